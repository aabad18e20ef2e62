"""Queries: the regions of one recording put to an annotator, tiling it from start to end."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from py_browser.errors import EarmarkError, ParameterError, StrategyError
from py_browser.features import FEATURE_OPTIONS, Features, FeatureStream
from py_browser.options import Value, read_options
from py_browser.region import Region
from py_browser.strategies import Strategy, find_strategy

if TYPE_CHECKING:
    from py_browser.active_labeling.knowledge import Heard, Knowledge

MAX_BUDGET = 100_000
# Features that differ less than this throughout a recording say nothing about where to cut it.
LEAST_RANGE = 1e-3


def propose_queries(
    features: Features,
    method: str,
    budget: int,
    options: Mapping[str, object] | None = None,
    heard: Heard | None = None,
    known: Knowledge | None = None,
) -> list[Region]:
    """Cut a recording into at most `budget` queries that tile [0, duration_s].

    Parameters
    ----------
    features : `Features`; a strategy that does not listen needs only their duration
    method : str, name of a strategy
    budget : int >= 1
    options : values for the strategy's own options
    heard : the same recording with a model's embeddings, for a strategy that learns
    known : what was learned from earlier answers

    The result is the same every time. `fixed` always gives the whole budget; the others give
    fewer queries where there is nothing to cut by: one for silence or an unchanging sound, and none
    shorter than two frames or 20 ms.
    Raises `UnknownName` for a method or option, `ParameterError` for a bad budget, duration or
    features that are not finite, `ModelChanged` for knowledge of another model's embeddings,
    `StrategyError` if the strategy itself fails.
    """
    strategy = find_strategy(method)
    values = read_options(strategy.options, options, f"the method {strategy.name}")
    check_budget(budget)
    _check(features)
    if budget == 1 or (strategy.listens and not _varies(features)):
        cuts: list[float] = []
    else:
        cuts = _cuts_of(strategy, features, budget, values, heard, known)
    if strategy.listens:
        cuts = _apart(cuts, features.shortest_s, features.duration_s)
    return tile(cuts, features.duration_s)


def tile(cuts: Iterable[float], duration_s: float) -> list[Region]:
    """Return the regions between the cuts, from 0 to duration_s, none of them empty."""
    inside = sorted({cut for cut in cuts if 0 < cut < duration_s})
    edges = [0.0, *inside, float(duration_s)]
    return [Region(start, end) for start, end in itertools.pairwise(edges)]


def _apart(cuts: Iterable[float], least_s: float, duration_s: float) -> list[float]:
    """Return the cuts without those that would leave less than `least_s` of a query."""
    kept: list[float] = []
    for cut in sorted(cuts):
        if cut - (kept[-1] if kept else 0.0) >= least_s <= duration_s - cut:
            kept.append(cut)
    return kept


def open_features(
    sample_rate_hz: float, method: str, options: Mapping[str, object] | None = None
) -> tuple[FeatureStream, dict[str, object]]:
    """Return a feature stream for a method, and those of the options that are the method's own.

    The options of features and of the method come in one table, as people give them.
    """
    strategy = find_strategy(method)
    check_options(strategy, options)
    own = own_options(strategy, options)
    rest = {name: value for name, value in (options or {}).items() if name not in own}
    return FeatureStream(sample_rate_hz, rest), own


def own_options(strategy: Strategy, options: Mapping[str, object] | None) -> dict[str, object]:
    """Return those of the options that are the strategy's own, as they were given."""
    names = {option.name for option in strategy.options}
    return {name: value for name, value in (options or {}).items() if name in names}


def check_options(strategy: Strategy, options: Mapping[str, object] | None) -> None:
    """Raise unless each option belongs to the features or the strategy, and has a good value."""
    table = (*FEATURE_OPTIONS, *strategy.options)
    read_options(table, options, f"the method {strategy.name}")


def check_budget(budget: int) -> None:
    """Raise `ParameterError` unless the budget is a whole number from 1 to 100,000."""
    whole = isinstance(budget, int) and not isinstance(budget, bool)
    if not whole or not 1 <= budget <= MAX_BUDGET:
        raise ParameterError(
            f"The budget is {budget!r}; it must be a whole number of queries, 1 to {MAX_BUDGET:,}."
        )


def _check(features: Features) -> None:
    if not (math.isfinite(features.duration_s) and features.duration_s > 0):
        raise ParameterError(
            f"The recording lasts {features.duration_s:g} s; there is nothing to ask about."
        )
    if not np.isfinite(features.values).all():
        raise ParameterError("The features hold values that are not finite; compute them again.")


def _varies(features: Features) -> bool:
    return len(features.values) > 1 and bool(np.ptp(features.values, axis=0).max() > LEAST_RANGE)


def _cuts_of(
    strategy: Strategy,
    features: Features,
    budget: int,
    options: Mapping[str, Value],
    heard: Heard | None,
    known: Knowledge | None,
) -> list[float]:
    """Return the strategy's cuts as floats; whatever goes wrong in it becomes a sentence."""
    try:
        if strategy.learning_cut is None or (heard is None and known is None):
            found = strategy.cut(features, budget, options)
        else:
            from py_browser.active_labeling.knowledge import Heard, Knowledge

            heard = heard or Heard.of(features)
            known = known or Knowledge.about(heard, int(options.get("seed", 0)))
            known.check(heard.embeddings)
            found = strategy.learning_cut(heard, known, budget, options)
        cuts = [float(cut) for cut in found]
    except EarmarkError:
        raise
    except Exception as error:
        raise StrategyError(
            f"The method {strategy.name} failed: {error or type(error).__name__}. "
            "Try other options or another method.",
            method=strategy.name,
        ) from error
    if not all(math.isfinite(cut) for cut in cuts) or len(set(cuts)) > budget - 1:
        raise StrategyError(
            f"The method {strategy.name} returned {len(cuts)} cuts for a budget of {budget} "
            f"queries; it may return at most {budget - 1} finite times.",
            method=strategy.name,
        )
    return cuts
