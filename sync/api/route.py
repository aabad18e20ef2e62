"""One route of the HTTP interface, and what its handler gets to answer with."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sync.accounts.audit import Doer
from sync.api.caller import Caller
from sync.api.fields import Field
from sync.blobs.blob_store import Piece
from sync.relay import Relay

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Ask:
    """One request, checked: who asks, in which role, with what.

    role : the role in the route's project, 'admin' where only that allows it, '' outside projects
    headers : of the request, their names in small letters
    origin : where the caller reached the relay, such as https://earmark.example
    content : of a route that `streams`, the body as it arrives
    """

    relay: Relay
    caller: Caller
    at: datetime
    role: str
    body: Mapping[str, Any]
    path: Mapping[str, str]
    query: Mapping[str, str]
    client: str
    headers: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""
    content: AsyncIterator[bytes] | None = None

    @property
    def doer(self) -> Doer:
        """Who the audit trail names."""
        person = None if self.caller.person is None else self.caller.person.id
        return Doer(person, self.caller.address)

    async def read(
        self,
        function: Callable[Concatenate[sqlite3.Connection, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a function that reads the database."""
        return await self.relay.database.read(function, *args, **kwargs)

    async def write(
        self,
        function: Callable[Concatenate[sqlite3.Connection, datetime, Doer, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a function that changes the database, now, by whoever asks; then tell the rooms of
        rights that it took back.
        """
        result = await self.relay.database.write(function, self.at, self.doer, *args, **kwargs)
        self.relay.authority.look()
        return result


@dataclass(frozen=True)
class Reply:
    """An answer: a JSON value, its status, and what becomes of the session's cookie.

    value : None sends no JSON
    secret : the cookie's new value; None leaves it, '' takes it away
    content : bytes to send instead of a value; `headers` then say Content-Type and Content-Length
    """

    value: Any
    status: int = 200
    secret: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content: AsyncIterator[Piece] | None = None


@dataclass(frozen=True)
class Route:
    """One row of the table of routes. `action` is one of sync/roles.py.

    streams : the handler reads the body itself, of whatever length
    """

    method: str
    path: str
    action: str
    summary: str
    handler: Callable[[Ask], Awaitable[Reply]]
    fields: tuple[Field, ...] = ()
    answer: str = "What was asked for."
    status: int = 200
    query: Mapping[str, str] = field(default_factory=dict)
    streams: bool = False
