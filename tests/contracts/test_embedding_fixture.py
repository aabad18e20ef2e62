"""Page and desktop cut and resample alike: what pwa/embedding is tested with is made by Python."""

import json
import sys
from pathlib import Path

import numpy as np

from py_browser.resampling import Resampling
from py_browser.windows import Reel, Windows

ROOT = Path(__file__).resolve().parents[2]
FIXTURE = ROOT / "pwa" / "embedding" / "fixtures" / "desktop.json"
# rate of the model (0: the recording's), window, hop, frames, rate of the recording
RECORDINGS = [
    (16000, 0.975, 0.25, 0, 48000),
    (16000, 0.975, 0.25, 1, 48000),
    (16000, 0.975, 0.25, 20000, 48000),
    (16000, 0.975, 0.25, 46800, 48000),
    (16000, 0.975, 0.25, 58799, 48000),
    (16000, 0.975, 0.25, 58800, 48000),
    (16000, 0.975, 0.25, 44100 * 3600, 44100),
    (16000, 0.975, 0.01, 22050 * 7 + 11, 22050),
    (0, 0.5, 0.25, 22050 * 5, 22050),
    (0, 0.5, 0.25, 300_000, 250_000),
    (0, 0.5, 0.25, 2_000_000 * 60, 2_000_000),
]
RATES_HZ = [8000, 11025, 22050, 44100, 48000, 250_000]
SPAN = (8000, 8040)


def windows():
    for model_hz, window_s, hop_s, frames, rate_hz in RECORDINGS:
        made = Windows(model_hz or rate_hz, window_s, hop_s, frames / rate_hz)
        stretches = list(made.stretches())
        last = stretches[-1] if stretches else None
        yield {
            "model": {"sample_rate_hz": model_hz, "window_s": window_s},
            "hop_s": hop_s,
            "frames": frames,
            "rate_hz": rate_hz,
            "count": made.count,
            "first_s": made.first_s,
            "stretches": len(stretches),
            "last": last and [last.first, last.start, last.end, last.offsets.tolist()[-1]],
        }


def sweep(rate_hz):
    """A second of sound that both sides make: a rising tone, in whole steps of 2^-15."""
    times = np.arange(rate_hz) / rate_hz
    return (np.rint(20000 * np.sin(2 * np.pi * (200 + 1500 * times) * times)) / 32768).astype("f4")


def resampled():
    for rate_hz in RATES_HZ:
        reel = Reel([sweep(rate_hz)])
        made = Resampling(rate_hz, 16000).span(*SPAN, reel.span)
        yield {"rate_hz": rate_hz, "samples": np.round(made.astype(float), 6).tolist()}


def reference():
    """What TensorFlow said to the clip of clicks; the page's model is compared with it."""
    stored = np.load(ROOT / "models" / "yamnet" / "reference.npz")
    return {
        "hop_frames": int(stored["hop_frames"]),
        "embeddings": np.round(stored["clicks.embeddings"].astype(float), 5).tolist(),
    }


def fixture():
    return {
        "windows": list(windows()),
        "span": SPAN,
        "resampled": list(resampled()),
        "clicks": reference(),
    }


def test_the_fixture_is_what_python_makes():
    kept, fresh = json.loads(FIXTURE.read_text()), fixture()
    assert kept["windows"] == fresh["windows"]
    assert kept["clicks"] == fresh["clicks"]
    for one, other in zip(kept["resampled"], fresh["resampled"], strict=True):
        assert one["rate_hz"] == other["rate_hz"]
        np.testing.assert_allclose(one["samples"], other["samples"], atol=3e-6)


if __name__ == "__main__":
    FIXTURE.parent.mkdir(exist_ok=True)
    FIXTURE.write_text(json.dumps(fixture()) + "\n")
    sys.stdout.write(f"{FIXTURE}\n")
