"""A TensorFlow Lite model as plain operations and arrays, without TensorFlow.

The schema of the file is that of the package `tflite`; nothing is run.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import tflite

_TYPES = {tflite.TensorType.FLOAT32: "<f4", tflite.TensorType.INT32: "<i4"}


def _names(numbers: type) -> dict[int, str]:
    return {number: name for name, number in vars(numbers).items() if not name.startswith("_")}


_KINDS = _names(tflite.BuiltinOperator)
_OPTIONS = _names(tflite.BuiltinOptions)


@dataclass(frozen=True)
class Operation:
    """One operation of a model.

    kind : its name in the schema, such as "CONV_2D"
    inputs, outputs : numbers of tensors; inputs that are left out are not among them
    options : its options in the schema's own words (`Padding()`, `StrideW()` and so on), or None
    """

    kind: str
    inputs: list[int]
    outputs: list[int]
    options: Any


class TfliteModel:
    """The one graph of a .tflite file."""

    def __init__(self, content: bytes) -> None:
        self._model = tflite.Model.GetRootAsModel(content, 0)
        self._graph = self._model.Subgraphs(0)

    @classmethod
    def read(cls, path: Path) -> "TfliteModel":
        """Read a file; raises `ValueError` for one that is no TensorFlow Lite model."""
        content = path.read_bytes()
        if not tflite.Model.ModelBufferHasIdentifier(content, 0):
            raise ValueError(f"{path} is not a TensorFlow Lite model.")
        return cls(content)

    @property
    def operations(self) -> Iterator[Operation]:
        """Every operation, in the order in which they are computed."""
        for index in range(self._graph.OperatorsLength()):
            step = self._graph.Operators(index)
            code = self._model.OperatorCodes(step.OpcodeIndex())
            yield Operation(
                # Old files have only the second; the larger of the two is the one that counts.
                _KINDS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())],
                [int(i) for i in step.InputsAsNumpy() if i >= 0],
                [int(i) for i in step.OutputsAsNumpy()],
                self._options(step),
            )

    def constant(self, tensor: int) -> npt.NDArray[Any]:
        """Return the values of a tensor that is part of the file.

        Raises `KeyError` for one that is computed, or of a type that no converter needed so far.
        """
        about = self._graph.Tensors(tensor)
        buffer = self._model.Buffers(about.Buffer())
        if not buffer.DataLength() or about.Type() not in _TYPES:
            raise KeyError(f"The tensor {about.Name().decode()} is not a constant of numbers.")
        shape = about.ShapeAsNumpy() if about.ShapeLength() else ()
        return np.frombuffer(buffer.DataAsNumpy().tobytes(), _TYPES[about.Type()]).reshape(shape)

    def named(self, name: str) -> npt.NDArray[Any]:
        """Return the values of the constant of that name; raises `KeyError` if there is none."""
        return self.constant(self._numbers[name])

    @cached_property
    def _numbers(self) -> dict[str, int]:
        count = self._graph.TensorsLength()
        return {self._graph.Tensors(i).Name().decode(): i for i in range(count)}

    def _options(self, step: Any) -> Any:
        kind = step.BuiltinOptionsType()
        if kind == tflite.BuiltinOptions.NONE:
            return None
        table = step.BuiltinOptions()
        options = getattr(tflite, _OPTIONS[kind])()
        options.Init(table.Bytes, table.Pos)
        return options
