"""BirdNET's windows through LiteRT, one thread: `python litert_loop.py FOLDER`.

FOLDER holds model.tflite and windows.npy; prints seconds as JSON and leaves embeddings.npy there.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter


def through(path: Path, windows, keeps: bool):
    """Return (seconds, rows): the scores, or what lies one tensor before them."""
    network = Interpreter(str(path), num_threads=1, experimental_preserve_all_tensors=keeps)
    network.allocate_tensors()
    given, told = network.get_input_details()[0]["index"], network.get_output_details()[0]["index"]

    def one(window):
        network.set_tensor(given, window[None])
        network.invoke()
        return network.get_tensor(told - keeps)[0]

    one(windows[0])
    start = time.perf_counter()
    rows = [one(window) for window in windows]
    return time.perf_counter() - start, np.array(rows)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    cut = np.load(folder / "windows.npy")
    scores_s, _ = through(folder / "model.tflite", cut, False)
    embeddings_s, rows = through(folder / "model.tflite", cut, True)
    np.save(folder / "embeddings.npy", rows)
    print(json.dumps({"scores_s": scores_s, "embeddings_s": embeddings_s}))
