"""What is learned and chosen in the page is what is learned and chosen on the desktop."""

import json
from pathlib import Path

import pytest

from py_browser.active_labeling import methods
from py_browser.strategies import registry

BEGINNINGS = Path(__file__).resolve().parents[2] / "pwa/lab/beginnings"
SCRIPT = Path(__file__).resolve().parent / "learning_script.py"


@pytest.fixture(scope="module")
def answers(inside, scene):
    """Answers of CPython and of Pyodide: a song from 0.8 to 1.5 s is what is meant."""
    given = {
        "samples": scene.tolist(),
        "sample_rate_hz": 24_000,
        "duration_s": len(scene) / 24_000,
        "budget": 6,
        "sounds_at_s": 1.2,
        "own": Path(methods.__file__).read_text(),
        "means": (BEGINNINGS / "two_means.py").read_text(),
    }
    scope = {"__name__": "natively"}
    exec(compile(SCRIPT.read_text(), str(SCRIPT), "exec"), scope)
    there = set(registry.BUILT_IN)
    native = json.loads(json.dumps(scope["main"](given)))
    for name in set(registry.BUILT_IN) - there:
        del registry.BUILT_IN[name]
    return native, inside(SCRIPT, given)


@pytest.mark.parametrize("when", ["first", "second"])
def test_queries_are_equal(answers, when):
    native, shipped = (answer[when] for answer in answers)
    assert len(native) > 1
    assert [q["end_s"] for q in shipped] == pytest.approx([q["end_s"] for q in native], abs=1e-9)


def test_suggestions_are_equal(answers):
    native, shipped = (answer["suggestions"] for answer in answers)
    assert any(one["labels"] for one in native)
    assert [one["labels"] for one in shipped] == [one["labels"] for one in native]
    confidence = [one["confidence"] for one in native]
    assert [one["confidence"] for one in shipped] == pytest.approx(confidence, abs=2e-3)


def test_rankings_are_equal(answers):
    native, shipped = (answer["ranked"] for answer in answers)
    assert shipped == native


def test_strategies_that_people_write_get_the_same_figures(answers):
    native, shipped = (answer["figures"] for answer in answers)
    assert shipped == native
    own, theirs = ({**native[name], "method": ""} for name in ("own queries", "acpd"))
    assert own == theirs
    assert native["means"]["recordings"] == 2


def test_openings_are_equal(answers):
    native, shipped = (answer["opened"] for answer in answers)
    assert shipped == native
    assert 0 < native["positives"] < native["items"]
