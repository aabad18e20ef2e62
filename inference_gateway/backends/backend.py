"""The seam between sound and rows: what every backend does, and what it may answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from inference_gateway.catalog import Model
from inference_gateway.errors import WrongRows

Floats = npt.NDArray[np.float32]
Offsets = npt.NDArray[np.int64]
# ready: asked like the others; resting: it failed, and is tried again soon
State = Literal["ready", "resting"]


@dataclass(frozen=True)
class Endpoint:
    """One place that computes, and how it is.

    name : the URL, or "this process"
    outstanding : how many requests it has not answered yet
    reason : a sentence, where it is not ready
    """

    name: str
    state: State
    outstanding: int = 0
    reason: str = ""


class Backend(Protocol):
    """What turns the windows of one stretch of sound into rows; any number of stretches at once.

    kind : "triton", "embedded" or "fake", for those who watch
    """

    @property
    def kind(self) -> str: ...

    async def embed(
        self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float
    ) -> Floats:
        """Return float32 [shape=(windows, dimension)], all of them finite.

        samples : float32 [shape=(n,)] at `rate_hz`
        offsets : int64 [shape=(windows,)], where each window begins
        rate_hz : float, the model's rate, or the recording's where the model has none

        Raises `BackendError`, whose `retry` says whether the same request may succeed later;
        `ParameterError` or `MissingPackage` where the model cannot be computed here at all.
        """
        ...

    async def has(self, models: Sequence[Model]) -> list[Model]:
        """Return those of these models that can be computed now; never raises."""
        ...

    async def health(self) -> list[Endpoint]:
        """Tell how each place that computes is; never raises."""
        ...

    async def close(self) -> None:
        """End what runs; requests that are under way fail with `BackendGone`."""
        ...


def checked_rows(model: Model, rows: npt.NDArray[np.generic], windows: int, source: str) -> Floats:
    """Return the rows as float32, if they are what the catalog says.

    source : who answered, for the sentence

    Raises `WrongRows`, naming the model and both shapes, or the rows that are not finite.
    """
    expected = (windows, model.dimension)
    if rows.shape != expected:
        raise WrongRows(
            f"{source} answered for {model.id} with rows of shape {_shape(rows.shape)}, but the "
            f"catalog says {_shape(expected)}. Is it another version of the model?",
            model=model.id,
            shape=list(rows.shape),
            expected=list(expected),
        )
    floats = np.asarray(rows, dtype=np.float32)
    bad = int(np.count_nonzero(~np.isfinite(floats).all(axis=1)))
    if bad:
        raise WrongRows(
            f"{source} answered for {model.id} with {bad} of {windows} rows that are not numbers "
            "(NaN or infinite).",
            model=model.id,
            bad_rows=bad,
        )
    return floats


def _shape(shape: tuple[int, ...]) -> str:
    return "x".join(map(str, shape)) or "a single number"
