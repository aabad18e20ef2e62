"""What a recording's file and its name say of it, from all sources together.

Which source wins
-----------------
For each value the first that has it: GUANO, the AudioMoth comment, bext, INFO, the file name. For
the start time one rule comes before: a time whose zone is said beats one whose zone is not. A time
without a zone is taken for UTC, and `utc_offset_min` is then absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from py_browser.moments import Moment, read_file_name
from py_browser.recorder_tags import (
    Found,
    is_audiomoth,
    read_audiomoth,
    read_bext,
    read_guano,
    read_info,
)

MOST_FIELDS = 100
LONGEST_FIELD = 2000
# Recorders name a file a moment before or after they start it.
SAME_TIME_S = 5
# Clocks of different zones differ by whole quarters of an hour.
ZONE_STEP_S = 15 * 60
_DEVICE_ID = re.compile(r"[0-9A-F]{16}")


@dataclass(frozen=True)
class RecordingMetadata:
    """What is known of a recording beside its sound.

    Parameters
    ----------
    start : Moment or None, when it begins
    start_source : str, what told the start, '' if nothing did
    values : of site, device, gain (text), temperature_c, battery_v, latitude, longitude (float)
    fields : all that the file says of itself, in its own words
    problems : sentences about what could not be understood or does not agree
    """

    start: Moment | None = None
    start_source: str = ""
    values: dict[str, str | float] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the fields of the document schema's RecordingInfo, and `problems`."""
        result: dict[str, Any] = dict(self.values)
        if self.start:
            result |= {"start_time": self.start.to_text(), "start_source": self.start_source}
            if self.start.utc_offset_min is not None:
                result["utc_offset_min"] = self.start.utc_offset_min
        if self.fields:
            result["metadata"] = dict(self.fields)
        return {**result, "problems": list(self.problems)}


def read_metadata(chunks: Iterable[tuple[str, bytes]], file_name: str) -> RecordingMetadata:
    """Read what the chunks of a file and its name say; nothing is ever an error.

    Parameters
    ----------
    chunks : of (id, content), such as ("guan", b"GUANO|Version: 1.0..."); unknown ones are left out
    file_name : str, with or without a folder
    """
    sources = [*_of_chunks(chunks), _of_name(file_name)]
    values: dict[str, str | float] = {}
    fields: dict[str, str] = {}
    problems: list[str] = []
    for source in sources:
        values = {**source.values, **values}
        fields = {**source.fields, **fields}
        problems += source.problems
    chosen = _choose(sources)
    if chosen is None:
        return RecordingMetadata(values=values, fields=_bounded(fields), problems=tuple(problems))
    problems += _contradictions(chosen, sources)
    return RecordingMetadata(
        chosen.moment, chosen.source, values, _bounded(fields), tuple(problems)
    )


def _of_chunks(chunks: Iterable[tuple[str, bytes]]) -> list[Found]:
    ranked: list[tuple[int, Found]] = []
    for name, content in chunks:
        if name == "guan":
            ranked.append((0, read_guano(content)))
        elif name == "bext":
            ranked.append((2, read_bext(content)))
        elif name == "LIST":
            info = read_info(content)
            comment = info.fields.get("ICMT", "")
            if is_audiomoth(comment):
                ranked.append((1, read_audiomoth(comment)))
                del info.fields["ICMT"]
            ranked.append((3, info))
    return [found for _, found in sorted(ranked, key=lambda pair: pair[0])]


def _of_name(file_name: str) -> Found:
    named = read_file_name(file_name)
    found = Found("the file name")
    if named:
        found.moment = named.moment
        if _DEVICE_ID.fullmatch(named.prefix):
            found.values["device"] = f"AudioMoth {named.prefix}"
        elif named.prefix:
            found.values["site"] = named.prefix
    return found


def _choose(sources: Sequence[Found]) -> Found | None:
    timed = [source for source in sources if source.moment]
    zoned = [s for s in timed if s.moment and s.moment.utc_offset_min is not None]
    return next(iter(zoned or timed), None)


def _contradictions(chosen: Found, sources: Sequence[Found]) -> list[str]:
    return [
        f"{_capital(source.source)} says {_clock(source.moment)}, but {chosen.source} says "
        f"{_clock(chosen.moment)}; the latter is used."
        for source in sources
        if source is not chosen
        and source.moment
        and chosen.moment
        and not _agree(chosen.moment, source.moment)
    ]


def _agree(one: Moment, other: Moment) -> bool:
    apart_s = abs((one.utc - other.utc).total_seconds())
    if one.utc_offset_min is not None and other.utc_offset_min is not None:
        return apart_s <= SAME_TIME_S
    beside_s = apart_s % ZONE_STEP_S
    return apart_s <= 14 * 3600 and min(beside_s, ZONE_STEP_S - beside_s) <= SAME_TIME_S


def _clock(moment: Moment | None) -> str:
    if moment is None:
        return ""
    zone = moment.utc_offset_min
    text = moment.wall.isoformat(sep=" ", timespec="seconds")
    if zone is None:
        return text
    sign = "-" if zone < 0 else "+"
    return f"{text} UTC{sign}{abs(zone) // 60:02}:{abs(zone) % 60:02}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bounded(fields: dict[str, str]) -> dict[str, str]:
    """Keep a document small, whatever a file says of itself."""
    kept = list(fields.items())[:MOST_FIELDS]
    return {key[:LONGEST_FIELD]: value[:LONGEST_FIELD] for key, value in kept}
