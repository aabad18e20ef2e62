"""Sessions as time passes: secrets change, get lost, get stolen, and expire."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.accounts.audit import Doer, read_audit
from sync.accounts.people import add_person, list_people
from sync.accounts.projects import add_project
from sync.accounts.sessions import (
    end_expired,
    find_session,
    list_sessions,
    prove_session,
    refresh_session,
    start_session,
)
from sync.accounts.tokens import add_token, find_token
from sync.accounts.withdrawals import since
from sync.clock import now, time_text
from sync.database import FILE, connect, prepare
from sync.errors import NotSignedIn
from sync.passes import Withdrawn
from sync.settings import read_settings

START = now()


@pytest.fixture
def held(tmp_path):
    """A signed-in person: the connection, the settings and the secret."""
    settings = read_settings(
        {"data": str(tmp_path), "session_days": 30, "session_most_days": 50}, {}
    )
    prepare(settings, {"EARMARK_KEY": "ab" * 32})
    connection = connect(tmp_path / FILE, "ab" * 32)
    person = add_person(connection, START, Doer(), "Ada", "hash")
    secret = start_session(connection, START, settings, person.id, "Firefox", "::1")[1]
    yield connection, settings, secret
    connection.close()


def refresh(held, secret, **later):
    connection, settings, _ = held
    return refresh_session(connection, START + timedelta(**later), settings, secret, "::1")


def test_the_secret_is_changed_after_a_day_and_the_old_one_soon_ends(held):
    _, _, first = held
    assert refresh(held, first, hours=1)[1] is None
    session, second = refresh(held, first, hours=25)
    assert session is not None
    assert second not in (None, first)
    # A request under way with the old one is still let in, and gets no third secret.
    assert refresh(held, first, hours=25, seconds=1) == (session, None)
    assert refresh(held, second, hours=25, seconds=2)[0].id == session.id
    assert refresh(held, first, hours=25, seconds=30)[0] is not None
    assert refresh(held, first, hours=25, minutes=5) == (None, None)


def test_a_new_secret_that_got_lost_does_not_sign_anybody_out(held):
    _, _, first = held
    lost = refresh(held, first, hours=25)[1]
    session, again = refresh(held, first, hours=30)
    assert session is not None
    assert again not in (None, first, lost)
    assert refresh(held, lost, hours=31) == (None, None)
    assert refresh(held, again, hours=31)[0].id == session.id


def test_an_old_secret_that_comes_back_ends_the_session(held):
    connection, settings, first = held
    second = refresh(held, first, hours=25)[1]
    refresh(held, second, hours=26)
    later = START + timedelta(hours=27)
    assert find_session(connection, later, settings, first).reused
    assert refresh(held, first, hours=27) == (None, None)
    assert refresh(held, second, hours=27) == (None, None)
    assert read_audit(connection)[0]["action"] == "session.reused"


def test_a_session_lasts_as_long_as_it_is_used(held):
    connection, settings, first = held
    refresh(held, first, days=0, hours=20)
    at = START + timedelta(days=30, hours=19)
    assert find_session(connection, at, settings, first) is not None
    assert find_session(connection, at + timedelta(hours=2), settings, first) is None
    assert list_sessions(connection, at + timedelta(hours=2), "x") == []


def test_a_session_ends_at_last_however_much_it_is_used(held):
    connection, settings, first = held
    secret = first
    for day in range(1, 50):
        session, fresh = refresh(held, secret, days=day, seconds=day)
        assert session is not None
        secret = fresh or secret
    assert refresh(held, secret, days=50, seconds=1) == (None, None)
    # A shorter time holds for sessions that are there already, and closes what is open by them.
    at, shorter = START + timedelta(days=40), replace(settings, session_most_days=39)
    assert find_session(connection, at, settings, secret) is not None
    assert find_session(connection, at, shorter, secret) is None
    assert end_expired(connection, at, settings) == 0
    assert end_expired(connection, at, shorter) == 1
    assert since(connection, 0)[-1][1] == Withdrawn(session=session.id)
    assert find_session(connection, at, settings, secret) is None


def test_who_proves_it_again_gets_another_secret(held):
    connection, settings, first = held
    session = find_session(connection, START, settings, first)
    assert session.proved_at == time_text(START)
    later = START + timedelta(hours=2)
    fresh = prove_session(connection, later, Doer(), session.person.id, session.id)
    assert find_session(connection, later, settings, fresh).proved_at == time_text(later)
    refresh(held, fresh, hours=2, seconds=1)
    assert refresh(held, first, hours=3) == (None, None)
    with pytest.raises(NotSignedIn):
        prove_session(connection, later, Doer(), "somebody else", session.id)


def test_reading_a_session_writes_nothing(held):
    connection, settings, first = held
    before = connection.total_changes
    assert not find_session(connection, START, settings, first).due
    assert find_session(connection, START + timedelta(minutes=2), settings, first).due
    assert connection.total_changes == before


def test_secrets_are_not_in_the_database(held):
    connection, _, first = held
    rows = connection.execute("SELECT * FROM sessions").fetchall()
    assert first not in [value for row in rows for value in tuple(row)]


def test_a_token_is_kept_as_a_hash_and_ends_with_its_time(held):
    connection, _, _ = held
    doer, person = Doer(), list_people(connection)[0].id
    project = add_project(connection, START, doer, "Birds", person, [person]).id
    made = (connection, START, doer, "owner", person, project, "viewer", "script", 2.0)
    token, secret, expires_at = add_token(*made)
    row = connection.execute("SELECT * FROM tokens").fetchone()
    assert secret not in tuple(row)
    assert secret.startswith("earmark_")
    found = find_token(connection, START + timedelta(days=1), secret)
    assert (found.id, found.role, found.project) == (token, "viewer", project)
    assert find_token(connection, START + timedelta(days=2, seconds=1), secret) is None
    assert expires_at == time_text(START + timedelta(days=2))
