"""Traces, where an admin has switched them on: from a click in the page to a Triton server.

Off, nothing of OpenTelemetry is imported, and a span is one comparison. On, what is exported holds
routes, names of our functions, ids of jobs and models, numbers and codes: never a label, a name, a
token or the text of an error.
"""

from __future__ import annotations

import contextlib
import contextvars
import functools
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sync.errors import SettingError

if TYPE_CHECKING:
    from sync.trace_export import Exporter

R = TypeVar("R")
Attribute = str | int | float | bool

_exporter: Exporter | None = None
_NOTHING: AbstractContextManager[None] = contextlib.nullcontext()


@dataclass(frozen=True)
class Past:
    """A span that is over, made elsewhere: in the page, or in a process for heavy work.

    trace, span, parent : hexadecimal ids of 32, 16 and 16 digits; `parent` '' for the first
    began_ns, ended_ns : since 1970
    """

    trace: str
    span: str
    parent: str
    name: str
    began_ns: int
    ended_ns: int
    attributes: Mapping[str, Attribute]


def start(endpoint: str, service: str) -> None:
    """Export spans to an OTLP/HTTP endpoint, such as http://tempo:4318, from now on; '' does not.

    Raises `SettingError` without OpenTelemetry.
    """
    global _exporter
    if not endpoint:
        return
    try:
        from sync.trace_export import Exporter
    except ModuleNotFoundError as error:
        raise SettingError(
            "Traces need OpenTelemetry; install it with `pip install 'earmark[tracing]'`, or leave "
            "the setting traces_endpoint empty.",
            name="traces_endpoint",
        ) from error
    _exporter = Exporter(endpoint, service)


def stop() -> None:
    """Export what is left, and end."""
    global _exporter
    if _exporter is not None:
        _exporter.close()
        _exporter = None


def is_on() -> bool:
    """Whether anything is exported."""
    return _exporter is not None


def span(
    name: str, parent: str | None = None, **attributes: Attribute
) -> AbstractContextManager[None]:
    """A span around a block, in the trace that is under way, or in that of `parent`, a traceparent;
    nothing where there is none.
    """
    if _exporter is None:
        return _NOTHING
    return _exporter.span(name, parent, attributes)


def begin(name: str, parent: str | None) -> Callable[[Mapping[str, Attribute], bool], None]:
    """Begin a span in a trace of its own, or in that of `parent`, which this task is in from now
    on. Returns what ends it, told its attributes and whether it failed.
    """
    if _exporter is None:
        return lambda _attributes, _failed: None
    return _exporter.begin(name, parent)


def carried() -> str | None:
    """What to send along, so that others go on with the trace that is under way: a traceparent."""
    return None if _exporter is None else _exporter.carried()


def headers() -> dict[str, str]:
    """The same as headers of a request; empty where there is nothing to send."""
    told = carried()
    return {} if told is None else {"traceparent": told}


def past(name: str, parent: str | None, began_ns: int, ended_ns: int, **more: Attribute) -> None:
    """A span that is over, below `parent`, or below the one under way."""
    if _exporter is not None:
        _exporter.past(name, parent, began_ns, ended_ns, more)


def bring(spans: Iterable[Past], service: str) -> None:
    """Export spans that were made elsewhere."""
    if _exporter is not None:
        _exporter.bring(spans, service)


def inside(function: Callable[..., R]) -> Callable[..., R]:
    """A function that another thread may call, and that is in this trace there."""
    if _exporter is None:
        return function
    return functools.partial(contextvars.copy_context().run, function)
