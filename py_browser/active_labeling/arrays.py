"""Where arrays are computed: NumPy here, or a library with the same functions on a GPU."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


def _here(values: Any) -> npt.NDArray[np.float64]:
    return np.asarray(values, dtype=np.float64)


@dataclass(frozen=True)
class Arrays:
    """An array namespace (Python array API), and the way there and back.

    namespace : has `matmul`, `sum`, `exp`, `sqrt` and `clip`, as numpy, cupy and torch do
    load : NumPy array -> float64 array of the namespace
    fetch : array of the namespace -> NumPy float64
    """

    namespace: Any
    load: Callable[[npt.NDArray[Any]], Any]
    fetch: Callable[[Any], npt.NDArray[np.float64]]


NUMPY = Arrays(np, _here, _here)
