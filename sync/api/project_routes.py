"""Projects, and the tokens for them."""

from __future__ import annotations

from sync.accounts.overview import projects_overview
from sync.accounts.projects import (
    add_project,
    find_project,
    projects_of,
    publish_project,
    rename_project,
    set_project_status,
)
from sync.accounts.tokens import add_token, list_tokens, revoke_token
from sync.api.fields import Field
from sync.api.route import Ask, Reply, Route
from sync.errors import Forbidden
from sync.roles import ROLES

NAME = Field("name", "The name of the project.", longest=200)


async def get_projects(ask: Ask) -> Reply:
    """One's own projects; an admin may ask for all; a token shows its one."""
    if ask.query.get("all") == "yes":
        if ask.caller.standing != "admin":
            raise Forbidden("Only an admin of this server may see all projects.")
        everything = await ask.read(projects_overview)
        return Reply({"projects": [{**one, "role": None} for one in everything]})
    if ask.caller.token is not None:
        token = ask.caller.token
        only = await ask.read(find_project, token.project)
        return Reply({"projects": [{**only.to_json(), "role": token.role}]})
    found = await ask.read(projects_of, ask.caller.known.id)
    return Reply({"projects": [{**project.to_json(), "role": role} for project, role in found]})


async def post_project(ask: Ask) -> Reply:
    person = ask.caller.known.id
    made = await ask.write(add_project, ask.body["name"], person, [person])
    return Reply({**made.to_json(), "role": "owner"}, 201)


async def put_project(ask: Ask) -> Reply:
    """Publish a project of a device under the id it has there."""
    project, is_new = await ask.write(
        publish_project, ask.caller.known.id, ask.path["project"], ask.body["name"]
    )
    return Reply(project.to_json(), 201 if is_new else 200)


async def get_project(ask: Ask) -> Reply:
    found = await ask.read(find_project, ask.path["project"])
    return Reply({**found.to_json(), "role": ask.role})


async def put_name(ask: Ask) -> Reply:
    return Reply((await ask.write(rename_project, ask.path["project"], ask.body["name"])).to_json())


async def put_status(ask: Ask) -> Reply:
    changed = await ask.write(set_project_status, ask.path["project"], ask.body["status"])
    return Reply(changed.to_json())


async def get_project_tokens(ask: Ask) -> Reply:
    return Reply({"tokens": await ask.read(list_tokens, ask.at, project=ask.path["project"])})


async def post_token(ask: Ask) -> Reply:
    """Make a token; its secret is in this answer and nowhere else."""
    if ask.caller.token is not None:
        raise Forbidden("A token cannot make tokens; sign in.")
    role, name = ask.body["role"], ask.body["name"] or "API token"
    days = ask.body["days"] or ask.relay.settings.token_days
    token, secret, expires_at = await ask.write(
        add_token, ask.role, ask.caller.known.id, ask.path["project"], role, name, days
    )
    return Reply(
        {"id": token, "token": secret, "role": role, "name": name, "expires_at": expires_at}, 201
    )


async def delete_project_token(ask: Ask) -> Reply:
    await ask.write(revoke_token, ask.path["token"], project=ask.path["project"])
    return Reply({})


PROJECT = "/projects/<project>"
ROUTES = (
    Route("GET", "/projects", "projects.read", "One's own projects", get_projects,
          answer="{projects: [{id, name, status, role}]}",
          query={"all": "yes: all of the server, for its admins; with members and owners"}),
    Route("POST", "/projects", "projects.make", "Make a project", post_project, (NAME,),
          answer="the project", status=201),
    Route("PUT", PROJECT, "projects.make", "Publish a project of a device under its id",
          put_project, (NAME,), answer="the project; 201 if it is new here"),
    Route("GET", PROJECT, "project.read", "One project", get_project,
          answer="the project, with one's role"),
    Route("PUT", f"{PROJECT}/name", "project.rename", "Rename a project", put_name, (NAME,),
          answer="the project"),
    Route("PUT", f"{PROJECT}/status", "project.archive", "Archive a project or bring it back",
          put_status, (Field("status", "Its status.", choices=("active", "archived")),),
          answer="the project"),
    Route("GET", f"{PROJECT}/tokens", "tokens.read", "All tokens of a project",
          get_project_tokens, answer="{tokens: [...]}"),
    Route("POST", f"{PROJECT}/tokens", "tokens.make", "Make a token for a project", post_token,
          (Field("role", "What it may do; no more than oneself.", choices=ROLES),
           Field("name", "What it is for.", required=False, longest=200),
           Field("days", "For how many days it is valid.", "number", required=False)),
          answer="{id, token, role, name, expires_at}; the token is shown this once", status=201),
    Route("DELETE", f"{PROJECT}/tokens/<token>", "tokens.read", "Withdraw a project's token",
          delete_project_token, answer="{}"),
)  # fmt: skip
