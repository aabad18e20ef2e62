"""The members of a project, and invitations to it."""

from __future__ import annotations

from sync.accounts.invitations import invite, list_invitations, revoke_invitation
from sync.accounts.members import list_members, remove_member, set_member
from sync.accounts.people import named_person
from sync.api.fields import Field
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.errors import Forbidden
from sync.relay import invitation_link
from sync.roles import ROLES

ROLE = Field("role", "The role in the project.", choices=ROLES)


async def get_members(ask: Ask) -> Reply:
    return Reply({"members": await ask.read(list_members, ask.path["project"])})


async def post_member(ask: Ask) -> Reply:
    """Add somebody who has an account here, by name."""
    person = await ask.read(named_person, ask.body["name"])
    role = ask.body["role"]
    await ask.write(set_member, ask.role, ask.path["project"], person.id, role)
    return Reply({"id": person.id, "name": person.name, "role": role}, 201)


async def put_member(ask: Ask) -> Reply:
    role = ask.body["role"]
    await ask.write(set_member, ask.role, ask.path["project"], ask.path["person"], role)
    return Reply({"id": ask.path["person"], "role": role})


async def delete_member(ask: Ask) -> Reply:
    await ask.write(remove_member, ask.role, ask.path["project"], ask.path["person"])
    return Reply({})


async def delete_own_membership(ask: Ask) -> Reply:
    """Leave a project."""
    if ask.caller.token is not None:
        raise Forbidden("A token cannot leave a project; sign in, or withdraw the token.")
    await ask.write(remove_member, ask.role, ask.path["project"], ask.caller.known.id)
    return Reply({})


async def get_invitations(ask: Ask) -> Reply:
    found = await ask.read(list_invitations, ask.at, ask.path["project"])
    return Reply({"invitations": found})


async def post_invitation(ask: Ask) -> Reply:
    """Invite to a project; the link is in this answer and nowhere else."""
    days = ask.body["days"] or ask.relay.settings.invitation_days
    made, secret = await ask.write(
        invite, "project", days, ask.path["project"], ask.body["role"], ask.role
    )
    link = invitation_link(ask.relay.settings, secret)
    return Reply({**made.to_json(), "id": made.id, "secret": secret, "link": link}, 201)


async def delete_invitation(ask: Ask) -> Reply:
    await ask.write(revoke_invitation, ask.path["project"], ask.path["invitation"])
    return Reply({})


ROUTES = (
    Route("GET", f"{PROJECT}/members", "members.read", "Who takes part", get_members,
          answer="{members: [{id, name, role, status, added_at}]}"),
    Route("POST", f"{PROJECT}/members", "members.change", "Add somebody who has an account",
          post_member, (Field("name", "The account's name."), ROLE),
          answer="{id, name, role}", status=201),
    Route("PUT", f"{PROJECT}/members/<person>", "members.change", "Change a member's role",
          put_member, (ROLE,), answer="{id, role}"),
    Route("DELETE", f"{PROJECT}/members/<person>", "members.change", "Take a member out",
          delete_member, answer="{}"),
    Route("DELETE", f"{PROJECT}/membership", "membership.leave", "Leave a project",
          delete_own_membership, answer="{}"),
    Route("GET", f"{PROJECT}/invitations", "project.invite", "Invitations still open",
          get_invitations, answer="{invitations: [...]}"),
    Route("POST", f"{PROJECT}/invitations", "project.invite", "Invite to a project",
          post_invitation,
          (ROLE, Field("days", "For how many days it can be used.", "number", required=False)),
          answer="{id, secret, link, role, expires_at}; the link is shown this once", status=201),
    Route("DELETE", f"{PROJECT}/invitations/<invitation>", "project.invite",
          "Withdraw an invitation", delete_invitation, answer="{}"),
)  # fmt: skip
