"""A full disk, a reader that sleeps, and a large document."""

import asyncio
import json
import resource
import time

import pytest
from pycrdt import Doc, Map
from relay_processes import host_of_room
from room_peers import annotation
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from sync.rooms import closing, protocol
from sync.rooms.protocol import sized

LARGE = 25_000
"""Annotations, 5 MB: many slices of work, and several pieces on disk."""

ASK = bytes((protocol.ASK,)) + sized(json.dumps({"receipts": True}).encode())


def joined(relay, room, token, **options):
    url = f"ws://127.0.0.1:{relay.port}/sync/{room}"
    return connect(url, subprotocols=["earmark", token], max_size=None, **options)


async def receipt(socket, count):
    """Read until the first `count` updates are settled."""
    while True:
        message = await socket.recv()
        assert message[0] != protocol.REFUSED, message
        if message[0] == protocol.RECEIPT and protocol.read_number(message, 1)[0] >= count:
            return


async def read_all(socket):
    while True:
        await socket.recv()


def test_a_full_disk_acknowledges_nothing_and_heals(stock, relay, project, eventually):
    room, token = project.room("DISK"), project.token()
    stock.join("ann", room, token)
    stock.do("add", "ann", ids=["BEFORE"])
    eventually(lambda: stock.do("synced", "ann"), "the first sync")
    pid = host_of_room(relay, room)
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        stock.do("add", "ann", ids=[f"FULL{number}" for number in range(50)], note="n" * 2000)
        eventually(lambda: 4507 in [code for code, _ in stock.do("closes", "ann")], "the refusal")
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
    stock.join("bob", room, token)
    eventually(lambda: stock.do("count", "bob") == 51, "the sync once there is room")
    assert host_of_room(relay, room) == pid, "the process lived through it"


def test_a_reader_that_sleeps_is_dropped_and_harms_nobody(stock, relay, project, eventually):
    room, token = project.room("SLOW"), project.token()
    stock.join("ann", room, token)
    stock.join("bob", room, token)
    eventually(lambda: stock.do("synced", "bob"), "the sync")

    async def main():
        async with joined(relay, room, token, max_queue=1, ping_interval=None) as sleeper:
            await sleeper.send(protocol.sync_message(protocol.STEP1, b"\x00"))
            for turn in range(60):
                ids = [f"T{turn}N{number}" for number in range(10)]
                await asyncio.to_thread(stock.do, "add", "ann", ids=ids, note="n" * 100_000)
                there = 10 * (turn + 1)
                await asyncio.to_thread(
                    eventually, lambda n=there: stock.do("count", "bob") == n, "what others did"
                )
            with pytest.raises(ConnectionClosed) as closed:
                await asyncio.wait_for(read_all(sleeper), 90)
            assert closed.value.rcvd.code == closing.TOO_SLOW.code, "heard once it reads again"

    asyncio.run(main())
    # Without a code it was the client itself, which gives up when nothing came for 30 s.
    assert [code for code, _ in stock.do("closes", "bob") if code is not None] == []


def small_updates():
    """Updates of one annotation each, one after the other."""
    doc, updates = Doc(), []
    doc.observe(lambda event: updates.append(event.update))
    root = doc.get("annotations", type=Map)
    while True:
        root[f"S{len(root)}"] = Map(annotation())
        yield updates.pop()


async def work_beside(socket, until):
    """Edit again and again, waiting for each receipt; return how long each took, in seconds."""
    await socket.send(ASK)
    took = []
    updates = small_updates()
    while not until.done():
        began = time.monotonic()
        await socket.send(protocol.sync_message(protocol.UPDATE, next(updates)))
        await receipt(socket, len(took) + 1)
        took.append(time.monotonic() - began)
        await asyncio.sleep(0.02)
    return took


def test_a_large_document_arrives_and_is_there(stock, relay, project, eventually):
    """A first sync of 5 MB; somebody in another room of the same process works on meanwhile."""
    room, token = project.room("LARGE"), project.token()
    beside = next(
        name
        for name in (project.room(f"BESIDE{number}") for number in range(99))
        if host_of_room(relay, name) == host_of_room(relay, room)
    )
    doc = Doc()
    root = doc.get("annotations", type=Map)
    with doc.transaction():
        for number in range(LARGE):
            root[f"01JT8Z{number:020}"] = Map(annotation(number, number + 1.0, note="n" * 20))
    whole = doc.get_update()
    assert len(whole) > 5_000_000

    async def main():
        async with (
            joined(relay, room, token, ping_interval=None) as socket,
            joined(relay, beside, token, ping_interval=None) as bystander,
        ):
            await socket.send(ASK)
            began = time.monotonic()
            await socket.send(protocol.sync_message(protocol.STEP2, whole))
            syncing = asyncio.create_task(receipt(socket, 1))
            took = await work_beside(bystander, syncing)
            await syncing
            return took, time.monotonic() - began

    took, whole_s = asyncio.run(main())
    assert len(took) > 20, "a bystander is answered all along"
    assert max(took) < whole_s / 2
    stock.join("bob", room, token)
    eventually(lambda: stock.do("count", "bob") == LARGE, "the first sync")
    count = relay.read(
        lambda c: c.execute(
            "SELECT count(*) FROM revisions JOIN rooms ON rooms.id = room WHERE name = ?", (room,)
        ).fetchone()[0]
    )
    assert count == LARGE
