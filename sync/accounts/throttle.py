"""How often one may try to sign in; kept in the database, so that a restart forgets nothing."""

from __future__ import annotations

import ipaddress
import sqlite3
from datetime import datetime

from sync.accounts.names import folded_name
from sync.clock import after, set_back, time_text
from sync.errors import TooMany
from sync.settings import Settings

ELSEWHERE = 5
"""From all addresses together, an account allows this many times the tries of one address: who
guesses from one place does not shut out the person at another."""


def address_key(address: str) -> str:
    """What counts as one address: of IPv6 the network, since a household has all of it."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return address


def note_try(
    connection: sqlite3.Connection, at: datetime, settings: Settings, name: str, address: str
) -> list[int]:
    """Count a try before its password is looked at. Returns its rows, for `forget_try`.

    Raises `TooMany`, and counts nothing, if there were too many already.
    """
    account, place = folded_name(name)[:200], address_key(address)
    limits = {
        f"account:{account} from:{place}": settings.sign_in_tries,
        f"account:{account}": settings.sign_in_tries * ELSEWHERE,
        f"address:{place}": settings.sign_in_tries_address,
    }
    return _note(connection, at, settings, limits)


def note_code_try(
    connection: sqlite3.Connection, at: datetime, settings: Settings, name: str
) -> list[int]:
    """Count a code of a second factor before it is looked at: of the whole account, wherever from.

    Only who has the password comes this far, and six digits are soon guessed.
    """
    return _note(connection, at, settings, {f"code:{folded_name(name)}": settings.sign_in_tries})


def forget_code_tries(connection: sqlite3.Connection, name: str) -> None:
    """After the right code: the wrong ones."""
    connection.execute("DELETE FROM tries WHERE what = ?", (f"code:{folded_name(name)}",))


def forget_rows(connection: sqlite3.Connection, rows: list[int]) -> None:
    """Take back these tries, and no others."""
    connection.executemany("DELETE FROM tries WHERE number = ?", [(row,) for row in rows])


def _note(
    connection: sqlite3.Connection, at: datetime, settings: Settings, limits: dict[str, int]
) -> list[int]:
    start = after(at, minutes=-settings.sign_in_window_min)
    connection.execute("DELETE FROM tries WHERE at < ? OR at > ?", (start, set_back(at)))
    for what, limit in limits.items():
        count, oldest = connection.execute(
            "SELECT count(*), min(at) FROM tries WHERE what = ?", (what,)
        ).fetchone()
        if count >= limit:
            wait_s = _seconds_until(at, oldest, settings)
            raise TooMany(
                f"Too many tries to sign in; try again in {-(-wait_s // 60)} minutes.",
                retry_after_s=wait_s,
            )
    return [
        int(connection.execute(
            "INSERT INTO tries (what, at) VALUES (?, ?) RETURNING number", (what, time_text(at))
        ).fetchone()[0])
        for what in limits
    ]  # fmt: skip


def forget_tries(connection: sqlite3.Connection, name: str, address: str, rows: list[int]) -> None:
    """After the right password: this try, and the wrong ones for this account from here."""
    what = f"account:{folded_name(name)[:200]} from:{address_key(address)}"
    connection.execute("DELETE FROM tries WHERE what = ?", (what,))
    forget_rows(connection, rows)


def _seconds_until(at: datetime, oldest: str, settings: Settings) -> int:
    freed = datetime.fromisoformat(oldest).timestamp() + settings.sign_in_window_min * 60
    return max(1, round(freed - at.timestamp()))
