"""Edges snap to where sounds begin and end."""

import numpy as np
import pytest

from py_browser import page
from py_browser.errors import ParameterError
from py_browser.snapping import find_edges

RATE_HZ = 48_000


def tone_between(start_s, end_s, frequency_hz, length_s=4.0, seed=1):
    """A tone in faint noise."""
    times_s = np.arange(int(length_s * RATE_HZ)) / RATE_HZ
    sounding = (times_s >= start_s) & (times_s < end_s)
    noise = np.random.default_rng(seed).normal(0, 0.003, len(times_s))
    return np.where(sounding, 0.1 * np.sin(2 * np.pi * frequency_hz * times_s), 0) + noise


@pytest.mark.parametrize("hop_s", [0.001, 0.002, 0.005])
def test_a_tone_gives_its_two_ends(hop_s):
    times_s, change_db = find_edges(tone_between(1.2345, 2.5, 4000), RATE_HZ, hop_s)
    best = np.sort(times_s[np.argsort(change_db)[-2:]])
    assert best == pytest.approx([1.2345, 2.5], abs=2 * hop_s)


def test_only_the_band_asked_for_counts():
    samples = tone_between(1, 2, 3000) + tone_between(2.5, 3.2, 12_000, seed=2)
    times_s, change_db = find_edges(samples, RATE_HZ, 0.002, 10_000, 14_000)
    best = np.sort(times_s[np.argsort(change_db)[-2:]])
    assert best == pytest.approx([2.5, 3.2], abs=0.004)


def test_silence_and_too_little_give_no_edges():
    assert len(find_edges(np.zeros(RATE_HZ), RATE_HZ, 0.002)[0]) == 0
    assert len(find_edges(np.zeros(10), RATE_HZ, 0.002)[0]) == 0
    assert len(find_edges(np.zeros(0), RATE_HZ, 0.002)[0]) == 0


def test_a_hop_of_nothing_is_refused():
    with pytest.raises(ParameterError, match="above 0"):
        find_edges(np.zeros(100), RATE_HZ, 0)


def test_the_page_is_told_times_of_the_recording():
    samples = tone_between(1.5, 3, 5000).astype(np.float32)
    payload = {"sample_rate_hz": RATE_HZ, "start_s": 60.0, "hop_s": 0.002}
    found = page.call("find_edges", payload, [samples])
    best = sorted(sorted(found["edges"], key=lambda edge: edge["change_db"])[-2:], key=str)
    assert sorted(edge["at_s"] for edge in best) == pytest.approx([61.5, 63], abs=0.004)
