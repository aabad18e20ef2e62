"""Recovery codes: each stands in for the app that makes codes, once."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import sqlite3
from datetime import datetime

from sync.clock import time_text

COUNT = 10
BYTES = 10
"""Of randomness in each code: 16 letters and digits."""
SALT_BYTES = 16
CODE = re.compile(r"[A-Z2-7]{16}")


def renew_codes(connection: sqlite3.Connection, person: str) -> list[str]:
    """Give a person new codes, which are told this once; the old ones end."""
    drop_codes(connection, person)
    plain = [base64.b32encode(os.urandom(BYTES)).decode() for _ in range(COUNT)]
    for code in plain:
        salt = os.urandom(SALT_BYTES)
        connection.execute(
            "INSERT INTO recovery_codes (person, salt, code) VALUES (?, ?, ?)",
            (person, salt, _hashed(salt, code)),
        )
    return ["-".join(code[start : start + 4] for start in range(0, 16, 4)) for code in plain]


def use_code(connection: sqlite3.Connection, at: datetime, person: str, typed: str) -> bool:
    """Whether what was typed is a code of this person that is still good; it ends with this."""
    code = typed.upper().replace("-", "").replace(" ", "")
    if not CODE.fullmatch(code):
        return False
    rows = connection.execute(
        "SELECT salt, code FROM recovery_codes WHERE person = ? AND used_at IS NULL", (person,)
    ).fetchall()
    fitting = [r["code"] for r in rows if hmac.compare_digest(_hashed(r["salt"], code), r["code"])]
    connection.executemany(
        "UPDATE recovery_codes SET used_at = ? WHERE person = ? AND code = ?",
        [(time_text(at), person, one) for one in fitting],
    )
    return bool(fitting)


def codes_left(connection: sqlite3.Connection, person: str) -> int:
    """How many codes are still good."""
    return int(connection.execute(
        "SELECT count(*) FROM recovery_codes WHERE person = ? AND used_at IS NULL", (person,)
    ).fetchone()[0])  # fmt: skip


def drop_codes(connection: sqlite3.Connection, person: str) -> None:
    """End all codes of a person."""
    connection.execute("DELETE FROM recovery_codes WHERE person = ?", (person,))


def _hashed(salt: bytes, code: str) -> str:
    return hashlib.sha256(salt + code.encode()).hexdigest()
