"""The contract of every blob store, then what an encrypted one owes beyond it."""

import asyncio
import errno
import os
from datetime import timedelta

import pytest
from blobs import hash_text, keep, key_ring, local_disk, object_storage, read, streamed

from sync.blobs.blob_store import BlobStore
from sync.blobs.draft import Draft
from sync.blobs.incoming import hash_of
from sync.blobs.key_ring import KeyRing, new_key_text, places, prepare_key, write_texts
from sync.blobs.local_disk import LocalDisk
from sync.blobs.memory import MemoryBlobs
from sync.blobs.sealing import CHUNK_BYTES, HEADER_BYTES, SEALED_BYTES
from sync.clock import now
from sync.errors import BadRequest, Damaged, DataError, NoSpace, NotThere
from sync.settings import read_settings

SIZES = (0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, (1 << 20) + 777)


@pytest.fixture(params=["local disk", "object storage", "memory"])
def store(request, tmp_path) -> BlobStore:
    if request.param == "object storage":
        return object_storage(request.getfixturevalue("bucket"), tmp_path / "data")
    return local_disk(tmp_path / "data") if request.param == "local disk" else MemoryBlobs()


@pytest.mark.parametrize("size", SIZES)
def test_what_is_in_memory_is_kept_as_well(store, size):
    content = os.urandom(size)
    sha256 = hash_text(content)

    async def run():
        for _ in range(2):
            await store.keep({sha256: content, hash_text(b"other"): b"other"})
            assert await store.size(sha256) == size
            assert await read(store, sha256) == content
        assert await read(store, hash_text(b"other")) == b"other"
        assert {one async for one in store.ids()} == {sha256, hash_text(b"other")}
        with pytest.raises(BadRequest):
            await store.keep({"../secret": content})

    asyncio.run(run())


@pytest.fixture
def disk(tmp_path):
    return local_disk(tmp_path / "data")


@pytest.mark.parametrize("size", SIZES)
def test_what_is_kept_is_what_is_read(store, size, tmp_path):
    content = os.urandom(size)
    sha256 = hash_text(content)

    async def run():
        assert await store.size(sha256) is None
        assert await store.put(streamed(content), sha256) == size
        assert await store.size(sha256) == size
        assert await read(store, sha256) == content
        file = tmp_path / "file"
        file.write_bytes(content)
        assert await store.put(file, sha256) == size
        assert [one async for one in store.ids()] == [sha256]
        assert abs(now() - await store.kept_since(sha256)) < timedelta(hours=1)
        await store.remove(sha256)
        await store.remove(sha256)
        assert await store.size(sha256) is None
        assert await store.put(file, sha256) == size
        assert await hash_of(store.read(sha256)) == sha256

    asyncio.run(run())


def test_any_range_is_read(store):
    content = os.urandom(5 * CHUNK_BYTES + 99)
    sha256 = keep(store, content)
    edges = (0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, 2 * CHUNK_BYTES + 5, len(content) - 1, 10**9)

    async def run():
        for start in edges:
            for end in (*edges, None):
                assert await read(store, sha256, start, end) == content[start:end]

    asyncio.run(run())


def test_content_that_is_not_as_named_is_refused(store):
    async def run():
        with pytest.raises(BadRequest, match="not 0000"):
            await store.put(streamed(b"wren"), "0" * 64)
        assert await store.size("0" * 64) is None
        assert [one async for one in store.ids()] == []

    asyncio.run(run())


@pytest.mark.parametrize("name", ["../../etc/passwd", "A" * 64, "0" * 63, ""])
def test_only_a_hash_is_an_id(store, name):
    async def run():
        with pytest.raises(BadRequest):
            await store.size(name)
        with pytest.raises(BadRequest):
            await read(store, name)

    asyncio.run(run())


def test_a_blob_that_is_not_there_is_said_so(store):
    async def run():
        with pytest.raises(NotThere):
            await read(store, "0" * 64)
        with pytest.raises(NotThere):
            await store.rewrap("0" * 64)
        with pytest.raises(NotThere):
            await store.kept_since("0" * 64)

    asyncio.run(run())


def test_two_bring_the_same_at_once(store):
    content = os.urandom(300_000)

    async def run():
        sizes = await asyncio.gather(
            *(store.put(streamed(content), hash_text(content)) for _ in range(4))
        )
        assert sizes == [300_000] * 4
        assert await read(store, hash_text(content)) == content

    asyncio.run(run())


def test_a_sealed_draft_becomes_a_blob(store, tmp_path):
    ring = key_ring(tmp_path) if isinstance(store, MemoryBlobs) else store.keys
    draft = Draft.create(tmp_path / "some.draft", ring)
    draft.append(b"blackbird")
    draft.flush()
    assert asyncio.run(store.adopt(draft)) == 9
    assert asyncio.run(read(store, hash_text(b"blackbird"))) == b"blackbird"
    assert not list(tmp_path.glob("some.*"))


# -- encrypted ---------------------------------------------------------------------------------


def test_nothing_of_the_content_is_in_any_file(disk, tmp_path):
    words = b"nightingale at the old mill, " * 10_000
    keep(disk, words)
    draft = disk.new_draft()
    draft.append(words)
    draft.flush()
    draft.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 4  # the key, the blob, the draft, its rest
    for path in files:
        content = path.read_bytes()
        assert b"nightingale" not in content
        assert b"old mill" not in content


def blob_file(disk, sha256):
    return disk.folder / sha256[:2] / sha256


def swapped(content):
    one, other = HEADER_BYTES, HEADER_BYTES + SEALED_BYTES
    end = other + SEALED_BYTES
    return content[:one] + content[other:end] + content[one:other] + content[end:]


DAMAGES = {
    "a bit of a chunk": lambda c: c[:2000] + bytes([c[2000] ^ 1]) + c[2001:],
    "chunks swapped": swapped,
    "a chunk twice": lambda c: c[: HEADER_BYTES + SEALED_BYTES] * 2,
    "a chunk less": lambda c: c[: HEADER_BYTES + 2 * SEALED_BYTES],
    "bytes less": lambda c: c[:-1],
    "bytes more": lambda c: c + b"x",
    "the size": lambda c: c[:47] + bytes([c[47] ^ 1]) + c[48:],
    "half a header": lambda c: c[:100],
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("what", DAMAGES)
def test_damage_is_noticed(disk, what):
    sha256 = keep(disk, os.urandom(3 * CHUNK_BYTES))
    path = blob_file(disk, sha256)
    path.write_bytes(DAMAGES[what](path.read_bytes()))
    with pytest.raises((Damaged, DataError)):
        asyncio.run(read(disk, sha256))


def test_another_blobs_file_is_not_taken_for_it(disk):
    one, other = keep(disk, b"wren" * 30_000), keep(disk, b"tit." * 30_000)
    source = blob_file(disk, other).read_bytes()
    path = blob_file(disk, one)
    own = path.read_bytes()
    for forged in (source, own[:40] + source[40:], source[:8] + own[8:40] + source[40:],
                   own[:HEADER_BYTES] + source[HEADER_BYTES:]):  # fmt: skip
        path.write_bytes(forged)
        with pytest.raises((Damaged, DataError)):
            asyncio.run(read(disk, one))


def test_keys_are_rotated_while_blobs_are_read(disk, tmp_path):
    content = os.urandom(200_000)
    sha256 = keep(disk, content)
    before = blob_file(disk, sha256).read_bytes()
    where = places(read_settings({"data": str(tmp_path / "data")}, {})).own
    old, new = where.read_text().strip(), new_key_text()
    write_texts(where, [new, old])

    async def run():
        assert await read(disk, sha256) == content
        assert await disk.rewrap(sha256) is True
        assert await disk.rewrap(sha256) is False

    asyncio.run(run())
    after = blob_file(disk, sha256).read_bytes()
    assert after[HEADER_BYTES:] == before[HEADER_BYTES:]
    write_texts(where, [new])
    assert asyncio.run(read(disk, sha256)) == content
    write_texts(where, [old])
    with pytest.raises(DataError, match="key of the audio"):
        asyncio.run(read(disk, sha256))


def test_a_broken_off_rotation_leaves_a_key_that_works(disk, tmp_path):
    sha256 = keep(disk, b"wren")
    where = places(read_settings({"data": str(tmp_path / "data")}, {})).own
    path = blob_file(disk, sha256)
    old_header = path.read_bytes()
    write_texts(where, [new_key_text(), where.read_text().strip()])
    asyncio.run(disk.rewrap(sha256))
    new_header = path.read_bytes()
    # As it is after the new slot was written, and while it was being written.
    for cut in (188, 150, 125):
        path.write_bytes(old_header[:120] + new_header[120:cut] + old_header[cut:])
        assert asyncio.run(read(disk, sha256)) == b"wren"
        assert asyncio.run(disk.rewrap(sha256)) is True
        assert asyncio.run(read(disk, sha256)) == b"wren"


@pytest.mark.parametrize("key", ["cd" * 32, "a passphrase of some length"])
def test_the_key_may_come_from_elsewhere(tmp_path, key):
    file = tmp_path / "key"
    file.write_text(key)
    given = (
        ({"audio_key_file": str(file)}, {}),
        ({"audio_key_command": f"cat {file}"}, {}),
        ({}, {"EARMARK_AUDIO_KEY": key}),
    )
    for options, environment in given:
        settings = read_settings({"data": str(tmp_path), **options}, {})
        assert prepare_key(settings, environment) is None
        store = LocalDisk(tmp_path / "blobs", KeyRing(settings, environment))
        sha256 = keep(store, b"wren")
        assert asyncio.run(read(store, sha256)) == b"wren"
    assert prepare_key(read_settings({"data": str(tmp_path)}, {}), {}) is not None


# -- drafts ------------------------------------------------------------------------------------


def test_a_draft_goes_on_after_a_crash(tmp_path):
    ring, content = key_ring(tmp_path), os.urandom(4 * CHUNK_BYTES)
    path = tmp_path / "some.draft"
    draft = Draft.create(path, ring)
    draft.append(content[:100_000])
    draft.flush()
    draft.append(content[100_000:200_000])  # never flushed, and the process is gone
    del draft
    draft = Draft.open(path, ring)
    assert 100_000 <= draft.length <= 200_000
    draft.append(content[draft.length :])
    assert draft.digest() == hash_text(content)
    assert draft.seal() == hash_text(content)
    draft.close()
    assert Draft.open(path, ring).is_sealed


def test_a_torn_chunk_is_taken_back(tmp_path):
    ring, content = key_ring(tmp_path), os.urandom(3 * CHUNK_BYTES)
    path = tmp_path / "some.draft"
    draft = Draft.create(path, ring)
    draft.append(content[:70_000])
    draft.flush()
    draft.append(content[70_000:])
    draft.close()
    with path.open("r+b") as file:
        file.seek(HEADER_BYTES + SEALED_BYTES + 500)
        file.write(b"torn")
    draft = Draft.open(path, ring)
    assert draft.length == 70_000
    draft.append(content[70_000:])
    assert draft.seal() == hash_text(content)


def test_a_full_disk_costs_nothing_that_has_arrived(tmp_path, monkeypatch):
    content = os.urandom(4 * CHUNK_BYTES)
    draft = Draft.create(tmp_path / "some.draft", key_ring(tmp_path))
    draft.append(content[:100_000])
    draft.flush()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "pwrite", full)
        with pytest.raises(NoSpace, match="disk is full"):
            draft.append(content[100_000:])
        assert draft.length == 100_000
        draft.append(b"")
    draft.append(content[100_000:])
    assert draft.seal() == hash_text(content)


@pytest.mark.parametrize("size", SIZES)
def test_drafts_of_any_size_are_sealed(tmp_path, size):
    ring, content = key_ring(tmp_path), os.urandom(size)
    draft = Draft.create(tmp_path / "some.draft", ring)
    for start in range(0, size, 50_001):
        draft.append(content[start : start + 50_001])
        draft.flush()
    draft.close()
    draft = Draft.open(tmp_path / "some.draft", ring)
    assert (draft.length, draft.seal()) == (size, hash_text(content))
    store = local_disk(tmp_path)
    assert asyncio.run(store.adopt(draft)) == size
    assert asyncio.run(read(store, hash_text(content))) == content
