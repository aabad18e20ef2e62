"""What was counted in the last hour, over all processes of a relay.

Counters only go on, since the relay's start. Once a minute their totals are noted, and what came
since is the difference.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from prometheus_client.registry import CollectorRegistry

from sync.metrics import PREFIX, counted

LOG = logging.getLogger("earmark.status")
EVERY_S = 60.0
SPAN_S = 3600.0


@dataclass(frozen=True)
class Totals:
    """Since the start of the relay. `update_buckets` holds, by an upper end in seconds, how many
    transactions' slowest edit was on disk by then."""

    requests: float = 0
    errors: float = 0
    slow: dict[str, float] = field(default_factory=dict)
    unwritten: float = 0
    update_buckets: dict[float, float] = field(default_factory=dict)


class Recent:
    """Notes totals until it is stopped."""

    def __init__(
        self,
        totals: Callable[[], Totals] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._totals = totals or (lambda: totals_of(counted()))
        self._clock = clock
        self._noted: deque[tuple[float, Totals]] = deque()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to note."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def note(self) -> None:
        """Note the totals as they are; forget what is older than an hour."""
        at_s = self._clock()
        self._noted.append((at_s, self._totals()))
        while len(self._noted) > 1 and self._noted[1][0] <= at_s - SPAN_S:
            self._noted.popleft()

    def last_hour(self) -> dict[str, Any]:
        """What came in the last hour, or since there are notes.

        slow : by route, how many requests took longer than the setting `log_slow_s`
        edit_s : 99 of 100 edits were on disk within so many seconds; None without edits
        """
        if not self._noted:
            self.note()
        began_s, before = self._noted[0]
        now = self._totals()
        slow = {route: int(count - before.slow.get(route, 0)) for route, count in now.slow.items()}
        buckets = {
            end: count - before.update_buckets.get(end, 0)
            for end, count in now.update_buckets.items()
        }
        return {
            "span_s": round(min(SPAN_S, self._clock() - began_s)),
            "requests": int(now.requests - before.requests),
            "errors": int(now.errors - before.errors),
            "slow": {route: count for route, count in slow.items() if count},
            "unwritten": int(now.unwritten - before.unwritten),
            "edit_s": _within(buckets, 0.99),
        }

    async def _run(self) -> None:
        while True:
            try:
                self.note()
            except Exception:
                LOG.exception("The counts could not be read")
            await asyncio.sleep(EVERY_S)


def totals_of(registry: CollectorRegistry) -> Totals:
    """The totals that the counters of all processes hold."""
    requests = errors = unwritten = 0.0
    slow: dict[str, float] = {}
    buckets: dict[float, float] = {}
    for sample in (sample for family in registry.collect() for sample in family.samples):
        name = sample.name.removeprefix(f"{PREFIX}_")
        if name == "requests_total":
            requests += sample.value
            errors += sample.value if sample.labels["status"].startswith("5") else 0
        elif name == "slow_requests_total":
            slow[sample.labels["route"]] = sample.value
        elif name == "store_commit_failures_total":
            unwritten = sample.value
        elif name == "room_update_seconds_bucket":
            buckets[float(sample.labels["le"])] = sample.value
    return Totals(requests, errors, slow, unwritten, buckets)


def _within(buckets: dict[float, float], share: float) -> float | None:
    """The end of the first bucket that holds this share; None of nothing, or of no end."""
    total = max(buckets.values(), default=0)
    if total <= 0:
        return None
    end = min(end for end, count in buckets.items() if count >= share * total)
    return None if end == float("inf") else end
