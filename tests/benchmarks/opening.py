"""From the choice of a file to its first spectrogram, and the memory it takes, beside a peer."""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from figures import spread, table
from memory import PeakMemory
from peers import serve_peer
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError
from screens import new_project, wait_for_python, wait_until_kept
from sounds import day_of_silence, hour_of_song, ten_seconds
from work import a_page

PATIENCE_S = 90
LONG_S = 30

# The first frame in which the plot shows more than its background, read from a copy of its pixels.
WATCH_OURS = """() => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'earmark-spectrogram') return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
  };
  const look = () => {
    const canvas = find(document)?.shadowRoot?.querySelector('#plot canvas');
    if (canvas?.width) {
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height);
      const context = copy.getContext('2d', { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      for (const y of [0.25, 0.4, 0.5, 0.6, 0.75]) {
        const { data } = context.getImageData(0, Math.round(height * y), width, 1);
        if (new Set(new Uint32Array(data.buffer)).size < 3) continue;
        window.drawn = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""

NOTE_CHOICE = "it => it.addEventListener('change', () => { window.chosen = performance.now(); })"

Opened = tuple[float | str, float]


def measure_opening(launch: Callable[[], Browser], url: str, folder: Path, runs: int) -> str:
    """A table: file, seconds and memory of ours and theirs."""
    server, peer = serve_peer()
    files = {
        "10 s WAV": ten_seconds(folder),
        "1 h WAV": hour_of_song(folder, ".wav"),
        "24 h WAV": day_of_silence(folder),
        "1 h FLAC": hour_of_song(folder, ".flac"),
        "1 h MP3": hour_of_song(folder, ".mp3"),
    }
    rows = []
    for name, path in files.items():
        ours = several(partial(opened, launch, open_in_ours, url, path), runs)
        narrow = several(partial(opened, launch, open_in_peer, peer, path), runs)
        rate_hz = 12_000 if path.name == "day.wav" else 32_000
        whole = f"{peer}?rate={rate_hz}"
        theirs = several(partial(opened, launch, open_in_peer, whole, path), runs)
        size = f"{name}, {path.stat().st_size / 1e6:,.0f} MB"
        rows.append([size, *columns(ours), *columns(theirs), *columns(narrow), ratio(ours, theirs)])
        print(rows[-1], flush=True)
    server.shutdown()
    head = [
        "file",
        "Earmark",
        "memory",
        "wavesurfer.js, all frequencies",
        "memory",
        "wavesurfer.js as it comes: up to 4 kHz",
        "memory",
        "times sooner, all frequencies",
    ]
    return table(head, rows)


def several(measure: Callable[[], Opened], runs: int) -> list[Opened]:
    """So many runs, three where one takes long, one where it does not end."""
    found: list[Opened] = []
    while len(found) < runs:
        found.append(measure())
        took = found[-1][0]
        if isinstance(took, str):
            break
        if took > 1000 * LONG_S and len(found) == 3:
            break
    return found


def opened(
    launch: Callable[[], Browser],
    open_in: Callable[[Page, str, Path], float | str],
    url: str,
    path: Path,
) -> Opened:
    """Milliseconds, or why not, and the most memory in MiB, in a browser of its own."""
    browser = launch()
    try:
        with PeakMemory(os.getpid(), "chrom") as memory:
            took = open_in(a_page(browser), url, path)
        return took, memory.most_mib
    finally:
        browser.close()


def columns(runs: list[Opened]) -> list[str]:
    words = [took for took, _ in runs if isinstance(took, str)]
    times = [took / 1000 for took, _ in runs if not isinstance(took, str)]
    return [words[0] if words else spread(times, "s", 2), spread([mib for _, mib in runs], "MiB")]


def ratio(ours: list[Opened], theirs: list[Opened]) -> str:
    ours_ms = [took for took, _ in ours if not isinstance(took, str)]
    if not ours_ms:
        return "–"
    mine = statistics.median(ours_ms)
    times = [took for took, _ in theirs if not isinstance(took, str)]
    if times:
        return f"{statistics.median(times) / mine:,.1f}"
    return f"over {1000 * PATIENCE_S / mine:,.0f}" if "not within" in str(theirs[0][0]) else "–"


def open_in_ours(page: Page, url: str, path: Path) -> float | str:
    """From the choice to the picture, with the click on its name between, in an app at rest."""
    new_project(page, url, "Bench", ["A"])
    wait_until_kept(page)
    wait_for_python(page)
    page.wait_for_timeout(1000)
    files = page.locator("earmark-project input#files")
    files.evaluate(NOTE_CHOICE)
    page.evaluate(WATCH_OURS)
    files.set_input_files(str(path))
    page.get_by_role("link", name=path.name).click()
    return wait_for_drawing(page)


def open_in_peer(page: Page, url: str, path: Path) -> float | str:
    page.goto(url)
    try:
        page.locator("#files").set_input_files(str(path))
        return wait_for_drawing(page)
    except PlaywrightError:
        return "the tab crashed"


def wait_for_drawing(page: Page) -> float | str:
    page.set_default_timeout(1000 * PATIENCE_S)
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        chosen, drawn, failed = page.evaluate("[window.chosen, window.drawn, window.failed]")
        if drawn:
            return float(drawn) - float(chosen)
        if failed:
            return f"cannot: {failed}".replace("EncodingError: ", "")
        time.sleep(0.02)
    return f"not within {PATIENCE_S} s"
