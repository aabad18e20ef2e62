"""Blob stores for tests, and what is put into them."""

import asyncio
import hashlib
import secrets

from sync.blobs.key_ring import KeyRing, prepare_key
from sync.blobs.local_disk import LocalDisk
from sync.blobs.opening import open_blobs
from sync.settings import read_settings


def key_ring(data):
    """The keys of a data folder."""
    settings = read_settings({"data": str(data)}, {})
    prepare_key(settings, {})
    return KeyRing(settings, {})


def object_storage(bucket, data):
    """A store under a prefix of its own in a bucket."""
    data.mkdir(exist_ok=True)
    settings = read_settings({"data": str(data), "blobs": f"s3://audio/{secrets.token_hex(8)}"}, {})
    prepare_key(settings, {})
    return open_blobs(settings, bucket.environment)


def local_disk(data):
    """A store in a data folder."""
    data.mkdir(exist_ok=True)
    return LocalDisk(data / "audio" / "blobs", key_ring(data))


def hash_text(content):
    """The id of a blob."""
    return hashlib.sha256(content).hexdigest()


async def streamed(content, piece=100_000):
    """Bytes as they come in, piece by piece."""
    for start in range(0, len(content), piece):
        yield content[start : start + piece]


async def read(store, sha256, *span):
    """The plain bytes of a blob, or some of them."""
    return b"".join([piece async for piece in store.read(sha256, *span)])


def keep(store, content):
    """Put bytes into a store; return their id."""
    asyncio.run(store.put(streamed(content), hash_text(content)))
    return hash_text(content)
