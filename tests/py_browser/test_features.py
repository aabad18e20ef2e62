"""Features from a stream: any blocks, any rate, bounded memory."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.errors import ParameterError, UnknownName
from py_browser.features import Features, FeatureStream


def features_of(signal, sizes=(), rate_hz=8000, max_frames=64, **options):
    stream = FeatureStream(rate_hz, options, max_frames)
    start = 0
    for size in [*sizes, len(signal)]:
        stream.push(signal[start : start + size])
        start += size
    return stream.finish()


def noise(count, seed=0):
    return np.random.default_rng(seed).standard_normal(count).astype(np.float32) * 0.1


@given(
    st.integers(0, 30_000),
    st.lists(st.integers(0, 9_000), max_size=6),
    st.sampled_from(["log_mel", "pcen"]),
)
def test_block_sizes_change_nothing(count, sizes, feature):
    signal = noise(count)
    whole = features_of(signal, feature=feature, bands=8)
    parts = features_of(signal, sizes, feature=feature, bands=8)
    np.testing.assert_array_equal(parts.values, whole.values)
    assert (parts.hop_s, parts.first_s) == (whole.hop_s, whole.first_s)


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 44_100, 250_000, 500_000])
def test_native_rates_keep_their_time(rate_hz):
    signal = np.zeros(rate_hz, dtype=np.float32)
    signal[rate_hz // 2 :] = noise(rate_hz - rate_hz // 2)
    features = features_of(signal, rate_hz=rate_hz, max_frames=1 << 17)
    levels = features.values.mean(axis=1)
    onset = np.flatnonzero(levels > -90)[0]
    assert features.first_s + onset * features.hop_s == pytest.approx(0.5, abs=0.02)
    assert features.duration_s == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("frames", [1, 63, 64, 65, 127, 128, 129, 1000, 5000])
def test_full_memory_halves_the_frames(frames):
    signal = noise(frames * 80)
    features = features_of(signal, [80 * 11] * 20, bands=4)
    full = features_of(signal, bands=4, max_frames=1 << 14)
    factor = round(features.hop_s / full.hop_s)
    assert len(features.values) <= 64
    assert len(features.values) == -(-frames // factor)
    assert features.first_s == pytest.approx((factor - 1) / 2 * full.hop_s)
    for i in (0, len(features.values) // 2, len(features.values) - 1):
        expected = full.values[i * factor : (i + 1) * factor].mean(axis=0)
        np.testing.assert_allclose(features.values[i], expected, atol=1e-3)


def test_a_day_fits_into_memory():
    stream = FeatureStream(1000, {"bands": 4, "hop_s": 0.016}, max_frames=4096)
    minute = noise(60_000)
    for _ in range(24 * 60):
        stream.push(minute)
    features = stream.finish()
    assert features.duration_s == 24 * 3600
    assert features.values.nbytes <= 4096 * 4 * 4
    assert len(features.values) * features.hop_s == pytest.approx(24 * 3600, rel=1e-3)


def test_one_hour_takes_less_than_eighteen_seconds():
    block = noise(48_000 * 10)
    stream = FeatureStream(48_000)
    start = time.process_time()  # of this process: the machine may be busy with others
    for _ in range(60):
        stream.push(block)
    stream.finish()
    assert 600 / (time.process_time() - start) > 200


def test_samples_that_are_no_numbers_are_silence_and_reported():
    signal = noise(8000)
    clean = signal.copy()
    signal[100:103] = [np.nan, np.inf, -np.inf]
    clean[100:103] = 0
    features = features_of(signal)
    np.testing.assert_array_equal(features.values, features_of(clean).values)
    assert features.warnings == (
        "3 samples are not numbers (NaN or infinite); they were heard as silence.",
    )


def test_missing_samples_are_reported():
    stream = FeatureStream(8000)
    stream.push(noise(8000))
    features = stream.finish(10.0)
    assert features.duration_s == 10
    assert "Only 1.0 s of the 10.0 s" in features.warnings[0]


@pytest.mark.parametrize("rate_hz", [0, 999, 3_000_000, float("nan")])
def test_rates_out_of_range_are_refused(rate_hz):
    with pytest.raises(ParameterError, match="sample rate"):
        FeatureStream(rate_hz)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"bands": 0}, "a whole number of at least 1"),
        ({"bands": "many"}, "a whole number"),
        ({"bands": 2.5}, "a whole number"),
        ({"hop_s": float("nan")}, "a number"),
        ({"window": "kaiser"}, "one of hann, hamming, blackman"),
        ({"high_hz": 9000.0}, "do not fit"),
    ],
)
def test_bad_options_name_themselves(options, sentence):
    with pytest.raises(ParameterError, match=sentence):
        FeatureStream(8000, options)


def test_unknown_options_list_the_known_ones():
    with pytest.raises(UnknownName, match="bands, feature"):
        FeatureStream(8000, {"colour": "red"})


def test_two_channels_are_refused():
    with pytest.raises(ParameterError, match="mix the channels"):
        FeatureStream(8000).push(np.zeros((2, 10), dtype=np.float32))


def test_coarsening_averages_neighbours():
    values = np.arange(10, dtype=np.float32)[:, None]
    coarse = Features(values, hop_s=1.0, duration_s=10.0).coarsened(4)
    np.testing.assert_array_equal(coarse.values[:, 0], [1, 4, 7, 9])
    assert (coarse.hop_s, coarse.first_s) == (3.0, 1.0)
    assert coarse.border_s(1) == 2.5
