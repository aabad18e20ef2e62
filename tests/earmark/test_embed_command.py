"""`earmark embed` as one types it, and embed_file as other programs call it."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner
from ill_triton import IllTriton

from earmark.__main__ import main
from inference_gateway.catalog import find_model, read_catalog
from inference_gateway.embedding import embed_file
from py_browser.errors import AudioError, FormatError, MissingPackage, ParameterError, UnknownName

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo"
SONG = DEMO / "great_tit_2021-SW83-0418_04-79.wav"


def run(*words):
    return CliRunner().invoke(main, ["embed", *map(str, words)])


def write(path, samples, rate_hz=16_000):
    soundfile.write(path, np.asarray(samples, dtype=np.float32), rate_hz, subtype="FLOAT")
    return path


def test_yamnet_hears_a_bird_in_a_great_tits_song():
    import onnxruntime

    frames, first_s, hop_s = embed_file(SONG)
    assert (frames.shape, frames.dtype, first_s, hop_s) == ((17, 1024), np.float32, 0.4875, 0.25)
    files = find_model("yamnet").files
    folder = ROOT / "models" / "yamnet" / "1"
    session = onnxruntime.InferenceSession(folder / files["desktop"])
    samples, rate_hz = soundfile.read(SONG, dtype="float32")
    from scipy.signal import resample_poly

    given = {
        "samples": resample_poly(samples, 320, 441).astype(np.float32),
        "hop_frames": np.array(25),
    }
    rows, scores = session.run(["embeddings", "scores"], given)
    assert rate_hz == 22_050
    similar = (rows[:17] * frames).sum(1) / np.linalg.norm(rows[:17], axis=1)
    assert (similar / np.linalg.norm(frames, axis=1)).min() > 0.999
    names = (folder / files["classes"]).read_text().splitlines()[1:]
    likely = [names[i].split(",")[2] for i in np.argsort(-scores.mean(axis=0))[:4]]
    assert "Bird" in likely


def test_writes_rows_and_what_they_mean(tmp_path):
    done = run(SONG, "--out", tmp_path, "--hop", "0.5", "--json")
    assert done.exit_code == 0, done.output
    (told,) = json.loads(done.stdout)["recordings"]
    frames = np.load(told["embeddings"])
    assert frames.shape == (told["windows"], told["dimension"]) == (9, 1024)
    assert (told["first_s"], told["hop_s"], told["model"], told["version"]) == (
        0.4875,
        0.5,
        "yamnet",
        "1",
    )
    np.testing.assert_array_equal(frames, embed_file(SONG, hop_s=0.5).frames)
    beside = json.loads((tmp_path / f"{SONG.name}.yamnet.json").read_text())
    assert beside == told
    assert beside["licence"] == "Apache-2.0"


def test_embeds_on_triton_servers(tmp_path):
    server = IllTriton(find_model("yamnet"))
    done = run(SONG, "--out", tmp_path, "--triton", f" {server.url},", "--json")
    server.stop()
    assert done.exit_code == 0, done.output
    (told,) = json.loads(done.stdout)["recordings"]
    assert np.load(told["embeddings"]).shape == (17, 1024)
    assert server.served == 1
    for words, sentence in [
        (("--triton", "http://far:8000"), "no address of a Triton server"),
        (("--triton", ","), "Name at least one Triton server"),
        (("--triton-ca", SONG), "need --triton"),
    ]:
        done = run(SONG, "--out", tmp_path, *words)
        assert (done.exit_code, sentence in done.stderr) == (1, True), done.stderr


def test_a_hop_only_leaves_rows_out():
    every = embed_file(SONG, hop_s=0.25).frames
    np.testing.assert_allclose(embed_file(SONG, hop_s=0.5).frames, every[::2], atol=1e-4)


def test_embeds_a_folder_and_names_what_it_cannot_read(tmp_path):
    source = tmp_path / "source"
    (source / "night").mkdir(parents=True)
    shutil.copy(SONG, source / "night" / "song.wav")
    (source / "broken.wav").write_bytes(b"RIFF and nothing else")
    (source / "notes.txt").write_text("not a recording")
    done = run(source, "--out", tmp_path / "rows", "--model", "logmel", "--json")
    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert [Path(one["file"]).name for one in answer["recordings"]] == ["song.wav"]
    assert [Path(one["file"]).name for one in answer["failed"]] == ["broken.wav"]
    assert "broken.wav" in done.stderr
    assert np.load(tmp_path / "rows/night/song.wav.logmel.npy").shape == (19, 80)
    assert list((tmp_path / "rows").rglob("*.part")) == []


@pytest.mark.parametrize("model", ["logmel", "yamnet"])
@pytest.mark.parametrize(
    ("samples", "rate_hz"),
    [
        (np.zeros(16_000), 16_000),
        (np.zeros(1), 48_000),
        (np.full(8000, np.nan), 8000),
        (np.full(32_000, 1e30), 16_000),
        (np.tile([1.0, -1.0], (50_000, 2))[:, :2], 44_100),
        (np.zeros(500_000), 500_000),
        (np.ones(11_025), 11_025),
    ],
    ids=["silence", "one sample", "NaN", "far too loud", "stereo", "500 kHz", "11 kHz"],
)
def test_odd_sound_gives_finite_rows(tmp_path, model, samples, rate_hz):
    said = []
    path = write(tmp_path / "odd.wav", samples, rate_hz)
    frames, first_s, _ = embed_file(path, model, say=said.append)
    assert len(frames) >= 1
    assert np.isfinite(frames).all()
    assert 0 < first_s <= 0.4875
    assert bool(said) == bool(np.isnan(samples).any())


def test_a_recording_that_breaks_off_keeps_the_rows_before(tmp_path):
    noise = np.random.default_rng(0).uniform(-0.1, 0.1, 16_000 * 20)
    whole = tmp_path / "whole.flac"
    soundfile.write(whole, noise, 16_000)
    cut = tmp_path / "cut.flac"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    said = []
    frames = embed_file(cut, "logmel", say=said.append).frames
    expected = embed_file(whole, "logmel").frames
    assert 20 < len(frames) < len(expected) - 20
    np.testing.assert_array_equal(frames, expected[: len(frames)])
    assert any("could be read" in sentence for sentence in said)


def test_says_what_is_wrong(tmp_path):
    for words, sentence in [
        ((SONG, "--model", "wren"), "no model named 'wren'; known names: birdnet-v2.4, logmel"),
        ((SONG, "--hop", "0.255"), "needs a multiple of 0.01 s"),
        ((SONG, "--model", "logmel", "--hop", "0"), "longer than 0 s"),
        ((tmp_path, "--model", "logmel"), "There is no recording in"),
        ((tmp_path / "none.wav",), "does not exist"),
        (
            (SONG, "--model", "birdnet-v2.4"),
            "fetch birdnet-v2.4 --accept-licence`. BirdNET-Analyzer",
        ),
    ]:
        done = run(*words, "--out", tmp_path / "rows")
        assert (done.exit_code, sentence in done.stderr) == (1, True), done.stderr
    with pytest.raises(AudioError):
        embed_file(write(tmp_path / "empty.wav", []), "logmel")
    with pytest.raises(UnknownName):
        embed_file(SONG, "wren")


def test_says_how_to_install_what_is_missing(monkeypatch):
    from inference_gateway import embedding

    embedding._loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingPackage, match=r"pip install 'earmark\[models\]'"):
        embed_file(SONG)
    assert embed_file(SONG, "logmel").frames.shape == (19, 80)


def test_says_how_to_build_a_model_that_is_not_there(monkeypatch, tmp_path):
    shutil.copy(ROOT / "models" / "catalog.toml", tmp_path)
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path))
    with pytest.raises(ParameterError, match="earmark models fetch yamnet"):
        embed_file(SONG)


def test_a_catalog_that_is_not_complete_is_refused(tmp_path):
    (tmp_path / "catalog.toml").write_text('[wren]\nversion = "1"\n')
    with pytest.raises(FormatError, match="wren lacks title"):
        read_catalog(tmp_path)
    (tmp_path / "catalog.toml").write_text("[wren")
    with pytest.raises(FormatError, match=r"catalog\.toml cannot be read"):
        read_catalog(tmp_path)
