"""Peaks and prominences: SciPy's, in NumPy."""

import numpy as np
import scipy.signal
from hypothesis import given
from hypothesis import strategies as st

from py_browser.peaks import find_peaks, peak_prominences

curves = st.lists(st.integers(-3, 3) | st.floats(-1, 1), max_size=60)


@given(curves)
def test_peaks_are_those_of_scipy(values):
    curve = np.array(values, dtype=float)
    expected, _ = scipy.signal.find_peaks(curve)
    np.testing.assert_array_equal(find_peaks(curve), expected)


@given(curves)
def test_prominences_are_those_of_scipy(values):
    curve = np.array(values, dtype=float)
    peaks, _ = scipy.signal.find_peaks(curve)
    if len(peaks):
        expected = scipy.signal.peak_prominences(curve, peaks)[0]
        np.testing.assert_allclose(peak_prominences(curve, find_peaks(curve)), expected)


def test_hand_worked_prominences():
    curve = np.array([0.0, 3, 1, 5, 2, 4, 0])
    peaks = find_peaks(curve)
    assert peaks.tolist() == [1, 3, 5]
    assert peak_prominences(curve, peaks).tolist() == [2, 5, 2]


def test_flat_curves_have_no_peak():
    assert len(find_peaks(np.zeros(10))) == 0
    assert len(peak_prominences(np.zeros(10), find_peaks(np.zeros(10)))) == 0
