"""Find strategies by name: the built-in ones, then those that installed packages register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from py_browser.errors import StrategyError, UnknownName
from py_browser.strategies.cpd import CPD
from py_browser.strategies.fixed import FIXED
from py_browser.strategies.learning import ACPD, EARMARK, FCPD
from py_browser.strategies.segmentation import BINSEG, KERNELCPD, PELT, WINDOW
from py_browser.strategies.strategy import Strategy

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "earmark.strategies"
BUILT_IN = {s.name: s for s in (EARMARK, FIXED, CPD, ACPD, FCPD, PELT, BINSEG, WINDOW, KERNELCPD)}


def strategy_names() -> list[str]:
    """Return all known names: the built-in ones first, then the registered ones by alphabet."""
    return [*BUILT_IN, *sorted(_registered())]


def find_strategy(name: str) -> Strategy:
    """Return the strategy of that name, upper or lower case.

    Raises `UnknownName`, listing the known ones, or `StrategyError` if a package registered
    something that cannot be loaded or is not a strategy.
    """
    key = name.strip().lower()
    if key in BUILT_IN:
        return BUILT_IN[key]
    registered = _registered()
    if key not in registered:
        raise UnknownName("method", name, [*BUILT_IN, *registered])
    return _load(key, registered[key])


def all_strategies() -> tuple[list[Strategy], list[str]]:
    """Return all strategies that load, and a sentence for each registered one that does not."""
    strategies, problems = list(BUILT_IN.values()), []
    for name, entry in sorted(_registered().items()):
        try:
            strategies.append(_load(name, entry))
        except StrategyError as error:
            problems.append(error.message)
    return strategies, problems


def _registered() -> dict[str, EntryPoint]:
    # Slow to import in the browser, and seldom needed there.
    from importlib.metadata import entry_points

    found = {entry.name.lower(): entry for entry in entry_points(group=GROUP)}
    return {name: entry for name, entry in found.items() if name not in BUILT_IN}


def _load(name: str, entry: EntryPoint) -> Strategy:
    try:
        loaded = entry.load()
    except Exception as error:
        raise StrategyError(
            f"The strategy {name!r} ({entry.value}) could not be loaded: {error}. "
            "Repair or uninstall the package that registers it.",
            name=name,
        ) from error
    if isinstance(loaded, Strategy):
        return loaded
    if callable(loaded):
        summary = (loaded.__doc__ or "").strip().split("\n")[0]
        return Strategy(name=name, title=name, summary=summary, cut=loaded)
    raise StrategyError(
        f"The strategy {name!r} ({entry.value}) is neither a Strategy nor a function "
        "(features, budget, options) -> times.",
        name=name,
    )
