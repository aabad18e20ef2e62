"""The app as a person sees it: what the tests do and look for, in one place."""

import time
from collections.abc import Callable

from playwright.sync_api import Page


def eventually(
    found: Callable[[], object], what: str, timeout_s: float = 20, every_s: float = 0.05
) -> object:
    """Ask until the answer is true. Playwright's own waiting is barred by the page's policy."""
    deadline = time.monotonic() + timeout_s
    while True:
        answer = found()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"within {timeout_s} s there was never {what}"
        time.sleep(every_s)


def status(page: Page, chip: str) -> str:
    """The sentence of one of the header's chips: saved-chip, python-chip or offline-chip."""
    return page.locator(f"earmark-status #{chip}").get_attribute("aria-label") or ""


def wait_until_kept(page: Page) -> None:
    eventually(lambda: "is on this device" in status(page, "offline-chip"), "the app on the device")


def wait_for_python(page: Page) -> None:
    eventually(lambda: "Python is ready" in status(page, "python-chip"), "Python ready")
