"""Change points in Triton: embeddings of one recording in, a curve and its changes out.

OPTIONS is JSON: {"method": "acpd" | "fcpd" | "kernel", "kernel": "linear" | "rbf" | "cosine",
"penalty": number | null, "count": number | null}; see py_browser/active_labeling/changes.py, which
does the work. PROTOTYPES are the means of present and of absent frames, for "acpd".
"""

import importlib
import json

import numpy as np
import triton_python_backend_utils as pb_utils

from py_browser.active_labeling.arrays import NUMPY, Arrays
from py_browser.active_labeling.changes import find_changes
from py_browser.active_labeling.prototypes import Prototypes
from py_browser.errors import EarmarkError, ParameterError

OPTIONS = {"method", "kernel", "penalty", "count"}


class TritonPythonModel:
    """EMBEDDINGS, OPTIONS and PROTOTYPES -> CURVE and CHANGES."""

    def initialize(self, args):
        """Choose where arrays are computed: on the GPU if Triton gives one, else with NumPy."""
        on_gpu = args["model_instance_kind"] == "GPU"
        self._arrays = gpu_arrays(args["model_instance_device_id"]) if on_gpu else NUMPY

    def execute(self, requests):
        """Answer one request after the other; what is wrong with one is said to that one."""
        return [self._answer(request) for request in requests]

    def _answer(self, request):
        try:
            found = find_changes(
                _given(request, "EMBEDDINGS"),
                arrays=self._arrays,
                prototypes=_prototypes(_given(request, "PROTOTYPES")),
                **_options(_given(request, "OPTIONS")),
            )
        except EarmarkError as error:
            return pb_utils.InferenceResponse(error=pb_utils.TritonError(error.message))
        return pb_utils.InferenceResponse(
            [
                pb_utils.Tensor("CURVE", found.curve.astype(np.float32)),
                pb_utils.Tensor("CHANGES", found.frames),
            ]
        )


def gpu_arrays(device):
    """Return CuPy or torch on a GPU; NumPy where neither is installed."""
    try:
        cupy = importlib.import_module("cupy")
        cupy.cuda.Device(int(device)).use()
        return Arrays(cupy, lambda values: cupy.asarray(values, dtype="f8"), cupy.asnumpy)
    except ImportError:
        pass
    try:
        torch = importlib.import_module("torch")
    except ImportError:
        return NUMPY
    place = torch.device("cuda", int(device))
    return Arrays(
        torch,
        lambda values: torch.as_tensor(np.asarray(values), dtype=torch.float64, device=place),
        lambda values: values.cpu().numpy(),
    )


def _given(request, name):
    tensor = pb_utils.get_input_tensor_by_name(request, name)
    return None if tensor is None else tensor.as_numpy()


def _options(given):
    try:
        options = json.loads(given[0])
    except ValueError as error:
        raise ParameterError(f"OPTIONS cannot be read as JSON: {error}.") from error
    if not isinstance(options, dict) or not set(options) <= OPTIONS or "method" not in options:
        raise ParameterError(f"OPTIONS needs a method, and may have {', '.join(sorted(OPTIONS))}.")
    return options


def _prototypes(given):
    """Means count as one frame each, so that they are read as vectors, not as z-scores."""
    if given is None:
        return None
    present, absent = given.astype(np.float64)
    return Prototypes(present, absent, 1, 1)
