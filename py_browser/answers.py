"""From answered queries to the regions they amount to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from py_browser.errors import SchemaError
from py_browser.region import Region

ANSWER_KINDS = ("labels", "nothing", "unsure")


@dataclass(frozen=True)
class AnsweredQuery:
    """A query and what was said about it.

    kind : 'labels', 'nothing' or 'unsure'; None while it is not answered
    labels : ids of the labels heard, for the kind 'labels' only
    """

    id: str
    region: Region
    kind: str | None = None
    labels: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.kind is not None and self.kind not in ANSWER_KINDS:
            raise SchemaError(
                f"Query {self.id!r} has an answer of kind {self.kind!r}; "
                f"it must be one of {', '.join(ANSWER_KINDS)}."
            )
        if bool(self.labels) != (self.kind == "labels"):
            raise SchemaError(
                f"Query {self.id!r} has the answer {self.kind!r} with {len(self.labels)} labels; "
                "'labels' needs at least one, any other answer none."
            )


@dataclass(frozen=True)
class LabeledRegion:
    """A region that one or more adjacent queries agree on."""

    region: Region
    labels: frozenset[str]
    queries: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return {"start_s", "end_s", "labels", "queries"}, labels by alphabet."""
        return {
            **self.region.to_json(),
            "labels": sorted(self.labels),
            "queries": list(self.queries),
        }


def merge_answers(queries: Iterable[AnsweredQuery], gap_s: float = 1e-6) -> list[LabeledRegion]:
    """Return one region for each run of adjacent queries with the same labels, ordered by time.

    Queries answered 'nothing' or 'unsure', or not at all, make no region and end a run.
    Two queries are adjacent when the second starts within gap_s of the end of the first.
    """
    merged: list[LabeledRegion] = []
    end_s = -1.0
    for query in sorted(queries, key=lambda q: (q.region.start_s, q.region.end_s, q.id)):
        touches = abs(query.region.start_s - end_s) <= gap_s
        end_s = query.region.end_s
        if query.kind != "labels":
            end_s = -1.0
        elif merged and touches and merged[-1].labels == query.labels:
            merged[-1] = _joined(merged[-1], query)
        else:
            merged.append(LabeledRegion(query.region, query.labels, (query.id,)))
    return merged


def _joined(region: LabeledRegion, query: AnsweredQuery) -> LabeledRegion:
    whole = Region(region.region.start_s, query.region.end_s)
    return LabeledRegion(whole, region.labels, (*region.queries, query.id))
