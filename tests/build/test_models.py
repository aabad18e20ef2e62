"""The models as they were built here: what they say, and what is published of them."""

import hashlib
import json
import tomllib
from pathlib import Path

import numpy as np
import pytest
from model_reference import ConversionError, compare, compare_all

from models import main, publish

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "models"
BUILT = MODELS / "yamnet" / "1"
REFERENCE = MODELS / "yamnet" / "reference.npz"
CATALOG = tomllib.loads((MODELS / "catalog.toml").read_text())


def test_every_size_says_what_tensorflow_said():
    files = {path.name: path.read_bytes() for path in BUILT.glob("*.onnx")}
    found = compare_all("yamnet", files, REFERENCE)
    assert sorted(found) == ["fp16.onnx", "fp32.onnx", "int8.onnx"]
    assert found["fp32.onnx"] > 0.99999
    assert found["fp16.onnx"] > 0.9999


def test_the_reference_itself_makes_sense():
    """The stored outputs are TensorFlow's; here it is checked that they name the sounds."""
    stored = np.load(REFERENCE)
    lines = (BUILT / "classes.csv").read_text().splitlines()[1:]
    names = [line.split(",", 2)[2].strip('"') for line in lines]
    for clip, expected in [
        ("silence", "Silence"),
        ("noise", "White noise"),
        ("tone", "Sine wave"),
        ("great_tit", "Bird"),
        ("birds", "Wild animals"),
        ("dawn_chorus", "Outside, rural or natural"),
    ]:
        best = np.argsort(-stored[f"{clip}.scores"].mean(axis=0))[:4]
        assert expected in [names[i] for i in best], clip


def test_a_conversion_that_says_something_else_is_refused(tmp_path):
    stored = dict(np.load(REFERENCE))
    stored["tone.embeddings"] = stored["noise.embeddings"]
    other = tmp_path / "reference.npz"
    np.savez(other, **stored)
    with pytest.raises(ConversionError, match="embeddings of the clip tone differ"):
        compare("yamnet fp32.onnx", (BUILT / "fp32.onnx").read_bytes(), other, 0.999)


def test_publishes_the_models_of_the_page_by_their_content(tmp_path):
    (tmp_path / "0123456789abcdef").mkdir()
    (tmp_path / "0123456789abcdef" / "yamnet.onnx").write_text("an older one")
    publish(tmp_path, CATALOG)
    listed = {model["id"]: model for model in json.loads((tmp_path / "manifest.json").read_text())}
    # The page knows them all, and is given those that it can run.
    assert list(listed) == list(CATALOG)
    assert [name for name in listed if "path" in listed[name]] == ["yamnet"]
    assert "page" not in listed["birdnet-v2.4"]["runtimes"]
    content = (tmp_path / listed["yamnet"]["path"]).read_bytes()
    assert content == (BUILT / "fp16.onnx").read_bytes()
    assert len(content) == listed["yamnet"]["bytes"]
    digest = hashlib.sha256(content).hexdigest()[:16]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([digest, "manifest.json"])


def test_building_again_does_nothing(capsys, monkeypatch):
    monkeypatch.setattr("models.module_of", None)
    assert main([]) == 0
    assert capsys.readouterr().err == ""


def test_a_licence_that_nobody_accepted_is_not_fetched(monkeypatch, capsys):
    fetched = []
    monkeypatch.setattr("models.built", lambda name, _entry: fetched.append(name) or {})
    monkeypatch.setattr("models.publish", lambda *_: None)
    assert main([]) == 0
    assert main(["--only", "birdnet-v2.4"]) == 1
    assert fetched == ["yamnet"]
    assert "accepted the licence of birdnet-v2.4, CC-BY-NC-SA-4.0" in capsys.readouterr().err


def test_every_model_names_its_licence_and_where_it_comes_from():
    for name, entry in CATALOG.items():
        assert entry["licence"], name
        assert entry["notice"], name
        for member in entry.get("source", {}).get("members", {}).values():
            assert len(member["sha256"]) == 64
