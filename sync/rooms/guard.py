"""Judge what an update changed: may this person do it, and is what it leaves valid?

What fails is undone by the room, entry by entry; the rest of the update stays. The rules for
values are the domain's (py_browser/entries.py), those for people stand in sync/roles.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from py_browser.document import MARK_PREFIX, PROJECT_ROOM, RECORDING_ROOM, REVIEW_PREFIX
from py_browser.entries import (
    ENTRY_ROOTS,
    check_entry,
    check_field,
    check_removal,
    name_entry,
)
from py_browser.errors import SchemaError
from sync.passes import Pass
from sync.roles import may
from sync.rooms.changes import ABSENT, EntryChange

ACTIONS = {
    "recording": "room.edit_annotations",
    "annotations": "room.edit_annotations",
    "queries": "room.answer_queries",
    "bookmarks": "room.edit_annotations",
    "labels": "project.edit_vocabulary",
    "attributes": "project.edit_vocabulary",
    "strategies": "project.edit_settings",
    "recordings": "recording.add",
    "assignments": "project.hand_out",
    "settings": "project.edit_settings",
    "project": "project.edit_settings",
}
"""What one must be allowed to do to change a root map."""

_OFFERED = {
    RECORDING_ROOM: ("room.edit_annotations", "room.answer_queries", "room.review"),
    PROJECT_ROOM: (
        "room.edit_annotations",
        "project.edit_vocabulary",
        "project.edit_settings",
        "project.hand_out",
        "room.mark_own",
    ),
}


@dataclass(frozen=True)
class Objection:
    """A change that does not stand, and the sentence that its author reads."""

    change: EntryChange
    code: str
    message: str

    @property
    def place(self) -> tuple[str, str | None]:
        """Root and entry."""
        return self.change.root, self.change.entry

    @property
    def needs_the_past(self) -> bool:
        """Whether undoing it takes an entry that is no longer in the document."""
        return self.change.removed or self.change.replaced

    def undoing(self, past: Any = ABSENT) -> list[tuple[str, str | None, str, Any]]:
        """The fields to write so that the change is undone.

        past : the entry as it was, where `needs_the_past`
        """
        change = self.change
        if self.needs_the_past:
            return [(change.root, change.entry, "", past)]
        if change.made:
            return [(change.root, change.entry, "", ABSENT)]
        return [
            (change.root, change.entry, key, before) for key, (before, _) in change.fields.items()
        ]


def may_edit(kind: str, role: str) -> bool:
    """Whether a role may change anything at all in a room of this kind."""
    return any(may(role, action) for action in _OFFERED[kind])


def object_to(change: EntryChange, holder: Pass) -> Objection | None:
    """Say why a change must not stand, if it must not."""
    return _forbidden(change, holder) or invalid(change)


def _forbidden(change: EntryChange, holder: Pass) -> Objection | None:
    where = name_entry(change.root, change.entry)
    reviews = [key for key in change.fields if key.startswith(REVIEW_PREFIX)]
    if change.root == "annotations" and reviews:
        if not may(holder.role, "room.review"):
            sentence = f"The role {holder.role} may not review; {where} was left as it was."
            return Objection(change, "forbidden", sentence)
        if not change.made and any(key != REVIEW_PREFIX + holder.person for key in reviews):
            sentence = f"One reviews in one's own name only; {where} was left as it was."
            return Objection(change, "forbidden", sentence)
        if len(reviews) == len(change.fields) and not change.made:
            return None
    marks = [key for key in change.fields if key.startswith(MARK_PREFIX)]
    if change.root == "assignments" and marks:
        if any(not key.startswith(f"{MARK_PREFIX}{holder.person}:") for key in marks):
            sentence = f"One marks one's own recordings only; {where} was left as it was."
            return Objection(change, "forbidden", sentence)
        if _is_of(marks, change) and may(holder.role, "room.mark_own"):
            return None
    if may(holder.role, ACTIONS[change.root]):
        return None
    sentence = f"The role {holder.role} may not change {where}; it was left as it was."
    return Objection(change, "forbidden", sentence)


def _is_of(keys: list[str], change: EntryChange) -> bool:
    """Whether nothing but these fields of an entry was changed."""
    is_whole = change.made or change.replaced or change.removed
    return len(keys) == len(change.fields) and not is_whole


def invalid(change: EntryChange) -> Objection | None:
    """What is wrong with the values that a change leaves, if anything is."""
    where = name_entry(change.root, change.entry)
    try:
        if change.removed:
            raise SchemaError(f"{where} was removed; its status has to be 'deleted' instead.")
        if change.shared:
            raise SchemaError(f"{where} holds a shared type where a plain value has to be.")
        if change.entry is not None and (change.made or change.replaced):
            _check_made(change)
        else:
            _check_touched(change)
    except SchemaError as error:
        return Objection(change, "schema", f"{error.message} The change was undone.")
    return None


def _check_made(change: EntryChange) -> None:
    fields = {key: after for key, (_, after) in change.fields.items() if after is not ABSENT}
    assert change.entry is not None
    check_entry(change.root, change.entry, fields)


def _check_touched(change: EntryChange) -> None:
    for key, (_, after) in change.fields.items():
        if after is not ABSENT:
            check_field(change.root, change.entry, key, after)
        elif change.root in ENTRY_ROOTS:
            check_removal(change.root, change.entry, key)
