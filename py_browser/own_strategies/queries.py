"""What to ask: functions of a source that cut a recording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.features import Features
from py_browser.options import Value
from py_browser.own_strategies.source import (
    parameters_of,
    summary_of,
    telling_its_line,
    written_functions,
)
from py_browser.strategies.registry import BUILT_IN
from py_browser.strategies.strategy import LearningCut, Strategy

# cut(heard, known, budget, options) learns, cut(features, budget, options) does not.
LEARNING = 4
PREFIX = "cut_by_"
SHIPPED = tuple(BUILT_IN.values())


def queries_in(names: Mapping[str, Any]) -> list[Strategy]:
    """Return every strategy of a source: its objects, and its functions cut and cut_by_NAME."""
    written = [
        _sealed(value)
        for value in names.values()
        if isinstance(value, Strategy) and not any(value is shipped for shipped in SHIPPED)
    ]
    functions = written_functions(names)
    named = {name: functions[name] for name in functions if name.startswith(PREFIX)}
    found = written or [
        _from_function(name.removeprefix(PREFIX), function)
        for name, function in named.items()
        if parameters_of(function) == LEARNING
    ]
    if "cut" in functions:
        found.append(_from_function("cut", functions["cut"]))
    return found


def learning_strategy(name: str, summary: str, cut: LearningCut) -> Strategy:
    """Return a strategy that learns, which cuts as before the first answer where it is told none.

    It takes the options of the built-in one of its name.
    """
    options = BUILT_IN[name].options if name in BUILT_IN else ()

    def cut_cold(features: Features, budget: int, options: Mapping[str, Value]) -> Iterable[float]:
        heard = Heard.of(features)
        return cut(heard, Knowledge.about(heard, int(options.get("seed", 0))), budget, options)

    return Strategy(name, name, summary, cut_cold, options, learning_cut=cut)


def _from_function(name: str, function: Callable[..., Any]) -> Strategy:
    if parameters_of(function) == LEARNING:
        return learning_strategy(name, summary_of(function), _learning(function))
    return Strategy(name=name, title=name, summary=summary_of(function), cut=_plain(function))


def _sealed(strategy: Strategy) -> Strategy:
    learning = strategy.learning_cut
    return replace(
        strategy,
        cut=_plain(strategy.cut),
        learning_cut=None if learning is None else _learning(learning),
    )


# Each run begins with the same numbers, whatever the one before did to them.


def _plain(cut: Callable[..., Any]) -> Callable[..., list[float]]:
    told = telling_its_line(lambda *given: [float(time_s) for time_s in cut(*given)])

    def cut_copy(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
        times_s: list[float] = told(copied(features), budget, options)
        return times_s

    return cut_copy


def _learning(cut: Callable[..., Any]) -> Callable[..., list[float]]:
    told = telling_its_line(lambda *given: [float(time_s) for time_s in cut(*given)])

    def cut_copy(
        heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
    ) -> list[float]:
        embeddings = replace(heard.embeddings, values=heard.embeddings.values.copy())
        own = replace(heard, features=copied(heard.features), embeddings=embeddings)
        times_s: list[float] = told(own, known, budget, options)
        return times_s

    return cut_copy


def copied(features: Features) -> Features:
    """Return the features with values of their own."""
    return replace(features, values=features.values.copy())
