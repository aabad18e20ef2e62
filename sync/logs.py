"""What the processes of a relay log: lines of JSON, each with the request, person or room it is of.

Ids and codes only: never a secret, a password, or what people wrote. On a terminal the lines are
for reading instead.
"""

from __future__ import annotations

import logging
import re
import signal
import sys
from typing import Any

import structlog

from sync.clock import new_id
from sync.settings import Settings

_REQUEST = re.compile(r"[\w-]{8,64}", re.ASCII)
_BEFORE: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
]


def set_up(settings: Settings) -> None:
    """Log to standard error from now on; SIGUSR1 turns debugging on, and off again."""
    is_json = settings.log_format == "json" or not sys.stderr.isatty()
    last: list[Any] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(sort_keys=False)]
        if is_json
        else [structlog.dev.ConsoleRenderer()]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_BEFORE,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    for name in [one for one in logging.root.manager.loggerDict if one.startswith("sanic")]:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)
    root, usual = logging.getLogger(), logging.getLevelName(settings.log_level.upper())
    root.handlers[:] = [handler]
    root.setLevel(usual)

    def turn(*_: object) -> None:
        root.setLevel(usual if root.level == logging.DEBUG else logging.DEBUG)

    signal.signal(signal.SIGUSR1, turn)


def begin_request(told: str | None) -> str:
    """Forget the request before, and name this one: as whoever asks names it, or anew."""
    request = told if told is not None and _REQUEST.fullmatch(told) else new_id()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=request)
    return request


def note(**ids: str | None) -> None:
    """Have ids in every line of this task from now on."""
    known = {name: value for name, value in ids.items() if value}
    structlog.contextvars.bind_contextvars(**known)
