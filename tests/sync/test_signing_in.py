"""Signing in and out over HTTP: cookies, other sites, wrong passwords, throttling."""

import json

import pytest
from argon2 import PasswordHasher
from relay_client import PASSWORD, Client, RelayServer, bare_page

from sync.accounts.people import add_person

WRONG = {"error": {
    "code": "not_signed_in", "message": "The name or the password is wrong.", "details": {},
}}  # fmt: skip


def test_who_signs_in_is_known_until_they_sign_out(relay):
    relay.add_person("Bea")
    client = relay.client()
    assert client.ask("GET", "/me")[0] == 401
    client.sign_in("bea")  # the case of a name does not matter
    status, me = client.ask("GET", "/me")
    assert (status, me["person"]["name"], me["token"]) == (200, "Bea", None)
    old = dict(client.cookies)
    assert client.ask("POST", "/sign-out")[0] == 200
    assert client.cookies == {}
    client.cookies = old
    assert client.ask("GET", "/me")[0] == 401


def test_the_cookie_is_for_this_host_and_no_script(relay):
    client = relay.client("Ada")
    assert "HttpOnly" in client.set_cookie
    assert "SameSite=Strict" in client.set_cookie
    assert "Path=/" in client.set_cookie
    assert "Secure" not in client.set_cookie  # plain http on this machine
    assert "Domain" not in client.set_cookie


def test_under_https_the_cookie_never_goes_by_http(tmp_path):
    running = RelayServer(
        bare_page(tmp_path / "site"), tmp_path / "data", public_url="https://earmark.example"
    )
    running.add_person("Ada")
    running.start()
    try:
        client = running.client("Ada", origin="https://earmark.example")
        assert list(client.cookies) == ["__Host-earmark"]
        assert "Secure" in client.set_cookie
        assert client.ask("GET", "/me")[0] == 200
        assert client.headers["strict-transport-security"] == "max-age=31536000"
    finally:
        running.stop()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_another_site_cannot_use_the_cookie(relay, headers):
    client = relay.client("Ada")
    status, value = client.ask("POST", "/projects", {"name": "Theirs"}, **headers)
    assert (status, value["error"]["code"]) == (403, "forbidden")
    fresh = relay.client()
    body = {"name": "Ada", "password": PASSWORD}
    assert fresh.ask("POST", "/sign-in", body, **headers)[0] == 403


def test_a_cookie_without_an_origin_changes_nothing(relay):
    client = relay.client("Ada")
    client.origin = None
    assert client.ask("POST", "/projects", {"name": "Mine"})[0] == 403
    assert client.ask("GET", "/projects")[0] == 200
    assert client.ask("POST", "/projects", {"name": "Mine"}, Sec_Fetch_Site="same-origin")[0] == 201


def test_no_answer_is_for_other_origins(relay):
    client = relay.client("Ada")
    client.ask("GET", "/me", Origin="https://evil.example")
    assert not [name for name in client.headers if name.startswith("access-control")]
    assert client.headers["cache-control"] == "no-store"
    assert client.headers["content-disposition"].startswith("attachment")
    assert "strict-transport-security" not in client.headers  # over http it means nothing
    assert client.headers["cross-origin-resource-policy"] == "same-origin"


def test_unknown_names_get_the_same_answer(relay):
    """That it takes the same work too is shown in test_passwords.py."""
    client = relay.client()
    for name in ("Ada", "Nobody", "command line"):
        answer = client.ask("POST", "/sign-in", {"name": name, "password": "wrong one"})
        assert answer == (401, WRONG)


def test_guessing_is_slowed_down_and_a_restart_does_not_forget(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data", sign_in_tries=3)
    running.add_person("Ada")
    running.add_person("Bea")
    running.start()
    try:
        client = running.client()
        for _ in range(3):
            assert client.ask("POST", "/sign-in", {"name": "ada", "password": "guess"})[0] == 401
        right = {"name": "Ada", "password": PASSWORD}
        status, value = client.ask("POST", "/sign-in", right)
        assert (status, value["error"]["code"]) == (429, "too_many")
        assert int(client.headers["retry-after"]) > 0
        running.stop()
        running.start()
        assert client.ask("POST", "/sign-in", right)[0] == 429
        assert running.client("Bea").ask("GET", "/me")[0] == 200  # others are not held up
        for _ in range(3):
            client.ask("POST", "/sign-in", {"name": "No one", "password": "guess"})
        assert client.ask("POST", "/sign-in", {"name": "No one", "password": "x"})[0] == 429
    finally:
        running.stop()


def test_guessing_many_names_from_one_address_is_slowed_down_too(tmp_path):
    running = RelayServer(
        bare_page(tmp_path / "site"), tmp_path / "data", proxies=1, sign_in_tries_address=4
    )
    running.add_person("Ada")
    running.start()
    try:
        here, there = {"X_Forwarded_For": "192.0.2.1"}, {"X_Forwarded_For": "192.0.2.2"}
        client = running.client()
        for number in range(4):
            body = {"name": f"Name {number}", "password": "guess"}
            assert client.ask("POST", "/sign-in", body, **here)[0] == 401
        right = {"name": "Ada", "password": PASSWORD}
        assert client.ask("POST", "/sign-in", right, **here)[0] == 429
        assert client.ask("POST", "/sign-in", right, **there)[0] == 200
    finally:
        running.stop()


def test_a_sign_in_renews_a_hash_of_another_cost_and_requests_the_secret(tmp_path):
    """The admin asks for a dearer hash, and for secrets that are changed all the time."""
    running = RelayServer(
        bare_page(tmp_path / "site"), tmp_path / "data", argon2_time=2, session_rotate_h=0
    )
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    running.write(add_person, "Ada", cheap)
    running.start()
    try:
        client = running.client("Ada")
        [stored] = running.read(
            lambda c: [row["password"] for row in c.execute("SELECT password FROM people")]
        )
        assert "t=2" in stored
        secrets = [dict(client.cookies)]
        for _ in range(3):
            assert client.ask("GET", "/me")[0] == 200
            secrets.append(dict(client.cookies))
        assert len({json.dumps(secret) for secret in secrets}) > 2, "the cookie changes"
        running.client("Ada")  # the renewed hash fits
    finally:
        running.stop()


def test_the_right_password_clears_the_wrong_ones(relay):
    relay.add_person("Cleo")
    for _ in range(3):
        client = relay.client()
        for _ in range(7):
            client.ask("POST", "/sign-in", {"name": "Cleo", "password": "mistyped"})
        client.sign_in("Cleo")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"{", "The request's body is not JSON."),
        (b"[]", "The request's body has to be a JSON object."),
        (b"{}", "The field name is missing: The account's name."),
        (json.dumps({"name": 1, "password": "x"}).encode(), "The field name has to be text."),
        (
            json.dumps({"name": "a", "password": "b", "x": 1}).encode(),
            "There is no field 'x'; fields: name, password, code.",
        ),
    ],
)
def test_a_wrong_body_is_explained(relay, body, sentence):
    status, value = relay.client().ask("POST", "/sign-in", body)
    assert (status, value["error"]["code"]) == (400, "bad_request")
    assert value["error"]["message"] == sentence


def test_a_body_of_another_type_is_refused(relay):
    status, value = relay.client().ask(
        "POST", "/sign-in", b'{"name": "Ada"}', Content_Type="text/plain"
    )
    assert (status, value["error"]["message"]) == (
        400,
        "Send the request's body as application/json.",
    )


def test_a_body_beyond_the_limit_is_refused(relay):
    status, value = relay.client().ask("POST", "/sign-in", b" " * 70_000)
    assert (status, value["error"]["code"]) == (413, "too_large")


def test_a_new_password_signs_out_every_other_device(relay):
    relay.add_person("Dora")
    here, there = relay.client("Dora"), relay.client("Dora")
    body = {"old": "not this one", "new": "a new password"}
    assert here.ask("PUT", "/me/password", body)[0] == 403
    body["old"] = PASSWORD
    assert here.ask("PUT", "/me/password", body | {"new": "short"})[0] == 400
    assert here.ask("PUT", "/me/password", body)[0] == 200
    assert here.ask("GET", "/me")[0] == 200
    assert there.ask("GET", "/me")[0] == 401
    relay.client().sign_in("Dora", "a new password")


def test_sessions_can_be_listed_and_ended(relay):
    relay.add_person("Eve")
    here, there = relay.client("Eve"), relay.client("Eve")
    listed = here.ask("GET", "/sessions")[1]["sessions"]
    assert sorted(one["this"] for one in listed) == [False, True]
    assert all(one["address"] == "127.0.0.1" for one in listed)
    other = next(one["id"] for one in listed if not one["this"])
    assert relay.client("Ada").ask("DELETE", f"/sessions/{other}")[0] == 404
    assert here.ask("DELETE", f"/sessions/{other}")[0] == 200
    assert there.ask("GET", "/me")[0] == 401
    third = relay.client("Eve")
    assert here.ask("DELETE", "/sessions")[1] == {"ended": 1}
    assert third.ask("GET", "/me")[0] == 401


def test_an_admin_sees_who_is_signed_in_and_signs_them_out_everywhere(relay):
    person = relay.add_person("Finn")
    here, there, admin = relay.client("Finn"), relay.client("Finn"), relay.client("Ada")
    seen = lambda: next(  # noqa: E731
        one for one in admin.ask("GET", "/users")[1]["users"] if one["id"] == person
    )
    assert (seen()["sessions"], seen()["projects"]) == (2, 0)
    assert seen()["seen_at"] is not None
    assert admin.ask("DELETE", f"/users/{person}/sessions") == (200, {"ended": 2})
    assert [client.ask("GET", "/me")[0] for client in (here, there)] == [401, 401]
    assert (seen()["sessions"], seen()["seen_at"]) == (0, None)
    assert relay.client("Finn").ask("GET", "/me")[0] == 200, "the account is as it was"


def test_an_admin_stays_signed_in_here(relay):
    here, there = relay.client("Ada"), relay.client("Ada")
    ada = here.ask("GET", "/me")[1]["person"]["id"]
    assert here.ask("DELETE", f"/users/{ada}/sessions")[0] == 200
    assert (here.ask("GET", "/me")[0], there.ask("GET", "/me")[0]) == (200, 401)


def test_a_closed_account_is_out_at_once_and_gets_the_same_answer(relay):
    person = relay.add_person("Flo")
    client, admin = relay.client("Flo"), relay.client("Ada")
    assert admin.ask("PUT", f"/users/{person}/status", {"status": "closed"})[0] == 200
    assert client.ask("GET", "/me")[0] == 401
    answer = client.ask("POST", "/sign-in", {"name": "Flo", "password": PASSWORD})
    assert answer == (401, WRONG)
    assert admin.ask("PUT", f"/users/{person}/status", {"status": "active"})[0] == 200
    relay.client("Flo")


def test_the_last_admin_stays(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    ada = running.add_person("Ada", is_admin=True)
    running.start()
    try:
        client = running.client("Ada")
        for path, body in (("status", {"status": "closed"}), ("admin", {"admin": False})):
            status, value = client.ask("PUT", f"/users/{ada}/{path}", body)
            assert (status, value["error"]["code"]) == (409, "conflict")
    finally:
        running.stop()


def test_what_matters_is_in_the_audit_trail(relay):
    relay.add_person("Gil")
    relay.client().ask("POST", "/sign-in", {"name": "Gil", "password": "mistyped"})
    relay.client("Gil").ask("POST", "/projects", {"name": "Audited"})
    rows = relay.client("Ada").ask("GET", "/audit")[1]["rows"]
    recent = [(row["person_name"], row["action"]) for row in rows[1:4]]
    assert recent == [("Gil", "project.made"), ("Gil", "sign_in"), (None, "sign_in.refused")]
    assert rows[1]["address"] == "127.0.0.1"
    assert PASSWORD not in json.dumps(rows)
    assert (rows[1]["project_name"], rows[3]["target_name"]) == ("Audited", "Gil")


def test_the_audit_trail_of_one_person_is_what_they_did_and_what_was_done_to_them(relay):
    hal, ida = relay.add_person("Hal"), relay.add_person("Ida")
    relay.client("Ida")
    admin = relay.client("Ada")
    admin.ask("PUT", f"/users/{hal}/admin", {"admin": True})
    relay.client("Hal").ask("PUT", f"/users/{ida}/admin", {"admin": False})
    relay.client("Hal").ask("PUT", f"/users/{ida}/admin", {"admin": True})
    rows = admin.ask("GET", f"/audit?person={hal}")[1]["rows"]
    told = [(row["person_name"], row["action"], row["target_name"]) for row in rows]
    assert told == [
        ("Hal", "account.admin", "Ida"),
        ("Hal", "sign_in", "Hal"),
        ("Hal", "sign_in", "Hal"),
        ("Ada", "account.admin", "Hal"),
        (None, "account.made", "Hal"),
    ]
    older = admin.ask("GET", f"/audit?person={hal}&before={rows[2]['number']}")[1]["rows"]
    assert older == rows[3:]


def test_a_token_that_is_not_valid_is_refused_everywhere(relay):
    client = Client(relay.port, "earmark_nonsense", origin=None)
    status, value = client.ask("GET", "/relay")
    assert (status, value["error"]["code"]) == (401, "not_signed_in")
    assert client.headers["www-authenticate"] == "Bearer"
