"""Crashes, compactions and hostile bytes: what was acknowledged is there, and others go on."""

import asyncio
import hashlib
import random
from pathlib import Path

import pytest
from room_peers import Writing, annotation, presence_message

from sync.errors import DataError
from sync.rooms import closing, protocol
from sync.rooms.compaction import compact, compact_apart
from sync.rooms.hall import Shut
from sync.rooms.live_document import LiveDocument
from sync.rooms.log_store import count_failure, replace_log
from sync.rooms.mark import Mark
from sync.rooms.name import host_of, read_room_name

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.hex"))
MUTATIONS = 1500


def test_a_compacted_log_is_the_same_document(in_place):
    async def test(place):
        ann = await place.join()
        entry = ann.writing.add("A")
        for start in range(50):
            ann.writing.root[entry]["region"] = {"start_s": float(start), "end_s": 60.0}
        await ann.send()
        assert await place.rows("SELECT count(*) FROM room_updates") == [(51,)]
        assert await place.hall.compact(ann.room)
        assert await place.rows("SELECT count(*) FROM room_updates") == [(0,)]
        ann.writing.root[entry]["note"] = "after"
        await ann.send()
        stored = (await place.stored())["annotations"]
        assert stored == ann.writing.json()
        ((size,),) = await place.rows("SELECT length(document) FROM room_snapshots")
        assert size < 600
        assert len(await place.rows("SELECT 1 FROM revisions")) == 52, "history stays whole"

    in_place(test)


def test_a_large_log_is_compacted_in_a_child():
    writing = Writing()
    for _ in range(40):
        writing.add(**annotation(note="n" * 5000))
    updates = writing.take()
    snapshot, state = asyncio.run(compact_apart("recording", updates))
    again = LiveDocument("recording", [snapshot])
    assert again.to_json()["annotations"] == writing.json()
    assert again.state() == state
    assert len(snapshot) == len(compact("recording", [snapshot]).document)
    with pytest.raises(DataError, match="kept"):
        asyncio.run(compact_apart("recording", [b"\xff" * 200_000]))


def test_a_failed_compaction_keeps_the_log(in_place, monkeypatch):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        ann.writing.root["A"]["note"] = "x"
        await ann.send()

        def torn(connection, *values):
            replace_log(connection, *values)
            raise OSError("the power went")

        monkeypatch.setattr("sync.rooms.hall.replace_log", torn)
        assert not await place.hall.compact(ann.room)
        assert await place.rows("SELECT count(*) FROM room_updates") == [(2,)]
        assert (await place.stored())["annotations"] == ann.writing.json()

    in_place(test)


def test_what_was_acknowledged_survives_a_crash(in_place):
    async def test(place):
        ann = await place.join()
        for number in range(30):
            ann.writing.add(f"E{number}")
        updates = ann.writing.take()
        for update in updates:
            await ann.say(protocol.sync_message(protocol.UPDATE, update))
            if random.random() < 0.3:
                await asyncio.sleep(0)
        acknowledged = ann.receipt()
        await place.crash()
        await place.open()
        stored = (await place.stored())["annotations"]
        assert len(stored) >= acknowledged
        assert sorted(stored) == sorted(f"E{number}" for number in range(len(stored)))
        again = await place.join()
        await again.send(*updates)
        assert len((await place.stored())["annotations"]) == 30
        assert await place.rows("SELECT count(*) FROM revisions") == [(30,)]

    in_place(test)


def test_a_failing_disk_acknowledges_nothing_and_heals(in_place, monkeypatch):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        ann.writing.add("A")
        await ann.send()
        bob.hear()

        def full(*_):
            raise OSError("database or disk is full")

        with monkeypatch.context() as patch:
            patch.setattr("sync.rooms.writer.commit_all", full)
            patch.setattr("sync.rooms.writer.RETRY_AFTER_S", (0.01,))
            ann.writing.add("B")
            ann.writing.add("C")
            await ann.send()
            assert ann.receipt() == 1
            assert "B" not in bob.hear()
            assert ann.closed == bob.closed == closing.NOT_STORED
        again = await place.join(sync=False)
        again.writing = ann.writing
        await again.answer()
        await again.settled()
        assert again.receipt() == 1
        assert sorted((await place.stored())["annotations"]) == ["A", "B", "C"]

    in_place(test)


def test_a_panic_costs_its_update_and_nobody_else(in_place, monkeypatch):
    class PanicException(BaseException):
        pass

    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        ann.writing.add("A")
        await ann.send()
        real = LiveDocument.apply

        def panic(self, update, is_flat):
            real(self, update, is_flat)
            raise PanicException("index out of bounds")

        bob.writing.add("B")
        [update] = bob.writing.take()
        with monkeypatch.context() as patch:
            patch.setattr(LiveDocument, "apply", panic)
            await bob.send(update)
        assert bob.closed == closing.SET_ASIDE
        assert ann.closed is None
        ann.writing.add("C")
        await ann.send()
        assert sorted((await place.stored())["annotations"]) == ["A", "C"]
        digest = hashlib.sha256(update).hexdigest()
        assert await place.rows("SELECT sha256, person FROM set_aside") == [(digest, "BOB")]
        cat = await place.join(person="CAT")
        await cat.send(update)
        assert cat.closed == closing.SET_ASIDE

    in_place(test)


def test_the_mark_tells_what_killed_a_host(tmp_path):
    mark = Mark(tmp_path / "mark")
    mark.applying("recording:P:R", "ANN", "of the bytes")
    left = Mark(tmp_path / "mark").left()
    assert (left.what, left.room, left.person) == ("apply", "recording:P:R", "ANN")
    assert left.update == "of the bytes"
    mark.clear()
    assert Mark(tmp_path / "mark").left() is None


def test_a_room_that_kills_again_and_again_is_suspended(in_place):
    async def test(place):
        ann = await place.join()
        ann.leave()
        for _ in range(3):
            await place.database.write(count_failure, ann.room.name.text)
        place.hall.rooms.clear()
        with pytest.raises(Shut) as shut:
            await place.join()
        assert shut.value.closing == closing.SUSPENDED
        await place.join(room="recording:PROJECT:OTHER")

    in_place(test)


def test_a_room_that_is_live_twice_cannot_write_twice(in_place):
    async def test(place):
        ann = await place.join()
        del place.hall.rooms[ann.room.name.text]
        bob = await place.join(person="BOB")
        ann.writing.add("A")
        await ann.send()
        bob.writing.add("B")
        await bob.send()
        assert (ann.receipt(), bob.receipt()) == (1, 0)
        assert bob.closed == closing.NOT_STORED

    in_place(test)


def test_rooms_are_spread_over_hosts_for_good():
    names = [f"recording:P:R{number}" for number in range(1000)]
    spread = [host_of(name, 4) for name in names]
    assert spread == [host_of(name, 4) for name in names]
    assert min(spread.count(host) for host in range(4)) > 150
    assert read_room_name("recording:P:R1").recording == "R1"
    for bad in ("", "recording:P", "project:", "project:a/b", "recording:P:a b", "x:P:R"):
        assert read_room_name(bad) is None


def mutated(rng, seeds):
    """Bytes that are nearly a message, or not at all."""
    data = bytearray(rng.choice(seeds))
    kind = rng.randrange(6)
    if kind == 0:
        return rng.randbytes(rng.randrange(1, 80))
    if kind == 1:
        return bytes(data[: rng.randrange(len(data))])
    if kind == 2:
        at = rng.randrange(len(data))
        return bytes(data[:at] + rng.randbytes(rng.randrange(1, 9)) + data[at:])
    for _ in range(rng.randint(1, 4)):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def test_hostile_bytes_change_nothing_for_others(in_place):
    """Fixed seed; the corpus holds messages of every kind, and what once went wrong."""
    rng = random.Random(20261123)
    seeds = [bytes.fromhex(path.read_text()) for path in CORPUS]
    assert len(seeds) >= 8

    async def test(place):
        bob = await place.join(person="BOB", sync=True)
        bob.writing.add("SEEN")
        await bob.send()
        evil = await place.join(person="EVE")
        for number in range(MUTATIONS):
            if evil.closed is not None:
                evil.leave()
                evil = await place.join(person="EVE", sync=False)
            data = mutated(rng, seeds)
            if number % 2 and data[:1] != b"\x00":
                data = protocol.sync_message(protocol.UPDATE, data)
            await evil.say(data)
        assert bob.closed is None
        await bob.say(presence_message((1, 1, {"here": True})))
        bob.writing.root["SEEN"]["note"] = "still here"
        await bob.send()
        assert bob.refusals() == []
        held = bob.room.held
        stored = await held.stored()
        again = LiveDocument("recording", stored.updates)
        assert again.to_json() == held.live.to_json()
        assert again.to_json()["annotations"]["SEEN"]["note"] == "still here"
        assert bob.hear() == held.live.to_json()["annotations"]

    in_place(test)
