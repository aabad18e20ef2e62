"""Windows, power spectrum, mel bands and PCEN against SciPy and cases worked by hand."""

import numpy as np
import pytest
import scipy.signal

from py_browser.errors import ParameterError, UnknownName
from py_browser.mel import hz_to_mel, mel_filterbank, mel_to_hz, to_decibels
from py_browser.pcen import Pcen
from py_browser.spectrum import WINDOWS, make_window, power_spectrum


@pytest.mark.parametrize("name", WINDOWS)
def test_windows_are_those_of_scipy(name):
    expected = scipy.signal.get_window(name, 64)
    np.testing.assert_allclose(make_window(name, 64), expected, atol=1e-7)


def test_unknown_window_lists_the_known_ones():
    with pytest.raises(UnknownName, match="blackman, hamming, hann"):
        make_window("kaiser", 8)


@pytest.mark.parametrize("name", WINDOWS)
def test_power_is_that_of_scipy(name):
    signal = np.random.default_rng(1).standard_normal(4096).astype(np.float32)
    _, _, expected = scipy.signal.stft(
        signal, window=name, nperseg=256, noverlap=128, boundary=None, padded=False
    )
    frames = np.lib.stride_tricks.sliding_window_view(signal, 256)[::128]
    power = power_spectrum(frames, make_window(name, 256))
    assert power.dtype == np.float32
    np.testing.assert_allclose(power, np.abs(expected.T) ** 2, rtol=2e-4, atol=1e-8)


def test_full_scale_sine_has_a_quarter():
    sine = np.sin(2 * np.pi * 8 * np.arange(128) / 128).astype(np.float32)
    power = power_spectrum(sine[None], make_window("hann", 128))
    assert power[0, 8] == pytest.approx(0.25, rel=1e-5)


def test_mel_is_its_own_inverse():
    hz = np.array([0.0, 440.0, 1000.0, 96_000.0])
    np.testing.assert_allclose(mel_to_hz(hz_to_mel(hz)), hz, atol=1e-8)
    assert hz_to_mel(1000.0) == pytest.approx(999.9855, abs=1e-4)


def test_triangles_meet_at_their_peaks():
    bank = mel_filterbank(16_000, 8192, 4, 0, 8000)
    edges_hz = mel_to_hz(np.linspace(0, hz_to_mel(8000), 6))
    peaks_hz = np.argmax(bank, axis=0) * 16_000 / 8192
    np.testing.assert_allclose(peaks_hz, edges_hz[1:-1], atol=1.0)
    bins_hz = np.arange(4097) * 16_000 / 8192
    inside = (bins_hz >= edges_hz[1]) & (bins_hz <= edges_hz[4])
    np.testing.assert_allclose(bank[inside].sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 48_000, 250_000, 500_000])
def test_no_band_is_empty(rate_hz):
    frame = 2 ** round(np.log2(0.02 * rate_hz))
    assert (mel_filterbank(rate_hz, frame, 64, 0, rate_hz / 2).sum(axis=0) > 0).all()


@pytest.mark.parametrize(("low_hz", "high_hz"), [(-1, 100), (200, 100), (0, 5000)])
def test_bands_outside_the_recording_are_refused(low_hz, high_hz):
    with pytest.raises(ParameterError, match="do not fit a recording of 8000 Hz"):
        mel_filterbank(8000, 256, 10, low_hz, high_hz)


def test_decibels_have_a_floor():
    levels = to_decibels(np.array([1, 0.01, 0], dtype=np.float32))
    np.testing.assert_allclose(levels, [0, -20, -100], atol=1e-5)


def test_pcen_is_the_formula():
    energy = np.random.default_rng(2).random((50, 3)).astype(np.float32)
    pcen = Pcen(hop_s=0.01, time_constant_s=0.1)
    s = (np.sqrt(1 + 4 * 10**2) - 1) / (2 * 10**2)
    average, _ = scipy.signal.lfilter([s], [1, s - 1], energy, axis=0, zi=(1 - s) * energy[:1])
    expected = np.sqrt(energy / (1e-10 + average) ** 0.98 + 2) - np.sqrt(2)
    np.testing.assert_allclose(pcen.push(energy), expected, rtol=1e-4)


def test_pcen_carries_its_average():
    energy = np.random.default_rng(3).random((40, 2)).astype(np.float32)
    whole, parts = Pcen(0.01), Pcen(0.01)
    expected = whole.push(energy)
    found = np.concatenate([parts.push(energy[:7]), parts.push(energy[7:])])
    np.testing.assert_array_equal(found, expected)


def test_pcen_of_a_steady_sound_is_steady():
    steady = np.full((500, 1), 1e-4, dtype=np.float32)
    result = Pcen(0.01).push(steady)
    assert np.ptp(result) < 1e-5
