"""All accounts and the audit trail, for the relay's admins."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sync.accounts.audit import Doer, read_audit
from sync.accounts.overview import people_overview
from sync.accounts.people import (
    Person,
    add_person,
    close_account,
    find_person,
    reopen_account,
    set_admin,
    set_password,
)
from sync.accounts.second_factor import reset_factor
from sync.accounts.sessions import end_sessions
from sync.api.account_routes import PASSWORD
from sync.api.fields import Field
from sync.api.proof import check_proved
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest


async def get_people(ask: Ask) -> Reply:
    return Reply({"users": await ask.read(people_overview, ask.at)})


async def post_person(ask: Ask) -> Reply:
    name, password = ask.body["name"], ask.body["password"]
    if ask.body["admin"]:
        check_proved(ask)
    ask.relay.passwords.check_rules(password, name)
    stored = await ask.relay.passwords.hash(password)
    made = await ask.write(add_person, name, stored, bool(ask.body["admin"]))
    return Reply(made.to_json(), 201)


async def put_admin(ask: Ask) -> Reply:
    if ask.body["admin"]:
        check_proved(ask)
    await ask.write(set_admin, ask.path["person"], ask.body["admin"])
    return await _person(ask)


async def put_status(ask: Ask) -> Reply:
    change = reopen_account if ask.body["status"] == "active" else close_account
    await ask.write(change, ask.path["person"])
    return await _person(ask)


async def put_person_password(ask: Ask) -> Reply:
    """Give somebody another password; they are signed out everywhere."""
    check_proved(ask)
    person = await ask.read(find_person, ask.path["person"])
    ask.relay.passwords.check_rules(ask.body["password"], person.name)
    await ask.write(reset_password, person, await ask.relay.passwords.hash(ask.body["password"]))
    return await _person(ask)


def reset_password(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: Person, password: str
) -> None:
    """Set another password and end all sessions."""
    set_password(connection, at, doer, person.id, password)
    end_sessions(connection, at, doer, person.id)


async def delete_person_factor(ask: Ask) -> Reply:
    """For somebody who lost their app and their recovery codes."""
    check_proved(ask)
    await ask.write(reset_factor, ask.path["person"])
    return await _person(ask)


async def delete_person_sessions(ask: Ask) -> Reply:
    """Sign somebody out everywhere; an admin who means themselves stays signed in here."""
    person = await ask.read(find_person, ask.path["person"])
    here = ask.caller.session if person.id == ask.caller.known.id else None
    return Reply({"ended": await ask.write(end_sessions, person.id, keep=here)})


async def get_audit(ask: Ask) -> Reply:
    before = ask.query.get("before")
    if before is not None and not before.isdecimal():
        raise BadRequest("The number before which to begin has to be a whole number.")
    number = None if before is None else int(before)
    rows = await ask.read(read_audit, number, ask.query.get("person"))
    return Reply({"rows": rows})


async def _person(ask: Ask) -> Reply:
    return Reply((await ask.read(find_person, ask.path["person"])).to_json())


ROUTES = (
    Route("GET", "/users", "people.read", "All accounts", get_people,
          answer="{users: [{id, name, admin, status, created_at, sessions, seen_at, projects, "
                 "second_factor}]}"),
    Route("POST", "/users", "people.change", "Make an account", post_person,
          (Field("name", "The account's name.", longest=200), PASSWORD,
           Field("admin", "Whether as an admin.", "boolean", required=False)),
          answer="the account", status=201),
    Route("PUT", "/users/<person>/admin", "people.change", "Make somebody an admin, or no longer",
          put_admin, (Field("admin", "Whether an admin.", "boolean"),), answer="the account"),
    Route("PUT", "/users/<person>/status", "people.change", "Close an account or reopen it",
          put_status, (Field("status", "Its status.", choices=("active", "closed")),),
          answer="the account"),
    Route("PUT", "/users/<person>/password", "people.change", "Give somebody another password",
          put_person_password, (PASSWORD,), answer="the account"),
    Route("DELETE", "/users/<person>/second-factor", "people.change",
          "Take off somebody's second factor", delete_person_factor,
          answer="the account; it is signed out everywhere"),
    Route("DELETE", "/users/<person>/sessions", "people.change", "Sign somebody out everywhere",
          delete_person_sessions, answer="{ended}"),
    Route("GET", "/audit", "audit.read", "The audit trail, newest first", get_audit,
          answer="{rows: [{number, at, person, person_name, action, target, target_name, project, "
                 "project_name, details, address}]}",
          query={"before": "the number of the last row seen",
                 "person": "an account's id: only what it did, and what was done to it"}),
)  # fmt: skip
