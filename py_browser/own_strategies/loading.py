"""From the names of a source to the strategy in it, for each of the three kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from py_browser.active_sampling.strategies import Sampling
from py_browser.errors import StrategyError, UnknownName
from py_browser.own_strategies.prototypes import prototypes_in
from py_browser.own_strategies.queries import queries_in
from py_browser.own_strategies.sampling import sampling_in
from py_browser.strategies.strategy import Strategy

# What each kind must hold, in words.
KINDS = {
    "queries": "a function cut(features, budget, options) that returns times in seconds, "
    "or a Strategy",
    "sampling": "a function score(embeddings, probability, answered, found) that returns a number "
    "for each item, or rank(...) that returns their order",
    "prototypes": "a function probability(embeddings, present, absent) that returns a number from "
    "0 to 1 for each frame",
}
QUERIES = "queries"
SAMPLING = "sampling"


@dataclass(frozen=True)
class Loaded:
    """What a source holds, and which of it was taken."""

    kind: str
    found: tuple[Strategy | Sampling, ...]
    taken: Strategy | Sampling


def load_own(kind: str, names: Mapping[str, Any], takes: str | None = None) -> Loaded:
    """Take the strategy called `takes` in a source, or the first of this kind.

    names : all that the source left in its module when it was run

    Raises `StrategyError` if there is none of this kind, and `UnknownName` for another kind.
    """
    if kind not in KINDS:
        raise UnknownName("kind of strategy", kind, KINDS)
    found: list[Strategy | Sampling] = []
    if kind == SAMPLING:
        found += sampling_in(names)
    else:
        found += (queries_in if kind == QUERIES else prototypes_in)(names)
    if not found:
        raise StrategyError(f"There is no such strategy in this source. Write {KINDS[kind]}.")
    by_name = {strategy.name: strategy for strategy in found}
    return Loaded(kind, tuple(found), by_name.get(takes or "", found[0]))
