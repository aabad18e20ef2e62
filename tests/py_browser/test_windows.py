import numpy as np
import pytest

from py_browser.errors import ParameterError
from py_browser.windows import Reel, Windows


def test_windows_lie_wholly_inside_the_recording():
    windows = Windows(16_000, 0.975, 0.25, 10.0)
    assert windows.count == 37
    assert windows.first_s == 0.4875
    last = windows.start(36) + windows.samples
    assert last <= 160_000 < last + 4_000


def test_a_short_recording_has_one_window_and_an_empty_one_none():
    short = Windows(16_000, 0.975, 0.25, 0.5)
    assert (short.count, short.first_s) == (1, 0.25)
    assert Windows(16_000, 0.975, 0.25, 1 / 192_000).count == 1
    assert Windows(16_000, 0.975, 0.25, 0.0).count == 0


def test_stretches_hold_every_window_once():
    windows = Windows(22_050, 0.5, 0.25, 61.3)
    starts = []
    for stretch in windows.stretches():
        assert stretch.first == len(starts)
        starts += (stretch.start + stretch.offsets).tolist()
        assert stretch.end == starts[-1] + windows.samples
    assert starts == [windows.start(i) for i in range(windows.count)]


def test_stretches_stay_small_at_high_rates():
    stretches = list(Windows(2_000_000, 0.5, 0.25, 60.0).stretches())
    assert max(stretch.end - stretch.start for stretch in stretches) < 6_000_000


@pytest.mark.parametrize("hop_s", [0, -1, float("nan"), 1e-9])
def test_refuses_a_hop_that_is_none(hop_s):
    with pytest.raises(ParameterError, match="hop"):
        Windows(16_000, 1.0, hop_s, 10.0)


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_reel_gives_spans_whatever_the_blocks(size):
    samples = np.linspace(-1, 1, 1000, dtype=np.float32)
    reel = Reel(samples[i : i + size] for i in range(0, 1000, size))
    np.testing.assert_array_equal(reel.span(-3, 2), [0, 0, 0, *samples[:2]])
    np.testing.assert_array_equal(reel.span(1, 400), samples[1:400])
    np.testing.assert_array_equal(reel.span(300, 301), samples[300:301])
    np.testing.assert_array_equal(reel.span(998, 1002), [*samples[998:], 0, 0])
    assert (reel.heard, reel.ended) == (1000, True)
    np.testing.assert_array_equal(reel.span(2000, 2002), [0, 0])


def test_a_reel_forgets_what_lies_behind():
    reel = Reel(np.zeros(1000, dtype=np.float32) for _ in range(1000))
    for start in range(0, 999_000, 1000):
        reel.span(start, start + 500)
        assert len(reel._held) <= 2000


def test_a_reel_hears_what_is_no_number_as_silence():
    odd = np.array([np.nan, 0.5, np.inf, 1e30, -3], dtype=np.float32)
    reel = Reel([odd])
    np.testing.assert_array_equal(reel.span(0, 5), [0, 0.5, 0, 1, -1])
    assert reel.bad_samples == 2
