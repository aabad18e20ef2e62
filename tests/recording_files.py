"""Small recordings as recorders write them, for tests of what reads and sends them."""

import io
import struct

import numpy as np
import soundfile

GUANO = "\n".join(
    (
        "GUANO|Version: 1.0",
        "Timestamp: 2026-05-02T04:00:00+02:00",
        "WA|Song Meter|Prefix: MILL-1",
        "Make: Wildlife Acoustics",
        "Model: SM4",
    )
)


def sound(seed=0, seconds=2.0, rate_hz=16_000, channels=1):
    """Noise, float32 [frames, channels], different for every seed."""
    frames = round(seconds * rate_hz)
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (frames, channels)).astype("float32")


def wav(seed=0, seconds=2.0, rate_hz=16_000, channels=1, guano=None):
    """The bytes of a 16-bit WAV file, with a GUANO chunk behind the sound if that is given."""
    return encoded(seed, seconds, rate_hz, channels, "WAV", "PCM_16", guano)


def encoded(seed=0, seconds=2.0, rate_hz=16_000, channels=1, kind="FLAC", subtype=None, guano=None):
    """The bytes of a file that libsndfile writes."""
    file = io.BytesIO()
    soundfile.write(
        file, sound(seed, seconds, rate_hz, channels), rate_hz, format=kind, subtype=subtype
    )
    content = file.getvalue()
    if guano is None:
        return content
    text = guano.encode()
    chunk = b"guan" + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2)
    content += chunk
    return content[:4] + struct.pack("<I", len(content) - 8) + content[8:]
