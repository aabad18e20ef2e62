"""Measure and write the tables of docs/benchmarks.md: `make bench`, or only the parts named."""

import os
import re
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [
    str(ROOT),
    str(ROOT / "tests"),
    str(ROOT / "tests" / "browser"),
    str(ROOT / "build"),
]

from archives import measure_archives  # noqa: E402
from asked import measure_asked  # noqa: E402
from asking import measure_downstream, measure_labels, measure_rounds, measure_yamnet  # noqa: E402
from birdnet import measure_birdnet  # noqa: E402
from changes import measure_changes  # noqa: E402
from chromium import CHROMIUM_OPTIONS  # noqa: E402
from cutting import measure_cutting  # noqa: E402
from fifty_events import measure_fifty  # noqa: E402
from figures import machine  # noqa: E402
from frames import measure_frames  # noqa: E402
from heavy import measure_heavy  # noqa: E402
from keys import measure_keys  # noqa: E402
from lighthouse import measure_lighthouse  # noqa: E402
from lists import measure_lists  # noqa: E402
from load import measure_load  # noqa: E402
from opening import measure_opening  # noqa: E402
from playwright.sync_api import Browser, Playwright, sync_playwright  # noqa: E402
from ranges import measure_ranges  # noqa: E402
from relayed import measure_relayed  # noqa: E402
from rooms import measure_rooms  # noqa: E402
from sampling import measure_sampling  # noqa: E402
from server import Server  # noqa: E402
from similar import measure_similar  # noqa: E402
from starting import measure_starting  # noqa: E402
from uploads import measure_uploads  # noqa: E402

PAGE = ROOT / "docs" / "benchmarks.md"
RUNS = int(os.environ.get("EARMARK_RUNS", "5"))
PARTS = [
    "frames",
    "keys",
    "starting",
    "fifty",
    "cutting",
    "lighthouse",
    "lists",
    "opening",
    "asking",
    "asking-yamnet",
    "downstream",
    "rounds",
    "asked",
    "sampling",
    "changes",
    "rooms",
    "load",
    "heavy",
    "relayed",
    "archives",
    "birdnet",
    "ranges",
    "uploads",
    "similar",
]


def main() -> None:
    wanted = sys.argv[1:] or PARTS
    alone = {name: measure for name, measure in without_browser().items() if name in wanted}
    if len(alone) == len(wanted):
        for name, measure in alone.items():
            write(name, measure())
        return
    server = Server(ROOT / "site")
    server.start()
    try:
        with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
            browser = launch(playwright)
            write("machine", machine_text(browser))
            for name, measure in parts(playwright, browser, server, Path(folder)).items():
                if name in wanted:
                    write(name, measure())
            browser.close()
    finally:
        server.stop()


def launch(playwright: Playwright) -> Browser:
    program = os.environ["EARMARK_CHROMIUM"]
    return playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)


def parts(
    playwright: Playwright, browser: Browser, server: Server, folder: Path
) -> dict[str, Callable[[], str]]:
    url = server.url
    return {
        "frames": lambda: measure_frames(browser, url, folder, RUNS),
        "keys": lambda: measure_keys(browser, url, folder, RUNS),
        "starting": lambda: measure_starting(browser, server.port, RUNS),
        "fifty": lambda: measure_fifty(browser, url, folder, RUNS),
        "cutting": lambda: measure_cutting(RUNS),
        "lighthouse": lambda: measure_lighthouse(url, RUNS),
        "lists": lambda: measure_lists(browser, ROOT / "site", RUNS),
        "asked": lambda: measure_asked(browser, url, folder, RUNS),
        "opening": lambda: measure_opening(lambda: launch(playwright), url, folder, RUNS),
        **without_browser(),
    }


def without_browser() -> dict[str, Callable[[], str]]:
    return {
        "asking": measure_labels,
        "asking-yamnet": measure_yamnet,
        "downstream": measure_downstream,
        "rounds": lambda: measure_rounds(RUNS),
        "sampling": measure_sampling,
        "changes": measure_changes,
        "rooms": lambda: measure_rooms(RUNS),
        "load": lambda: measure_load(RUNS),
        "heavy": lambda: measure_heavy(RUNS),
        "uploads": lambda: measure_uploads(RUNS),
        "relayed": lambda: measure_relayed(RUNS),
        "archives": lambda: measure_archives(RUNS),
        "birdnet": lambda: measure_birdnet(RUNS),
        "ranges": lambda: measure_ranges(RUNS),
        "similar": lambda: measure_similar(RUNS),
    }


def machine_text(browser: Browser) -> str:
    load = os.getloadavg()[0]
    return (
        f"Measured on {date.today():%d %B %Y}: {machine(browser.version)} Medians of {RUNS} runs "
        f"(3 where one takes over 30 s), with the least and the most. When it began, "
        f"{load:.1f} programs on average were waiting for the cores."
    )


def write(part: str, text: str) -> None:
    """Put a table between its two marks in the page; what people wrote around it stays."""
    mark = rf"(<!-- {part} -->\n).*?(<!-- /{part} -->)"
    page, found = re.subn(
        mark, lambda it: f"{it[1]}\n{text}\n\n{it[2]}", PAGE.read_text(), flags=re.DOTALL
    )
    assert found == 1, f"docs/benchmarks.md has no place for {part}"
    PAGE.write_text(page)


if __name__ == "__main__":
    main()
