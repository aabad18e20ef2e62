"""Spans of pages, which the relay passes on: a page speaks with nobody else."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

from sync import tracing
from sync.api.fields import Field
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest, TooMany
from sync.tracing import Past

NAMES = ("ask", "next", "similar", "upload", "request")
MOST_SPANS = 64
MOST_A_MINUTE = 3000
LONGEST_NS = 3600 * 10**9
SERVICE = "earmark-page"

_taken: deque[tuple[float, int]] = deque()


async def post_traces(ask: Ask) -> Reply:
    """Take spans of a page. Their names and attributes are of a closed set: nothing that people
    wrote can be in them.
    """
    spans = ask.body["spans"]
    if len(spans) > MOST_SPANS:
        raise BadRequest(f"Send up to {MOST_SPANS} spans at once.", field="spans")
    taken = [_span(one) for one in spans]
    _make_room(len(taken))
    tracing.bring(taken, SERVICE)
    return Reply({"taken": len(taken) if tracing.is_on() else 0})


def _make_room(count: int) -> None:
    """Bound what all pages bring. Raises `TooMany`."""
    now_s = time.monotonic()
    while _taken and _taken[0][0] < now_s - 60:
        _taken.popleft()
    if sum(many for _, many in _taken) + count > MOST_A_MINUTE:
        raise TooMany("Pages have brought enough spans for now.", retry_after_s=60)
    _taken.append((now_s, count))


def _span(told: Any) -> Past:
    if not isinstance(told, dict) or told.get("name") not in NAMES:
        raise BadRequest(f"A span is an object whose name is one of {', '.join(NAMES)}.")
    began_ns, ended_ns = (_moment_ns(told.get(name)) for name in ("began_ms", "ended_ms"))
    if not 0 <= ended_ns - began_ns <= LONGEST_NS:
        raise BadRequest("A span ends after it began, and within an hour.")
    parent = _hexadecimal(told, "parent", 16) if told.get("parent") else ""
    return Past(
        _hexadecimal(told, "trace", 32), _hexadecimal(told, "span", 16), parent,
        told["name"], began_ns, ended_ns, _attributes(told),
    )  # fmt: skip


def _attributes(told: Mapping[str, Any]) -> dict[str, int]:
    status = told.get("status")
    if isinstance(status, bool) or not isinstance(status, int) or not 0 <= status < 1000:
        return {}
    return {"http.response.status_code": status}


def _hexadecimal(told: Mapping[str, Any], name: str, digits: int) -> str:
    value = told.get(name)
    is_id = isinstance(value, str) and re.fullmatch(rf"[0-9a-f]{{{digits}}}", value)
    if not isinstance(value, str) or not is_id or not value.strip("0"):
        raise BadRequest(f"{name} has to be {digits} hexadecimal digits, and not all zeros.")
    return value


def _moment_ns(value: Any) -> int:
    """Milliseconds since 1970 as nanoseconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e14:
        raise BadRequest("began_ms and ended_ms have to be milliseconds since 1970.")
    return int(value * 1e6)


ROUTES = (
    Route("POST", "/traces", "traces.bring", "Pass on spans of a page, where traces are on",
          post_traces,
          (Field("spans", f"Up to {MOST_SPANS}: {{trace, span, parent, name, began_ms, ended_ms, "
                          f"status}}, named {', '.join(NAMES)}.", "array"),),
          answer="{taken}: how many; none where traces are off"),
)  # fmt: skip
