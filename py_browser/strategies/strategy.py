"""What every strategy looks like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from py_browser.features import Features
from py_browser.options import Option, Value

if TYPE_CHECKING:
    from py_browser.active_labeling.knowledge import Heard, Knowledge


class Cut(Protocol):
    """Where to cut: times in seconds inside the recording, at most budget - 1, any order."""

    def __call__(
        self, features: Features, budget: int, options: Mapping[str, Value], /
    ) -> Iterable[float]: ...


class LearningCut(Protocol):
    """Where to cut, by what was heard and what is known; else as `Cut`."""

    def __call__(
        self, heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value], /
    ) -> Iterable[float]: ...


@dataclass(frozen=True)
class Strategy:
    """One way to cut a recording into queries.

    Parameters
    ----------
    name : str, lower case, what people type
    title, summary : str, for menus: two or three words, and one sentence
    cut : the function itself, deterministic
    options : what it can be told beside the budget
    listens : whether it looks at the features at all; one that does not needs no audio
    learning_cut : what it does with embeddings and with what was learned; None if it does not learn
    """

    name: str
    title: str
    summary: str
    cut: Cut
    options: tuple[Option, ...] = ()
    listens: bool = True
    learning_cut: LearningCut | None = None

    @property
    def learns(self) -> bool:
        """Whether embeddings and earlier answers are of use to it."""
        return self.learning_cut is not None
