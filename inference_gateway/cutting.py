"""A recording as stretches of windows at a model's rate, one after the other, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_gateway.audio import AudioFile
from inference_gateway.catalog import Model
from py_browser.resampling import Resampling
from py_browser.windows import Reel, Windows

Floats = npt.NDArray[np.float32]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Piece:
    """Windows that go through a model together.

    samples : float32 [shape=(n,)] at the model's rate
    offsets : int64 [shape=(windows,)], where each window begins
    done : float, the part of the recording that is done when this is, 0 to 1
    """

    samples: Floats
    offsets: npt.NDArray[np.int64]
    done: float


class Cutting:
    """Decodes, resamples and cuts a recording.

    Parameters
    ----------
    audio : the recording
    model : an entry of the catalog
    hop_s : float, or None for the model's usual hop
    say : given a sentence about what was odd in the file

    Raises `ParameterError` for a hop that the model cannot have.
    """

    def __init__(
        self, audio: AudioFile, model: Model, hop_s: float | None = None, say: Say | None = None
    ) -> None:
        self.audio = audio
        self.model = model
        self.rate_hz = model.sample_rate_hz or audio.sample_rate_hz
        self.windows = Windows(
            self.rate_hz, model.window_s, model.checked_hop(hop_s), audio.duration_s
        )
        self._say = say or (lambda _: None)

    def pieces(self) -> Iterator[Piece]:
        """Yield what has windows, in order; a file that breaks off in the middle ends them.

        Raises `AudioError` if not even its beginning can be decoded.
        """
        for sentence in self.audio.warnings:
            self._say(sentence)
        reel = Reel(self.audio.blocks())
        resampling = Resampling(self.audio.sample_rate_hz, self.rate_hz)
        for stretch in self.windows.stretches():
            samples = resampling.span(stretch.start, stretch.end, reel.span)
            offsets = stretch.offsets[: self._whole(reel, stretch.start + stretch.offsets)]
            if len(offsets):
                done = (stretch.first + len(offsets)) / self.windows.count
                yield Piece(samples, offsets, done)
            if len(offsets) < len(stretch.offsets):
                break
        for sentence in self._oddities(reel):
            self._say(sentence)

    def _whole(self, reel: Reel, starts: npt.NDArray[np.int64]) -> int:
        """How many of the windows that begin there lie in what could be read."""
        if not reel.ended or reel.heard >= self.audio.frames:
            return len(starts)
        heard = reel.heard * self.rate_hz / self.audio.sample_rate_hz
        return int(np.count_nonzero(starts + self.windows.samples <= heard))

    def _oddities(self, reel: Reel) -> Iterable[str]:
        if reel.bad_samples:
            yield (
                f"{self.audio.path}: {reel.bad_samples:,} samples are not numbers (NaN or "
                "infinite); they were heard as silence."
            )
        if reel.ended and reel.heard < self.audio.frames:
            yield (
                f"{self.audio.path}: only {reel.heard / self.audio.sample_rate_hz:.1f} s of the "
                f"{self.audio.duration_s:.1f} s that the file announces could be read; the rest "
                "has no embeddings."
            )
