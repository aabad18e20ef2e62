"""What a server has embedded is asked about, and proposed, without its sound being read for it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from far_gateway import MODEL, FarGateway
from playwright.sync_api import BrowserContext, Page, expect
from screens import drag, eventually, listed, want_python
from team import Person, Team
from test_screens import complaints_of_axe
from test_server_audio import upload

LONG_MS = 60_000
DURATION_S = 30.0
CALLS = {
    "one.wav": [(6.0, 9.0, 0), (20.0, 23.0, 0)],
    "two.wav": [(4.0, 7.0, 0), (12.0, 15.0, 0), (23.0, 26.0, 0)],
}


@pytest.fixture
def team(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Team]:
    monkeypatch.setenv("EARMARK_GATEWAY", "0")
    running = Team(site, tmp_path / "data")
    running.add("ana")
    running.make_admin("ana")
    yield running
    running.kill()


@pytest.fixture
def ana(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> Person:
    """At a project with two recordings on the server, embedded by a model that no page can run."""
    complaints.expect("WebSocket connection to")
    person = Person(new_context(), team.server.url, "ana")
    project = str(person.send("POST", "/projects", name="Dawn")["id"])
    person.send("PUT", f"/projects/{project}/model", model=MODEL)
    tokens = f"/projects/{project}/tokens"
    token = str(person.send("POST", tokens, name="card", role="uploader")["token"])
    gateway = FarGateway(team.server.port, person)
    for seed, (name, calls) in enumerate(CALLS.items()):
        hiss = 0.01 * np.random.default_rng(seed).standard_normal(round(DURATION_S * 16_000))
        soundfile.write(tmp_path / name, hiss, 16_000)
        upload(team.server.port, token, project, tmp_path / name)
        gateway.bring(DURATION_S, calls)
    return person


def heard_by(page: Page) -> str:
    return " ".join(page.locator("earmark-ask-panel earmark-heard-by p").all_inner_texts())


def open_one(page: Page) -> None:
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.get_by_role("textbox", name="New label").fill("Wren")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Remove Wren").wait_for(timeout=LONG_MS)
    page.get_by_label("Heard from the server").nth(1).wait_for(timeout=LONG_MS)
    page.get_by_role("link", name="one").click()
    page.locator("earmark-spectrogram").first.wait_for(timeout=LONG_MS)
    want_python(page)


def label_a_call(page: Page) -> None:
    """Draw a box around the first call of "one" and label it."""
    page.keyboard.press("f")
    page.keyboard.press("b")
    drag(page, (6.2 / 30, 0.4), (8.8 / 30, 0.7))
    eventually(lambda: any("0:06." in row for row in listed(page)), "the box")
    page.keyboard.press("1")
    eventually(lambda: "Wren" in listed(page)[0], "its label")


def similar_by_the_server(page: Page) -> None:
    """While no rows are here the server says what is similar: all calls, in both recordings."""
    page.keyboard.press("s")
    grid = page.get_by_role("dialog", name="Similar sounds")
    told = grid.get_by_text("The server searched all recordings that it has embeddings of.")
    told.wait_for(timeout=LONG_MS)
    tiles = grid.locator(".tile")
    eventually(lambda: tiles.count() >= 4, "the calls that were found")
    nearest = [str(tiles.nth(at).get_attribute("aria-label")) for at in range(4)]
    assert sum("two.wav" in one for one in nearest) == 3, nearest
    grid.locator(".tile earmark-excerpt[drawn]").first.wait_for(timeout=LONG_MS)
    assert complaints_of_axe(page) == []
    page.keyboard.press("Escape")
    grid.wait_for(state="detached")


def next_by_the_server(page: Page) -> None:
    """And what to open next: the recording of which nobody said anything."""
    page.keyboard.press("n")
    told = page.locator("earmark-next-bar").get_by_text("The server chose, among all recordings")
    told.wait_for(timeout=LONG_MS)
    page.get_by_role("link", name="Dawn").click()
    page.get_by_role("link", name="one").click()
    page.locator("earmark-spectrogram").first.wait_for(timeout=LONG_MS)
    eventually(lambda: len(listed(page)) == 1, "the annotation")


def ask_by_rows(page: Page) -> None:
    """Ask me says by whose rows it listens, and cuts."""
    page.get_by_role("button", name="Ask me").click()
    start = page.locator("earmark-ask-start")
    listens = start.get_by_text("Listens with BirdNET 2.4, the model of this")
    expect(listens).to_be_visible(timeout=LONG_MS)
    expect(start.get_by_text("not for commercial use")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("button", name="Start asking").click()
    page.locator("earmark-ask-panel").wait_for(timeout=LONG_MS)
    told = "BirdNET 2.4; its embeddings come from the server"
    eventually(lambda: told in heard_by(page), "whose rows")
    assert "CC BY-NC-SA" in heard_by(page)
    assert complaints_of_axe(page) == []
    page.keyboard.press("Escape")


def press_first_proposal(page: Page) -> None:
    """Where it lies in the spectrogram: then it is the one that keys are about."""
    page.keyboard.press("f")
    there = (21.5 / DURATION_S, 0.5)
    drag(page, there, there)
    at_hand = page.locator("earmark-proposals .what[aria-current=true]")
    expect(at_hand).to_be_visible(timeout=LONG_MS)


def proposed(page: Page) -> list[str]:
    """What is said of each proposal."""
    rows = page.locator("earmark-proposals .what").all_inner_texts()
    return [" ".join(row.split()) for row in rows]


def test_the_rows_of_the_server_are_asked_about_and_proposed_by(ana: Person) -> None:
    page = ana.page
    open_one(page)
    label_a_call(page)
    similar_by_the_server(page)
    next_by_the_server(page)
    ask_by_rows(page)

    # One call was labeled by hand: the other one is proposed, and is no annotation.
    page.keyboard.press("Shift+R")
    eventually(lambda: len(proposed(page)) == 1, "the other call")
    assert proposed(page)[0].startswith(("Wren 0:19.", "Wren 0:20."))
    assert len(listed(page)) == 1
    assert complaints_of_axe(page) == []

    # Accepted by keys it is one; one step of undo makes it a proposal again; dismissed it is gone.
    press_first_proposal(page)
    page.keyboard.press("w")
    eventually(lambda: len(listed(page)) == 2, "the annotation")
    assert proposed(page) == []
    page.keyboard.press("Control+z")
    eventually(lambda: (len(listed(page)), len(proposed(page))) == (1, 1), "the proposal again")
    page.keyboard.press("r")
    page.keyboard.press("u")
    eventually(lambda: proposed(page) == [], "nothing proposed")
    assert len(listed(page)) == 1
    page.get_by_role("button", name="Find again").click()
    page.get_by_text("Nothing else here sounds like").wait_for(timeout=LONG_MS)

    # What was learned there is proposed in a recording that nobody has opened, of its rows alone.
    page.get_by_role("link", name="Dawn").click()
    page.get_by_role("link", name="two").click()
    page.locator("earmark-spectrogram").first.wait_for(timeout=LONG_MS)
    page.get_by_role("button", name="Find proposals").click()
    eventually(lambda: len(proposed(page)) == 3, "the three calls")
    whose = " ".join(page.locator("earmark-proposals earmark-heard-by p").all_inner_texts())
    assert "come from the server" in whose
    assert "CC BY-NC-SA" in whose
    page.get_by_role("button", name="Accept all 3").click()
    eventually(lambda: len(listed(page)) == 3, "three annotations")
