"""The door for the page: plain values and arrays in, JSON-able values out, errors as values.

Everything is reached through `call(name, payload, arrays)`. State lives only in the sessions that
`begin_features` opens; a session takes samples, then answers any number of `finish_queries`.
A little long because it lists everything that the page may call. What learns is imported by the
calls that need it: nobody waits for it to look, listen or label.
"""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import base64
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from py_browser import __version__
from py_browser.answers import AnsweredQuery
from py_browser.answers import merge_answers as merge_answered
from py_browser.errors import EarmarkError, ParameterError, SessionError, UnknownName
from py_browser.features import FEATURE_OPTIONS, Features, FeatureStream
from py_browser.options import Option
from py_browser.page_learning import (
    LEARNING_FUNCTIONS,
    curve_of,
    embeddings_of,
    known_of,
    suggestions,
)
from py_browser.page_similar import SIMILAR_FUNCTIONS
from py_browser.payload import Payload, need, number, whole
from py_browser.queries import (
    check_budget,
    check_options,
    open_features,
    own_options,
    propose_queries,
)
from py_browser.region import read_region
from py_browser.strategies import all_strategies, find_strategy

if TYPE_CHECKING:
    from py_browser.active_labeling.embedding_stream import EmbeddingStream
    from py_browser.active_labeling.knowledge import Heard

Array = npt.NDArray[Any]
Progress = Callable[[float], None]


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


def call(
    name: str,
    payload: Payload | None = None,
    arrays: Sequence[Array] = (),
    on_progress: Progress | None = None,
) -> dict[str, Any]:
    """Run the function of that name and return its result, or {"error": {...}}; never raises."""
    try:
        if name not in FUNCTIONS:
            raise UnknownName("function of the page", name, FUNCTIONS)
        return FUNCTIONS[name](payload or {}, list(arrays), on_progress or _ignore)
    except EarmarkError as error:
        return {"error": error.to_json()}
    except MemoryError:
        return _failure("memory", "There is not enough memory for this; close other pages.")
    except Exception as error:
        return _failure("internal", f"{name} failed: {type(error).__name__}: {error}.")


def version(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{} -> {"earmark", "numpy"}: the versions at work."""
    return {"earmark": __version__, "numpy": np.__version__}


def strategies(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{} -> {"strategies", "features", "problems"}.

    Each strategy is {name, title, summary, listens, learns, options}.
    """
    found, problems = all_strategies()
    return {
        "strategies": [
            {
                "name": s.name,
                "title": s.title,
                "summary": s.summary,
                "listens": s.listens,
                "learns": s.learns,
                "options": [_option_json(option) for option in s.options],
            }
            for s in found
        ],
        "features": [_option_json(option) for option in FEATURE_OPTIONS],
        "problems": problems,
    }


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
    answered = [query for query in _answered_queries(payload) if query.kind]
    known = (known_of(payload) or Knowledge.about(heard)).after(heard, answered)
    return {"state": to_json(known), "curve": curve_of(known)}


def discard(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{session} -> {}: forget a session; one that is gone already is no error."""
    _sessions.pop(str(need(payload, "session")), None)
    return {}


def merge_answers(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{queries: [{id, region | start_s, end_s}], answers: {id: {kind, labels}}} -> {"regions"}.

    Each region is {start_s, end_s, labels, queries}. Answers may also be a list beside queries,
    with null for a query that is not answered.
    """
    return {"regions": [region.to_json() for region in merge_answered(_answered_queries(payload))]}


def export_table(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{bundle, format, recording?} -> {"text", "file_name", "problems"}.

    recording : file name or index, for formats that hold one recording
    """
    from py_browser.formats import write_table

    table = write_table(
        need(payload, "bundle"), str(need(payload, "format")), payload.get("recording")
    )
    return {"text": table.text, "file_name": table.file_name, "problems": list(table.problems)}


def import_table(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{text | base64, format?, file_name, duration_s?, attributes?} or [uint8 bytes] -> a table.

    attributes : those of the project, as in a snapshot; columns of their names become values
    Result: {"annotations": [{region, labels: [names], file, channel, extra, ...}], "problems",
    "format"}; for a bundle also "bundle". The format is guessed where it is not given.
    """
    from py_browser.attributes import read_attribute
    from py_browser.formats import read_table

    given = enumerate(payload.get("attributes") or (), 1)
    table = read_table(
        _table_bytes(payload, arrays),
        payload.get("format"),
        str(payload.get("file_name") or "table"),
        payload.get("duration_s"),
        [read_attribute(value, f"attribute {number}") for number, value in given],
    )
    return table.to_json()


def read_metadata(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{file_name, chunks: [{id, base64}]} -> what a file and its name say of the recording.

    Result: the fields of the document schema's RecordingInfo that were found, and "problems".
    """
    from py_browser.metadata import read_metadata as read

    chunks = [
        (str(chunk.get("id")), base64.b64decode(chunk.get("base64", "")))
        for chunk in payload.get("chunks") or []
    ]
    return read(chunks, str(need(payload, "file_name"))).to_json()


def find_edges(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sample_rate_hz, start_s, hop_s, low_hz?, high_hz?} + [float32 mono] -> {"edges"}.

    Each edge is {at_s, change_db}: a moment of the recording at which the sound changes.
    start_s : float, the time of the first sample
    """
    from py_browser.snapping import find_edges as find

    if not arrays:
        raise ParameterError("The call lacks samples.")
    high_hz = None if payload.get("high_hz") is None else number(payload, "high_hz")
    times_s, change_db = find(
        arrays[0],
        number(payload, "sample_rate_hz"),
        number(payload, "hop_s"),
        0.0 if payload.get("low_hz") is None else number(payload, "low_hz"),
        high_hz,
    )
    start_s = number(payload, "start_s")
    edges = zip((times_s + start_s).tolist(), change_db.tolist(), strict=True)
    return {"edges": [{"at_s": at_s, "change_db": change} for at_s, change in edges]}


def embed_log_mel(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sample_rate_hz, window_samples, offsets: [int]} + [float32 mono] -> {"rows"}.

    rows : base64 of float16, little-endian [shape=(windows, 80)]
    """
    from py_browser.log_mel import embed_log_mel as embed

    if not arrays:
        raise ParameterError("The call lacks samples.")
    offsets = np.array(need(payload, "offsets"), dtype=np.int64)
    rate_hz = number(payload, "sample_rate_hz")
    rows = embed(arrays[0], offsets, whole(payload, "window_samples"), rate_hz)
    return {"rows": base64.b64encode(rows.astype("<f2").tobytes()).decode("ascii")}


def compare_annotations(
    payload: Payload, arrays: list[Array], on_progress: Progress
) -> dict[str, Any]:
    """{before, after: {id: fields}} -> {"counts", "differences"}: two states of annotations."""
    from py_browser.comparison import compare, count

    found = compare(need(payload, "before"), need(payload, "after"))
    return {"counts": count(found), "differences": [one.to_json() for one in found]}


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


FUNCTIONS: dict[str, Callable[[Payload, list[Array], Progress], dict[str, Any]]] = {
    f.__name__: f
    for f in (
        version,
        strategies,
        begin_features,
        push_samples,
        give_embeddings,
        finish_queries,
        suggest,
        learn,
        discard,
        merge_answers,
        export_table,
        import_table,
        read_metadata,
        find_edges,
        embed_log_mel,
        compare_annotations,
        compare_queries,
        compare_sampling,
        *LEARNING_FUNCTIONS,
        *SIMILAR_FUNCTIONS,
    )
}


def _ignore(fraction: float) -> None:
    pass


def _failure(code: str, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "details": {}}}


def _options(payload: Payload) -> dict[str, object]:
    return dict(payload.get("options") or {})


def _session(payload: Payload) -> Session:
    name = str(need(payload, "session"))
    if name not in _sessions:
        raise SessionError(
            f"There is no session {name!r}; it was discarded, or Python was restarted. "
            "Ask for the queries again.",
            session=name,
        )
    return _sessions[name]


def _option_json(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "default": option.default,
        "help": option.help,
        "minimum": option.minimum,
        "choices": list(option.choices),
    }


def _answered_queries(payload: Payload) -> list[AnsweredQuery]:
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


def _table_bytes(payload: Payload, arrays: list[Array]) -> bytes | str:
    if arrays:
        return np.ascontiguousarray(arrays[0]).tobytes()
    if "base64" in payload:
        return base64.b64decode(payload["base64"])
    return str(need(payload, "text"))
