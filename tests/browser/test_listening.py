"""Listening: what is put on the audio clock is rendered offline and measured."""

import numpy as np
import pytest
from ears import (
    LONG_S,
    add_sounds,
    biggest_bend,
    hear,
    is_silent,
    level,
    listening,
    open_to_listen,
    pitch,
    tones,
)
from screens import drag, eventually


@pytest.fixture
def listening_page(page, server, tmp_path):
    """One page load hears several things: loading costs more than listening."""
    add_sounds(page, server.url, tmp_path)
    return page


def test_a_long_recording_whole_and_as_the_hand_moves(listening_page):
    page = listening_page
    open_to_listen(page, "long.wav")
    # Heard whole, without a seam.
    page.keyboard.press("f")
    rate, heard = hear(page, "p")
    assert (rate, len(heard)) == (48_000, LONG_S * 48_000)
    assert np.abs(heard - tones(48_000, LONG_S, 1000)).max() < 1e-6
    assert listening(page, "cursorS") == pytest.approx(LONG_S, abs=1e-9)
    # Scrubbing, by key and by hand.
    page.keyboard.press("f")
    listening(page, "seek(0)")
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
    # Media keys and pedals.
    listening(page, "seek(0)")
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
    # A change while playing is heard at once, and in place.
    listening(page, "seek(0)")
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


def test_slower_just_a_box_and_louder(listening_page):
    page = listening_page
    open_to_listen(page, "three.wav")
    # Just this box, then all again.
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
    # Loud is louder and never hurts.
    for _ in range(8):
        page.keyboard.press("Shift+PageUp")
    assert listening(page, "settings.volumeDb") == 24
    _, heard = hear(page, "p")
    assert 0.8 < np.abs(heard).max() <= 0.892
    listening(page, "adjust({ volumeDb: 0 })")
    page.keyboard.press("Escape")
    # Slower, with the pitch and without.
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    for _ in range(2):
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


def test_one_channel_two_or_all(listening_page, pictures):
    page = listening_page
    open_to_listen(page, "four.wav")

    def heard_tones(channels):
        rate, heard = hear(page, "p")
        assert page.evaluate("heardPieces()[0].channels") == channels
        return pytest.approx([level(heard, rate, hz) for hz in (1000, 2000, 3000, 4000)], abs=0.003)

    assert heard_tones(1) == [0.075] * 4
    for _ in range(3):
        page.keyboard.press("Shift+S")
    assert heard_tones(1) == [0, 0, 0.3, 0]
    assert page.locator("earmark-labeling").evaluate("it => it.desk.looks.channel") == 2
    page.keyboard.press("o")
    page.get_by_role("button", name="Left and right").click()
    page.get_by_role("combobox", name="Channel heard right").select_option("Channel 4")
    page.get_by_role("combobox", name="Channel heard left").select_option("Channel 2")
    page.screenshot(path=pictures / "listening-channels.png")
    page.keyboard.press("Escape")
    eventually(lambda: not listening(page, "panelIsOpen"), "the panel closed")
    # Rendered to one channel for the measure, each side counts half.
    assert heard_tones(2) == [0, 0.15, 0, 0.15]
    page.reload()
    eventually(lambda: listening(page, "sounds.heard"), "the choice kept for this recording")
    assert listening(page, "sounds.heard") == [1, 3]
