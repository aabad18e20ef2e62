"""Measure everything and write docs/benchmarks.md: `make bench`, or one part by its name."""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

from chromium import CHROMIUM_OPTIONS  # noqa: E402
from cutting import measure_cutting  # noqa: E402
from figures import machine  # noqa: E402
from opening import measure_opening  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from server import Server  # noqa: E402
from starting import measure_starting  # noqa: E402
from working import measure_working  # noqa: E402

PAGE = ROOT / "docs" / "benchmarks.md"
RUNS = int(os.environ.get("EARMARK_RUNS", "3"))


def main() -> None:
    server = Server(ROOT / "site")
    server.start()
    try:
        with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
            browser = playwright.chromium.launch(
                executable_path=os.environ["EARMARK_CHROMIUM"], args=CHROMIUM_OPTIONS
            )
            text = page_of(
                machine(browser.version),
                measure_opening(browser, server.url, Path(folder), RUNS),
                measure_working(browser, server.url, Path(folder)),
                measure_starting(browser, server.url, RUNS),
                measure_cutting(RUNS),
            )
            browser.close()
    finally:
        server.stop()
    PAGE.write_text(text)


def page_of(where: str, opening: str, working: str, starting: str, cutting: str) -> str:
    return f"""# Benchmarks

Measured by `make bench` on {date.today():%d %B %Y}: {where}
Medians of {RUNS} runs with the least and the most. Absolute times belong to this machine;
compare within a table.

## From the choice of a file to its first spectrogram

The same Chromium and the same file. Ours includes adding the file to a project and the click that
opens it; an MP3 is decoded once, whole, when it is added, so that times are right to the sample.

{opening}

## While working

Frames are drawn in software here; 16.7 ms is one frame of the screen.

{working}

## Starting

Bytes are uncompressed, as `earmark serve` sends them.

{starting}

## Cutting a recording

Ten seconds of dawn chorus, the same features for all, 15 questions; borders are those of the
experts' boxes.

{cutting}
"""


if __name__ == "__main__":
    main()
