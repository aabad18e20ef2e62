"""Processes for heavy work: what they return, what they remember, and how they end."""

import asyncio
import math
import os
import signal
import time
from pathlib import Path

import pytest

from py_browser.queries import check_budget
from sync import workshop as workshop_module
from sync.blobs.blob_store import checked_id
from sync.errors import BadRequest, TooMany, Unavailable
from sync.workshop import Workshop


def inside(work, at_once=2):
    """Run a coroutine function with a workshop."""

    async def run():
        workshop = Workshop(at_once)
        try:
            return await work(workshop)
        finally:
            await workshop.close()

    return asyncio.run(run())


def is_there(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def until(check):
    """Wait until something is true."""
    deadline = time.monotonic() + 60
    while not check():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


def test_a_bench_remembers_and_other_processes_end():
    async def work(workshop):
        assert await workshop.run(os.getpid) != os.getpid()
        await workshop.run(os.chdir, "/", bench="root")
        assert workshop.pid("root") == await workshop.run(os.getpid, bench="root")
        assert await workshop.run(os.getcwd, bench="root") == "/"
        assert await workshop.run(os.getcwd) == str(Path.cwd())
        return workshop.pid("root")

    kept = inside(work)
    deadline = time.monotonic() + 60
    while is_there(kept):
        assert time.monotonic() < deadline


@pytest.mark.parametrize(
    ("function", "argument", "error", "words"),
    [
        (checked_id, "x", BadRequest, "not a SHA-256"),
        (check_budget, 0, BadRequest, "budget"),
        (math.sqrt, -1, Unavailable, "ValueError"),
        (os._exit, 3, Unavailable, "Try again"),
    ],
)
def test_what_goes_wrong_arrives_as_a_sentence(function, argument, error, words):
    async def work(workshop):
        with pytest.raises(error, match=words):
            await workshop.run(function, argument, bench="one")
        assert await workshop.run(math.sqrt, 4, bench="one") == 2

    inside(work)


def test_a_process_that_takes_too_long_is_ended():
    async def work(workshop):
        first = await workshop.run(os.getpid, bench="one")
        with pytest.raises(Unavailable, match=r"longer than 0\.2 s"):
            await workshop.run(time.sleep, 60, bench="one", limit_s=0.2)
        assert await workshop.run(os.getpid, bench="one") != first
        await until(lambda: not is_there(first))

    inside(work)


def test_a_killed_process_takes_no_other_answer_with_it():
    async def work(workshop):
        victim = await workshop.run(os.getpid, bench="victim")
        slept = asyncio.create_task(workshop.run(time.sleep, 60, bench="victim"))
        other = asyncio.create_task(workshop.run(time.sleep, 0.3, bench="other"))
        await until(lambda: workshop.pid("victim") is None)  # it is at work
        os.kill(victim, signal.SIGKILL)
        with pytest.raises(Unavailable, match="broke off"):
            await slept
        assert await other is None

    inside(work)


def test_no_more_work_at_once_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(workshop_module, "MOST_WAITING", 3)

    async def work(workshop):
        begun = [asyncio.create_task(workshop.run(time.time)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(TooMany) as refused:
            await workshop.run(time.time)
        assert refused.value.details["retry_after_s"] > 0
        moments = await asyncio.gather(*begun)
        # One after the other, each in a process that had to start.
        assert moments == sorted(moments)

    inside(work, at_once=1)


def test_who_leaves_does_not_end_the_work_of_a_bench():
    async def work(workshop):
        first = await workshop.run(os.getpid, bench="one")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(workshop.run(time.sleep, 0.5, bench="one"), 0.05)
        assert await workshop.run(os.getpid, bench="one") == first

    inside(work)


def test_closing_ends_work_that_is_under_way():
    async def work(workshop):
        pid = await workshop.run(os.getpid, bench="one")
        task = asyncio.create_task(workshop.run(time.sleep, 60, bench="one"))
        await until(lambda: workshop.pid("one") is None)
        await workshop.close()
        with pytest.raises((asyncio.CancelledError, Unavailable)):
            await task
        await until(lambda: not is_there(pid))

    inside(work)
