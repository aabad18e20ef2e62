"""People who label together: seen live, merged after being apart, and never lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext
from screens import add_recordings, drag, eventually, listed, new_project, wait_until_saved
from seeing import write_tones
from team import Person, Team

ROOM = "sync/recording"


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana", "ben")
    yield running
    running.kill()


@pytest.fixture
def pair(
    team: Team,
    new_context: Callable[..., BrowserContext],
    tmp_path: Path,
    complaints: Any,
) -> tuple[Person, Person]:
    """Ana has shared a project with Ben; both have its recording on the screen."""
    complaints.expect("WebSocket connection to")
    complaints.expect("net::ERR_")
    ana = Person(new_context(), team.server.url, "ana")
    ben = Person(new_context(whole=True), team.server.url, "ben")
    new_project(ana.page, team.server.url, "Dawn", ["Wren"])
    add_recordings(ana.page, write_tones(tmp_path / "dawn.wav", [(3000, 2, 4, 0.5)]))
    ana.page.get_by_role("link", name="dawn").wait_for()
    ana.page.get_by_role("button", name="Share at").click()
    ana.page.get_by_text("Shared at").wait_for()
    project = ana.page.evaluate("location.hash.split('/')[2]")
    ana.send("POST", f"/projects/{project}/members", name="ben", role="annotator")
    ben.page.reload()
    ben.page.get_by_role("button", name="Open", exact=True).click()
    for person in (ana, ben):
        person.page.get_by_role("link", name="dawn").click()
        person.page.locator("earmark-spectrogram").wait_for()
        person.wait_for("On the server")
    return ana, ben


def view_end(person: Person) -> float:
    """Where the view ends, in seconds."""
    found = person.page.locator("earmark-spectrogram")
    return float(found.evaluate("it => it.shownView.endS"))


def box(person: Person, at: float) -> None:
    """Draw a box that begins at a part of the view."""
    person.page.keyboard.press("b")
    drag(person.page, (at, 0.3), (at + 0.1, 0.6))


def boxes(person: Person) -> int:
    return len(listed(person.page))


def both_have(pair: tuple[Person, Person], count: int) -> None:
    for person in pair:
        eventually(lambda person=person: boxes(person) == count, f"{count} at {person.name}", 60)


def test_people_see_each_other_and_what_they_do(pair: tuple[Person, Person]) -> None:
    ana, ben = pair
    marks = ben.page.locator("earmark-spectrogram earmark-presence-marks")
    ben.page.get_by_role("button", name="Follow ana").wait_for()
    box(ana, 0.2)
    both_have(pair, 1)
    eventually(lambda: marks.locator(".cursor", has_text="ana").count(), "Ana's cursor at Ben")

    plot = ana.page.locator("earmark-annotation-layer").bounding_box()
    assert plot is not None
    ana.page.mouse.move(plot["x"] + 0.6 * plot["width"], plot["y"] + 0.3 * plot["height"])
    ana.page.mouse.down()
    ana.page.mouse.move(plot["x"] + 0.8 * plot["width"], plot["y"] + 0.6 * plot["height"], steps=4)
    eventually(lambda: marks.locator(".drag").count(), "Ana's box while she draws it")
    assert boxes(ben) == 1
    ana.page.mouse.up()
    both_have(pair, 2)
    eventually(lambda: marks.locator(".drag").count() == 0, "nothing under way")

    ben.page.get_by_role("button", name="Follow ana").click()
    ana.page.keyboard.press("+")
    eventually(lambda: view_end(ana) < 12, "Ana to zoom in")
    eventually(lambda: view_end(ben) == view_end(ana), "Ben to see what Ana sees")
    ben.page.keyboard.press("+")
    ben.page.get_by_role("button", name="Follow ana").wait_for()

    # Another tab of Ben's browser: he stays one person with one connection.
    tab = ben.new_tab()
    tab.goto(ben.page.url)
    tab.locator("earmark-spectrogram").wait_for()
    eventually(lambda: "On the server" in ben.standing(tab), "the second tab in the room")
    assert ben.open_sockets(ROOM) == 1
    tab.keyboard.press("b")
    drag(tab, (0.85, 0.3), (0.95, 0.6))
    both_have(pair, 3)
    tab.close()


def test_what_is_done_apart_comes_together(pair: tuple[Person, Person], team: Team) -> None:
    ana, ben = pair
    # Ben goes to where there is no network, and opens the app there.
    eventually(
        lambda: ben.page.evaluate("navigator.serviceWorker.controller !== null"), "an app kept"
    )
    ben.context.set_offline(True)
    ben.page.reload()
    ben.page.locator("earmark-spectrogram").wait_for()
    box(ben, 0.1)
    box(ana, 0.5)
    ben.wait_for("1 waiting")
    wait_until_saved(ben.page)
    ben.page.reload()
    ben.page.locator("earmark-spectrogram").wait_for()
    ben.wait_for("1 waiting")
    assert boxes(ben) == 1
    ben.context.set_offline(False)
    both_have(pair, 2)
    ben.wait_for("On the server")

    # The power of the server fails.
    team.kill()
    box(ana, 0.7)
    box(ben, 0.85)
    ana.wait_for("1 waiting")
    wait_until_saved(ben.page)
    team.start()
    both_have(pair, 4)
    for person in pair:
        person.wait_for("On the server")


def test_what_a_role_does_not_allow_is_refused_and_explained(pair: tuple[Person, Person]) -> None:
    ana, ben = pair
    project = ana.page.evaluate("location.hash.split('/')[2]")
    # An annotator may not change the vocabulary: the relay takes it back.
    ben.page.get_by_role("link", name="Dawn").click()
    ben.page.get_by_role("textbox", name="New label").fill("Robin")
    ben.page.keyboard.press("Enter")
    ben.wait_for("1 refused")
    ben.page.locator("#together-chip").click()
    ben.page.get_by_text("Your role in this project does not allow this change.").wait_for()
    ben.page.get_by_role("button", name="I have read this").click()
    ben.page.keyboard.press("Escape")
    ben.wait_for("On the server")
    assert ben.page.get_by_role("button", name="Remove Robin").count() == 0

    # A viewer may only look: nothing is changed here either, and the page says so.
    person = ben.page.evaluate("JSON.parse(localStorage.getItem('earmark-relay')).id")
    ana.send("PUT", f"/projects/{project}/members/{person}", role="viewer")
    ben.page.get_by_text("Your role: viewer").wait_for()
    ben.page.get_by_role("link", name="dawn").click()
    ben.page.locator("earmark-spectrogram").wait_for()
    box(ben, 0.3)
    ben.page.get_by_text("your role in this project only reads").wait_for()
    assert boxes(ben) == 0
    box(ana, 0.5)
    both_have(pair, 1)
