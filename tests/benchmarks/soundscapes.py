"""Soundscapes with known truth: three events of one class in half a minute of background."""

import itertools
from dataclasses import dataclass

import numpy as np
from clips import BACKGROUNDS, CLASSES, RATE_HZ, Samples, clip

DURATION_S = 30.0
EVENTS = 3
FIRST_START_S, LAST_START_S = 4.0, 26.0
# Lengths of events in seconds: median, 5th and 95th percentile; of the published protocol for
# dog barks and baby cries.
LENGTHS_S = {"bark": (0.25, 0.13, 0.88), "bleat": (0.83, 0.16, 2.56), "song": (1.6, 0.8, 3.0)}
# A pause this long ends an event of the class.
PAUSES_S = {"bark": 0.05, "bleat": 0.15, "song": 0.4}
QUIET_DB = 30.0
FADE_S = 0.005
GRAIN_S, CROSSING_S = 2.0, 0.5


@dataclass(frozen=True)
class Soundscape:
    """A mixture and where its events are.

    samples : float32 [shape=(n,)] at RATE_HZ
    events : (onset_s, offset_s, label), ascending
    """

    name: str
    samples: Samples
    events: tuple[tuple[float, float, str], ...]


def soundscape(label: str, seed: int, number: int, snr_db: float = 0.0) -> Soundscape:
    """Return the mixture of that number; the same for the same seed."""
    return mixture([label] * EVENTS, seed, number, snr_db)


def mixture(labels: list[str], seed: int, number: int, snr_db: float = 0.0) -> Soundscape:
    """Return half a minute with one event of each label, none overlapping another."""
    known = [*CLASSES]
    random = np.random.default_rng([seed, number, *(known.index(label) for label in labels)])
    samples = background(random)
    foregrounds = [foreground(label, random) for label in labels]
    starts = _starts([len(f) / RATE_HZ for f in foregrounds], random)
    events = []
    for label, whole, start_s in zip(labels, foregrounds, starts, strict=True):
        at = round(start_s * RATE_HZ)
        # A long one that starts late is cut where the recording ends.
        event = whole[: len(samples) - at]
        under = samples[at : at + len(event)]
        gain = np.sqrt(_power(under) / _power(event)) * 10 ** (snr_db / 20)
        samples[at : at + len(event)] = under + gain * event
        events.append((at / RATE_HZ, (at + len(event)) / RATE_HZ, label))
    samples *= 0.5 / np.abs(samples).max()
    name = f"{'-'.join(sorted(set(labels)))}-{number:03d}.wav"
    return Soundscape(name, samples, tuple(sorted(events)))


def background(random: np.random.Generator) -> Samples:
    """Return half a minute of one background: pieces of it in random order, crossfaded."""
    source = clip(BACKGROUNDS[random.integers(len(BACKGROUNDS))])
    grain, crossing = round(GRAIN_S * RATE_HZ), round(CROSSING_S * RATE_HZ)
    total = round(DURATION_S * RATE_HZ)
    samples = np.zeros(total + 2 * grain, dtype=np.float32)
    ramp = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))
    envelope = np.ones(grain, dtype=np.float32)
    envelope[:crossing], envelope[-crossing:] = ramp, ramp[::-1]
    for at in range(0, total + grain, grain - crossing):
        start = random.integers(len(source) - grain)
        samples[at : at + grain] += envelope * source[start : start + grain]
    return samples[crossing : crossing + total].copy()


def foreground(label: str, random: np.random.Generator) -> Samples:
    """Return one event: a piece of a clip of the class, of a length drawn for the class."""
    names = CLASSES[label]
    pieces = [piece for name in names for piece in _sounding(clip(name), PAUSES_S[label])]
    source = pieces[random.integers(len(pieces))]
    length = min(len(source), round(_length_s(label, random) * RATE_HZ))
    start = random.integers(len(source) - length + 1)
    event = _sounding(source[start : start + length], DURATION_S)[0].copy()
    fade = min(len(event) // 2, round(FADE_S * RATE_HZ))
    ramp = np.linspace(0, 1, fade, dtype=np.float32)
    event[:fade] *= ramp
    event[-fade:] *= ramp[::-1]
    return event


def _length_s(label: str, random: np.random.Generator) -> float:
    median, low, high = LENGTHS_S[label]
    z = random.standard_normal()
    spread = np.log(high / median) if z > 0 else np.log(median / low)
    return float(median * np.exp(z * spread / 1.645))


def _sounding(samples: Samples, pause_s: float) -> list[Samples]:
    """Return the parts of a clip that sound, split where it is quiet for pause_s."""
    hop = RATE_HZ // 100
    frames = samples[: len(samples) // hop * hop].reshape(-1, hop)
    level_db = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    loud = np.flatnonzero(level_db > level_db.max() - QUIET_DB)
    breaks = np.flatnonzero(np.diff(loud) > pause_s * 100)
    firsts = loud[np.append(0, breaks + 1)]
    lasts = loud[np.append(breaks, len(loud) - 1)] + 1
    parts = [samples[a * hop : b * hop] for a, b in zip(firsts, lasts, strict=True)]
    return [part for part in parts if len(part) >= 0.1 * RATE_HZ] or [samples]


def _starts(lengths_s: list[float], random: np.random.Generator) -> list[float]:
    """Return start times, uniform where events may start, drawn again until none overlap."""
    while True:
        starts = random.uniform(FIRST_START_S, LAST_START_S, len(lengths_s))
        order = np.argsort(starts)
        ends = starts + lengths_s
        if all(ends[a] < starts[b] for a, b in itertools.pairwise(order)):
            return [float(start) for start in starts]


def _power(samples: Samples) -> float:
    return float((samples.astype(np.float64) ** 2).mean()) + 1e-12
