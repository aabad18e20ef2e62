"""Take an update into a document: apply it, see what it changed, judge it, credit it.

Nothing here waits or touches the disk. What is returned is still to be stored, and whatever is
objected to still to be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sync.passes import Pass
from sync.rooms.changes import EntryChange
from sync.rooms.guard import Objection, objections
from sync.rooms.live_document import LiveDocument, merge
from sync.rooms.protocol import Malformed
from sync.rooms.revisions import Author, Revision, revisions
from sync.rooms.splitting import Part, authors_of, split
from sync.rooms.update import Update, read_update


@dataclass
class Taken:
    """What an update did to a document.

    update : what was new in it; empty if nothing was
    clients : by Yjs client id, who is from now on credited with what it writes
    is_whole : False if a part rests on edits that nobody has sent
    """

    update: bytes = b""
    revisions: list[Revision] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    clients: dict[int, str] = field(default_factory=dict)
    nested: int = 0
    is_whole: bool = True


def take(
    document: LiveDocument,
    data: bytes,
    update: Update,
    authors: Mapping[int, str],
    holder: Pass,
    client: str,
) -> Taken:
    """Apply an update and return what it did.

    authors : by Yjs client id, who first wrote with it
    client : name of the sender's program
    Raises `Malformed` if the document cannot take it in, and what pycrdt throws when it panics;
    the document must then be read anew.
    """
    taken = Taken(nested=update.nested)
    clients = [c for c, (_, end) in update.sections.items() if end > document.clocks.get(c, 0)]
    parts, taken.is_whole = _parts(document, data, update, authors, holder.person)
    told: list[bytes] = []
    changed: list[tuple[str, list[EntryChange]]] = []
    for part in parts:
        brings = update if part.update is data else read_update(part.update)
        try:
            new, changes = document.apply(part.update, brings)
        except (ValueError, KeyError, TypeError) as error:
            raise Malformed(f"The document refused the update: {error}") from error
        if new:
            told.append(new)
            changed.append((part.person, changes))
    if len(update.sections) > 1 and taken.is_whole and not document.is_complete(update):
        raise Malformed("Its structs rest on each other in a circle.")
    if not told:
        return taken
    taken.update = told[0] if len(told) == 1 else merge(told)
    taken.clients = {c: holder.person for c in clients if c not in authors and c in document.clocks}
    whole = changed[0][1] if len(changed) == 1 else _together(c for _, c in changed)
    taken.objections = objections(whole, holder)
    refused = {(o.change.root, o.change.entry) for o in taken.objections}
    for person, changes in changed:
        standing = [c for c in changes if (c.root, c.entry) not in refused]
        via = None if person == holder.person else holder.person
        taken.revisions += revisions(standing, Author(person, via, client))
    return taken


def _parts(
    document: LiveDocument,
    data: bytes,
    update: Update,
    authors: Mapping[int, str],
    sender: str,
) -> tuple[list[Part], bool]:
    if update.is_gapless(document.clocks):
        credited = authors_of(update.sections, document.clocks, authors, sender)
        if len(credited) < 2:
            return [Part(credited.pop() if credited else sender, data)], True
    return split(data, document.clocks, authors, sender)


def _together(changes: Iterable[list[EntryChange]]) -> list[EntryChange]:
    """What several transactions changed, as if they had been one."""
    whole: dict[tuple[str, str | None], EntryChange] = {}
    for change in (change for part in changes for change in part):
        known = whole.get((change.root, change.entry))
        if known is None:
            whole[(change.root, change.entry)] = EntryChange(**vars(change))
            continue
        known.replaced = known.replaced or (change.replaced and not known.made)
        known.removed = change.removed
        known.shared = known.shared or change.shared
        if change.replaced or change.removed:
            known.fields = {}
        for key, (before, after) in change.fields.items():
            known.note(key, before, after)
    return list(whole.values())
