"""A real Caddy with our Caddyfile, before a real relay."""

import http.client
import json
import os
import socket
import subprocess
from pathlib import Path

import pytest
from gateway_processes import eventually

CADDYFILE = Path(__file__).resolve().parents[2] / "deploy" / "Caddyfile"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def ask(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={n.replace("_", "-"): v for n, v in headers.items()})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text, answer.headers


@pytest.fixture(scope="module")
def proxy(caddy, relay, tmp_path_factory):
    """The port of a Caddy without TLS, for which there is no name here."""
    folder = tmp_path_factory.mktemp("caddy")
    port, health = free_port(), free_port()
    text = CADDYFILE.read_text().replace("127.0.0.1:9080", f"127.0.0.1:{health}")
    (folder / "Caddyfile").write_text(text)
    places = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": ""}
    where = {"EARMARK_HOST": f"http://:{port}", "EARMARK_RELAY": f"127.0.0.1:{relay.port}"}
    process = subprocess.Popen(
        [caddy, "run", "--config", "Caddyfile", "--adapter", "caddyfile"],
        cwd=folder,
        env={**os.environ, **places, **where},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def well():
        assert process.poll() is None, "Caddy has ended"
        try:
            return ask(health, "/healthz")[0] == 200 and ask(port, "/readyz")[0] == 200
        except OSError:
            return False

    eventually(well, "Caddy is well")
    yield port
    process.kill()
    process.wait()


def test_caddy_takes_the_file_with_a_real_name(caddy, tmp_path):
    done = subprocess.run(
        [caddy, "adapt", "--validate", "--config", CADDYFILE],
        env={
            "HOME": str(tmp_path),
            "EARMARK_HOST": "earmark.example",
            "EARMARK_RELAY": "relay:8000",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    servers = json.loads(done.stdout)["apps"]["http"]["servers"].values()
    (https,) = [server for server in servers if ":443" in server["listen"]]
    assert "protocols" not in https  # so it speaks all three
    assert "relay:8000" in json.dumps(https)
    assert "earmark.example" in json.dumps(https)


def test_the_world_gets_the_relay_but_not_its_numbers(proxy, relay):
    assert "earmark_rooms" in ask(relay.port, "/metrics")[1]
    for path in (
        "/metrics", "/metrics/", "/metrics?x", "//metrics", "/./metrics", "/%6detrics",
        "/api/../metrics", "/METRICS", "/metrics/..%2fmetrics",
    ):  # fmt: skip
        assert "earmark_rooms" not in ask(proxy, path)[1], path
    status, text, headers = ask(proxy, "/api/v1/openapi.json")
    assert (status, "openapi" in json.loads(text)) == (200, True)
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_relay_believes_caddy_and_not_the_client(proxy, relay):
    relay.add_person("Ada")
    connection = http.client.HTTPConnection("127.0.0.1", proxy, timeout=20)
    body = json.dumps({"name": "Ada", "password": "wrong"})
    sent = {"Content-Type": "application/json", "X-Forwarded-For": "203.0.113.7"}
    sent["Origin"] = f"http://127.0.0.1:{proxy}"
    connection.request("POST", "/api/v1/sign-in", body, sent)
    assert connection.getresponse().status == 401
    connection.close()
    rows = relay.read(lambda c: [tuple(row) for row in c.execute("SELECT * FROM audit")])
    told = json.dumps(rows, default=str)
    assert "127.0.0.1" in told
    assert "203.0.113.7" not in told


def test_a_room_is_reached_through_it(proxy):
    """The answer to a websocket that says nothing of who it is comes from the relay."""
    status, _, _ = ask(
        proxy, "/sync/project:01JZ0000000000000000000000",
        Connection="Upgrade", Upgrade="websocket",
        Sec_WebSocket_Version="13", Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==",
    )  # fmt: skip
    assert status == 101
