"""The lossless bundle: everything comes back, and bad entries are named."""

import copy
import json
import re
from pathlib import Path

import pytest

from py_browser.bundle import read_bundle
from py_browser.errors import FormatError
from py_browser.formats import read_table, write_table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "document_schema.md"
EXAMPLE = json.loads(re.search(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)[1])


def example():
    return copy.deepcopy(EXAMPLE)


def test_the_example_of_the_page_is_a_bundle():
    bundle = read_bundle(example())
    assert bundle.problems == ()
    assert bundle.to_json() == EXAMPLE


def test_unknown_fields_come_back():
    value = example()
    value["later"] = {"x": [1]}
    value["labels"][0]["later"] = 1
    value["recordings"][0]["later"] = 2
    value["recordings"][0]["recording"]["site"] = "wood"
    value["recordings"][0]["annotations"][0]["later"] = [None]
    value["recordings"][0]["queries"][0]["later"] = "y"
    text = write_table(value, "json").text
    assert json.loads(text) == value
    assert read_table(text, "json").bundle.to_json() == value


STRATEGY = {
    "id": "01JT8Z0000000000000000STR1",
    "name": "Loudest",
    "source": "def cut(features, budget, options):\n    return []\n",
    "created": {"by": "me", "at": "2026-05-02T04:00:00.000Z"},
    "status": "active",
}


def test_strategies_come_back():
    value = {**example(), "strategies": [STRATEGY, {**STRATEGY, "status": "deleted", "later": 1}]}
    text = write_table(value, "json").text
    assert json.loads(text) == value
    assert read_table(text, "json").bundle.to_json() == value


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"source": 1}, "it must be text"),
        ({"source": "#" * 200_001}, "is longer than 200000 characters"),
        ({"name": " "}, "has no name"),
        ({"limit_s": -1}, "it must be above 0"),
    ],
)
def test_a_strategy_that_is_none_is_left_out(change, sentence):
    bundle = read_bundle({**example(), "strategies": [{**STRATEGY, **change}, STRATEGY]})
    assert bundle.strategies == (STRATEGY,)
    assert len(bundle.problems) == 1
    assert sentence in bundle.problems[0]


def test_deleted_annotations_stay_in_the_bundle_and_out_of_tables():
    value = example()
    value["recordings"][0]["annotations"][0]["status"] = "deleted"
    table = read_table(json.dumps(value), "json")
    assert table.rows == ()
    assert table.bundle.to_json() == value


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda a: a["region"].update(end_s=1.0), "before it starts"),
        (lambda a: a["region"].update(start_s=None), "needs both"),
        (lambda a: a.pop("region"), "has no field 'region'"),
        (lambda a: a.update(status="gone"), "one of active, deleted"),
        (lambda a: a.update(labels="x"), "it must be a list"),
        (lambda a: a["labels"][0].pop("by"), "has no field 'by'"),
        (lambda a: a.update(confidence=2), "it must be 0 to 1"),
        (lambda a: a.update(origin={"kind": "magic"}), "one of person, query"),
    ],
)
def test_a_bad_annotation_is_named_and_left_out(change, sentence):
    value = example()
    good = copy.deepcopy(value["recordings"][0]["annotations"][0])
    value["recordings"][0]["annotations"].append(good)
    change(value["recordings"][0]["annotations"][0])
    bundle = read_bundle(value)
    assert [a.id for a in bundle.recordings[0].annotations] == [good["id"]]
    assert len(bundle.problems) == 1
    assert sentence in bundle.problems[0]
    assert "nnotation 1 of dawn.wav" in bundle.problems[0]
    assert bundle.problems[0].endswith("It was left out.")


def test_a_bad_answer_is_named():
    value = example()
    value["recordings"][0]["queries"][0]["answer"]["labels"] = ["x"]
    bundle = read_bundle(value)
    assert bundle.recordings[0].queries == ()
    assert "any other answer none" in bundle.problems[0]


def test_a_bad_bookmark_is_named():
    value = example()
    value["recordings"][0]["bookmarks"][0]["at_s"] = -1
    bundle = read_bundle(value)
    assert bundle.recordings[0].bookmarks == ()
    assert "must be at least 0" in bundle.problems[0]


def test_a_bundle_from_before_bookmarks_stays_as_it_was():
    value = example()
    del value["recordings"][0]["bookmarks"]
    assert read_bundle(value).to_json() == value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[]", "not an Earmark bundle"),
        ("{", "not a JSON bundle"),
        ('{"format": "earmark-bundle", "version": 99}', "update Earmark"),
        ('{"format": "earmark-bundle", "version": "1"}', "whole number"),
        ('{"format": "earmark-bundle", "version": 1}', "project cannot be read"),
        ('{"format": "earmark-bundle", "version": NaN}', "NaN is not a number that JSON knows"),
        ('{"format": "earmark-bundle", "version": 1e999}', "1e999 is not a number"),
        ("[" * 100_000, "not a JSON bundle"),
    ],
)
def test_what_is_no_bundle_is_refused(text, sentence):
    with pytest.raises(FormatError, match=sentence):
        read_table(text, "json", "x.json")


def test_a_recording_without_its_facts_is_refused():
    value = example()
    del value["recordings"][0]["recording"]["duration_s"]
    with pytest.raises(FormatError, match=r"recording 1 cannot be read.*duration_s"):
        read_bundle(value)


def test_one_recording_can_be_written_alone():
    value = example()
    other = copy.deepcopy(value["recordings"][0])
    other["recording"]["file_name"] = "dusk.wav"
    value["recordings"].append(other)
    with pytest.raises(FormatError, match="Export them one by one"):
        write_table(value, "audacity")
    assert write_table(value, "audacity", "dusk.wav").file_name == "dusk.labels.txt"
    assert write_table(value, "raven", 0).file_name == "dawn.selections.txt"
    with pytest.raises(FormatError, match=r"it has: dawn\.wav, dusk\.wav"):
        write_table(value, "raven", "noon.wav")


def test_a_label_that_is_gone_keeps_its_id_in_tables():
    value = example()
    value["labels"] = []
    written = write_table(value, "csv")
    assert "01JT8Z0000000000000000WREN" in written.text
    assert "is not in the vocabulary" in written.problems[0]
