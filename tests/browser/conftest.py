"""A real Chromium, and the words in which the tests speak of the app."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import CHROMIUM_OPTIONS
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    sync_playwright,
)
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).resolve().parents[2]


class Complaints:
    """What the page complained of on its console; a test ends well only if this is empty."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.expected: list[str] = []

    def watch(self, page: Page) -> None:
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.lines.append(f"uncaught: {error}"))

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.lines.append(f"{message.type}: {message.text}")

    def expect(self, part: str) -> None:
        """From here on a complaint with this part in it is what the test is about."""
        self.expected.append(part)

    def unexpected(self) -> list[str]:
        return [line for line in self.lines if not any(part in line for part in self.expected)]


SCREEN = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}


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
    """Make a profile of its own: nothing stored, nothing cached."""
    contexts: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        context = chromium.new_context(**{**SCREEN, **options})
        context.on("page", complaints.watch)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert complaints.unexpected() == []


@pytest.fixture
def open_profile(
    playwright: Playwright, program: str, tmp_path: Path, complaints: Complaints
) -> Iterator[Callable[[], BrowserContext]]:
    """Start a Chromium whose profile is on disk: closed and opened again, it is the same person."""
    contexts: list[BrowserContext] = []

    def start() -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=program, args=CHROMIUM_OPTIONS, **SCREEN
        )
        context.on("page", complaints.watch)
        contexts.append(context)
        return context

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
