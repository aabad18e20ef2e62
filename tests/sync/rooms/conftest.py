"""A place for rooms, opened around each test."""

import asyncio

import pytest
from place import Place


@pytest.fixture
def in_place(tmp_path):
    """Run a coroutine function with an open `Place`."""

    def run(test, **settings):
        async def main():
            place = await Place(tmp_path, **settings).open()
            try:
                return await asyncio.wait_for(test(place), 240)
            finally:
                await place.close()

        return asyncio.run(main())

    return run
