"""What a server has embedded is asked about, and proposed, without its sound being read for it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from far_gateway import MODEL, FarGateway
from playwright.sync_api import BrowserContext, Page, expect
from screens import eventually, want_python
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


def test_ask_me_and_next_go_by_the_rows_of_the_server(ana: Person) -> None:
    page = ana.page
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.get_by_label("Heard from the server").first.wait_for(timeout=LONG_MS)
    page.get_by_role("link", name="one").click()
    page.locator("earmark-spectrogram").first.wait_for(timeout=LONG_MS)
    want_python(page)
    page.get_by_role("button", name="Ask me").click()
    start = page.locator("earmark-ask-start")
    expect(start.get_by_text("Listens with BirdNET 2.4, the model of this")).to_be_visible(
        timeout=LONG_MS
    )
    expect(start.get_by_text("not for commercial use")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("button", name="Start asking").click()
    panel = page.locator("earmark-ask-panel")
    panel.wait_for(timeout=LONG_MS)
    eventually(
        lambda: "BirdNET 2.4; its embeddings come from the server" in heard_by(page), "whose rows"
    )
    assert "CC BY-NC-SA" in heard_by(page)
    assert complaints_of_axe(page) == []
