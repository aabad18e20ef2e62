"""A real relay with two room hosts and two web processes, and stock clients in Node beside it."""

import json
import subprocess
import time
from pathlib import Path

import pytest
from node import find_node, node_environment, npm_command
from relay_client import RelayServer, bare_page

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def packages():
    """The stock clients' packages, installed once."""
    wanted = json.loads((HERE / "package.json").read_text())["dependencies"]
    if not all((HERE / "node_modules" / name).is_dir() for name in wanted):
        command = [*npm_command(), "install", "--no-save", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=HERE, check=True, env=node_environment(), capture_output=True)
    return HERE / "node_modules"


class Stock:
    """Stock Yjs people in one Node process."""

    def __init__(self, relay):
        self.relay = relay
        self.process = subprocess.Popen(
            [str(find_node()), str(HERE / "stock_client.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def do(self, verb, who, **what):
        line = json.dumps({"verb": verb, "who": who, **what})
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def join(self, who, room, token, **options):
        url = f"ws://127.0.0.1:{self.relay.port}/sync"
        return self.do("join", who, url=url, room=room, token=token, **options)

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


class Project:
    """A project on the relay, and a token for each role."""

    def __init__(self, relay):
        self.client = relay.client("Ada")
        status, value = self.client.ask("POST", "/projects", {"name": "Dawn"})
        assert status == 201, value
        self.id = value["id"]

    def token(self, role="annotator"):
        return self.make_token(role)["token"]

    def make_token(self, role):
        body = {"name": role, "role": role}
        status, value = self.client.ask("POST", f"/projects/{self.id}/tokens", body)
        assert status == 201, value
        return value

    def room(self, key):
        return f"recording:{self.id}:{key}"


@pytest.fixture(scope="session")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("interop")
    settings = {"rooms": 2, "web": 2, "room_outbox_bytes": 1 << 23, "room_stall_s": 300}
    running = RelayServer(bare_page(folder / "site"), folder / "data", **settings)
    running.output = folder / "printed"
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def project(relay):
    return Project(relay)


@pytest.fixture
def stock(relay, packages):
    assert packages.is_dir()
    people = Stock(relay)
    yield people
    people.close()


def eventually(check, what="it"):
    """Wait until `check()` is true; it may take as long as a busy machine needs."""
    deadline = time.monotonic() + 90
    while not check():
        assert time.monotonic() < deadline, f"{what} did not happen within 90 s"
        time.sleep(0.05)


@pytest.fixture(name="eventually")
def eventually_fixture():
    return eventually
