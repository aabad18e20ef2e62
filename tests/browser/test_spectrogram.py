"""The spectrogram draws each format where it sounds, and moves under the hands."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from playwright.sync_api import Locator, Page
from screens import add_recordings, back_to_project, eventually, new_project, open_recording
from seeing import brightness, view

TONE_HZ = 5000
TONE_S = (2.0, 3.0)
DURATION_S = 6.0
TOLERANCE = 1e-6

FORMATS = [
    ("eight.wav", 22_050, 1, {"subtype": "PCM_U8"}),
    ("sixteen.wav", 48_000, 2, {"subtype": "PCM_16"}),
    ("twentyfour.wav", 44_100, 2, {"subtype": "PCM_24"}),
    ("thirtytwo.wav", 96_000, 1, {"subtype": "PCM_32"}),
    ("float.wav", 48_000, 1, {"subtype": "FLOAT"}),
    ("double.wav", 48_000, 1, {"subtype": "DOUBLE"}),
    ("extensible.wav", 48_000, 4, {"subtype": "PCM_24", "format": "WAVEX"}),
    ("rf64.wav", 250_000, 1, {"subtype": "PCM_16", "format": "RF64"}),
    ("sixteen.flac", 32_000, 2, {"subtype": "PCM_16"}),
    ("twentyfour.flac", 96_000, 3, {"subtype": "PCM_24"}),
]


def tone(sample_rate_hz: int, channels: int) -> np.ndarray:
    """A quiet hiss, and over it a tone from 2 to 3 s [shape=(frames, channels)]."""
    time_s = np.arange(round(DURATION_S * sample_rate_hz)) / sample_rate_hz
    sounding = (time_s >= TONE_S[0]) & (time_s < TONE_S[1])
    samples = 0.3 * np.sin(2 * np.pi * TONE_HZ * time_s) * sounding
    hiss = 0.003 * np.random.default_rng(1).standard_normal(len(time_s))
    return np.repeat((samples + hiss)[:, None], channels, axis=1)


def write(folder: Path, name: str, sample_rate_hz: int, channels: int, how: dict[str, str]) -> Path:
    path = folder / name
    soundfile.write(path, tone(sample_rate_hz, channels), sample_rate_hz, **how)
    return path


def spectrogram(page: Page) -> Locator:
    """The spectrogram, once everything in view is drawn at its best."""
    found = page.locator("earmark-spectrogram")
    eventually(lambda: found.evaluate("it => it.settled"), "a spectrogram drawn to its end")
    return found


def test_each_format_is_drawn_where_it_sounds(page, server, tmp_path):
    new_project(page, server.url, "Formats", ["Tone"])
    add_recordings(page, *(write(tmp_path, *row) for row in FORMATS))
    page.get_by_role("link", name=FORMATS[-1][0]).wait_for()
    for name, sample_rate_hz, _, _ in FORMATS:
        open_recording(page, name)
        found = spectrogram(page)
        limits = found.evaluate("it => it.limits")
        assert limits["durationS"] == pytest.approx(DURATION_S, abs=TOLERANCE), name
        assert limits["nyquistHz"] == sample_rate_hz / 2, name
        sounding = brightness(found, 2.5, TONE_HZ)
        assert sounding > 150, name
        assert brightness(found, 1.5, TONE_HZ) < sounding / 2, name
        assert brightness(found, 3.5, TONE_HZ) < sounding / 2, name
        assert brightness(found, 2.5, TONE_HZ * 1.6) < sounding / 2, name
        back_to_project(page, "Formats")


def test_edges_of_a_sound_are_right_when_close(page, server, tmp_path):
    new_project(page, server.url, "Edges", ["Tone"])
    add_recordings(page, write(tmp_path, "edge.wav", 48_000, 1, {"subtype": "PCM_16"}))
    open_recording(page, "edge.wav")
    page.locator("earmark-spectrogram").evaluate("it => it.zoomTo(1.95, 2.05, 0)")
    found = spectrogram(page)
    assert brightness(found, 2.015, TONE_HZ) > 150
    assert brightness(found, 1.985, TONE_HZ) < 100


def test_hands_move_the_view(page, server, demo):
    new_project(page, server.url, "Hands", ["Bird"])
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    open_recording(page, "powdermill_R1S07_10s.wav")
    found = spectrogram(page)
    box = found.locator("earmark-annotation-layer").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    whole = view(found)
    held_s = found.evaluate("it => it.xToTime(it.plotSize.widthPx / 2)")

    page.mouse.move(*middle)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    eventually(lambda: view(found)["endS"] < whole["endS"], "a view zoomed by the wheel")
    zoomed = view(found)
    still_s = found.evaluate("it => it.xToTime(it.plotSize.widthPx / 2)")
    assert still_s == pytest.approx(held_s, abs=0.01)

    page.mouse.wheel(0, 200)
    eventually(lambda: view(found)["startS"] > zoomed["startS"], "a view moved by the wheel")
    moved = view(found)
    assert moved["endS"] - moved["startS"] == pytest.approx(zoomed["endS"] - zoomed["startS"])

    page.keyboard.down("Alt")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Alt")
    eventually(lambda: view(found)["highHz"] < whole["highHz"], "a view zoomed in frequency")
    assert view(found)["startS"] == moved["startS"]


def test_overview_moves_the_view_by_keys_and_drag(page, server, demo):
    new_project(page, server.url, "Overview", ["Bird"])
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    open_recording(page, "powdermill_R1S07_10s.wav")
    found = spectrogram(page)
    found.evaluate("it => it.zoomTo(2, 4, 0)")
    slider = page.get_by_role("slider", name="Part of the recording in view")
    eventually(lambda: slider.get_attribute("aria-valuenow") == "2.000", "the overview following")

    slider.press("ArrowRight")
    eventually(lambda: view(found)["startS"] == pytest.approx(2.2), "a step to the right")
    slider.press("End")
    eventually(lambda: view(found)["endS"] == pytest.approx(10, abs=0.01), "the end")

    box = slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 - 300, box["y"] + 10, steps=4)
    page.mouse.up()
    eventually(lambda: view(found)["endS"] < 9.5, "a view dragged to the left")
    assert view(found)["endS"] - view(found)["startS"] == pytest.approx(2, abs=0.01)
