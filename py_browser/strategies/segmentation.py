"""`pelt`, `binseg`, `window`, `kernelcpd`: the segmentation methods of the ruptures package.

Source: Truong, Oudre & Vayatis 2020, Selective review of offline change point detection methods.
Their cost grows with the square of the number of frames, so long recordings are coarsened first.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.errors import MissingPackage
from py_browser.features import Features, Floats
from py_browser.options import Option, Value
from py_browser.strategies.strategy import Strategy

Signal = npt.NDArray[np.float64]

COSTS = ("l1", "l2", "rbf", "cosine")
KERNELS = ("linear", "rbf", "cosine")
PENALTIES_TRIED = 12
# Bands that vary less than this (dB for log-mel) are taken as constant.
LEAST_SPREAD = 0.01


def cut_by_pelt(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
    """Pelt: the best cut for a penalty, here the lowest penalty found that fits the budget."""
    coarse, signal = _signal_of(features, options)
    search = _ruptures().Pelt(**_cost(options)).fit(signal)
    # The Bayesian information criterion for a change of mean; then doubled, and halved in between.
    penalty, low, high = signal.shape[1] * np.log(len(signal)), 0.0, np.inf
    best: list[int] = []
    for _ in range(PENALTIES_TRIED):
        borders = search.predict(pen=penalty)[:-1]
        if len(borders) > budget - 1:
            low = penalty
        else:
            high = penalty
            best = max(best, borders, key=len)
        if len(borders) == budget - 1:
            break
        penalty = 2 * low if high == np.inf else (low + high) / 2
    return [coarse.border_s(border) for border in best]


def cut_by_binseg(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
    """Binary segmentation: the best single cut, then the best cut of the parts, and so on."""
    coarse, signal = _signal_of(features, options)
    cuts = _most_cuts(len(signal), budget, options)
    search = _ruptures().Binseg(**_cost(options)).fit(signal)
    return _borders(coarse, search.predict(n_bkps=cuts) if cuts else [])


def cut_by_window(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
    """Sliding window: where the two halves of a window differ most, as `cpd` but by a cost."""
    coarse, signal = _signal_of(features, options)
    width_s = float(options["width_s"]) or min(features.duration_s / budget / 2, 2.0)
    width = max(4, 2 * round(width_s / coarse.hop_s / 2))
    cuts = _most_cuts(len(signal), budget, options)
    if not cuts or width >= len(signal):
        return []
    search = _ruptures().Window(width=width, **_cost(options)).fit(signal)
    return _borders(coarse, search.predict(n_bkps=cuts))


def cut_by_kernel(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
    """Kernel change points: the best cuts of all, under a kernel."""
    coarse, signal = _signal_of(features, options)
    cuts = _most_cuts(len(signal), budget, {**options, "jump": 1})
    search = _ruptures().KernelCPD(kernel=options["kernel"], min_size=options["min_size"])
    return _borders(coarse, search.fit(signal).predict(n_bkps=cuts) if cuts else [])


def standardised(values: Floats) -> Floats:
    """Return the bands with mean 0 and deviation 1, so that a quiet band counts as a loud one."""
    mean = values.mean(axis=0, dtype=np.float64).astype(np.float32)
    deviation = values.std(axis=0, dtype=np.float64).astype(np.float32)
    result: Floats = (values - mean) / np.maximum(deviation, np.float32(LEAST_SPREAD))
    return result


def _ruptures() -> ModuleType:
    try:
        import ruptures
    except ImportError as error:
        raise MissingPackage(
            "This method needs the package ruptures, which is not installed; "
            "install it with `pip install ruptures`, or choose cpd or fixed."
        ) from error
    module: ModuleType = ruptures
    return module


def _signal_of(features: Features, options: Mapping[str, Value]) -> tuple[Features, Signal]:
    coarse = features.coarsened(int(options["max_frames"]))
    return coarse, standardised(coarse.values).astype(np.float64)


def _cost(options: Mapping[str, Value]) -> dict[str, Any]:
    return {"model": options["cost"], "min_size": options["min_size"], "jump": options["jump"]}


def _most_cuts(frames: int, budget: int, options: Mapping[str, Value]) -> int:
    """Return how many cuts to ask for: fewer than the budget when the recording is too short."""
    min_size, jump = int(options["min_size"]), int(options["jump"])
    step = -(-min_size // jump) * jump
    return max(0, min(budget - 1, (frames - min_size) // step, frames // jump))


def _borders(features: Features, borders: list[int]) -> list[float]:
    return [features.border_s(border) for border in borders[:-1]]


def _options(cost: str, jump: int, max_frames: int) -> tuple[Option, ...]:
    return (
        Option("cost", cost, "how unlike itself a segment is", choices=COSTS),
        Option("jump", jump, "only every so many frames may be a border", minimum=1),
        *_sizes(max_frames),
    )


def _sizes(max_frames: int) -> tuple[Option, ...]:
    return (
        Option("min_size", 2, "fewest frames in a segment", minimum=1),
        Option("max_frames", max_frames, "longer recordings are averaged down to it", minimum=8),
    )


PELT = Strategy(
    name="pelt",
    title="Pelt",
    summary="The best cut under a penalty; as many cuts as fit the budget (ruptures).",
    cut=cut_by_pelt,
    options=_options("l2", 5, 500),
)
BINSEG = Strategy(
    name="binseg",
    title="Binary segmentation",
    summary="Cuts in two where it helps most, and the parts again (ruptures).",
    cut=cut_by_binseg,
    options=_options("rbf", 1, 1000),
)
WINDOW = Strategy(
    name="window",
    title="Sliding window",
    summary="Cuts where the two halves of a sliding window differ most (ruptures).",
    cut=cut_by_window,
    options=(
        *_options("cosine", 1, 2000),
        Option(
            "width_s", 0.0, "the window; 0 is half of the average query, at most 2 s", minimum=0
        ),
    ),
)
KERNELCPD = Strategy(
    name="kernelcpd",
    title="Kernel change points",
    summary="The best cuts of all under a kernel (ruptures).",
    cut=cut_by_kernel,
    options=(Option("kernel", "rbf", "likeness of two frames", choices=KERNELS), *_sizes(1000)),
)
