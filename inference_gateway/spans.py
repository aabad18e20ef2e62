"""The seam to traces: what a gateway tells of its work, where somebody wants to know."""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager
from typing import Protocol

Attribute = str | int | float | bool


class Tracer(Protocol):
    """Makes spans; sync/tracing.py is one."""

    def span(
        self, name: str, parent: str | None = None, **attributes: Attribute
    ) -> AbstractContextManager[None]:
        """A span around a block, in the trace under way or in that of a traceparent."""
        ...

    def headers(self) -> dict[str, str]:
        """What is to be sent along with a request, so that others go on with the trace."""
        ...


_tracer: Tracer | None = None
_NOTHING: AbstractContextManager[None] = contextlib.nullcontext()


def use(tracer: Tracer | None) -> None:
    """Tell it of the work of this process from now on; None ends that."""
    global _tracer
    _tracer = tracer


def span(
    name: str, parent: str | None = None, **attributes: Attribute
) -> AbstractContextManager[None]:
    """See `Tracer`; nothing where nobody wants to know."""
    return _NOTHING if _tracer is None else _tracer.span(name, parent, **attributes)


def headers() -> dict[str, str]:
    """See `Tracer`."""
    return {} if _tracer is None else _tracer.headers()
