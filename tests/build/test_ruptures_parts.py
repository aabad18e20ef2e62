import importlib.util
from pathlib import Path

import numpy as np
import pytest
from scipy import signal, stats
from scipy.spatial import distance

REPLACEMENTS = Path(__file__).resolve().parents[2] / "build" / "ruptures"


def load(name):
    spec = importlib.util.spec_from_file_location(name, REPLACEMENTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


stand_in = load("scipy_stand_in")


@pytest.fixture(params=[(2, 1), (7, 3), (40, 12)], ids=str)
def points(request):
    return np.random.default_rng(7).normal(size=request.param)


@pytest.mark.parametrize("metric", ["sqeuclidean", "cosine"])
def test_pdist_agrees(points, metric):
    found = stand_in.pdist(points, metric=metric)
    np.testing.assert_allclose(found, distance.pdist(points, metric=metric), rtol=1e-12, atol=1e-15)


def test_pdist_of_silence_is_nan_like_scipy():
    points = np.array([[0.0, 0.0], [1.0, 2.0], [2.0, 1.0]])
    found = stand_in.pdist(points, metric="cosine")
    np.testing.assert_allclose(found, distance.pdist(points, metric="cosine"), rtol=1e-12)


def test_pdist_refuses_an_unknown_metric():
    with pytest.raises(ValueError, match="Unknown metric 'hamming'"):
        stand_in.pdist(np.zeros((3, 2)), metric="hamming")


def test_squareform_agrees(points):
    distances = distance.pdist(points)
    np.testing.assert_array_equal(stand_in.squareform(distances), distance.squareform(distances))


def test_cdist_agrees(points):
    others = points[:-1] + 0.5
    found = stand_in.cdist(points, others)
    np.testing.assert_allclose(found, distance.cdist(points, others), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("axis", [0, None])
def test_rankdata_agrees_with_ties(axis):
    values = np.random.default_rng(3).integers(0, 5, size=(30, 4)).astype(float)
    expected = np.asarray(stats.mstats.rankdata(values, axis=axis))
    np.testing.assert_array_equal(stand_in.rankdata(values, axis=axis), expected)


@pytest.mark.parametrize("mode", ["wrap", "clip"])
@pytest.mark.parametrize("order", [1, 2, 5, 60])
def test_argrelmax_agrees(mode, order):
    values = np.random.default_rng(11).integers(0, 9, size=50)
    (found,) = stand_in.argrelmax(values, order=order, mode=mode)
    (expected,) = signal.argrelmax(values, order=order, mode=mode)
    np.testing.assert_array_equal(found, expected)


def test_argrelmax_finds_nothing_on_a_plateau():
    (found,) = stand_in.argrelmax(np.ones(9), order=2, mode="wrap")
    assert found.size == 0


def test_kernel_search_survives_silent_frames():
    ekcpd = load("ekcpd")
    silent = np.zeros((12, 2))
    path = ekcpd.ekcpd_cosine(silent, 1, 2)
    assert path.reshape(13, 2)[12, 1] == 2


def test_penalised_kernel_search_survives_silent_frames():
    ekcpd = load("ekcpd")
    assert ekcpd.ekcpd_pelt_cosine(np.zeros((12, 2)), 1.0, 2).tolist() == [0] * 13
