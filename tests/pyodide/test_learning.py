"""What is learned and chosen in the page is what is learned and chosen on the desktop."""

import json
from pathlib import Path

import pytest

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
    }
    scope = {"__name__": "natively"}
    exec(compile(SCRIPT.read_text(), str(SCRIPT), "exec"), scope)
    return json.loads(json.dumps(scope["main"](given))), inside(SCRIPT, given)


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
