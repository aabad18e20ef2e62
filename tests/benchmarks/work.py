"""A recording on the desk with as many annotations as one likes, ready to be worked on."""

from pathlib import Path

from playwright.sync_api import Browser, Page
from screens import (
    add_recordings,
    eventually,
    import_into_project,
    new_project,
    open_recording,
    wait_for_python,
)
from sounds import SONG

MANY = 10_000


def a_page(browser: Browser) -> Page:
    """A page in a profile of its own, as large as a laptop's screen."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(120_000)
    return page


def open_with(page: Page, url: str, folder: Path, many: int) -> None:
    """Ten seconds of dawn chorus with `many` boxes, all of them in view."""
    new_project(page, url, "Work", ["A", "B"])
    add_recordings(page, SONG)
    page.get_by_role("link", name=SONG.name).wait_for()
    if many:
        wait_for_python(page)
        import_into_project(page, table_of_many(folder, many))
        counted = page.get_by_text(f"{many:,} annotations")
        counted.or_(page.get_by_text(f"{many} annotations")).first.wait_for()
    open_recording(page, SONG.name)
    settle(page)


def settle(page: Page) -> None:
    """Wait until every picture is drawn at its best, and nothing else is under way."""
    found = page.locator("earmark-spectrogram")
    found.first.wait_for()
    eventually(
        lambda: found.evaluate_all("all => all.every((it) => it.settled)"), "settled pictures", 60
    )
    page.wait_for_timeout(500)


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
