"""A room, asked by peers in memory: what is stored, acknowledged, sent and refused."""

from room_peers import Writing, annotation, presence_message

from sync.passes import Withdrawn
from sync.rooms import closing, protocol


def test_edits_reach_the_disk_and_the_others(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        entry = ann.writing.add()
        await ann.send()
        assert ann.receipt() == 1
        assert bob.hear() == ann.writing.json()
        assert (await place.stored())["annotations"] == ann.writing.json()
        assert ann.updates_heard() == [], "one's own edits do not come back"
        rows = await place.rows("SELECT entry, kind, person, client, device_at FROM revisions")
        assert rows == [(entry, "made", "ANN", "test", "2026-05-02T04:00:00.000Z")]

    in_place(test)


def test_nothing_is_sent_or_acknowledged_before_it_is_stored(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        ann.writing.add()
        [update] = ann.writing.take()
        await ann.say(protocol.sync_message(protocol.UPDATE, update))
        assert ann.receipt() == 0
        assert bob.updates_heard() == []
        cat = await place.join(person="CAT", sync=False)
        await cat.say(protocol.sync_message(protocol.STEP1, b"\x00"))
        assert cat.updates_heard() == [], "a newcomer too is sent only what is on disk"
        await ann.settled()
        assert (ann.receipt(), len(bob.updates_heard())) == (1, 1)
        assert cat.hear() == bob.hear() == ann.writing.json()

    in_place(test)


def test_an_update_that_comes_twice_is_stored_once(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        ann.writing.root["A"]["note"] = "x"
        del ann.writing.root["A"]["note"]
        updates = ann.writing.take()
        await ann.send(*updates, *updates, *updates)
        assert ann.receipt() == 9
        assert await place.rows("SELECT count(*) FROM room_updates") == [(3,)]
        assert await place.rows("SELECT count(*) FROM revisions") == [(3,)]

    in_place(test)


def test_an_update_that_rests_on_a_missing_one_is_asked_for(in_place):
    async def test(place):
        ann = await place.join()
        await ann.answer()
        ann.writing.add("A")
        ann.writing.root["A"]["note"] = "late"
        _, second = ann.writing.take()
        await ann.send(second)
        assert ann.receipt() == 1, "only the empty answer is settled"
        await ann.answer()
        await ann.settled()
        assert ann.receipt() == 3
        assert (await place.stored())["annotations"]["A"]["note"] == "late"
        assert ann.refusals() == []

    in_place(test)


def test_what_rests_on_nothing_is_left_out_and_said(in_place):
    async def test(place):
        ann = await place.join()
        lost, kept = Writing(), Writing()
        lost.add("L")
        lost.root["L"]["note"] = "x"
        kept.add("K")
        kept.doc.apply_update(lost.take()[1])
        whole = protocol.sync_message(protocol.STEP2, kept.doc.get_update())
        await ann.say(whole)
        await ann.settled()
        assert list((await place.stored())["annotations"]) == ["K"]

    in_place(test)


def test_a_reader_is_refused_and_told(in_place):
    async def test(place):
        ann, vic = await place.join(), await place.join("viewer", "VIC")
        ann.writing.add("A")
        await ann.send()
        assert "A" in vic.hear()
        await vic.answer()
        await vic.settled()
        assert vic.refusals() == [], "answering a question is no edit"
        vic.writing.root["A"]["note"] = "mine"
        await vic.send()
        [refusal] = vic.refusals()
        assert (refusal["code"], refusal["n"], vic.receipt()) == ("forbidden", 2, 2)
        del vic.writing.root["A"]
        await vic.send()
        assert len(vic.refusals()) == 2
        assert "note" not in (await place.stored())["annotations"]["A"]
        assert vic.closed is None
        assert ann.updates_heard() == []

    in_place(test)


def test_a_withdrawn_right_closes_at_once(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        place.hall.withdraw(Withdrawn(person="ANN", project="OTHER"))
        assert ann.closed is None
        place.hall.withdraw(Withdrawn(person="ANN", project="PROJECT"))
        assert (ann.closed, bob.closed) == (closing.WITHDRAWN, None)
        ann.writing.add()
        await ann.send()
        assert (await place.stored())["annotations"] == {}
        place.hall.withdraw(Withdrawn(session="session-BOB"))
        assert bob.closed == closing.NOT_SIGNED_IN

    in_place(test)


def test_who_moves_is_not_told_so_but_for_a_sign_of_life(in_place):
    """Stock clients give up a connection that brings nothing for half a minute."""

    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        for clock in range(1, 4):
            await ann.say(presence_message((7, clock, {"cursor": clock})))
            await ann.settled()
        assert bob.presence() == {7: (3, {"cursor": 3})}
        assert ann.presence() == {}
        ann.peer._sent_at_s -= 15
        await ann.say(presence_message((7, 4, {"cursor": 4})))
        await ann.settled()
        assert ann.presence() == bob.presence() == {7: (4, {"cursor": 4})}

    in_place(test)


def test_presence_is_shared_and_ends_with_its_connection(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        await ann.say(presence_message((7, 1, {"cursor": 3})))
        await ann.settled()
        assert bob.presence() == {7: (1, {"cursor": 3})}
        cat = await place.join(person="CAT")
        assert cat.presence() == {7: (1, {"cursor": 3})}
        cat.messages.clear()
        await cat.say(b"\x03")
        assert cat.presence() == {7: (1, {"cursor": 3})}
        ann.leave()
        await bob.settled()
        assert bob.presence() == {7: (1, None)}

    in_place(test)


def test_nobody_speaks_for_others(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        await ann.say(presence_message((7, 1, {"cursor": 3})))
        await bob.say(presence_message((7, 9, {"cursor": 0}), (8, 1, {"cursor": 1})))
        await bob.settled()
        assert ann.presence()[7] == (1, {"cursor": 3})
        assert ann.presence()[8] == (1, {"cursor": 1})
        await bob.say(presence_message((7, 9, None)))
        await bob.settled()
        assert ann.presence()[7] == (1, {"cursor": 3})
        assert bob.closed is None, "stock clients repeat what they hear"
        await bob.say(presence_message((8, 2, {"person": "ANN"})))
        assert bob.closed == closing.MALFORMED

    in_place(test)


def test_limits_close_with_their_code(in_place):
    async def test(place):
        big = await place.join(person="BIG")
        await big.say(b"\x00\x02" + protocol.sized(b"x" * 5000))
        assert big.closed == closing.MESSAGE_TOO_LARGE
        loud = await place.join(person="LOUD")
        await loud.say(presence_message((1, 1, {"x": "y" * 500})))
        assert loud.closed == closing.AWARENESS_TOO_LARGE
        curious = await place.join(person="CUR")
        for _ in range(4):
            await curious.say(protocol.sync_message(protocol.STEP1, b"\x00"))
        assert curious.closed == closing.TOO_MANY
        ann, bob = await place.join(), await place.join(person="BOB")
        while ann.closed is None:
            ann.writing.add()
            await ann.send()
        assert ann.closed == closing.DOCUMENT_TOO_LARGE
        assert ann.refusals()[-1]["code"] == "4413"
        assert bob.closed is None
        assert len(bob.hear()) > 5

    in_place(
        test,
        room_message_bytes=4096,
        room_awareness_bytes=256,
        room_syncs_per_min=3,
        room_document_bytes=4096,
    )


def test_a_peer_that_does_not_read_is_dropped(in_place):
    async def test(place):
        ann, slow, bob = [await place.join(person=name) for name in ("ANN", "SLOW", "BOB")]
        slow.slow = True
        for _ in range(40):
            ann.writing.add()
            await ann.send()
        assert slow.closed == closing.TOO_SLOW
        assert slow.backlog() < 4096
        assert len(bob.hear()) == 40

    in_place(test, room_outbox_bytes=2048)


def test_an_invalid_change_is_undone_and_the_rest_stays(in_place):
    async def test(place):
        ann, bob = await place.join(), await place.join(person="BOB")
        ann.writing.add("A")
        await ann.send()
        with ann.writing.doc.transaction():
            ann.writing.root["A"]["region"] = {"start_s": 5.0, "end_s": 2.0}
            ann.writing.root["A"]["note"] = "wrong"
            ann.writing.add("B")
            ann.writing.root["broken"] = "no annotation"
        await ann.send()
        stored = (await place.stored())["annotations"]
        assert stored == {"A": annotation(), "B": annotation()}
        assert {r["details"]["entry"] for r in ann.refusals()} == {"A", "broken"}
        assert all(r["n"] == 2 and r["code"] == "schema" for r in ann.refusals())
        assert ann.hear() == bob.hear() == stored
        entries = await place.rows("SELECT entry, kind FROM revisions ORDER BY id")
        assert entries == [("A", "made"), ("B", "made")]

    in_place(test)


def test_a_removed_annotation_comes_back(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        ann.writing.root["A"]["note"] = "kept"
        await ann.send()
        del ann.writing.root["A"]
        await ann.send()
        assert ann.hear()["A"] == annotation(note="kept")
        assert (await place.stored())["annotations"]["A"] == annotation(note="kept")

    in_place(test)


def test_an_annotator_leaves_the_vocabulary_alone(in_place):
    async def test(place):
        room = "project:PROJECT"
        mia = await place.join("manager", "MIA", room)
        label = {"name": "Wren", "colour": "#e69f00", "key": "1", "order": 0.0, "status": "active"}
        mia.writing = Writing("labels")
        mia.writing.add("WREN", **label)
        await mia.send()
        assert mia.refusals() == []
        ann = await place.join("annotator", "ANN", room, sync=False)
        ann.writing = Writing("labels")
        await ann.sync()
        ann.writing.root["WREN"]["name"] = "Robin"
        await ann.send()
        assert [r["code"] for r in ann.refusals()] == ["forbidden"]
        assert ann.hear()["WREN"] == label

    in_place(test)


def test_edits_brought_by_somebody_else_stay_their_authors(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        await ann.send()
        ann.writing.root["A"]["note"] = "made offline"
        late = ann.writing.take()
        bob = await place.join(person="BOB")
        bob.writing.doc.apply_update(late[0])
        bob.writing.add("B")
        await bob.answer()
        await bob.settled()
        rows = await place.rows("SELECT entry, person, via FROM revisions ORDER BY id")
        assert rows[0] == ("A", "ANN", None)
        assert sorted(rows[1:]) == [("A", "ANN", "BOB"), ("B", "BOB", None)]

    in_place(test)


def test_the_relay_edits_for_a_person(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        await ann.send()
        seq = await ann.room.edit("MIA", lambda _: [("annotations", "A", "note", "seen")], "revert")
        assert seq == 2
        await ann.settled()
        assert ann.hear()["A"]["note"] == "seen"
        rows = await place.rows("SELECT person, client, after FROM revisions WHERE seq = 2")
        assert rows == [("MIA", "revert", '{"note":"seen"}')]

    in_place(test)


def test_rooms_idle_out_and_come_back(in_place):
    async def test(place):
        ann = await place.join()
        ann.writing.add("A")
        await ann.send()
        ann.leave()
        place.hall.sweep()
        for _ in range(50):
            await ann.settled()
            if not place.hall.rooms:
                break
        assert place.hall.rooms == {}
        bob = await place.join(person="BOB")
        assert bob.hear() == {"A": annotation()}
        bob.writing.root["A"]["note"] = "again"
        await bob.send()
        assert bob.receipt() == 1
        assert (await place.stored())["annotations"]["A"]["note"] == "again"

    in_place(test, room_idle_s=0)
