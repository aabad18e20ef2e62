"""Recordings that the tests need and that are too long or too broken to keep."""

import struct
from pathlib import Path

import numpy as np

BYTES_PER_SAMPLE = 2
LARGEST_WAV_BYTES = 2**32 - 100


def write_sparse_wav(
    path: Path, hours: float, sample_rate_hz: int, channels: int, calls_s: list[float]
) -> None:
    """Write a long 16-bit WAV of silence with a 3 kHz call of half a second at each of `calls_s`.

    The silence is a hole in the file, so that hours take no room on the disk.
    """
    frames = round(hours * 3600 * sample_rate_hz)
    block_bytes = channels * BYTES_PER_SAMPLE
    data_bytes = frames * block_bytes
    with path.open("wb") as file:
        head = wav_header if data_bytes < LARGEST_WAV_BYTES else rf64_header
        file.write(head(sample_rate_hz, channels, data_bytes))
        start = file.tell()
        for call_s in calls_s:
            file.seek(start + round(call_s * sample_rate_hz) * block_bytes)
            file.write(call(sample_rate_hz, channels).tobytes())
        file.truncate(start + data_bytes)


def wav_header(sample_rate_hz: int, channels: int, data_bytes: int) -> bytes:
    block_bytes = channels * BYTES_PER_SAMPLE
    layout = struct.pack(
        "<HHIIHH",
        1,
        channels,
        sample_rate_hz,
        sample_rate_hz * block_bytes,
        block_bytes,
        8 * BYTES_PER_SAMPLE,
    )
    return (
        b"RIFF"
        + struct.pack("<I", 36 + data_bytes)
        + b"WAVEfmt "
        + struct.pack("<I", len(layout))
        + layout
        + b"data"
        + struct.pack("<I", data_bytes)
    )


def rf64_header(sample_rate_hz: int, channels: int, data_bytes: int) -> bytes:
    """The head of a WAV file beyond 4 GB: the sizes stand in a `ds64` chunk."""
    short = wav_header(sample_rate_hz, channels, 0)
    sizes = struct.pack("<QQQI", 72 + data_bytes, data_bytes, data_bytes // (2 * channels), 0)
    unknown = b"\xff" * 4
    ds64 = b"ds64" + struct.pack("<I", len(sizes)) + sizes
    return b"RF64" + unknown + b"WAVE" + ds64 + short[12:-4] + unknown


def call(sample_rate_hz: int, channels: int) -> np.ndarray:
    """Half a second of a 3 kHz tone [shape=(frames, channels)], int16."""
    time_s = np.arange(sample_rate_hz // 2) / sample_rate_hz
    tone = (0.5 * 32767 * np.sin(2 * np.pi * 3000 * time_s)).astype("<i2")
    return np.repeat(tone[:, None], channels, axis=1)
