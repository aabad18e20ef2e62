"""Features of a recording: a stream of samples in, a bounded number of feature frames out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError
from py_browser.framing import Framer
from py_browser.halving import HalvedRows
from py_browser.mel import band_energies, mel_filterbank, to_decibels
from py_browser.options import Option, Value, read_options
from py_browser.pcen import Pcen
from py_browser.spectrum import WINDOWS, make_window, power_spectrum

Floats = npt.NDArray[np.float32]

LOWEST_RATE_HZ = 1_000
HIGHEST_RATE_HZ = 2_000_000
MAX_FRAMES = 1 << 17
SHORTEST_S = 0.02
_TINY = 1e-9

FEATURE_OPTIONS = (
    Option("feature", "log_mel", "what each frame holds", choices=("log_mel", "pcen")),
    Option("bands", 40, "number of mel bands", minimum=1),
    Option("low_hz", 0.0, "lowest frequency of the bands", minimum=0),
    Option("high_hz", 0.0, "highest frequency of the bands; 0 is half the rate", minimum=0),
    Option("frame_s", 0.012, "length of a frame, rounded to a power of two samples", minimum=1e-5),
    Option("hop_s", 0.01, "time between frames, at most a frame, in whole samples", minimum=1e-5),
    Option("window", "hann", "window of the spectrum", choices=tuple(WINDOWS)),
)


@dataclass(frozen=True)
class Features:
    """What a strategy is given to cut a recording by.

    values : float32 [shape=(frames, bands)], frame i is centred at first_s + i * hop_s
    first_s, hop_s : float, seconds
    duration_s : float, of the recording
    warnings : sentences about what was odd in the samples
    """

    values: Floats
    hop_s: float
    duration_s: float
    first_s: float = 0.0
    warnings: tuple[str, ...] = field(default=())

    @property
    def shortest_s(self) -> float:
        """Two frames, at most 20 ms: nobody hears what is in a shorter stretch.

        Borders next to the ends come of where frames begin, and of what filters do there, such as
        the one that made a preview.
        """
        return min(SHORTEST_S, 2 * self.hop_s) * (1 - _TINY)

    def border_s(self, frame: int) -> float:
        """Return the time half way between frame - 1 and frame."""
        return self.first_s + (frame - 0.5) * self.hop_s

    def coarsened(self, max_frames: int) -> Features:
        """Return at most `max_frames` frames, each the mean of equally many neighbours."""
        factor = -(-len(self.values) // max_frames)
        if factor <= 1:
            return self
        starts = np.arange(0, len(self.values), factor)
        sums = np.add.reduceat(self.values, starts, axis=0, dtype=np.float64)
        counts = np.diff(np.append(starts, len(self.values)))
        return Features(
            values=(sums / counts[:, None]).astype(np.float32),
            hop_s=self.hop_s * factor,
            duration_s=self.duration_s,
            first_s=self.first_s + (factor - 1) / 2 * self.hop_s,
            warnings=self.warnings,
        )


class FeatureStream:
    """Turn blocks of samples into features with bounded memory, at the recording's native rate.

    At most `max_frames` feature frames are held: when they are full, neighbours are averaged in
    pairs and the hop doubles (10 ms up to 21 minutes, 1.28 s for 24 hours). Results are the same
    whatever the sizes of the blocks. Samples that are not finite are heard as silence and reported.

    Parameters
    ----------
    sample_rate_hz : float, 1 kHz to 2 MHz
    options : values for `FEATURE_OPTIONS`
    max_frames : int, even

    Raises `ParameterError` for a rate or option out of range.
    """

    def __init__(
        self,
        sample_rate_hz: float,
        options: Mapping[str, object] | None = None,
        max_frames: int = MAX_FRAMES,
    ) -> None:
        if not LOWEST_RATE_HZ <= sample_rate_hz <= HIGHEST_RATE_HZ:
            raise ParameterError(
                f"A sample rate of {sample_rate_hz:g} Hz is outside what Earmark understands, "
                f"{LOWEST_RATE_HZ:,} to {HIGHEST_RATE_HZ:,} Hz; check the file's header."
            )
        if max_frames < 2 or max_frames % 2:
            raise ParameterError(f"max_frames is {max_frames}; it must be even and at least 2.")
        self.sample_rate_hz = sample_rate_hz
        self.options = read_options(FEATURE_OPTIONS, options, "the features")
        self._bands = _Bands(sample_rate_hz, self.options)
        self._pool = HalvedRows(self._bands.count, max_frames)
        self._bad_samples = 0

    @property
    def seconds(self) -> float:
        """Seconds of sound taken so far."""
        return self._bands.framer.samples_seen / self.sample_rate_hz

    def push(self, samples: npt.ArrayLike) -> None:
        """Take the next samples, float [shape=(n,)], full scale being 1."""
        block = np.asarray(samples, dtype=np.float32)
        if block.ndim != 1:
            raise ParameterError(
                f"Samples of shape {block.shape} cannot be taken; mix the channels to one first."
            )
        for frames in self._bands.framer.push(self._silence_bad(block)):
            self._pool.add(self._bands.features_of(frames))

    def finish(self, duration_s: float | None = None) -> Features:
        """Return the features of all that was pushed; nothing can be pushed afterwards.

        duration_s : of the recording, where the file knows better than the samples that came
        """
        for frames in self._bands.framer.finish():
            self._pool.add(self._bands.features_of(frames))
        duration_s = self.seconds if duration_s is None else duration_s
        hop_s = self._bands.hop_s
        return Features(
            values=self._pool.rows(),
            hop_s=hop_s * self._pool.factor,
            duration_s=duration_s,
            first_s=(self._pool.factor - 1) / 2 * hop_s,
            warnings=self._warnings(duration_s),
        )

    def _silence_bad(self, block: Floats) -> Floats:
        good = np.isfinite(block)
        if good.all():
            return block
        self._bad_samples += int(len(block) - np.count_nonzero(good))
        return np.where(good, block, np.float32(0))

    def _warnings(self, duration_s: float) -> tuple[str, ...]:
        warnings = []
        if self._bad_samples:
            warnings.append(
                f"{self._bad_samples:,} samples are not numbers (NaN or infinite); "
                "they were heard as silence."
            )
        if duration_s - self.seconds > max(0.1, 0.001 * duration_s):
            warnings.append(
                f"Only {self.seconds:.1f} s of the {duration_s:.1f} s that the file announces "
                "could be read; the rest was not looked at."
            )
        return tuple(warnings)


class _Bands:
    """From samples to bands: framing, spectrum, mel, level. Knows nothing of memory."""

    def __init__(self, sample_rate_hz: float, options: Mapping[str, Value]) -> None:
        frame_s, hop_s = float(options["frame_s"]), float(options["hop_s"])
        frame_samples = 2 ** max(4, round(math.log2(frame_s * sample_rate_hz)))
        hop_samples = min(max(1, round(hop_s * sample_rate_hz)), frame_samples)
        high_hz = float(options["high_hz"]) or sample_rate_hz / 2
        self.count = int(options["bands"])
        self.hop_s = hop_samples / sample_rate_hz
        self.framer = Framer(frame_samples, hop_samples)
        self._window = make_window(str(options["window"]), frame_samples)
        self._weights = mel_filterbank(
            sample_rate_hz, frame_samples, self.count, float(options["low_hz"]), high_hz
        )
        self._pcen = Pcen(self.hop_s) if options["feature"] == "pcen" else None

    def features_of(self, frames: Floats) -> Floats:
        energies = band_energies(power_spectrum(frames, self._window), self._weights)
        return self._pcen.push(energies) if self._pcen else to_decibels(energies)
