"""The database: encrypted, migrated step by step, and written whole or not at all."""

import asyncio
import sqlite3

import pytest

from sync.clock import new_id, now, time_text
from sync.database import FILE, Database, connect, prepare
from sync.errors import DataError, NoSpace
from sync.migrating import migrate, statements, steps, version
from sync.settings import read_settings

SECRET = "Kleiberstrasse seventeen"


def settings_for(folder, **given):
    return read_settings({"data": str(folder), **given}, {})


def add_person(connection, name):
    connection.execute(
        "INSERT INTO people (id, name, folded, created_at) VALUES (?, ?, ?, ?)",
        (new_id(), name, name.casefold(), time_text(now())),
    )


def names(connection):
    return [row["name"] for row in connection.execute("SELECT name FROM people ORDER BY name")]


def using(settings, work, environment=None):
    """Run `work(database)` on an open database and return what it returns."""

    async def run():
        database = await Database.open(settings, environment or {})
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(run())


def test_what_is_written_is_in_no_file_in_plain_text(tmp_path):
    settings = settings_for(tmp_path)
    prepare(settings, {})

    async def work(database):
        await database.write(add_person, SECRET)
        texts = [path.read_bytes() for path in tmp_path.iterdir()]  # the WAL is there now
        assert (tmp_path / f"{FILE}-wal").stat().st_size > 0
        return texts

    during = using(settings, work)
    after = [path.read_bytes() for path in tmp_path.iterdir()]
    for content in [*during, *after]:
        assert SECRET.encode() not in content
        assert b"CREATE TABLE" not in content
        assert not content.startswith(b"SQLite format 3")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(tmp_path / FILE).execute("SELECT * FROM people")
    assert using(settings, lambda database: database.read(names)) == [SECRET]


def test_the_first_start_makes_a_key_for_its_owner_alone(tmp_path):
    made = prepare(settings_for(tmp_path), {})
    assert made == tmp_path / "earmark.key"
    assert made.stat().st_mode & 0o777 == 0o600
    assert prepare(settings_for(tmp_path), {}) is None


@pytest.mark.parametrize("key", ["ab" * 32, "a long passphrase with 'quotes' in it"])
def test_the_key_may_come_from_file_environment_or_command(tmp_path, key):
    key_file = tmp_path / "key"
    key_file.write_text(key + "\n")
    data = tmp_path / "data"
    by_file = settings_for(data, key_file=str(key_file))
    assert prepare(by_file, {}) is None
    using(by_file, lambda database: database.write(add_person, "Ada"))
    by_command = settings_for(data, key_command=f"cat {key_file}")
    assert using(by_command, lambda database: database.read(names)) == ["Ada"]
    plain = settings_for(data)
    assert using(plain, lambda database: database.read(names), {"EARMARK_KEY": key}) == ["Ada"]
    assert not (data / "earmark.key").exists()


def test_a_wrong_or_missing_key_is_said(tmp_path):
    settings = settings_for(tmp_path)
    prepare(settings, {"EARMARK_KEY": "the right key, quite long"})
    with pytest.raises(DataError, match="does not open"):
        prepare(settings, {"EARMARK_KEY": "another key, just as long"})
    with pytest.raises(DataError, match="needs its key"):
        prepare(settings, {})
    with pytest.raises(DataError, match="at least 16"):
        prepare(settings, {"EARMARK_KEY": "short"})
    with pytest.raises(DataError, match="cannot be read"):
        prepare(settings_for(tmp_path, key_file=str(tmp_path / "none")), {})
    with pytest.raises(DataError, match="did not print"):
        prepare(settings_for(tmp_path, key_command="false"), {})


def test_a_write_that_fails_leaves_nothing(tmp_path):
    settings = settings_for(tmp_path)
    prepare(settings, {})

    def half(connection):
        add_person(connection, "Ada")
        raise ValueError("no further")

    async def work(database):
        with pytest.raises(ValueError, match="no further"):
            await database.write(half)
        await database.write(add_person, "Bo")
        return await database.read(names)

    assert using(settings, work) == ["Bo"]


def test_two_connections_write_in_turn(tmp_path):
    settings = settings_for(tmp_path)
    prepare(settings, {})

    async def run():
        first, second = [await Database.open(settings, {}) for _ in range(2)]
        await asyncio.gather(
            *(
                database.write(add_person, f"{name}{number}")
                for number in range(20)
                for name, database in (("a", first), ("b", second))
            )
        )
        found = await first.read(names)
        await first.close()
        await second.close()
        return found

    assert len(asyncio.run(run())) == 40


def test_commits_are_on_disk_and_keys_are_checked(tmp_path):
    prepare(settings_for(tmp_path), {"EARMARK_KEY": "k" * 20})
    connection = connect(tmp_path / FILE, "k" * 20)

    def value(name):
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (value("journal_mode"), value("synchronous"), value("foreign_keys")) == ("wal", 2, 1)
    connection.close()


def test_migrations_are_numbered_without_gaps_and_applied_once(tmp_path):
    numbers = [number for number, _ in steps()]
    assert numbers == list(range(1, len(numbers) + 1))
    prepare(settings_for(tmp_path), {"EARMARK_KEY": "k" * 20})
    connection = connect(tmp_path / FILE, "k" * 20)
    assert version(connection) == numbers[-1]
    migrate(connection)
    connection.close()


def test_a_step_that_fails_changes_nothing(tmp_path):
    (tmp_path / "0001_good.sql").write_text("CREATE TABLE a (b TEXT); -- the first\n")
    (tmp_path / "0002_bad.sql").write_text("CREATE TABLE c (d TEXT);\nCREATE TABLE a (b TEXT);\n")
    connection = connect(tmp_path / "x.db", "k" * 20)
    with pytest.raises(Exception, match="already exists"):
        migrate(connection, tmp_path)
    tables = [row["name"] for row in connection.execute("SELECT name FROM sqlite_master")]
    assert (version(connection), tables) == (1, ["a"])
    connection.close()


def test_a_newer_database_is_left_alone(tmp_path):
    connection = connect(tmp_path / "x.db", "k" * 20)
    connection.execute("PRAGMA user_version = 999")
    with pytest.raises(DataError, match="newer Earmark"):
        migrate(connection)
    connection.close()


def test_a_database_is_kept_as_it_was_before_it_changes_shape(tmp_path, monkeypatch):
    settings, newest = settings_for(tmp_path), steps()[-1][0]
    with monkeypatch.context() as earlier:
        earlier.setattr("sync.migrating.steps", lambda _folder=None: steps()[:-1])
        prepare(settings, {})
        using(settings, lambda database: database.write(add_person, SECRET))
    assert [path for path in tmp_path.iterdir() if "shape" in path.name] == []
    prepare(settings, {})
    prepare(settings, {})
    [kept] = [path for path in tmp_path.iterdir() if "shape" in path.name]
    assert kept.name == f"{FILE}.shape-{newest - 1:04d}"
    assert SECRET.encode() not in kept.read_bytes()
    key = (tmp_path / "earmark.key").read_text().strip()
    connection = connect(kept, key)
    assert (version(connection), names(connection)) == (newest - 1, [SECRET])
    connection.close()


def test_a_cut_script_is_refused():
    with pytest.raises(DataError, match="middle of a statement"):
        list(statements("CREATE TABLE a (b TEXT"))


def test_a_full_disk_is_said_and_changes_nothing(tmp_path):
    settings = settings_for(tmp_path)
    prepare(settings, {})

    def fill(connection):
        add_person(connection, "Ada")
        connection.execute("PRAGMA max_page_count = 1")  # as small as it is now
        connection.execute("CREATE TABLE large AS SELECT zeroblob(10000000) AS content")

    async def work(database):
        with pytest.raises(NoSpace, match="disk is full"):
            await database.write(fill)
        return await database.read(names)

    assert using(settings, work) == []
