"""A full disk, a reader that sleeps, and a document with 100,000 annotations."""

import asyncio
import json
import resource
import subprocess
from pathlib import Path

import pytest
from pycrdt import Doc, Map
from room_peers import annotation
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from sync.places import mark_path
from sync.rooms import protocol
from sync.rooms.name import host_of
from sync.rooms.protocol import sized

ASK = bytes((protocol.ASK,)) + sized(json.dumps({"receipts": True}).encode())


def pid_of_host(relay, room):
    """The process that a room lives in."""
    mark = mark_path(Path(relay.data), host_of(room, relay.settings.rooms))
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(relay.process.pid)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    index = mark.stem.split("-")[1]
    [line] = [row for row in listed.splitlines() if f"sync.rooms.host --index {index}" in row]
    return int(line.split()[0])


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
    pid = pid_of_host(relay, room)
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        stock.do("add", "ann", ids=[f"FULL{number}" for number in range(50)], note="n" * 2000)
        eventually(lambda: 4507 in [code for code, _ in stock.do("closes", "ann")], "the refusal")
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
    stock.join("bob", room, token)
    eventually(lambda: stock.do("count", "bob") == 51, "the sync once there is room")
    assert pid_of_host(relay, room) == pid, "the process lived through it"


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
            await asyncio.to_thread(
                eventually, lambda: stock.do("count", "bob") == 600, "what others did"
            )
            with pytest.raises(ConnectionClosed):
                await asyncio.wait_for(read_all(sleeper), 90)

    asyncio.run(main())
    assert stock.do("closes", "bob") == []


def test_a_hundred_thousand_annotations_arrive_and_are_there(stock, relay, project, eventually):
    room, token = project.room("LARGE"), project.token()
    doc = Doc()
    root = doc.get("annotations", type=Map)
    with doc.transaction():
        for number in range(100_000):
            root[f"01JT8Z{number:020}"] = Map(annotation(number, number + 1.0, note="n" * 20))
    whole = doc.get_update()
    assert len(whole) > 20_000_000

    async def main():
        async with joined(relay, room, token, ping_interval=None) as socket:
            await socket.send(ASK)
            await socket.send(protocol.sync_message(protocol.STEP2, whole))
            await receipt(socket, 1)

    asyncio.run(main())
    stock.join("bob", room, token)
    eventually(lambda: stock.do("count", "bob") == 100_000, "the first sync")
    count = relay.read(
        lambda c: c.execute(
            "SELECT count(*) FROM revisions JOIN rooms ON rooms.id = room WHERE name = ?", (room,)
        ).fetchone()[0]
    )
    assert count == 100_000
