"""A region: a stretch of a recording, or a box of time and frequency."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from py_browser.errors import SchemaError

_FIELDS = frozenset({"start_s", "end_s", "low_hz", "high_hz"})


@dataclass(frozen=True, order=True)
class Region:
    """From start_s to end_s, counted from the start of the recording; one atomic value.

    Parameters
    ----------
    start_s, end_s : float, 0 <= start_s <= end_s, seconds
    low_hz, high_hz : float, 0 <= low_hz <= high_hz, hertz; both or neither

    Raises `SchemaError` with a sentence if that does not hold.
    """

    start_s: float
    end_s: float
    low_hz: float | None = None
    high_hz: float | None = None

    def __post_init__(self) -> None:
        for name in ("start_s", "end_s", "low_hz", "high_hz"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, _read_number(name, value))
        if self.start_s is None or self.end_s is None:
            raise SchemaError("A region needs both start_s and end_s.")
        if self.end_s < self.start_s:
            raise SchemaError(
                f"The region ends at {self.end_s!r} s, before it starts at {self.start_s!r} s."
            )
        if (self.low_hz is None) != (self.high_hz is None):
            raise SchemaError("A region has both low_hz and high_hz, or neither; one is missing.")
        if self.low_hz is not None and self.high_hz is not None and self.high_hz < self.low_hz:
            raise SchemaError(
                f"The highest frequency, {self.high_hz!r} Hz, is below the lowest, "
                f"{self.low_hz!r} Hz."
            )

    @property
    def is_box(self) -> bool:
        """Whether the region is bounded in frequency too."""
        return self.low_hz is not None

    def to_json(self) -> dict[str, float]:
        """Return the plain value the document holds."""
        value = {"start_s": self.start_s, "end_s": self.end_s}
        if self.low_hz is not None and self.high_hz is not None:
            value |= {"low_hz": self.low_hz, "high_hz": self.high_hz}
        return value


def read_region(value: object) -> Region:
    """Return the region that a plain value holds, or raise `SchemaError`."""
    if not isinstance(value, Mapping):
        raise SchemaError(f"A region is {value!r}; it must be an object with start_s and end_s.")
    fields: Mapping[str, Any] = value
    unknown = fields.keys() - _FIELDS
    if unknown:
        raise SchemaError(f"A region has an unknown field {min(unknown)!r}.")
    return Region(
        fields.get("start_s"),  # type: ignore[arg-type]  # None is refused with a sentence
        fields.get("end_s"),  # type: ignore[arg-type]
        fields.get("low_hz"),
        fields.get("high_hz"),
    )


def _read_number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SchemaError(f"{name} is {value!r}; it must be a number.")
    number = float(value)
    if math.isnan(number) or math.isinf(number):
        raise SchemaError(f"{name} is {number}; it must be a finite number.")
    if number < 0:
        raise SchemaError(f"{name} is {number!r}; it must not be negative.")
    return number + 0.0  # -0.0 becomes 0.0
