"""What a blob store in a bucket owes beyond the contract, at a real S3-compatible server."""

import asyncio
import base64
import os
import re

import pytest
from blobs import hash_text, keep, object_storage, read, streamed
from bucket import Bucket
from recording_files import wav
from relay_client import RelayServer, bare_page

from sync.blobs.key_ring import new_key_text, places, write_texts
from sync.blobs.opening import open_blobs
from sync.blobs.sealing import CHUNK_BYTES
from sync.errors import Damaged, DataError, SettingError, Unavailable
from sync.settings import read_settings


@pytest.fixture
def store(bucket, tmp_path):
    return object_storage(bucket, tmp_path / "data")


def objects(bucket):
    """All names in the bucket."""
    return re.findall(r"<Key>([^<]+)</Key>", bucket.ask("GET", "/audio").decode())


def objects_of(bucket, sha256):
    """The names of a blob's head and of its chunks."""
    names = sorted(name for name in objects(bucket) if sha256 in name)
    head = next(name for name in names if name.endswith("/head"))
    return head, next(name for name in names if name != head)


def test_nothing_of_the_content_is_in_the_bucket(bucket, store):
    sha256 = keep(store, b"nightingale at the old mill, " * 10_000)
    for name in objects_of(bucket, sha256):
        assert b"nightingale" not in bucket.ask("GET", f"/audio/{name}")


def test_what_is_larger_than_a_part_is_kept_whole(store):
    content = os.urandom(1 << 20) * 20
    sha256 = keep(store, content)
    assert asyncio.run(read(store, sha256)) == content
    assert (
        asyncio.run(read(store, sha256, 19_000_001, 19_500_000)) == content[19_000_001:19_500_000]
    )
    assert not list(store.drafts.iterdir())


def test_damage_in_the_bucket_is_noticed(bucket, store):
    sha256, other = keep(store, os.urandom(3 * CHUNK_BYTES)), keep(store, os.urandom(CHUNK_BYTES))
    head, chunks = objects_of(bucket, sha256)
    kept = bucket.ask("GET", f"/audio/{chunks}")
    another = bucket.ask("GET", f"/audio/{objects_of(bucket, other)[1]}")
    changed = kept[:70_000] + bytes([kept[70_000] ^ 1]) + kept[70_001:]
    for forged in (kept[:-1], changed, another, b""):
        bucket.ask("PUT", f"/audio/{chunks}", forged)
        with pytest.raises(Damaged):
            asyncio.run(read(store, sha256))
    bucket.ask("DELETE", f"/audio/{chunks}")
    with pytest.raises(Damaged, match="are gone"):
        asyncio.run(read(store, sha256))
    bucket.ask("PUT", f"/audio/{head}", b"nothing")
    with pytest.raises(Damaged):
        asyncio.run(store.size(sha256))


def test_a_new_master_key_means_new_heads_alone(bucket, store, tmp_path):
    content = os.urandom(200_000)
    sha256 = keep(store, content)
    head, chunks = objects_of(bucket, sha256)
    before = [bucket.ask("GET", f"/audio/{name}") for name in (head, chunks)]
    where = places(read_settings({"data": str(tmp_path / "data")}, {})).own
    new = new_key_text()
    write_texts(where, [new, where.read_text().strip()])
    assert asyncio.run(store.rewrap(sha256)) is True
    assert asyncio.run(store.rewrap(sha256)) is False
    write_texts(where, [new])
    after = [bucket.ask("GET", f"/audio/{name}") for name in objects_of(bucket, sha256)]
    assert (after[0] != before[0], after[1]) == (True, before[1])
    assert asyncio.run(read(store, sha256)) == content


def test_a_store_that_is_away_costs_nothing_that_has_arrived(tmp_path):
    bucket = Bucket()
    bucket.start()
    store = object_storage(bucket, tmp_path / "data")
    draft = store.new_draft()
    draft.append(b"blackbird")
    bucket.stop()
    with pytest.raises(Unavailable, match="does not answer"):
        asyncio.run(store.adopt(draft))
    bucket.start()
    assert asyncio.run(store.adopt(draft)) == 9
    assert asyncio.run(read(store, hash_text(b"blackbird"))) == b"blackbird"
    bucket.stop()


def test_a_bucket_that_is_not_there_is_said_so(bucket, tmp_path):
    settings = read_settings({"data": str(tmp_path), "blobs": "s3://attic"}, {})
    write_texts(places(settings).own, [new_key_text()])
    store = open_blobs(settings, bucket.environment)
    with pytest.raises(DataError, match="no such bucket"):
        asyncio.run(store.put(streamed(b"wren"), hash_text(b"wren")))


@pytest.mark.parametrize("place", ["audio", "s3://", "https://example.org/audio"])
def test_another_place_is_no_setting(place, tmp_path):
    with pytest.raises(SettingError, match="s3://BUCKET"):
        open_blobs(read_settings({"data": str(tmp_path), "blobs": place}, {}), {})


def test_a_relay_keeps_uploads_in_a_bucket_that_comes_and_goes(tmp_path, monkeypatch):
    bucket = Bucket()
    bucket.start()
    for name, value in bucket.environment.items():
        monkeypatch.setenv(name, value)
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data", blobs="s3://audio/barn")
    relay.add_person("Ada", is_admin=True)
    relay.start()
    ada, content = relay.client("Ada"), wav(30)
    project = ada.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
    said = {"filename": "a.wav", "project": project, "sha256": hash_text(content)}
    status, where = begin(ada, len(content), said)
    assert status == 201
    bucket.stop()
    status, value = send(ada, where, content)
    assert (status, value["error"]["code"]) == (503, "unavailable")
    bucket.start()
    assert ada.ask("HEAD", where, Tus_Resumable="1.0.0")[0] == 200
    path = f"/projects/{project}/recordings"
    listed = ada.ask("GET", path)[1]["recordings"]
    assert [one["sha256"] for one in listed] == [said["sha256"]]
    audio = f"{path}/{listed[0]['id']}/audio"
    assert ada.ask("GET", audio, Range="bytes=100-299") == (206, content[100:300])
    bucket.stop()
    assert ada.ask("GET", audio)[0] == 503
    relay.stop()


def begin(client, size, said):
    """Begin an upload; return (status, where it goes on)."""
    header = ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in said.items())
    status, _ = client.ask(
        "POST", "/uploads", Tus_Resumable="1.0.0", Upload_Length=str(size), Upload_Metadata=header
    )
    return status, client.headers["location"].partition("/api/v1")[2]


def send(client, where, content):
    """Send all of an upload at once."""
    return client.ask(
        "PATCH", where, content, Tus_Resumable="1.0.0", Upload_Offset="0",
        Content_Type="application/offset+octet-stream",
    )  # fmt: skip
