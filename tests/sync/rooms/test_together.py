"""Updates that come right behind each other cost one commit, and only the guilty one is refused."""

import asyncio
import hashlib
import json
import signal

from place import Place
from room_peers import annotation

from sync.rooms import closing, protocol
from sync.rooms.host import open_ground
from sync.rooms.live_document import LiveDocument
from sync.rooms.mark import Mark
from sync.rooms.together import MOST_TOGETHER, groups

FALL = "make pycrdt panic"


def message(update):
    return protocol.sync_message(protocol.UPDATE, update)


def test_updates_that_wait_are_one_commit_and_one_revision_an_annotation(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        for number in range(30):
            ann.writing.add(f"E{number:02}")
        for start_s in range(20):
            ann.writing.root["E00"]["region"] = {"start_s": float(start_s), "end_s": 30.0}
        await ann.pour()
        assert ann.receipt() == 50
        assert await place.rows("SELECT count(*) FROM room_updates") == [(1,)]
        rows = await place.rows("SELECT entry, kind FROM revisions ORDER BY entry")
        assert rows == [(f"E{number:02}", "made") for number in range(30)]
        assert bob.hear() == ann.writing.json() == (await place.stored())["annotations"]

        for start_s in (3.0, 4.0, 5.0):
            ann.writing.root["E01"]["region"] = {"start_s": start_s, "end_s": 6.0}
        await ann.pour()
        [moved] = await place.rows("SELECT before, after FROM revisions WHERE kind = 'changed'")
        before, after = (json.loads(text)["region"] for text in moved)
        assert (before, after) == (
            {"start_s": 1.0, "end_s": 2.0},
            {"start_s": 5.0, "end_s": 6.0},
        )

    in_place(test)


def test_only_the_guilty_one_is_refused(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        ann.writing.add("A")
        ann.writing.root["A"]["note"] = "stands"
        ann.writing.root["A"]["region"] = {"start_s": 9.0, "end_s": 1.0}
        ann.writing.add("B")
        await ann.pour()
        [refused] = ann.refusals()
        assert (refused["n"], refused["code"], refused["details"]["entry"]) == (3, "schema", "A")
        assert ann.receipt() == 4
        stored = (await place.stored())["annotations"]
        assert sorted(stored) == ["A", "B"]
        assert stored["A"]["note"] == "stands"
        assert stored["A"]["region"] == annotation()["region"]
        assert bob.hear() == stored == ann.hear()

    in_place(test)


def test_a_panic_costs_the_guilty_one_alone(in_place, monkeypatch):
    apply = LiveDocument.apply

    def falling(self, update, *given):
        if FALL.encode() in update:
            raise BaseException("panicked")
        return apply(self, update, *given)

    monkeypatch.setattr(LiveDocument, "apply", falling)

    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        ann.writing.add("EVIL", **annotation(note=FALL))
        ann.writing.add("C")
        updates = ann.writing.take()
        await ann.pour(*updates)
        assert ann.closed == closing.SET_ASIDE
        digest = hashlib.sha256(updates[1]).hexdigest()
        assert await place.rows("SELECT sha256 FROM set_aside") == [(digest,)]
        assert sorted((await place.stored())["annotations"]) == ["A"]

        bob = await place.join(person="BOB")
        for entry in "XYZ":
            bob.writing.add(entry)
        await bob.pour()
        assert bob.receipt() == 3
        assert await place.rows("SELECT count(*) FROM room_updates") == [(2,)], "X to Z are one"
        bob.writing.add("W")
        await bob.pour(*bob.writing.take(), updates[1])
        assert bob.closed == closing.SET_ASIDE
        assert sorted((await place.stored())["annotations"]) == list("AWXYZ")

    in_place(test)


def test_what_comes_before_broken_bytes_is_kept(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        ann.writing.add("B")
        await ann.pour(*ann.writing.take(), b"\x01\xff")
        assert ann.closed == closing.MALFORMED
        assert sorted((await place.stored())["annotations"]) == ["A", "B"]

    in_place(test)


def test_what_rests_on_a_missing_one_waits_as_ever(in_place):
    async def test(place):
        ann = await place.join()
        for entry in "ABCD":
            ann.writing.add(entry)
        first, second, _, fourth = ann.writing.take()
        await ann.pour(first, second, fourth)
        assert ann.receipt() == 2
        await ann.answer()
        await ann.settled()
        assert ann.receipt() == 4
        assert sorted((await place.stored())["annotations"]) == list("ABCD")

    in_place(test)


def test_a_host_after_one_that_died_of_several_takes_each_by_itself(tmp_path):
    async def main():
        place = await Place(tmp_path).open()
        place.mark.applying_together("recording:PROJECT:REC", "ANN")
        ground = await open_ground(place.settings, Mark(tmp_path / "mark"), int(signal.SIGSEGV))
        assert ground.is_wary
        assert ground.set_aside == {}
        place.hall.ground = ground
        ann = await place.join()
        for entry in "ABC":
            ann.writing.add(entry)
        await ann.pour()
        await ground.writer.written()
        assert await place.rows("SELECT count(*) FROM room_updates") == [(3,)]
        await place.close()
        await ground.writer.close()
        await ground.database.close()

    asyncio.run(asyncio.wait_for(main(), 60))


def test_only_small_updates_are_grouped_and_order_is_kept():
    small = [message(bytes((number, 0, 0))) for number in range(MOST_TOGETHER + 3)]
    other = protocol.sync_message(protocol.STEP1, b"\x00")
    large = message(bytes(40_000))
    messages = [*small[:2], other, *small, large, small[0]]
    grouped = list(groups(messages))
    assert [one for group in grouped for one in group] == messages
    assert [len(group) for group in grouped] == [2, 1, MOST_TOGETHER, 3, 1, 1]
