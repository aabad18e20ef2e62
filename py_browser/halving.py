"""Rows of any number in bounded memory: where there are too many, neighbours become one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class HalvedRows:
    """Hold at most so many rows: when full, average neighbours in pairs.

    factor : int, how many rows that came are averaged in each that is held
    """

    def __init__(self, columns: int, most: int) -> None:
        self.factor = 1
        self._most = most
        self._held = np.empty((0, columns), dtype=np.float32)
        self._fill = 0
        self._waiting = np.empty((0, columns), dtype=np.float32)

    def add(self, frames: Floats) -> None:
        """Take the next rows, float32 [shape=(n, columns)], as many as there are at once."""
        waiting = np.concatenate([self._waiting, frames]) if len(self._waiting) else frames
        while len(waiting) >= self.factor:
            if self._fill == self._most:
                self._halve()
                continue
            whole = min(len(waiting) // self.factor, self._most - self._fill)
            self._keep(waiting[: whole * self.factor])
            waiting = waiting[whole * self.factor :]
        # A copy: what came is not to be held for the few rows that are left of it.
        self._waiting = waiting.copy()

    def rows(self) -> Floats:
        """Return all rows; the last may be the mean of fewer than the others."""
        last = self._waiting.mean(axis=0, keepdims=True) if len(self._waiting) else self._waiting
        if self._fill == self._most and len(last):
            self._halve()
        return np.concatenate([self._held[: self._fill], last])

    def _keep(self, frames: Floats) -> None:
        pooled = frames.reshape(-1, self.factor, frames.shape[1]).mean(axis=1)
        end = self._fill + len(pooled)
        if end > len(self._held):
            rows = min(max(2 * len(self._held), end, 1024), self._most)
            grown = np.empty((rows, frames.shape[1]), dtype=np.float32)
            grown[: self._fill] = self._held[: self._fill]
            self._held = grown
        self._held[self._fill : end] = pooled
        self._fill = end

    def _halve(self) -> None:
        pairs = self._held.reshape(-1, 2, self._held.shape[1]).mean(axis=1)
        self._fill = len(pairs)
        self._held[: self._fill] = pairs
        self.factor *= 2
