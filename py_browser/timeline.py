"""What a document was at a moment, and what to change so that it is that again.

A document's history is a list of changes in the order in which they came to be. Nothing here knows
where they are stored: the relay and the page call the same functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from py_browser.document import REVIEW_PREFIX

Fields = dict[str, Any]
Entries = dict[str, dict[str, Fields]]
"""Root map -> id of an entry -> its fields."""

Value = tuple[Any, ...]
"""The value of a field, as a tuple of one; empty where the field is not there."""

EDITED_BY_HAND = "annotations"
"""The root whose entries say when they were last edited, and by whom."""

REVERT = "revert "
"""How the client of a change begins that took others back; the id of the revert follows."""


@dataclass(frozen=True)
class Change:
    """One change of one entry: a revision.

    id : counts up in the order in which changes came to be
    kind : made, changed or replaced
    client : the program it was made with
    before, after : the fields that changed; one that was or is not there is not in it
    """

    id: int
    root: str
    entry: str
    kind: str
    person: str
    client: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True)
class Edit:
    """One field to set.

    value : what it becomes
    was : what it has to be still, for the edit to be made
    The key '' means the whole entry.
    """

    root: str
    entry: str
    key: str
    value: Value
    was: Value

    def to_json(self) -> dict[str, Any]:
        """Return it as it travels to a room."""
        written = {"value": self.value[0]} if self.value else {}
        return {
            "root": self.root, "entry": self.entry, "key": self.key, **written,
            "was": list(self.was),
        }  # fmt: skip


@dataclass
class Undoing:
    """What undoes some changes: the edits, and the entries that are left as they are.

    undone : the changes that the edits take back
    kept : (root, entry) of what was made by a change to undo, and worked on by others since
    """

    edits: list[Edit] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)


def apply_change(state: Entries, change: Change) -> None:
    """Bring a state forward by one change."""
    entries = state.setdefault(change.root, {})
    fields = entries.setdefault(change.entry, {})
    if change.kind != "changed":
        fields.clear()
    for key in change.before:
        if key not in change.after:
            fields.pop(key, None)
    fields.update(change.after)


def state_after(changes: Iterable[Change]) -> Entries:
    """Return what a document holds after these changes, which begin with its first."""
    state: Entries = {}
    for change in changes:
        apply_change(state, change)
    return state


def edits_between(now: Entries, then: Entries) -> list[Edit]:
    """Return the edits that make `now` what `then` was.

    What was not there is marked as deleted, since nothing is ever removed. Reviews are left as
    they are: each is its reviewer's own. So is the stamp of the last edit, if nothing else differs.
    """
    edits: list[Edit] = []
    for root in sorted({*now, *then}):
        present, past = now.get(root, {}), then.get(root, {})
        for entry in sorted({*present, *past}):
            edits += _entry_edits(root, entry, present.get(entry), past.get(entry))
    return edits


def revert_to(changes: Iterable[Change], then: Entries, after: int) -> Undoing:
    """Return what makes a document again what it was after the change with the id `after`.

    changes : all of the document
    then : what it was at that moment
    """
    changes = list(changes)
    edits = edits_between(state_after(changes), then)
    touched = {(edit.root, edit.entry) for edit in edits}
    undone = [c for c in changes if c.id > after and (c.root, c.entry) in touched]
    return Undoing(edits, undone)


def undo(changes: Iterable[Change], which: Callable[[Change], bool]) -> Undoing:
    """Return what takes back some changes, as if they had never been made.

    changes : all of the document
    A field that somebody else has changed since keeps what they made of it; one that a revert
    brought back counts as its first author's. An entry that one of
    the changes made is marked as deleted, unless others have worked on it since.
    """
    changes = list(changes)
    taken = [change for change in changes if which(change)]
    touched = {(change.root, change.entry) for change in taken}
    ids = {change.id for change in taken}
    now: Entries = {}
    then: Entries = {}
    past = _Past()
    made: set[tuple[str, str]] = set()
    shared: set[tuple[str, str]] = set()
    for change in changes:
        place = (change.root, change.entry)
        if place not in touched:
            continue
        apply_change(now, change)
        if change.id in ids:
            made |= {place} if change.kind == "made" else set()
        elif change.client.startswith(REVERT):
            past.bring_back(change, then)
        else:
            apply_change(then, change)
            shared |= {place} & made
        past.note(change, now, then)
    kept = sorted(shared)
    for root, entry in kept:
        del now[root][entry]
    for root, entry in made:
        then.get(root, {}).pop(entry, None)
    edits = edits_between(now, then)
    edited = {(edit.root, edit.entry) for edit in edits}
    return Undoing(edits, [c for c in taken if (c.root, c.entry) in edited], kept)


def signed(edits: Iterable[Edit], now: Entries, by: str, at: str) -> list[Edit]:
    """Return the edits with the stamp of who makes them, where entries carry one."""
    edits = [edit for edit in edits if (edit.root, edit.key) != (EDITED_BY_HAND, "edited")]
    stamps = []
    for entry in dict.fromkeys(e.entry for e in edits if e.root == EDITED_BY_HAND and e.key):
        known = now.get(EDITED_BY_HAND, {}).get(entry, {})
        was = (known["edited"],) if "edited" in known else ()
        stamps.append(Edit(EDITED_BY_HAND, entry, "edited", ({"by": by, "at": at},), was))
    return [*edits, *stamps]


class _Past:
    """The values that fields have had, beside those they would have had without some changes.

    A revert brings an earlier value back, so it brings back what that would have been.
    """

    def __init__(self) -> None:
        self._values: dict[tuple[str, str, str], list[tuple[Value, Value]]] = {}

    def note(self, change: Change, now: Entries, then: Entries) -> None:
        """Remember the fields of a change as they are now that it was made."""
        present = now.get(change.root, {}).get(change.entry, {})
        without = then.get(change.root, {}).get(change.entry, {})
        for key in {*change.before, *change.after}:
            pair = (_value(present, key), _value(without, key))
            self._of(change, key).append(pair)

    def bring_back(self, change: Change, then: Entries) -> None:
        """Do to `then` what a revert did to the document."""
        fields = then.setdefault(change.root, {}).setdefault(change.entry, {})
        for key in {*change.before, *change.after}:
            value = _value(change.after, key)
            pairs = reversed(self._of(change, key))
            value = next((without for present, without in pairs if present == value), value)
            if value:
                fields[key] = value[0]
            else:
                fields.pop(key, None)

    def _of(self, change: Change, key: str) -> list[tuple[Value, Value]]:
        return self._values.setdefault((change.root, change.entry, key), [((), ())])


_NONE: Mapping[str, Any] = MappingProxyType({})


def _entry_edits(root: str, entry: str, now: Fields | None, then: Fields | None) -> list[Edit]:
    if now is None:
        return [Edit(root, entry, "", (dict(then or _NONE),), ())]
    if then is None:
        if now.get("status") == "deleted":
            return []
        return [Edit(root, entry, "status", ("deleted",), _value(now, "status"))]
    edits = [
        Edit(root, entry, key, _value(then, key), _value(now, key))
        for key in sorted({*now, *then})
        if not key.startswith(REVIEW_PREFIX) and _value(now, key) != _value(then, key)
    ]
    return [] if all(edit.key == "edited" for edit in edits) else edits


def _value(fields: Mapping[str, Any], key: str) -> Value:
    return (fields[key],) if key in fields else ()
