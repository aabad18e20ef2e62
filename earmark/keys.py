"""`earmark keys`: the master key of a relay's audio."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from datetime import datetime

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, relay_command
from sync.accounts.audit import Doer
from sync.blobs.blob_store import SealedStore
from sync.blobs.key_ring import (
    new_key_text,
    places,
    prepare_key,
    read_texts,
    write_texts,
)
from sync.blobs.opening import open_blobs
from sync.blobs.rewrapping import rewrap_drafts
from sync.status.milestones import reached

SETTLE_S = 1.0
"""A relay that runs has read the new key by then."""

MOST_ROUNDS = 30


@click.group(cls=CommandGroup)
def keys() -> None:
    """The master key of a relay's audio."""


@keys.command()
@relay_command
def rotate(data: Data) -> None:
    """Guard all audio by a new master key; the audio itself is not written anew.

    Where the key is in a file, a new one is made there, and the old one is taken away at the end.
    From a command or the environment, the first of its lines is the new key.
    """
    prepare_key(data.settings, os.environ)
    where = places(data.settings)
    texts = read_texts(where, os.environ)
    file = where.file_in_use(os.environ)
    if file is not None:
        texts = (new_key_text(), *texts)
        write_texts(file, texts)
    store = open_blobs(data.settings, os.environ)
    done, busy = asyncio.run(_rewrap_all(store))
    data.write(_note)
    dropped = file is not None and not busy
    if file is not None and dropped:
        write_texts(file, texts[:1])
    value = {"rewrapped": done, "in_use": busy, "old_key_dropped": dropped}
    data.say(value, f"{done} keys are wrapped anew. {_what_is_left(dropped, busy)}")


def _note(connection: sqlite3.Connection, at: datetime, _: Doer) -> None:
    reached(connection, at, "audio_key")


def _what_is_left(dropped: bool, busy: int) -> str:
    if busy:
        return f"{busy} uploads are at work; run this again to be rid of the old key."
    if dropped:
        return "The old key is gone from the file; a copy of the new one belongs elsewhere."
    return "The old key can be taken away now."


async def _rewrap_all(store: SealedStore) -> tuple[int, int]:
    """Go round until nothing is left that an older key guards; return (done, in use)."""
    done, began, busy = 0, time.monotonic(), 0
    for _ in range(MOST_ROUNDS):
        count, busy = await asyncio.to_thread(rewrap_drafts, store.drafts, store.keys)
        async for sha256 in store.ids():
            count += await store.rewrap(sha256)
        done += count
        if not count and not busy and time.monotonic() - began > SETTLE_S:
            break
        await asyncio.sleep(SETTLE_S / 2)
    return done, busy
