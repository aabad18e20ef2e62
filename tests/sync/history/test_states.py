"""A room under random edits: the state at every moment, from revisions, is what was there then."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from place import ROOM, Place
from pycrdt import Map
from room_peers import annotation

from sync.history.moments import Moment, state_at
from sync.history.store import KnownRoom, last_of

VALUES = {
    "note": ["a", "b", "ü 🦉"],
    "region": [{"start_s": 0.25, "end_s": 1.0}, {"start_s": 2, "end_s": 3}],
    "confidence": [0.5, 1, None],
    "status": ["deleted", "active", "nonsense"],  # the last is refused and undone
    "label:wren": [{"by": "me", "at": "2026-05-02T04:00:00.000Z"}],
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "edit", "edit", "add", "remove", "merge"]),
        st.sampled_from([0, 1]),
        st.sampled_from("ABC"),
        st.sampled_from(sorted(VALUES)),
        st.integers(0, 2),
    ),
    max_size=14,
)


def edit(writing, verb, entry, key, index):
    """One edit on a device, which may not have heard of the others' yet."""
    root = writing.root
    if entry not in root or verb == "add":
        root[entry] = Map(annotation(float(index), index + 1.0))
    elif verb == "remove":
        if key in root[entry]:
            del root[entry][key]
    else:
        values = VALUES[key]
        value = values[index % len(values)]
        root[entry][key] = value


async def play(place, steps):
    people = [await place.join(person=person) for person in ("ANN", "BOB")]
    room = KnownRoom(1, ROOM, "REC")
    then = []
    for verb, who, entry, key, index in steps:
        person = people[who]
        if verb == "merge":
            for one in people:
                one.hear()
        else:
            edit(person.writing, verb, entry, key, index)
            await person.send()
        last = await place.database.read(last_of, room.id)
        then.append((last, (await place.stored())["annotations"]))
    for last, annotations in then:
        state = await place.database.read(state_at, room, Moment(last=last))
        assert state.get("annotations", {}) == annotations


@given(STEPS)
@settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
def test_the_state_from_revisions_is_the_state_then(steps):
    async def main(folder):
        place = await Place(folder).open()
        try:
            await play(place, steps)
        finally:
            await place.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(Path(folder)))
