"""Listening: what is put on the audio clock is rendered offline and measured."""

import base64
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from playwright.sync_api import Page
from screens import add_recordings, drag, eventually, new_project, open_demo, open_recording

AXE = Path(__file__).resolve().parents[2] / "pwa/node_modules/axe-core/axe.min.js"
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
    pieces.map(({ when, loop, buffer }) => ({ when, loop, lengthS: buffer.duration }));
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


@pytest.fixture
def listening_page(page, server, tmp_path):
    """A page that remembers what it puts on the audio clock, with three recordings in a project."""
    page.add_init_script(TAP)
    new_project(page, server.url, "Ears", ["Call"])
    recordings = {
        "long.wav": (tones(48_000, LONG_S, 1000), 48_000),
        "three.wav": (tones(48_000, 2, 1000, 3000, 6000), 48_000),
        "bat.wav": (tones(BAT_RATE_HZ, 1, 45_500, 90_000), BAT_RATE_HZ),
    }
    for name, (samples, rate_hz) in recordings.items():
        soundfile.write(tmp_path / name, samples, rate_hz, subtype="FLOAT")
    add_recordings(page, *(Path(tmp_path / name) for name in recordings))
    for name in recordings:
        page.get_by_role("link", name=name).wait_for()
    return page


@pytest.fixture
def look(pictures):
    """Take a picture of the screen as it is, and have axe examine it."""

    def take(page: Page, name: str) -> None:
        page.wait_for_timeout(300)  # what fades in has arrived
        page.screenshot(path=pictures / f"{name}.png")
        page.evaluate(AXE.read_text())
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        serious = [rule for rule in found if rule["impact"] in ("serious", "critical")]
        assert [(rule["id"], rule["nodes"]) for rule in serious] == [], name

    return take


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


def test_a_long_recording_is_heard_whole_and_without_a_seam(listening_page):
    page = listening_page
    open_to_listen(page, "long.wav")
    page.keyboard.press("f")
    rate, heard = hear(page, "p")
    assert (rate, len(heard)) == (48_000, LONG_S * 48_000)
    assert np.abs(heard - tones(48_000, LONG_S, 1000)).max() < 1e-6
    assert listening(page, "cursorS") == pytest.approx(LONG_S, abs=1e-9)


def test_slower_with_the_pitch_and_without(listening_page):
    page = listening_page
    open_to_listen(page, "three.wav")
    page.keyboard.press("Shift+O")
    page.keyboard.press("Shift+O")
    listening(page, "adjust({ lowHz: 500, highHz: 2000 })")
    for _ in range(2):
        page.keyboard.press("<")
    assert listening(page, "settings.speed") == 0.5
    rate, heard = hear(page, "p")
    assert len(heard) == pytest.approx(4 * rate, abs=1)
    assert pitch(heard, rate) == pytest.approx(1000, abs=8)
    page.keyboard.press("Shift+H")
    rate, heard = hear(page, "p")
    assert len(heard) == pytest.approx(4 * rate, abs=1)
    assert level(heard, rate, 500) == pytest.approx(0.3, abs=0.003)
    assert level(heard, rate, 1500) < 0.001
    assert biggest_bend(heard[1000:-1000]) < 0.3 * (2 * np.pi * 500 / rate) ** 2 * 1.05


def test_just_this_box(listening_page):
    page = listening_page
    open_to_listen(page, "three.wav")
    page.keyboard.press("f")
    page.keyboard.press("b")
    drag(page, (0.25, 1 - 2000 / 24_000), (0.75, 1 - 4000 / 24_000))
    eventually(lambda: listening(page, "selected()") is not None, "a selected box")
    rate, heard = hear(page, "Shift+P")
    box = listening(page, "selected()")
    assert len(heard) == pytest.approx((box["end_s"] - box["start_s"]) * rate, abs=2)
    assert level(heard, rate, 3000) == pytest.approx(0.3, abs=0.003)
    assert level(heard, rate, 1000) < 0.001
    assert level(heard, rate, 6000) < 0.001
    assert listening(page, "cursorS") == pytest.approx(box["end_s"], abs=1e-4)
    rate, heard = hear(page, "p")
    assert level(heard, rate, 1000) == pytest.approx(0.3, abs=0.003)


def test_bats_are_brought_down(listening_page):
    page = listening_page
    open_to_listen(page, "bat.wav")
    listening(page, "adjust({ expansion: 16 })")
    page.locator("earmark-labeling").evaluate(
        "it => it.desk.looking.set({ ...it.desk.looking.view, startS: 0.2, endS: 0.4 })"
    )
    rate, heard = hear(page, "p")
    assert len(heard) == pytest.approx(16 * 0.2 * rate, abs=1)
    assert level(heard, rate, 45_500 / 16) == pytest.approx(0.3, abs=0.003)
    assert level(heard, rate, 90_000 / 16) == pytest.approx(0.3, abs=0.003)
    page.keyboard.press("h")
    assert listening(page, "settings.how") == "tuned"
    listening(page, "adjust({ tunedHz: 44_000 })")
    rate, heard = hear(page, "p")
    assert len(heard) == pytest.approx(0.2 * rate, abs=1)
    assert level(heard, rate, 1500) == pytest.approx(0.3, abs=0.003)
    assert np.abs(heard).max() < 0.31
    mark = page.locator("earmark-band-marks").first
    assert "44.0 kHz" in mark.evaluate("it => it.shadowRoot.textContent")
    page.keyboard.press("h")
    rate, heard = hear(page, "p")
    assert np.abs(heard[200:-200]).max() < 0.001


def test_loud_is_louder_and_never_hurts(listening_page):
    page = listening_page
    open_to_listen(page, "three.wav")
    for _ in range(8):
        page.keyboard.press("Shift+PageUp")
    assert listening(page, "settings.volumeDb") == 24
    _, heard = hear(page, "p")
    assert 0.8 < np.abs(heard).max() <= 0.892


def test_a_change_while_playing_is_heard_at_once_and_in_place(listening_page):
    page = listening_page
    open_to_listen(page, "long.wav")
    page.keyboard.press("f")
    page.keyboard.press(" ")
    eventually(lambda: listening(page, "cursorS") > 0.3, "sound")
    eventually(lambda: page.evaluate("loudness()") > 0.25, "sound at the loudspeakers")
    pieces = page.evaluate("heardPieces().length")
    page.keyboard.press("<")
    eventually(lambda: page.evaluate("heardPieces().length") > pieces, "a piece at the new speed")
    before = listening(page, "cursorS")
    assert listening(page, "playing")
    eventually(lambda: listening(page, "cursorS") > before + 0.2, "the cursor going on")
    eventually(lambda: page.evaluate("loudness()") > 0.25, "sound at the new speed")
    page.keyboard.press(" ")
    assert listening(page, "cursorS") < LONG_S


def test_scrubbing_by_key_and_by_hand(listening_page):
    page = listening_page
    open_to_listen(page, "long.wav")
    page.keyboard.press("f")
    page.evaluate("forgetHeard()")
    page.keyboard.press("k")
    eventually(lambda: page.evaluate("heardPieces().length") == 1, "a grain")
    assert listening(page, "cursorS") == pytest.approx(0.005 * LONG_S, abs=1e-9)
    for _ in range(20):
        page.keyboard.press("k")
        page.wait_for_timeout(40)
        loudness = page.evaluate("loudness()")
        if loudness > 0.15:
            break
    assert loudness > 0.15
    page.evaluate("forgetHeard()")
    plot = page.locator("earmark-annotation-layer").first.bounding_box()
    y = plot["y"] + plot["height"] + 12
    page.mouse.move(plot["x"] + 0.25 * plot["width"], y)
    page.mouse.down()
    for step in range(1, 11):
        page.mouse.move(plot["x"] + (0.25 + 0.05 * step) * plot["width"], y)
        page.wait_for_timeout(60)
    page.mouse.up()
    assert listening(page, "cursorS") == pytest.approx(0.75 * LONG_S, abs=0.2)
    assert page.evaluate("heardPieces().length") > 4
    assert all(piece["lengthS"] < 0.2 for piece in page.evaluate("heardPieces()"))


def test_media_keys_and_pedals(listening_page):
    page = listening_page
    open_to_listen(page, "long.wav")
    page.keyboard.press("f")
    page.keyboard.press("F8")
    eventually(lambda: listening(page, "cursorS") > 0.1, "sound")
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"
    assert page.evaluate("navigator.mediaSession.metadata.title") == "long.wav"
    page.keyboard.press("F9")
    eventually(lambda: listening(page, "cursorS") > 2, "two seconds on")
    page.keyboard.press("F7")
    eventually(lambda: listening(page, "cursorS") < 2, "two seconds back")
    page.keyboard.press("MediaPlayPause")
    eventually(lambda: is_silent(page), "silence")
    eventually(
        lambda: page.evaluate("navigator.mediaSession.playbackState") == "paused", "a pause told"
    )


def test_settings_are_kept_on_the_device_for_bats_and_others_apart(listening_page):
    page = listening_page
    open_to_listen(page, "three.wav")
    button = page.get_by_role("button", name="How it sounds")
    button.click()
    page.get_by_role("slider", name="Speed").focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Pitch follows speed").click()
    page.get_by_role("slider", name="Volume").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    eventually(lambda: not listening(page, "panelIsOpen"), "the panel closed")
    page.reload()
    eventually(lambda: listening(page, "settings.speed") == 0.75, "the speed kept")
    assert listening(page, "settings.keepPitch") is False
    assert listening(page, "settings.volumeDb") == 1
    page.get_by_role("navigation").get_by_role("link", name="Ears").click()
    open_to_listen(page, "bat.wav")
    assert listening(page, "settings.how") == "expanded"
    assert listening(page, "settings.volumeDb") == 1


SCREENS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "has_touch": True},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
}


@pytest.mark.parametrize("screen", list(SCREENS))
def test_how_it_sounds_can_be_seen(new_context, server, look, screen):
    page = new_context(**SCREENS[screen]).new_page()
    open_demo(page, server.url)
    open_to_listen(page, "deermouse")
    settled = "it => it.settled"
    plot = page.locator("earmark-spectrogram").first
    eventually(lambda: plot.evaluate(settled), "a spectrogram")
    page.get_by_role("button", name="How it sounds").click()
    page.get_by_role("button", name="Heterodyne").click()
    page.get_by_role("button", name="By hand").click()
    page.get_by_role("spinbutton", name="From, kHz").fill("40")
    page.get_by_role("spinbutton", name="To, kHz").fill("80")
    page.keyboard.press("Tab")
    eventually(lambda: listening(page, "rendering.band.highHz") == 80_000, "the band")
    look(page, f"listening-{screen}")
    box = page.locator("earmark-listening #panel").bounding_box()
    size = page.viewport_size
    assert 0 <= box["x"] <= size["width"] - box["width"]
    assert 0 <= box["y"] <= size["height"] - box["height"]
