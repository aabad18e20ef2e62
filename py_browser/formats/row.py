"""What every table comes down to: rows of region and labels, and sentences about the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from py_browser.attributes import AttributeValue
from py_browser.bundle import Bundle
from py_browser.region import Region


@dataclass(frozen=True)
class TableRow:
    """One annotation as tables know it: labels are names, and there are no ids.

    Parameters
    ----------
    region : `Region`
    labels : names; empty where something was marked but not named
    file : name of the recording's file, or None where the table does not say
    channel : int from 1, or None
    note : str
    confidence : float 0 to 1, or None
    extra : further columns, name -> text
    attributes : attribute id -> value, where the project's attributes were known on reading
    line : line of the table it came from, 0 where it did not come from one
    """

    region: Region
    labels: tuple[str, ...] = ()
    file: str | None = None
    channel: int | None = None
    note: str = ""
    confidence: float | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    line: int = field(default=0, compare=False)

    def to_json(self) -> dict[str, Any]:
        """Return it as the page reads it."""
        return {
            "region": self.region.to_json(),
            "labels": list(self.labels),
            "file": self.file,
            "channel": self.channel,
            "note": self.note,
            "confidence": self.confidence,
            "extra": dict(self.extra),
            "attributes": dict(self.attributes),
        }


@dataclass(frozen=True)
class Source:
    """What is known about a recording beside its rows; 0 where it is unknown."""

    file: str
    duration_s: float = 0.0
    sample_rate_hz: float = 0.0


@dataclass(frozen=True)
class Table:
    """A table that was read: its rows, and a sentence for each thing that was not as it should."""

    format: str
    rows: tuple[TableRow, ...] = ()
    problems: tuple[str, ...] = ()
    bundle: Bundle | None = None

    def to_json(self) -> dict[str, Any]:
        """Return {"format", "annotations", "problems"[, "bundle"]}."""
        result: dict[str, Any] = {
            "format": self.format,
            "annotations": [row.to_json() for row in self.rows],
            "problems": list(self.problems),
        }
        if self.bundle is not None:
            result["bundle"] = self.bundle.to_json()
        return result


@dataclass(frozen=True)
class WrittenTable:
    """A table that was written: its text, a name for it, and what it could not hold."""

    text: str
    file_name: str
    problems: tuple[str, ...] = ()
