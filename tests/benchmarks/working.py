"""How it feels to work: frames while panning, and from a key to its painted label."""

import json
from pathlib import Path

from figures import percentile, table
from playwright.sync_api import Browser, Page
from screens import (
    add_recordings,
    drag,
    eventually,
    import_into_project,
    listed,
    new_project,
    open_recording,
    wait_for_python,
)
from sounds import SONG

MANY = 10_000

PAN = """(seconds) => new Promise((done) => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'earmark-spectrogram') return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
  };
  const spectrogram = find(document);
  spectrogram.zoomBy(2);
  const frames = [];
  let last = performance.now();
  const end = last + 1000 * seconds;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    spectrogram.panByShare(Math.floor(now / 500) % 2 ? 0.01 : -0.01);
    if (now < end) requestAnimationFrame(step);
    else done(frames.slice(5));
  };
  requestAnimationFrame(step);
})"""

# From the key event to the frame after the one in which the palette shows it.
KEY_TO_PAINT = """() => {
  window.painted = [];
  addEventListener('keydown', (event) => {
    if (!/^Digit/.test(event.code)) return;
    const pressed = event.timeStamp;
    requestAnimationFrame(() => requestAnimationFrame((now) => window.painted.push(now - pressed)));
  }, true);
}"""


def measure_working(browser: Browser, url: str, folder: Path) -> str:
    rows = []
    for many in (0, MANY):
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        open_with(page, url, folder, many)
        frames = page.evaluate(PAN, 4)
        rows.append([f"panning, {many:,} annotations", *figures_of(frames)])
        rows.append([f"key to painted label, {many:,} annotations", *figures_of(keys(page))])
        print(rows[-2:], flush=True)
        page.context.close()
    return table(["what", "median", "95th percentile"], rows)


def figures_of(values: list[float]) -> list[str]:
    return [f"{percentile(values, 0.5):.1f} ms", f"{percentile(values, 0.95):.1f} ms"]


def open_with(page: Page, url: str, folder: Path, many: int) -> None:
    new_project(page, url, "Work", ["A", "B"])
    add_recordings(page, SONG)
    page.get_by_role("link", name=SONG.name).wait_for()
    if many:
        wait_for_python(page)
        import_into_project(page, table_of_many(folder, many))
        page.get_by_text(f"{many:,} annotations").or_(
            page.get_by_text(f"{many} annotations")
        ).first.wait_for(timeout=120_000)
    open_recording(page, SONG.name)
    page.wait_for_timeout(2000)


def table_of_many(folder: Path, many: int) -> Path:
    path = folder / "many.csv"
    rows = [
        f"{SONG.name},{i * 9.9 / many:.5f},{i * 9.9 / many + 0.05:.5f},{1000 + i % 97 * 100},"
        f"{1300 + i % 97 * 100},{'AB'[i % 2]}"
        for i in range(many)
    ]
    head = "file,start_s,end_s,low_hz,high_hz,labels"
    path.write_text("\n".join([head, *rows, ""]))
    return path


def keys(page: Page) -> list[float]:
    before = len(listed(page))
    page.keyboard.press("b")
    drag(page, (0.3, 0.3), (0.5, 0.5))
    eventually(lambda: len(listed(page)) >= min(before + 1, before or 1), "a box to label")
    page.evaluate(KEY_TO_PAINT)
    for number in range(40):
        page.keyboard.press("12"[number % 2])
        page.wait_for_timeout(60)
    return [float(value) for value in json.loads(page.evaluate("JSON.stringify(painted)"))]
