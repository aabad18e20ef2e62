"""All of a recording at a glance: a small grey spectrogram, drawn while it is decoded."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

COLUMNS = 1024
ROWS = 64
FFT_SIZE = 512
# Each column shows the loudest of so many transforms, however much time it stands for.
TRANSFORMS = 8
# Wind and hum would otherwise set the range of greys for everything else.
IGNORED_ROWS = 1
BACKGROUND_SHARE = 0.7
LOUD_SHARE = 0.9995
LEAST_SPAN_DB = 40.0
VISIBLE_DB = 2.0


class OverviewStrip:
    """Hears a recording block by block, and keeps no more of it than a transform needs.

    frames : int > 0, how long the recording is; what never comes stays black
    """

    def __init__(self, frames: int) -> None:
        self._starts, self._columns = _places(frames)
        self._powers = np.zeros((COLUMNS, FFT_SIZE // 2 + 1), dtype=np.float32)
        self._window = np.hanning(FFT_SIZE + 1)[:-1].astype(np.float32)
        self._held = np.zeros(0, dtype=np.float32)
        self._first = 0
        self._done = 0

    def hear(self, block: Floats) -> None:
        """Take the next samples, float32 [shape=(n,)]; what is no number is heard as silence."""
        good = np.where(np.isfinite(block), block, np.float32(0))
        self._held = np.concatenate([self._held, np.clip(good, -1, 1)])
        heard = self._first + len(self._held)
        self._draw(int(np.searchsorted(self._starts, heard - FFT_SIZE, side="right")))
        keep = self._starts[self._done] if self._done < len(self._starts) else heard
        gone = min(max(0, int(keep) - self._first), len(self._held))
        self._held, self._first = self._held[gone:], self._first + gone

    def picture(self) -> npt.NDArray[np.uint8]:
        """Return greys, uint8 [shape=(ROWS, COLUMNS)]: the highest frequency in the first row,
        half the recording's sample rate; black is background or silence."""
        self.hear(np.zeros(FFT_SIZE, dtype=np.float32))  # one that is shorter than a transform
        edges = np.arange(ROWS) * self._powers.shape[1] // ROWS
        rows = np.maximum.reduceat(self._powers, edges, axis=1)
        levels_db = 10 * np.log10(np.maximum(rows, np.float32(1e-14)))
        low_db, high_db = _range_db(levels_db[:, IGNORED_ROWS:], rows[:, IGNORED_ROWS:] > 0)
        greys = np.clip((levels_db - low_db) / (high_db - low_db), 0, 1) * 255
        return np.ascontiguousarray(np.rint(greys).astype(np.uint8).T[::-1])

    def _draw(self, end: int) -> None:
        """Transform what begins at the places up to `end`, of which all samples are here."""
        if end <= self._done:
            return
        starts = self._starts[self._done : end] - self._first
        frames = self._held[starts[:, None] + np.arange(FFT_SIZE)] * self._window
        spectra = np.fft.rfft(frames) * (2 / self._window.sum())
        powers = (spectra.real**2 + spectra.imag**2).astype(np.float32)
        np.maximum.at(self._powers, self._columns[self._done : end], powers)
        self._done = end


def grey_png(greys: npt.NDArray[np.uint8]) -> bytes:
    """A PNG of greys, uint8 [shape=(rows, columns)]."""
    rows, columns = greys.shape
    lines = np.zeros((rows, columns + 1), dtype=np.uint8)  # each begins with 0: not filtered
    lines[:, 1:] = greys
    header = struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _places(frames: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where transforms begin, ascending, and the column of each; as many as there is time for."""
    each = min(TRANSFORMS, max(1, round(2 * frames / FFT_SIZE / COLUMNS)))
    middles = (np.arange(COLUMNS * each) + 0.5) * frames / (COLUMNS * each)
    last = max(0, frames - FFT_SIZE)
    starts = np.clip(np.floor(middles - FFT_SIZE / 2), 0, last).astype(np.int64)
    return starts, np.repeat(np.arange(COLUMNS), each)


def _range_db(
    levels_db: npt.NDArray[np.floating], is_sound: npt.NDArray[np.bool_]
) -> tuple[float, float]:
    """The levels that are black and white, as the page chooses them: the background stays dark."""
    heard = is_sound.any(axis=1)
    if not heard.any():
        return -100.0, -20.0
    usual = np.quantile(np.median(levels_db[heard], axis=0), BACKGROUND_SHARE)
    low_db = float(usual) - VISIBLE_DB
    loudest = float(np.quantile(levels_db[is_sound], LOUD_SHARE))
    return low_db, max(loudest, low_db + LEAST_SPAN_DB)
