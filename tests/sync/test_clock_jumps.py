"""A clock that goes far ahead and is set back: nobody is shut out, nothing is lost or mixed up."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from place import Place
from relay_client import CHEAP

from sync import clock
from sync.accounts.audit import Doer
from sync.accounts.people import add_person
from sync.accounts.projects import add_project
from sync.accounts.sessions import find_session, refresh_session, start_session
from sync.accounts.throttle import note_try
from sync.accounts.tokens import add_token, find_token
from sync.database import FILE, connect, prepare
from sync.errors import TooMany
from sync.history.moments import Moment, last_revision
from sync.history.store import rooms_of
from sync.settings import read_settings

NOW = datetime(2026, 5, 2, 4, tzinfo=UTC)
AHEAD = timedelta(days=2)


@pytest.fixture
def held(tmp_path):
    settings = read_settings({"data": str(tmp_path), "sign_in_tries": 3, **CHEAP}, {})
    prepare(settings, {"EARMARK_KEY": "ab" * 32})
    connection = connect(tmp_path / FILE, "ab" * 32)
    yield connection, settings
    connection.close()


def test_wrong_passwords_of_a_clock_that_was_ahead_shut_nobody_out(held):
    connection, settings = held
    for _ in range(3):
        note_try(connection, NOW + AHEAD, settings, "Ada", "::1")
    with pytest.raises(TooMany):
        note_try(connection, NOW + AHEAD, settings, "Ada", "::1")
    for _ in range(3):
        note_try(connection, NOW, settings, "Ada", "::1")
    with pytest.raises(TooMany):
        note_try(connection, NOW, settings, "Ada", "::1")


def test_who_was_signed_in_still_is(held):
    connection, settings = held
    person = add_person(connection, NOW, Doer(), "Ada", "hash")
    project = add_project(connection, NOW, Doer(), "Dawn", person.id, [person.id])
    token = add_token(
        connection, NOW, Doer(), "owner", person.id, project.id, "annotator", "a", 365
    )[1]
    first = start_session(connection, NOW, settings, person.id, "Firefox", "::1")[1]
    session, second = refresh_session(connection, NOW + AHEAD, settings, first, "::1")
    assert second is not None, "two days later it is time for a new secret"
    for moment in (NOW, NOW + timedelta(hours=1), NOW + timedelta(days=2)):
        assert find_token(connection, moment, token) is not None
        assert find_session(connection, moment, settings, second).id == session.id
        assert refresh_session(connection, moment, settings, second, "::1")[0].id == session.id


def test_ids_differ_and_sort_again_once_the_clock_is_right(monkeypatch):
    times = [1_000, 5_000_000, 1_000, 1_001]
    monkeypatch.setattr(clock.time, "time_ns", lambda: times.pop(0) * 1_000_000)
    early, ahead, same, later = (clock.new_id() for _ in range(4))
    assert len({early, ahead, same, later}) == 4
    assert max(early, same) < later < ahead


def test_edits_keep_their_order_whatever_the_clock_says(tmp_path, monkeypatch):
    """The order of edits is a number of their own; times only say when somebody thought it was."""
    at = NOW
    monkeypatch.setattr("sync.rooms.writer.now", lambda: at)

    async def main():
        nonlocal at
        place = await Place(tmp_path).open()
        ann = await place.join()
        for hours in (0, 48, -24, 1):
            at = NOW + timedelta(hours=hours)
            ann.writing.add(f"E{hours}")
            await ann.send()
        assert ann.receipt() == 4
        rows = await place.rows("SELECT seq, entry FROM revisions ORDER BY id")
        assert [entry for _, entry in rows] == ["E0", "E48", "E-24", "E1"]
        assert [seq for seq, _ in rows] == sorted(seq for seq, _ in rows)
        await place.crash()
        await place.open()
        assert set((await place.stored())["annotations"]) == {"E0", "E48", "E-24", "E1"}
        [room] = await place.database.read(rooms_of, "PROJECT")
        until = Moment(at=clock.time_text(NOW + timedelta(hours=2)))
        last = await place.database.read(last_revision, room, until)
        newest = (await place.rows("SELECT max(id) FROM revisions"))[0][0]
        assert last == newest, "what came later counts, though some of it bears a later time"
        await place.close()

    asyncio.run(main())
