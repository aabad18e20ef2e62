"""Whether a converted model says what the original said: its outputs beside the stored ones."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

# Rows of the reference and of the conversion point the same way at least so far.
LEAST_COSINE = {"fp32.onnx": 0.99999, "fp16.onnx": 0.9999, "int8.onnx": 0.98}


class ConversionError(RuntimeError):
    """A converted model does not say what the original said."""


def compare_all(name: str, files: Mapping[str, bytes], reference: Path) -> dict[str, float]:
    """Compare all sizes of a model; returns the least cosine of each, see `compare`."""
    sizes = [file for file in LEAST_COSINE if file in files]
    return {
        file: compare(f"{name} {file}", files[file], reference, LEAST_COSINE[file])
        for file in sizes
    }


def compare(title: str, model: bytes, reference: Path, least: float) -> float:
    """Return the least cosine between the rows of a model and those that the original gave.

    reference : .npz with `hop_frames` and, for each clip, `<clip>.samples` (int16),
        `<clip>.embeddings` and `<clip>.scores` [shape=(windows, ...)]

    Raises `ConversionError` if a cosine is under `least`.
    """
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    stored = np.load(reference)
    worst = 1.0
    for clip in sorted(key.split(".")[0] for key in stored if key.endswith(".samples")):
        samples = stored[f"{clip}.samples"] / np.float32(32768)
        given = {"samples": samples, "hop_frames": stored["hop_frames"]}
        for output, rows in zip(("embeddings", "scores"), session.run(None, given), strict=True):
            cosine = least_cosine(rows.astype(np.float64), stored[f"{clip}.{output}"])
            if not cosine >= least:
                raise ConversionError(
                    f"{title}: {output} of the clip {clip} differ from the original's; "
                    f"their cosine is {cosine:.6f}, at least {least} is needed."
                )
            worst = min(worst, cosine)
    return worst


def least_cosine(rows: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> float:
    """Return the least cosine between rows of the same number; 0 where shapes differ."""
    if rows.shape != others.shape:
        return 0.0
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(others, axis=1)
    return float(((rows * others).sum(axis=1) / np.maximum(lengths, 1e-12)).min())
