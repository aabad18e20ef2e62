"""A document of which there is one snapshot is sent as it lies on disk, and built for an edit."""

import pycrdt
from room_peers import annotation

from sync.rooms.protocol import EMPTY_STATE


async def leave_resting(place):
    """Fill a room, compact it, and let it leave memory; return its annotations."""
    ann = await place.join()
    for entry in "ABC":
        ann.writing.add(entry, **annotation(note="old"))
    del ann.writing.root["A"]["note"]
    await ann.send()
    assert await place.hall.compact(ann.room)
    ann.leave()
    place.hall.rooms.clear()
    return ann.writing.json()


def test_whoever_has_nothing_is_sent_the_snapshot(in_place):
    async def test(place):
        annotations = await leave_resting(place)
        for person, role in (("BOB", "viewer"), ("CY", "annotator")):
            someone = await place.join(role, person, sync=False)
            await someone.answer()
            await someone.sync()
            assert someone.hear() == annotations
            assert someone.refusals() == []
            assert someone.room.held.is_resting

    in_place(test)


def test_an_edit_is_taken_in_as_ever(in_place):
    async def test(place):
        await leave_resting(place)
        bob = await place.join(person="BOB")
        cy = await place.join(person="CY")
        assert cy.hear()
        bob.hear()
        bob.writing.root["B"]["note"] = "new"
        await bob.send()
        assert not bob.room.held.is_resting
        assert cy.hear()["B"]["note"] == "new"
        assert (await place.stored())["annotations"] == bob.writing.json()
        told = await place.rows("SELECT entry, before, after FROM revisions ORDER BY id")
        assert told[-1] == ("B", '{"note":"old"}', '{"note":"new"}')

    in_place(test)


def test_whoever_has_a_part_is_sent_the_rest_alone(in_place):
    async def test(place):
        await leave_resting(place)
        bob = await place.join(person="BOB", sync=False)
        held = bob.room.held
        whole = await held.difference(EMPTY_STATE)
        rest = await held.difference(pycrdt.get_state(whole))
        assert not held.is_resting
        assert len(rest) < len(whole) / 4

    in_place(test)


def test_a_log_after_the_snapshot_is_read(in_place):
    async def test(place):
        await leave_resting(place)
        bob = await place.join(person="BOB")
        bob.hear()
        bob.writing.root["C"]["note"] = "later"
        await bob.send()
        bob.leave()
        place.hall.rooms.clear()
        cy = await place.join(person="CY")
        assert not cy.room.held.is_resting
        assert cy.hear()["C"]["note"] == "later"

    in_place(test)


def test_a_snapshot_of_an_older_earmark_is_read(in_place):
    async def test(place):
        annotations = await leave_resting(place)
        await place.database.write(lambda c: c.execute("UPDATE room_snapshots SET state = NULL"))
        bob = await place.join(person="BOB")
        assert not bob.room.held.is_resting
        assert bob.hear() == annotations

    in_place(test)
