"""Every route of the HTTP interface x every role: the table in sync/roles.py is what happens."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from relay_audio import add_audio
from relay_client import PASSWORD, Client

from sync.accounts.gateways import add_gateway
from sync.accounts.members import set_member
from sync.accounts.projects import add_project, no_project
from sync.accounts.tokens import add_token
from sync.api.caller import no_recording
from sync.api.routes import BASE, ROUTES
from sync.app import create_app
from sync.clock import new_id
from sync.roles import IN_A_PROJECT, OUTSIDE, ROLES, TITLES, may, table_text, within
from sync.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
PLAIN = {f"{BASE}/", f"{BASE}/openapi.json", f"{BASE}/page.css"}
"""Routes that say what the interface is, and are for everybody."""

ALLOWED = range(200, 300)
# Enough to be let in: what the route then says of these made-up values is another matter.
BODIES = {
    "name": "fellow person", "password": PASSWORD, "old": "not the old one", "new": PASSWORD,
    "role": "uploader", "status": "active", "admin": False, "secret": "x", "days": 1,
    "to": None, "person": "nobody", "revert": None, "recording": None, "annotation": None,
    "sha256": ["0" * 64], "since": None, "until": None, "preview": True, "note": "x",
    "model": "logmel", "models": [], "wait_s": 0, "lease": "x", "progress": 0.5, "rows": "0" * 64,
    "windows": 1, "dimension": 1, "first_s": 0.5, "about": None, "code": "x", "reason": "x",
    "retry": True, "flac": "0" * 64, "strip": "0" * 64, "rate_hz": 16000, "warnings": [],
    "spans": [], "version": "1", "hop_s": 0.25, "audio": "0" * 64,
}  # fmt: skip


@dataclass
class Cast:
    """One project, and a client for each role and standing."""

    project: str
    people: dict
    clients: dict
    tokens: dict
    recording: str


@pytest.fixture(scope="module")
def cast(relay, tmp_path_factory):
    ada = relay.client("Ada").ask("GET", "/me")[1]["person"]["id"]
    project = relay.write(add_project, "Birds", ada, [ada]).id
    people, clients, tokens = {}, {}, {}
    for role in (*ROLES, "nobody", "fellow"):
        people[role] = relay.add_person(f"{role} person")
        clients[role] = relay.client(f"{role} person")
        if role in ROLES:
            relay.write(set_member, "admin", project, people[role], role)
            made = relay.write(
                add_token, "admin", people[role], project, role, f"{role} token", 1.0
            )
            tokens[role] = Client(relay.port, made[1], origin=None)
    relay.add_person("Root", is_admin=True)
    clients["admin"] = relay.client("Root")
    clients["anyone"] = Client(relay.port)
    clients["gateway"] = Client(relay.port, relay.write(add_gateway, "far", 1.0)[1], origin=None)
    path = tmp_path_factory.mktemp("audio") / "song.wav"
    path.write_bytes(b"sound")
    recording, _ = add_audio(relay, project, ada, path)
    return Cast(project, people, clients, tokens, recording)


def ask_for(route, client, cast, role="uploader"):
    """Ask for a route with made-up values; return the status and the error's code.

    Where the project itself is hidden, the code is 'no_project'.
    """
    path = route.path.replace("<project>", cast.project).replace("<person>", cast.people["fellow"])
    path = path.replace("/recordings/<recording>", f"/recordings/{cast.recording}")
    path = re.sub(r"<\w+>", new_id(), path)
    body = {field.name: BODIES[field.name] for field in route.fields} or None
    if route.action == "tokens.make":
        body["role"] = role  # one's own, since nobody may hand out more
    status, value = client.ask(route.method, path, body)
    error = value.get("error", {}) if isinstance(value, dict) else {}
    hidden = error.get("message") in (no_project().message, no_recording().message)
    return status, "no_project" if hidden else error.get("code")


def is_let_in(status, route, code=None):
    """Whether an answer shows that the table allowed it, whatever came of the values."""
    if code == "code_needed":
        return True  # of a second factor that was just begun
    if status == 404 and code != "no_project":
        return "<" in route.path.replace("<project>", "") or route.path.endswith("/look")
    return status not in (401, 403, 404)


def inside():
    return [route for route in ROUTES if route.action in IN_A_PROJECT]


def name_of(route):
    return f"{route.method} {route.path}"


def test_every_route_of_the_app_has_a_row(tmp_path):
    app = create_app(tmp_path, read_settings({"data": str(tmp_path)}, {}), name="enumerated")
    rows = {(route.method, BASE + re.sub(r"<(\w+)>", "<*>", route.path)) for route in ROUTES}
    rows |= {("HEAD", path) for method, path in rows if method == "GET"}
    served = set()
    for found in app.router.routes:
        path = "/" + re.sub(r"<[^>]+>", "<*>", found.path).strip("/")
        if path.startswith("/api/") and path.rstrip("/") not in {p.rstrip("/") for p in PLAIN}:
            served |= {(method, path) for method in found.methods}
    assert served == rows


def test_every_action_has_a_title_and_is_in_one_table():
    assert set(TITLES) == set(IN_A_PROJECT) | set(OUTSIDE)
    assert not set(IN_A_PROJECT) & set(OUTSIDE)


def test_the_docs_show_the_table():
    assert table_text() in (ROOT / "docs/roles.md").read_text()


def test_a_route_inside_a_project_names_it_or_a_recording_of_it():
    for route in ROUTES:
        assert route.action in IN_A_PROJECT or route.action in OUTSIDE, name_of(route)
        if route.action in IN_A_PROJECT:
            named = "<project>" in route.path or route.path.startswith("/recordings/<recording>/")
            assert named, name_of(route)


@pytest.mark.parametrize("role", ROLES)
def test_a_member_may_do_what_the_table_says(cast, role):
    for route in inside():
        if route.path.endswith("/membership"):
            continue  # leaving is shown below, and ends the membership
        status, code = ask_for(route, cast.clients[role], cast, role)
        allowed = is_let_in(status, route)
        assert allowed == may(role, route.action), (name_of(route), role, status, code)


@pytest.mark.parametrize("role", ROLES)
def test_a_token_may_do_no_more_than_its_role(cast, role):
    for route in inside():
        status, code = ask_for(route, cast.tokens[role], cast)
        if route.action in ("tokens.make", "membership.leave"):
            assert (status, code) == (403, "forbidden")
            continue
        allowed = is_let_in(status, route)
        assert allowed == may(role, route.action), (name_of(route), role, status, code)


def test_somebody_else_does_not_even_see_that_there_is_a_project(cast):
    for route in inside():
        assert ask_for(route, cast.clients["nobody"], cast) == (404, "no_project"), name_of(route)
        assert ask_for(route, cast.clients["anyone"], cast) == (401, "not_signed_in")


def test_a_gateway_may_do_nothing_in_a_project(cast):
    for route in inside():
        assert ask_for(route, cast.clients["gateway"], cast) == (403, "forbidden"), name_of(route)


def test_an_admin_may_do_in_a_project_what_the_table_says(cast):
    for route in inside():
        status, code = ask_for(route, cast.clients["admin"], cast)
        allowed = is_let_in(status, route, code)
        assert allowed == ("admin" in IN_A_PROJECT[route.action]), (name_of(route), status, code)


@pytest.mark.parametrize("standing", ["anyone", "token", "person", "admin", "gateway"])
def test_outside_projects_the_standing_decides(cast, standing):
    clients = {**cast.clients, "token": cast.tokens["owner"], "person": cast.clients["nobody"]}
    for route in (route for route in ROUTES if route.action in OUTSIDE):
        if route.path in ("/sign-in", "/sign-out", "/me/password", "/invitations/accept"):
            continue  # these refuse by their values, or end the session; shown in test_signing_in
        if (route.method, route.path) == ("DELETE", "/sessions"):
            continue
        status, code = ask_for(route, clients[standing], cast)
        allowed = is_let_in(status, route, code)
        assert allowed == (standing in OUTSIDE[route.action]), (name_of(route), status, code)


@pytest.mark.parametrize("role", ROLES)
def test_everybody_may_leave(relay, cast, role):
    name = f"leaver {role}"
    person = relay.add_person(name)
    relay.write(set_member, "admin", cast.project, person, role)
    client = relay.client(name)
    assert client.ask("DELETE", f"/projects/{cast.project}/membership")[0] == 200
    assert client.ask("GET", f"/projects/{cast.project}")[0] == 404


def test_roles_stand_in_order_and_hand_out_no_more_than_they_have():
    for place, role in enumerate(ROLES):
        assert within(role, "owner")
        assert within(role, role)
        assert not any(within(higher, role) for higher in ROLES[:place]), role
