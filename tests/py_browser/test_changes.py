"""Change points of recordings of any length, beside ruptures, and on another array library."""

import array_api_strict
import numpy as np
import pytest
import ruptures

from py_browser.active_labeling import changes, kernel_changes
from py_browser.active_labeling.arrays import Arrays
from py_browser.active_labeling.change_points import most_prominent, slope, turning
from py_browser.active_labeling.changes import find_changes, pool_of
from py_browser.active_labeling.kernel_changes import Kernel
from py_browser.active_labeling.prototypes import Prototypes
from py_browser.errors import ParameterError, UnknownName

ELSEWHERE = Arrays(
    array_api_strict,
    lambda values: array_api_strict.asarray(np.asarray(values, dtype=np.float64)),
    lambda values: np.from_dlpack(values).astype(np.float64),
)
KERNELS = ["linear", "rbf", "cosine"]
PENALTIES = {"linear": 8.0, "rbf": 1.0, "cosine": 1.0}


def recording(lengths, dimensions=16, seed=0, noise=1.0):
    """Frames that change at the ends of the lengths, and where."""
    random = np.random.default_rng(seed)
    means = random.normal(0, 2, (len(lengths), dimensions))
    frames = np.repeat(means, lengths, axis=0)
    frames = frames + random.normal(0, noise, frames.shape)
    return frames.astype(np.float32), np.cumsum(lengths)[:-1]


@pytest.mark.parametrize("kernel", KERNELS)
def test_short_recordings_are_cut_as_ruptures_cuts_them(kernel):
    frames, borders = recording([30, 12, 45, 8, 25])
    signal = pool_of(frames).standardised(frames)
    reference = ruptures.KernelCPD(kernel=kernel, min_size=2).fit(signal)
    for count in (1, 3, 4, 9):
        found = find_changes(frames, "kernel", kernel=kernel, count=count).frames
        assert found.tolist() == reference.predict(n_bkps=count)[:-1]
    for penalty in (0.5, 2.0, 20.0):
        found = find_changes(frames, "kernel", kernel=kernel, penalty=penalty).frames
        assert found.tolist() == reference.predict(pen=penalty)[:-1]
    exact = find_changes(frames, "kernel", kernel=kernel, count=4)
    np.testing.assert_array_equal(exact.frames, borders)
    assert np.flatnonzero(exact.curve).tolist() == borders.tolist()


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("ask", ["penalty", "count"])
def test_long_recordings_are_cut_piece_by_piece(kernel, ask, monkeypatch):
    """Pieces of 64 frames find all there is to find, also around a stretch of 300."""
    random = np.random.default_rng(3)
    lengths = [*random.integers(6, 50, 12), 300, *random.integers(6, 50, 11)]
    frames, borders = recording(lengths, noise=0.3)
    cut = kernel_changes.kernel_changes
    monkeypatch.setattr(changes, "kernel_changes", lambda *given: cut(*given, piece=64))
    asked = {"penalty": PENALTIES[kernel]} if ask == "penalty" else {"count": 23}
    found = find_changes(frames, "kernel", kernel=kernel, **asked)
    np.testing.assert_array_equal(found.frames, borders)


def test_a_count_drops_the_weakest(monkeypatch):
    steps = np.cumsum([0, 9, 1, 7, 2, 8])
    frames = np.repeat(steps, 40)[:, None] + np.random.default_rng(0).normal(0, 0.05, (240, 1))
    cut = kernel_changes.kernel_changes
    monkeypatch.setattr(changes, "kernel_changes", lambda *given: cut(*given, piece=100))
    found = find_changes(frames, "kernel", kernel="linear", count=3)
    assert found.frames.tolist() == [40, 120, 200]


def test_the_published_curves_come_out_block_by_block(monkeypatch):
    monkeypatch.setattr(changes, "BLOCK", 16)
    frames, _ = recording([30, 12, 45])
    pool = pool_of(frames)
    known = Prototypes.cold(16, 0).moved(frames, np.arange(87) < 9, np.arange(87) > 70)
    curve = slope(known.probability(frames, pool))
    found = find_changes(frames, "acpd", prototypes=known, count=4)
    np.testing.assert_allclose(found.curve, curve, atol=1e-12)
    assert found.frames.tolist() == sorted(most_prominent(curve, 4))
    curve = turning(frames, pool)
    found = find_changes(frames, "fcpd", count=2)
    np.testing.assert_allclose(found.curve, curve, atol=1e-12)
    assert found.frames.tolist() == sorted(most_prominent(curve, 2))
    assert set(find_changes(frames, "fcpd", penalty=0.5).frames) <= set(
        find_changes(frames, "fcpd", penalty=0.1).frames
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "acpd", "count": 5},
        {"method": "fcpd", "penalty": 0.2},
        *({"method": "kernel", "kernel": kernel, "penalty": 3.0} for kernel in KERNELS),
    ],
    ids=str,
)
def test_another_array_library_gives_the_same(asked):
    frames, _ = recording([30, 12, 45, 20])
    here, there = find_changes(frames, **asked), find_changes(frames, arrays=ELSEWHERE, **asked)
    assert len(here.frames)
    np.testing.assert_array_equal(here.frames, there.frames)
    np.testing.assert_allclose(here.curve, there.curve, atol=1e-9)


def test_memory_stays_the_same_however_long_a_recording_is(monkeypatch):
    """No likenesses of more than a piece, no z-scores of more than a block are ever made."""
    seen = []
    gram = Kernel.gram
    monkeypatch.setattr(
        Kernel, "gram", lambda self, some: seen.append(len(some)) or gram(self, some)
    )
    frames = np.random.default_rng(0).normal(size=(2500, 4)).astype(np.float32)
    find_changes(frames, "kernel", kernel="cosine", penalty=30.0)
    assert len(seen) >= 3
    assert max(seen) == kernel_changes.PIECE


@pytest.mark.parametrize("method", changes.METHODS)
@pytest.mark.parametrize("frames", [np.empty((0, 4)), np.zeros((1, 4)), np.ones((500, 4))])
def test_nothing_that_changes_gives_no_changes(method, frames):
    found = find_changes(frames, method, penalty=0.1)
    assert (len(found.frames), found.curve.tolist()) == (0, [0.0] * len(frames))


def test_refuses_what_is_not_possible():
    frames = np.zeros((8, 2))
    for wrong, sentence in [
        ({}, "one of the two"),
        ({"penalty": 1, "count": 2}, "one of the two"),
        ({"penalty": 0}, "above 0"),
        ({"count": -1}, "0 or more"),
    ]:
        with pytest.raises(ParameterError, match=sentence):
            find_changes(frames, "kernel", **wrong)
    with pytest.raises(UnknownName, match="acpd, fcpd, kernel"):
        find_changes(frames, "pelt", count=1)
    with pytest.raises(UnknownName, match="cosine, linear, rbf"):
        find_changes(frames, "kernel", kernel="poly", count=1)
    with pytest.raises(ParameterError, match="not numbers"):
        find_changes(np.full((8, 2), np.nan), "fcpd", count=1)
