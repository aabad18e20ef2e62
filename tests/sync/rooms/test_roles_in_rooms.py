"""Every role x everything that a message of a room can change: the table in sync/roles.py holds."""

import pytest
from pycrdt import Map
from room_peers import AT, Writing, annotation, presence_message

from py_browser.document import RECORDS, WORDS
from py_browser.entries import ENTRY_ROOTS, FLAT_ROOTS, ROOTS_OF, check_entry
from sync.roles import IN_A_PROJECT, ROLES, may
from sync.rooms.guard import ACTIONS

ROOM = {"project": "project:{}", "recording": "recording:PROJECT:{}"}
NAMED = {record.name: record for record in RECORDS}
READERS = [role for role in ROLES if may(role, "room.read")]
PLAIN = {
    "string": "x", "number": 1.0, "boolean": True, "string | null": None,
    "Region": {"start_s": 1.0, "end_s": 2.0}, "Stamp": {"by": "me", "at": AT},
}  # fmt: skip


def example(type_name):
    """A value of a type of the document."""
    if type_name in PLAIN:
        return PLAIN[type_name]
    if type_name in WORDS:
        return WORDS[type_name][0]
    if type_name in NAMED:
        return fields_of(NAMED[type_name])
    return [] if type_name.endswith("[]") else {}


def fields_of(record):
    return {f.name: example(f.type) for f in record.fields if f.required}


def changes():
    """(kind of room, root, action, the change) for all that can be changed."""
    for kind, roots in ROOTS_OF.items():
        for root in roots:
            if root in ENTRY_ROOTS:
                fields = fields_of(ENTRY_ROOTS[root])
                check_entry(root, "NEW", fields)
                yield kind, root, ACTIONS[root], ("NEW", fields)
            else:
                field = FLAT_ROOTS[root].fields[0]
                yield kind, root, ACTIONS[root], (field.name.replace("*", "x"), example(field.type))
    review = {"verdict": "agree", "by": "ME", "at": AT}
    yield "recording", "annotations", "room.review", ("OLD", review)


async def meet(place, kind, root, role):
    """Somebody who may do everything, and has made an annotation, and me with a role."""
    room = ROOM[kind].format(root.upper())
    mia = await place.join("owner", "MIA", room)
    if kind == "recording":
        mia.writing.add("OLD", **annotation())
        await mia.send()
    me = await place.join(role, "ME", room, sync=False)
    me.writing = Writing(root)
    await me.sync()
    mia.messages.clear()
    return mia, me


@pytest.mark.parametrize("role", READERS)
def test_a_role_changes_what_the_table_says(in_place, role):
    async def test(place):
        for kind, root, action, (key, value) in changes():
            mia, me = await meet(place, kind, root, role)
            if action == "room.review":
                me.writing.root["OLD"]["review:ME"] = value
            else:
                me.writing.root[key] = Map(value) if root in ENTRY_ROOTS else value
            await me.send()
            codes = [refusal["code"] for refusal in me.refusals()]
            assert codes == ([] if may(role, action) else ["forbidden"]), (root, action)
            held = mia.room.held.live.to_json()[root]
            there = "review:ME" in held["OLD"] if action == "room.review" else key in held
            assert there == may(role, action), (root, action)
            assert (mia.closed, me.closed) == (None, None)
            for listener in (me, mia):
                listener.leave()

    in_place(test)


@pytest.mark.parametrize("role", READERS)
def test_whoever_may_read_is_told_everything_and_shows_where_they_are(in_place, role):
    async def test(place):
        mia, me = await meet(place, "recording", "annotations", role)
        assert me.writing.json() == mia.writing.json()
        await me.say(presence_message((9, 1, {"cursor": 1})))
        await me.settled()
        assert mia.presence()[9] == (1, {"cursor": 1})

    in_place(test)


def test_every_action_that_a_room_asks_for_is_in_the_table():
    assert set(ACTIONS.values()) <= set(IN_A_PROJECT)
    assert set(ACTIONS) == {root for roots in ROOTS_OF.values() for root in roots}
    assert [role for role in ROLES if role not in READERS] == ["uploader"]


@pytest.mark.parametrize("role", READERS)
def test_a_recording_is_marked_by_whom_it_was_handed_to(in_place, role):
    """One's own marks come and go; those of others, and who is to do what, stay as they were."""

    async def test(place):
        mia, me = await meet(place, "project", "assignments", role)
        mia.writing = Writing("assignments")
        await mia.sync()
        given = {"note": "", "status": "active", "created": {"by": "MIA", "at": AT}}
        mia.writing.root["OLD"] = Map({**given, "recording:REC": ["ME", "ANN"]})
        await mia.send()
        await me.sync()
        opened, done = ({"state": state, "at": AT} for state in ("opened", "done"))
        tries = [
            ("mark:ME:REC", opened, "room.mark_own", ""),
            ("mark:ME:REC", done, "room.mark_own", ""),
            ("mark:ME:REC", None, "room.mark_own", ""),
            ("mark:ME:REC", {"state": "sold", "at": AT}, "room.mark_own", "schema"),
            ("mark:ANN:REC", done, "room.mark_own", "forbidden"),
            ("recording:REC", ["ANN"], "project.hand_out", ""),
            ("recording:REC", "ANN", "project.hand_out", "schema"),
            ("status", "deleted", "project.hand_out", ""),
        ]
        for key, value, action, objection in tries:
            before = mia.room.held.live.to_json()["assignments"]["OLD"].get(key)
            if value is None:
                if key not in me.writing.root["OLD"]:
                    continue
                del me.writing.root["OLD"][key]
            else:
                me.writing.root["OLD"][key] = value
            await me.send()
            codes = [refusal["code"] for refusal in me.refusals()]
            expected = objection if may(role, action) else "forbidden"
            assert codes == ([expected] if expected else []), (key, value)
            held = mia.room.held.live.to_json()["assignments"]["OLD"].get(key)
            assert held == (before if expected else value), (key, value)
            me.messages.clear()
            await me.sync()
        for listener in (me, mia):
            listener.leave()

    in_place(test)
