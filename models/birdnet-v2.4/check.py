"""Whether a conversion of BirdNET says what the original says.

What the original says is under its licence, so no row of it is kept here: only how alike its rows
of the demo recordings are, and how long. Another network would give other numbers.
"""

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
import soundfile
from model_reference import ConversionError
from scipy.signal import resample_poly

RATE_HZ = 48_000
WINDOW_SAMPLES = 144_000
# How far likeness (a cosine) and the share of a length may be off.
MOST_APART = {"fp32.onnx": 1e-3, "int8.onnx": 0.02}
Floats = npt.NDArray[np.float32]


def check(files: Mapping[str, bytes], folder: Path, demo: Path) -> None:
    """Raise `ConversionError` where a file's rows differ from what `reference.npz` says of them.

    folder : of the model
    demo : of the demo recordings
    """
    sounds = windows(demo)
    stored = np.load(folder / "reference.npz")
    for file, most in MOST_APART.items():
        session = onnxruntime.InferenceSession(files[file], providers=["CPUExecutionProvider"])
        (rows,) = session.run(["embeddings"], {"windows": sounds})
        likeness, lengths = described(rows)
        apart = max(
            np.abs(likeness - stored["likeness"]).max(),
            np.abs(lengths / stored["lengths"] - 1).max(),
        )
        if not apart <= most:
            raise ConversionError(
                f"birdnet-v2.4 {file} differs from the original by {apart:.6f}, more than {most}."
            )


def described(rows: Floats) -> tuple[Floats, Floats]:
    """Return the cosine of each row with each other, and their lengths."""
    lengths = np.linalg.norm(rows, axis=1)
    return rows @ rows.T / np.outer(lengths, lengths), lengths


def windows(demo: Path) -> Floats:
    """Return the first 3 s of every demo recording, float32 [shape=(recordings, 144000)]."""
    return np.stack([_beginning(path) for path in sorted(demo.glob("*.wav"))])


def _beginning(path: Path) -> Floats:
    samples, rate_hz = soundfile.read(path, dtype="float32", always_2d=True)
    common = math.gcd(RATE_HZ, rate_hz)
    heard = resample_poly(samples.mean(axis=1), RATE_HZ // common, rate_hz // common)
    heard = heard[:WINDOW_SAMPLES].astype(np.float32)
    return np.pad(heard, (0, WINDOW_SAMPLES - len(heard)))
