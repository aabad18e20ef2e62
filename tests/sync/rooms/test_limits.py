"""Limits: each refusal has its code and sentence, and other people in the room notice nothing."""

import asyncio

import pytest
from place import ROOM
from room_peers import Writing, a_pass, annotation

from sync.rooms import closing, link, protocol
from sync.rooms.hall import Shut
from sync.rooms.host import Host
from sync.rooms.peer import Pace


def test_a_full_room_and_a_person_with_too_many_connections_are_told(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        with pytest.raises(Shut) as full:
            await place.join(person="CAT")
        assert full.value.closing == closing.FULL
        for number in range(2):
            await place.join(person="BOB", room=f"recording:PROJECT:R{number}")
        with pytest.raises(Shut):
            await place.join(person="BOB", room="recording:PROJECT:R9")
        ann.leave()
        cat = await place.join(person="CAT")
        cat.writing.add("C")
        await cat.send()
        assert (bob.closed, cat.receipt()) == (None, 1)
        assert list(bob.hear()) == ["C"]

    in_place(test, room_connections=2, room_connections_person=3)


def test_what_comes_within_a_tick_is_one_message_and_a_quiet_room_answers_at_once(in_place):
    async def test(place):
        crowd = [await place.join(person=f"P{number}") for number in range(60)]
        ann = await place.join()
        ann.writing.add("FIRST")
        await ann.send()
        assert len(crowd[0].updates_heard()) == 1, "at once"
        ann.writing.add("LATER")
        await ann.send()
        for number in range(40):
            ann.writing.add(f"E{number}")
        for update in ann.writing.take():
            await ann.say(protocol.sync_message(protocol.UPDATE, update))
        while "E39" not in crowd[0].writing.root:
            frames = len(crowd[0].updates_heard())
            assert frames < 40
            crowd[0].hear()
            await ann.settled()
        assert ann.receipt() == 42

    in_place(test)


def test_a_pace_tells_a_burst_from_a_flood(monkeypatch):
    now = 0.0
    monkeypatch.setattr("sync.rooms.peer.time.monotonic", lambda: now)
    pace = Pace(per_s=10, burst=20, at_s=now)
    waits = [pace.take() for _ in range(25)]
    assert waits[:20] == [0.0] * 20
    assert waits[24] == pytest.approx(0.5)
    assert not pace.is_flood(1.0)
    for _ in range(30):  # as it is read: no faster than it may come
        now += pace.take()
    assert pace.is_flood(1.0)
    assert not pace.is_flood(60.0)
    now += 10.0
    pace.take()
    assert not pace.is_flood(0.0), "a rest makes it good"


class Flooder:
    """A connection to a host process's socket, as a web process makes it."""

    def __init__(self, place):
        self.place = place
        self.writing = Writing()

    async def flood(self):
        """Send one edit after the other; return the code and the sentence of the end."""
        path = str(self.place.folder / "host.sock")
        server = await asyncio.start_unix_server(Host(self.place.hall).serve, path)
        reader, writer = await asyncio.open_unix_connection(path)
        hello = {"room": ROOM, "pass": a_pass(person="EVE").to_json(), "client": "flood"}
        writer.write(link.json_frame(hello))
        sending = asyncio.create_task(self._send(writer))
        try:
            async for kind, content in link.frames(reader):
                if kind == link.CLOSE:
                    return link.read_closing(content)
            return None
        finally:
            sending.cancel()
            writer.close()
            server.close()

    async def _send(self, writer):
        self.writing.add("EVE")
        while True:
            self.writing.root["EVE"]["note"] = "again"
            for update in self.writing.take():
                message = protocol.sync_message(protocol.UPDATE, update)
                writer.write(link.frame(link.MESSAGE, message))
            await writer.drain()
            await asyncio.sleep(0)


def test_a_flood_of_updates_ends_its_own_connection_only(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        flooding = asyncio.create_task(Flooder(place).flood())
        sent = 0
        while not flooding.done():
            ann.writing.add()
            await ann.send()
            sent += 1
        assert await flooding == closing.FLOOD
        assert ann.receipt() == sent
        assert (ann.closed, bob.closed, ann.refusals()) == (None, None, [])
        await ann.settled()
        heard = bob.hear()
        assert heard == ann.hear()
        assert heard["EVE"] == annotation(note="again"), "what was taken before is kept"
        assert len(heard) == sent + 1

    in_place(test, room_messages_per_s=100, room_flood_s=0.5)
