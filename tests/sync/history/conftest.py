"""A real relay with a project, an owner, two annotators and a viewer, and devices to edit with."""

import asyncio

import pytest
from place import Place
from relay_client import RelayServer, bare_page
from room_device import Device

from sync.accounts.members import set_member

ROLES = {"Ada": "owner", "Bo": "annotator", "Cy": "annotator", "Rev": "reviewer", "Vi": "viewer"}


class Birds:
    """A project on a relay, and its people by name."""

    def __init__(self, relay):
        self.relay = relay
        self.people = {"Ada": relay.client("Ada").ask("GET", "/me")[1]["person"]["id"]}
        self.clients = {"Ada": relay.client("Ada")}
        self.id = self.clients["Ada"].ask("POST", "/projects", {"name": "Birds"})[1]["id"]
        for name, role in ROLES.items():
            if name != "Ada":
                self.people[name] = relay.add_person(name)
                relay.write(set_member, "admin", self.id, self.people[name], role)
                self.clients[name] = relay.client(name)
        self.tokens = {name: self._token(name, role) for name, role in ROLES.items()}

    def _token(self, name, role):
        body = {"name": name, "role": role}
        return self.ask(name, "POST", "/tokens", body)["token"]

    def ask(self, name, method, path, body=None, status=None):
        """Ask for something of the project; return its value. `status`: the one expected."""
        got, value = self.clients[name].ask(method, f"/projects/{self.id}{path}", body)
        assert got == status if status else got < 300, (got, value)
        return value

    def device(self, name, recording):
        return Device(self.relay, f"recording:{self.id}:{recording}", self.tokens[name])

    def history(self, query="", name="Vi"):
        return self.ask(name, "GET", f"/history?{query}")["revisions"]

    def revert(self, name, status=None, **wish):
        return self.ask(name, "POST", "/history/revert", wish, status)


@pytest.fixture(scope="module")
def birds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("history")
    relay = RelayServer(bare_page(folder / "site"), folder / "data")
    relay.add_person("Ada", is_admin=True)
    relay.start()
    yield Birds(relay)
    relay.stop()


@pytest.fixture
def in_place(tmp_path):
    """Run a coroutine function with an open `Place`."""

    def run(test):
        async def main():
            place = await Place(tmp_path).open()
            try:
                await asyncio.wait_for(test(place), 60)
            finally:
                await place.close()

        asyncio.run(main())

    return run
