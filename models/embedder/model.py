"""Any embedder of the catalog in Triton: windows of sound in, one row each out.

Copied beside every model by `python build/triton_models.py`; what differs is in config.pbtxt.
"""

import json
from pathlib import Path

import numpy as np
import onnxruntime
import triton_python_backend_utils as pb_utils

# Windows that are computed at once, so that memory does not grow with what is asked together.
MOST_WINDOWS = 32


class TritonPythonModel:
    """SAMPLES float32 [windows, samples] -> EMBEDDINGS float32 [windows, dimension]."""

    def initialize(self, args):
        """Load model.onnx, which lies beside this file; on the GPU where Triton says so."""
        parameters = json.loads(args["model_config"])["parameters"]
        self._step_samples = int(parameters["hop_step_samples"]["string_value"])
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = int(parameters["threads"]["string_value"])
        wanted = ["CPUExecutionProvider"]
        if args["model_instance_kind"] == "GPU":
            wanted.insert(
                0, ("CUDAExecutionProvider", {"device_id": args["model_instance_device_id"]})
            )
        path = Path(args["model_repository"]) / args["model_version"] / "model.onnx"
        self._session = onnxruntime.InferenceSession(str(path), options, providers=wanted)
        names = {given.name for given in self._session.get_inputs()}
        self._shares_work = "hop_frames" in names

    def execute(self, requests):
        """Compute the windows of all requests that wait, together."""
        asked = [
            pb_utils.get_input_tensor_by_name(request, "SAMPLES").as_numpy() for request in requests
        ]
        rows = self._rows(np.concatenate(asked))
        ends = np.cumsum([len(windows) for windows in asked])[:-1]
        return [
            pb_utils.InferenceResponse([pb_utils.Tensor("EMBEDDINGS", part)])
            for part in np.split(rows, ends)
        ]

    def _rows(self, windows):
        parts = [windows[at : at + MOST_WINDOWS] for at in range(0, len(windows), MOST_WINDOWS)]
        given = self._in_a_row if self._shares_work else lambda part: {"windows": part}
        rows = [self._session.run(["embeddings"], given(part))[0][: len(part)] for part in parts]
        return np.ascontiguousarray(np.concatenate(rows), dtype=np.float32)

    def _in_a_row(self, windows):
        """One stretch in which windows do not overlap, for a graph that cuts them itself."""
        steps = -(-windows.shape[1] // self._step_samples)
        silence = steps * self._step_samples - windows.shape[1]
        stretch = np.pad(windows, ((0, 0), (0, silence))).ravel()
        return {"samples": stretch, "hop_frames": np.array(steps, dtype=np.int64)}
