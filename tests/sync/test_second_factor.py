"""A second factor: enrolled, asked for, never taken twice, throttled, recovered from, required."""

import json
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from relay_client import PASSWORD, RelayServer, bare_page

from sync.accounts.audit import Doer, read_audit
from sync.accounts.people import add_person
from sync.accounts.recovery_codes import codes_left, renew_codes, use_code
from sync.accounts.safe import Safe
from sync.accounts.second_factor import (
    begin_factor,
    confirm_factor,
    fitting_step,
    has_factor,
    prove_factor,
)
from sync.accounts.sessions import list_sessions
from sync.clock import now
from sync.database import FILE, connect, prepare
from sync.errors import CodeNeeded, Damaged
from sync.settings import read_settings

AT = datetime(2026, 5, 1, 4, 30, 15, tzinfo=UTC)


def code_at(secret, moment):
    return pyotp.TOTP(secret).at(int(moment.timestamp()))


@pytest.fixture
def enrolled(tmp_path):
    """Somebody with a second factor since AT: connection, safe, person, secret, recovery codes."""
    settings = read_settings({"data": str(tmp_path)}, {})
    prepare(settings, {"EARMARK_KEY": "ab" * 32})
    connection = connect(tmp_path / FILE, "ab" * 32)
    safe, person = Safe("ab" * 32), add_person(connection, AT, Doer(), "Ada", "hash").id
    secret = begin_factor(connection, AT, Doer(), safe, person, "Ada")["secret"]
    assert not has_factor(connection, person), "shown is not yet in use"
    with pytest.raises(CodeNeeded):
        confirm_factor(connection, AT, Doer(), safe, person, "000000", None)
    codes = confirm_factor(connection, AT, Doer(), safe, person, code_at(secret, AT), None)
    yield connection, safe, person, secret, codes
    connection.close()


def prove(enrolled, code, at=AT):
    connection, safe, person, *_ = enrolled
    prove_factor(connection, at, Doer(), safe, person, code)


def test_a_code_is_taken_once_and_no_older_one_after_it(enrolled):
    _, _, _, secret, _ = enrolled
    with pytest.raises(CodeNeeded, match="used already"):
        prove(enrolled, code_at(secret, AT))  # the one that confirmed it
    later = AT + timedelta(seconds=60)
    prove(enrolled, code_at(secret, later), later)
    for seconds in (30, 60):
        with pytest.raises(CodeNeeded):
            prove(enrolled, code_at(secret, AT + timedelta(seconds=seconds)), later)
    prove(enrolled, code_at(secret, AT + timedelta(seconds=90)), later)


def test_a_clock_may_be_off_by_half_a_minute_and_no_more():
    secret = pyotp.random_base32()
    fits = {
        off: fitting_step(secret, AT, code_at(secret, AT + timedelta(seconds=off)), 0) is not None
        for off in (-60, -30, 0, 30, 60)
    }
    assert fits == {-60: False, -30: True, 0: True, 30: True, 60: False}
    for nonsense in ("", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "0" * 5000):
        assert fitting_step(secret, AT, nonsense, 0) is None


def test_a_recovery_code_stands_in_once(enrolled):
    connection, _, person, _, codes = enrolled
    assert len(set(codes)) == 10
    prove(enrolled, codes[3].lower().replace("-", " "))
    assert codes_left(connection, person) == 9
    assert read_audit(connection)[0]["details"] == {"left": 9}
    with pytest.raises(CodeNeeded):
        prove(enrolled, codes[3])
    stored = str([tuple(row) for row in connection.execute("SELECT * FROM recovery_codes")])
    assert not [code for code in codes if code in stored or code.replace("-", "") in stored]
    fresh = renew_codes(connection, person)
    assert not use_code(connection, AT, person, codes[0])
    assert use_code(connection, AT, person, fresh[0])


def test_the_secret_is_sealed_for_its_owner(enrolled):
    connection, safe, person, secret, _ = enrolled
    [row] = connection.execute("SELECT secret FROM second_factors").fetchall()
    assert secret.encode() not in row["secret"]
    assert safe.open(person, row["secret"]) == secret
    for other in (Safe("cd" * 32), safe):
        with pytest.raises(Damaged):
            other.open("somebody else" if other is safe else person, row["secret"])


def enrol(client, seconds=-30):
    """Set a second factor up over HTTP, by a code of `seconds` from now."""
    begun = client.ask("POST", "/me/second-factor", {})
    assert begun[0] == 201, begun
    secret = begun[1]["secret"]
    assert begun[1]["uri"].startswith("otpauth://totp/Earmark:")
    code = code_at(secret, now() + timedelta(seconds=seconds))
    status, told = client.ask("PUT", "/me/second-factor", {"code": code})
    assert status == 200, told
    return secret, told["recovery_codes"]


def test_signing_in_asks_for_the_code_once_the_password_is_right(relay):
    person = relay.add_person("Bea")
    client, elsewhere = relay.client("Bea"), relay.client("Bea")
    assert client.ask("GET", "/relay")[1]["person"]["second_factor"] == "off"
    secret, codes = enrol(client)
    assert elsewhere.ask("GET", "/me")[0] == 401, "other devices are signed out"
    assert client.ask("GET", "/me")[1]["person"]["second_factor"] == "on"
    body = {"name": "bea", "password": PASSWORD}
    fresh = relay.client()
    wrong = fresh.ask("POST", "/sign-in", body | {"password": "wrong", "code": codes[0]})
    assert (wrong[0], wrong[1]["error"]["code"]) == (401, "not_signed_in")
    for code, sentence in ((None, None), ("000000", "code-wrong"), ("x", "code-wrong")):
        status, value = fresh.ask("POST", "/sign-in", body | {"code": code})
        assert (status, value["error"]["code"]) == (401, "code_needed")
        assert value["error"]["details"].get("sentence") == sentence
    assert fresh.cookies == {}
    status, value = fresh.ask("POST", "/sign-in", body | {"code": codes[0]})
    assert (status, value["person"]["second_factor"]) == (200, "on")
    assert relay.client().ask("POST", "/sign-in", body | {"code": codes[0]})[0] == 401
    told = [row["action"] for row in relay.read(lambda c: read_audit(c, None, person))]
    assert told[:4] == ["sign_in.refused", "sign_in", "second_factor.recovery", "sign_in.refused"]
    # An admin takes it off; nothing about it is left, and nobody stays signed in by it.
    admin = relay.client("Ada")
    assert [u["second_factor"] for u in admin.ask("GET", "/users")[1]["users"] if u["id"] == person]
    assert admin.ask("DELETE", f"/users/{person}/second-factor")[0] == 200
    assert admin.ask("DELETE", f"/users/{person}/second-factor")[0] == 409
    assert relay.read(list_sessions, now(), person) == []
    relay.client("Bea")
    text = json.dumps(relay.read(lambda c: read_audit(c, None, person)))
    assert secret not in text
    assert codes[0] not in text


def test_guessed_codes_are_counted_for_the_whole_account(relay):
    relay.add_person("Cyd")
    _, codes = enrol(relay.client("Cyd"))
    body, client = {"name": "Cyd", "password": PASSWORD}, relay.client()
    statuses = [
        client.ask("POST", "/sign-in", body | {"code": f"{guess:06}"})[0] for guess in range(10)
    ]
    assert statuses == [401] * 10
    client.ask("POST", "/sign-in", body)  # the right password alone clears nothing
    status, value = client.ask("POST", "/sign-in", body | {"code": codes[0]})
    assert (status, value["error"]["code"]) == (429, "too_many")


def test_changing_it_needs_a_code_of_it(relay):
    relay.add_person("Dot")
    client = relay.client("Dot")
    _, codes = enrol(client)
    assert client.ask("POST", "/me/second-factor", {})[1]["error"]["code"] == "code_needed"
    assert client.ask("POST", "/me/second-factor/removal", {"code": "000000"})[0] == 401
    told = client.ask("POST", "/me/second-factor/recovery-codes", {"code": codes[0]})[1]
    assert len(set(told["recovery_codes"]) | set(codes)) == 20
    assert client.ask("GET", "/me/second-factor")[1]["recovery_codes"] == 10
    begun = client.ask("POST", "/me/second-factor", {"code": told["recovery_codes"][0]})[1]
    # The old one holds until the new one is confirmed.
    assert client.ask("GET", "/me/second-factor")[1]["since"] is not None
    code = code_at(begun["secret"], now())
    last = client.ask("PUT", "/me/second-factor", {"code": code})[1]["recovery_codes"]
    assert client.ask("POST", "/me/second-factor/removal", {"code": last[0]})[0] == 200
    assert client.ask("GET", "/me/second-factor")[1] == {"since": None, "recovery_codes": 0}
    assert client.ask("POST", "/me/second-factor/removal", {"code": last[1]})[0] == 409
    relay.client("Dot")


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """A relay whose admins need a second factor, and where a sign-in is old at once."""
    folder = tmp_path_factory.mktemp("strict")
    running = RelayServer(
        bare_page(folder / "site"), folder / "data", second_factor_admins="yes", proof_min=0
    )
    running.add_person("Root", is_admin=True)
    running.start()
    yield running
    running.stop()


def test_what_is_sensitive_asks_again_for_who_signed_in_long_ago(strict):
    """The page's own proofs are tried in the browser; with no minutes at all, none is enough."""
    strict.add_person("Eve")
    client = strict.client("Eve")
    sensitive = [
        ("POST", "/me/second-factor", {}),
        ("PUT", "/me/second-factor", {"code": "000000"}),
        ("POST", "/me/second-factor/removal", {"code": "000000"}),
        ("POST", "/me/second-factor/recovery-codes", {"code": "000000"}),
    ]
    for asked in sensitive:
        status, value = client.ask(*asked)
        assert (status, value["error"]["code"]) == (403, "proof_needed"), asked
    before = dict(client.cookies)
    assert client.ask("POST", "/me/proof", {"password": "wrong"})[0] == 403
    assert client.ask("POST", "/me/proof", {"password": PASSWORD})[0] == 200
    assert client.cookies != before
    new = {"old": PASSWORD, "new": "nightjar-at-dusk"}
    assert client.ask("PUT", "/me/password", new)[0] == 200, "that asks for the old one itself"


def test_admins_who_need_a_second_factor_are_none_without_it(strict):
    client = strict.client("Root")
    assert client.ask("GET", "/relay")[1]["person"]["second_factor"] == "needed"
    for asked in (("GET", "/users"), ("GET", "/audit"), ("GET", "//metrics")):
        status, value = client.ask(*asked, X_Forwarded_For="192.0.2.1")
        assert (status, value["error"]["details"]["sentence"]) == (403, "admin-needs-factor")
    root = client.ask("GET", "/me")[1]["person"]["id"]

    def give(connection, at, doer):
        safe = strict_safe(strict)
        secret = begin_factor(connection, at, doer, safe, root, "Root")["secret"]
        confirm_factor(connection, at, doer, safe, root, code_at(secret, at), keep=None)
        return secret

    secret = strict.write(give)
    body = {"name": "Root", "password": PASSWORD}
    code = code_at(secret, now() + timedelta(seconds=30))
    assert client.ask("POST", "/sign-in", body | {"code": code})[0] == 200
    assert client.ask("GET", "/users")[0] == 200
    person = strict.add_person("Fay")
    for asked in (
        ("PUT", f"/users/{person}/admin", {"admin": True}),
        ("PUT", f"/users/{person}/password", {"password": "another-good-one"}),
        ("DELETE", f"/users/{person}/second-factor"),
        ("POST", "/users", {"name": "Gus", "password": PASSWORD, "admin": True}),
        ("POST", "/invitations", {"admin": True}),
        ("PUT", "/me/password", {"old": PASSWORD, "new": "another-good-one"}),
    ):
        status, value = client.ask(*asked)
        assert (status, value["error"]["code"]) == (403, "proof_needed"), asked
    assert client.ask("POST", "/invitations", {})[0] == 201


def strict_safe(relay):
    return Safe((relay.data / "earmark.key").read_text().strip())
