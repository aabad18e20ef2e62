"""Projects over HTTP: made, published from a device, shared by invitation, archived."""

import pytest

from sync.accounts.projects import add_project
from sync.clock import new_id


@pytest.fixture(scope="module", autouse=True)
def people(relay):
    return {name: relay.add_person(name) for name in ("Owen", "Mia", "Rex", "Vera")}


def make(relay, people, name, **roles):
    """A project of Owen's with members in the given roles; returns its id and Owen's client."""
    owner = relay.client("Owen")
    project = owner.ask("POST", "/projects", {"name": name})[1]["id"]
    for person, role in roles.items():
        status, _ = owner.ask(
            "PUT", f"/projects/{project}/members/{people[person]}", {"role": role}
        )
        assert status == 200
    return project, owner


def test_a_project_of_a_device_keeps_its_id(relay):
    project, client = new_id(), relay.client("Owen")
    status, made = client.ask("PUT", f"/projects/{project}", {"name": "From the field"})
    assert (status, made["id"], made["name"]) == (201, project, "From the field")
    assert client.ask("PUT", f"/projects/{project}", {"name": "From the field"})[0] == 200
    mine = client.ask("GET", "/projects")[1]["projects"]
    assert ("From the field", "owner") in [(one["name"], one["role"]) for one in mine]
    status, value = relay.client("Mia").ask("PUT", f"/projects/{project}", {"name": "Mine"})
    assert (status, value["error"]["code"]) == (409, "conflict")
    assert client.ask("PUT", "/projects/not-an-id", {"name": "X"})[0] == 400


def test_everybody_lists_their_own_projects_and_an_admin_all(relay, people):
    project, owner = make(relay, people, "Listed", Mia="viewer")
    assert project in [one["id"] for one in owner.ask("GET", "/projects")[1]["projects"]]
    mia = relay.client("Mia").ask("GET", "/projects")[1]["projects"]
    assert [one["role"] for one in mia if one["id"] == project] == ["viewer"]
    rex = relay.client("Rex")
    assert project not in [one["id"] for one in rex.ask("GET", "/projects")[1]["projects"]]
    assert rex.ask("GET", "/projects?all=yes")[0] == 403
    everything = relay.client("Ada").ask("GET", "/projects?all=yes")[1]["projects"]
    seen = next(one for one in everything if one["id"] == project)
    assert (seen["members"], seen["owners"]) == (2, ["Owen"])


def test_an_admin_gives_an_owner_to_a_project_without_one(relay, people):
    project = relay.write(add_project, "Ownerless", people["Owen"], [])
    admin = relay.client("Ada")
    listed = lambda: next(  # noqa: E731
        one
        for one in admin.ask("GET", "/projects?all=yes")[1]["projects"]
        if one["id"] == project.id
    )
    assert (listed()["members"], listed()["owners"]) == (0, [])
    path = f"/projects/{project.id}/members/{people['Rex']}"
    assert admin.ask("PUT", path, {"role": "owner"})[0] == 200
    assert listed()["owners"] == ["Rex"]
    assert relay.client("Rex").ask("GET", f"/projects/{project.id}")[1]["role"] == "owner"


def test_a_project_can_be_renamed_archived_and_brought_back(relay, people):
    project, owner = make(relay, people, "Old name")
    assert owner.ask("PUT", f"/projects/{project}/name", {"name": " New  name "})[0] == 200
    assert owner.ask("GET", f"/projects/{project}")[1]["name"] == "New name"
    assert owner.ask("PUT", f"/projects/{project}/name", {"name": "  "})[0] == 400
    for status in ("archived", "active"):
        owner.ask("PUT", f"/projects/{project}/status", {"status": status})
        assert owner.ask("GET", f"/projects/{project}")[1]["status"] == status


def test_the_last_owner_stays(relay, people):
    project, owner = make(relay, people, "Owned", Mia="manager")
    own = f"/projects/{project}/members/{people['Owen']}"
    for method, path, body in (
        ("DELETE", own, None),
        ("PUT", own, {"role": "manager"}),
        ("DELETE", f"/projects/{project}/membership", None),
    ):
        status, value = owner.ask(method, path, body)
        assert (status, value["error"]["code"]) == (409, "conflict"), (method, path)
        assert value["error"]["details"] == {"sentence": "last-owner"}
    status, value = relay.client("Ada").ask(
        "PUT", f"/users/{people['Owen']}/status", {"status": "closed"}
    )
    assert status == 409
    assert "Owned" in value["error"]["message"]
    owner.ask("PUT", f"/projects/{project}/members/{people['Mia']}", {"role": "owner"})
    assert owner.ask("DELETE", own)[0] == 200
    assert owner.ask("GET", f"/projects/{project}")[0] == 404


def test_a_manager_cannot_make_or_unmake_owners(relay, people):
    project, _ = make(relay, people, "Managed", Mia="manager", Rex="viewer")
    mia = relay.client("Mia")
    members = f"/projects/{project}/members"
    assert mia.ask("PUT", f"{members}/{people['Rex']}", {"role": "owner"})[0] == 403
    assert mia.ask("PUT", f"{members}/{people['Owen']}", {"role": "viewer"})[0] == 403
    assert mia.ask("DELETE", f"{members}/{people['Owen']}")[0] == 403
    assert mia.ask("POST", f"/projects/{project}/invitations", {"role": "owner"})[0] == 403
    assert mia.ask("PUT", f"{members}/{people['Rex']}", {"role": "reviewer"})[0] == 200
    listed = mia.ask("GET", members)[1]["members"]
    assert [(one["name"], one["role"]) for one in listed] == [
        ("Owen", "owner"), ("Mia", "manager"), ("Rex", "reviewer"),
    ]  # fmt: skip


def test_somebody_with_an_account_is_added_by_name(relay, people):
    project, owner = make(relay, people, "By name")
    members = f"/projects/{project}/members"
    assert owner.ask("POST", members, {"name": "vera", "role": "annotator"})[0] == 201
    assert owner.ask("POST", members, {"name": "Nobody", "role": "viewer"})[0] == 404
    status, value = owner.ask("POST", members, {"name": "Vera", "role": "king"})
    assert status == 400
    assert "one of owner, manager" in value["error"]["message"]


def test_a_link_lets_one_person_in(relay, people):
    project, owner = make(relay, people, "Invited")
    path = f"/projects/{project}/invitations"
    status, made = owner.ask("POST", path, {"role": "annotator", "days": 2})
    assert status == 201
    assert made["link"].endswith(f"/#/invite/{made['secret']}")
    new = relay.client()
    seen = new.ask("POST", "/invitations/look", {"secret": made["secret"]})[1]
    assert (seen["project_name"], seen["role"], seen["invited_by"]) == (
        "Invited", "annotator", "Owen",
    )  # fmt: skip
    body = {"secret": made["secret"], "name": "Newcomer", "password": "short"}
    assert new.ask("POST", "/invitations/accept", body)[0] == 400
    body["password"] = "long enough to do"
    assert new.ask("POST", "/invitations/accept", body | {"name": "OWEN"})[0] == 409
    assert new.ask("POST", "/invitations/accept", body)[0] == 201
    assert new.ask("GET", "/projects")[1]["projects"][0]["role"] == "annotator"
    status, value = relay.client("Vera").ask("POST", "/invitations/accept", body)
    assert (status, value["error"]["code"]) == (410, "gone")


def test_an_invitation_never_lowers_a_role(relay, people):
    project, owner = make(relay, people, "Raised", Mia="reviewer")
    path = f"/projects/{project}/invitations"
    for role, after in (("viewer", "reviewer"), ("manager", "manager")):
        secret = owner.ask("POST", path, {"role": role})[1]["secret"]
        mia = relay.client("Mia")
        assert mia.ask("POST", "/invitations/accept", {"secret": secret})[0] == 200
        assert mia.ask("GET", f"/projects/{project}")[1]["role"] == after


def test_a_withdrawn_invitation_and_one_of_somebody_removed_are_gone(relay, people):
    project, owner = make(relay, people, "Withdrawn", Mia="manager")
    path = f"/projects/{project}/invitations"
    made = owner.ask("POST", path, {"role": "viewer"})[1]
    listed = owner.ask("GET", path)[1]["invitations"]
    assert [one["id"] for one in listed] == [made["id"]]
    assert made["secret"] not in str(listed)
    assert owner.ask("DELETE", f"{path}/{made['id']}")[0] == 200
    by_mia = relay.client("Mia").ask("POST", path, {"role": "viewer"})[1]
    owner.ask("DELETE", f"/projects/{project}/members/{people['Mia']}")
    for secret in (made["secret"], by_mia["secret"]):
        assert relay.client().ask("POST", "/invitations/look", {"secret": secret})[0] == 410
    assert relay.client().ask("POST", "/invitations/look", {"secret": "x"})[0] == 404


def test_an_admin_invites_to_the_relay_itself(relay):
    made = relay.client("Ada").ask("POST", "/invitations", {"admin": True})[1]
    body = {"secret": made["secret"], "name": "Second admin", "password": "long enough to do"}
    status, value = relay.client().ask("POST", "/invitations/accept", body)
    assert (status, value["person"]["admin"]) == (201, True)


def test_tokens_are_shown_once_and_do_what_their_role_may(relay, people):
    project, owner = make(relay, people, "Tokens", Mia="annotator", Vera="manager")
    path = f"/projects/{project}/tokens"
    mia = relay.client("Mia")
    assert mia.ask("POST", path, {"role": "manager"})[0] == 403
    made = mia.ask("POST", path, {"role": "annotator", "name": "script", "days": 1})[1]
    assert made["token"].startswith("earmark_")
    program = relay.client(token=made["token"], origin=None)
    assert program.ask("GET", "/projects")[1]["projects"][0]["id"] == project
    assert program.ask("GET", f"/projects/{project}")[1]["role"] == "annotator"
    assert program.ask("GET", "/sessions")[0] == 403
    assert program.ask("GET", "/me")[1]["token"]["name"] == "script"
    assert made["token"] not in str(mia.ask("GET", "/tokens"))
    assert [one["id"] for one in owner.ask("GET", path)[1]["tokens"]] == [made["id"]]
    owner.ask("PUT", f"/projects/{project}/members/{people['Mia']}", {"role": "viewer"})
    assert program.ask("GET", "/me")[0] == 401  # it had more than its maker has now


def test_a_token_is_withdrawn_by_its_maker_or_a_leader(relay, people):
    project, owner = make(relay, people, "Revoked", Mia="viewer")
    mia = relay.client("Mia")
    path = f"/projects/{project}/tokens"
    for client, where in ((mia, "/tokens"), (owner, path)):
        made = mia.ask("POST", path, {"role": "viewer"})[1]
        assert relay.client("Rex").ask("DELETE", f"/tokens/{made['id']}")[0] == 404
        assert client.ask("DELETE", f"{where}/{made['id']}")[0] == 200
        assert relay.client(token=made["token"], origin=None).ask("GET", "/me")[0] == 401


@pytest.mark.parametrize("days", [1e-9, 100_000, -1])
def test_a_token_expires(relay, people, days):
    project, owner = make(relay, people, "Expiring")
    status, made = owner.ask(
        "POST", f"/projects/{project}/tokens", {"role": "viewer", "days": days}
    )
    if status == 201:
        assert relay.client(token=made["token"], origin=None).ask("GET", "/me")[0] == 401
    else:
        assert (status, made["error"]["details"]["field"]) == (400, "days")


def test_a_name_that_cannot_be_read_is_refused(relay):
    admin = relay.client("Ada")
    for name in ("", "a" * 90, "zero\u200bwidth", "line\u0007bell"):
        body = {"name": name, "password": "long enough to do"}
        assert admin.ask("POST", "/users", body)[0] == 400, name
    body["name"] = "ＡＤＡ"  # the same letters, only wider
    assert admin.ask("POST", "/users", body)[0] == 409
