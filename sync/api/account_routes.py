"""Signing in and out, and one's own account, sessions and tokens."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from py_browser import __version__
from sync import tracing
from sync.accounts.audit import Doer
from sync.accounts.people import Person, find_by_name, find_person, set_password
from sync.accounts.second_factor import has_factor
from sync.accounts.sessions import end_session, end_sessions, list_sessions, start_session
from sync.accounts.throttle import forget_rows, forget_tries, note_try
from sync.accounts.tokens import list_tokens, revoke_token
from sync.api.fields import Field
from sync.api.proof import CODE, check_proved, note_wrong, take_code
from sync.api.route import Ask, Reply, Route
from sync.errors import Forbidden, NotSignedIn
from sync.settings import Settings

PASSWORD = Field("password", "The password.", longest=1024)


async def get_relay(ask: Ask) -> Reply:
    """A page asks this first: is there a relay (pwa/public says no), and is somebody signed in."""
    caller = ask.caller
    person = None if caller.person is None else own_account(caller.person, caller.has_factor, ask)
    told = {"relay": "earmark", "version": __version__, "person": person}
    return Reply({**told, "traces": tracing.is_on()})


def own_account(person: Person, has_factor: bool, ask: Ask) -> dict[str, Any]:
    """What one is told of oneself: also whether there is a second factor, or should be."""
    wanted = person.is_admin and ask.relay.settings.second_factor_admins
    state = "on" if has_factor else "needed" if wanted else "off"
    return {**person.to_json(), "second_factor": state}


async def sign_in(ask: Ask) -> Reply:
    """Take the same steps and time, and give the same answer, whether the account is there."""
    name, password, address = ask.body["name"], ask.body["password"], ask.caller.address
    database, settings = ask.relay.database, ask.relay.settings
    tries = await database.write(note_try, ask.at, settings, name, address)
    person = await ask.read(find_by_name, name)
    usable = person is not None and person.status == "active"
    right, renewed = await ask.relay.passwords.verify(
        person.password if person is not None and usable else None, password
    )
    if person is None or not right:
        await ask.write(note_wrong, None if person is None else person.id, "password")
        raise NotSignedIn("The name or the password is wrong.")
    code = ask.body["code"] or ""
    if not code and await ask.read(has_factor, person.id):
        await database.write(forget_rows, tries)  # not the wrong ones: nobody is in yet
    await take_code(ask, person, code)
    _, secret = await ask.write(finish_sign_in, settings, person, name, tries, renewed, ask.client)
    known = own_account(person, await ask.read(has_factor, person.id), ask)
    return Reply({"person": known}, secret=secret)


def finish_sign_in(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    settings: Settings,
    person: Person,
    name: str,
    tries: list[int],
    renewed: str | None,
    client: str,
) -> tuple[str, str]:
    """After the right password: forget the wrong ones, renew an outdated hash, begin a session."""
    address = doer.address or ""
    forget_tries(connection, name, address, tries)
    now_stored = find_person(connection, person.id)
    if now_stored.status != "active" or now_stored.password != person.password:
        raise NotSignedIn("The name or the password is wrong.")  # changed in the meantime
    if renewed is not None:
        connection.execute("UPDATE people SET password = ? WHERE id = ?", (renewed, person.id))
    return start_session(connection, at, settings, person.id, client, address)


async def sign_out(ask: Ask) -> Reply:
    if ask.caller.session is not None and ask.caller.token is None:
        await ask.write(end_session, ask.caller.known.id, ask.caller.session)
    return Reply({}, secret="")


async def get_me(ask: Ask) -> Reply:
    token = ask.caller.token
    held = None
    if token is not None:
        held = {"id": token.id, "name": token.name, "project": token.project, "role": token.role}
    session = None if token is not None else ask.caller.session
    known = own_account(ask.caller.known, ask.caller.has_factor, ask)
    return Reply({"person": known, "session": session, "token": held})


async def put_password(ask: Ask) -> Reply:
    """Change one's password; every other device is signed out."""
    if ask.caller.has_factor:
        check_proved(ask)
    person, passwords = ask.caller.known, ask.relay.passwords
    tries = await ask.relay.database.write(
        note_try, ask.at, ask.relay.settings, person.name, ask.caller.address
    )
    right, _ = await passwords.verify(person.password, ask.body["old"])
    if not right:
        raise Forbidden("The old password is wrong.", sentence="old-password", field="old")
    passwords.check_rules(ask.body["new"], person.name)
    await ask.write(
        change_password, person, await passwords.hash(ask.body["new"]), tries, ask.caller.session
    )
    return Reply({})


def change_password(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    person: Person,
    password: str,
    tries: list[int],
    session: str | None,
) -> None:
    forget_tries(connection, person.name, doer.address or "", tries)
    set_password(connection, at, doer, person.id, password)
    end_sessions(connection, at, doer, person.id, keep=session)


async def get_sessions(ask: Ask) -> Reply:
    found = await ask.read(list_sessions, ask.at, ask.caller.known.id)
    here = ask.caller.session
    return Reply({"sessions": [{**one, "this": one["id"] == here} for one in found]})


async def delete_session(ask: Ask) -> Reply:
    session = ask.path["session"]
    await ask.write(end_session, ask.caller.known.id, session)
    return Reply({}, secret="" if session == ask.caller.session else None)


async def delete_sessions(ask: Ask) -> Reply:
    ended = await ask.write(end_sessions, ask.caller.known.id, keep=ask.caller.session)
    return Reply({"ended": ended})


async def get_tokens(ask: Ask) -> Reply:
    found = await ask.read(list_tokens, ask.at, person=ask.caller.known.id)
    return Reply({"tokens": found})


async def delete_token(ask: Ask) -> Reply:
    await ask.write(revoke_token, ask.path["token"], person=ask.caller.known.id)
    return Reply({})


ROUTES = (
    Route("GET", "/relay", "relay.read", "What this server is, and who is signed in",
          get_relay, answer="{relay, version, person}"),
    Route("POST", "/sign-in", "sign_in", "Sign in", sign_in,
          (Field("name", "The account's name."), PASSWORD, CODE),
          answer="{person}; the session's cookie is set; code_needed if there is a second factor"),
    Route("POST", "/sign-out", "sign_in", "Sign out on this device", sign_out, answer="{}"),
    Route("GET", "/me", "me.read", "Who one is", get_me, answer="{person, session, token}"),
    Route("PUT", "/me/password", "me.change", "Change one's password", put_password,
          (Field("old", "The password until now.", longest=1024),
           Field("new", "The new password.", longest=1024)),
          answer="{}; every other device is signed out"),
    Route("GET", "/sessions", "me.change", "Where one is signed in", get_sessions,
          answer="{sessions: [{id, client, address, created_at, seen_at, expires_at, this}]}"),
    Route("DELETE", "/sessions", "me.change", "Sign out everywhere else", delete_sessions,
          answer="{ended}"),
    Route("DELETE", "/sessions/<session>", "me.change", "Sign out one device", delete_session,
          answer="{}"),
    Route("GET", "/tokens", "me.change", "One's own API tokens", get_tokens,
          answer="{tokens: [...]}"),
    Route("DELETE", "/tokens/<token>", "me.change", "Withdraw one's own token", delete_token,
          answer="{}"),
)  # fmt: skip
