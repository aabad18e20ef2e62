"""Proving again who one is, before what is sensitive."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sync.accounts.audit import Doer, note
from sync.accounts.people import Person
from sync.accounts.safe import Safe
from sync.accounts.second_factor import has_factor, prove_factor
from sync.accounts.sessions import prove_session
from sync.accounts.throttle import forget_code_tries, forget_tries, note_code_try, note_try
from sync.api.fields import Field
from sync.api.route import Ask, Reply, Route
from sync.clock import after
from sync.errors import CodeNeeded, Forbidden, ProofNeeded

CODE = Field(
    "code", "A code of the second factor, or a recovery code.", required=False, longest=100
)


def check_proved(ask: Ask) -> None:
    """Raise `ProofNeeded` unless whoever asks has proved who they are a short while ago."""
    proved_at = ask.caller.proved_at
    if proved_at < after(ask.at, minutes=-ask.relay.settings.proof_min):
        raise ProofNeeded(
            "Type your password again before you change this.", sentence="proof-needed"
        )


async def take_code(ask: Ask, person: Person, code: str) -> None:
    """Take a code of somebody's second factor, if they have one; wrong ones are counted.

    Raises `CodeNeeded`, `TooMany`.
    """
    if not await ask.read(has_factor, person.id):
        return
    database, settings = ask.relay.database, ask.relay.settings
    if code:
        await database.write(note_code_try, ask.at, settings, person.name)
    try:
        await ask.write(_take, ask.relay.safe, person, code)
    except CodeNeeded:
        if code:
            await ask.write(note_wrong, person.id, "code")
        raise


def _take(
    connection: sqlite3.Connection, at: datetime, doer: Doer, safe: Safe, person: Person, code: str
) -> None:
    prove_factor(connection, at, doer, safe, person.id, code)
    forget_code_tries(connection, person.name)


def note_wrong(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str | None, step: str
) -> None:
    """Write down that somebody was refused: at the password or at the code."""
    note(connection, at, Doer(None, doer.address), "sign_in.refused", person, step=step)


async def post_proof(ask: Ask) -> Reply:
    """Take the password, and the code where there is a second factor."""
    person, session = ask.caller.known, ask.caller.session
    assert session is not None, "the table of roles lets in only who is signed in"
    tries = await ask.relay.database.write(
        note_try, ask.at, ask.relay.settings, person.name, ask.caller.address
    )
    right, _ = await ask.relay.passwords.verify(person.password, ask.body["password"])
    if not right:
        await ask.write(note_wrong, person.id, "password")
        raise Forbidden("The password is wrong.", sentence="password-wrong", field="password")
    await ask.relay.database.write(forget_tries, person.name, ask.caller.address, tries)
    await take_code(ask, person, ask.body["code"] or "")
    return Reply({}, secret=await ask.write(prove_session, person.id, session))


ROUTES = (
    Route("POST", "/me/proof", "me.change", "Prove again who one is, before what is sensitive",
          post_proof, (Field("password", "The password.", longest=1024), CODE),
          answer="{}; the session's cookie is set anew"),
)  # fmt: skip
