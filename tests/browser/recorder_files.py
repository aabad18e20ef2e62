"""WAV files with what recorders write beside the sound."""

import struct
from pathlib import Path

import numpy as np
from recordings import wav_header

SONG_METER = (
    "GUANO|Version:1.0\nFirmware Version:1.1\nMake:Wildlife Acoustics, Inc.\n"
    "Model:Song Meter Mini\nSerial:SMA00646\nWA|Song Meter|Prefix:SMA00646\n"
    'WA|Song Meter|Audio settings:[{"rate":24000,"gain":18}]\n'
    "Timestamp:2020-10-17 13:05:00+1:00\nLoc Position:54.75656 -1.59106\n"
    "Temperature Int:21.25\n"
)
AUDIOMOTH = (
    "Recorded at 19:05:00 15/04/2024 (UTC) by AudioMoth 24F3190361DA539A at medium-high gain "
    "while battery was 4.1V and temperature was 23.3C."
)


def write_guano_wav(path: Path, text: str = SONG_METER) -> Path:
    """Ten seconds of noise, then a `guan` chunk, as a Song Meter writes it."""
    return write_wav(path, chunk(b"guan", text.encode()))


def write_audiomoth_wav(path: Path, comment: str = AUDIOMOTH) -> Path:
    return write_wav(path, chunk(b"LIST", b"INFO" + chunk(b"ICMT", comment.encode() + b"\0")))


def write_wav(path: Path, after: bytes, sample_rate_hz: int = 24_000) -> Path:
    noise = np.random.default_rng(2).normal(0, 300, 10 * sample_rate_hz).astype("<i2")
    head = wav_header(sample_rate_hz, 1, noise.nbytes)
    size = struct.pack("<I", len(head) - 8 + noise.nbytes + len(after))
    path.write_bytes(head[:4] + size + head[8:] + noise.tobytes() + after)
    return path


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
