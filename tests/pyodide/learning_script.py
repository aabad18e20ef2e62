"""Learning and sampling through the page's door; runs natively and inside Pyodide."""

import sys
import types

import numpy as np

from py_browser import page
from py_browser.own_strategies import FILE, MODULE, load_own
from py_browser.strategies import registry


def call(name, payload, arrays=()):
    answer = page.call(name, payload, arrays)
    assert "error" not in answer, answer
    return answer


def own_method(source, kind, takes=None):
    """Register a strategy of a source, as the sandbox does, and return its name."""
    sys.modules[MODULE] = module = types.ModuleType(MODULE)
    exec(compile(source, FILE, "exec"), module.__dict__)
    name = f"own {kind}"
    registry.BUILT_IN[name] = load_own(kind, vars(module), takes).taken
    return name


def main(given):
    samples = np.asarray(given["samples"], dtype=np.float32)
    facts = {key: given[key] for key in ("sample_rate_hz", "duration_s")}
    session = call("begin_features", {**facts, "method": "earmark"})["session"]
    call("push_samples", {"session": session}, [samples])
    asking = {"session": session, "method": "earmark", "budget": given["budget"]}
    first = call("finish_queries", asking)["queries"]
    queries = [{"id": str(i), **query} for i, query in enumerate(first)]
    answers = {
        query["id"]: {"kind": "labels", "labels": ["song"]}
        if query["start_s"] < given["sounds_at_s"] < query["end_s"]
        else {"kind": "nothing"}
        for query in queries
    }
    state = call("learn", {"session": session, "queries": queries, "answers": answers})["state"]
    second = call("finish_queries", {**asking, "state": state})
    dimensions = state["dimensions"]
    vectors = np.random.default_rng(0).normal(size=(40, dimensions)).astype(np.float32)
    items = [{"id": str(i), "rows": 2, "answered": i < 3, "found": i == 0} for i in range(20)]
    about = {"model": state["model"], "dimensions": dimensions}
    ranked = {}
    for strategy in call("sampling_strategies", {})["strategies"]:
        request = {"embeddings": about, "items": items, "state": state, "count": 5}
        request["strategy"] = strategy["name"]
        chosen = call("next_items", request, [vectors.ravel()])["items"]
        ranked[strategy["name"]] = [item["id"] for item in chosen]
    events = [{"start_s": 0.8, "end_s": 1.5, "label": "song"}]
    labeled = {"sessions": [{"session": session, "name": str(n), "events": events} for n in "ab"]}
    figures = {
        method: call("compare_queries", {**labeled, "method": method, "budget": given["budget"]})
        for method in ("earmark", "acpd", own_method(given["own"], "queries", "acpd"))
    }
    means = own_method(given["means"], "prototypes")
    figures["means"] = call("compare_queries", {**labeled, "method": means, "budget": 6})
    opened = call("compare_sampling", {**labeled, "strategy": "random", "stretch_s": 0.25})
    call("discard", {"session": session})
    return {
        "figures": figures,
        "opened": opened,
        "first": first,
        "second": second["queries"],
        "suggestions": second["suggestions"],
        "ranked": ranked,
    }
