import numpy as np
import pytest

from py_browser.resampling import Resampling
from py_browser.windows import Reel


def tone(rate_hz, hz, seconds=1.0):
    times = np.arange(round(rate_hz * seconds)) / rate_hz
    return np.sin(2 * np.pi * hz * times).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [8000, 11025, 16000, 22050, 44100, 47999, 48000, 250_000])
def test_a_tone_stays_the_tone_that_it_is(rate_hz):
    made = Resampling(rate_hz, 16_000).span(4000, 12_000, Reel([tone(rate_hz, 1000)]).span)
    expected = np.sin(2 * np.pi * 1000 * np.arange(4000, 12_000) / 16_000)
    # An odd rate is met to a fraction of a sample.
    np.testing.assert_allclose(made, expected, atol=0.2 if rate_hz == 47999 else 2e-3)


def test_what_the_new_rate_cannot_hold_does_not_come_back():
    made = Resampling(48_000, 16_000).span(2000, 14_000, Reel([tone(48_000, 12_000)]).span)
    assert np.abs(made).max() < 1e-3


@pytest.mark.parametrize("rate_hz", [11025, 22050, 44100, 96_000])
def test_any_span_is_what_it_is_in_a_longer_one(rate_hz):
    noise = np.random.default_rng(3).uniform(-1, 1, rate_hz).astype(np.float32)
    resampling = Resampling(rate_hz, 16_000)
    whole = resampling.span(0, 16_000, Reel([noise]).span)
    for start, end in [(0, 10), (3001, 3500), (15_990, 16_000)]:
        part = resampling.span(start, end, Reel([noise]).span)
        np.testing.assert_allclose(part, whole[start:end], atol=2e-6)
