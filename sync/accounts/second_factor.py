"""A second factor: codes of six digits by time (RFC 6238), as authenticator apps make them."""

from __future__ import annotations

import hmac
import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pyotp

from sync.accounts.audit import Doer, note
from sync.accounts.recovery_codes import codes_left, drop_codes, renew_codes, use_code
from sync.accounts.safe import Safe
from sync.accounts.sessions import end_sessions
from sync.clock import time_text
from sync.errors import CodeNeeded, Taken

PERIOD_S = 30
DRIFT = 1
"""So many periods the clock of a phone may be off."""
ISSUER = "Earmark"
DIGITS = re.compile(r"\d{6}")


@dataclass(frozen=True)
class Factor:
    """A second factor. `secret` is sealed, None if none is in use; `pending` is one that has been
    shown and not yet proved to be in an app."""

    person: str
    secret: bytes | None
    since: str | None
    step: int
    pending: bytes | None


def find_factor(connection: sqlite3.Connection, person: str) -> Factor | None:
    """The second factor of somebody, in use or pending."""
    row = connection.execute("SELECT * FROM second_factors WHERE person = ?", (person,)).fetchone()
    return None if row is None else Factor(*(row[name] for name in Factor.__annotations__))


def has_factor(connection: sqlite3.Connection, person: str) -> bool:
    """Whether a second factor is in use."""
    found = find_factor(connection, person)
    return found is not None and found.secret is not None


def factor_state(connection: sqlite3.Connection, person: str) -> dict[str, Any]:
    """What its owner may know of it: since when, None if there is none, and codes that are left."""
    found = find_factor(connection, person)
    return {
        "since": None if found is None else found.since,
        "recovery_codes": codes_left(connection, person),
    }


def begin_factor(
    connection: sqlite3.Connection, at: datetime, doer: Doer, safe: Safe, person: str, name: str
) -> dict[str, str]:
    """Make a secret for an app. What is in use stays so until a code proves the new one.

    Returns the `secret` as text to type, and the `uri` that a QR code shows.
    """
    secret = pyotp.random_base32()
    connection.execute(
        "INSERT INTO second_factors (person, pending) VALUES (?, ?)"
        " ON CONFLICT (person) DO UPDATE SET pending = excluded.pending",
        (person, safe.seal(person, secret)),
    )
    note(connection, at, doer, "second_factor.begun", person)
    uri = pyotp.TOTP(secret, interval=PERIOD_S).provisioning_uri(name=name, issuer_name=ISSUER)
    return {"secret": secret, "uri": uri}


def confirm_factor(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    safe: Safe,
    person: str,
    code: str,
    keep: str | None,
) -> list[str]:
    """Put the pending secret to use, as its first code proves. Returns the recovery codes.

    All sessions but `keep` end. Raises `Taken` if nothing is pending, `CodeNeeded`.
    """
    found = find_factor(connection, person)
    if found is None or found.pending is None:
        raise Taken("There is no second factor to confirm; begin anew.", sentence="factor-none")
    step = fitting_step(safe.open(person, found.pending), at, code, 0)
    if step is None:
        raise wrong_code()
    connection.execute(
        "UPDATE second_factors SET secret = pending, pending = NULL, since = ?, step = ?"
        " WHERE person = ?",
        (time_text(at), step, person),
    )
    end_sessions(connection, at, doer, person, keep=keep)
    note(connection, at, doer, "second_factor.on", person)
    return renew_codes(connection, person)


def prove_factor(
    connection: sqlite3.Connection, at: datetime, doer: Doer, safe: Safe, person: str, code: str
) -> None:
    """Take a code, of the app or for recovery; each is good once. Raises `CodeNeeded`.

    Who has no second factor need not prove it.
    """
    found = find_factor(connection, person)
    if found is None or found.secret is None:
        return
    if not code:
        raise CodeNeeded("This account has a second factor; send its code, too.")
    step = fitting_step(safe.open(person, found.secret), at, code, found.step)
    if step is not None:
        connection.execute("UPDATE second_factors SET step = ? WHERE person = ?", (step, person))
        return
    if not use_code(connection, at, person, code):
        raise wrong_code()
    left = codes_left(connection, person)
    note(connection, at, doer, "second_factor.recovery", person, left=left)


def renew_recovery(
    connection: sqlite3.Connection, at: datetime, doer: Doer, safe: Safe, person: str, code: str
) -> list[str]:
    """Give a person new recovery codes. Raises `Taken` without a factor, `CodeNeeded`."""
    _check_there(connection, person)
    prove_factor(connection, at, doer, safe, person, code)
    note(connection, at, doer, "second_factor.codes", person)
    return renew_codes(connection, person)


def remove_factor(
    connection: sqlite3.Connection, at: datetime, doer: Doer, safe: Safe, person: str, code: str
) -> None:
    """Do without a second factor from now on. Raises `Taken` without one, `CodeNeeded`."""
    _check_there(connection, person)
    prove_factor(connection, at, doer, safe, person, code)
    _drop(connection, person)
    note(connection, at, doer, "second_factor.off", person)


def reset_factor(connection: sqlite3.Connection, at: datetime, doer: Doer, person: str) -> None:
    """Take off the second factor of somebody who lost it; they are signed out everywhere.

    Raises `Taken` if they have none.
    """
    _check_there(connection, person)
    _drop(connection, person)
    end_sessions(connection, at, doer, person)
    note(connection, at, doer, "second_factor.reset", person)


def fitting_step(secret: str, at: datetime, code: str, after: int) -> int | None:
    """The period that a code is of; None if it is wrong, or not of a later one than `after`."""
    code = code.replace(" ", "")
    if not DIGITS.fullmatch(code) or not code.isascii():
        return None
    totp, now_step = pyotp.TOTP(secret, interval=PERIOD_S), int(at.timestamp()) // PERIOD_S
    fitting = [
        step
        for step in range(now_step - DRIFT, now_step + DRIFT + 1)
        if hmac.compare_digest(totp.generate_otp(step), code)
    ]
    return next((step for step in fitting if step > after), None)


def wrong_code() -> CodeNeeded:
    return CodeNeeded(
        "The code is wrong, or was used already; wait for the next one.", sentence="code-wrong"
    )


def _check_there(connection: sqlite3.Connection, person: str) -> None:
    if not has_factor(connection, person):
        raise Taken("This account has no second factor.", sentence="factor-none")


def _drop(connection: sqlite3.Connection, person: str) -> None:
    drop_codes(connection, person)
    connection.execute("DELETE FROM second_factors WHERE person = ?", (person,))
