"""An ONNX graph, written node by node; what the converters of models/ have in common."""

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

Floats = npt.NDArray[np.float32]

OPSET = 17
IR_VERSION = 9
# Narrower kernels stay as they are: they hold few weights, and rounding them costs most.
LEAST_WIDTH = 32


class OnnxGraph:
    """Nodes and constants of a model, added in the order in which they are computed.

    size : how weights are stored; fp32: as trained, fp16: in 16 bits, int8: in 8 bits with a scale
        per output channel. Small weights are expanded when the model is loaded.
    """

    def __init__(self, size: str) -> None:
        self.size = size
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def add(
        self, kind: str, inputs: list[str], output: str | None = None, **attributes: object
    ) -> str:
        """Add a node with one output; returns the output's name."""
        name = output or f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name

    def constant(self, values: npt.ArrayLike) -> str:
        """Add a constant; returns its name."""
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def whole(self, values: list[int]) -> str:
        """Add a constant of int64."""
        return self.constant(np.array(values, dtype=np.int64))

    def weights(self, weights: Floats) -> str:
        """Add the kernel of a layer, outputs first, in the size that the model is to have."""
        if self.size == "fp32" or (self.size == "int8" and weights.shape[1] < LEAST_WIDTH):
            return self.constant(weights)
        if self.size == "fp16":
            return self._as_float(weights.astype(np.float16))
        over = tuple(range(1, weights.ndim))
        largest = np.abs(weights).max(axis=over, keepdims=True)
        scale = np.where(largest > 0, largest, np.float32(1)) / np.float32(127)
        steps = np.rint(weights / scale).astype(np.int8)
        return self.add("Mul", [self._as_float(steps), self.constant(scale.astype("f4"))])

    def _as_float(self, values: npt.NDArray[np.generic]) -> str:
        return self.add("Cast", [self.constant(values)], to=TensorProto.FLOAT)

    def serialized(
        self, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
    ) -> bytes:
        """Return the model, checked, as the bytes of an .onnx file."""
        model = helper.make_model(
            helper.make_graph(self._nodes, name, inputs, outputs, self._constants),
            opset_imports=[helper.make_opsetid("", OPSET)],
            ir_version=IR_VERSION,
            producer_name="earmark",
        )
        onnx.checker.check_model(model, full_check=True)
        return bytes(model.SerializeToString(deterministic=True))
