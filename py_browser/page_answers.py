"""The door for the page: answers to queries, and the regions that they make."""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from py_browser.answers import AnsweredQuery
from py_browser.answers import merge_answers as merge_answered
from py_browser.payload import Array, Payload, Progress, need
from py_browser.region import read_region


def merge_answers(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{queries: [{id, region | start_s, end_s}], answers: {id: {kind, labels}}} -> {"regions"}.

    Each region is {start_s, end_s, labels, queries}. Answers may also be a list beside queries,
    with null for a query that is not answered.
    """
    return {"regions": [region.to_json() for region in merge_answered(answered_queries(payload))]}


def answered_queries(payload: Payload) -> list[AnsweredQuery]:
    """The queries of a payload with their answers, as `merge_answers` takes them."""
    queries, answers = list(need(payload, "queries")), need(payload, "answers")
    return [_answered(query, _answer_of(query, i, answers)) for i, query in enumerate(queries)]


def _answer_of(query: Payload, index: int, answers: Any) -> Payload | None:
    if isinstance(answers, Mapping):
        found = answers.get(query.get("id"))
    else:
        found = answers[index] if index < len(answers) else None
    return found if isinstance(found, Mapping) else None


def _answered(query: Payload, answer: Payload | None) -> AnsweredQuery:
    answer = answer or query.get("answer") or {}
    region = query.get("region") or {"start_s": query.get("start_s"), "end_s": query.get("end_s")}
    return AnsweredQuery(
        id=str(query.get("id", "")),
        region=read_region(region),
        kind=answer.get("kind"),
        labels=frozenset(map(str, answer.get("labels") or ())),
    )
