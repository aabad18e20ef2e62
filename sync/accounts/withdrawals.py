"""Rights taken back, written with the change itself and read by every process of the relay."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sync.clock import after, time_text
from sync.passes import Withdrawn


def withdraw(connection: sqlite3.Connection, at: datetime, what: Withdrawn) -> None:
    """Say that a right has ended, in the transaction that ends it."""
    connection.execute(
        "INSERT INTO withdrawals (at, person, session, project) VALUES (?, ?, ?, ?)",
        (time_text(at), what.person, what.session, what.project),
    )


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the newest withdrawal."""
    return int(connection.execute("SELECT ifnull(max(number), 0) FROM withdrawals").fetchone()[0])


def since(connection: sqlite3.Connection, number: int) -> list[tuple[int, Withdrawn]]:
    """All withdrawals after a number, oldest first."""
    rows = connection.execute(
        "SELECT number, person, session, project FROM withdrawals WHERE number > ? ORDER BY number",
        (number,),
    )
    return [(row[0], Withdrawn(row[1], row[2], row[3])) for row in rows]


def forget_old(connection: sqlite3.Connection, at: datetime) -> None:
    """Drop what every running process has read long ago."""
    connection.execute("DELETE FROM withdrawals WHERE at < ?", (after(at, days=-1),))
