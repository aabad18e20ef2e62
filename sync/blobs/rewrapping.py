"""A new master key for what is there already: new slots in headers, and not a byte of audio."""

from __future__ import annotations

import fcntl
import os
from dataclasses import replace
from pathlib import Path

from sync.blobs.key_ring import KeyRing
from sync.blobs.sealing import EMPTY_SLOT, HEADER_BYTES, SLOT_BYTES, SLOTS_AT, Header


def rewrap_file(path: Path, keys: KeyRing) -> bool:
    """Have the newest key, and no other, guard a sealed file; False if it did already.

    The new slot is on disk before the old one is wiped, so one of them can always be read.
    Raises `DataError` if no key opens it, `FileNotFoundError`.
    """
    with path.open("r+b", buffering=0) as file:
        header = Header.from_bytes(file.read(HEADER_BYTES))
        if keys.is_newest(header.slots):
            return False
        data_key = keys.unwrap(header.slots, header.bound)
        readable = _readable_slot(header, data_key, keys)
        other = 1 - readable
        slots = {other: keys.wrap(data_key, header.bound), readable: EMPTY_SLOT}
        for index in (other, readable):
            os.pwrite(file.fileno(), slots[index], SLOTS_AT + index * SLOT_BYTES)
            os.fsync(file.fileno())
    return True


def rewrapped(content: bytes, keys: KeyRing) -> bytes | None:
    """A header guarded by the newest key and no other, for stores that replace it whole; None if
    it is so already. Raises `DataError` if no key opens it.
    """
    header = Header.from_bytes(content)
    if keys.is_newest(header.slots):
        return None
    data_key = keys.unwrap(header.slots, header.bound)
    slots = (keys.wrap(data_key, header.bound), EMPTY_SLOT)
    return replace(header, slots=slots).to_bytes()


def rewrap_drafts(folder: Path, keys: KeyRing) -> tuple[int, int]:
    """Do so with all drafts of uploads; return how many were done, and how many are in use.

    Drafts without a lock beside them belong to work that is over in a moment.
    """
    done = busy = 0
    for lock in sorted(folder.glob("*.lock")):
        draft = lock.with_suffix(".draft")
        with lock.open("rb") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                busy += 1
                continue
            if draft.exists():
                done += rewrap_file(draft, keys)
    return done, busy


def _readable_slot(header: Header, data_key: bytes, keys: KeyRing) -> int:
    """Where the key stands that can be used now; the other slot may be half-written."""
    for index, slot in enumerate(header.slots):
        for key in keys.masters():
            if slot.startswith(key.id) and key.unwrap(slot, header.bound) == data_key:
                return index
    raise AssertionError("a key was unwrapped from neither slot")
