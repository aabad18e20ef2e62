"""Stock y-websocket clients against real relay processes."""

import asyncio
import os
import signal

import pytest
from relay_processes import host_processes
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from sync.rooms import protocol


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


def test_a_token_in_an_address_is_no_credential_and_in_no_log(stock, relay, project, eventually):
    room, token = project.room("LOGS"), project.token()
    stock.join("ann", room, token)
    eventually(lambda: stock.do("synced", "ann"), "the sync")

    async def main():
        url = f"ws://127.0.0.1:{relay.port}/sync/{room}?token={token}"
        async with connect(url) as socket:
            await socket.send(protocol.sync_message(protocol.STEP1, b"\x00"))
            with pytest.raises(ConnectionClosed) as closed:
                await socket.recv()
            assert closed.value.rcvd.code == 4401

    asyncio.run(main())
    assert token not in relay.output.read_text()


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
