"""Strategies: ways to cut one recording into queries, found by name.

A strategy is a function `cut(features, budget, options) -> times in seconds` with a name and a
table of options. Built in are `earmark`, `acpd` and `fcpd`, which hear embeddings and learn,
`fixed`, `cpd` and the ruptures methods; any installed package adds more through the entry point
group `earmark.strategies` (see docs/strategies.md).
"""

from __future__ import annotations

from py_browser.strategies.registry import all_strategies, find_strategy, strategy_names
from py_browser.strategies.strategy import Strategy

__all__ = ["Strategy", "all_strategies", "find_strategy", "strategy_names"]
