"""How smooth it is: frames while panning and zooming over tiles that are there."""

from pathlib import Path

from figures import percentile, share_under, table
from playwright.sync_api import Browser, Page
from work import MANY, a_page, open_with, settle

FRAME_MS = 1000 / 60
SECONDS = 3

# Moves come between frames, as those of a hand do. `frames` are the times from one frame to the
# next; `work` is what the page itself is busy with for each: moving, drawing, handing over.
MOVE = """([kind, seconds]) => new Promise((done) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'earmark-spectrogram' ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
  const [spectrogram] = all(document);
  const middle = spectrogram.plotSize.widthPx / 2;
  const [frames, work] = [[], []];
  const steps = Math.round(seconds * 60);
  let [last, began, moving, number] = [null, 0, 0, 0];
  const rendered = new MessageChannel();
  const move = async () => {
    requestAnimationFrame(frame);
    const start = performance.now();
    const sign = Math.floor((number++ + 15) / 30) % 2 ? -1 : 1;
    if (kind === 'pan') spectrogram.panByShare(0.01 * sign);
    else spectrogram.zoomBy(1.02 ** sign, 1, middle);
    await spectrogram.updateComplete;
    moving = performance.now() - start;
  };
  const frame = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    began = performance.now();
    rendered.port2.postMessage(null);
  };
  rendered.port1.onmessage = () => {
    work.push(moving + performance.now() - began);
    if (number < steps) move();
    else done({ frames: frames.slice(5), work: work.slice(5) });
  };
  move();
})"""


def measure_frames(browser: Browser, url: str, folder: Path, runs: int) -> str:
    rows = []
    for name, prepare, many in SCENES:
        page = a_page(browser)
        open_with(page, url, folder, many)
        prepare(page)
        for kind, doing in (("pan", "panning"), ("zoom", "zooming")):
            rows.append([f"{doing}, {name}", *figures_of(page, kind, runs)])
            print(rows[-1], flush=True)
        page.context.close()
    head = ["what", "between frames", "95 %", "in time", "the page's own work", "95 %"]
    return table(head, rows)


def figures_of(page: Page, kind: str, runs: int) -> list[str]:
    settle(page)
    page.evaluate(MOVE, [kind, 1])
    frames: list[float] = []
    work: list[float] = []
    for _ in range(runs):
        settle(page)
        moved = page.evaluate(MOVE, [kind, SECONDS])
        frames += moved["frames"]
        work += moved["work"]
    return [
        f"{percentile(frames, 0.5):.1f} ms",
        f"{percentile(frames, 0.95):.1f} ms",
        f"{share_under(frames, FRAME_MS + 0.5):.1%}",
        f"{percentile(work, 0.5):.1f} ms",
        f"{percentile(work, 0.95):.1f} ms",
    ]


def linear(page: Page) -> None:
    page.locator("earmark-spectrogram").first.evaluate(
        "it => it.zoomBy(2, 1, it.plotSize.widthPx / 2)"
    )


def mel(page: Page) -> None:
    linear(page)
    page.keyboard.press("Shift+F")


def two_pictures(page: Page) -> None:
    linear(page)
    page.keyboard.press("Shift+W")


SCENES = [
    ("linear scale", linear, 0),
    ("mel scale", mel, 0),
    ("two pictures", two_pictures, 0),
    (f"{MANY:,} annotations in view", linear, MANY),
    (f"{MANY:,} annotations, mel scale", mel, MANY),
]
