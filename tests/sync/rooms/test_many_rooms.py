"""Thousands of rooms open in one process: bounded memory, gone when idle, back when wanted."""

import asyncio
import gc
import weakref
from pathlib import Path

from room_peers import annotation

from sync.rooms import protocol
from sync.rooms.control import status

ROOMS = 2000
PEOPLE = 20
AT_ONCE = 100
MOST_BYTES_EACH = 100_000


def resident_bytes():
    """Memory of this process, that of pycrdt too."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


async def visit(place, number):
    """Somebody comes into a room and adds an annotation."""
    room = f"recording:PROJECT:R{number}"
    someone = await place.join(person=f"P{number % PEOPLE}", room=room, sync=False)
    someone.writing.add(f"E{number}")
    [update] = someone.writing.take()
    await someone.say(protocol.sync_message(protocol.UPDATE, update))
    return someone


def test_thousands_of_rooms_are_open_idle_out_and_come_back(in_place):
    async def test(place):
        # What is on disk when is shown elsewhere; here it would only take long.
        await place.database._thread.run(lambda c: c.execute("PRAGMA synchronous = OFF"))
        before = resident_bytes()
        people = []
        for first in range(0, ROOMS, AT_ONCE):
            numbers = range(first, first + AT_ONCE)
            people += await asyncio.gather(*(visit(place, number) for number in numbers))
        await people[-1].settled()
        assert status(place.hall)["rooms"] == status(place.hall)["connections"] == ROOMS
        assert {person.receipt() for person in people} == {1}
        each = (resident_bytes() - before) / ROOMS
        assert each < MOST_BYTES_EACH

        rooms = [weakref.ref(person.room) for person in people]
        for person in people:
            person.leave()
        place.hall.sweep()
        await asyncio.gather(*place.hall._tasks)
        empty = {"rooms": 0, "connections": 0, "bytes": 0, "outbox": 0, "people": []}
        assert status(place.hall) == empty
        people.clear()
        del person
        gc.collect()
        assert not [room for room in rooms if room() is not None], "nothing holds them"

        for number in range(0, ROOMS, 97):
            someone = await place.join(person="LATE", room=f"recording:PROJECT:R{number}")
            assert someone.hear() == {f"E{number}": annotation()}
            someone.leave()

    in_place(test, room_idle_s=0)


def test_a_document_that_is_closed_leaves_memory(in_place):
    """Nothing that pycrdt keeps may keep it: where that looks, no collector of Python's does."""

    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        await ann.send()
        live = weakref.ref(ann.room.held.live)
        ann.leave()
        place.hall.sweep()
        await asyncio.gather(*place.hall._tasks)
        assert place.hall.rooms == {}
        ann.room = None
        gc.collect()
        assert live() is None

    in_place(test, room_idle_s=0)
