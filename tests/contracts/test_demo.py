"""The demo project: what demo.json says is true of the files beside it."""

import csv
import json
from pathlib import Path

import pytest
import soundfile

from py_browser.document import ASK_BUDGET, ASK_METHOD, AUDIO_FORMATS
from py_browser.formats import read_table
from py_browser.vocabulary import read_label

DEMO = Path(__file__).resolve().parents[2] / "demo"
PROJECT = json.loads((DEMO / "demo.json").read_text(encoding="utf-8"))
README = (DEMO / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", PROJECT["recordings"], ids=lambda entry: entry["file"])
def test_recordings_are_as_they_say(entry):
    path = DEMO / entry["file"]
    info = soundfile.info(path)
    assert (info.samplerate, info.channels) == (entry["sample_rate_hz"], entry["channels"])
    assert entry["duration_s"] == info.frames / info.samplerate
    assert entry["bytes"] == path.stat().st_size
    assert entry["format"] in AUDIO_FORMATS
    assert entry["licence"] in ("CC0-1.0", "MIT")
    assert entry["attribution"]
    assert entry["source"].startswith("https://")


def test_every_recording_is_listed_and_licensed():
    files = {path.name for path in DEMO.glob("*.wav")}
    assert files == {entry["file"] for entry in PROJECT["recordings"]}
    for name in files:
        known = name in README or name.startswith(("great_tit_2021-B32", "great_tit_2021-SW83"))
        assert known, f"demo/README.md does not speak of {name}"


def test_labels_are_a_vocabulary_that_covers_the_truth():
    labels = [
        read_label({"id": str(i), "status": "active", **label}, f"label {i}")
        for i, label in enumerate(PROJECT["labels"])
    ]
    assert [label.key for label in labels] == list("123456789")
    with (DEMO / "annotations.tsv").open(newline="") as file:
        truth = {row["label"] for row in csv.DictReader(file, delimiter="\t")}
    assert truth <= {label.get("code") for label in PROJECT["labels"]}


def test_the_table_belongs_to_its_recording():
    entry = next(entry for entry in PROJECT["recordings"] if "table" in entry)
    data = (DEMO / entry["table"]).read_bytes()
    assert len(read_table(data, None, entry["table"], entry["duration_s"]).rows) == 9


def test_settings_are_those_of_a_new_project():
    assert PROJECT["settings"] == {"ask_method": ASK_METHOD, "ask_budget": ASK_BUDGET}
