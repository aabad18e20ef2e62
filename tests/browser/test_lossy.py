"""Lossy recordings are decoded when they are added, and are right to the sample."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click_tracks import click_starts, click_track, late_by, rows_in_page, samples_in_page
from screens import (
    add_recordings,
    back_to_project,
    eventually,
    export_from_project,
    new_project,
    open_recording,
)
from webm import opus_in_webm

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


def test_the_id_of_a_recording_is_that_of_the_file_it_came_from(project, tmp_path):
    name = "mono_44.mp3"
    path = write(tmp_path, name, 44_100, 1, MP3)
    add_recordings(project, path)
    wait_for(project, name)
    expected = hashlib.sha256(path.read_bytes()).hexdigest()
    eventually(lambda: rows_in_page(project)[name]["sha256"] == expected, "the SHA-256")
    assert rows_in_page(project)[name]["bytes"] == path.stat().st_size
    open_recording(project, name)
    found = project.locator("earmark-spectrogram").first
    eventually(lambda: found.evaluate("it => it.settled"), "a spectrogram drawn to its end")
    project.locator("earmark-annotation-layer").first.press("m")
    back_to_project(project, "Lossy")
    exported = export_from_project(project, "Everything, as a JSON", tmp_path).read_text()
    assert expected in exported
    assert '"format": "mp3"' in exported.replace('":"', '": "')


def test_a_released_copy_is_decoded_again_from_the_same_file(project, tmp_path):
    name = "stereo_48.ogg"
    path = write(tmp_path, name, 48_000, 2, VORBIS)
    add_recordings(project, path)
    wait_for(project, name)
    before, _ = samples_in_page(project, rows_in_page(project)[name])
    project.get_by_role("button", name=f"More for {name}").click()
    project.get_by_role("menuitem", name="Release the audio").click()
    eventually(lambda: rows_in_page(project)[name]["audio"]["kind"] != "opfs", "no copy")
    project.reload()
    with project.expect_file_chooser() as chooser:
        project.get_by_role("button", name="Give the file").click()
    chooser.value.set_files(str(path))
    eventually(lambda: rows_in_page(project)[name]["audio"]["kind"] == "opfs", "a copy again")
    after, _ = samples_in_page(project, rows_in_page(project)[name])
    assert (after == before).all()


def test_a_browser_without_the_decoder_says_so(new_context, server, tmp_path):
    context = new_context()

    def take_away_the_decoder(route):
        worker = route.fetch()
        route.fulfill(response=worker, body="globalThis.AudioDecoder = undefined;" + worker.text())

    context.route("**/decode_worker-*.js", take_away_the_decoder)
    page = context.new_page()
    new_project(page, server.url, "Lossy", ["Click"])
    add_recordings(page, write(tmp_path, "mono_44.mp3", 44_100, 1, MP3))
    page.get_by_text("mono_44.mp3 is an MP3 file, which this browser cannot decode.").wait_for()
    assert rows_in_page(page) == {}


def test_damaged_and_cut_files_are_told_and_leave_nothing_behind(project, tmp_path):
    whole = write(tmp_path, "whole.ogg", 44_100, 1, VORBIS).read_bytes()
    mp3 = write(tmp_path, "whole.mp3", 44_100, 1, MP3).read_bytes()
    files = {
        "cut.ogg": whole[: len(whole) // 2],
        "cut.mp3": mp3[: len(mp3) // 2],
        "noise.ogg": whole[:4200] + bytes(20_000),
        "untagged.mp3": mp3[mp3.index(b"\xff\xfb", mp3.index(b"LAME")) :],
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    add_recordings(project, *(tmp_path / name for name in files))
    wait_for(project, "cut.ogg", "cut.mp3", "untagged.mp3")
    rows = rows_in_page(project)
    eventually(lambda: project.get_by_role("button", name="Stop").count() == 0, "all added")
    assert 1 < rows["cut.mp3"]["duration_s"] < 3
    assert rows["cut.mp3"]["warnings"][0].startswith("cut.mp3 is shorter than its header says")
    assert 1 < rows["cut.ogg"]["duration_s"] < 3
    assert rows["cut.ogg"]["warnings"][0].startswith("cut.ogg is cut off at its end")
    assert "does not say how much silence its encoder put in front" in str(rows["untagged.mp3"])
    parts = project.evaluate(
        """async () => {
            const root = await navigator.storage.getDirectory();
            const folder = await root.getDirectoryHandle('audio');
            return (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith('.part'));
        }"""
    )
    assert parts == []


def test_decoding_can_be_stopped(project, tmp_path):
    path = tmp_path / "long.ogg"
    noise = np.random.default_rng(3).normal(0, 0.1, 48_000).astype(np.float32)
    # A second at a time: libsndfile puts a whole block of Vorbis on the stack.
    with soundfile.SoundFile(path, "w", 48_000, 1, **VORBIS) as file:
        for _ in range(180):
            file.write(noise)
    add_recordings(project, path)
    project.get_by_text("long.ogg, decoding:").wait_for()
    project.get_by_role("button", name="Stop").click()
    eventually(lambda: project.get_by_role("button", name="Stop").count() == 0, "it stopped")
    assert rows_in_page(project) == {}


def test_opus_in_webm_is_right_to_the_sample(project, tmp_path):
    ogg = write(tmp_path, "stereo_48.opus", 48_000, 2, OPUS).read_bytes()
    (tmp_path / "stereo_48.webm").write_bytes(opus_in_webm(ogg))
    add_recordings(project, tmp_path / "stereo_48.webm")
    wait_for(project, "stereo_48.webm")
    heard, rate = samples_in_page(project, rows_in_page(project)["stereo_48.webm"])
    late = {
        late_by(heard[:, channel], channel, start)
        for channel in range(2)
        for start in click_starts(rate, channel)
    }
    assert (rate, late) == (48_000, {0})
    # WebM does not say where in the last packet the sound ends: one packet more at most.
    assert 0 <= len(heard) - len(click_track(48_000, 2)) <= 960
