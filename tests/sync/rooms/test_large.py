"""Large updates are taken in slices, stored in pieces, and are still one commit."""

import asyncio

import pytest
from pycrdt import Doc, Map
from room_peers import AT, Writing, annotation, presence_message

from sync.rooms import closing, held_document, protocol
from sync.rooms.live_document import LiveDocument
from sync.rooms.splitting import cut
from sync.rooms.update import STRUCTS_PER_RUN, read_update

OTHER = "recording:PROJECT:OTHER"


def whole(writing):
    return protocol.sync_message(protocol.STEP2, writing.doc.get_update())


def fill(writing, count, **more):
    """Add many annotations, in one transaction."""
    with writing.doc.transaction():
        for number in range(count):
            writing.add(f"N{number:05}", **annotation(number, number + 1.0, **more))


def two_who_take_turns(turns):
    """The document of two authors whose structs rest on each other all along."""
    ann, bob = Writing(), Writing()
    ann.add("A", **annotation(note=""))
    for turn in range(turns):
        mine, other = (ann, bob) if turn % 2 else (bob, ann)
        mine.doc.apply_update(other.doc.get_update(mine.doc.get_state()))
        mine.root["A"]["note"] = str(turn)
        mine.root["A"][f"label:{turn}"] = {"by": "me", "at": AT}
    ann.doc.apply_update(bob.doc.get_update(ann.doc.get_state()))
    return ann


def test_others_are_served_while_a_large_update_is_taken(in_place):
    async def test(place):
        ann = await place.join()
        cat = await place.join(person="CAT")
        bob = await place.join(person="BOB", room=OTHER)
        fill(ann.writing, 6000)
        before = bob.receipt()
        taking = asyncio.create_task(ann.say(whole(ann.writing)))
        answers = 0
        while not taking.done():
            bob.writing.add()
            await bob.send()
            answers += 1
        # Somebody beside them in the room hears who is there all along.
        await taking
        await ann.settled()
        assert ann.receipt() == 1
        assert answers > 20
        assert bob.receipt() == before + answers, "each was stored and acknowledged meanwhile"
        assert len(cat.hear()) == 6000

    in_place(test)


def test_presence_goes_on_in_the_room_itself(in_place):
    async def test(place):
        ann, bob, cat = [await place.join(person=name) for name in ("ANN", "BOB", "CAT")]
        fill(ann.writing, 3000)
        taking = asyncio.create_task(ann.say(whole(ann.writing)))
        heard = set()
        clock = 0
        while not taking.done():
            clock += 1
            await bob.say(presence_message((7, clock, {"cursor": clock})))
            await asyncio.sleep(0.002)
            if not taking.done():
                heard |= {state[0] for state in cat.presence().values()}
        assert len(heard) > 3, "while it was taken in"
        await ann.settled()
        assert ann.receipt() == 1

    in_place(test)


def test_a_large_update_is_judged_and_told_as_one(in_place):
    """Entries lie across the borders of slices; each is one revision, and valid as a whole."""

    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        with ann.writing.doc.transaction():
            for number in range(1500):
                ann.writing.root[f"E{number:04}"] = Map({"status": "active"})
            for number in range(1500):
                for key, value in annotation(note="later").items():
                    ann.writing.root[f"E{number:04}"][key] = value
            ann.writing.root["E0007"]["region"] = {"start_s": 9.0, "end_s": 1.0}
            del ann.writing.root["E0008"]["created"]
        update = ann.writing.doc.get_update()
        assert len(read_update(update).runs[ann.writing.doc.client_id]) > 3
        await ann.say(whole(ann.writing))
        await ann.settled()
        assert sorted(r["details"]["entry"] for r in ann.refusals()) == ["E0007", "E0008"]
        stored = (await place.stored())["annotations"]
        assert stored == ann.hear() == bob.hear()
        assert len(stored) == 1498
        rows = await place.rows("SELECT entry, kind, after FROM revisions")
        assert len(rows) == len(stored)
        assert {kind for _, kind, _ in rows} == {"made"}
        assert all('"region"' in after and '"later"' in after for _, _, after in rows)

    in_place(test)


def test_authors_that_rest_on_each_other_are_untangled(in_place):
    async def test(place):
        ann = two_who_take_turns(STRUCTS_PER_RUN + 100)
        update = ann.doc.get_update()
        read = read_update(update)
        assert len(read.runs) == 2
        assert cut(update, read, {}, {}, "CAT") is None
        cat = await place.join(person="CAT")
        cat.writing = ann
        await cat.answer()
        await cat.settled()
        assert cat.receipt() == 1
        assert cat.refusals() == []
        assert (await place.stored())["annotations"] == ann.json()
        [(count,)] = await place.rows("SELECT count(*) FROM revisions WHERE person = 'CAT'")
        assert count == 1

    in_place(test)


def test_runs_of_several_clients_come_in_an_order_that_can_be_applied():
    docs = [Writing() for _ in range(5)]
    for number, writing in enumerate(docs):
        if number:
            writing.doc.apply_update(docs[number - 1].doc.get_update())
        fill(writing, 800)  # replaces the entries of the one before
    update = docs[-1].doc.get_update()
    read = read_update(update)
    parts = cut(update, read, {}, {}, "ANN")
    assert len(parts) > 5
    document = LiveDocument("recording")
    for part in parts:
        document.apply(part.update)
        document.learn(part.ends)
    assert document.to_json()["annotations"] == docs[-1].json()
    assert document.clocks == read.ends
    assert document.is_complete(read.ends)
    again = Doc()
    again.apply_update(update)
    assert cut(update, read, document.clocks, {}, "ANN")[1:] == [], "only deletions are left"


@pytest.mark.parametrize("how", ["crash", "full disk"])
def test_half_of_a_large_update_is_nothing(in_place, monkeypatch, how):
    async def test(place):
        ann = await place.join()
        ann.writing.add("BEFORE")
        await ann.send()
        fill(ann.writing, 3000)
        real, calls = held_document.stage_revisions, 0

        def torn(connection, commit, some):
            nonlocal calls
            calls += 1
            if calls > 1:
                raise OSError("database or disk is full")
            real(connection, commit, some)

        with monkeypatch.context() as patch:
            patch.setattr(held_document, "stage_revisions", torn)
            await ann.say(whole(ann.writing))
            await ann.settled()
        assert ann.closed == closing.NOT_STORED
        assert ann.receipt() == 1
        if how == "crash":
            await place.crash()
            await place.open()
        [(rows,)] = await place.rows("SELECT count(*) FROM revision_rows")
        assert rows > 1000, "a part was written"
        assert await place.rows("SELECT entry FROM revisions") == [("BEFORE",)]
        again = await place.join(sync=False)
        assert list((await place.stored())["annotations"]) == ["BEFORE"]
        again.writing = ann.writing
        await again.answer()
        await again.settled()
        assert again.receipt() == 1
        assert len((await place.stored())["annotations"]) == 3001
        assert await place.rows("SELECT count(*), count(DISTINCT entry) FROM revisions") == [
            (3001, 3001)
        ]
        assert await place.rows("SELECT * FROM staged") == []

    in_place(test)


def test_a_large_document_is_compacted_and_opened_again(in_place):
    async def test(place):
        ann = await place.join()
        fill(ann.writing, 4000, note="n" * 200)
        await ann.say(whole(ann.writing))
        await ann.settled()
        [(pieces,)] = await place.rows("SELECT count(*) FROM room_updates")
        assert pieces > 1
        assert await place.hall.compact(ann.room)
        assert await place.rows("SELECT count(*) FROM room_updates") == [(0,)]
        ann.leave()
        place.hall.rooms.clear()
        bob = await place.join(person="BOB")
        assert len(bob.hear()) == 4000

    in_place(test)
