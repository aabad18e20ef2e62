"""Group commit: one wait for the disk for many writes, and none of them pays for another."""

import asyncio
import signal
import subprocess
import sys
import textwrap

import pytest

from sync.clock import new_id, now, time_text
from sync.commits import MOST_TOGETHER, Commits
from sync.database import FILE, Database, connect, database_key, prepare
from sync.errors import NoSpace
from sync.settings import read_settings


class Watched:
    """A connection that counts commits, and fails at one if it is told to."""

    def __init__(self, connection):
        self.connection = connection
        self.commits = 0
        self.failing = []

    def __getattr__(self, name):
        return getattr(self.connection, name)

    def execute(self, statement, *values):
        if statement == "COMMIT":
            if self.failing:
                raise self.failing.pop()
            self.commits += 1
        return self.connection.execute(statement, *values)


@pytest.fixture
def watched(tmp_path):
    settings = read_settings({"data": str(tmp_path)}, {})
    prepare(settings, {})
    connection = Watched(connect(tmp_path / FILE, database_key(settings, {})))
    yield connection
    connection.close()


def adding(name):
    def add(connection):
        connection.execute(
            "INSERT INTO people (id, name, folded, created_at) VALUES (?, ?, ?, ?)",
            (new_id(), name, name.casefold(), time_text(now())),
        )
        return name

    return add


def failing(name, error):
    def add(connection):
        adding(name)(connection)
        raise error

    return add


def names(connection):
    return [row["name"] for row in connection.execute("SELECT name FROM people ORDER BY rowid")]


def all_of(connection, functions):
    """What became of some writes that waited together: results and errors."""

    async def run():
        commits = Commits()
        waiting = [commits.put(function) for function in functions]
        for _ in functions:  # each call was asked for by one write
            commits.commit_some(connection)
        return await asyncio.gather(*waiting, return_exceptions=True)

    return asyncio.run(run())


def test_writes_that_wait_together_share_one_commit(watched):
    assert all_of(watched, [adding(name) for name in "abc"]) == ["a", "b", "c"]
    assert names(watched) == ["a", "b", "c"]
    assert watched.commits == 1


def test_one_that_fails_is_undone_by_itself(watched):
    wrong = ValueError("no further")
    found = all_of(watched, [adding("a"), failing("b", wrong), adding("a"), adding("c")])
    assert found[:2] == ["a", wrong]
    assert "UNIQUE" in str(found[2])
    assert found[3] == "c"
    assert names(watched) == ["a", "c"]
    assert watched.commits == 1


@pytest.mark.parametrize("first", [True, False])
def test_where_the_transaction_is_lost_each_goes_for_itself(watched, first):
    def lose(connection):
        adding("lost")(connection)
        connection.execute("ROLLBACK")  # as SQLite does by itself on a full disk
        raise OSError("database or disk is full")

    some = [lose, adding("a")] if first else [adding("a"), lose]
    found = all_of(watched, [*some, adding("b")])
    assert [one for one in found if isinstance(one, str)] == ["a", "b"]
    assert names(watched) == ["a", "b"]


def test_a_commit_that_fails_is_told_to_nobody_as_done(watched):
    def full():
        try:
            watched.connection.execute("SELECT broken")
        except Exception as error:
            return type(error)("database or disk is full")

    watched.failing = [full() for _ in range(3)]  # of the group, and of the first two alone
    found = all_of(watched, [adding(name) for name in "abc"])
    assert [type(one) for one in found] == [NoSpace, NoSpace, str]
    assert names(watched) == ["c"]


def test_a_group_does_not_grow_without_end(watched):
    assert len(all_of(watched, [adding(f"n{i}") for i in range(MOST_TOGETHER + 1)])) == 65
    assert watched.commits == 2


def test_whoever_waits_no_more_disturbs_nobody(tmp_path):
    settings = read_settings({"data": str(tmp_path)}, {})
    prepare(settings, {})

    async def run():
        database = await Database.open(settings, {})
        gone, *others = [asyncio.create_task(database.write(adding(name))) for name in "abc"]
        await asyncio.sleep(0)
        gone.cancel()
        found = await asyncio.gather(*others)
        there = await database.read(names)
        await database.close()
        with pytest.raises(ValueError, match="closed"):
            await database.write(adding("late"))
        return found, there

    assert asyncio.run(run()) == (["b", "c"], ["a", "b", "c"])


KILLED = """
    import asyncio, sys
    from sync.database import Database
    from sync.settings import read_settings

    def add(connection, number):
        for part in (0, 1):
            connection.execute("INSERT INTO pairs VALUES (?, ?)", (number, part))

    async def one(database, start):
        for number in range(start, 10**9, 8):
            await database.write(add, number)
            print(number, flush=True)

    async def run():
        database = await Database.open(read_settings({"data": sys.argv[1]}, {}), {})
        await database.write(lambda c: c.execute("CREATE TABLE pairs (number, part)") and None)
        await asyncio.gather(*(one(database, start) for start in range(8)))

    asyncio.run(run())
"""


def test_what_was_told_as_done_outlives_a_kill(tmp_path):
    settings = read_settings({"data": str(tmp_path)}, {})
    prepare(settings, {})
    words = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        told = {int(process.stdout.readline()) for _ in range(300)}
        process.send_signal(signal.SIGKILL)
        told |= {int(line) for line in process.stdout.read().splitlines(keepends=True)
                 if line.endswith("\n")}  # fmt: skip
    connection = connect(tmp_path / FILE, database_key(settings, {}))
    rows = [tuple(row) for row in connection.execute("SELECT number, part FROM pairs")]
    connection.close()
    kept = {number for number, _ in rows}
    assert told <= kept
    assert sorted(rows) == [(number, part) for number in sorted(kept) for part in (0, 1)]
