"""The door for the page: recordings on their way to queries, and what is learned of them.

State lives only in the sessions that `begin_features` opens; a session takes samples, then answers
any number of `finish_queries`. What learns is imported by the calls that need it: nobody waits for
it to look, listen or label.
"""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from py_browser.errors import ParameterError, SessionError
from py_browser.features import Features, FeatureStream
from py_browser.page_answers import answered_queries
from py_browser.page_learning import curve_of, embeddings_of, known_of, suggestions
from py_browser.payload import Array, Payload, Progress, need, number, whole
from py_browser.queries import (
    check_budget,
    check_options,
    open_features,
    own_options,
    propose_queries,
)
from py_browser.region import read_region
from py_browser.strategies import find_strategy

if TYPE_CHECKING:
    from py_browser.active_labeling.embedding_stream import EmbeddingStream
    from py_browser.active_labeling.knowledge import Heard


@dataclass
class Session:
    """A recording on its way to queries: the stream while samples come, then the features."""

    stream: FeatureStream
    duration_s: float
    options: dict[str, object]
    features: Features | None = field(default=None)
    vectors: EmbeddingStream | None = field(default=None)
    heard: Heard | None = field(default=None)

    def finish(self) -> Features:
        """Return the features of all samples; no more can be pushed."""
        if self.features is None:
            self.features = (
                self.hear().features if self.is_silent else self.stream.finish(self.duration_s)
            )
        return self.features

    @property
    def is_silent(self) -> bool:
        """Whether only embeddings are known: the sound is elsewhere."""
        return self.vectors is not None and not self.stream.seconds

    def hear(self) -> Heard:
        """Return the recording with its embeddings, or with log-mel ones."""
        from py_browser.active_labeling.knowledge import Heard

        if self.heard is None:
            given = self.vectors.finish(self.duration_s) if self.vectors else None
            if given and self.is_silent:
                from py_browser.active_labeling.rows_only import heard_of_rows

                self.heard = heard_of_rows(given)
            else:
                self.heard = Heard.of(self.finish(), given)
        return self.heard


_sessions: dict[str, Session] = {}
_numbers = itertools.count(1)


def begin_features(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sample_rate_hz, duration_s, method, options?} -> {"session", "listens"}.

    Where `listens` is false no samples need be pushed; nor where embeddings are given, by which a
    method that learns then cuts alone.
    """
    method = str(need(payload, "method"))
    stream, _ = open_features(number(payload, "sample_rate_hz"), method, _options(payload))
    session = f"session-{next(_numbers)}"
    _sessions[session] = Session(stream, number(payload, "duration_s"), _options(payload))
    return {"session": session, "listens": find_strategy(method).listens}


def push_samples(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session} + [float32 mono mix, ...] -> {"seconds", "fraction"} taken so far."""
    session = _session(payload)
    if session.features is not None:
        raise SessionError("This session is finished; begin a new one to push more samples.")
    for samples in arrays:
        session.stream.push(samples)
    seconds = session.stream.seconds
    fraction = min(1.0, seconds / session.duration_s) if session.duration_s > 0 else 1.0
    return {"seconds": seconds, "fraction": fraction}


def give_embeddings(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session, embeddings: {model, dimensions, hop_s, first_s, window_s?}, continues?} + [rows].

    A long recording is given in parts, in order; all but the first say that they continue.
    -> {"frames", "bad"}: how many vectors came so far, and how many of them are not numbers.
    """
    from py_browser.active_labeling.embedding_stream import EmbeddingStream

    session = _session(payload)
    given = embeddings_of(payload, arrays, 0, session.duration_s)
    if not payload.get("continues"):
        dimensions = given.values.shape[1]
        session.vectors = EmbeddingStream(
            given.model, dimensions, given.hop_s, given.first_s, given.window_s
        )
    elif session.vectors is None or not session.vectors.goes_on_with(given):
        raise ParameterError(
            f"These vectors, of {given.model} from {given.first_s:g} s on, do not go on from what "
            "was given before; give a recording's parts in order."
        )
    session.vectors.push(given.values)
    session.heard = None
    return {"frames": session.vectors.count, "bad": session.vectors.bad}


def finish_queries(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session, method, budget, options?, state?} -> {"queries", "method", "budget", "warnings"}.

    May be called again with another method or budget; the samples are not needed twice.
    A method that learns uses `state`, and adds "suggestions", one for each query: what it would
    answer, as {labels, confidence}, or null.
    """
    session = _session(payload)
    method = str(need(payload, "method"))
    budget = whole(payload, "budget")
    check_budget(budget)
    strategy = find_strategy(method)
    check_options(strategy, _options(payload))
    on_progress(0.0)
    features = session.finish()
    on_progress(0.5)
    own = own_options(strategy, {**session.options, **_options(payload)})
    known = known_of(payload) if strategy.learns else None
    heard = session.hear() if strategy.learns else None
    queries = propose_queries(features, strategy.name, budget, own, heard, known)
    on_progress(1.0)
    return {
        "queries": [query.to_json() for query in queries],
        "method": strategy.name,
        "budget": budget,
        "warnings": list(features.warnings) if strategy.listens else [],
        **({"suggestions": suggestions(heard, known, queries)} if heard else {}),
    }


def suggest(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session, state, queries: [{start_s, end_s}]} -> {"suggestions"}, as `finish_queries` does.

    For queries that were asked before, with what was learned since.
    """
    heard, known = _session(payload).hear(), known_of(payload)
    if known:
        known.check(heard.embeddings)
    queries = [read_region(query) for query in need(payload, "queries")]
    return {"suggestions": suggestions(heard, known, queries)}


def learn(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session, state?, queries: [{id, region | start_s, end_s}], answers} -> {"state", "curve"}.

    state : of before this round, so that a round may be learned again after each of its answers
    answers : {id: {kind, labels}} or a list beside queries, as for `merge_answers`
    """
    from py_browser.active_labeling.knowledge import Knowledge
    from py_browser.active_labeling.state import to_json

    heard = _session(payload).hear()
    answered = [query for query in answered_queries(payload) if query.kind]
    known = (known_of(payload) or Knowledge.about(heard)).after(heard, answered)
    return {"state": to_json(known), "curve": curve_of(known)}


def discard(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session} -> {}: forget a session; one that is gone already is no error."""
    _sessions.pop(str(need(payload, "session")), None)
    return {}


def compare_queries(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sessions: [{session, name?, events: [{start_s, end_s, label}]}], method, budget, noise?,
    seed?} -> the figures of `earmark simulate`, over the recordings of these sessions.
    """
    from py_browser.page_comparing import compare_queries as compare

    return compare(payload, lambda one: _session(one).hear(), on_progress)


def compare_sampling(
    payload: Payload, arrays: list[Array], on_progress: Progress
) -> dict[str, Any]:
    """{sessions: as for `compare_queries`, strategy, stretch_s?, steps?, seed?}.

    -> {"strategy", "items", "positives", "found": [after each step], "mean", "chance": [...],
    "chance_mean"}
    """
    from py_browser.page_comparing import compare_sampling as compare

    return compare(payload, lambda one: _session(one).hear(), on_progress)


SESSION_FUNCTIONS = (
    begin_features,
    push_samples,
    give_embeddings,
    finish_queries,
    suggest,
    learn,
    discard,
    compare_queries,
    compare_sampling,
)


def _session(payload: Payload) -> Session:
    name = str(need(payload, "session"))
    if name not in _sessions:
        raise SessionError(
            f"There is no session {name!r}; it was discarded, or Python was restarted. "
            "Ask for the queries again.",
            session=name,
        )
    return _sessions[name]


def _options(payload: Payload) -> dict[str, object]:
    return dict(payload.get("options") or {})
