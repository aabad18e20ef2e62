"""What the page sends: values read from a payload, with a sentence for what is missing or odd."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError
from py_browser.features import Floats

Payload = Mapping[str, Any]
Array = npt.NDArray[Any]
Progress = Callable[[float], None]
"""Told how much is done, 0 to 1."""


def need(payload: Payload, key: str) -> Any:
    """Return the value of that name; raises `ParameterError` if it is missing or null."""
    if payload.get(key) is None:
        raise ParameterError(f"The call lacks the value {key!r}.", key=key)
    return payload[key]


def number(payload: Payload, key: str, default: float | None = None) -> float:
    """Return a number; raises `ParameterError` for anything else, NaN included."""
    value = need(payload, key) if default is None else payload.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise ParameterError(f"{key} is {value!r}; it must be a number.", key=key)
    return float(value)


def whole(payload: Payload, key: str, default: int | None = None) -> int:
    """Return a whole number; raises `ParameterError` for anything else."""
    value = number(payload, key, default)
    if not np.isfinite(value) or value != int(value):
        raise ParameterError(f"{key} is {value!r}; it must be a whole number.", key=key)
    return int(value)


def vectors(arrays: Sequence[npt.NDArray[Any]], index: int, dimensions: int) -> Floats:
    """Return the array of that index as rows of so many numbers each, float32."""
    if index >= len(arrays):
        raise ParameterError("The call lacks vectors.")
    flat = np.asarray(arrays[index], dtype=np.float32).reshape(-1)
    if dimensions < 1 or len(flat) % dimensions:
        raise ParameterError(
            f"{len(flat):,} numbers are not whole vectors of {dimensions} dimensions."
        )
    rows: Floats = flat.reshape(-1, dimensions)
    return rows
