"""Times and ids as the relay writes them: ISO 8601 in UTC with milliseconds, and ULIDs."""

import os
import time
from datetime import UTC, datetime, timedelta

from py_browser.ulid import make_ulid

SET_BACK_S = 60.0


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def time_text(moment: datetime) -> str:
    """A time as it is stored; texts of times sort as the times do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def after(moment: datetime, **span: float) -> str:
    """The text of a time that lies `timedelta(**span)` after another."""
    return time_text(moment + timedelta(**span))


def set_back(moment: datetime) -> str:
    """The text of a time that nobody can have written by now.

    What bears a later one was written by a clock that went ahead and has been set back since: who
    waits for it to pass might wait for years.
    """
    return after(moment, seconds=SET_BACK_S)


def new_id() -> str:
    """A ULID of this moment."""
    return make_ulid(time.time_ns() // 1_000_000, os.urandom(10))
