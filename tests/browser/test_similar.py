"""Similar sounds: what is like a song is found in other recordings, and labeled with keys."""

from pathlib import Path

from playwright.sync_api import Page
from screens import (
    add_recordings,
    drag,
    eventually,
    listed,
    new_project,
    open_recording,
    want_python,
)
from test_screens import complaints_of_axe, without_first_steps

DEMO = Path(__file__).resolve().parents[2] / "demo"
SONG = "great_tit_2021-B32-0415_05-11.wav"
# The songs are of great tits; the other ten seconds are of other birds.
OTHERS = (
    "great_tit_2021-B32-0416_04-21.wav",
    "great_tit_2021-SW83-0418_04-86.wav",
    "opensoundscape_birds_10s.wav",
)


def tiles(page: Page) -> list[str]:
    """What is said of each tile."""
    rows = page.locator("earmark-similar .tile")
    return rows.evaluate_all("rows => rows.map((row) => row.getAttribute('aria-label'))")


def place(row: str) -> str:
    """The recording and the time of a tile."""
    return ", ".join(row.split(": ", 1)[1].split(", ")[:2])


def told(page: Page) -> str:
    return page.locator("earmark-similar").get_by_role("status").inner_text()


def is_at(page: Page, number: int) -> bool:
    tile = page.locator("earmark-similar .tile").nth(number - 1)
    return bool(tile.evaluate("it => it.getRootNode().activeElement === it"))


def search_for_a_song(page: Page) -> None:
    """Draw a box around some syllables, label it, and search until all was listened to."""
    drag(page, (0.25, 0.4), (0.6, 0.7))
    eventually(lambda: len(listed(page)) == 1, "the box")
    page.keyboard.press("1")
    eventually(lambda: "Great tit" in listed(page)[0], "its label")
    want_python(page)
    page.keyboard.press("s")
    page.get_by_role("dialog", name="Similar sounds").wait_for()
    eventually(lambda: "Recordings searched: 4" in told(page), "all recordings searched")


def test_similar_sounds_are_found_and_labeled_in_one_go(page, server):
    without_first_steps(page)
    new_project(page, server.url, "Tits", ["Great tit", "Wren"])
    add_recordings(page, *(DEMO / name for name in (SONG, *OTHERS)))
    open_recording(page, SONG)
    page.keyboard.press("b")
    search_for_a_song(page)

    # The nearest are songs of the same species, in other recordings, too.
    nearest = [row for row in tiles(page) if SONG not in row][:4]
    assert all("great_tit" in row for row in nearest), nearest
    assert "very similar" in nearest[0] or "similar, 0.7" in nearest[0]
    eventually(
        lambda: page.locator("earmark-similar .tile earmark-excerpt[drawn]").count() >= 4,
        "pictures of the tiles",
    )
    assert complaints_of_axe(page) == []

    # Three at once, by keys alone; one press is one step of undo, across recordings.
    eventually(lambda: is_at(page, 1), "the focus on the first tile")
    for number in (2, 3):
        page.keyboard.press("Shift+ArrowRight")
        eventually(lambda: is_at(page, number), "the next tile")  # noqa: B023
    page.keyboard.press("1")
    eventually(lambda: told(page) == "Labeled 3 sounds Great tit.", "what was labeled")
    assert sum("labeled Great tit" in row for row in tiles(page)) >= 3
    page.keyboard.press("Control+z")
    eventually(lambda: told(page).startswith("Undone: Label 3"), "what was undone")
    assert not any("labeled Great tit" in row for row in tiles(page)[:3])
    page.keyboard.press("Control+y")
    eventually(lambda: "labeled Great tit" in tiles(page)[0], "the labels again")

    # A tile leads to its recording, where the annotation is an ordinary one; the grid is kept.
    labeled = next(row for row in tiles(page)[:3] if SONG not in row)
    first = tiles(page)[0]
    page.get_by_role("row", name=labeled).get_by_role("link").click()
    eventually(lambda: any("Great tit" in row for row in listed(page)), "the annotation there")
    page.get_by_role("button", name="Back to the grid").click()
    eventually(lambda: tiles(page) and tiles(page)[0] == first, "the same grid")
    eventually(lambda: is_at(page, 1), "the focus on the first tile again")

    # Not this; then the search goes on from what was accepted, without what is settled.
    settled = [place(row) for row in tiles(page)[:4]]
    for number in (2, 3, 4):
        page.keyboard.press("ArrowRight")
        eventually(lambda: is_at(page, number), "the next tile")  # noqa: B023
    page.keyboard.press("n")
    eventually(lambda: "something else" in tiles(page)[3], "the verdict")
    page.keyboard.press("r")
    eventually(lambda: tiles(page) and place(tiles(page)[0]) not in settled, "another search")
    assert not {place(row) for row in tiles(page)} & set(settled)
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Similar sounds").wait_for(state="detached")
