"""BirdNET 2.4 as ONNX: from its TensorFlow Lite file to a graph that embeds windows of sound.

Windows of 3 s at 48 kHz go in, one row each comes out. The file's network is translated operation
by operation, but for its two spectrograms: the file keeps only the real part of a Fourier
transform and sums it into bands, so frame, taper, transform and bands are one convolution.

The weights are CC BY-NC-SA 4.0 and so is what is made here of them: not for commercial use.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnx import TensorProto, helper
from onnx_graph import OnnxGraph
from tflite_model import Operation, TfliteModel

Floats = npt.NDArray[np.float32]

WINDOW_SAMPLES = 144_000
SPECTROGRAMS = ("MEL_SPEC1", "MEL_SPEC2")
SIZES = ("fp32", "int8")
_SAME, _VALID = 0, 1
# Python around a reshape to [1, 1, channels], which here is the shape already.
_SHAPING = {"SHAPE", "STRIDED_SLICE", "PACK"}


def convert(sources: Mapping[str, Path]) -> dict[str, bytes]:
    """Return the files of the model, by name; see `models/yamnet/convert.py` for their sizes.

    sources : the files of the catalog's `source`, by the name they have there
    """
    original = TfliteModel.read(sources["model.tflite"])
    return {
        **{f"{size}.onnx": _BirdNet(original, size).serialized() for size in SIZES},
        "classes.csv": _classes(sources["labels.txt"].read_text(encoding="utf-8")),
    }


def _classes(labels: str) -> bytes:
    """One line per class, in the order of the scores: number, scientific and common name."""
    rows = [
        f'{i},"{line.replace("_", chr(34) + "," + chr(34), 1)}"'
        for i, line in enumerate(labels.splitlines())
    ]
    return ("\n".join(["index,scientific_name,common_name", *rows]) + "\n").encode()


def band_kernel(taper: Floats, bands: Floats) -> Floats:
    """Return the one convolution that gives the bands of a frame, float32 [shape=(96, 1, n)].

    taper : float32 [shape=(n,)]
    bands : float32 [shape=(96, n // 2 + 1)], the weight of each frequency
    """
    count = len(taper)
    # As whole numbers modulo a turn, since the angles have to be exact.
    steps = np.arange(count // 2 + 1)[:, None] * np.arange(count)[None, :] % count
    real = np.cos(2 * np.pi / count * steps)
    return ((bands.astype(np.float64) @ real) * taper)[:, None, :].astype(np.float32)


class _BirdNet:
    """The graph of the model. Tensors of the file have channels last, those of ONNX second."""

    def __init__(self, original: TfliteModel, size: str) -> None:
        self._file = original
        self._graph = OnnxGraph(size)
        self._add, self._constant = self._graph.add, self._graph.constant
        self._values: dict[int, str] = {}
        steps = list(original.operations)
        joined = next(i for i, step in enumerate(steps) if self._joins_spectrograms(step))
        (place,) = steps[joined].outputs
        self._values[place] = self._spectrograms()
        for step in steps[joined + 1 :]:
            self._translate(step)

    def serialized(self) -> bytes:
        """Return the model as the bytes of an .onnx file."""
        value = helper.make_tensor_value_info
        return self._graph.serialized(
            "birdnet",
            [value("windows", TensorProto.FLOAT, ["windows", WINDOW_SAMPLES])],
            [
                value("embeddings", TensorProto.FLOAT, ["windows", 1024]),
                value("scores", TensorProto.FLOAT, ["windows", 6522]),
            ],
        )

    def _joins_spectrograms(self, step: Operation) -> bool:
        return step.kind == "CONCATENATION" and step.options.Axis() == 3

    def _spectrograms(self) -> str:
        """float32 [shape=(windows, 2, 96, 511)], the highest band first."""
        low = self._add("ReduceMin", ["windows"], axes=[1], keepdims=1)
        raised = self._add("Sub", ["windows", low])
        high = self._add("ReduceMax", [raised], axes=[1], keepdims=1)
        first = SPECTROGRAMS[0]
        span = self._add("Add", [high, self._named(f"{first}/add/y")])
        part = self._add("Div", [raised, span])
        centred = self._add("Sub", [part, self._named(f"{first}/Sub_1/y")])
        scaled = self._add("Mul", [centred, self._named(f"{first}/Mul/y")])
        row = self._add("Unsqueeze", [scaled, self._graph.whole([1])])
        pictures = [self._spectrogram(row, name) for name in SPECTROGRAMS]
        return self._add("Concat", pictures, axis=1)

    def _spectrogram(self, row: str, name: str) -> str:
        """float32 [shape=(windows, 1, 96, frames)]."""
        taper = self._file.named(f"model/{name}/stft/hann_window/sub_2")
        bands = self._file.named(f"model/{name}/Tensordot/MatMul")
        hop = int(self._file.named(f"model/{name}/stft/frame_step"))
        # The picture is turned upside down; so are the bands that make it.
        kernel = np.ascontiguousarray(band_kernel(taper, bands)[::-1])
        value = self._add("Conv", [row, self._constant(kernel)], strides=[hop])
        power = self._add("Mul", [value, value])
        level = self._add("Pow", [power, self._named(f"{name}/truediv_1")])
        return self._add("Unsqueeze", [level, self._graph.whole([1])])

    def _named(self, name: str) -> str:
        return self._constant(self._file.named(f"model/{name}"))

    def _translate(self, step: Operation) -> None:
        if step.kind in _SHAPING:
            return
        (output,) = step.outputs
        given = [self._values[i] for i in step.inputs if i in self._values]
        self._values[output] = _TRANSLATIONS[step.kind](self, step, given)

    def _convolution(self, step: Operation, given: list[str]) -> str:
        kernel = self._file.constant(step.inputs[1]).transpose(0, 3, 1, 2)
        return self._convolved(step, given, kernel, 1)

    def _depthwise(self, step: Operation, given: list[str]) -> str:
        kernel = self._file.constant(step.inputs[1]).transpose(3, 0, 1, 2)
        return self._convolved(step, given, kernel, len(kernel))

    def _convolved(self, step: Operation, given: list[str], kernel: Floats, group: int) -> str:
        inputs = [
            *given,
            self._graph.weights(np.ascontiguousarray(kernel)),
            self._constant(self._file.constant(step.inputs[2])),
        ]
        strides = [step.options.StrideH(), step.options.StrideW()]
        pads = _padding(step)
        return self._activated(
            step, self._add("Conv", inputs, strides=strides, group=group, **pads)
        )

    def _pool(self, step: Operation, given: list[str]) -> str:
        kind = {"AVERAGE_POOL_2D": "AveragePool", "MAX_POOL_2D": "MaxPool"}[step.kind]
        size = [step.options.FilterHeight(), step.options.FilterWidth()]
        strides = [step.options.StrideH(), step.options.StrideW()]
        return self._add(kind, given, kernel_shape=size, strides=strides, **_padding(step))

    def _two(self, step: Operation, given: list[str]) -> str:
        """Sum or product of two tensors, or of one and a constant per channel."""
        for tensor in step.inputs:
            if tensor not in self._values:
                given = [*given, self._constant(self._file.constant(tensor)[:, None, None])]
        kind = {"ADD": "Add", "MUL": "Mul"}[step.kind]
        return self._activated(step, self._add(kind, given))

    def _pad(self, step: Operation, given: list[str]) -> str:
        sides = self._file.constant(step.inputs[1])[[0, 3, 1, 2]]
        return self._add("Pad", [*given, self._graph.whole(sides.T.ravel().tolist())])

    def _mean(self, _step: Operation, given: list[str]) -> str:
        return self._add("ReduceMean", given, axes=[2, 3], keepdims=1)

    def _dense(self, step: Operation, given: list[str]) -> str:
        """The classifier, behind the row that is the embedding."""
        row = self._add("Flatten", given, "embeddings")
        weights = self._graph.weights(self._file.constant(step.inputs[1]))
        bias = self._constant(self._file.constant(step.inputs[2]))
        return self._add("Sigmoid", [self._add("Gemm", [row, weights, bias], transB=1)], "scores")

    def _activated(self, step: Operation, value: str) -> str:
        return self._add("Relu", [value]) if step.options.FusedActivationFunction() else value


def _padding(step: Operation) -> dict[str, str]:
    return {"auto_pad": {_SAME: "SAME_UPPER", _VALID: "VALID"}[step.options.Padding()]}


_TRANSLATIONS = {
    "CONV_2D": _BirdNet._convolution,
    "DEPTHWISE_CONV_2D": _BirdNet._depthwise,
    "AVERAGE_POOL_2D": _BirdNet._pool,
    "MAX_POOL_2D": _BirdNet._pool,
    "ADD": _BirdNet._two,
    "MUL": _BirdNet._two,
    "PAD": _BirdNet._pad,
    "MEAN": _BirdNet._mean,
    "RESHAPE": lambda _self, _step, given: given[0],
    "CONCATENATION": lambda self, _step, given: self._add("Concat", given, axis=1),
    "LOGISTIC": lambda self, _step, given: self._add("Sigmoid", given),
    "FULLY_CONNECTED": _BirdNet._dense,
}
