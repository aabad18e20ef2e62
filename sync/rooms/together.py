"""Updates of one connection that came right behind each other, taken in as if they were one.

Most of what an update costs is not its bytes: a transaction, its events, a row on disk. Who sends
faster than is read pays that once for all that waits.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sync.rooms.protocol import SYNC, UPDATE, Malformed, read_sync
from sync.rooms.splitting import authors_of
from sync.rooms.update import Update, read_update

MOST_TOGETHER = 64
BYTES_TOGETHER = 32 * 1024
_OPENING = bytes((SYNC, UPDATE))


@dataclass
class Together:
    """Updates that one person may have sent as one.

    updates : as they came
    whole : what they say, taken together
    """

    updates: list[bytes] = field(default_factory=list)
    whole: Update = field(default_factory=lambda: Update(0))

    def add(self, data: bytes, update: Update) -> None:
        """Add an update that rests only on those before, and on what is known."""
        self.updates.append(data)
        whole = self.whole
        whole.size += update.size
        for client, (start, end) in update.sections.items():
            first, last = whole.sections.get(client, (start, end))
            whole.sections[client] = (min(first, start), max(last, end))
        for client, need in update.needs.items():
            whole.needs[client] = max(need, whole.needs.get(client, 0))


def groups(messages: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield messages in order, small updates that follow each other together, others alone."""
    group: list[bytes] = []
    size = 0
    for message in messages:
        is_small_update = len(message) < BYTES_TOGETHER and message.startswith(_OPENING)
        is_full = len(group) == MOST_TOGETHER or size + len(message) > BYTES_TOGETHER
        if group and (is_full or not is_small_update):
            yield group
            group, size = [], 0
        if is_small_update:
            group.append(message)
            size += len(message)
        else:
            yield [message]
    if group:
        yield group


def read_ahead(messages: Sequence[bytes]) -> list[tuple[bytes, Update]]:
    """Read the messages that are small updates, up to the first that is none."""
    read = []
    for message in messages:
        try:
            kind, data = read_sync(message) if message.startswith(_OPENING) else (-1, b"")
            if kind != UPDATE:
                break
            read.append((data, read_update(data)))
        except Malformed:
            break
    return read


def together(
    ahead: Iterable[tuple[bytes, Update]],
    known: Mapping[int, int],
    authors: Mapping[int, str],
    sender: str,
) -> Together:
    """Gather the first of some updates that can be taken in as one of their sender's.

    known : by client, how many clocks a document has
    authors : by client, who first wrote with it
    """
    gathered = Together()
    clocks: ChainMap[int, int] = ChainMap({}, known)  # type: ignore[arg-type]
    for data, update in ahead:
        is_plain = not (update.is_empty or update.nested or update.runs)
        if not is_plain or not update.is_gapless(clocks):
            break
        if authors_of(update.sections, clocks, authors, sender) - {sender}:
            break
        gathered.add(data, update)
        clocks.update({c: end for c, end in update.ends.items() if end > clocks.get(c, 0)})
    return gathered
