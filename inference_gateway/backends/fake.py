"""A backend for tests: quick, the same every time, and ill when it is told to be."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Literal

import numpy as np

from inference_gateway.backends.backend import Endpoint, Floats, Offsets, checked_rows
from inference_gateway.catalog import Model
from inference_gateway.errors import BackendGone, BackendSlow

NAME = "the fake backend"
Illness = Literal["", "gone", "shape", "nan"]


class FakeBackend:
    """Rows that depend on nothing but the sound of their window.

    Parameters
    ----------
    delay_s : float, how long each answer takes
    deadline_s : float, the longest that an answer may take
    illness : what is wrong with it: "gone", "shape", "nan", or nothing
    ill_for : int, so many requests go wrong, then it is well; None for all

    `requests` counts what was asked, `most_at_once` the stretches that were under way together.
    """

    kind = "fake"

    def __init__(
        self,
        delay_s: float = 0.0,
        deadline_s: float = 300.0,
        illness: Illness = "",
        ill_for: int | None = None,
    ) -> None:
        self.delay_s = delay_s
        self.illness: Illness = illness
        self.requests = 0
        self.most_at_once = 0
        self._deadline_s = deadline_s
        self._ill_for = ill_for
        self._outstanding = 0
        self._closed = False

    async def embed(
        self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float
    ) -> Floats:
        """Return float32 [shape=(windows, dimension)]."""
        illness = self._illness_now()
        self.requests += 1
        self._outstanding += 1
        self.most_at_once = max(self.most_at_once, self._outstanding)
        try:
            async with asyncio.timeout(self._deadline_s):
                await asyncio.sleep(self.delay_s)
        except TimeoutError as error:
            raise BackendSlow(f"{NAME} took more than {self._deadline_s:g} s.") from error
        finally:
            self._outstanding -= 1
        if self._closed or illness == "gone":
            raise BackendGone(f"{NAME} is gone.")
        rows = fake_rows(model, samples, offsets, rate_hz)
        if illness == "shape":
            rows = rows[:, :-1]
        if illness == "nan":
            rows[-1] = np.nan
        return checked_rows(model, rows, len(offsets), NAME)

    async def has(self, models: Sequence[Model]) -> list[Model]:
        """Return all of them."""
        return list(models)

    async def health(self) -> list[Endpoint]:
        """Return the one endpoint there is."""
        gone = self._closed or (self.illness == "gone" and self._ill_for != 0)
        if gone:
            return [Endpoint(NAME, "resting", self._outstanding, f"{NAME} is gone.")]
        return [Endpoint(NAME, "ready", self._outstanding)]

    async def close(self) -> None:
        """Answer no more."""
        self._closed = True

    def _illness_now(self) -> Illness:
        if self._ill_for is None:
            return self.illness
        if self._ill_for == 0:
            return ""
        self._ill_for -= 1
        return self.illness


def fake_rows(model: Model, samples: Floats, offsets: Offsets, rate_hz: float) -> Floats:
    """Return float32 [shape=(windows, dimension)]: the mean loudness of each part of a window."""
    length = round(model.window_s * rate_hz)
    windows = np.lib.stride_tricks.sliding_window_view(samples, length)[offsets]
    edges = np.linspace(0, length, model.dimension, endpoint=False).astype(np.int64)
    sums = np.add.reduceat(np.abs(windows), edges, axis=1)
    return np.asarray(sums / max(1, length // model.dimension), dtype=np.float32)
