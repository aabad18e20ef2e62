"""Features and queries through the page's door; runs natively and inside Pyodide."""

import numpy as np

from py_browser import page, page_session

METHODS = ("earmark", "fixed", "acpd", "fcpd", "cpd", "pelt", "binseg", "window", "kernelcpd")
BLOCK = 10_000


def call(name, payload, arrays=()):
    answer = page.call(name, payload, arrays)
    assert "error" not in answer, answer
    return answer


def session_of(given, samples):
    facts = {key: given[key] for key in ("sample_rate_hz", "duration_s")}
    session = call("begin_features", {**facts, "method": "cpd"})["session"]
    for start in range(0, len(samples), BLOCK):
        call("push_samples", {"session": session}, [samples[start : start + BLOCK]])
    return session


def main(given):
    samples = np.asarray(given["samples"], dtype=np.float32)
    session = session_of(given, samples)
    found = {}
    for method in METHODS:
        request = {"session": session, "method": method, "budget": given["budget"]}
        found[method] = call("finish_queries", request)["queries"]
    features = page_session._sessions[session].features
    call("discard", {"session": session})
    return {"queries": found, "features": features.values.tolist()}
