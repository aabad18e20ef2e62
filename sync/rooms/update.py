"""Read a document update byte by byte before it is applied: is it one, and what does it say?

The CRDT behind the rooms trusts its input. Broken updates made it panic or crash the process, and
ten bytes with absurd counts cost a second of CPU; so nothing reaches it that was not read here.
The format is that of Yjs, version 1, as every stock client sends it.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

from sync.rooms.contents import CONTENTS, TYPE, check_count, read_run
from sync.rooms.protocol import Malformed, read_number, skip_text
from sync.rooms.slices import at_once, in_slices

LARGEST_CLOCK = (1 << 31) - 1
STRUCTS_PER_RUN = 1_000
LARGE_UPDATE_BYTES = 64 * 1024
NESTED_POINTS = 100

_SKIP = 10
_HAS_LEFT, _HAS_RIGHT, _HAS_KEY = 0x80, 0x40, 0x20


@dataclass(frozen=True)
class Struct:
    """One struct of an update, for those who cut updates up.

    needs : (client, clock) pairs of other clients' structs that have to be there before
    """

    start: int
    end: int
    clock: int
    length: int
    skip: bool
    needs: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Run:
    """Some structs of one client that follow each other in an update.

    count, clock, end_clock : how many they are, their first clock and the one after their last
    needs : by other client, how many of its clocks have to be there before
    """

    start: int
    end: int
    count: int
    clock: int
    end_clock: int
    needs: dict[int, int]


@dataclass
class Update:
    """What an update says, without applying it.

    sections : by client, the first clock and the clock after the last one that it brings
    needs : by client, how many clocks have to be known once it is applied
    deletes_from : where the bytes of the deletions begin
    nested : points for shared types that may deepen the document: many for one inside another,
        one for one put in another's place, which could be inside too
    runs : by client, all its structs in pieces, only of a large update
    structs : by client, only if asked for
    """

    size: int
    sections: dict[int, tuple[int, int]] = field(default_factory=dict)
    needs: dict[int, int] = field(default_factory=dict)
    deletes_from: int = 0
    nested: int = 0
    skips: bool = False
    runs: dict[int, list[Run]] = field(default_factory=dict)
    structs: dict[int, list[Struct]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing, whatever the document."""
        return not self.sections and not self.needs

    @property
    def ends(self) -> dict[int, int]:
        """By client, the clock after the last one that it brings."""
        return {client: end for client, (_, end) in self.sections.items()}

    def is_gapless(self, known: Mapping[int, int]) -> bool:
        """Whether all that it rests on is in a document that knows `known` clocks by client."""
        if self.skips:
            return False
        for client, (start, _) in self.sections.items():
            if start > known.get(client, 0):
                return False
        for client, need in self.needs.items():
            have = known.get(client, 0)
            if need > have and need > self.sections.get(client, (0, 0))[1]:
                return False
        return True

    def is_known(self, known: dict[int, int]) -> bool:
        """Whether every struct that it brings is known already."""
        return all(end <= known.get(client, 0) for client, (_, end) in self.sections.items())


def read_update(data: bytes, detailed: bool = False) -> Update:
    """Return what an update says. Raises `Malformed` if it is not one."""
    return at_once(read_update_in_slices(data, detailed))


def read_update_in_slices(data: bytes, detailed: bool = False) -> Generator[None, None, Update]:
    """Do as `read_update`, pausing now and then so that others can be served meanwhile."""
    update = Update(len(data))
    is_large = len(data) >= LARGE_UPDATE_BYTES
    clients, at = read_number(data, 0)
    check_count(clients, data, at)
    for _ in range(clients):
        count, at = read_number(data, at)
        check_count(count, data, at)
        client, at = read_number(data, at)
        first, at = read_number(data, at)
        if client in update.sections or not count:
            raise Malformed("A client comes twice, or with nothing.")
        clock = first
        runs: list[Run] = []
        structs: list[Struct] = []
        while count:
            run = _read_run(data, at, client, clock, min(count, STRUCTS_PER_RUN), update,
                            structs if detailed else None)  # fmt: skip
            at, clock = run.end, run.end_clock
            count -= run.count
            if is_large:
                runs.append(run)
                yield
        update.sections[client] = (first, clock)
        if is_large:
            update.runs[client] = runs
        if detailed:
            update.structs[client] = structs
    update.deletes_from = at
    if _read_deletes(data, at, update) != len(data):
        raise Malformed("Something follows the update.")
    return update


async def read_politely(data: bytes) -> Update:
    """Do as `read_update`; others are served between slices of a large one."""
    if len(data) < LARGE_UPDATE_BYTES:
        return read_update(data)
    return await in_slices(read_update_in_slices(data))


def _read_run(
    data: bytes,
    at: int,
    client: int,
    clock: int,
    count: int,
    update: Update,
    structs: list[Struct] | None,
) -> Run:
    first_byte, first_clock = at, clock
    needed: dict[int, int] = {}
    for _ in range(count):
        start, before = at, clock
        at, length, needs, skip = _read_struct(data, at, client, clock, update)
        clock += length
        if clock > LARGEST_CLOCK:
            raise Malformed("A clock is too large.")
        for other, its_clock in needs:
            if its_clock >= needed.get(other, 0):
                needed[other] = its_clock + 1
        if structs is not None:
            structs.append(Struct(start, at, before, length, skip, needs))
    return Run(first_byte, at, count, first_clock, clock, needed)


def _read_struct(
    data: bytes, at: int, client: int, clock: int, update: Update
) -> tuple[int, int, tuple[tuple[int, int], ...], bool]:
    if at >= len(data):
        raise Malformed("It ends before its last struct.")
    info = data[at]
    at += 1
    kind = info & 31
    if info in (0, _SKIP):
        length, at = read_run(data, at)
        if info == _SKIP:
            update.skips = True
        return at, length, (), info == _SKIP
    needs: tuple[tuple[int, int], ...] = ()
    in_root = False
    if info & (_HAS_LEFT | _HAS_RIGHT):
        for bit in (_HAS_LEFT, _HAS_RIGHT):
            if info & bit:
                needs, at = _read_id(data, at, client, clock, needs, update)
    else:
        is_root, at = read_number(data, at)
        if is_root == 1:
            in_root = True
            at = skip_text(data, at)
        elif is_root == 0:
            needs, at = _read_id(data, at, client, clock, needs, update)
        else:
            raise Malformed("A struct has no parent.")
        if info & _HAS_KEY:
            at = skip_text(data, at)
    reader = CONTENTS.get(kind)
    if reader is None:
        raise Malformed(f"Content of kind {kind} is not allowed.")
    length, at = reader(data, at)
    if kind == TYPE and not in_root:
        update.nested += 1 if info & (_HAS_LEFT | _HAS_RIGHT) else NESTED_POINTS
    return at, length, needs, False


def _read_id(
    data: bytes,
    at: int,
    client: int,
    clock: int,
    needs: tuple[tuple[int, int], ...],
    update: Update,
) -> tuple[tuple[tuple[int, int], ...], int]:
    other, at = read_number(data, at)
    its_clock, at = read_number(data, at)
    if other == client:
        if its_clock >= clock:
            raise Malformed("A struct refers to one that comes after it.")
    else:
        if its_clock >= LARGEST_CLOCK:
            raise Malformed("A clock is too large.")
        needs = (*needs, (other, its_clock))
        if its_clock >= update.needs.get(other, 0):
            update.needs[other] = its_clock + 1
    return needs, at


def _read_deletes(data: bytes, at: int, update: Update) -> int:
    clients, at = read_number(data, at)
    check_count(clients, data, at)
    for _ in range(clients):
        client, at = read_number(data, at)
        ranges, at = read_number(data, at)
        check_count(ranges, data, at)
        need = update.needs.get(client, 0)
        for _ in range(ranges):
            clock, at = read_number(data, at)
            length, at = read_run(data, at)
            if clock + length > LARGEST_CLOCK:
                raise Malformed("A clock is too large.")
            need = max(need, clock + length)
        update.needs[client] = need
    return at


def read_deletions(data: bytes, at: int) -> dict[int, list[tuple[int, int]]]:
    """By client, the ranges [clock, end) that the deletions beginning at byte `at` name, joined."""
    clients, at = read_number(data, at)
    deletions = {}
    for _ in range(clients):
        client, at = read_number(data, at)
        count, at = read_number(data, at)
        ranges = []
        for _ in range(count):
            clock, at = read_number(data, at)
            length, at = read_number(data, at)
            ranges.append((clock, clock + length))
        deletions[client] = _joined(sorted(ranges))
    return deletions


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
