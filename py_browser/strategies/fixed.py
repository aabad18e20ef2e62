"""`fixed`: equal segments, whatever they hold. The baseline."""

from __future__ import annotations

from collections.abc import Mapping

from py_browser.features import Features
from py_browser.options import Value
from py_browser.strategies.strategy import Strategy


def cut_evenly(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:  # noqa: ARG001
    """Return the budget - 1 times that cut the recording into equal segments."""
    return [features.duration_s * k / budget for k in range(1, budget)]


FIXED = Strategy(
    name="fixed",
    title="Equal parts",
    summary="Cuts the recording into equal parts, without listening to it.",
    cut=cut_evenly,
    listens=False,
)
