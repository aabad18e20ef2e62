"""Rows of many recordings next to each other, in bounded memory, ready to be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError

Halves = npt.NDArray[np.float16]
Floats = npt.NDArray[np.float32]
Vector = npt.NDArray[np.float64]
Blocks = Iterable[npt.NDArray[np.floating]]
Read = Callable[[str, int, int], Blocks]
"""(recording, first, last) -> its rows [first, last)."""

CHUNK_ROWS = 4096


@dataclass
class _Chunk:
    """Rows next to each other: unit vectors, and how long each was."""

    units: Halves
    lengths: Floats
    filled: int = 0


class SoundRows:
    """The rows of recordings one after another, without what the first of them share.

    Parameters
    ----------
    dimensions : int, of a row
    most_bytes : int, memory for rows; a recording for which there is none left, and all that come
        after it, are read again when they are needed
    """

    def __init__(self, dimensions: int, most_bytes: int) -> None:
        if dimensions < 1:
            raise ParameterError(f"{dimensions} dimensions cannot be searched; give at least 1.")
        self.dimensions = dimensions
        self.names: list[str] = []
        self.starts = [0]
        self._most_bytes = most_bytes
        self._chunks: list[_Chunk] = []
        self._held = 0
        self._is_full = False
        self._origin: Floats | None = None
        self._total = np.zeros(dimensions)

    @property
    def count(self) -> int:
        """How many rows there are, held or not."""
        return self.starts[-1]

    @property
    def bytes(self) -> int:
        """Memory that the rows take."""
        return sum(chunk.units.nbytes + chunk.lengths.nbytes for chunk in self._chunks)

    @property
    def is_held(self) -> bool:
        """Whether none has to be read again."""
        return self._held == self.count

    @property
    def origin(self) -> Floats:
        """What was taken off all rows."""
        assert self._origin is not None
        return self._origin

    @property
    def mean(self) -> Vector:
        """What all rows share beside the origin."""
        return np.asarray(self._total / max(1, self.count))

    def add(self, name: str, blocks: Blocks) -> int:
        """Take all rows of a recording, [shape=(n, dimensions)] each; return how many."""
        count = 0
        keep = not self._is_full
        for block in blocks:
            units, lengths, sums = self._units(block)
            self._total += sums
            count += len(units)
            if keep and not self._fits(len(units)):
                # A recording is held as a whole or not at all.
                keep, self._is_full = False, True
                self._drop(count - len(units))
            if keep:
                self._keep(units, lengths)
        if count:
            self.names.append(name)
            self.starts.append(self.count + count)
        return count

    def between(
        self, first: int, last: int, read: Read | None = None
    ) -> Iterator[tuple[int, Halves, Floats]]:
        """Yield the rows [first, last), block by block: the number of a block's first row, unit
        vectors from the origin, and their lengths.

        read : gives rows that are not held
        """
        for number in range(first // CHUNK_ROWS, -(-min(last, self._held) // CHUNK_ROWS)):
            chunk, start = self._chunks[number], number * CHUNK_ROWS
            yield _cut(start, chunk.units[: chunk.filled], chunk.lengths, first, last)
        begin = max(first, self._held)
        number = int(np.searchsorted(self.starts, begin, "right")) - 1
        while begin < last and number < len(self.names):
            name, start = self.names[number], self.starts[number]
            end = min(last, self.starts[number + 1])
            if read is None:
                raise ParameterError(f"The rows of {name} are not held, and cannot be read.")
            for block in read(name, begin - start, end - start):
                units, lengths, _ = self._units(block)
                yield begin, units, lengths
                begin += len(block)
            if begin != end:
                raise ParameterError(f"The rows of {name} are not as many as they were.")
            number += 1

    def _units(self, block: npt.NDArray[np.floating]) -> tuple[Halves, Floats, Vector]:
        if block.ndim != 2 or block.shape[1] != self.dimensions:
            raise ParameterError(
                f"Rows of shape {block.shape} do not fit those of {self.dimensions} numbers."
            )
        values = np.nan_to_num(block.astype(np.float32), posinf=0.0, neginf=0.0)
        if self._origin is None:
            self._origin = values.mean(axis=0, dtype=np.float64).astype(np.float32)
        values -= self._origin
        lengths = np.sqrt(np.einsum("ij,ij->i", values, values))
        units = (values / np.maximum(lengths, 1e-30)[:, None]).astype(np.float16)
        return units, lengths, values.sum(axis=0, dtype=np.float64)

    def _fits(self, rows: int) -> bool:
        chunk_bytes = CHUNK_ROWS * (2 * self.dimensions + 4)
        return -(-(self._held + rows) // CHUNK_ROWS) * chunk_bytes <= self._most_bytes

    def _keep(self, units: Halves, lengths: Floats) -> None:
        first = 0
        while first < len(units):
            if not self._chunks or self._chunks[-1].filled == CHUNK_ROWS:
                empty = np.empty((CHUNK_ROWS, self.dimensions), np.float16)
                self._chunks.append(_Chunk(empty, np.empty(CHUNK_ROWS, np.float32)))
            chunk = self._chunks[-1]
            rows = min(CHUNK_ROWS - chunk.filled, len(units) - first)
            here = slice(chunk.filled, chunk.filled + rows)
            chunk.units[here] = units[first : first + rows]
            chunk.lengths[here] = lengths[first : first + rows]
            chunk.filled += rows
            first += rows
        self._held += len(units)

    def _drop(self, rows: int) -> None:
        self._held -= rows
        while rows:
            chunk = self._chunks[-1]
            off = min(rows, chunk.filled)
            chunk.filled -= off
            rows -= off
            if not chunk.filled:
                self._chunks.pop()


def _cut(
    start: int, units: Halves, lengths: Floats, first: int, last: int
) -> tuple[int, Halves, Floats]:
    """Return those rows of a block that are in [first, last)."""
    here = slice(max(first - start, 0), min(last - start, len(units)))
    return start + here.start, units[here], lengths[: len(units)][here]
