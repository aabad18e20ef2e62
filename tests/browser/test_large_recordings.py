"""Recordings of a day, of half a million samples a second, and of many channels."""

import numpy as np
import pytest
import soundfile
from click_tracks import rows_in_page
from recordings import write_sparse_wav
from screens import add_recordings, back_to_project, eventually, new_project, open_recording

GIGABYTE = 10**9


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """24 hours at 48 kHz: 8.3 GB of which the disk holds a few calls."""
    path = tmp_path_factory.mktemp("day") / "day.wav"
    write_sparse_wav(path, 24, 48_000, 1, [100.0, 86_000.0])
    assert path.stat().st_size > 8.2 * GIGABYTE
    yield path
    path.unlink()


def settled(page):
    found = page.locator("earmark-spectrogram").first
    eventually(lambda: found.evaluate("it => it.settled"), "a spectrogram drawn to its end")
    return found


def test_a_day_in_one_file_is_seen_to_its_end(page, server, day):
    new_project(page, server.url, "Day", ["Call"])
    add_recordings(page, day)
    page.get_by_role("link", name="day.wav").wait_for()
    row = rows_in_page(page)["day.wav"]
    assert (row["duration_s"], row["warnings"]) == (86_400, [])
    open_recording(page, "day.wav")
    found = settled(page)
    found.evaluate("it => it.zoomTo(86_000, 86_000.5)")
    settled(page)
    assert found.evaluate("it => it.shownView.endS") > 86_000


def test_fast_and_many_channelled_recordings_are_drawn(page, server, tmp_path):
    kinds = {"bats.wav": (500_000, 1), "two.wav": (384_000, 2), "array.wav": (48_000, 16)}
    for name, (rate_hz, channels) in kinds.items():
        noise = np.random.default_rng(4).normal(0, 0.05, (rate_hz, channels))
        soundfile.write(tmp_path / name, noise, rate_hz, subtype="PCM_16", format="WAVEX")
    new_project(page, server.url, "Many", ["Call"])
    add_recordings(page, *(tmp_path / name for name in kinds))
    for name, (rate_hz, channels) in kinds.items():
        page.get_by_role("link", name=name).wait_for()
        row = rows_in_page(page)[name]
        found = (row["sample_rate_hz"], row["channels"], row["duration_s"])
        assert (name, found) == (name, (rate_hz, channels, 1))
        open_recording(page, name)
        assert settled(page).evaluate("it => it.limits.nyquistHz") == rate_hz / 2
        back_to_project(page, "Many")
