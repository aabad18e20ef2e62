"""What runs around someone's own strategy, as in the sandbox: here without a browser."""

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest

from py_browser import page_session
from py_browser.strategies import registry

GLUE = Path(__file__).resolve().parents[2] / "pwa/sandbox/glue.py"
HALVES = "def cut(features, budget, options):\n    return [features.duration_s / 2]\n"


class Buffer:
    """Stands in for a typed array of JavaScript."""

    def __init__(self, samples):
        self.samples = samples

    def to_py(self):
        return memoryview(self.samples)


@pytest.fixture
def glue(monkeypatch):
    monkeypatch.setattr(registry, "BUILT_IN", dict(registry.BUILT_IN))
    spec = importlib.util.spec_from_file_location("sandbox_glue", GLUE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def call(glue, name, payload, *samples):
    return json.loads(glue.call(name, json.dumps(payload), [Buffer(s) for s in samples]))


def cut(glue, source, budget=4):
    call(glue, "load", {"source": source})
    begun = call(glue, "begin_features", {"sample_rate_hz": 8000, "duration_s": 2, "method": "cpd"})
    session = begun["answer"]["session"]
    noise = np.random.default_rng(1).normal(size=16000).astype(np.float32)
    call(glue, "push_samples", {"session": session}, noise)
    payload = {"session": session, "method": glue.OWN, "budget": budget}
    return call(glue, "finish_queries", payload)


def test_a_function_is_enough(glue):
    queries = cut(glue, HALVES)["answer"]["queries"]
    assert queries == [{"start_s": 0, "end_s": 1}, {"start_s": 1, "end_s": 2}]


def test_an_edited_copy_of_a_built_in_strategy_is_the_one_that_was_chosen(glue):
    source = (Path(registry.__file__).parent / "segmentation.py").read_text()
    answer = call(glue, "load", {"source": source, "name": "kernelcpd"})["answer"]
    assert answer["name"] == "kernelcpd"
    assert len(answer["strategies"]) == 4


def test_an_exception_tells_its_line(glue):
    source = HALVES.replace("features.duration_s / 2", "1 / 0")
    error = cut(glue, source)["answer"]["error"]
    assert error["message"] == "ZeroDivisionError: division by zero."
    assert error["details"] == {"line": 2}


@pytest.mark.parametrize(
    ("source", "line", "part"),
    [
        ("def cut(:\n", 1, "SyntaxError"),
        ("\nimport nothing_like_it\n", 2, "ModuleNotFoundError"),
        ("raise SystemExit\n", 1, "SystemExit"),
    ],
)
def test_a_source_that_does_not_run_tells_its_line(glue, source, line, part):
    error = call(glue, "load", {"source": source})["answer"]["error"]
    assert part in error["message"]
    assert error["details"]["line"] == line


def test_a_source_without_a_strategy_says_what_to_write(glue):
    error = call(glue, "load", {"source": "x = 1"})["answer"]["error"]
    assert "cut(features, budget, options)" in error["message"]


def test_what_is_printed_comes_along(glue):
    printed = cut(glue, HALVES.replace("    return", "    print('here')\n    return"))["output"]
    assert printed == "here\n"


def test_a_run_cannot_spoil_the_features_of_the_next(glue):
    spoil = HALVES.replace("    return", "    features.values[:] = 0\n    return")
    cut(glue, spoil)
    features = list(page_session._sessions.values())[-1].features
    assert np.ptp(features.values) > 1


def test_too_many_cuts_are_refused_with_a_sentence(glue):
    error = cut(glue, HALVES.replace("[features.duration_s / 2]", "[0.1, 0.2, 0.3, 0.4]"))["answer"]
    assert "The method your strategy returned 4 cuts" in error["error"]["message"]
