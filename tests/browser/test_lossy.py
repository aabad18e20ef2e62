"""Lossy recordings are decoded when they are added, and are right to the sample."""

from pathlib import Path

import pytest
import soundfile
from click_tracks import click_starts, click_track, late_by, rows_in_page, samples_in_page
from screens import add_recordings, new_project

MP3 = {"format": "MP3", "subtype": "MPEG_LAYER_III"}
VORBIS = {"format": "OGG", "subtype": "VORBIS"}
OPUS = {"format": "OGG", "subtype": "OPUS"}

TRACKS = [
    ("mono_44.mp3", 44_100, 1, MP3),
    ("stereo_48.mp3", 48_000, 2, MP3 | {"bitrate_mode": "VARIABLE"}),
    ("mono_32.mp3", 32_000, 1, MP3),
    ("stereo_24.mp3", 24_000, 2, MP3 | {"bitrate_mode": "CONSTANT"}),
    ("mono_16.mp3", 16_000, 1, MP3),
    ("mono_44.ogg", 44_100, 1, VORBIS),
    ("stereo_48.ogg", 48_000, 2, VORBIS),
    ("mono_16.ogg", 16_000, 1, VORBIS),
    ("four_96.ogg", 96_000, 4, VORBIS),
    ("mono_48.opus", 48_000, 1, OPUS),
    ("stereo_48.opus", 48_000, 2, OPUS),
]
FORMATS = {".mp3": "mp3", ".ogg": "vorbis", ".opus": "opus"}


def write(folder: Path, name: str, sample_rate_hz: int, channels: int, how: dict[str, str]) -> Path:
    path = folder / name
    soundfile.write(path, click_track(sample_rate_hz, channels), sample_rate_hz, **how)
    return path


def wait_for(page, *names):
    for name in names:
        page.get_by_role("link", name=name).wait_for()


@pytest.fixture
def project(page, server):
    new_project(page, server.url, "Lossy", ["Click"])
    return page


def test_clicks_are_where_they_were_recorded_to_the_sample(project, tmp_path):
    add_recordings(project, *(write(tmp_path, *track) for track in TRACKS))
    wait_for(project, *(name for name, *_ in TRACKS))
    rows = rows_in_page(project)
    for name, sample_rate_hz, channels, _ in TRACKS:
        heard, rate = samples_in_page(project, rows[name])
        wanted = click_track(sample_rate_hz, channels)
        late = [
            late_by(heard[:, channel], channel, start)
            for channel in range(channels)
            for start in click_starts(sample_rate_hz, channel)
        ]
        assert (name, rate, set(late)) == (name, sample_rate_hz, {0})
        assert (name, heard.shape) == (name, wanted.shape)
        assert rows[name]["duration_s"] == len(wanted) / sample_rate_hz
        assert (rows[name]["format"], rows[name]["warnings"]) == (FORMATS[Path(name).suffix], [])
