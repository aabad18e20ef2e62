"""Names that lead elsewhere, addresses, and bodies made to be too much: none gets anywhere."""

import ast
import base64
import time
from pathlib import Path

import pytest
from recording_files import wav
from relay_client import Client, RelayServer, bare_page

from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "../../../tmp/evil.wav", "..\\..\\evil.wav", "/etc/passwd.wav", "a\0b.wav", "C:\\evil.wav",
    "$(touch evil).wav", "%2e%2e%2fevil.wav", "file:///etc/passwd.wav", "http://127.0.0.1/x.wav",
)  # fmt: skip
UP = ("..%2f..%2fetc%2fpasswd", "%2e%2e", "..%5c..%5cetc", "file:%2f%2f%2fetc%2fpasswd", "%00")
CLIENTS = {
    "httpx", "requests", "aiohttp", "urllib3", "urllib.request", "http.client", "ftplib", "smtplib",
}  # fmt: skip


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    running = RelayServer(
        bare_page(folder / "site"), folder / "data", public_url="http://earmark.example"
    )
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def project(relay):
    ada = relay.client("Ada").ask("GET", "/me")[1]["person"]["id"]
    return relay.write(add_project, "Birds", ada, [ada]).id


def test_the_name_of_a_file_is_text_and_nothing_else(relay, project):
    client = relay.client("Ada")
    for number, name in enumerate(NAMES):
        content = wav(number)
        said = {"filename": name, "project": project}
        header = ",".join(
            f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in said.items()
        )
        status, value = client.ask(
            "POST", "/uploads", content, Tus_Resumable="1.0.0", Upload_Metadata=header,
            Upload_Length=str(len(content)), Content_Type="application/offset+octet-stream",
        )  # fmt: skip
        assert status in (201, 400, 422), (name, value)
    listed = client.ask("GET", f"/projects/{project}/recordings")[1]["recordings"]
    assert listed
    assert not [one for one in listed if "/" in one["file_name"] or "\\" in one["file_name"]]
    there = [str(path.relative_to(relay.data.parent)) for path in relay.data.parent.rglob("*")]
    assert not [path for path in there if "evil" in path or "passwd" in path]


def test_an_id_that_is_a_path_finds_nothing(relay, project):
    client = relay.client("Ada")
    gateway = Client(relay.port, relay.write(add_gateway, "far", 1.0)[1], origin=None)
    for up in UP:
        for path in (
            f"/projects/{up}", f"/projects/{project}/recordings/{up}/audio", f"/uploads/{up}",
            f"/projects/{project}/recordings/{up}/strip", f"/recordings/{up}/next",
        ):  # fmt: skip
            assert client.ask("GET", path)[0] in (400, 404, 405), path
        rows = gateway.ask("PUT", f"/gateway/rows/{up}", b"x", Content_Type="text/plain")
        assert rows[0] in (400, 404)
        status, text = client.ask("GET", f"//{up}")
        assert status in (400, 404)
        assert "root:" not in str(text)


def test_links_are_made_of_the_setting_not_of_what_the_request_says(relay):
    client = relay.client("Ada", origin="http://earmark.example")
    for said in ({"Host": "evil.example"}, {"X_Forwarded_Host": "evil.example"}):
        status, value = client.ask("POST", "/invitations", {}, **said)
        assert status != 201 or value["link"].startswith("http://earmark.example/")


def test_the_relay_asks_no_address_that_anybody_sends():
    """It has nothing to ask with: only the store of audio does, where its settings say."""
    found = []
    for path in (ROOT / "sync").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{one.name}" for one in node.names)]
            found += [(path.name, name) for name in names if name in CLIENTS]
            if isinstance(node, ast.Attribute | ast.Name):
                word = node.attr if isinstance(node, ast.Attribute) else node.id
                if word in ("open_connection", "create_connection", "urlopen", "system"):
                    found.append((path.name, word))
    # One looks when the certificate of the relay's own `public_url` ends.
    assert set(found) <= {("machine.py", "create_connection")}


BOMBS = {
    "deep": b"[" * 30_000 + b"]" * 30_000,
    "deep objects": b'{"name":' * 6_000 + b"1" + b"}" * 6_000,
    "a long number": b'{"name": ' + b"9" * 60_000 + b"}",
    "a number without end": b'{"name": 1e999999999, "password": "x"}',
    "a lone surrogate": b'{"name": "\\ud800", "password": "\\udfff"}',
    "twice": b'{"name": "a", "name": ["b"], "password": "x"}',
    "not UTF-8": b'{"name": "\xff\xfe", "password": "x"}',
    "nothing": b"",
    "too large": b" " * 70_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_body_that_is_too_much_is_refused_at_once(relay, bomb):
    began_s = time.monotonic()
    status, value = relay.client().ask("POST", "/sign-in", BOMBS[bomb])
    assert status in (400, 401, 413), value
    assert time.monotonic() - began_s < 10
    assert relay.client().ask("GET", "//healthz")[0] == 200


def test_a_bundle_that_is_too_much_is_refused(relay):
    client = relay.client("Ada", origin="http://earmark.example")
    flat = b'{"format": "earmark-bundle", "version": 1, "labels": [' + b"1," * 500_000 + b"1]}"
    for bomb in (b"[" * 200_000, flat):
        began_s = time.monotonic()
        status, value = client.ask("POST", "/bundles", bomb)
        assert status == 400, value
        assert time.monotonic() - began_s < 30
    assert client.ask("GET", "/me")[0] == 200
