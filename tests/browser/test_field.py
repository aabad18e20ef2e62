"""Two people take a project offline, the server stops, both label, and all of it meets again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from screens import drag, eventually, listed, wait_until_kept, wait_until_saved
from seeing import brightness, spectrogram, write_tones
from team import Person, Team
from test_screens import complaints_of_axe
from test_server_audio import upload

PRIVATE_FILES = """async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('audio');
    const found = [];
    for await (const [name, file] of folder) found.push([name, (await file.getFile()).size]);
    return found;
}"""


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana", "ben")
    yield running
    running.kill()


def take_offline(page: Page) -> None:
    """On the page of a project: bring all of it here."""
    page.get_by_role("link", name="dawn").wait_for()
    page.get_by_label("Heard from the server").wait_for()
    page.get_by_role("button", name="Take offline").click()
    page.get_by_role("row", name="All of it").wait_for()
    assert complaints_of_axe(page) == []
    page.locator("earmark-take-offline").get_by_role("button", name="Take offline").click()
    page.get_by_text("Ready for the field").wait_for()


def label_at(page: Page, x: float) -> None:
    """Draw a box that begins at a part of the view, and label it."""
    page.keyboard.press("b")
    drag(page, (x, 0.3), (x + 0.1, 0.6))
    eventually(lambda: len(listed(page)) == 1, "the box in the list")
    page.keyboard.press("1")
    eventually(lambda: "Wren" in listed(page)[0], "its label")
    wait_until_saved(page)


def test_what_two_do_without_a_server_meets_again(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> None:
    for expected in ("WebSocket connection to", "net::ERR_", "Failed to load resource"):
        complaints.expect(expected)
    ana = Person(new_context(whole=True), team.server.url, "ana")
    ben = Person(new_context(), team.server.url, "ben")
    project = str(ana.send("POST", "/projects", name="Dawn")["id"])
    ana.send("POST", f"/projects/{project}/members", name="ben", role="annotator")
    path = f"/projects/{project}/tokens"
    token = str(ana.send("POST", path, name="card", role="uploader")["token"])
    tone = write_tones(tmp_path / "dawn.wav", [(3000, 2, 4, 0.5)])
    upload(team.server.port, token, project, tone)
    for person in (ana, ben):
        person.page.reload()
        person.page.get_by_role("button", name="Open", exact=True).click()
    ana.page.get_by_role("textbox", name="New label").fill("Wren")
    ana.page.keyboard.press("Enter")
    ben.page.get_by_role("button", name="Remove Wren").wait_for()
    for person in (ana, ben):
        take_offline(person.page)
        [[_, size]] = person.page.evaluate(PRIVATE_FILES)
        assert size == tone.stat().st_size

    wait_until_kept(ana.page)
    ben.page.get_by_role("link", name="dawn").click()
    ben.wait_for("On the server")

    team.kill()
    # Ana opens the app anew where there is no server; Ben has it open since.
    tab = ana.new_tab()
    ana.page.close()
    ana.page = tab
    tab.goto(f"{team.server.url}/#/project/{project}")
    tab.get_by_role("link", name="dawn").click()
    for person, place in ((ana, 0.2), (ben, 0.6)):
        found = spectrogram(person.page)
        assert brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50
        label_at(person.page, place)
        person.wait_for("waiting")

    # Ana closes the app in the field; Ben's changes are on the server before she is back.
    ana.page.close()
    team.start()
    # As when the network is found again: without it the page waits ever longer between tries.
    ben.page.evaluate("dispatchEvent(new Event('online'))")
    ben.wait_for("On the server", timeout_s=90)
    page = ana.page = ana.new_tab()
    page.goto(f"{team.server.url}/#/project/{project}")
    page.get_by_role("heading", name="Back again: no server since").wait_for()
    summary = page.locator("earmark-homecoming section").inner_text()
    assert "changes made here arrived on the server" in summary
    assert "one annotation of ben is new" in summary
    assert complaints_of_axe(page) == []
    page.locator("earmark-homecoming").get_by_role("link", name="dawn").click()
    for person in (ana, ben):
        eventually(lambda person=person: len(listed(person.page)) == 2, f"both at {person.name}")
    page.get_by_role("navigation").get_by_role("link", name="Dawn").click()
    page.locator("earmark-homecoming").get_by_role("button", name="Dismiss").click()
    page.reload()
    page.get_by_role("link", name="dawn").first.wait_for()
    assert page.get_by_role("heading", name="Back again: no server since").count() == 0
