"""Gateways: programs that do the relay's heavy work, each with a token that is good for jobs alone.

Such a token is for no project and no person; it sees the audio of the job that it was given.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.names import tidy_name
from sync.accounts.secret import hashed, new_secret
from sync.accounts.tokens import LONGEST_DAYS
from sync.clock import after, new_id, time_text
from sync.errors import BadRequest, NotSignedIn, NotThere
from sync.jobs.queue import release_all

PREFIX = "earmark_gateway_"
OWN_NAME = "beside the relay"
MOST_ENDPOINTS = 100
LONGEST_TEXT = 300


@dataclass(frozen=True)
class Gateway:
    """A gateway whose token is valid."""

    id: str
    name: str


def add_gateway(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    name: str,
    days: float,
    own: bool = False,
) -> tuple[str, str, str]:
    """Let a gateway work for this relay. Returns its id, the secret, and when that expires; the
    secret is never seen again.
    """
    if not 0 < days <= LONGEST_DAYS:
        raise BadRequest(f"A token is valid for up to {LONGEST_DAYS:g} days.", field="days")
    gateway, secret, expires_at = new_id(), new_secret(PREFIX), after(at, days=days)
    name = tidy_name(name, "name of the gateway")
    connection.execute(
        "INSERT INTO gateways (id, secret, name, own, created_at, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (gateway, hashed(secret), name, own, time_text(at), expires_at),
    )
    if not own:
        note(connection, at, doer, "gateway.made", gateway, name=name)
    return gateway, secret, expires_at


def renew_own_gateway(connection: sqlite3.Connection, at: datetime) -> str:
    """The secret of the gateway that is started beside the relay; the one before has ended."""
    rows = connection.execute("SELECT id FROM gateways WHERE own AND revoked_at IS NULL").fetchall()
    for row in rows:
        _end(connection, at, row["id"])
    return add_gateway(connection, at, Doer(), OWN_NAME, LONGEST_DAYS, own=True)[1]


def find_gateway(connection: sqlite3.Connection, at: datetime, secret: str) -> Gateway | None:
    """The gateway that a secret means, if it is valid. Only reads."""
    row = connection.execute(
        "SELECT id, name FROM gateways WHERE secret = ? AND revoked_at IS NULL AND expires_at > ?",
        (hashed(secret), time_text(at)),
    ).fetchone()
    return None if row is None else Gateway(row["id"], row["name"])


def check_gateway(connection: sqlite3.Connection, at: datetime, gateway: str) -> None:
    """Raise `NotSignedIn` if a gateway's token has ended in the meantime."""
    row = connection.execute(
        "SELECT 1 FROM gateways WHERE id = ? AND revoked_at IS NULL AND expires_at > ?",
        (gateway, time_text(at)),
    ).fetchone()
    if row is None:
        raise NotSignedIn("This gateway's token has been withdrawn, or has expired.")


def gateway_seen(
    connection: sqlite3.Connection,
    at: datetime,
    gateway: str,
    models: Sequence[str] | None = None,
    about: Mapping[str, Any] | None = None,
) -> None:
    """Remember, to the minute, when a gateway last spoke to the relay.

    models : what it can run; None where it did not say
    about : what it says of itself, as `gateway_about` returns it; None where it did not say
    """
    told = {
        "models": None if models is None else json.dumps(sorted(models)),
        "about": None if about is None else json.dumps(about),
    }
    connection.execute(
        "UPDATE gateways SET seen_at = :now, models = ifnull(:models, models),"
        " about = ifnull(:about, about) WHERE id = :gateway AND (ifnull(seen_at, '') < :minute"
        " OR models <> ifnull(:models, models) OR about <> ifnull(:about, about))",
        {"now": time_text(at), "minute": after(at, seconds=-60), "gateway": gateway, **told},
    )


def gateway_about(told: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of what a gateway says of itself; whatever else it says is left out.

    Returns {"version", "backend", "endpoints": [{"name", "state", "reason"}]}.
    """
    endpoints = told.get("endpoints")
    return {
        "version": _text(told.get("version")),
        "backend": _text(told.get("backend")),
        "endpoints": [
            {name: _text(one.get(name)) for name in ("name", "state", "reason")}
            for one in (endpoints if isinstance(endpoints, list) else [])[:MOST_ENDPOINTS]
            if isinstance(one, dict)
        ],
    }


def _text(value: Any) -> str:
    return value[:LONGEST_TEXT] if isinstance(value, str) else ""


def list_gateways(connection: sqlite3.Connection, at: datetime) -> list[dict[str, Any]]:
    """All gateways whose tokens are valid, the newest first."""
    rows = connection.execute(
        "SELECT id, name, own, created_at, expires_at, seen_at, models FROM gateways"
        " WHERE revoked_at IS NULL AND expires_at > ? ORDER BY id DESC",
        (time_text(at),),
    )
    return [
        {**dict(row), "own": bool(row["own"]), "models": json.loads(row["models"])} for row in rows
    ]


def revoke_gateway(connection: sqlite3.Connection, at: datetime, doer: Doer, gateway: str) -> None:
    """Withdraw a gateway's token; what it was at work on is queued again. Raises `NotThere`."""
    row = connection.execute(
        "SELECT name FROM gateways WHERE id = ? AND revoked_at IS NULL", (gateway,)
    ).fetchone()
    if row is None:
        raise NotThere(
            "There is no such gateway; its token may have been withdrawn already.",
            sentence="token-gone",
        )
    _end(connection, at, gateway)
    note(connection, at, doer, "gateway.revoked", gateway, name=row["name"])


def _end(connection: sqlite3.Connection, at: datetime, gateway: str) -> None:
    release_all(connection, at, gateway)
    connection.execute("UPDATE gateways SET revoked_at = ? WHERE id = ?", (time_text(at), gateway))
