"""The jobs page: what waits, cancelling, retrying, the model; and what a viewer sees."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from seeing import write_tones
from team import Person, Team
from test_screens import complaints_of_axe
from test_server_audio import upload

LONG_MS = 60_000


@pytest.fixture
def team(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Team]:
    monkeypatch.setenv("EARMARK_GATEWAY", "0")
    running = Team(site, tmp_path / "data")
    running.add("ana", "vic")
    yield running
    running.kill()


def open_jobs(page: Page) -> None:
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(page.get_by_role("heading", name="Progress")).to_be_visible(timeout=LONG_MS)


def test_jobs_are_seen_cancelled_and_retried(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> None:
    complaints.expect("WebSocket connection to")
    ana = Person(new_context(), team.server.url, "ana")
    page = ana.page
    project = str(ana.send("POST", "/projects", name="Dawn")["id"])
    ana.send("POST", f"/projects/{project}/members", name="vic", role="viewer")
    tokens = f"/projects/{project}/tokens"
    token = str(ana.send("POST", tokens, name="card", role="uploader")["token"])
    open_jobs(page)
    expect(page.locator("#none")).to_be_visible(timeout=LONG_MS)

    tone = write_tones(tmp_path / "dawn.wav", [(3000, 0, 1, 0.5)])
    upload(team.server.port, token, project, tone)
    summary = page.locator("#summary")
    expect(summary).to_have_text("0 of 1 done; 1 waiting", timeout=LONG_MS)
    expect(page.locator("#still")).to_contain_text("until a gateway is there")
    expect(page.get_by_text("yamnet 1 · waits")).to_be_visible(timeout=LONG_MS)
    assert complaints_of_axe(page) == []

    page.get_by_role("button", name="Cancel dawn.wav").click()
    expect(page.get_by_text("yamnet 1 · cancelled")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("button", name="Waiting 0").click()
    expect(page.get_by_text("There is no such job.")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("button", name="Cancelled 1").click()
    page.get_by_role("button", name="Retry dawn.wav").click()
    page.get_by_role("button", name="All 1").click()
    expect(page.get_by_text("yamnet 1 · waits")).to_be_visible(timeout=LONG_MS)

    page.get_by_role("combobox", name="Model").select_option("logmel")
    expect(page.get_by_text("Part of Earmark.")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("button", name="Use this model").click()
    expect(page.get_by_text("logmel 1 · waits")).to_be_visible(timeout=LONG_MS)
    expect(summary).to_have_text("0 of 2 done; 2 waiting", timeout=LONG_MS)

    vic = Person(new_context(), team.server.url, "vic").page
    open_jobs(vic)
    expect(vic.get_by_text("logmel 1 · waits")).to_be_visible(timeout=LONG_MS)
    expect(vic.locator("#model")).to_have_text("Log-mel bands", timeout=LONG_MS)
    for name in ("Cancel dawn.wav", "Retry dawn.wav", "Use this model"):
        expect(vic.get_by_role("button", name=name)).to_have_count(0)
