"""From a key to its painted label."""

from pathlib import Path

from figures import percentile, spread, table
from playwright.sync_api import Browser, Page
from screens import drag
from work import MANY, a_page, open_with

PRESSES = 40

# From the key event to the end of the frame in which the plate on the plot bears the new name.
KEY_TO_PAINT = """() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'earmark-annotation-layer' ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
  const [layer] = all(document);
  window.painted = [];
  const name = () => layer.selected?.text;
  addEventListener('keydown', (event) => {
    if (!/^Digit/.test(event.code)) return;
    const before = name();
    const frame = () => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (name() === before) frame();
        else window.painted.push(performance.now() - event.timeStamp);
      };
      port2.postMessage(null);
    });
    frame();
  }, true);
}"""


def measure_keys(browser: Browser, url: str, folder: Path, runs: int) -> str:
    rows = []
    for many in (0, MANY):
        middle, worst = [], []
        for _ in range(runs):
            page = a_page(browser)
            open_with(page, url, folder, many)
            times = pressed(page)
            middle.append(percentile(times, 0.5))
            worst.append(percentile(times, 0.95))
            page.context.close()
        name = f"{many:,} other annotations in view"
        rows.append([name, spread(middle, "ms", 1), spread(worst, "ms", 1)])
        print(rows[-1], flush=True)
    return table(["with", "median of 40 presses", "95th percentile"], rows)


def pressed(page: Page) -> list[float]:
    page.keyboard.press("b")
    page.keyboard.press("c")
    page.keyboard.press("c")
    drag(page, (0.02, 0.9), (0.4, 0.98))
    page.wait_for_timeout(500)
    page.evaluate(KEY_TO_PAINT)
    for number in range(PRESSES):
        page.keyboard.press("12"[number % 2])
        page.wait_for_timeout(120)
    times = [float(value) for value in page.evaluate("window.painted")]
    assert len(times) == PRESSES, f"{len(times)} of {PRESSES} labels were painted"
    return times
