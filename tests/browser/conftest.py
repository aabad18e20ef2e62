"""A real Chromium, and the words in which the tests speak of the app."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import CHROMIUM_OPTIONS
from contexts import SCREEN, Complaints, prepare
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    sync_playwright,
)
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program() -> str:
    path = os.environ.get("EARMARK_CHROMIUM")
    assert path, "Name a Chromium in EARMARK_CHROMIUM; `make test` does it."
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, program: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
    yield browser
    browser.close()


@pytest.fixture
def complaints() -> Complaints:
    return Complaints()


@pytest.fixture
def new_context(
    chromium: Browser, complaints: Complaints
) -> Iterator[Callable[..., BrowserContext]]:
    """Make a profile of its own: nothing stored, nothing cached. `whole`: see `prepare`."""
    contexts: list[BrowserContext] = []

    def make(whole: bool = False, **options: object) -> BrowserContext:
        context = chromium.new_context(**{**SCREEN, **options})
        contexts.append(context)
        return prepare(context, complaints, whole)

    yield make
    for context in contexts:
        context.close()
    assert complaints.unexpected() == []


@pytest.fixture
def open_profile(
    playwright: Playwright, program: str, tmp_path: Path, complaints: Complaints
) -> Iterator[Callable[..., BrowserContext]]:
    """Start a Chromium whose profile is on disk: closed and opened again, it is the same person.

    Its pages are `whole` unless told otherwise: see `prepare`.
    """
    contexts: list[BrowserContext] = []

    def start(whole: bool = True) -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=program, args=CHROMIUM_OPTIONS, **SCREEN
        )
        contexts.append(context)
        return prepare(context, complaints, whole)

    yield start
    for context in contexts:
        with contextlib.suppress(PlaywrightError):
            context.close()
    assert complaints.unexpected() == []


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    return new_context().new_page()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where pictures of the screens go; `make pictures` copies them to docs/pictures."""
    folder = ROOT / "test-results" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
