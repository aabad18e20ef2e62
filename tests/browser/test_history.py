"""History in the page: what was done is seen, taken back, and compared on the spectrogram."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from screens import (
    add_recordings,
    back_to_project,
    drag,
    eventually,
    export_from_project,
    listed,
    new_project,
    open_recording,
    take_picture,
)
from seeing import write_tones
from team import Person, Team
from test_screens import complaints_of_axe

DRAWN = """marks => {
    const canvas = marks.shadowRoot.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 3 && value > 0);
}"""
LOOKS = "marks => marks.marks.map(({ look }) => look).sort().join()"


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana")
    yield running
    running.kill()


@pytest.fixture
def ana(team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path) -> Person:
    """Ana with a shared project, its recording on the screen."""
    person = Person(new_context(), team.server.url, "ana")
    page = person.page
    new_project(page, team.server.url, "Dawn", ["Wren", "Robin"])
    add_recordings(page, write_tones(tmp_path / "dawn.wav", [(3000, 2, 4, 0.5)]))
    page.get_by_role("button", name="Share at").click()
    page.get_by_text("Shared at").wait_for()
    open_recording(page, "dawn")
    person.wait_for("On the server")
    return person


def changes(page: Page) -> list[str]:
    """The rows of the history panel, the latest first."""
    return page.locator("earmark-past-panel [data-revision]").all_inner_texts()


def name_version(page: Page, name: str) -> None:
    page.get_by_role("textbox", name="Name of the version").fill(name)
    page.get_by_role("button", name="Name this version").click()
    page.locator(f"[data-version='{name}']").wait_for()


def test_what_was_done_is_seen_taken_back_and_compared(
    ana: Person, tmp_path: Path, pictures: Path
) -> None:
    page = ana.page
    project = page.evaluate("location.hash.split('/')[2]")
    page.keyboard.press("1")
    page.keyboard.press("b")
    drag(page, (0.2, 0.3), (0.3, 0.6))
    eventually(lambda: listed(page), "a box")
    ana.wait_for("On the server")
    page.keyboard.press("y")
    eventually(lambda: len(changes(page)) == 1, "one change in history")
    ana.send("POST", f"/projects/{project}/versions", name="as drawn")

    # One after the other: what reaches the server together is one change.
    page.keyboard.press("Shift+ArrowRight")
    eventually(lambda: len(changes(page)) == 2, "the move in history")
    page.keyboard.press("Shift+2")
    eventually(lambda: len(changes(page)) == 3, "both changes in history")
    relabeled, moved, made = changes(page)
    assert "ana" in relabeled
    assert "relabeled Wren to Robin" in relabeled
    assert "moved 0.12 s later" in moved
    assert "made: Wren" in made
    assert complaints_of_axe(page) == []

    # One of them is taken back from history, which undo takes back in its turn.
    page.locator("[data-revision]", has_text="moved").get_by_role("button", name="Revert").click()
    eventually(lambda: "Wren" in listed_when_closed(page), "the label of before")
    page.keyboard.press("y")
    eventually(
        lambda: "by a revert" in "".join(changes(page)[:1]), "the revert in history, once read"
    )
    page.keyboard.press("Control+z")
    eventually(lambda: len(changes(page)) == 5, "the revert taken back")
    assert "relabeled Wren to Robin" in changes(page)[0]

    # Back in time nothing can be changed.
    page.keyboard.press("Shift+Y")
    page.get_by_role("slider", name="Time in").wait_for()
    page.get_by_role("slider", name="Time in").press("Home")
    page.get_by_text("Before the first change").first.wait_for()
    assert page.locator("earmark-annotation-layer").count() == 0
    page.get_by_role("button", name="Back to now").click()
    page.locator("earmark-annotation-layer").wait_for()

    # Two versions, compared on the spectrogram.
    page.get_by_role("link", name="Versions, comparison").click()
    name_version(page, "as moved")
    page.get_by_role("combobox", name="From").select_option("as drawn")
    page.get_by_role("combobox", name="To").first.select_option("as moved")
    page.get_by_role("button", name="Compare", exact=True).click()
    page.locator("earmark-difference-list a").wait_for()
    assert complaints_of_axe(page) == []
    page.get_by_role("heading", name="Revert").scroll_into_view_if_needed()
    take_picture(page, pictures / "history-light.png")
    page.locator("earmark-difference-list a").click()
    marks = page.locator("earmark-past-marks")
    marks.wait_for(state="attached")
    eventually(lambda: marks.evaluate(LOOKS) == "before,moved", "where it was and where it is")
    eventually(lambda: marks.evaluate(DRAWN), "both places drawn")
    page.get_by_text("1 moved").wait_for()
    page.keyboard.press("Escape")
    page.locator("earmark-annotation-layer").wait_for()
    back_to_project(page, "Dawn")
    bundle = json.loads(
        export_from_project(page, "Everything with its history", tmp_path).read_text()
    )
    assert "as moved" in [version["name"] for version in bundle["history"]["versions"]]


def listed_when_closed(page: Page) -> str:
    """The list of annotations, which stands where history is shown."""
    if page.locator("earmark-past-panel").count():
        page.keyboard.press("y")
    return " ".join(listed(page))
