"""A client of the HTTP interface, with a cookie jar as small as can be, and a relay to ask."""

import http.client
import json
import os
from http.cookies import SimpleCookie
from pathlib import Path

from answers import check_answer
from server import Server

from sync.accounts.audit import Doer
from sync.accounts.passwords import Passwords
from sync.accounts.people import add_person
from sync.clock import now
from sync.database import prepare, write_now
from sync.settings import read_settings

PASSWORD = "blackbird-at-dawn"
CHEAP = {"argon2_time": 1, "argon2_memory_kib": 8, "argon2_lanes": 1}


class Client:
    """Asks one server, as somebody with a cookie, with a token, or as nobody."""

    def __init__(self, port: int, token: str | None = None, origin: str | None = "own") -> None:
        self.port = port
        self.token = token
        self.origin = f"http://127.0.0.1:{port}" if origin == "own" else origin
        self.cookies: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.set_cookie: str | None = None

    def ask(self, method: str, path: str, body=None, **headers: str):
        """Return (status, value). `path` stands under /api/v1 unless it begins with //.

        Fails if an answer is not what the description of the interface says.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token is not None:
            sent["Authorization"] = f"Bearer {self.token}"
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if self.origin is not None and method != "GET":
            sent.setdefault("Origin", self.origin)
        content = None
        if body is not None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        where = path[1:] if path.startswith("//") else f"/api/v1{path}"
        connection.request(method, where, content, sent)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        self.headers = {name.lower(): value for name, value in answer.getheaders()}
        self._keep_cookie(answer.getheader("Set-Cookie"))
        try:
            value = json.loads(text)
            check_answer(method, where, answer.status, value)
            return answer.status, value
        except ValueError:
            kind = answer.getheader("Content-Type", "")
            return answer.status, text.decode() if kind.startswith("text/") else text

    def _keep_cookie(self, header: str | None) -> None:
        self.set_cookie = header
        if header is None:
            return
        for name, morsel in SimpleCookie(header).items():
            if morsel.value:
                self.cookies[name] = morsel.value
            else:
                self.cookies.pop(name, None)

    def sign_in(self, name: str, password: str = PASSWORD) -> "Client":
        status, value = self.ask("POST", "/sign-in", {"name": name, "password": password})
        assert status == 200, value
        return self


class RelayServer(Server):
    """`earmark serve --data` on a folder of its own, whose data a test may also change itself."""

    def __init__(self, site: Path, data: Path, **settings) -> None:
        given = CHEAP | settings
        options = [f"--{name.replace('_', '-')}={value}" for name, value in given.items()]
        super().__init__(site, f"--data={data}", "--no-gateway", *options)
        self.data = data
        self.settings = read_settings({"data": str(data), **given}, {})
        prepare(self.settings, os.environ)

    def write(self, function, *args, **kwargs):
        """Run a function (connection, at, doer, ...) on the relay's data, now, by nobody."""
        return write_now(
            self.settings, os.environ, lambda c: function(c, now(), Doer(), *args, **kwargs)
        )

    def read(self, function, *args):
        """Run a function (connection, ...) on the relay's data."""
        return write_now(self.settings, os.environ, function, *args)

    def add_person(self, name: str, is_admin: bool = False, password: str = PASSWORD) -> str:
        """Make an account and return its id."""
        stored = Passwords(self.settings).hash_now(password)
        return self.write(add_person, name, stored, is_admin).id

    def client(self, name: str | None = None, **options) -> Client:
        """A client, signed in as `name` if that is given."""
        made = Client(self.port, **options)
        return made if name is None else made.sign_in(name)


def bare_page(folder: Path) -> Path:
    """A folder that will do for a page where only the interface matters."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text("<!doctype html><title>Earmark</title>")
    return folder
