"""A file goes from the page to the server; a reload costs nothing that had arrived."""

import hashlib
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route
from screens import add_recordings, eventually
from team import Person, Team
from test_screens import complaints_of_axe

PART_BYTES = 16 * 1024 * 1024


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana")
    yield running
    running.kill()


def write_long(path: Path) -> Path:
    """A recording of more than one part."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 48_000, 0, "NONE", ""))
        file.writeframes(bytes(range(256)) * (PART_BYTES // 256 + 4000))
    return path


def test_a_file_is_sent_from_the_page_and_goes_on_after_a_reload(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> None:
    complaints.expect("WebSocket connection to")
    context = new_context()
    offsets: list[int] = []
    held: list[Route] = []

    def parts(route: Route) -> None:
        """The second part is held back until the page is gone."""
        if route.request.method == "PATCH":
            offsets.append(int(route.request.headers["upload-offset"]))
        if route.request.method == "PATCH" and offsets[-1] > 0 and not held:
            held.append(route)
        else:
            route.continue_()

    context.route("**/api/v1/uploads/*", parts)
    ana = Person(context, team.server.url, "ana")
    page = ana.page
    project = str(ana.send("POST", "/projects", name="Dawn")["id"])
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.locator("earmark-project").wait_for()
    path = write_long(tmp_path / "night.wav")
    add_recordings(page, path)
    page.get_by_role("button", name="Send to the server").click()
    # Routes are looked after only while the page is asked something.
    eventually(lambda: page.evaluate("1") and held, "the second part on its way")
    assert page.get_by_role("heading", name="On the way to the server").is_visible()
    assert complaints_of_axe(page) == []
    page.reload()
    listed = "async (path) => (await (await fetch('/api/v1' + path)).json()).recordings"
    found: Any = eventually(
        lambda: page.evaluate(listed, f"/projects/{project}/recordings"), "it at the server"
    )
    assert offsets == [0, PART_BYTES, PART_BYTES]
    assert found[0]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found[0]["file_name"] == "night.wav"
    section = page.get_by_role("heading", name="On the way to the server")
    eventually(lambda: section.count() == 0, "nothing on the way any more")
    assert page.get_by_role("button", name="Send to the server").count() == 0
