"""`earmark`, `acpd`, `fcpd`: strategies that hear embeddings, and learn from answers.

Without knowledge they cut as before the first answer; `propose_queries` hands it over where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from py_browser.features import Features
from py_browser.options import Option, Value
from py_browser.strategies.strategy import Cut, LearningCut, Strategy

if TYPE_CHECKING:
    from py_browser.active_labeling.knowledge import Heard, Knowledge


def _method(name: str) -> LearningCut:
    """Return a function of `active_labeling.methods`, imported by the first call only."""

    def cut(
        heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
    ) -> Iterable[float]:
        from py_browser.active_labeling import methods

        found: LearningCut = getattr(methods, name)
        return found(heard, known, budget, options)

    return cut


def _unlearned(cut: LearningCut) -> Cut:
    def cut_cold(features: Features, budget: int, options: Mapping[str, Value]) -> Iterable[float]:
        from py_browser.active_labeling.knowledge import Heard, Knowledge

        heard = Heard.of(features)
        known = Knowledge.about(heard, int(options.get("seed", 0)))
        return cut(heard, known, budget, options)

    return cut_cold


def _strategy(name: str, title: str, summary: str, *options: Option) -> Strategy:
    cut = _method(f"cut_by_{name}")
    return Strategy(name, title, summary, _unlearned(cut), options, learning_cut=cut)


EARMARK = _strategy(
    "earmark",
    "Earmark",
    "Cuts where your answers will leave the fewest seconds wrong, and learns from each.",
    Option("cost_s", 0.02, "wrong seconds that a question must save to be asked", minimum=0),
)
ACPD = _strategy(
    "acpd",
    "A-CPD",
    "Cuts where the sound's likeness to what you confirmed changes most; learns (published).",
    Option("seed", 0, "of the prototypes before the first answer", minimum=0),
)
FCPD = _strategy(
    "fcpd",
    "F-CPD",
    "Cuts where the embeddings change most; does not learn (published).",
)
