"""BirdNET, fetched and converted as somebody does it who accepts its licence.

Its weights go to the cache outside the tree and to a temporary folder, nowhere else.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from model_reference import ConversionError

from models import module_of

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "models" / "birdnet-v2.4"
SONG = ROOT / "demo" / "great_tit_2021-B32-0416_05-20.wav"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder of models in which nobody has accepted anything yet."""
    folder = tmp_path_factory.mktemp("models")
    shutil.copy(ROOT / "models" / "catalog.toml", folder)
    shutil.copytree(FOLDER, folder / "birdnet-v2.4", ignore=lambda *_: {"1", "accepted.json"})
    return folder


def earmark(home, *words):
    environment = {**os.environ, "EARMARK_MODELS": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "earmark", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def fetched(home):
    refused = earmark(home, "embed", SONG, "--model", "birdnet-v2.4", "--out", home / "rows")
    assert (refused.returncode, list(home.glob("rows/*"))) == (1, [])
    assert "Nobody here has accepted the licence" in refused.stderr
    assert earmark(home, "models", "fetch", "birdnet-v2.4").returncode == 1
    done = earmark(home, "models", "fetch", "birdnet-v2.4", "--accept-licence", "--by", "The tests")
    assert done.returncode == 0, done.stderr
    return home / "birdnet-v2.4" / "1"


@pytest.mark.usefixtures("fetched")
def test_says_who_accepted_the_licence_and_shows_it_with_every_result(home, tmp_path):
    about = json.loads(earmark(home, "models", "--json").stdout)["models"][-1]
    assert (about["state"], about["accepted_by"]) == ("ready", "The tests")
    assert about["accepted_at"].endswith("Z")
    done = earmark(home, "embed", SONG, "--model", "birdnet-v2.4", "--out", tmp_path, "--json")
    assert "Cornell Lab of Ornithology" in done.stderr
    (told,) = json.loads(done.stdout)["recordings"]
    assert told["licence"] == "CC-BY-NC-SA-4.0"
    assert "not for commercial use" in told["notice"]
    rows = np.load(told["embeddings"])
    assert rows.shape[1] == 1024
    assert np.isfinite(rows).all()
    assert (told["windows"], told["hop_s"], told["window_s"]) == (len(rows), 0.25, 3.0)


def test_hears_a_great_tit(fetched):
    import onnxruntime

    windows = module_of(FOLDER / "check.py").windows(ROOT / "demo")
    session = onnxruntime.InferenceSession(fetched / "fp32.onnx")
    (scores,) = session.run(["scores"], {"windows": windows})
    names = (fetched / "classes.csv").read_text(encoding="utf-8").splitlines()[1:]
    places = [path.name for path in sorted((ROOT / "demo").glob("*.wav"))]
    best = names[int(scores[places.index(SONG.name)].argmax())]
    assert best.endswith('"Parus major","Great Tit"')


def test_a_conversion_that_says_something_else_is_refused(fetched):
    files = {path.name: path.read_bytes() for path in fetched.glob("*.onnx")}
    check = module_of(FOLDER / "check.py").check
    check(files, FOLDER, ROOT / "demo")
    files["fp32.onnx"] = files["int8.onnx"]
    with pytest.raises(ConversionError, match=r"fp32\.onnx differs from the original"):
        check(files, FOLDER, ROOT / "demo")
