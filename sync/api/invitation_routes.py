"""Looking at an invitation and accepting it; invitations to the relay itself."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sync.accounts.audit import Doer
from sync.accounts.invitations import (
    Invitation,
    accept_invitation,
    invite,
    list_invitations,
    look_at_invitation,
    revoke_invitation,
)
from sync.accounts.people import Person, add_person, find_person
from sync.accounts.sessions import start_session
from sync.api.fields import Field
from sync.api.proof import check_proved
from sync.api.route import Ask, Reply, Route
from sync.errors import Forbidden
from sync.relay import invitation_link
from sync.settings import Settings

SECRET = Field("secret", "What stands in the link after #/invite/.", longest=200)


async def look(ask: Ask) -> Reply:
    found = await ask.read(look_at_invitation, ask.at, ask.body["secret"])
    return Reply(found.to_json())


async def accept(ask: Ask) -> Reply:
    """Accept as oneself when signed in; else with a new account, which is signed in then."""
    if ask.caller.token is not None:
        raise Forbidden("A token cannot accept an invitation; sign in.")
    if ask.caller.person is not None:
        found = await ask.write(accept_invitation, ask.body["secret"], ask.caller.person)
        person = await ask.read(find_person, ask.caller.person.id)
        return Reply({"person": person.to_json(), **found.to_json()})
    secret, name, password = (ask.body[key] or "" for key in ("secret", "name", "password"))
    await ask.read(look_at_invitation, ask.at, secret)  # before the costly hash
    ask.relay.passwords.check_rules(password, name)
    stored = await ask.relay.passwords.hash(password)
    person, found, cookie = await ask.write(
        accept_as_new, ask.relay.settings, secret, name, stored, ask.client
    )
    return Reply({"person": person.to_json(), **found.to_json()}, 201, cookie)


def accept_as_new(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    settings: Settings,
    secret: str,
    name: str,
    password: str,
    client: str,
) -> tuple[Person, Invitation, str]:
    """Make an account by an invitation and sign it in. Returns it and the cookie's secret."""
    person = add_person(connection, at, doer, name, password)
    own = Doer(person.id, doer.address)
    found = accept_invitation(connection, at, own, secret, person)
    _, cookie = start_session(connection, at, settings, person.id, client, doer.address or "")
    return find_person(connection, person.id), found, cookie


async def get_invitations(ask: Ask) -> Reply:
    return Reply({"invitations": await ask.read(list_invitations, ask.at, None)})


async def post_invitation(ask: Ask) -> Reply:
    if ask.body["admin"]:
        check_proved(ask)
    days = ask.body["days"] or ask.relay.settings.invitation_days
    made, secret = await ask.write(invite, "admin" if ask.body["admin"] else "account", days)
    link = invitation_link(ask.relay.settings, secret)
    return Reply({**made.to_json(), "id": made.id, "secret": secret, "link": link}, 201)


async def delete_invitation(ask: Ask) -> Reply:
    await ask.write(revoke_invitation, None, ask.path["invitation"])
    return Reply({})


ROUTES = (
    Route("POST", "/invitations/look", "invitation.use", "What an invitation is to", look,
          (SECRET,), answer="{kind, project, project_name, role, invited_by, expires_at}"),
    Route("POST", "/invitations/accept", "invitation.use", "Accept an invitation", accept,
          (SECRET, Field("name", "Name of the new account.", required=False, longest=200),
           Field("password", "Its password.", required=False, longest=1024)),
          answer="{person, kind, project, ...}; 201 and a session for a new account"),
    Route("GET", "/invitations", "people.change", "Open invitations to this server",
          get_invitations, answer="{invitations: [...]}"),
    Route("POST", "/invitations", "people.change", "Invite to this server", post_invitation,
          (Field("admin", "Whether as an admin.", "boolean", required=False),
           Field("days", "For how many days it can be used.", "number", required=False)),
          answer="{id, secret, link, expires_at}; the link is shown this once", status=201),
    Route("DELETE", "/invitations/<invitation>", "people.change", "Withdraw an invitation",
          delete_invitation, answer="{}"),
)  # fmt: skip
