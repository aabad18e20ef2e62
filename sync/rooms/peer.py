"""One connection in a room: what it has been promised, and what waits to be sent to it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Protocol

from sync.passes import Pass
from sync.rooms import protocol
from sync.rooms.closing import TOO_SLOW, Closing
from sync.settings import Settings

SIGN_OF_LIFE_S = 10.0
"""Stock clients, and ours, give a connection up that brings nothing for half a minute."""


class Channel(Protocol):
    """Where a room's messages to one connection go."""

    def write(self, *messages: bytes) -> None:
        """Take messages to be sent, in order; never waits."""

    def backlog(self) -> int:
        """Bytes taken and not yet sent."""
        ...

    def close(self, closing: Closing) -> None:
        """Send what was taken, then close with a code and a sentence."""

    def abort(self, closing: Closing) -> None:
        """Close at once, whatever was taken."""


@dataclass
class Pace:
    """A bucket of tokens: `per_s` flow in, up to `burst`, and each message takes one.

    over_from_s : since when more has come than flows in, without a rest; None if that is not so
    """

    per_s: float
    burst: float
    tokens: float = field(init=False)
    at_s: float = field(default_factory=time.monotonic)
    over_from_s: float | None = None

    def __post_init__(self) -> None:
        self.tokens = self.burst

    def take(self, count: int = 1) -> float:
        """Take tokens; return for how many seconds one has to wait for them."""
        at_s = time.monotonic()
        rested = min(self.burst, self.tokens + (at_s - self.at_s) * self.per_s)
        self.tokens, self.at_s = rested - count, at_s
        if rested >= self.burst / 2:
            self.over_from_s = None
        elif self.tokens < 0 and self.over_from_s is None:
            self.over_from_s = at_s
        return max(0.0, -self.tokens / self.per_s)

    def is_flood(self, longest_s: float) -> bool:
        """Whether more has been coming than flows in for longer than that."""
        return self.over_from_s is not None and self.at_s - self.over_from_s > longest_s


class Peer:
    """One person's connection to one room."""

    _last_number = 0

    def __init__(
        self, holder: Pass, channel: Channel, settings: Settings, client: str = "unknown"
    ) -> None:
        Peer._last_number += 1
        self.number = Peer._last_number
        self.holder = holder
        self.channel = channel
        self.client = client
        self.pace = Pace(settings.room_messages_per_s, settings.room_messages_per_s * 2)
        self.syncs = Pace(settings.room_syncs_per_min / 60, settings.room_syncs_per_min)
        self.wants_receipts = False
        self.is_synced = False
        self.is_asked = False
        self.is_heard_singly = False
        self.is_closed = False
        self.received = 0
        self._settled = 0
        self._receipted = 0
        self._owed: int | None = None
        self._limit = settings.room_outbox_bytes
        self._allowance = 0
        self._backlog = 0
        self._moved_at = time.monotonic()
        self._sent_at_s = 0.0

    # -- what it sent ----------------------------------------------------------------------------

    def ask(self, wishes: dict[str, Any]) -> None:
        """Take note of what the client asks for beyond the stock protocol."""
        self.wants_receipts = wishes.get("receipts") is True
        names = [wishes.get("client"), wishes.get("device")]
        told = " / ".join(name[:80] for name in names if isinstance(name, str) and name)
        self.client = told or self.client

    def owe(self, count: int) -> None:
        """The message `count` could not be used yet: nothing from it on is acknowledged."""
        if self._owed is None:
            self._owed = count

    def owe_nothing(self) -> None:
        """What was missing has come."""
        self._owed = None

    def settle(self, count: int) -> bool:
        """The first `count` messages are settled; return whether a receipt is due."""
        self._settled = max(self._settled, count)
        return self.wants_receipts and self._due() > self._receipted

    def send_receipt(self) -> None:
        """Say how far the messages are settled."""
        due = self._due()
        if due > self._receipted and not self.is_closed:
            self._receipted = due
            self.send(protocol.receipt_message(due))

    def refuse(self, count: int, code: str, message: str, **details: Any) -> None:
        """Say that one message, or a part of it, was refused; stock clients are not told."""
        if self.wants_receipts:
            told = {"n": count, "code": code, "message": message, "details": details}
            self.send(protocol.refused_message(told))

    def _due(self) -> int:
        return self._settled if self._owed is None else min(self._settled, self._owed - 1)

    # -- what it is sent -------------------------------------------------------------------------

    def send(self, *messages: bytes) -> None:
        """Send what belongs together, or drop the connection if too much waits for it already."""
        if self.is_closed:
            return
        if self.channel.backlog() > self._limit + self._allowance:
            self.drop()
            return
        self._sent_at_s = time.monotonic()
        self.channel.write(*messages)

    @property
    def is_sent_to_lately(self) -> bool:
        """Whether it has been sent anything a moment ago: a sign of life for it."""
        return time.monotonic() - self._sent_at_s < SIGN_OF_LIFE_S

    def send_document(self, message: bytes) -> None:
        """Send an answer that may be larger than what otherwise may wait."""
        if self.channel.backlog() > self._limit:
            self.drop()
            return
        self._allowance = len(message)
        self.send(message)

    def is_stalled(self, stall_s: float) -> bool:
        """Whether something has waited for `stall_s` without getting any less."""
        at_s, backlog = time.monotonic(), self.channel.backlog()
        if backlog < self._backlog or not backlog:
            self._moved_at = at_s
        self._backlog = backlog
        return at_s - self._moved_at > stall_s

    def drop(self) -> None:
        """End a connection that does not read."""
        if not self.is_closed:
            self.is_closed = True
            self.channel.abort(TOO_SLOW)

    def close(self, closing: Closing) -> None:
        """Send what waits, then end the connection, saying why."""
        if not self.is_closed:
            self.is_closed = True
            self.channel.close(closing)
