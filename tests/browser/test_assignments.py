"""Recordings are handed out, taken offline, worked on without a server, and told of afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from screens import drag, eventually, listed, wait_until_kept
from seeing import write_tones
from team import Person, Team
from test_field import label_at
from test_screens import complaints_of_axe
from test_server_audio import upload

NAMES = ("alder", "beech", "cedar", "dogwood")


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana", "ben")
    yield running
    running.kill()


def hand_out(page: Page) -> None:
    """Hand all to Ben and Ana, by turns."""
    page.get_by_role("button", name="Hand out recordings").click()
    dialog = page.locator("earmark-hand-out")
    dialog.get_by_text("4 recordings. Choose to whom.").wait_for()
    for name in ("ana", "ben"):
        dialog.get_by_role("checkbox", name=name).check()
    dialog.get_by_text("4 recordings: ana 2 and ben 2.").wait_for()
    dialog.get_by_role("textbox", name="Note for them").fill("Wrens only")
    assert complaints_of_axe(page) == []
    dialog.get_by_role("button", name="Hand out recordings").click()
    page.get_by_role("heading", name="Yours: 2 recordings, 2 left").wait_for()


def take_yours_offline(page: Page) -> None:
    page.get_by_role("button", name="Take offline").click()
    assert page.get_by_role("radio", name="What is yours to do: 2 recordings").is_checked()
    page.get_by_role("row", name="History").wait_for()
    page.locator("earmark-take-offline").get_by_role("button", name="Take offline").click()
    page.get_by_text("Of 2 recordings: audio of 2").wait_for()
    page.get_by_text("Ready for the field").wait_for()


def look_back(page: Page) -> None:
    """Without a server: draw another box, and go back to before it was there."""
    page.keyboard.press("b")
    drag(page, (0.5, 0.3), (0.6, 0.6))
    eventually(lambda: len(listed(page)) == 2, "the second box in the list")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Y")
    panel = page.locator("earmark-past-panel")
    panel.get_by_text("This is history as it was brought here").wait_for()
    panel.get_by_text("2 annotations").wait_for()
    assert complaints_of_axe(page) == []
    panel.get_by_role("button", name="One change back").click()
    panel.get_by_text("One annotation").wait_for()
    panel.get_by_role("radio", name="Recording").check()
    panel.get_by_text("on this device").first.wait_for()
    assert panel.get_by_role("button", name="Revert to this").first.is_disabled()
    page.keyboard.press("Escape")


def progress_of(page: Page, name: str) -> list[str]:
    row = page.locator("earmark-assignments tr", has_text=name)
    return row.locator("td").all_inner_texts()


def test_what_is_handed_out_is_done_in_the_field(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> None:
    for expected in ("WebSocket connection to", "net::ERR_", "Failed to load resource"):
        complaints.expect(expected)
    ana = Person(new_context(), team.server.url, "ana")
    ben = Person(new_context(whole=True), team.server.url, "ben")
    project = str(ana.send("POST", "/projects", name="Dawn")["id"])
    ana.send("POST", f"/projects/{project}/members", name="ben", role="annotator")
    path = f"/projects/{project}/tokens"
    token = str(ana.send("POST", path, name="card", role="uploader")["token"])
    for number, name in enumerate(NAMES):
        tone = write_tones(tmp_path / f"{name}.wav", [(2000 + 500 * number, 1, 2, 0.5)])
        upload(team.server.port, token, project, tone)
    for person in (ana, ben):
        person.page.reload()
        person.page.get_by_role("button", name="Open", exact=True).click()
        person.page.get_by_role("link", name="dogwood").wait_for()
    ana.page.get_by_role("textbox", name="New label").fill("Wren")
    ana.page.keyboard.press("Enter")
    hand_out(ana.page)

    page = ben.page
    page.get_by_role("heading", name="Yours: 2 recordings, 2 left").wait_for()
    page.get_by_text("Wrens only").first.wait_for()
    # A change that the server knows, in the recording opened first; then all of it comes here.
    page.keyboard.press("Shift+G")
    page.locator("earmark-assigned-bar").get_by_text("Yours to do; 2 left.").wait_for()
    page.locator("earmark-spectrogram").first.wait_for()
    label_at(page, 0.2)
    ben.wait_for("On the server")
    eventually(lambda: progress_of(ana.page, "ben") == ["0", "1", "1"], "Ben's progress at Ana")
    page.get_by_role("navigation").get_by_role("link", name="Dawn").click()
    take_yours_offline(page)
    wait_until_kept(page)

    team.kill()
    page.reload()
    page.get_by_role("heading", name="Yours: 2 recordings, 2 left").wait_for()
    page.keyboard.press("Shift+G")
    bar = page.locator("earmark-assigned-bar")
    bar.get_by_text("Yours to do; 2 left.").wait_for()
    page.keyboard.press("Shift+M")
    bar.get_by_text("Yours to do; 1 left.").wait_for()
    page.keyboard.press("Shift+G")
    eventually(lambda: len(listed(page)) == 1, "what was labeled before")
    look_back(page)

    team.start()
    page.evaluate("dispatchEvent(new Event('online'))")
    ben.wait_for("On the server", timeout_s=90)
    ana.page.evaluate("dispatchEvent(new Event('online'))")
    eventually(lambda: progress_of(ana.page, "ben") == ["1", "1", "0"], "all of it at Ana", 90)
