"""Ears for tests: what is put on the audio clock is rendered offline and measured."""

import base64
from itertools import pairwise
from pathlib import Path

import numpy as np
import soundfile
from playwright.sync_api import Page
from screens import add_recordings, eventually, new_project, open_recording

OUT_HZ = 48_000
BAT_RATE_HZ = 250_000
LONG_S = 5

TAP = """
(() => {
  const pieces = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
    pieces.push({ when, offset, loop: this.loop, buffer: this.buffer });
    return start.call(this, when, offset);
  };
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      window.ear ??= new AnalyserNode(this.context, { fftSize: 2048 });
      if (window.ear.context === this.context) connect.call(this, window.ear);
    }
    return connect.call(this, to, ...rest);
  };
  window.loudness = () => {
    const samples = new Float32Array(2048);
    window.ear?.getFloatTimeDomainData(samples);
    return Math.max(...samples);
  };
  window.forgetHeard = () => pieces.splice(0);
  window.heardPieces = () =>
    pieces.map(({ when, loop, buffer }) => ({
      when, loop, lengthS: buffer.duration, channels: buffer.numberOfChannels,
    }));
  window.renderHeard = async () => {
    const rate = pieces[0].buffer.sampleRate;
    const startS = pieces[0].when;
    const ends = pieces.map(({ when, buffer }) => when + buffer.duration - startS);
    const offline = new OfflineAudioContext(1, Math.round(Math.max(...ends) * rate), rate);
    for (const { when, offset, buffer } of pieces) {
      const source = offline.createBufferSource();
      source.buffer = buffer;
      source.connect(offline.destination);
      start.call(source, when - startS, offset);
    }
    const bytes = new Uint8Array((await offline.startRendering()).getChannelData(0).buffer);
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) {
      text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    }
    return [rate, btoa(text)];
  };
})();
"""


def tones(rate_hz: int, seconds: float, *hertz: float) -> np.ndarray:
    time_s = np.arange(round(seconds * rate_hz)) / rate_hz
    return sum((0.3 * np.sin(2 * np.pi * hz * time_s) for hz in hertz), np.zeros(len(time_s)))


def add_sounds(page: Page, url: str, folder: Path) -> None:
    """A page that remembers what it puts on the audio clock, with recordings in a project."""
    page.add_init_script(TAP)
    new_project(page, url, "Ears", ["Call"])
    four = np.stack([tones(48_000, 2, hz) for hz in (1000, 2000, 3000, 4000)], axis=1)
    recordings = {
        "long.wav": (tones(48_000, LONG_S, 1000), 48_000),
        "three.wav": (tones(48_000, 2, 1000, 3000, 6000), 48_000),
        "bat.wav": (tones(BAT_RATE_HZ, 1, 45_500, 90_000), BAT_RATE_HZ),
        "four.wav": (four, 48_000),
    }
    for name, (samples, rate_hz) in recordings.items():
        soundfile.write(folder / name, samples, rate_hz, subtype="FLOAT")
    add_recordings(page, *(folder / name for name in recordings))
    for name in recordings:
        page.get_by_role("link", name=name).wait_for()


def listening(page: Page, what: str) -> object:
    return page.locator("earmark-labeling").evaluate(f"it => it.desk.listening.{what}")


def is_silent(page: Page) -> bool:
    return listening(page, "playing") is False


def open_to_listen(page: Page, name: str) -> None:
    open_recording(page, name)
    eventually(lambda: listening(page, "reader !== null"), "the sound of the recording")


def hear(page: Page, key: str) -> tuple[int, np.ndarray]:
    """Press a key and return the rate and the samples of what is heard until it ends.

    A machine with too much to do may be late with a piece, which is then heard late: what was
    scheduled without a pause counts, so a late play is repeated.
    """
    for _ in range(5):
        page.evaluate("forgetHeard()")
        page.keyboard.press(key)
        eventually(lambda: page.evaluate("heardPieces().length"), "the first piece")
        eventually(lambda: is_silent(page), "the end of the sound")
        pieces = page.evaluate("heardPieces()")
        pauses = [
            after["when"] - piece["when"] - piece["lengthS"] for piece, after in pairwise(pieces)
        ]
        late = max(pauses, default=0)
        if late < 0.5 / OUT_HZ:
            rate, text = page.evaluate("renderHeard()")
            return rate, np.frombuffer(base64.b64decode(text), np.float32)
    raise AssertionError("each time a piece came too late")


def level(samples: np.ndarray, rate_hz: int, hertz: float) -> float:
    """Amplitude of a tone in the middle of the sound."""
    middle = samples[len(samples) // 8 : -len(samples) // 8]
    window = np.hanning(len(middle))
    turns = np.exp(-2j * np.pi * hertz * np.arange(len(middle)) / rate_hz)
    return float(2 * abs((middle * window * turns).sum()) / window.sum())


def pitch(samples: np.ndarray, rate_hz: int) -> float:
    rises = np.count_nonzero((samples[:-1] < 0) & (samples[1:] >= 0))
    return float(rises * rate_hz / len(samples))


def biggest_bend(samples: np.ndarray) -> float:
    """How far a sample lies from the line its neighbours suggest: large where a wave is broken."""
    return float(np.abs(np.diff(samples, 2)).max())
