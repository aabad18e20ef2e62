"""What a room tells its peers: merged per tick, at once while it is quiet.

A tick lasts as long as telling everybody is estimated to take, twice over, so that a busy room
spends its time on edits rather than on frames; longer in a busy process, and longest for presence,
which goes along with edits whenever there are some.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection

from sync.rooms.awareness import Awareness
from sync.rooms.peer import Peer
from sync.rooms.pieces import Pieces
from sync.rooms.protocol import UPDATE, awareness_message, sync_message
from sync.rooms.strain import Strain

COST_PER_PEER_S = 60e-6
LONGEST_TICK_S = 0.05


class FanOut:
    """Gathers what is new in one room and sends it."""

    def __init__(
        self, peers: Callable[[], Collection[Peer]], awareness: Awareness, strain: Strain
    ) -> None:
        self._peers = peers
        self._awareness = awareness
        self._strain = strain
        self._updates: list[bytes] = []
        self._authors: set[Peer | None] = set()
        self._receipts: set[Peer] = set()
        self._timer: asyncio.Handle | None = None
        self._flush_at_s = 0.0
        self._receipt_timer: asyncio.Handle | None = None
        self._quiet_from_s = 0.0
        self._present_from_s = 0.0

    def tell(self, update: bytes, author: Peer | None) -> None:
        """Have a stored update sent to everybody, but not back if only `author` wrote."""
        self._updates.append(update)
        self._authors.add(author)
        self._flush_from(self._quiet_from_s)

    def receipt(self, peer: Peer) -> None:
        """Have a receipt sent, one for all that a commit settled."""
        self._receipts.add(peer)
        if self._receipt_timer is None:
            self._receipt_timer = asyncio.get_running_loop().call_soon(self._send_receipts)

    def tell_presence(self) -> None:
        """Have it said who is there and where, as it will be then."""
        self._flush_from(max(self._quiet_from_s, self._present_from_s))

    def _flush_from(self, at_s: float) -> None:
        """Send all that is new at a moment of the loop's clock, or sooner if that was asked for."""
        if self._timer is not None:
            if self._flush_at_s <= at_s:
                return
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        is_due = at_s <= loop.time()
        self._flush_at_s = at_s
        self._timer = loop.call_soon(self.flush) if is_due else loop.call_at(at_s, self.flush)

    def flush(self) -> None:
        """Send all that is new."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        updates, self._updates = self._updates, []
        authors, self._authors = self._authors, set()
        only_author = next(iter(authors)) if len(authors) == 1 else None
        pieces = Pieces()
        for update in updates:
            pieces.add(update)
        news = [sync_message(UPDATE, piece) for piece in pieces.all()]
        states = self._awareness.news()
        presence = [] if states is None else [awareness_message(states.payload)]
        for peer in list(self._peers()):
            messages = news if peer.is_synced and peer is not only_author else []
            # Nobody needs to be told where they are, but for clients that take silence for an end.
            if states and not (states.speakers == {peer.number} and peer.is_sent_to_lately):
                messages = [*messages, *presence]
            if messages:
                peer.send(*messages)
        at_s = asyncio.get_running_loop().time()
        tick_s = len(self._peers()) * COST_PER_PEER_S * 2
        self._quiet_from_s = at_s + min(LONGEST_TICK_S, tick_s + self._strain.edit_s)
        if presence:
            self._present_from_s = at_s + self._strain.presence_s

    def _send_receipts(self) -> None:
        self._receipt_timer = None
        peers, self._receipts = self._receipts, set()
        for peer in peers:
            peer.send_receipt()

    def close(self) -> None:
        """Send what is left; nothing is sent later."""
        self.flush()
        self._send_receipts()
        for timer in (self._timer, self._receipt_timer):
            if timer is not None:
                timer.cancel()
