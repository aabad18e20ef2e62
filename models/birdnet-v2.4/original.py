"""BirdNET 2.4 as it was published, run by LiteRT: what a conversion must equal.

    python build/models.py --unpack birdnet-v2.4 --to FOLDER
    PYTHONPATH=build python models/birdnet-v2.4/original.py FOLDER

writes reference.npz. It needs the package `ai-edge-litert`, and that you accept the licence.
"""

import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


def run(model: Path, windows: Floats) -> tuple[Floats, Floats]:
    """Return embeddings [shape=(windows, 1024)] and scores [shape=(windows, 6522)]."""
    from ai_edge_litert.interpreter import Interpreter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that intermediate results cost memory
        original: Any = Interpreter(str(model), experimental_preserve_all_tensors=True)
    original.allocate_tensors()
    (last,) = original.get_output_details()
    embeddings, logits = [], []
    for window in windows:
        original.set_tensor(0, window[None])
        original.invoke()
        logits.append(original.get_tensor(last["index"])[0])
        # The tensor before the classifier's.
        embeddings.append(original.get_tensor(last["index"] - 1)[0])
    return np.array(embeddings), 1 / (1 + np.exp(-np.array(logits)))


def main(folder: Path) -> None:
    """Write reference.npz from the unpacked package in a folder."""
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here))
    from check import described, windows

    (model,) = folder.rglob("*V2.4_Model_FP32.tflite")
    rows, _ = run(model, windows(here.parents[1] / "demo"))
    likeness, lengths = described(rows)
    np.savez(here / "reference.npz", likeness=likeness, lengths=lengths)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
