"""The recordings that are measured: real birdsong, repeated until it is long enough."""

from pathlib import Path

import numpy as np
import soundfile
from recordings import write_sparse_wav

DEMO = Path(__file__).resolve().parents[2] / "demo"
SONG = DEMO / "powdermill_R1S07_10s.wav"
HOUR_S = 3600


def ten_seconds(_folder: Path) -> Path:
    return SONG


def hour_of_song(folder: Path, suffix: str) -> Path:
    """An hour of the dawn chorus, in the format of the suffix."""
    path = folder / f"hour{suffix}"
    if path.exists():
        return path
    samples, rate_hz = soundfile.read(SONG, dtype="float32")
    block = np.tile(samples, 6)
    with soundfile.SoundFile(path, "w", samplerate=rate_hz, channels=1) as file:
        for _ in range(HOUR_S * rate_hz // len(block)):
            file.write(block)
    return path


def day_of_silence(folder: Path) -> Path:
    """Twenty-four hours at 12 kHz, mostly a hole in the file: 2 GB."""
    path = folder / "day.wav"
    if not path.exists():
        write_sparse_wav(path, 24, 12_000, 1, [60.0 * minute for minute in range(0, 1440, 10)])
    return path
