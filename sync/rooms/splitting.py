"""Cut an update into parts that each have one author, and leave out what nothing can rest on yet.

Needed seldom: when somebody brings edits of several people at once, or edits that rest on others
which are missing. What everybody sends all day is applied whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sync.rooms.protocol import number
from sync.rooms.update import Struct, read_deletions, read_update


@dataclass(frozen=True)
class Part:
    """A piece of an update that can be applied after the pieces before it."""

    person: str
    update: bytes


def authors_of(
    sections: Mapping[int, tuple[int, int]],
    known: Mapping[int, int],
    authors: Mapping[int, str],
    sender: str,
) -> set[str]:
    """Whom the new structs of an update are credited to."""
    return {
        authors.get(client, sender)
        for client, (_, end) in sections.items()
        if end > known.get(client, 0)
    }


def split(
    data: bytes, known: Mapping[int, int], authors: Mapping[int, str], sender: str
) -> tuple[list[Part], bool]:
    """Return the parts that a document that knows `known` can take in, and whether that is all."""
    update = read_update(data, detailed=True)
    clocks = dict(known)
    waiting = {client: list(structs) for client, structs in update.structs.items()}
    parts: list[Part] = []
    progress = True
    while progress:
        progress = False
        for client, structs in waiting.items():
            run = _ready(client, structs, clocks)
            if run:
                progress = True
                person = authors.get(client, sender)
                if any(not struct.skip for struct in run):
                    parts.append(Part(person, _piece(data, client, run)))
                del structs[: len(run)]
    deletions, all_deletions = _deletions(data, update.deletes_from, clocks)
    if deletions:
        parts.append(Part(sender, number(0) + deletions))
    return parts, all_deletions and not any(waiting.values())


def _ready(client: int, structs: list[Struct], clocks: dict[int, int]) -> list[Struct]:
    """The structs at the front of a section that can be applied now; advances the clocks."""
    run: list[Struct] = []
    for struct in structs:
        have, end = clocks.get(client, 0), struct.clock + struct.length
        if struct.clock > have or (struct.skip and end > have):
            break
        if struct.skip and run:
            break
        if any(clock >= clocks.get(other, 0) for other, clock in struct.needs):
            break
        clocks[client] = max(have, end)
        run.append(struct)
        if struct.skip:
            break
    return run


def _piece(data: bytes, client: int, run: list[Struct]) -> bytes:
    header = number(1) + number(len(run)) + number(client) + number(run[0].clock)
    return header + data[run[0].start : run[-1].end] + number(0)


def _deletions(data: bytes, at: int, clocks: dict[int, int]) -> tuple[bytes, bool]:
    """The deletions of structs that are there, and whether these are all."""
    kept, whole = [], True
    for client, ranges in read_deletions(data, at).items():
        have = clocks.get(client, 0)
        there = [(start, min(end, have)) for start, end in ranges if start < have]
        whole = whole and there == ranges
        if there:
            written = [number(start) + number(end - start) for start, end in there]
            kept.append(number(client) + number(len(there)) + b"".join(written))
    return (number(len(kept)) + b"".join(kept) if kept else b""), whole
