"""The same recording gives the same features and queries in the page as on the desktop."""

import json
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "queries_script.py"
METHODS = ("earmark", "fixed", "acpd", "fcpd", "cpd", "pelt", "binseg", "window", "kernelcpd")

# single precision features: other summation orders of the FFT show from the fifth digit on
FEATURE_TOLERANCE = {"rtol": 1e-4, "atol": 1e-4}
EDGE_TOLERANCE_S = 1e-9


def natively(given):
    scope = {"__name__": "natively"}
    exec(compile(SCRIPT.read_text(), str(SCRIPT), "exec"), scope)
    return json.loads(json.dumps(scope["main"](given)))


def question(samples, sample_rate_hz, budget):
    return {
        "samples": samples.tolist(),
        "sample_rate_hz": sample_rate_hz,
        "duration_s": len(samples) / sample_rate_hz,
        "budget": budget,
    }


def read_wav(path):
    with wave.open(str(path)) as recording:
        frames = np.frombuffer(recording.readframes(recording.getnframes()), "<i2")
        mono = frames.reshape(-1, recording.getnchannels()).mean(axis=1) / 32768
        return mono.astype(np.float32), recording.getframerate()


@pytest.fixture(scope="module", params=["scene", "dawn chorus"])
def answers(request, inside, scene):
    """Answers of CPython and of Pyodide."""
    if request.param == "scene":
        given = question(scene, 24_000, 6)
    else:
        demo = request.getfixturevalue("demo")
        given = question(*read_wav(demo / "powdermill_R1S07_10s.wav"), 7)
    return natively(given), inside(SCRIPT, given)


def test_features_are_equal(answers):
    native, shipped = answers
    np.testing.assert_allclose(shipped["features"], native["features"], **FEATURE_TOLERANCE)


@pytest.mark.parametrize("method", METHODS)
def test_queries_are_equal(answers, method):
    native, shipped = (answer["queries"][method] for answer in answers)
    assert len(native) > 1
    assert len(shipped) == len(native)
    for key in ("start_s", "end_s"):
        edges = [query[key] for query in shipped]
        assert edges == pytest.approx([query[key] for query in native], abs=EDGE_TOLERANCE_S)


def test_the_native_side_is_this_tree():
    import py_browser

    assert Path(py_browser.__file__).is_relative_to(HERE.parents[1])
    assert "pyodide" not in sys.modules or not hasattr(sys.modules["pyodide"], "ffi")
