"""Turn what an update changed into rows of history: who, when, from, to, and by what means."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from py_browser.entries import ENTRY_ROOTS
from sync.rooms.changes import ABSENT, EntryChange

RECORDED = frozenset(ENTRY_ROOTS)
"""The roots whose entries have a history."""


@dataclass(frozen=True)
class Revision:
    """One change of one entry, as it is stored.

    person : whom it is credited to, by the client id that wrote it
    via : who sent it, where that is somebody else
    device_at : when it was made, as its stamp says; None where no stamp tells
    before, after : JSON of the changed fields; a field that was or is not there is not in it
    method, origin : JSON of the entry's origin, if the change tells it
    """

    root: str
    entry: str
    kind: str
    person: str
    via: str | None
    client: str
    device_at: str | None
    before: str
    after: str
    origin: str | None


@dataclass(frozen=True)
class Author:
    """Who stands behind a change: the person it is credited to, the sender, and their program."""

    person: str
    via: str | None
    client: str


def revisions(changes: Iterable[EntryChange], author: Author) -> list[Revision]:
    """Return a row for every changed entry."""
    return [
        _revision(change, change.entry, author)
        for change in changes
        if change.root in RECORDED and change.entry is not None
    ]


def _revision(change: EntryChange, entry: str, author: Author) -> Revision:
    before = {key: old for key, (old, _) in change.fields.items() if old is not ABSENT}
    after = {key: new for key, (_, new) in change.fields.items() if new is not ABSENT}
    origin = after.get("origin")
    return Revision(
        change.root,
        entry,
        "made" if change.made else "replaced" if change.replaced else "changed",
        author.person,
        author.via,
        author.client,
        _device_time(after),
        _dump(before),
        _dump(after),
        None if origin is None else _dump(origin),
    )


def _device_time(after: dict[str, Any]) -> str | None:
    """The latest stamp among the fields that were written."""
    times = [_time_of(value) for value in after.values()]
    return max((time for time in times if time is not None), default=None)


def _time_of(value: Any) -> str | None:
    time = value.get("at") if isinstance(value, dict) else None
    return time if isinstance(time, str) and len(time) <= 40 else None


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes | bytearray) else str(value)


# Made once: `json.dumps` with settings of one's own makes an encoder a call.
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
