"""Fail in the standard library, in NumPy and in py_browser; the tracebacks as one text."""

import json
import traceback

import numpy as np

from py_browser import page


def broken_progress(_fraction):
    raise KeyboardInterrupt


def main(_given):
    facts = {"sample_rate_hz": 8000, "duration_s": 1.0, "method": "fixed"}
    session = page.call("begin_features", facts)["session"]
    finish = {"session": session, "method": "fixed", "budget": 2}
    failures = (
        lambda: json.loads("{"),
        lambda: np.linalg.inv(np.zeros((2, 3))),
        lambda: page.call("finish_queries", finish, [], broken_progress),
    )
    text = ""
    for fail in failures:
        try:
            fail()
        except BaseException:
            text += traceback.format_exc()
    return text
