"""Stock y-websocket and pycrdt clients against real relay processes."""

import asyncio
import os
import signal
import subprocess

import pytest
from pycrdt import Doc, Map, Provider
from room_peers import annotation
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from sync.rooms import protocol


def host_processes(relay):
    """The process ids of the relay's room hosts."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(relay.process.pid)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [int(line.split()[0]) for line in listed.splitlines() if "sync.rooms.host" in line]


def revisions_of(relay, room):
    return relay.read(
        lambda c: [
            tuple(row)
            for row in c.execute(
                "SELECT entry, count(*) FROM revisions JOIN rooms ON rooms.id = room "
                "WHERE name = ? AND kind = 'made' GROUP BY entry",
                (room,),
            )
        ]
    )


def test_three_people_merge_after_a_long_time_offline(stock, project, eventually):
    room, token = project.room("OFFLINE"), project.token()
    people = ("ann", "bob", "cat")
    for who in people:
        stock.join(who, room, token, keep=f"offline-{who}")
    stock.do("add", "ann", ids=["SHARED"])
    eventually(lambda: all(stock.do("count", who) == 1 for who in people), "the first edit")
    for who in people:
        stock.do("disconnect", who)
    for who in people:
        stock.do("add", who, ids=[f"{who}{n}" for n in range(30)])
        stock.do("set", who, id="SHARED", key=f"label:{who}", value={"by": who, "at": "2026"})
    for who in people:
        stock.do("connect", who)
    eventually(lambda: all(stock.do("count", who) == 91 for who in people), "the merge")
    merged = [stock.do("json", who) for who in people]
    assert merged[0] == merged[1] == merged[2]
    assert {f"label:{who}" for who in people} <= set(merged[0]["SHARED"])
    stock.do("leave", "ann")
    stock.join("ann", room, token, keep="offline-ann")
    assert stock.do("json", "ann") == merged[0], "kept on the device over a reload"


def test_presence_of_stock_clients(stock, project, eventually):
    room, token = project.room("PRESENCE"), project.token()
    stock.join("ann", room, token)
    stock.join("bob", room, token)
    stock.do("presence", "ann", state={"cursor": 5})
    eventually(lambda: {"cursor": 5} in stock.do("present", "bob"), "presence")
    stock.do("leave", "ann")
    eventually(lambda: {"cursor": 5} not in stock.do("present", "bob"), "the end of presence")


def test_without_a_right_nothing_of_a_document_comes(stock, project, eventually):
    room = project.room("CLOSED")
    stock.join("ann", room, project.token())
    stock.do("add", "ann", ids=["SECRET"])
    stock.join("eve", room, "earmark_wrong")
    eventually(lambda: stock.do("closes", "eve"), "the refusal")
    assert stock.do("closes", "eve")[0][0] == 4401
    assert stock.do("count", "eve") == 0
    made = project.make_token("annotator")
    stock.join("bob", room, made["token"])
    eventually(lambda: stock.do("count", "bob") == 1, "the sync")
    assert project.client.ask("DELETE", f"/projects/{project.id}/tokens/{made['id']}")[0] < 300
    eventually(lambda: stock.do("closes", "bob"), "the end of a revoked token")
    assert stock.do("closes", "bob")[0][0] == 4401
    stock.do("add", "ann", ids=["LATER"])
    assert stock.do("count", "bob") == 1


def test_a_first_message_is_a_credential_too(relay, project):
    async def main():
        url = f"ws://127.0.0.1:{relay.port}/sync/{project.room('HELLO')}"
        async with connect(url) as socket:
            await socket.send('{"token": "' + project.token("viewer") + '"}')
            assert (await socket.recv())[:2] == b"\x00\x00"
        async with connect(url) as socket:
            await socket.send(protocol.sync_message(protocol.STEP1, b"\x00"))
            with pytest.raises(ConnectionClosed) as closed:
                await socket.recv()
            assert closed.value.rcvd.code == 4401

    asyncio.run(main())


def test_a_pycrdt_client_and_a_stock_one_see_each_other(stock, relay, project, eventually):
    room, token = project.room("MIXED"), project.token()
    stock.join("ann", room, token)
    stock.do("add", "ann", ids=["A"])

    class Channel:
        def __init__(self, socket):
            self.socket, self.path = socket, room

        def __aiter__(self):
            return self

        async def __anext__(self):
            try:
                return await self.socket.recv()
            except ConnectionClosed:
                raise StopAsyncIteration from None

        async def send(self, message):
            await self.socket.send(message)

        recv = __anext__

    async def main():
        doc = Doc()
        entries = doc.get("annotations", type=Map)
        url = f"ws://127.0.0.1:{relay.port}/sync/{room}"
        async with (
            connect(url, subprotocols=["earmark", token]) as socket,
            Provider(doc, Channel(socket)),
        ):
            async with asyncio.timeout(60):
                while "A" not in entries:
                    await asyncio.sleep(0.02)
            entries["P"] = Map(annotation())
            await asyncio.to_thread(eventually, lambda: stock.do("count", "ann") == 2, "the sync")

    asyncio.run(main())
    assert sorted(stock.do("json", "ann")) == ["A", "P"]


@pytest.mark.parametrize("everything", [False, True], ids=["a host", "everything"])
def test_a_kill_in_a_flood_costs_nothing_acknowledged(
    stock, relay, project, eventually, everything
):
    room, token = project.room(f"FLOOD-{everything}"), project.token()
    stock.join("ann", room, token)
    stock.join("bob", room, token)
    ids = [f"E{number}" for number in range(400)]
    stock.do("add", "ann", ids=ids[:200])
    if everything:
        relay.stop()
        stock.do("add", "ann", ids=ids[200:])
        relay.start()
    else:
        for process in host_processes(relay):
            os.kill(process, signal.SIGKILL)
        stock.do("add", "ann", ids=ids[200:])
    eventually(lambda: stock.do("count", "bob") == 400, "the sync after the kill")
    eventually(lambda: len(revisions_of(relay, room)) == 400, "the history")
    assert {count for _, count in revisions_of(relay, room)} == {1}, "none twice"
