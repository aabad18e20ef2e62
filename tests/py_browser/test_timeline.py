"""States from changes, and what takes changes back."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from py_browser.timeline import (
    REVERT,
    Change,
    apply_change,
    edits_between,
    revert_to,
    signed,
    state_after,
    undo,
)

WHOLE = {"status": "active", "region": {"start_s": 1.0, "end_s": 2.0}}


class History:
    """Changes as a room would record them, with the state they lead to."""

    def __init__(self):
        self.changes = []
        self.state = {}
        self._ids = itertools.count(1)

    def make(self, person, entry, **more):
        self._add(person, entry, "made", {}, WHOLE | more)

    def set(self, person, entry, key, *value, client="page"):
        fields = self.state["annotations"][entry]
        before = {key: fields[key]} if key in fields else {}
        self._add(person, entry, "changed", before, {key: value[0]} if value else {}, client)

    def edit(self, edits, person="R", client=REVERT + "1"):
        for edit in edits:
            now = self.state["annotations"][edit.entry]
            assert edit.was == ((now[edit.key],) if edit.key in now else ())
            self.set(person, edit.entry, edit.key, *edit.value, client=client)

    def _add(self, person, entry, kind, before, after, client="page"):
        change = Change(next(self._ids), "annotations", entry, kind, person, client, before, after)
        self.changes.append(change)
        apply_change(self.state, change)

    @property
    def annotations(self):
        return self.state["annotations"]


def by(person):
    return lambda change: change.person == person


def test_what_was_made_since_is_marked_as_deleted_and_nothing_is_removed():
    history = History()
    history.make("A", "old")
    then = state_after(history.changes)
    history.make("A", "new")
    undoing = revert_to(history.changes, then, 1)
    assert [(e.entry, e.key, e.value) for e in undoing.edits] == [("new", "status", ("deleted",))]
    history.edit(undoing.edits)
    assert edits_between(history.state, then) == []


def test_a_field_that_was_not_there_is_taken_away():
    history = History()
    history.make("A", "a")
    then = state_after(history.changes)
    history.set("A", "a", "note", "wrong")
    [edit] = edits_between(history.state, then)
    assert (edit.key, edit.value, edit.was) == ("note", (), ("wrong",))
    assert "value" not in edit.to_json()


def test_reviews_and_a_stamp_alone_are_left_as_they_are():
    history = History()
    history.make("A", "a")
    then = state_after(history.changes)
    history.set("B", "a", "review:B", "good")
    history.set("A", "a", "edited", {"by": "A", "at": "t"})
    assert edits_between(history.state, then) == []


def test_one_persons_changes_are_undone_and_those_of_others_stand():
    history = History()
    history.make("A", "a")
    history.set("B", "a", "note", "by B")
    history.set("A", "a", "confidence", 0.5)
    history.set("B", "a", "confidence", 0.9)
    history.set("B", "a", "status", "deleted")
    undoing = undo(history.changes, by("B"))
    history.edit(undoing.edits)
    assert history.annotations["a"] == WHOLE | {"confidence": 0.5}
    assert {change.person for change in undoing.undone} == {"B"}


def test_what_others_changed_since_keeps_what_they_made_of_it():
    history = History()
    history.make("A", "a")
    history.set("B", "a", "note", "by B")
    history.set("C", "a", "note", "by C")
    assert undo(history.changes, by("B")).edits == []


def test_what_somebody_made_is_deleted_unless_others_worked_on_it():
    history = History()
    history.make("B", "alone")
    history.set("B", "alone", "note", "more")
    history.make("B", "shared")
    history.set("C", "shared", "note", "by C")
    undoing = undo(history.changes, by("B"))
    assert [(e.entry, e.key) for e in undoing.edits] == [("alone", "status")]
    assert undoing.kept == [("annotations", "shared")]


def test_a_revert_is_reverted_and_made_again():
    history = History()
    history.make("A", "a")
    history.make("B", "b")
    history.set("B", "a", "note", "by B")
    as_it_was = state_after(history.changes)
    first = undo(history.changes, by("B"))
    history.edit(first.edits)
    assert history.annotations["b"]["status"] == "deleted"
    history.edit(
        undo(history.changes, lambda c: c.client == REVERT + "1").edits, client=REVERT + "2"
    )
    assert history.state == as_it_was
    again = undo(history.changes, by("B"))
    assert again.kept == [], "a revert is no work of others"
    assert [(e.entry, e.key) for e in again.edits] == [("a", "note"), ("b", "status")]


def test_a_revert_carries_the_stamp_of_who_makes_it():
    history = History()
    history.make("A", "a", edited={"by": "A", "at": "t0"})
    then = state_after(history.changes)
    history.set("B", "a", "note", "wrong")
    history.set("B", "a", "edited", {"by": "B", "at": "t1"})
    edits = signed(edits_between(history.state, then), history.state, "R", "t2")
    assert [(e.key, e.value) for e in edits] == [
        ("note", ()),
        ("edited", ({"by": "R", "at": "t2"},)),
    ]
    assert edits[1].was == ({"by": "B", "at": "t1"},)


STEPS = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.sampled_from("xyz"),
        st.sampled_from(["note", "status", "label:L", "confidence"]),
        st.sampled_from([(), ("v",), ("w",)]),
    ),
    max_size=25,
)


@given(STEPS, st.integers(0, 25))
def test_reverting_to_any_moment_brings_its_state_back(steps, moment):
    history = played(steps)
    last = min(moment, len(history.changes))
    then = state_after(history.changes[:last])
    undoing = revert_to(history.changes, then, last)
    history.edit(undoing.edits)
    for entry, fields in history.state.get("annotations", {}).items():
        if entry in then.get("annotations", {}):
            assert fields == then["annotations"][entry]
        else:
            assert fields["status"] == "deleted"
    assert {(e.root, e.entry) for e in undoing.edits} == {(c.root, c.entry) for c in undoing.undone}


@given(STEPS, st.sampled_from("ABC"))
def test_undoing_one_person_never_changes_what_others_wrote_last(steps, person):
    history = played(steps)
    last_writer = {
        (change.entry, key): change.person
        for change in history.changes
        for key in {*change.before, *change.after}
    }
    made_by = {c.entry: c.person for c in history.changes if c.kind == "made"}
    for edit in undo(history.changes, by(person)).edits:
        if edit.key == "status" and made_by[edit.entry] == person:
            continue
        assert last_writer[(edit.entry, edit.key)] == person


def played(steps):
    history = History()
    for person, entry, key, value in steps:
        if entry not in history.state.get("annotations", {}):
            history.make(person, entry)
        elif key == "status":
            history.set(person, entry, key, "deleted" if value else "active")
        else:
            history.set(person, entry, key, *value)
    return history
