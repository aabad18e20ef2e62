"""From the choice of a file to its first spectrogram, beside wavesurfer.js in the same Chromium."""

import http.server
import threading
import time
from functools import partial
from pathlib import Path

from figures import spread, table
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError
from screens import new_project
from sounds import day_of_silence, hour_of_song, ten_seconds

HERE = Path(__file__).parent
WAVESURFER = HERE.parents[1] / "pwa/node_modules/wavesurfer.js/dist"
PATIENCE_S = 120

FIND_SPECTROGRAM = """() => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'earmark-spectrogram') return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
  };
  return find(document);
}"""

# The first frame in which the plot shows more than its background.
WATCH_OURS = (
    "() => { const find = "
    + FIND_SPECTROGRAM
    + """;
  delete window.drawn;
  const look = () => {
    const canvas = find()?.shadowRoot?.querySelector('canvas');
    if (canvas?.width) {
      const { data } = canvas.getContext('2d').getImageData(0, canvas.height / 2, canvas.width, 1);
      if (new Set(new Uint32Array(data.buffer)).size > 4) {
        window.drawn = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
)


class PeerFiles(http.server.SimpleHTTPRequestHandler):
    """Serves peer.html, and the package beside it."""

    def translate_path(self, path: str) -> str:
        if path.startswith("/wavesurfer/"):
            return str(WAVESURFER / path.removeprefix("/wavesurfer/"))
        return str(HERE / "peer.html")

    def log_message(self, *_arguments: object) -> None:
        return


def measure_opening(browser: Browser, url: str, folder: Path, runs: int) -> str:
    """A table: file, ours, theirs."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(PeerFiles))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    peer = f"http://127.0.0.1:{server.server_port}/"
    files = {
        "10 s WAV": ten_seconds(folder),
        "1 h WAV": hour_of_song(folder, ".wav"),
        "24 h WAV": day_of_silence(folder),
        "1 h FLAC": hour_of_song(folder, ".flac"),
        "1 h MP3": hour_of_song(folder, ".mp3"),
    }
    rows = []
    for name, path in files.items():
        ours = [open_in_ours(browser, url, path) for _ in range(runs)]
        theirs = [open_in_peer(browser, peer, path) for _ in range(runs)]
        times = [value for value in theirs if isinstance(value, float)]
        reason = next((value for value in theirs if isinstance(value, str)), "")
        rows.append([name, spread(ours), spread(times) if times else reason])
        print(rows[-1], flush=True)
    server.shutdown()
    return table(["file", "Earmark", "wavesurfer.js 8"], rows)


def open_in_ours(browser: Browser, url: str, path: Path) -> float:
    """Milliseconds from the choice of the file to its spectrogram, the click between included."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(PATIENCE_S * 1000)
    new_project(page, url, "Bench", ["A"])
    page.evaluate(
        "addEventListener('change', () => { window.chosen ??= performance.now(); }, true)"
    )
    page.locator("earmark-project input#files").set_input_files(str(path))
    link = page.get_by_role("link", name=path.name)
    link.wait_for()
    page.evaluate(WATCH_OURS)
    link.click()
    return float(wait_for_drawing(page))


def open_in_peer(browser: Browser, url: str, path: Path) -> float | str:
    """The same for wavesurfer.js; a word where it cannot."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(url)
    try:
        page.locator("#files").set_input_files(str(path))
        return wait_for_drawing(page)
    except PlaywrightError:
        return "the tab crashed"


def wait_for_drawing(page: Page) -> float | str:
    deadline = time.monotonic() + PATIENCE_S
    try:
        while time.monotonic() < deadline:
            chosen, drawn, failed = page.evaluate("[window.chosen, window.drawn, window.failed]")
            if drawn:
                return float(drawn) - float(chosen)
            if failed:
                return "could not open it"
            time.sleep(0.02)
        return f"not within {PATIENCE_S} s"
    finally:
        page.context.close()
