"""Interactive calls: answered at once from stored embeddings, without anybody's audio."""

from __future__ import annotations

import re
from collections.abc import Mapping

from py_browser.active_sampling.strategies import SAMPLING
from py_browser.page_learning import DEFAULT_SAMPLING
from py_browser.strategies.registry import BUILT_IN
from sync.api.route import Ask, Reply, Route
from sync.asking.kept_cuts import USUAL_BUDGET, USUAL_METHOD
from sync.asking.stored import Stored, stored_rows
from sync.errors import BadRequest

MOST_FOUND = 1000
USUAL_FOUND = 24
USUAL_NEXT = 10
MOST_NEXT = 200


async def get_queries(ask: Ask) -> Reply:
    """A recording cut into queries by its rows, and by what the project's people said."""
    query = ask.query
    method, budget = query.get("method", USUAL_METHOD), _whole(query, "budget", USUAL_BUDGET)
    stored = await _stored(ask)
    answer = await ask.relay.asking.queries(
        ask.path["project"], stored, method, budget, _span(query)
    )
    return Reply({**answer, **_about(stored)})


async def get_similar(ask: Ask) -> Reply:
    """What sounds most like a stretch, in all recordings of the project."""
    query = ask.query
    for name in ("start_s", "end_s"):
        if name not in query:
            raise BadRequest(f"{name} is missing: say which stretch is meant.", field=name)
    start_s, end_s = _number(query, "start_s", 0.0), _number(query, "end_s", 0.0)
    same = _choice(query, "same_recording", ("yes", "no")) == "yes"
    limit, offset = _whole(query, "limit", USUAL_FOUND), _whole(query, "offset", 0)
    if not limit >= 1 or limit + offset > MOST_FOUND:
        raise BadRequest(
            f"limit has to be at least 1, and with offset at most {MOST_FOUND}.", field="limit"
        )
    stored = await _stored(ask)
    answer = await ask.relay.asking.similar(
        ask.path["project"], stored, start_s, end_s, limit, offset, same
    )
    return Reply({**answer, "offset": offset, **_about(stored)})


async def get_next(ask: Ask) -> Reply:
    """What to open next, and why."""
    query = ask.query
    strategy = query.get("strategy", DEFAULT_SAMPLING)
    count, seed = _whole(query, "count", USUAL_NEXT), _whole(query, "seed", 0)
    if not 1 <= count <= MOST_NEXT:
        raise BadRequest(f"count is {count}; it has to be 1 to {MOST_NEXT}.", field="count")
    within = _choice(query, "within", ("project", "recording")) == "recording"
    stored = await _stored(ask)
    answer = await ask.relay.asking.next(ask.path["project"], stored, strategy, count, seed, within)
    return Reply({**answer, **_about(stored)})


async def _stored(ask: Ask) -> Stored:
    return await ask.read(
        stored_rows, ask.relay.jobs.catalog, ask.path["project"], ask.path["recording"],
        ask.query.get("model"),
    )  # fmt: skip


def _about(stored: Stored) -> dict[str, str]:
    return {"recording": stored.recording, "model": stored.name}


def _span(query: Mapping[str, str]) -> tuple[float, float] | None:
    if "start_s" not in query and "end_s" not in query:
        return None
    if "start_s" not in query or "end_s" not in query:
        raise BadRequest("Give both start_s and end_s, or neither.", field="start_s")
    return _number(query, "start_s", 0.0), _number(query, "end_s", 0.0)


def _number(query: Mapping[str, str], name: str, usual: float) -> float:
    text = query.get(name)
    if text is None:
        return usual
    if not re.fullmatch(r"\d{1,15}(\.\d{1,18})?", text):
        raise BadRequest(f"{name} is {text!r}; it has to be a number of at least 0.", field=name)
    return float(text)


def _whole(query: Mapping[str, str], name: str, usual: int) -> int:
    text = query.get(name)
    if text is None:
        return usual
    if not re.fullmatch(r"\d{1,9}", text):
        raise BadRequest(f"{name} is {text!r}; it has to be a whole number.", field=name)
    return int(text)


def _choice(query: Mapping[str, str], name: str, words: tuple[str, ...]) -> str:
    """One of some words, the first where none is given."""
    text = query.get(name, words[0])
    if text not in words:
        raise BadRequest(f"{name} is {text!r}; it has to be one of {', '.join(words)}.", field=name)
    return text


RECORDING = "/recordings/<recording>"
MODEL = {"model": "id of a model; the project's if left out"}
WHEN = "404 says when the embeddings come"
ROUTES = (
    Route("GET", f"{RECORDING}/queries", "embeddings.read",
          "A recording cut into queries, by its embeddings and what people said", get_queries,
          answer="{queries: [{start_s, end_s, suggestion: {labels: [id], confidence} or null}], "
                 "method, budget, learned: whether answers were learned from, recording, "
                 f"model: model@version}}; they tile the recording, or the span; {WHEN}",
          query={"method": f"{', '.join(BUILT_IN)}, or one that is installed; {USUAL_METHOD} if "
                           "left out",
                 "budget": f"most queries; {USUAL_BUDGET} if left out",
                 "start_s": "of a span, together with end_s", "end_s": "its end", **MODEL}),
    Route("GET", f"{RECORDING}/similar", "embeddings.read",
          "What sounds most like a stretch, in all recordings of the project", get_similar,
          answer="{stretches: [{recording, file_name, start_s, end_s, similarity: -1 to 1}], "
                 "windows: how many were searched, recordings, more: whether there are others, "
                 f"offset, recording, model: model@version}}; best first; {WHEN}",
          query={"start_s": "where the stretch begins", "end_s": "where it ends",
                 "limit": f"most stretches; {USUAL_FOUND} if left out",
                 "offset": f"how many to pass over; with limit at most {MOST_FOUND}",
                 "same_recording": "no: only in other recordings", **MODEL}),
    Route("GET", f"{RECORDING}/next", "embeddings.read",
          "What is worth opening next in the recording's project, or within it, and why", get_next,
          answer="{items: [{recording, file_name, start_s, end_s, score, random, reason: {id, "
                 "values}, sentence}], strategy, left: {found, answered, open, expected, most, "
                 "dry, stop, sentence}, considered: stretches that were ranked, recordings, "
                 f"recording, model: model@version}}; best first; {WHEN}",
          query={"strategy": f"{', '.join(SAMPLING)}; {DEFAULT_SAMPLING} if left out",
                 "count": f"most items, up to {MOST_NEXT}; {USUAL_NEXT} if left out",
                 "seed": "of everything random; 0 if left out",
                 "within": "project: the best stretch of each recording of which nobody said "
                           "anything; recording: stretches of this one", **MODEL}),
)  # fmt: skip
