"""The authority over rooms: admits people and tokens, and tells when a right is withdrawn."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import sqlite3
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sync.accounts.people import Person
from sync.accounts.projects import find_project, no_project, role_in
from sync.accounts.sessions import end_expired, find_session
from sync.accounts.tokens import find_token, token_used
from sync.accounts.withdrawals import last_number, since
from sync.clock import now
from sync.database import Database
from sync.errors import Forbidden, Gone, NotSignedIn, NotThere
from sync.passes import Pass, Withdrawn
from sync.roles import may
from sync.settings import Settings

LOG = logging.getLogger(__name__)
LOOK_EVERY_S = 0.25
END_EXPIRED_EVERY_S = 60.0
ROOM = re.compile(r"(?:project:([0-9A-Z]{26})|recording:([0-9A-Z]{26}):[^:\s]{1,200})")

Callback = Callable[[Withdrawn], Awaitable[None]]


class RelayAuthority:
    """The `Authority` of sync/passes.py over the relay's own accounts.

    Rights may be withdrawn by this process, by another one, or on the command line; all write a
    row, and every process looks for rows that are new.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self._callbacks: list[Callback] = []
        self._last = 0
        self._used: dict[str, datetime] = {}
        self._look_now = asyncio.Event()
        self._end_at_s = 0.0
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look for withdrawn rights."""
        self._last = await self._database.read(last_number)
        self._task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def on_withdrawn(self, callback: Callback) -> None:
        """Have `callback` awaited for every right that is withdrawn from now on."""
        self._callbacks.append(callback)

    def look(self) -> None:
        """Something has just been withdrawn here: tell it at once."""
        self._look_now.set()

    async def admit(self, room: str, credential: str | None, session_cookie: str | None) -> Pass:
        """Return the right of a token, or of a session's cookie, in a room. Raises `Refused`."""
        named = ROOM.fullmatch(room)
        if named is None:
            raise NotThere(f"There is no room named {room!r}.")
        project, at = named[1] or named[2], now()
        if credential:
            held = await self._database.read(pass_of_token, at, project, credential)
            await self.remember_use(at, held.session)
            return held
        if session_cookie:
            return await self._database.read(
                pass_of_session, at, self._settings, project, session_cookie
            )
        raise NotSignedIn("Sign in, or bring a token, to enter this room.")

    async def remember_use(self, at: datetime, token: str) -> None:
        """Write down that a token was used; once a minute will do."""
        last = self._used.get(token)
        if last is None or at - last >= timedelta(minutes=1):
            self._used[token] = at
            await self._database.write(token_used, at, token)

    async def _watch(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._look_now.wait(), LOOK_EVERY_S)
            self._look_now.clear()
            try:
                await self._end_expired()
                for number, withdrawn in await self._database.read(since, self._last):
                    await self._tell(withdrawn)
                    self._last = number
            except Exception:
                LOG.exception("Looking for withdrawn rights failed; trying again.")
                await asyncio.sleep(LOOK_EVERY_S)

    async def _end_expired(self) -> None:
        if time.monotonic() < self._end_at_s:
            return
        self._end_at_s = time.monotonic() + END_EXPIRED_EVERY_S
        await self._database.write(end_expired, now(), self._settings)

    async def _tell(self, withdrawn: Withdrawn) -> None:
        for callback in self._callbacks:
            try:
                await callback(withdrawn)
            except Exception:
                LOG.exception("Telling of a withdrawn right failed.")


def pass_of_token(connection: sqlite3.Connection, at: datetime, project: str, secret: str) -> Pass:
    """The right of a token's holder in a project's rooms."""
    token = find_token(connection, at, secret)
    if token is None:
        raise NotSignedIn("This token is not valid; it may have expired or been withdrawn.")
    if token.project != project:
        raise Forbidden("This token is for another project.")
    name = token.name if token.person.kind == "service" else token.person.name
    return _pass(connection, token.person, name, project, token.role, token.id)


def pass_of_session(
    connection: sqlite3.Connection, at: datetime, settings: Settings, project: str, secret: str
) -> Pass:
    """The right of somebody signed in, in a project's rooms."""
    session = find_session(connection, at, settings, secret)
    if session is None or session.reused:
        raise NotSignedIn("You are not signed in, or no longer; sign in again.")
    role = role_in(connection, project, session.person.id)
    if role is None:
        raise no_project()
    return _pass(connection, session.person, session.person.name, project, role, session.id)


def _pass(
    connection: sqlite3.Connection, person: Person, name: str, project: str, role: str, session: str
) -> Pass:
    if find_project(connection, project).status == "archived":
        raise Gone(
            "This project is archived; an owner can bring it back.", sentence="project-archived"
        )
    if not may(role, "room.read"):
        raise Forbidden(f"The role {role} does not allow to see annotations.", role=role)
    return Pass(person.id, name, project, role, session)
