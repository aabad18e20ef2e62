"""`/sync/<room>`: a person's websocket is let into a room, or told why not.

Nothing of a document is sent before the right is checked. The credential comes as the second
subprotocol, by the session's cookie, or as a first message; never in the address, which logs keep.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from sanic import Request, Sanic
from sanic.config import Config

from py_browser.errors import EarmarkError
from sync.errors import RelayError
from sync.page_origins import is_page_session
from sync.passes import Authority, Pass, Withdrawn
from sync.prompt_socket import CLOSE_TIMEOUT_S, PromptSocket
from sync.room_hosts import RoomHosts
from sync.room_link import RoomLink
from sync.rooms import closing
from sync.rooms.name import read_room_name
from sync.settings import Settings

SUBPROTOCOL = "earmark"
FIRST_MESSAGE_S = 10.0
LARGEST_HELLO = 4096

App = Sanic[Config, Any]
SessionOf = Callable[[Request, str | None], str | None]


@dataclass(eq=False)
class Guest:
    """Somebody whose websocket is open.

    held : their right, once it is known
    """

    socket: PromptSocket
    held: Pass | None = None


class Live:
    """All websockets of one web process."""

    def __init__(
        self,
        settings: Settings,
        authority: Authority,
        hosts: RoomHosts,
        session_of: SessionOf,
    ) -> None:
        self._settings = settings
        self._authority = authority
        self._hosts = hosts
        self._session_of = session_of
        self._guests: set[Guest] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._withdrawn = 0
        authority.on_withdrawn(self.withdraw)

    async def withdraw(self, what: Withdrawn) -> None:
        """Close at once whatever rests on a right that has ended, here and in the hosts."""
        self._withdrawn += 1
        reason = closing.NOT_SIGNED_IN if what.session is not None else closing.WITHDRAWN
        for guest in list(self._guests):
            if guest.held is not None and what.concerns(guest.held):
                self._guests.discard(guest)
                task = asyncio.create_task(guest.socket.finish(reason.code, reason.reason))
                self._leaving.add(task)
                task.add_done_callback(self._leaving.discard)
        await self._hosts.withdraw(what)

    async def serve(self, request: Request, socket: PromptSocket, room: str) -> None:
        """Serve one websocket until either side closes it."""
        guest = Guest(socket)
        self._guests.add(guest)
        try:
            reason = await self._serve(request, guest, unquote(room))
        except EarmarkError as error:
            code = error.close_code if isinstance(error, RelayError) else closing.FAILED.code
            reason = closing.Closing(code, error.message)
        finally:
            self._guests.discard(guest)
        # Who reads slowly hears the reason once they read again, if that is before long.
        patience_s = self._settings.room_stall_s if reason == closing.TOO_SLOW else CLOSE_TIMEOUT_S
        await socket.finish(reason.code, reason.reason, patience_s)

    async def _serve(self, request: Request, guest: Guest, room: str) -> closing.Closing:
        if read_room_name(room) is None:
            return closing.NO_ROOM
        token, session = token_of(request), None
        if token is None or is_page_session(token):
            session = self._session_of(request, token)
        if session is not None:
            token = None
        elif token is None:
            token = read_hello(await guest.socket.first(FIRST_MESSAGE_S))
        guest.held = await self._admit(room, token, session)
        client = str(request.headers.get("user-agent", "unknown"))[:120]
        link = await RoomLink.open(
            self._hosts.path_of(room), guest.socket, room, guest.held, client
        )
        try:
            await _first_of(link.ended, guest.socket.ended)
        finally:
            link.close()
        if guest.socket.ended.is_set():
            return closing.Closing(1000, "")
        ended: closing.Closing = link.reason()
        return ended

    async def _admit(self, room: str, token: str | None, session: str | None) -> Pass:
        """Ask again if rights were withdrawn while the answer was on its way."""
        while True:
            before = self._withdrawn
            held = await self._authority.admit(room, token, session)
            if before == self._withdrawn:
                return held


def add_rooms(
    app: App,
    settings: Settings,
    hosts: RoomHosts,
    authority_of: Callable[[], Authority],
    session_of: SessionOf,
) -> None:
    """Add the route of the rooms to an application that runs with `PromptProtocol`.

    authority_of : called when the server has started, and everything is open
    session_of : the session's secret, if our own page opened the websocket, or one elsewhere that
        may and brings it as the credential
    """
    # A message that is a little too large is refused with our code and sentence, not with 1009.
    app.config.WEBSOCKET_MAX_SIZE = settings.room_message_bytes * 2
    # A ping waits behind what is being sent; the rule for slow readers is the one that counts.
    app.config.WEBSOCKET_PING_TIMEOUT = int(settings.room_stall_s + FIRST_MESSAGE_S)

    async def begin(running: App) -> None:
        running.ctx.live = Live(settings, authority_of(), hosts, session_of)

    async def enter(request: Request, socket: PromptSocket, room: str) -> None:
        await request.app.ctx.live.serve(request, socket, room)

    app.before_server_start(begin, priority=-1)
    app.add_websocket_route(enter, "/sync/<room:path>", subprotocols=[SUBPROTOCOL])


def token_of(request: Request) -> str | None:
    """The credential among the subprotocols, the one after `earmark`, or of a program's header."""
    offered = [
        name.strip()
        for header in request.headers.getall("sec-websocket-protocol", [])
        for name in header.split(",")
    ]
    rest = [name for name in offered if name and name != SUBPROTOCOL]
    if rest:
        return str(rest[0])
    scheme, _, secret = str(request.headers.get("authorization", "")).partition(" ")
    return secret.strip() if scheme.lower() == "bearer" and secret.strip() else None


def read_hello(message: bytes | str | None) -> str | None:
    """The token of a first message, such as {"token": "..."}."""
    if not isinstance(message, str) or len(message) > LARGEST_HELLO:
        return None
    try:
        hello = json.loads(message)
    except (ValueError, RecursionError):
        return None
    token = hello.get("token") if isinstance(hello, dict) else None
    return token if isinstance(token, str) else None


async def _first_of(*events: asyncio.Event) -> None:
    waiting = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()
