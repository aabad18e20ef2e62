"""What to open next: functions of a source that score the items of a project, or order them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from py_browser.active_sampling.reasons import Reason
from py_browser.active_sampling.situation import Situation
from py_browser.active_sampling.strategies import SAMPLING, Choice, Sampling
from py_browser.errors import StrategyError
from py_browser.own_strategies.source import (
    parameters_of,
    summary_of,
    telling_its_line,
    written_functions,
)

# rank(situation, count, seed) is what the built-in ones are.
WHOLE = 3
SHIPPED = tuple(SAMPLING.values())


def sampling_in(names: Mapping[str, Any]) -> list[Sampling]:
    """Return every strategy of a source: its objects, a table of them, and score or rank."""
    tables = [value.values() for value in names.values() if isinstance(value, dict)]
    values: Iterable[Any] = [*names.values(), *(one for table in tables for one in table)]
    found = [
        Sampling(str(value.name), str(value.title), str(value.summary), _choosing(value.rank))
        for value in values
        if _is_sampling(value) and not any(value is shipped for shipped in SHIPPED)
    ]
    functions = written_functions(names)
    if "score" in functions:
        found.append(_named("score", functions["score"], _by_score(functions["score"])))
    if "rank" in functions:
        rank = functions["rank"]
        whole = parameters_of(rank) == WHOLE
        found.append(_named("rank", rank, _choosing(rank) if whole else _by_order(rank)))
    return found


def _is_sampling(value: Any) -> bool:
    # A copy of the table has a class Sampling of its own.
    return type(value).__name__ == Sampling.__name__ and callable(getattr(value, "rank", None))


def _named(name: str, function: Callable[..., Any], rank: Callable[..., Any]) -> Sampling:
    return Sampling(name, name, summary_of(function), rank)


def arrays_of(situation: Situation) -> tuple[np.ndarray, ...]:
    """Return embeddings [shape=(items, dimensions)], probability, answered, found [(items,)]."""
    count = len(situation.items)
    return (
        situation.centres.copy(),
        np.array([situation.likeliest(i) for i in range(count)]),
        np.array([item.answered for item in situation.items], dtype=bool),
        np.array([bool(item.found) for item in situation.items], dtype=bool),
    )


def _by_score(function: Callable[..., Any]) -> Callable[[Situation, int, int], list[Choice]]:
    told = telling_its_line(function)

    def rank(situation: Situation, count: int, seed: int) -> list[Choice]:
        del seed
        scores = np.asarray(told(*arrays_of(situation)), dtype=np.float64)
        items = len(situation.items)
        if scores.shape != (items,):
            raise StrategyError(
                f"score returned an array of shape {scores.shape}; "
                f"it must hold one number for each of the {items} items."
            )
        of_open = scores[situation.open]
        if not np.isfinite(of_open).all():
            raise StrategyError("score returned numbers that are not finite.")
        order = np.argsort(-of_open, kind="stable")[:count]
        return [_choice(situation.open[n], float(of_open[n])) for n in order]

    return rank


def _by_order(function: Callable[..., Any]) -> Callable[[Situation, int, int], list[Choice]]:
    told = telling_its_line(lambda *given: [int(number) for number in function(*given)])

    def rank(situation: Situation, count: int, seed: int) -> list[Choice]:
        del seed
        order = told(*arrays_of(situation))
        if any(not 0 <= number < len(situation.items) for number in order):
            raise StrategyError(
                f"rank returned a number that is no item; they are 0 to {len(situation.items) - 1}."
            )
        there = set(situation.open)
        chosen = [number for number in dict.fromkeys(order) if number in there][:count]
        return [_choice(number, 1 - n / max(1, len(chosen))) for n, number in enumerate(chosen)]

    return rank


def _choosing(rank: Callable[..., Any]) -> Callable[[Situation, int, int], list[Choice]]:
    told = telling_its_line(rank)

    def checked(situation: Situation, count: int, seed: int) -> list[Choice]:
        there = set(situation.open)
        chosen = list(told(situation, count, seed))
        # A source that is a copy has a Choice of its own.
        if not all(getattr(choice, "item", None) in there for choice in chosen):
            raise StrategyError("rank returned something that is no Choice of an open item.")
        return [
            Choice(int(c.item), float(c.score), _reason(c), bool(c.random)) for c in chosen[:count]
        ]

    return checked


def _reason(choice: Any) -> Reason:
    reason = getattr(choice, "reason", None)
    return reason if isinstance(reason, Reason) else _choice(0, float(choice.score)).reason


def _choice(item: int, score: float) -> Choice:
    return Choice(item, score, Reason("own", {"score": round(score, 3)}))
