"""Two people at one relay, each with a browser of their own."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, WebSocket
from screens import eventually
from server import Server

PASSWORD = "correct horse battery"
SEND = """async ([method, path, body]) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/api/v1' + path, { method, headers, body: JSON.stringify(body) });
    return await answer.json();
}"""


class Team:
    """A relay with accounts. `kill` ends it at once, as a power cut does."""

    def __init__(self, site: Path, data: Path) -> None:
        self.data = data
        cheap = ("--argon2-time", "1", "--argon2-memory-kib", "8192")
        self.server = Server(site, "--data", str(data), *cheap)
        self.server.start()

    def add(self, *names: str) -> None:
        for name in names:
            command = [sys.executable, "-m", "earmark", "user", "add", name, "--password-stdin"]
            environment = {**os.environ, "EARMARK_DATA": str(self.data)}
            subprocess.run(command, input=PASSWORD.encode(), env=environment, check=True)

    def make_admin(self, name: str) -> None:
        environment = {**os.environ, "EARMARK_DATA": str(self.data)}
        command = [sys.executable, "-m", "earmark", "user", "admin", name]
        subprocess.run(command, env=environment, check=True)

    def kill(self) -> None:
        self.server.stop()

    def start(self) -> None:
        self.server.start()


class Person:
    """Somebody signed in, at a page of theirs."""

    def __init__(self, context: BrowserContext, url: str, name: str) -> None:
        self.context, self.url, self.name = context, url, name
        self.sockets: list[WebSocket] = []
        self.page = self.new_tab()
        self.page.goto(url)
        self.send("POST", "/sign-in", name=name, password=PASSWORD)
        self.page.reload()

    def new_tab(self) -> Page:
        page = self.context.new_page()
        page.on("websocket", lambda socket: self.sockets.append(socket))
        return page

    def send(self, method: str, path: str, **body: str) -> dict[str, object]:
        """Ask the relay something, as this person."""
        answer: dict[str, object] = self.page.evaluate(SEND, [method, path, body])
        return answer

    def open_sockets(self, room: str) -> int:
        return sum(room in socket.url and not socket.is_closed() for socket in self.sockets)

    def standing(self, page: Page | None = None) -> str:
        """What the header says of the server."""
        chip = (page or self.page).locator("#together-chip")
        return (chip.get_attribute("aria-label") or "") if chip.count() else ""

    def wait_for(self, words: str, timeout_s: float = 60) -> None:
        eventually(lambda: words in self.standing(), f"{words!r} at {self.name}", timeout_s)
