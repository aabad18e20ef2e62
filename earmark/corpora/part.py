"""One part of a dataset: the rows of one recording, as Parquet.

Columns: sha256 (of the audio), file (its path below the corpus), start_s (where the window begins)
and vector, float16 [dimension]. The schema's metadata has the key `earmark`: what the rows mean, as
JSON (`About`); the footer has `earmark.warnings`.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from inference_gateway.rows_file import halves
from py_browser.errors import FormatError

ENDING = "parquet"
KEY, WARNINGS = b"earmark", b"earmark.warnings"
COLUMNS = ("sha256", "file", "start_s", "vector")
# Of a dimension of 1,024, 8 MiB: what a writer and a reader hold.
GROUP_ROWS = 4096

Halves = npt.NDArray[np.float16]


@dataclass(frozen=True)
class About:
    """What the rows of a part mean.

    sha256, bytes, mtime_ns : of the audio, as it was when it was embedded
    first_s : float, the middle of the first window
    hop_s, window_s : float, seconds from one row to the next, and what one row hears
    sample_rate_hz, duration_s : of the recording
    """

    file: str
    sha256: str
    bytes: int
    mtime_ns: int
    model: str
    version: str
    dimension: int
    first_s: float
    hop_s: float
    window_s: float
    sample_rate_hz: int
    duration_s: float
    licence: str
    notice: str


class PartWriter:
    """Writes rows as they come; the part is there whole, or not at all.

    path : where it is to be, in a folder that is there
    """

    def __init__(self, path: Path, about: About) -> None:
        self.path = path
        self.windows = 0
        self._about = about
        self._schema = _schema(about)
        # Hidden from whoever reads the dataset; two workers may be at the same recording.
        self._draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        self._file = pq.ParquetWriter(
            self._draft, self._schema, compression="zstd", use_dictionary=["sha256", "file"]
        )
        self._waiting: list[Halves] = []

    def write(self, rows: npt.NDArray[np.float32]) -> None:
        """Add float32 [shape=(n, dimension)].

        Raises `UnfitRows` for another shape, or numbers that float16 cannot hold.
        """
        self._waiting.append(halves(rows, self._about.dimension))
        if sum(map(len, self._waiting)) >= GROUP_ROWS:
            self._flush()

    def finish(self, warnings: Sequence[str]) -> int:
        """Put the part where it is to be; returns how many rows it has."""
        self._flush()
        self._file.add_key_value_metadata({WARNINGS: json.dumps(list(warnings))})
        self._file.close()
        self._draft.replace(self.path)
        return self.windows

    def discard(self) -> None:
        """Leave nothing behind, unless it is finished."""
        self._file.close()
        self._draft.unlink(missing_ok=True)

    def _flush(self) -> None:
        if not self._waiting:
            return
        rows, self._waiting = np.concatenate(self._waiting), []
        count = len(rows)
        starts = (self.windows + np.arange(count)) * self._about.hop_s
        kind = self._schema.field("vector").type
        vectors = pa.FixedSizeListArray.from_arrays(pa.array(rows.reshape(-1)), type=kind)
        columns = [[self._about.sha256] * count, [self._about.file] * count, starts, vectors]
        self._file.write_batch(pa.record_batch(columns, schema=self._schema))
        self.windows += count


def read_about(path: Path) -> About:
    """Return what the rows of a part mean; raises `FormatError` for a file that is no such part."""
    try:
        said = json.loads(pq.read_schema(path).metadata[KEY])
        return About(**said)
    except (pa.ArrowException, KeyError, TypeError, ValueError) as error:
        raise FormatError(f"{path} is no part of a dataset of embeddings: {error}") from error


def read_warnings(path: Path) -> list[str]:
    """Return what was odd in the recording."""
    return list(json.loads(pq.read_metadata(path).metadata.get(WARNINGS, b"[]")))


def read_rows(path: Path) -> Iterator[Halves]:
    """Yield float16 [shape=(n, dimension)], in order, some rows at a time.

    Raises `FormatError` for a file that is no part, or is about more than one recording.
    """
    about = read_about(path)
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(GROUP_ROWS, columns=["sha256", "vector"]):
                if set(batch.column("sha256").unique().to_pylist()) != {about.sha256}:
                    raise FormatError(f"{path} has rows of another recording than it says.")
                yield batch.column("vector").flatten().to_numpy().reshape(-1, about.dimension)
    except pa.ArrowException as error:
        raise FormatError(f"{path} cannot be read: {error}.") from error


def _schema(about: About) -> Any:
    number = pa.field("element", pa.float16(), nullable=False)
    kinds = (pa.string(), pa.string(), pa.float64(), pa.list_(number, about.dimension))
    fields = [pa.field(name, kind, False) for name, kind in zip(COLUMNS, kinds, strict=True)]
    return pa.schema(fields, metadata={KEY: json.dumps(asdict(about))})
