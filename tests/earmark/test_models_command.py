"""`earmark models`, and a model that somebody brings along: a catalog entry and a folder."""

import json
import tomllib
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner
from onnx import TensorProto, helper, numpy_helper

from earmark.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "models.md"


def run(*words):
    return CliRunner().invoke(main, list(map(str, words)))


def tiny_model(samples, dimension):
    """ONNX that takes the mean of each of `dimension` parts of a window."""
    value = helper.make_tensor_value_info
    parts = np.array([0, dimension, samples // dimension], dtype=np.int64)
    graph = helper.make_graph(
        [
            helper.make_node("Reshape", ["windows", "parts"], ["cut"]),
            helper.make_node("ReduceMean", ["cut"], ["embeddings"], axes=[2], keepdims=0),
        ],
        "tiny",
        [value("windows", TensorProto.FLOAT, ["windows", samples])],
        [value("embeddings", TensorProto.FLOAT, ["windows", dimension])],
        [numpy_helper.from_array(parts, "parts")],
    )
    opset = [helper.make_opsetid("", 17)]
    return helper.make_model(graph, opset_imports=opset, ir_version=9).SerializeToString()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder of models as docs/models.md tells one to make it."""
    guide = DOCS.read_text(encoding="utf-8")
    entry = guide.split("```toml\n")[1].split("```")[0]
    catalog = (ROOT / "models" / "catalog.toml").read_text(encoding="utf-8")
    (tmp_path / "catalog.toml").write_text(f"{catalog}\n{entry}", encoding="utf-8")
    (tmp_path / "wren" / "1").mkdir(parents=True)
    told = tomllib.loads(entry)["wren"]
    model = tiny_model(round(told["sample_rate_hz"] * told["window_s"]), told["dimension"])
    (tmp_path / "wren" / "1" / told["files"]["desktop"]).write_bytes(model)
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path))
    return tmp_path


@pytest.fixture
def steps(tmp_path):
    """A recording of ten seconds, each louder than the one before."""
    path = tmp_path / "steps.wav"
    levels = np.repeat(np.arange(10) / 20, 24_000)
    soundfile.write(path, levels.astype(np.float32), 24_000, subtype="FLOAT")
    return path


def test_a_model_that_somebody_adds_is_listed_and_embeds(home, steps):
    listed = {one["id"]: one for one in json.loads(run("models", "--json").stdout)["models"]}
    assert (listed["wren"]["state"], listed["yamnet"]["state"]) == ("ready", "not fetched")
    assert "wren\tready\tMIT\tKnows wrens" in run("models").stdout
    done = run("embed", steps, "--model", "wren", "--hop", "0.5", "--out", home / "rows", "--json")
    assert done.exit_code == 0, done.stderr
    (told,) = json.loads(done.stdout)["recordings"]
    rows = np.load(told["embeddings"])
    assert (rows.shape, told["first_s"], told["notice"]) == (
        (19, 120),
        0.5,
        "Wren, by those who made it.",
    )
    np.testing.assert_allclose(
        rows[::2], np.repeat(np.arange(10)[:, None] / 20, 120, axis=1), atol=1e-6
    )


def test_simulates_with_it_and_names_who_made_it(home, steps):
    truth = home / "truth.csv"
    truth.write_text("file,onset_s,offset_s,label\nsteps.wav,4.0,6.0,loud\n")
    audio = home / "audio"
    audio.mkdir()
    steps.rename(audio / "steps.wav")
    catalog = home / "catalog.toml"
    head, entry = catalog.read_text().split("[wren]")
    entry = entry.replace("acceptance = false", "acceptance = true")
    catalog.write_text(f"{head}[wren]{entry}")
    run("models", "accept", "wren", "--yes", "--by", "Anna")
    words = ("--truth", truth, "--method", "acpd", "--budget", "3", "--embedder", "wren", "--json")
    done = run("simulate", audio, *words)
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["recordings"] == 1
    assert "Wren, by those who made it." in done.stderr


def test_only_what_asks_for_it_has_its_licence_accepted(home):
    asked = CliRunner().invoke(main, ["models", "accept", "birdnet-v2.4"], input="n\n")
    assert asked.exit_code == 1
    assert "not for commercial use" in asked.stdout
    assert not (home / "birdnet-v2.4").exists()
    assert "nothing to accept" in run("models", "accept", "yamnet", "--by", "Anna").stderr
    assert "Say who" in run("models", "accept", "birdnet-v2.4", "--yes", "--by", " ").stderr
    done = run("models", "accept", "birdnet-v2.4", "--yes", "--by", "Anna")
    assert "Anna accepted CC-BY-NC-SA-4.0 for birdnet-v2.4" in done.stdout
    told = json.loads((home / "birdnet-v2.4" / "accepted.json").read_text())
    assert (told["by"], told["licence"]) == ("Anna", "CC-BY-NC-SA-4.0")


def test_a_licence_that_has_changed_is_asked_for_again(home, steps):
    run("models", "accept", "birdnet-v2.4", "--yes", "--by", "Anna")
    catalog = home / "catalog.toml"
    catalog.write_text(catalog.read_text().replace("CC-BY-NC-SA-4.0", "CC-BY-NC-SA-5.0"))
    done = run("embed", steps, "--model", "birdnet-v2.4", "--out", home / "rows")
    assert done.exit_code == 1
    assert "Nobody here has accepted the licence of birdnet-v2.4, CC-BY-NC-SA-5.0" in done.stderr
    (home / "birdnet-v2.4" / "accepted.json").write_text("[")
    assert "cannot be read" in run("models").stderr
