"""The sounds of YAMNet's reference: 16 kHz, two windows each."""

import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
from scipy.signal import resample_poly

RATE_HZ = 16_000
# Two windows of 0.975 s, 0.48 s apart.
CLIP_SAMPLES = 23_280
# What is cut from the demo: file and the second from which on.
RECORDED = {
    "birds": ("opensoundscape_birds_10s.wav", 2.0),
    "dawn_chorus": ("powdermill_R1S07_10s.wav", 4.0),
    "great_tit": ("great_tit_2021-SW83-0418_04-79.wav", 1.0),
}


def reference_clips(demo: Path) -> dict[str, npt.NDArray[np.int16]]:
    """Return the clips by name, int16 [shape=(23280,)].

    demo : the folder of demo recordings
    """
    times_s = np.arange(CLIP_SAMPLES) / RATE_HZ
    noise = np.random.default_rng(5).standard_normal(CLIP_SAMPLES)
    clicks = np.zeros(CLIP_SAMPLES)
    clicks[800::4000] = 0.9
    clips = {
        "silence": np.zeros(CLIP_SAMPLES),
        "noise": 0.1 * noise,
        "tone": 0.5 * np.sin(2 * math.pi * 1000 * times_s),
        "clicks": clicks,
    }
    for name, (file, start_s) in RECORDED.items():
        clips[name] = _recorded(demo / file, start_s)
    return {name: _whole_steps(clip) for name, clip in clips.items()}


def _recorded(path: Path, start_s: float) -> npt.NDArray[np.float64]:
    samples, rate_hz = soundfile.read(path)
    common = math.gcd(rate_hz, RATE_HZ)
    resampled = resample_poly(samples, RATE_HZ // common, rate_hz // common)
    start = round(start_s * RATE_HZ)
    return np.asarray(resampled[start : start + CLIP_SAMPLES])


def _whole_steps(clip: npt.NDArray[np.float64]) -> npt.NDArray[np.int16]:
    return np.clip(np.rint(clip * 32768), -32768, 32767).astype(np.int16)
