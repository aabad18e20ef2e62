"""Sessions: who is signed in on which device. The secret in the cookie changes as time passes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.people import Person, person_of
from sync.accounts.secret import hashed, new_secret
from sync.accounts.withdrawals import withdraw
from sync.clock import after, new_id, time_text
from sync.errors import NotSignedIn, NotThere
from sync.passes import Withdrawn
from sync.settings import Settings

SEEN_EVERY_S = 60
GRACE_S = 60
"""How long the old secret still works once the new one has come back: requests under way."""


@dataclass(frozen=True)
class Session:
    """A session. `due` says that `refresh_session` has something to write; `reused` that the
    secret is one that was replaced, so that the session is not valid and is to end.

    proved_at : when its person last proved who they are
    has_factor : whether they have a second factor
    """

    id: str
    person: Person
    due: bool
    reused: bool = False
    proved_at: str = ""
    has_factor: bool = False


def start_session(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    person: str,
    client: str,
    address: str,
) -> tuple[str, str]:
    """Sign a person in. Returns the session's id and the secret for the cookie."""
    session, secret, moment = new_id(), new_secret(), time_text(at)
    connection.execute(
        "INSERT INTO sessions (id, person, secret, created_at, rotated_at, seen_at, expires_at,"
        " client, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(session, person, hashed(secret), moment, moment, moment),
            *(_expiry(at, moment, settings), client[:200], address),
        ),
    )
    note(connection, at, Doer(person, address), "sign_in", person)
    return session, secret


def find_session(
    connection: sqlite3.Connection, at: datetime, settings: Settings, secret: str
) -> Session | None:
    """The session that a cookie's secret means. Only reads."""
    row = _row(connection, secret)
    if row is None or row["status"] != "active":
        return None
    # From the settings of now: a shorter one holds for sessions that are there already.
    if min(row["expires_at"], _last_end(row["began_at"], settings)) <= time_text(at):
        return None
    proved = (row["proved_at"] or row["began_at"], bool(row["has_factor"]))
    if _is_current(row, secret):
        seen_now = row["previous"] is not None and row["previous_until"] is None
        due = seen_now or _is_old(row, at, settings)
        due = due or row["seen_at"] < after(at, seconds=-SEEN_EVERY_S)
        return Session(row["session"], person_of(row), due, False, *proved)
    until = row["previous_until"]
    reused = until is not None and until <= time_text(at)
    return Session(row["session"], person_of(row), until is None or reused, reused, *proved)


def refresh_session(
    connection: sqlite3.Connection, at: datetime, settings: Settings, secret: str, address: str
) -> tuple[Session | None, str | None]:
    """Keep a session alive. Returns it, and a new secret for the cookie when it is time for one.

    A new secret may be lost on its way, so the old one works until the new one has come back.
    If the old one comes after that, somebody has a copy: the session ends.
    """
    found, row = find_session(connection, at, settings, secret), _row(connection, secret)
    if found is None or row is None:
        return None, None
    if not _is_current(row, secret):
        return _refresh_previous(connection, at, found, row, address)
    if row["previous"] is not None and row["previous_until"] is None:
        connection.execute(
            "UPDATE sessions SET previous_until = ? WHERE id = ?",
            (after(at, seconds=GRACE_S), found.id),
        )
    connection.execute(
        "UPDATE sessions SET seen_at = ?, expires_at = ?, address = ? WHERE id = ?",
        (time_text(at), _expiry(at, row["began_at"], settings), address, found.id),
    )
    fresh = _rotate(connection, at, found.id, secret) if _is_old(row, at, settings) else None
    return found, fresh


def prove_session(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str, session: str
) -> str:
    """Write down that a person has just proved who they are. Returns a new secret for the cookie,
    with which any copy of the old one ends.
    """
    row = connection.execute(
        "SELECT secret FROM sessions WHERE id = ? AND person = ?", (session, person)
    ).fetchone()
    if row is None:
        raise NotSignedIn("You are not signed in, or no longer; sign in again.")
    fresh = new_secret()
    connection.execute(
        "UPDATE sessions SET proved_at = ?, secret = ?, previous = secret, previous_until = NULL,"
        " rotated_at = ? WHERE id = ?",
        (time_text(at), hashed(fresh), time_text(at), session),
    )
    note(connection, at, doer, "sign_in.proved", person)
    return fresh


def list_sessions(
    connection: sqlite3.Connection, at: datetime, person: str
) -> list[dict[str, Any]]:
    """A person's valid sessions, the one used last first."""
    rows = connection.execute(
        "SELECT id, created_at, seen_at, expires_at, client, address FROM sessions"
        " WHERE person = ? AND expires_at > ? ORDER BY seen_at DESC, id DESC",
        (person, time_text(at)),
    )
    return [dict(row) for row in rows]


def end_session(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str, session: str
) -> None:
    """Sign a device out. Raises `NotThere` if it is not this person's."""
    done = connection.execute("DELETE FROM sessions WHERE id = ? AND person = ?", (session, person))
    if done.rowcount == 0:
        raise NotThere(
            "There is no such session; it may have ended already.", sentence="session-gone"
        )
    withdraw(connection, at, Withdrawn(session=session))
    note(connection, at, doer, "sign_out", person, session=session)


def end_sessions(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    person: str,
    keep: str | None = None,
) -> int:
    """Sign a person out everywhere, but for the session `keep`. Returns how many ended."""
    rows = connection.execute(
        "SELECT id FROM sessions WHERE person = ? AND id IS NOT ?", (person, keep)
    ).fetchall()
    for row in rows:
        end_session(connection, at, doer, person, row["id"])
    return len(rows)


def end_expired(connection: sqlite3.Connection, at: datetime, settings: Settings) -> int:
    """Drop the sessions whose time is over, and what is open by them. Returns how many."""
    rows = connection.execute("SELECT id, created_at, expires_at FROM sessions").fetchall()
    over = [
        row["id"]
        for row in rows
        if min(row["expires_at"], _last_end(row["created_at"], settings)) <= time_text(at)
    ]
    for session in over:
        connection.execute("DELETE FROM sessions WHERE id = ?", (session,))
        withdraw(connection, at, Withdrawn(session=session))
    return len(over)


def _last_end(began_at: str, settings: Settings) -> str:
    return after(datetime.fromisoformat(began_at), days=settings.session_most_days)


def _expiry(at: datetime, began_at: str, settings: Settings) -> str:
    return min(after(at, days=settings.session_days), _last_end(began_at, settings))


def _row(connection: sqlite3.Connection, secret: str) -> sqlite3.Row | None:
    value = hashed(secret)
    row: sqlite3.Row | None = connection.execute(
        "SELECT s.id AS session, s.secret, s.previous, s.previous_until, s.rotated_at, s.seen_at,"
        " s.expires_at, s.created_at AS began_at, s.proved_at, EXISTS (SELECT 1 FROM"
        " second_factors f WHERE f.person = p.id AND f.secret IS NOT NULL) AS has_factor, p.*"
        " FROM sessions s JOIN people p ON p.id = s.person"
        " WHERE s.secret = ? OR s.previous = ?",
        (value, value),
    ).fetchone()
    return row


def _is_current(row: sqlite3.Row, secret: str) -> bool:
    return bool(row["secret"] == hashed(secret))


def _is_old(row: sqlite3.Row, at: datetime, settings: Settings) -> bool:
    return bool(row["rotated_at"] <= after(at, hours=-settings.session_rotate_h))


def _rotate(connection: sqlite3.Connection, at: datetime, session: str, old: str) -> str:
    fresh = new_secret()
    connection.execute(
        "UPDATE sessions SET secret = ?, previous = ?, previous_until = NULL, rotated_at = ?"
        " WHERE id = ?",
        (hashed(fresh), hashed(old), time_text(at), session),
    )
    return fresh


def _refresh_previous(
    connection: sqlite3.Connection,
    at: datetime,
    found: Session,
    row: sqlite3.Row,
    address: str,
) -> tuple[Session | None, str | None]:
    if row["previous_until"] is None:
        # The new secret never came back. A moment ago: another answer is bringing it.
        if row["rotated_at"] > after(at, seconds=-GRACE_S):
            return found, None
        fresh = new_secret()
        connection.execute(
            "UPDATE sessions SET secret = ?, rotated_at = ? WHERE id = ?",
            (hashed(fresh), time_text(at), found.id),
        )
        return found, fresh
    if row["previous_until"] > time_text(at):
        return found, None
    doer = Doer(None, address)
    end_session(connection, at, doer, found.person.id, found.id)
    note(connection, at, doer, "session.reused", found.person.id, session=found.id)
    return None, None
