"""A project of a hundred thousand recordings: its list is scrolled, walked, filtered and opened."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from many_recordings import fill
from playwright.sync_api import BrowserContext, Page
from screens import eventually
from team import Person, Team
from test_screens import complaints_of_axe

from sync.accounts.audit import Doer
from sync.clock import now
from sync.database import write_now
from sync.settings import read_settings

COUNT = 100_000
LAST = f"{COUNT - 1:06}.wav"
LONG_MS = 60_000


@pytest.fixture
def team(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Team]:
    monkeypatch.setenv("EARMARK_GATEWAY", "0")
    running = Team(site, tmp_path / "data")
    running.add("ana")
    yield running
    running.kill()


def names(page: Page) -> list[str]:
    """The file names of the rows that are drawn."""
    return [name.strip() for name in page.locator("earmark-recordings .name a").all_inner_texts()]


def wait_for_name(page: Page, part: str) -> None:
    eventually(lambda: any(part in name for name in names(page)), f"{part} in the list")


def test_a_hundred_thousand_recordings(
    team: Team, new_context: Callable[..., BrowserContext], complaints: Any
) -> None:
    complaints.expect("WebSocket connection to")
    complaints.expect("404 (Not Found)")  # of the sound, which is not there
    ana = Person(new_context(), team.server.url, "ana")
    page = ana.page
    project = str(ana.send("POST", "/projects", name="Archive")["id"])
    person = page.evaluate("async () => (await (await fetch('/api/v1/me')).json()).person.id")
    settings = read_settings({"data": str(team.data)}, {})
    write_now(settings, os.environ, lambda c: fill(c, now(), Doer(), project, person, COUNT))
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    wait_for_name(page, "000000.wav")
    assert len(names(page)) < 100
    page.locator("earmark-recordings .name a").first.focus()
    page.keyboard.press("ArrowDown")
    assert "000001.wav" in focused(page)
    page.keyboard.press("End")
    eventually(lambda: LAST in focused(page), "the focus on the last one")
    assert len(names(page)) < 100
    page.keyboard.press("ArrowUp")
    assert f"{COUNT - 2:06}.wav" in focused(page)
    page.keyboard.press("Home")
    eventually(lambda: "000000.wav" in focused(page), "the focus on the first one")
    page.get_by_role("searchbox").fill("plot 07 _070000_")
    page.get_by_text(f"of {COUNT:,} recordings").wait_for(timeout=LONG_MS)
    eventually(
        lambda: names(page) and all("_070000_" in name for name in names(page)),
        "what is looked for",
    )
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("combobox", name="Embeddings").select_option("failed")
    page.get_by_role("combobox", name="Site").select_option("plot 07")
    eventually(lambda: len(names(page)) > 0, "recordings of that site")
    assert complaints_of_axe(page) == []
    page.get_by_role("button", name="Show all").click()
    wait_for_name(page, "000000.wav")
    page.keyboard.press("Escape")
    page.locator("earmark-recordings .name a").first.click()
    page.locator("earmark-spectrogram").wait_for(timeout=LONG_MS)
    page.go_back()
    eventually(
        lambda: sum("000000.wav" in name for name in names(page)) == 1, "it once in the whole list"
    )


def focused(page: Page) -> str:
    """What the list has the focus on."""
    found = page.locator("earmark-recordings .name a:focus")
    return found.inner_text() if found.count() else ""
