"""Cut an update into parts that each have one author, and leave out what nothing can rest on yet.

Needed seldom: when somebody brings edits of several people at once, edits that rest on others which
are missing, or so many that others would have to wait. What everybody sends all day is applied
whole.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

from sync.rooms.protocol import number
from sync.rooms.slices import at_once
from sync.rooms.update import (
    STRUCTS_PER_RUN,
    Struct,
    Update,
    read_deletions,
    read_update_in_slices,
)


@dataclass(frozen=True)
class Part:
    """A piece of an update that can be applied after the pieces before it.

    ends : by client, the clock after the last one that it brings
    """

    person: str
    update: bytes
    ends: Mapping[int, int] = field(default_factory=dict)


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


def cut(
    data: bytes,
    update: Update,
    known: Mapping[int, int],
    authors: Mapping[int, str],
    sender: str,
) -> list[Part] | None:
    """Return a large gapless update as small parts, in an order in which each can be applied.

    None if its runs rest on each other both ways: then only `split` tells what comes first.
    """
    clocks = dict(known)
    waiting = {client: deque(runs) for client, runs in update.runs.items()}
    parts: list[Part] = []
    progress = True
    while progress:
        progress = False
        for client, runs in waiting.items():
            while runs and all(clocks.get(c, 0) >= need for c, need in runs[0].needs.items()):
                run = runs.popleft()
                progress = True
                if run.end_clock <= clocks.get(client, 0):
                    continue
                clocks[client] = run.end_clock
                piece = _piece(data, client, run.count, run.clock, run.start, run.end)
                parts.append(Part(authors.get(client, sender), piece, {client: run.end_clock}))
    if any(waiting.values()):
        return None
    deletions = data[update.deletes_from :]
    if deletions != number(0):
        parts.append(Part(sender, number(0) + deletions))
    return parts


def split(
    data: bytes, known: Mapping[int, int], authors: Mapping[int, str], sender: str
) -> tuple[list[Part], bool]:
    """Return the parts that a document that knows `known` can take in, and whether that is all."""
    return at_once(split_in_slices(data, known, authors, sender))


def split_in_slices(
    data: bytes, known: Mapping[int, int], authors: Mapping[int, str], sender: str
) -> Generator[None, None, tuple[list[Part], bool]]:
    """Do as `split`, pausing now and then so that others can be served meanwhile."""
    update = yield from read_update_in_slices(data, detailed=True)
    clocks = dict(known)
    waiting = {client: deque(structs) for client, structs in update.structs.items()}
    parts: list[Part] = []
    progress = True
    while progress:
        progress = False
        for client, structs in waiting.items():
            run = _ready(client, structs, clocks)
            if run:
                progress = True
                if any(not struct.skip for struct in run):
                    first, last = run[0], run[-1]
                    piece = _piece(data, client, len(run), first.clock, first.start, last.end)
                    ends = {client: last.clock + last.length}
                    parts.append(Part(authors.get(client, sender), piece, ends))
                if len(run) == STRUCTS_PER_RUN:
                    yield
    deletions, all_deletions = _deletions(data, update.deletes_from, clocks)
    if deletions:
        parts.append(Part(sender, number(0) + deletions))
    return parts, all_deletions and not any(waiting.values())


def _ready(client: int, structs: deque[Struct], clocks: dict[int, int]) -> list[Struct]:
    """Take the structs at the front of a section that can be applied now; advances the clocks."""
    run: list[Struct] = []
    while structs and len(run) < STRUCTS_PER_RUN:
        struct = structs[0]
        have, end = clocks.get(client, 0), struct.clock + struct.length
        if struct.clock > have or (struct.skip and end > have):
            break
        if struct.skip and run:
            break
        if any(clock >= clocks.get(other, 0) for other, clock in struct.needs):
            break
        clocks[client] = max(have, end)
        run.append(structs.popleft())
        if struct.skip:
            break
    return run


def _piece(data: bytes, client: int, count: int, clock: int, start: int, end: int) -> bytes:
    header = number(1) + number(count) + number(client) + number(clock)
    return header + data[start:end] + number(0)


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
