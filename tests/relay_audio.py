"""Recordings put on a relay by a test itself, as if they had been uploaded."""

import asyncio
import hashlib
import os

from sync.blobs.opening import open_blobs
from sync.clock import new_id, time_text
from sync.jobs.catalog import read_offers
from sync.jobs.wishes import wish


def blobs_of(relay):
    """The blob store of a relay."""
    return open_blobs(relay.settings, os.environ)


def add_audio(relay, project, person, path):
    """Put a file on a relay, whatever is in it; return (id of the recording, id of its job)."""
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    asyncio.run(blobs_of(relay).put(path, sha256))
    return relay.write(_add, project, person, path.name, sha256, len(content))


def _add(connection, at, _doer, project, person, name, sha256, size):
    recording = new_id()
    connection.execute(
        "INSERT INTO recordings (project, id, sha256, fingerprint, file_name, format,"
        " sample_rate_hz, channels, duration_s, bytes, added_by, added_at)"
        " VALUES (?, ?, ?, 'f', ?, 'wav', 8000, 1, 1.0, ?, ?, ?)",
        (project, recording, sha256, name, size, person, time_text(at)),
    )
    return recording, wish(connection, at, read_offers(""), project, recording, sha256)


def read_blob(relay, sha256):
    """The bytes of a blob."""

    async def read():
        return b"".join([piece async for piece in blobs_of(relay).read(sha256)])

    return asyncio.run(read())
