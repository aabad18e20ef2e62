"""Embeddings put on a relay by a test itself, as if a gateway had brought them."""

import asyncio
import hashlib
import json

from relay_audio import blobs_of

from sync.clock import new_id, time_text
from sync.jobs.catalog import read_offers

MODEL = "logmel"


async def pieces_of(content):
    """A blob as it arrives."""
    for at in range(0, len(content), 1 << 20):
        yield content[at : at + (1 << 20)]


def add_rows(relay, project, person, name, rows, first_s=0.25, model=MODEL, duration_s=None):
    """Put a recording with its rows, float16 [shape=(windows, dimension)], on a relay; return its
    key. Its audio is not there: nothing may ask for it."""
    offer = read_offers("")[model]
    content = rows.astype("<f2").tobytes()
    blob = hashlib.sha256(content).hexdigest()
    asyncio.run(blobs_of(relay).put(pieces_of(content), blob))
    duration_s = duration_s or first_s + len(rows) * offer.hop_s
    return relay.write(_add, project, person, name, offer, blob, rows.shape, first_s, duration_s)


def _add(connection, at, _doer, project, person, name, offer, blob, shape, first_s, duration_s):
    recording = new_id()
    sha256 = hashlib.sha256(recording.encode()).hexdigest()
    connection.execute(
        "INSERT INTO recordings (project, id, sha256, fingerprint, file_name, format,"
        " sample_rate_hz, channels, duration_s, bytes, added_by, added_at)"
        " VALUES (?, ?, ?, 'f', ?, 'wav', 16000, 1, ?, 1, ?, ?)",
        (project, recording, sha256, name, duration_s, person, time_text(at)),
    )
    connection.execute(
        "INSERT INTO embeddings (sha256, model, version, hop_s, blob, windows, dimension,"
        " first_s, about, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (sha256, offer.model, offer.version, offer.hop_s, blob, *shape, first_s,
         json.dumps({}), time_text(at)),
    )  # fmt: skip
    return recording
