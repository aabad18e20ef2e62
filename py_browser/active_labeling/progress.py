"""Progress: how well answers were expected before they were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from py_browser.answers import AnsweredQuery

# Points are joined in pairs when there are more: a curve needs no more to be drawn.
MOST_POINTS = 200


@dataclass(frozen=True)
class Point:
    """A stretch of answers, each judged by what was expected just before it was given.

    answers : int, answers up to and with this stretch
    hits, misses, false_alarms, rejections : how many were expected and given so
    """

    answers: int
    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    rejections: int = 0

    @property
    def right(self) -> int:
        """Answers that were as expected."""
        return self.hits + self.rejections

    @property
    def total(self) -> int:
        """Answers in this stretch."""
        return self.right + self.misses + self.false_alarms

    @property
    def f1(self) -> float | None:
        """F1 of 'something is there'; None where nothing was there, nor expected."""
        relevant = 2 * self.hits + self.misses + self.false_alarms
        return 2 * self.hits / relevant if relevant else None

    def joined(self, later: Point) -> Point:
        """Return both as one."""
        return Point(
            later.answers,
            self.hits + later.hits,
            self.misses + later.misses,
            self.false_alarms + later.false_alarms,
            self.rejections + later.rejections,
        )

    def to_json(self) -> dict[str, Any]:
        """Return {"answers", "right", "total", "f1"}."""
        return {
            "answers": self.answers,
            "right": self.right,
            "total": self.total,
            "f1": self.f1,
        }


@dataclass(frozen=True)
class Progress:
    """The learning curve, one point for each round or for several, and what was asked."""

    points: tuple[Point, ...] = ()
    recordings: int = 0
    questions: int = 0
    seconds: float = 0.0

    def after(self, expected: Sequence[float], answered: Sequence[AnsweredQuery]) -> Progress:
        """Return the progress after a round: what was expected of each query, and its answer."""
        counts = {(there, thought): 0 for there in (True, False) for thought in (True, False)}
        for probability, query in zip(expected, answered, strict=True):
            counts[bool(query.labels), probability >= 0.5] += 1
        questions = self.questions + len(answered)
        point = Point(
            questions,
            counts[True, True],
            counts[True, False],
            counts[False, True],
            counts[False, False],
        )
        seconds = sum(query.region.end_s - query.region.start_s for query in answered)
        points = (*self.points, point)
        if len(points) > MOST_POINTS:
            points = tuple(
                points[i].joined(points[i + 1]) if i + 1 < len(points) else points[i]
                for i in range(0, len(points), 2)
            )
        return Progress(points, self.recordings + 1, questions, self.seconds + seconds)
