"""Rewrite a log as one snapshot, and prove that the snapshot holds the same document.

Small logs are rewritten in the room's process. Large ones take seconds in which nobody would be
served: they go to a child, `python -m sync.rooms.compaction`, through a pipe.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from typing import NamedTuple

from py_browser.entries import ROOTS_OF
from sync.errors import DataError
from sync.rooms.deep_stack import run_deep
from sync.rooms.live_document import LiveDocument
from sync.rooms.protocol import EMPTY_STATE, read_bytes, sized
from sync.rooms.update import read_deletions, read_update

IN_PROCESS_BYTES = 128 * 1024
CHILD_TIME_LIMIT_S = 300.0


class Compacted(NamedTuple):
    """A document as one update, and its state vector."""

    document: bytes
    state: bytes


def compact(kind: str, updates: Sequence[bytes]) -> Compacted:
    """Return one update that makes the same document as all of `updates` in order.

    Raises `DataError` if what it makes is not the same, in state, content and deletions.
    """
    original = LiveDocument(kind, updates)
    snapshot = original.difference(EMPTY_STATE)
    if not _same(original, LiveDocument(kind, [snapshot])):
        raise DataError("The compacted log does not make the same document; the log was kept.")
    return Compacted(snapshot, original.state())


def _same(one: LiveDocument, other: LiveDocument) -> bool:
    return (
        one.clocks == other.clocks
        and one.to_json() == other.to_json()
        and _deletions(one) == _deletions(other)
        and one.root_names() == other.root_names()
    )


def _deletions(document: LiveDocument) -> dict[int, list[tuple[int, int]]]:
    """By client, the clocks that are deleted: what an update still says to who knows it all."""
    data = document.difference(document.state())
    return read_deletions(data, read_update(data).deletes_from)


async def compact_apart(kind: str, updates: Sequence[bytes]) -> Compacted:
    """Do as `compact`, in a child where that would keep others waiting."""
    if sum(map(len, updates)) <= IN_PROCESS_BYTES:
        return compact(kind, updates)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, kind,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    work = b"".join(map(sized, updates))
    try:
        out, err = await asyncio.wait_for(child.communicate(work), CHILD_TIME_LIMIT_S)
    except BaseException:
        if child.returncode is None:
            child.kill()
            await child.wait()
        raise
    if child.returncode != 0:
        reason = err.decode(errors="replace").strip().splitlines()[-1:] or ["no reason given"]
        raise DataError(f"A log could not be compacted and was kept: {reason[0]}")
    state, at = read_bytes(out, 0)
    return Compacted(out[at:], state)


def main() -> None:
    """Read length-prefixed updates, write the state likewise and then the snapshot."""
    work, at, updates = sys.stdin.buffer.read(), 0, []
    while at < len(work):
        update, at = read_bytes(work, at)
        updates.append(update)
    document, state = compact(sys.argv[1], updates)
    sys.stdout.buffer.write(sized(state) + document)


if __name__ == "__main__":
    assert sys.argv[1] in ROOTS_OF
    run_deep(main)
