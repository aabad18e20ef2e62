"""A busy process gathers what it says; a quiet one says it at once; nobody's news are lost."""

import asyncio
from types import SimpleNamespace

from room_peers import presence_message

from sync.rooms import strain
from sync.rooms.link import HEADER_BYTES, LARGE_MESSAGE, take_frames
from sync.rooms.strain import Strain
from sync.rooms.stream_channel import StreamChannel


def test_the_share_of_work_is_measured(monkeypatch):
    clock = {"worked": 10.0, "at": 100.0}
    monkeypatch.setattr(strain.time, "thread_time", lambda: clock["worked"])
    monkeypatch.setattr(strain.time, "monotonic", lambda: clock["at"])
    busy = Strain()
    assert busy.presence_s == busy.edit_s == 0.0
    for _ in range(20):
        clock["worked"] += 0.9
        clock["at"] += 1.0
        busy.measure()
    assert 0.89 < busy.share < 0.91
    assert 0.0 < busy.edit_s < busy.presence_s <= strain.LONGEST_PRESENCE_S
    for _ in range(20):
        clock["at"] += 1.0
        busy.measure()
    assert busy.presence_s < 0.001


def test_a_busy_process_gathers_presence_but_tells_all(in_place, monkeypatch):
    monkeypatch.setattr(strain, "LONGEST_PRESENCE_S", 1.5)
    monkeypatch.setattr(strain, "LONGEST_EDIT_S", 0.01)

    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")

        async def move(first):
            """Move ten times; return how many messages said so before the last was heard."""
            bob.messages.clear()
            for number in range(first, first + 10):
                await ann.say(presence_message((7, number, {"cursor": number})))
                await asyncio.sleep(0.005)
            while bob.presence().get(7) != (number, {"cursor": number}):
                await asyncio.sleep(0.01)
            return len(bob.messages)

        assert await move(100) == 10
        place.hall.ground.strain.share = 1.0
        assert await move(200) < 8
        moving = asyncio.create_task(move(300))
        for number in range(10):
            ann.writing.add(f"E{number}")
            await ann.send()
        await moving
        assert ann.receipt() == 10
        while len(bob.hear()) < 10:
            await ann.settled()

    in_place(test)


class Wire:
    """A transport that keeps what is written, each write by itself."""

    def __init__(self):
        self.writes = []
        self.is_gone = False

    def is_closing(self):
        return self.is_gone

    def write(self, data):
        assert not self.is_gone, "uvloop raises, and whoever is told next would hear nothing"
        self.writes.append(data)


def test_messages_that_belong_together_are_one_write():
    wire = Wire()
    channel = StreamChannel(SimpleNamespace(transport=wire))
    large = bytes(LARGE_MESSAGE)
    channel.write(b"a", b"b", large, b"c")
    assert [len(data) for data in wire.writes] == [
        2 * (HEADER_BYTES + 1) + HEADER_BYTES, LARGE_MESSAGE, HEADER_BYTES + 1,
    ]  # fmt: skip
    frames = take_frames(bytearray(b"".join(wire.writes)))
    assert [content for _, content in frames] == [b"a", b"b", large, b"c"]
    wire.is_gone = True
    channel.write(b"d")
    channel.write()
    assert len(wire.writes) == 3
