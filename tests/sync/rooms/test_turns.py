"""Turns: nobody keeps others waiting, and everybody's comes."""

import asyncio
import time
from itertools import pairwise

from sync.rooms.turns import TURN_S, Turns


async def work(turns, name, steps, done):
    for _ in range(steps):
        if turns.is_over():
            await turns.wait()
        time.sleep(TURN_S / 2)
        done.append(name)


def test_all_come_to_their_turns_in_order():
    async def main():
        turns, done = Turns(), []
        await asyncio.gather(*(work(turns, name, 12, done) for name in "abc"))
        return done

    done = asyncio.run(main())
    assert sorted(done) == sorted("abc" * 12)
    first = [done.index(name) for name in "abc"]
    assert first == sorted(first)
    assert max(first) < 20, "nobody is done before all have begun"


def test_other_work_goes_on_between_turns():
    async def main():
        turns, done, heard = Turns(), [], []

        async def listen():
            while len(done) < 40:
                heard.append(len(done))
                await asyncio.sleep(0)

        await asyncio.gather(*(work(turns, name, 20, done) for name in "ab"), listen())
        return heard

    heard = asyncio.run(main())
    gaps = [after - before for before, after in pairwise(heard)]
    assert max(gaps) <= 8


def test_one_who_gives_up_is_passed_over():
    async def main():
        turns, done = Turns(), []
        busy = asyncio.create_task(work(turns, "a", 10, done))
        other = asyncio.create_task(work(turns, "b", 10, done))
        last = asyncio.create_task(work(turns, "c", 4, done))
        await asyncio.sleep(0)
        other.cancel()
        await asyncio.gather(busy, last)
        return done

    assert asyncio.run(main()).count("c") == 4
