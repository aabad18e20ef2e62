"""A-CPD and F-CPD as published: each step by hand, the peaks beside SciPy's."""

import numpy as np
import pytest
from scipy.signal import find_peaks

from py_browser.active_labeling.change_points import most_prominent, slope, turning
from py_browser.active_labeling.embeddings import Embeddings, logmel_embeddings
from py_browser.active_labeling.pool import Pool
from py_browser.active_labeling.prototypes import Prototypes, answered_frames
from py_browser.features import Features
from py_browser.region import Region


def embeddings(values, hop_s=0.25, first_s=0.125):
    values = np.asarray(values, dtype=np.float32)
    return Embeddings(values, hop_s, first_s, len(values) * hop_s, "test-1")


def test_the_pool_is_that_of_all_vectors_whatever_their_order():
    values = np.random.default_rng(0).normal(3, 5, (50, 4)).astype(np.float32)
    parts = Pool.empty(4).with_vectors(values[:20]).with_vectors(values[20:])
    np.testing.assert_allclose(parts.mean, values.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(parts.deviation, values.std(axis=0), rtol=1e-6)


def test_a_dimension_that_never_changes_is_left_alone():
    pool = Pool.empty(2).with_vectors(np.array([[7, 1], [7, 3]], dtype=np.float32))
    np.testing.assert_allclose(pool.standardised(np.array([[7.0, 3.0]])), [[0, 1]])


def test_probability_compares_distances():
    near = Prototypes(np.array([3.0, 4.0]), np.zeros(2), 1, 1)
    p = near.probability(np.array([[0.0, 0.0], [3.0, 4.0], [1.5, 2.0]]), Pool.empty(2))
    np.testing.assert_allclose(p, [1 / (1 + np.exp(5)), 1 / (1 + np.exp(-5)), 0.5])


def test_prototypes_move_by_running_means():
    vectors = np.array([[0.0], [2.0], [10.0]])
    first = Prototypes.cold(1, 3).moved(
        vectors, np.array([1, 1, 0], bool), np.array([0, 0, 1], bool)
    )
    assert (first.present, first.present_count) == (np.array([1.0]), 2)
    assert (first.absent, first.absent_count) == (np.array([10.0]), 1)
    second = first.moved(np.array([[4.0]]), np.array([True]), np.array([False]))
    assert second.present == pytest.approx(2.0)
    assert second.present_count == 3
    assert second.absent == 10


def test_the_cold_start_depends_on_the_seed_alone():
    one, same, other = (Prototypes.cold(5, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.present, same.present)
    assert not np.array_equal(one.present, other.present)


def test_frames_that_touch_a_present_query_are_positive():
    vectors = embeddings(np.zeros((12, 1)))  # middles at 0.125, 0.375, ... 2.875
    positive, negative = answered_frames(
        vectors, [Region(1.0, 1.25)], [Region(0, 1.0), Region(1.25, 3.0)]
    )
    assert np.flatnonzero(positive).tolist() == [2, 3, 4, 5, 6]  # from 0.5 s before to 0.5 s after
    # Wholly inside an absent one: up to 0.5 s before its end.
    assert np.flatnonzero(negative).tolist() == [0, 1, 7, 8, 9, 10, 11]


def test_slope_and_turning_by_hand():
    np.testing.assert_allclose(slope(np.array([0.1, 0.2, 0.9, 0.7])), [0, 0.8, 0.5, 0])
    scores = np.array([[1.0, 0.0], [5.0, 5.0], [0.0, 2.0], [-3.0, -3.0]])
    np.testing.assert_allclose(
        turning(scores, Pool.empty(scores.shape[1])), [0, 1, 2, 0], atol=1e-12
    )
    assert turning(np.zeros((3, 2)), Pool.empty(2)).tolist() == [0, 0, 0]


@pytest.mark.parametrize("seed", range(5))
def test_the_most_prominent_peaks_are_those_of_scipy(seed):
    curve = np.random.default_rng(seed).random(200)
    peaks, found = find_peaks(curve, prominence=0)
    order = np.argsort(-found["prominences"], kind="stable")[:6]
    assert most_prominent(curve, 6) == peaks[order].tolist()


def test_vectors_that_are_not_numbers_take_their_neighbours_place():
    whole, bad = embeddings([[1, 1], [np.nan, 2], [np.inf, 0], [4, 4]]).whole()
    assert bad == 2
    assert whole.values.tolist() == [[1, 1], [1, 1], [4, 4], [4, 4]]
    nothing, bad = embeddings([[np.nan], [np.nan]]).whole()
    assert (bad, nothing.values.tolist()) == (2, [[0], [0]])


def test_logmel_embeddings_are_means_and_deviations():
    values = np.random.default_rng(0).normal(-60, 9, (400, 3)).astype(np.float32)
    made = logmel_embeddings(Features(values, 0.01, 4.0))
    row = int(np.argmin(np.abs(made.times_s - 2.0)))
    middle = round(made.times_s[row] / 0.01)
    window = values[middle - 25 : middle + 25]
    np.testing.assert_allclose(made.values[row, :3], window.mean(axis=0), rtol=1e-4)
    np.testing.assert_allclose(made.values[row, 3:], window.std(axis=0), rtol=1e-3)
    assert made.hop_s == pytest.approx(0.25)
