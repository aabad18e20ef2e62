"""pycrdt-websocket, on which the relay is not built, as an independent other side of it.

Its client, which pycrdt now carries, joins a room. Its server stands between the relay and a stock
client, keeping its own copy of the room in step with ours.
"""

import asyncio
import contextlib
import threading
from contextlib import asynccontextmanager

import pytest
from pycrdt import Doc, Map, Provider
from pycrdt.websocket import WebsocketServer
from room_peers import annotation
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed


class WebsocketChannel:
    """A websocket as pycrdt's providers and rooms want it."""

    def __init__(self, socket, path):
        self.socket, self.path = socket, path

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.socket.recv()
        except ConnectionClosed:
            raise StopAsyncIteration from None

    async def send(self, message):
        with contextlib.suppress(ConnectionClosed):
            await self.socket.send(message)

    recv = __anext__


def address(relay, room):
    return f"ws://127.0.0.1:{relay.port}/sync/{room}"


@pytest.fixture
def counterpart(relay, project):
    """A pycrdt-websocket server whose rooms are kept in step with the relay's; its port."""
    token, ready, ports, loops, links = project.token(), threading.Event(), [], [], set()
    stop = asyncio.Event()

    def factory(doc, log, path):  # noqa: ARG001
        @asynccontextmanager
        async def linked():
            links.add(path)
            try:
                async with (
                    connect(address(relay, path), subprotocols=["earmark", token]) as socket,
                    Provider(doc, WebsocketChannel(socket, path)),
                ):
                    yield
            finally:
                links.discard(path)

        return linked()

    async def main():
        async with WebsocketServer(provider_factory=factory, auto_clean_rooms=False) as server:

            async def handle(socket):
                path = socket.request.path.removeprefix("/sync/")
                await server.serve(WebsocketChannel(socket, path))

            async with serve(handle, "127.0.0.1", 0, subprotocols=["earmark"]) as listening:
                loops.append(asyncio.get_running_loop())
                ports.append(listening.sockets[0].getsockname()[1])
                ready.set()
                await stop.wait()
            for room in server.rooms.values():
                room._provider_stop_event.set()
            # Leaving the server would cancel the links before their sockets are closed.
            while links:
                await asyncio.sleep(0.01)

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    assert ready.wait(60)
    yield ports[0]
    loops[0].call_soon_threadsafe(stop.set)
    thread.join(60)
    assert not thread.is_alive()


def test_its_client_and_a_stock_one_see_each_other(stock, relay, project, eventually):
    room, token = project.room("MIXED"), project.token()
    stock.join("ann", room, token)
    stock.do("add", "ann", ids=["A"])

    async def main():
        doc = Doc()
        entries = doc.get("annotations", type=Map)
        async with (
            connect(address(relay, room), subprotocols=["earmark", token]) as socket,
            Provider(doc, WebsocketChannel(socket, room)),
        ):
            async with asyncio.timeout(60):
                while "A" not in entries:
                    await asyncio.sleep(0.02)
            entries["P"] = Map(annotation())
            await asyncio.to_thread(eventually, lambda: stock.do("count", "ann") == 2, "the sync")

    asyncio.run(main())
    assert sorted(stock.do("json", "ann")) == ["A", "P"]


def test_its_server_and_the_relay_keep_one_room(stock, project, counterpart, eventually):
    room = project.room("BETWEEN")
    stock.join("ann", room, project.token())
    stock.do("add", "ann", ids=["A"])
    url = f"ws://127.0.0.1:{counterpart}/sync"
    stock.do("join", "bob", url=url, room=room, token="nobody-asks")
    eventually(lambda: stock.do("count", "bob") == 1, "the relay's edit at the other server")
    stock.do("add", "bob", ids=[f"B{number}" for number in range(50)])
    stock.do("set", "bob", id="A", key="note", value="seen")
    eventually(lambda: stock.do("count", "ann") == 51, "the other server's edits at the relay")
    stock.do("disconnect", "ann")
    stock.do("set", "ann", id="A", key="label:ann", value={"by": "ann", "at": "2026"})
    stock.do("set", "bob", id="A", key="label:bob", value={"by": "bob", "at": "2026"})
    stock.do("connect", "ann")
    eventually(
        lambda: {"label:ann", "label:bob", "note"} <= set(stock.do("json", "bob")["A"]), "the merge"
    )
    eventually(lambda: stock.do("json", "ann") == stock.do("json", "bob"), "the same document")
