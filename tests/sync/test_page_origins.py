"""A page on another host: what it may, what a third one may not, and who is signed in there."""

import http.client

import pytest
from relay_client import PASSWORD, Client, RelayServer, bare_page
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from sync.errors import SettingError
from sync.origins import read_origin, read_origins
from sync.page_origins import SESSION_HEADER, SESSION_PREFIX

PAGE = "https://app.example"
OTHER = "https://evil.example"


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(
        bare_page(folder / "site"),
        folder / "data",
        page_origins=f"{PAGE} https://tablet.example:8443",
    )
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


class FarPage:
    """A page at another origin, as a browser lets it speak."""

    def __init__(self, relay, origin=PAGE):
        self.relay, self.origin, self.secret = relay, origin, None
        self.client = Client(relay.port, origin=origin)

    def ask(self, method, path, body=None, **headers):
        given = {"Origin": self.origin, "Sec_Fetch_Site": "cross-site", **headers}
        if self.secret:
            given["Authorization"] = f"Bearer {self.secret}"
        answer = self.client.ask(method, path, body, **given)
        told = self.client.headers.get(SESSION_HEADER.lower())
        self.secret = self.secret if told is None else told
        return answer

    def sign_in(self):
        status, _ = self.ask("POST", "/sign-in", {"name": "Ada", "password": PASSWORD})
        assert status == 200
        return self

    def preflight(self, path="/api/v1/projects", method="POST"):
        connection = http.client.HTTPConnection("127.0.0.1", self.relay.port, timeout=20)
        asked = {"Origin": self.origin, "Access-Control-Request-Method": method}
        connection.request("OPTIONS", path, headers=asked)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}

    def enter(self, room, secret=None):
        """The code with which the relay closes a websocket into a room; None while it is open."""
        given = self.secret if secret is None else secret
        names = ["earmark", *([given] if given else [])]
        url = f"ws://127.0.0.1:{self.relay.port}/sync/{room}"
        with connect(url, subprotocols=names, origin=self.origin) as socket:
            try:
                if not given:
                    socket.send("no token")
                assert socket.recv(timeout=20)
            except ConnectionClosed as closed:
                return closed.rcvd.code


def test_it_signs_in_works_and_signs_out_without_a_cookie(relay):
    page = FarPage(relay)
    assert page.ask("GET", "/relay")[1]["person"] is None
    assert page.client.headers["access-control-allow-origin"] == PAGE
    page.sign_in()
    assert page.secret.startswith(SESSION_PREFIX)
    assert page.client.set_cookie is None
    assert page.client.headers["cache-control"] == "no-store"
    assert SESSION_HEADER in page.client.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in page.client.headers
    assert "Origin" in page.client.headers["vary"]
    assert page.ask("GET", "/relay")[1]["person"]["name"] == "Ada"
    status, made = page.ask("POST", "/projects", {"name": "Dawn"})
    assert status == 201
    assert page.enter(f"project:{made['id']}") is None
    assert [one["this"] for one in page.ask("GET", "/sessions")[1]["sessions"]] == [True]
    held = page.secret
    assert page.ask("POST", "/sign-out")[0] == 200
    assert page.secret == ""
    page.secret = held
    assert page.ask("GET", "/relay")[1]["person"] is None
    assert page.enter(f"project:{made['id']}") == 4401


def test_a_browser_is_told_before_it_sends(relay):
    status, told = FarPage(relay).preflight("/api/v1/uploads/x", "PATCH")
    assert (status, told["access-control-allow-origin"]) == (204, PAGE)
    assert "PATCH" in told["access-control-allow-methods"]
    for name in ("Authorization", "Range", "Upload-Offset", "Tus-Resumable", "Content-Type"):
        assert name in told["access-control-allow-headers"]
    assert int(told["access-control-max-age"]) > 0


@pytest.mark.parametrize("origin", [OTHER, "null", "http://app.example", f"{PAGE}:444", f"{PAGE}."])
def test_a_third_origin_is_refused(relay, origin):
    there = FarPage(relay).sign_in()
    project = there.ask("POST", "/projects", {"name": "Dusk"})[1]["id"]
    third = FarPage(relay, origin)
    status, told = third.preflight()
    assert status == 405
    assert not [name for name in told if name.startswith("access-control-")]
    assert third.ask("POST", "/sign-in", {"name": "Ada", "password": PASSWORD})[0] == 403
    # Neither somebody's secret nor their cookie is of use there.
    third.secret = there.secret
    assert third.ask("GET", "/projects")[0] == 401
    assert third.ask("POST", "/projects", {"name": "Mine"})[0] == 403
    assert "access-control-allow-origin" not in third.client.headers
    assert third.enter(f"project:{project}") == 4401
    third.secret = None
    third.client.cookies = relay.client("Ada").cookies
    assert third.ask("POST", "/projects", {"name": "Mine"})[0] == 403


def test_a_page_elsewhere_has_no_use_of_a_cookie(relay):
    page = FarPage(relay)
    page.client.cookies = relay.client("Ada").cookies
    assert page.ask("GET", "/relay")[1]["person"] is None
    assert page.ask("POST", "/projects", {"name": "Mine"})[0] == 401
    # Nor our own page of the secret of another.
    there = FarPage(relay).sign_in()
    own = Client(relay.port, token=there.secret)
    assert own.ask("GET", "/projects")[0] == 401


def test_the_secret_changes_as_time_passes(relay):
    page = FarPage(relay).sign_in()
    first = page.secret
    relay.read(lambda c: c.execute("UPDATE sessions SET rotated_at = '2000-01-01T00:00:00.000Z'"))
    assert page.ask("GET", "/me")[0] == 200
    assert page.secret not in (first, "")
    # A copy of the old one that comes once the new one is in use ends the session.
    assert page.ask("GET", "/me")[0] == 200
    relay.read(lambda c: c.execute("UPDATE sessions SET previous_until = '2000-01-01T00:00:00Z'"))
    thief = FarPage(relay)
    thief.secret = first
    assert thief.ask("GET", "/me")[0] == 401
    assert page.ask("GET", "/me")[0] == 401


def test_tokens_of_programs_are_as_they_were(relay):
    page = FarPage(relay).sign_in()
    project = page.ask("POST", "/projects", {"name": "Noon"})[1]["id"]
    body = {"name": "laptop", "role": "annotator"}
    token = page.ask("POST", f"/projects/{project}/tokens", body)[1]["token"]
    program = Client(relay.port, token=token, origin=None)
    assert program.ask("GET", "/me")[1]["token"]["project"] == project
    assert "vary" in program.headers
    status, told = Client(relay.port, origin=None).ask("OPTIONS", "/uploads")
    assert (status, told) == (204, b"")


def test_origins_are_written_as_browsers_do():
    assert read_origins("") == frozenset()
    words = "HTTPS://App.Example:443/ http://localhost:5173 http://[::1]:8000"
    assert read_origins(words) == {PAGE, "http://localhost:5173", "http://[::1]:8000"}


@pytest.mark.parametrize(
    "word",
    ["*", "https://*.example", "http://app.example", "app.example", f"{PAGE}/page", "null",
     "https://ada@app.example", f"{PAGE}?x", "https://app.example:port", "file:///x"],
)  # fmt: skip
def test_an_origin_that_is_none_is_named(word):
    with pytest.raises(SettingError, match="page_origins"):
        read_origin(word, "page_origins")
