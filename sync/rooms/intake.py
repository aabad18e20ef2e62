"""Take an update into a document: apply it, see what it changed, judge it, credit it.

Nothing here waits or touches the disk. What is returned is still to be stored, and whatever is
objected to still to be undone. A large update is taken in parts, and the work may be paused between
any two steps; the document is not to be used meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sync.passes import Pass
from sync.rooms.changes import EntryChange
from sync.rooms.guard import Objection, object_to
from sync.rooms.live_document import LiveDocument
from sync.rooms.pieces import Pieces
from sync.rooms.protocol import Malformed
from sync.rooms.revisions import Author, Revision, revisions
from sync.rooms.splitting import Part, authors_of, cut, split_in_slices
from sync.rooms.update import Update

ENTRIES_AT_ONCE = 100

Changes = dict[tuple[str, str | None], EntryChange]


@dataclass
class Taken:
    """What an update did to a document.

    pieces : what was new in it
    clients : by Yjs client id, who is from now on credited with what it writes
    is_whole : False if a part rests on edits that nobody has sent
    began_s : when it began to be taken in, by `time.perf_counter`
    """

    pieces: Pieces = field(default_factory=Pieces)
    revisions: list[Revision] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    clients: dict[int, str] = field(default_factory=dict)
    nested: int = 0
    is_whole: bool = True
    began_s: float = field(default_factory=time.perf_counter)


def take_in_slices(
    document: LiveDocument,
    data: bytes,
    update: Update,
    authors: Mapping[int, str],
    holder: Pass,
    client: str,
) -> Generator[None, None, Taken]:
    """Apply an update and return what it did.

    authors : by Yjs client id, who first wrote with it
    client : name of the sender's program
    Raises `Malformed` if the document cannot take it in, and what pycrdt throws when it panics;
    the document must then be read anew.
    """
    taken = Taken(nested=update.nested)
    clients = [c for c, (_, end) in update.sections.items() if end > document.clocks.get(c, 0)]
    parts, taken.is_whole = yield from _parts(document, data, update, authors, holder.person)
    changed: list[tuple[str, Changes]] = []
    for part in parts:
        new, changes = _apply(document, part, is_flat=not update.nested)
        if new:
            taken.pieces.add(new)
            if not changed or changed[-1][0] != part.person:
                changed.append((part.person, {}))
            join(changed[-1][1], changes)
        yield
    _learn(document, parts, update, taken.is_whole)
    if not changed:
        return taken
    taken.clients = {c: holder.person for c in clients if c not in authors and c in document.clocks}
    whole = changed[0][1] if len(changed) == 1 else _together(changes for _, changes in changed)
    for some in _batches(whole.values()):
        taken.objections += [o for o in (object_to(change, holder) for change in some) if o]
        yield
    refused = {objection.place for objection in taken.objections}
    for person, theirs in changed:
        via = None if person == holder.person else holder.person
        standing = (change for place, change in theirs.items() if place not in refused)
        for some in _batches(standing):
            taken.revisions += revisions(some, Author(person, via, client))
            yield
    return taken


def _apply(document: LiveDocument, part: Part, is_flat: bool) -> tuple[bytes, list[EntryChange]]:
    try:
        return document.apply(part.update, is_flat)
    except (ValueError, KeyError, TypeError) as error:
        raise Malformed(f"The document refused the update: {error}") from error


def _learn(document: LiveDocument, parts: list[Part], update: Update, is_whole: bool) -> None:
    for part in parts:
        document.learn(part.ends)
    if len(update.sections) > 1 and is_whole and not document.is_complete(update.ends):
        raise Malformed("Its structs rest on each other in a circle.")


def _parts(
    document: LiveDocument,
    data: bytes,
    update: Update,
    authors: Mapping[int, str],
    sender: str,
) -> Generator[None, None, tuple[list[Part], bool]]:
    if update.is_gapless(document.clocks):
        parts = cut(data, update, document.clocks, authors, sender) if update.runs else None
        if parts is not None:
            return parts, True
        credited = authors_of(update.sections, document.clocks, authors, sender)
        if len(credited) < 2 and not update.runs:
            return [Part(credited.pop() if credited else sender, data, update.ends)], True
    return (yield from split_in_slices(data, document.clocks, authors, sender))


def join(whole: Changes, changes: Iterable[EntryChange]) -> None:
    """Add what a later transaction changed, as if all had been one. What is added may change."""
    for change in changes:
        place = (change.root, change.entry)
        known = whole.get(place)
        if known is None:
            whole[place] = change
        elif change.removed and known.made:
            del whole[place]
        else:
            _join(known, change)


def _join(known: EntryChange, change: EntryChange) -> None:
    known.replaced = not known.made and (known.replaced or change.replaced or change.made)
    known.removed = change.removed
    if change.replaced or change.removed or change.made:
        known.fields, known.shared = {}, False
    known.shared = known.shared or change.shared
    for key, (before, after) in change.fields.items():
        known.note(key, before, after)


def _together(changed: Iterable[Changes]) -> Changes:
    """What several authors changed; their own changes stay as they are."""
    whole: Changes = {}
    for changes in changed:
        join(whole, (change.copy() for change in changes.values()))
    return whole


def _batches(changes: Iterable[EntryChange]) -> Iterator[list[EntryChange]]:
    batch: list[EntryChange] = []
    for change in changes:
        batch.append(change)
        if len(batch) == ENTRIES_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch
