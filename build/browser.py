"""Find a real Chromium for the browser tests, or bring one: `python build/browser.py` prints it.

Tried in this order: $EARMARK_CHROMIUM, an installed one, Debian's package (as root), the one that
Playwright brings. Without any the command fails, and so do the tests that need it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class BrowserMissing(RuntimeError):
    """No Chromium is there and none could be brought."""


def find_chromium() -> Path | None:
    """A Chromium that is on this machine already, or None."""
    chosen = os.environ.get("EARMARK_CHROMIUM")
    if chosen:
        return Path(chosen)
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return Path(found) if found else playwright_chromium()


def playwright_chromium() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def bring_chromium() -> Path:
    """Install a Chromium if there is none. Raises `BrowserMissing` if that cannot be done."""
    if found := find_chromium():
        return found
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        attempts.insert(0, ["apt-get", "install", "--yes", "--quiet", "chromium"])
        subprocess.run(["apt-get", "update", "--quiet"], check=False, stdout=sys.stderr)
    for command in attempts:
        subprocess.run(command, check=False, stdout=sys.stderr)
        if found := find_chromium():
            return found
    tried = "; ".join(" ".join(command) for command in attempts)
    raise BrowserMissing(
        f"The browser tests need Chromium, and none could be installed (tried: {tried}). "
        "Install one, or name it in EARMARK_CHROMIUM."
    )


if __name__ == "__main__":
    try:
        print(bring_chromium())
    except BrowserMissing as missing:
        sys.exit(str(missing))
