"""YAMNet as ONNX: from the variables of its checkpoint to a graph that embeds a stretch of sound.

Samples at 16 kHz go in, one row per window comes out. The log-mel frames are computed once for the
whole stretch and shared by its windows, which overlap: at a hop of 0.25 s that is a sixth less work
than to feed each window by itself, with the same numbers.

Architecture and constants: github.com/tensorflow/models, research/audioset/yamnet (Apache-2.0).
"""

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnx import TensorProto, helper
from onnx_graph import OnnxGraph
from tensor_bundle import read_tensor_bundle

Floats = npt.NDArray[np.float32]

RATE_HZ = 16_000
FRAME_SAMPLES, FRAME_HOP_SAMPLES, FFT_SAMPLES = 400, 160, 512
BANDS, LOW_HZ, HIGH_HZ, LOG_OFFSET = 64, 125.0, 7_500.0, 0.001
PATCH_FRAMES = 96
BATCH_NORM_EPSILON = 1e-4
# Stride of each separable block after the first convolution.
STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)
SIZES = ("fp32", "fp16", "int8")


def convert(sources: Mapping[str, Path]) -> dict[str, bytes]:
    """Return the files of the model, by name.

    sources : the files of the catalog's `source`, by the name they have there

    fp32.onnx: as trained. fp16.onnx: kernels in 16 bits. int8.onnx: kernels of the 1x1 convolutions
    and of the classifier in 8 bits, with a scale per output channel. Small kernels are expanded
    when the model is loaded; small models give their embeddings as float16.
    """
    variables = read_tensor_bundle(sources["variables.index"], sources["variables.data"])
    layers = {_layer(key): value for key, value in variables.items() if "_yamnet" in key}
    return {
        **{f"{size}.onnx": _YamNet(layers, size).serialized() for size in SIZES},
        "classes.csv": sources["yamnet_class_map.csv"].read_bytes(),
    }


def mel_weights() -> Floats:
    """Weights of the bands, float32 [shape=(257, 64)]: triangles in mel, as TensorFlow has them."""
    bins_hz = np.linspace(0.0, RATE_HZ / 2, FFT_SAMPLES // 2 + 1)[1:]
    edges = np.linspace(_mel(LOW_HZ), _mel(HIGH_HZ), BANDS + 2)
    low, centre, high = edges[:-2], edges[1:-1], edges[2:]
    mel = _mel(bins_hz)[:, None]
    slopes = np.minimum((mel - low) / (centre - low), (high - mel) / (high - centre))
    weights = np.maximum(0.0, slopes)
    return np.vstack([np.zeros((1, BANDS)), weights]).astype(np.float32)


def _mel(hz: float | npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.asarray(1127.0 * np.log1p(np.asarray(hz) / 700.0))


def _layer(key: str) -> tuple[int, str]:
    """(number of the layer, name of the variable) of a key of the checkpoint."""
    number, name = key.split("layer_with_weights-")[1].split("/")[:2]
    return int(number), name


class _YamNet:
    """The graph of the model, in the order in which it is computed."""

    def __init__(self, layers: Mapping[tuple[int, str], Floats], size: str) -> None:
        self._layers = layers
        self._graph = OnnxGraph(size)
        self._add, self._constant = self._graph.add, self._graph.constant
        self._whole, self._weights = self._graph.whole, self._graph.weights
        pooled = self._mobile_net(self._patches(self._log_mel()))
        self._scores(pooled)
        self._kind = TensorProto.FLOAT if size == "fp32" else TensorProto.FLOAT16
        self._add("Cast", [pooled], "embeddings", to=self._kind)

    def serialized(self) -> bytes:
        """Return the model as the bytes of an .onnx file."""
        value = helper.make_tensor_value_info
        return self._graph.serialized(
            "yamnet",
            [
                value("samples", TensorProto.FLOAT, ["samples"]),
                value("hop_frames", TensorProto.INT64, []),
            ],
            [
                value("embeddings", self._kind, ["windows", 1024]),
                value("scores", TensorProto.FLOAT, ["windows", 521]),
            ],
        )

    def _log_mel(self) -> str:
        """float32 [shape=(frames, 64)]: the spectrum as one convolution with windowed waves."""
        row = self._add("Unsqueeze", ["samples", self._whole([0, 1])])
        real, imaginary = (
            self._add("Conv", [row, self._waves(kind)], strides=[FRAME_HOP_SAMPLES])
            for kind in ("Cos", "Sin")
        )
        power = self._add("Add", [self._add("Mul", [part, part]) for part in (real, imaginary)])
        magnitude = self._add("Transpose", [self._add("Sqrt", [power])], perm=[0, 2, 1])
        bands = self._add("MatMul", [magnitude, self._constant(mel_weights())])
        offset = self._constant(np.float32(LOG_OFFSET))
        log_mel = self._add("Log", [self._add("Add", [bands, offset])])
        return self._add("Squeeze", [log_mel, self._whole([0])])

    def _waves(self, kind: str) -> str:
        """Kernels [shape=(257, 1, 400)], made when the model is loaded: 0.8 MB less to download."""
        bins = self._constant(np.arange(FFT_SAMPLES // 2 + 1)[:, None])
        times = self._constant(np.arange(FRAME_SAMPLES))
        # As whole numbers modulo a turn, since the angles have to be exact.
        product = self._add("Mul", [bins, times])
        steps = self._add("Mod", [product, self._constant(np.int64(FFT_SAMPLES))])
        turn = self._constant(np.float32(2 * math.pi / FFT_SAMPLES))
        angle = self._add("Mul", [self._add("Cast", [steps], to=TensorProto.FLOAT), turn])
        hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME_SAMPLES) / FRAME_SAMPLES)
        waves = self._add("Mul", [self._add(kind, [angle]), self._constant(hann.astype("f4"))])
        return self._add("Unsqueeze", [waves, self._whole([1])])

    def _patches(self, log_mel: str) -> str:
        """float32 [shape=(windows, 1, 96, 64)], a patch every `hop_frames` frames."""
        frames = self._add("Squeeze", [self._add("Shape", [log_mel], end=1), self._whole([0])])
        last = self._add("Sub", [frames, self._constant(np.int64(PATCH_FRAMES - 1))])
        starts = self._add("Range", [self._constant(np.int64(0)), last, "hop_frames"])
        rows = self._add(
            "Add",
            [
                self._add("Unsqueeze", [starts, self._whole([1])]),
                self._constant(np.arange(PATCH_FRAMES, dtype=np.int64)),
            ],
        )
        return self._add("Unsqueeze", [self._add("Gather", [log_mel, rows]), self._whole([1])])

    def _mobile_net(self, patches: str) -> str:
        """float32 [shape=(windows, 1024)], the mean over what the last block sees."""
        kernel = self._layers[0, "kernel"].transpose(3, 2, 0, 1)
        seen = self._convolution(patches, kernel, 1, strides=[2, 2])
        for block, stride in enumerate(STRIDES):
            first = 2 + 4 * block
            depthwise = self._layers[first, "depthwise_kernel"].transpose(2, 3, 0, 1)
            seen = self._convolution(
                seen, depthwise, first + 1, strides=[stride] * 2, group=len(depthwise)
            )
            pointwise = self._layers[first + 2, "kernel"].transpose(3, 2, 0, 1)
            seen = self._convolution(seen, pointwise, first + 3)
        return self._add("Flatten", [self._add("GlobalAveragePool", [seen])])

    def _convolution(self, seen: str, kernel: Floats, norm: int, **options: object) -> str:
        """Convolution, batch normalisation folded into it, and the rectifier."""
        variance = self._layers[norm, "moving_variance"].astype(np.float64)
        scale = 1.0 / np.sqrt(variance + BATCH_NORM_EPSILON)
        bias = self._layers[norm, "beta"] - self._layers[norm, "moving_mean"] * scale
        weights = self._weights((kernel * scale[:, None, None, None]).astype(np.float32))
        inputs = [seen, weights, self._constant(bias.astype(np.float32))]
        return self._add("Relu", [self._add("Conv", inputs, auto_pad="SAME_UPPER", **options)])

    def _scores(self, pooled: str) -> None:
        weights = self._weights(np.ascontiguousarray(self._layers[54, "kernel"].T))
        bias = self._constant(self._layers[54, "bias"])
        self._add("Sigmoid", [self._add("Gemm", [pooled, weights, bias], transB=1)], "scores")
