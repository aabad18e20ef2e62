"""Rows on their way to the relay: a temporary file of float16, hashed while it is written."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt

from py_browser.errors import EarmarkError

Rows = npt.NDArray[np.float32] | npt.NDArray[np.float16]


class UnfitRows(EarmarkError):
    """A model's rows are not what they have to be."""

    code = "unfit_rows"


class RowsFile:
    """Takes the rows of a recording as they come, so that a long one needs no memory.

    dimension : int, numbers in a row
    """

    def __init__(self, dimension: int) -> None:
        self.dimension = dimension
        self.windows = 0
        self._hash = hashlib.sha256()
        # Not the plain TemporaryFile: it is sent by its name, again if need be.
        self._file = tempfile.NamedTemporaryFile(prefix="earmark-", suffix=".f16")  # noqa: SIM115

    @property
    def path(self) -> Path:
        """Where it is until it is closed."""
        return Path(self._file.name)

    def write(self, rows: Rows) -> None:
        """Add float32 or float16 [shape=(n, dimension)].

        Raises `UnfitRows` for another shape, or numbers that float16 cannot hold; `OSError` if the
        disk is full.
        """
        small = halves(rows, self.dimension)
        self._hash.update(small.data)
        self._file.write(small.data)
        self.windows += len(rows)

    def seal(self) -> str:
        """Return the SHA-256 of all rows, which are in the file now."""
        self._file.flush()
        return self._hash.hexdigest()

    def close(self) -> None:
        """Forget them."""
        self._file.close()


def halves(rows: Rows, dimension: int) -> npt.NDArray[np.float16]:
    """Return rows as float16, little-endian [shape=(n, dimension)].

    Raises `UnfitRows` for another shape, or numbers that float16 cannot hold.
    """
    if rows.ndim != 2 or rows.shape[1] != dimension:
        raise UnfitRows(f"A row has to have {dimension} numbers; got {rows.shape}.")
    with np.errstate(over="ignore"):
        small = np.ascontiguousarray(rows, dtype="<f2")
    if not np.isfinite(small).all():
        raise UnfitRows("The model returned something that is not a number, or too large.")
    return small
