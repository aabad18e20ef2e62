"""Learning and sampling through the page's door; runs natively and inside Pyodide."""

import numpy as np

from py_browser import page


def call(name, payload, arrays=()):
    answer = page.call(name, payload, arrays)
    assert "error" not in answer, answer
    return answer


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
    call("discard", {"session": session})
    return {
        "first": first,
        "second": second["queries"],
        "suggestions": second["suggestions"],
        "ranked": ranked,
    }
