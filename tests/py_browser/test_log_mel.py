import base64

import numpy as np
import pytest

from py_browser.errors import ParameterError
from py_browser.features import FeatureStream
from py_browser.log_mel import DIMENSION, embed_log_mel
from py_browser.page import call

RATE_HZ = 16_000
WINDOW = RATE_HZ // 2


def noise(seconds):
    rng = np.random.default_rng(1)
    return (0.1 * rng.standard_normal(round(seconds * RATE_HZ))).astype(np.float32)


def test_rows_are_means_and_spreads_of_the_features():
    samples = noise(2)
    # Where the frames of the stream begin too: frame 50 is centred at sample 8000.
    (row,) = embed_log_mel(samples, np.array([8000 - 128]), WINDOW, RATE_HZ)
    stream = FeatureStream(RATE_HZ)
    stream.push(samples)
    features = stream.finish().values[50:99]
    np.testing.assert_allclose(row[:40], features.mean(axis=0), atol=1e-3)
    np.testing.assert_allclose(row[40:], features.std(axis=0), atol=1e-3)


def test_a_window_is_the_same_wherever_it_lies():
    samples = noise(3)
    rows = embed_log_mel(samples, np.array([0, 4000, 8000]), WINDOW, RATE_HZ)
    (alone,) = embed_log_mel(samples[4000:], np.array([0]), WINDOW, RATE_HZ)
    np.testing.assert_array_equal(rows[1], alone)


@pytest.mark.parametrize("rate_hz", [1000, 8000, 250_000, 2_000_000])
def test_silence_has_finite_rows_at_every_rate(rate_hz):
    window = rate_hz // 2
    rows = embed_log_mel(np.zeros(window, dtype=np.float32), np.array([0]), window, rate_hz)
    assert rows.shape == (1, DIMENSION)
    np.testing.assert_array_equal(rows[0], [-100.0] * 40 + [0.0] * 40)


def test_a_single_sample_is_enough():
    rows = embed_log_mel(np.ones(1, dtype=np.float32), np.array([0]), WINDOW, RATE_HZ)
    assert np.isfinite(rows).all()


def test_refuses_a_rate_out_of_range():
    with pytest.raises(ParameterError, match="sample rate"):
        embed_log_mel(np.zeros(10, dtype=np.float32), np.array([0]), 10, 10)


def test_the_page_gets_the_same_rows():
    samples = noise(1)
    payload = {"sample_rate_hz": RATE_HZ, "window_samples": WINDOW, "offsets": [0, 4000]}
    answer = call("embed_log_mel", payload, [samples])
    rows = np.frombuffer(base64.b64decode(answer["rows"]), "<f2").reshape(2, DIMENSION)
    expected = embed_log_mel(samples, np.array([0, 4000]), WINDOW, RATE_HZ)
    np.testing.assert_allclose(rows, expected, rtol=1e-3)
    assert call("embed_log_mel", payload)["error"]["code"] == "parameter"
