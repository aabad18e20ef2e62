"""Read a document update byte by byte before it is applied: is it one, and what does it say?

The CRDT behind the rooms trusts its input. Broken updates made it panic or crash the process, and
ten bytes with absurd counts cost a second of CPU; so nothing reaches it that was not read here.
The format is that of Yjs, version 1, as every stock client sends it.
"""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import dataclass, field

from sync.rooms.protocol import LARGEST_NUMBER, Malformed, read_bytes, read_number, read_text

LARGEST_CLOCK = (1 << 31) - 1
LONGEST_RUN = 1 << 26
DEEPEST_VALUE = 32
STRUCTS_PER_SLICE = 5_000
NESTED_POINTS = 100

_SKIP = 10
_HAS_LEFT, _HAS_RIGHT, _HAS_KEY = 0x80, 0x40, 0x20
_NAMED_TYPES = (3, 5)  # an XML element and an XML hook carry a name
_LAST_TYPE = 6


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


@dataclass
class Update:
    """What an update says, without applying it.

    sections : by client, the first clock and the clock after the last one that it brings
    needs : by client, how many clocks have to be known once it is applied
    deletes_from : where the bytes of the deletions begin
    nested : points for shared types that may deepen the document: many for one inside another,
        one for one put in another's place, which could be inside too
    structs : by client, only if asked for
    """

    size: int
    sections: dict[int, tuple[int, int]] = field(default_factory=dict)
    needs: dict[int, int] = field(default_factory=dict)
    deletes_from: int = 0
    nested: int = 0
    skips: bool = False
    structs: dict[int, list[Struct]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing, whatever the document."""
        return not self.sections and not self.needs

    def is_gapless(self, known: dict[int, int]) -> bool:
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
    reading = read_update_in_slices(data, detailed)
    try:
        while True:
            next(reading)
    except StopIteration as done:
        result: Update = done.value
        return result


def read_update_in_slices(data: bytes, detailed: bool = False) -> Generator[None, None, Update]:
    """Do as `read_update`, pausing now and then so that others can be served meanwhile."""
    update = Update(len(data))
    clients, at = read_number(data, 0)
    _check_count(clients, data, at)
    until_pause = STRUCTS_PER_SLICE
    for _ in range(clients):
        count, at = read_number(data, at)
        _check_count(count, data, at)
        client, at = read_number(data, at)
        clock, at = read_number(data, at)
        if client in update.sections or not count:
            raise Malformed("A client comes twice, or with nothing.")
        first = clock
        structs: list[Struct] = []
        for _ in range(count):
            start, before = at, clock
            at, length, needs, skip = _read_struct(data, at, client, clock, update)
            clock += length
            if clock > LARGEST_CLOCK:
                raise Malformed("A clock is too large.")
            if detailed:
                structs.append(Struct(start, at, before, length, skip, needs))
            until_pause -= 1
            if not until_pause:
                until_pause = STRUCTS_PER_SLICE
                yield
        update.sections[client] = (first, clock)
        if detailed:
            update.structs[client] = structs
    update.deletes_from = at
    if _read_deletes(data, at, update) != len(data):
        raise Malformed("Something follows the update.")
    return update


def _check_count(count: int, data: bytes, at: int) -> None:
    if count > len(data) - at:
        raise Malformed("It announces more than it has bytes for.")


def _read_struct(
    data: bytes, at: int, client: int, clock: int, update: Update
) -> tuple[int, int, tuple[tuple[int, int], ...], bool]:
    if at >= len(data):
        raise Malformed("It ends before its last struct.")
    info = data[at]
    at += 1
    kind = info & 31
    if info in (0, _SKIP):
        length, at = _read_run(data, at)
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
            _, at = read_text(data, at)
        elif is_root == 0:
            needs, at = _read_id(data, at, client, clock, needs, update)
        else:
            raise Malformed("A struct has no parent.")
        if info & _HAS_KEY:
            _, at = read_text(data, at)
    reader = _CONTENTS.get(kind)
    if reader is None:
        raise Malformed(f"Content of kind {kind} is not allowed.")
    length, at = reader(data, at)
    if kind == _TYPE and not in_root:
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


def _read_run(data: bytes, at: int) -> tuple[int, int]:
    length, at = read_number(data, at)
    if not 0 < length <= LONGEST_RUN:
        raise Malformed("A run of clocks is empty or too long.")
    return length, at


def _read_deletes(data: bytes, at: int, update: Update) -> int:
    clients, at = read_number(data, at)
    _check_count(clients, data, at)
    for _ in range(clients):
        client, at = read_number(data, at)
        ranges, at = read_number(data, at)
        _check_count(ranges, data, at)
        need = update.needs.get(client, 0)
        for _ in range(ranges):
            clock, at = read_number(data, at)
            length, at = _read_run(data, at)
            if clock + length > LARGEST_CLOCK:
                raise Malformed("A clock is too large.")
            need = max(need, clock + length)
        update.needs[client] = need
    return at


def _read_binary(data: bytes, at: int) -> tuple[int, int]:
    _, at = read_bytes(data, at)
    return 1, at


def _read_string(data: bytes, at: int) -> tuple[int, int]:
    text, at = read_text(data, at)
    return len(text) + sum(letter > "\uffff" for letter in text), at


def _read_json(data: bytes, at: int) -> int:
    text, at = read_text(data, at)
    if text == "undefined":
        return at
    if text.count("[") + text.count("{") > 10_000:
        raise Malformed("A value is nested too deeply.")
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        raise Malformed("A value is not JSON.") from None
    return at


def _read_json_list(data: bytes, at: int) -> tuple[int, int]:
    count, at = read_number(data, at)
    _check_count(count, data, at)
    if not count:
        raise Malformed("A list of values is empty.")
    for _ in range(count):
        at = _read_json(data, at)
    return count, at


def _read_embed(data: bytes, at: int) -> tuple[int, int]:
    return 1, _read_json(data, at)


def _read_format(data: bytes, at: int) -> tuple[int, int]:
    _, at = read_text(data, at)
    return 1, _read_json(data, at)


def _read_type(data: bytes, at: int) -> tuple[int, int]:
    kind, at = read_number(data, at)
    if kind > _LAST_TYPE:
        raise Malformed(f"There is no shared type {kind}.")
    if kind in _NAMED_TYPES:
        _, at = read_text(data, at)
    return 1, at


def _read_values(data: bytes, at: int) -> tuple[int, int]:
    count, at = read_number(data, at)
    _check_count(count, data, at)
    if not count:
        raise Malformed("A list of values is empty.")
    for _ in range(count):
        at = _read_value(data, at, DEEPEST_VALUE)
    return count, at


def _read_value(data: bytes, at: int, deeper: int) -> int:
    if at >= len(data):
        raise Malformed("It ends before a value.")
    kind = data[at]
    at += 1
    size = _FIXED_SIZES.get(kind)
    if size is not None:
        at += size
        if at > len(data):
            raise Malformed("It ends in the middle of a value.")
        return at
    if kind == 119:
        return read_text(data, at)[1]
    if kind == 116:
        return read_bytes(data, at)[1]
    if kind == 125:
        return _skip_integer(data, at)
    if kind not in (117, 118):
        raise Malformed(f"There is no value of type {kind}.")
    if not deeper:
        raise Malformed("A value is nested too deeply.")
    count, at = read_number(data, at)
    _check_count(count, data, at)
    for _ in range(count):
        if kind == 118:
            at = read_text(data, at)[1]
        at = _read_value(data, at, deeper - 1)
    return at


def _skip_integer(data: bytes, at: int) -> int:
    """Pass a signed integer: six bits, then seven at a time."""
    value, shift = data[at] & 63 if at < len(data) else 0, 6
    while at < len(data):
        more = data[at] & 128
        at += 1
        if not more:
            if value > LARGEST_NUMBER:
                break
            return at
        if at >= len(data) or shift > 48:
            break
        value |= (data[at] & 127) << shift
        shift += 7
    raise Malformed("A number is cut off or too large.")


_FIXED_SIZES = {127: 0, 126: 0, 124: 4, 123: 8, 122: 8, 121: 0, 120: 0}
_TYPE = 7
_CONTENTS = {
    1: _read_run,
    2: _read_json_list,
    3: _read_binary,
    4: _read_string,
    5: _read_embed,
    6: _read_format,
    _TYPE: _read_type,
    8: _read_values,
}
