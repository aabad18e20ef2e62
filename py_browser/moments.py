"""Moments as recorders write them: ISO 8601, and the time stamps in file names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)
# Eight hexadecimal digits are a moment only in the years of the recorder that names files so.
HEX_FROM = int(datetime(2014, 1, 1, tzinfo=UTC).timestamp())
HEX_TO = int(datetime(2036, 1, 1, tzinfo=UTC).timestamp())
LARGEST_OFFSET_MIN = 14 * 60

_ZONE = r"(?P<zone>Z|[+-]\d{1,2}:?\d{2})?"
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})[T ]"
    r"(?P<hour>\d{2}):(?P<minute>\d{2}):(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?\s*" + _ZONE
)
_NAMED = re.compile(
    r"(?<!\d)(?P<year>(?:19[7-9]|20\d)\d)(?P<dash>[-_.]?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})"
    r"[T _-]?\$?(?P<hour>\d{2})(?P<colon>[-_:.]?)(?P<minute>\d{2})(?P=colon)(?P<second>\d{2})"
    r"(?:[.,](?P<fraction>\d{1,6}))?(?:" + _ZONE + r")(?!\d)",
)
_HEX = re.compile(r"[0-9A-Fa-f]{8}")


@dataclass(frozen=True)
class Moment:
    """A time stamp.

    Parameters
    ----------
    wall : datetime without zone, what the recorder's clock showed
    utc_offset_min : int, how far that clock is ahead of UTC; None where that is not said
    """

    wall: datetime
    utc_offset_min: int | None = None

    @property
    def utc(self) -> datetime:
        """The moment in UTC; a clock of unknown zone is taken for one in UTC."""
        return (self.wall - timedelta(minutes=self.utc_offset_min or 0)).replace(tzinfo=UTC)

    def to_text(self) -> str:
        """Return it as documents keep moments: ISO 8601, UTC, milliseconds."""
        return self.utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class NamedMoment:
    """A time stamp found in a file name, and what stands before it."""

    moment: Moment
    prefix: str


def read_iso(text: str) -> Moment | None:
    """Return the moment of an ISO 8601 time stamp, with a space or a T; None for anything else."""
    found = _ISO.fullmatch(text.strip())
    return _moment(found) if found else None


def read_file_name(file_name: str) -> NamedMoment | None:
    """Return the time stamp in a file name: the last one, as recorders put it behind a prefix.

    Reads 20210502_040000, SITE_20210502_040000, 2021-05-02T04-00-00Z, 20210502T040000+0200, and
    the hexadecimal seconds since 1970 of the first AudioMoths, 5CC8C5D4.
    """
    name = re.split(r"[/\\]", file_name)[-1]
    stem = name.rpartition(".")[0] or name
    if _HEX.fullmatch(stem) and HEX_FROM <= int(stem, 16) < HEX_TO:
        seconds = datetime.fromtimestamp(int(stem, 16), tz=UTC).replace(tzinfo=None)
        return NamedMoment(Moment(seconds, 0), "")
    for found in reversed(list(_NAMED.finditer(stem))):
        moment = _moment(found)
        if moment:
            return NamedMoment(moment, stem[: found.start()].strip(" _-."))
    return None


def read_offset_min(zone: str | None) -> int | None:
    """Return the minutes ahead of UTC of 'Z', '+02:00', '-0330' or '+1:00'; None if it is none."""
    if zone == "Z":
        return 0
    found = re.fullmatch(r"([+-])(\d{1,2}):?(\d{2})", zone or "")
    if not found:
        return None
    minutes = int(found[2]) * 60 + int(found[3])
    if minutes > LARGEST_OFFSET_MIN or int(found[3]) % 15:
        return None
    return -minutes if found[1] == "-" else minutes


def _moment(found: re.Match[str]) -> Moment | None:
    wall = read_parts(found)
    if wall is None:
        return None
    moment = Moment(wall, read_offset_min(found["zone"]))
    return moment if EARLIEST <= wall.replace(tzinfo=UTC) < LATEST else None


def read_parts(found: re.Match[str]) -> datetime | None:
    """Return what the groups year to second, and fraction, of a match say; None if impossible."""
    year, month, day, hour, minute, second = (
        int(found[name]) for name in ("year", "month", "day", "hour", "minute", "second")
    )
    microsecond = int(((found["fraction"] or "") + "000000")[:6])
    try:
        return datetime(year, month, day, hour, minute, second, microsecond)
    except ValueError:
        return None
