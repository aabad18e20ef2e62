"""Whatever order edits, disconnects, restarts and compactions come in, all sides end the same."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from place import Place
from room_peers import Writing

PEOPLE = ("ANN", "BOB", "CAT")
ENTRIES = ("A", "B")

person = st.sampled_from(PEOPLE)
step = st.one_of(
    st.tuples(st.just("edit"), person, st.sampled_from(ENTRIES), st.integers(0, 9)),
    st.tuples(st.just("spoil"), person, st.sampled_from(ENTRIES)),
    st.tuples(st.sampled_from(("send", "pour")), person),
    st.tuples(st.sampled_from(("leave", "join")), person),
    st.tuples(st.sampled_from(("restart", "crash", "compact", "idle"))),
)


class World:
    """A host that comes and goes, and three devices whose documents stay."""

    def __init__(self, place):
        self.place = place
        self.devices = {name: Writing() for name in PEOPLE}
        self.online = {}

    async def join(self, name):
        if name not in self.online:
            listener = await self.place.join(person=name, sync=False)
            listener.writing = self.devices[name]
            self.online[name] = listener
            await listener.sync()
            await listener.answer()
            await listener.settled()

    def leave(self, name):
        listener = self.online.pop(name, None)
        if listener is not None:
            listener.leave()

    async def send(self, name):
        if name in self.online:
            await self.online[name].send()
        else:
            self.devices[name].take()  # it stays in the document, and goes with the next answer

    async def pour(self, name):
        if name in self.online:
            await self.online[name].pour()

    async def edit(self, name, entry, number):
        writing = self.devices[name]
        if entry not in writing.root:
            writing.add(entry)
        writing.root[entry]["note" if number % 2 else f"field{number}"] = str(number)

    async def spoil(self, name, entry):
        writing = self.devices[name]
        if entry in writing.root:
            writing.root[entry]["region"] = {"start_s": 9.0, "end_s": 1.0}

    async def restart(self):
        for name in list(self.online):
            self.leave(name)
        await self.place.close()
        await self.place.open()

    async def crash(self):
        self.online.clear()
        await self.place.crash()
        await self.place.open()

    async def compact(self):
        for room in list(self.place.hall.rooms.values()):
            assert await self.place.hall.compact(room)

    async def idle(self):
        for name in list(self.online):
            self.leave(name)
        for room in list(self.place.hall.rooms.values()):
            await self.place.hall._retire(room)

    async def do(self, verb, *what):
        result = getattr(self, verb)(*what)
        if result is not None:
            await result

    async def settle(self):
        """Everybody comes, sends what they have, and hears what there is."""
        for name in PEOPLE:
            self.leave(name)
        for name in PEOPLE:
            await self.join(name)
        for listener in self.online.values():
            await listener.settled()
            listener.hear()


@given(st.lists(step, max_size=30))
@settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_all_sides_end_with_the_same_document(steps):
    async def main(folder):
        place = await Place(folder).open()
        world = World(place)
        for verb, *what in steps:
            await world.do(verb, *what)
        await world.settle()
        stored = (await place.stored())["annotations"]
        for name, writing in world.devices.items():
            assert writing.json() == stored, name
        for entry in stored.values():
            assert entry["region"]["start_s"] <= entry["region"]["end_s"]
        live = next(iter(world.online.values())).room.held.live
        assert live.to_json()["annotations"] == stored
        await place.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(asyncio.wait_for(main(Path(folder)), 120))
