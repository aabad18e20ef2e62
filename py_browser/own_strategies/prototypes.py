"""Prototypes: functions of a source that say from the answers how likely each frame is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_labeling.methods import cut_at_slopes, cut_for_fewest_wrong
from py_browser.errors import StrategyError
from py_browser.options import Value
from py_browser.own_strategies.queries import learning_strategy
from py_browser.own_strategies.source import (
    parameters_of,
    summary_of,
    telling_its_line,
    written_functions,
)
from py_browser.strategies.strategy import Strategy

Vector = npt.NDArray[np.float64]
Likely = Callable[[Heard, Knowledge], Vector]

# probability(heard, known) is given all there is, probability(embeddings, present, absent) arrays.
WHOLE = 2


def prototypes_in(names: Mapping[str, Any]) -> list[Strategy]:
    """Return the strategy that cuts by a source's `probability`, in the way that CUTTER names.

    CUTTER : 'earmark' cuts where the answers leave the fewest seconds wrong, 'acpd' where the
        probability changes most
    """
    functions = written_functions(names)
    if "probability" not in functions:
        return []
    function = functions["probability"]
    cutters = {"earmark": _for_fewest_wrong, "acpd": _at_slopes}
    cutter = names.get("CUTTER", "earmark")
    if cutter not in cutters:
        raise StrategyError(f"CUTTER is {cutter!r}; it must be 'earmark' or 'acpd'.")
    likely = _whole(function) if parameters_of(function) == WHOLE else _from_arrays(function)
    cut = cutters[cutter](likely)
    return [learning_strategy("probability", summary_of(function), cut)]


def _whole(function: Callable[..., Any]) -> Likely:
    told = telling_its_line(function)
    return lambda heard, known: _checked(told(heard, known), len(heard.embeddings.values))


def _from_arrays(function: Callable[..., Any]) -> Likely:
    told = telling_its_line(function)

    def likely(heard: Heard, known: Knowledge) -> Vector:
        said = np.array([bool(labels) for labels in known.examples.labels], dtype=bool)
        if not said.any() or said.all():
            # Nothing to tell apart yet: what is thought of any recording before the first answers.
            coarse = np.interp(
                heard.embeddings.times_s, heard.frames.times_s, known.probability(heard)
            )
            return np.asarray(coarse)
        pool = known.pool_with(heard.embeddings)
        examples = pool.standardised(known.examples.vectors)
        vectors = pool.standardised(heard.embeddings.values)
        return _checked(told(vectors, examples[said], examples[~said]), len(vectors))

    return likely


def _checked(given: Any, frames: int) -> Vector:
    """Return the probabilities of frames, or raise `StrategyError`."""
    try:
        likely = np.asarray(given, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise StrategyError(f"probability returned no numbers: {error}.") from error
    if likely.shape != (frames,):
        raise StrategyError(
            f"probability returned an array of shape {likely.shape}; "
            f"it must hold one number for each of the {frames} frames."
        )
    if not np.isfinite(likely).all() or likely.min(initial=0) < 0 or likely.max(initial=0) > 1:
        raise StrategyError("probability returned numbers that are not from 0 to 1.")
    return likely


def _for_fewest_wrong(likely: Likely) -> Callable[..., list[float]]:
    def cut(heard: Heard, known: Knowledge, budget: int, _: Mapping[str, Value], /) -> list[float]:
        return cut_for_fewest_wrong(heard, likely(heard, known), known.unheard_per_s(), budget)

    return cut


def _at_slopes(likely: Likely) -> Callable[..., list[float]]:
    def cut(heard: Heard, known: Knowledge, budget: int, _: Mapping[str, Value], /) -> list[float]:
        return cut_at_slopes(heard, likely(heard, known), budget)

    return cut
