"""Regions, labels and ids: what they refuse, and in which words."""

import pytest

from py_browser.errors import ParameterError, SchemaError
from py_browser.region import Region, read_region
from py_browser.ulid import ULID, make_ulid
from py_browser.vocabulary import Label, new_label


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"start_s": float("nan"), "end_s": 1}, "start_s is nan; it must be a finite number"),
        ({"start_s": 0, "end_s": float("inf")}, "end_s is inf"),
        ({"start_s": 2, "end_s": 1}, "ends at 1.0 s, before it starts at 2.0 s"),
        ({"start_s": -0.1, "end_s": 1}, "start_s is -0.1; it must not be negative"),
        ({"start_s": 0, "end_s": 1, "low_hz": 5, "high_hz": 4}, "4.0 Hz, is below the lowest"),
        ({"start_s": 0, "end_s": 1, "low_hz": 5}, "both low_hz and high_hz"),
        ({"start_s": "0", "end_s": 1}, "start_s is '0'; it must be a number"),
        ({"start_s": True, "end_s": 1}, "start_s is True"),
        ({"end_s": 1}, "needs both start_s and end_s"),
        ({"start_s": 0, "end_s": 1, "x": 1}, "unknown field 'x'"),
        ([0, 1], "must be an object"),
    ],
)
def test_bad_regions_are_refused(value, sentence):
    with pytest.raises(SchemaError, match=sentence):
        read_region(value)


def test_regions_come_back_as_they_were():
    box = {"start_s": 0.1, "end_s": 0.30000000000000004, "low_hz": 0.0, "high_hz": 96e3}
    assert read_region(box).to_json() == box
    assert read_region({"start_s": 1, "end_s": 1}).to_json() == {"start_s": 1.0, "end_s": 1.0}
    assert str(Region(-0.0, 0.0).start_s) == "0.0"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"name": "  "}, "has no name"),
        ({"name": "a", "colour": "red"}, "write it as #rrggbb"),
        ({"name": "a", "key": "0"}, "it must be 1 to 9"),
    ],
)
def test_bad_labels_are_refused(fields, sentence):
    with pytest.raises(SchemaError, match=sentence):
        Label("id", **fields)


def test_new_labels_take_the_next_colour_and_key():
    labels = [new_label(str(place), f"label {place}", place) for place in range(11)]
    assert [label.key for label in labels] == [*"123456789", "", ""]
    assert len({label.colour for label in labels[:9]}) == 9


def test_ulids_sort_by_time():
    assert make_ulid(0, bytes(10)) == "0" * 26
    assert make_ulid((1 << 48) - 1, b"\xff" * 10) == "7" + "Z" * 25
    early, late = make_ulid(1000, b"\xff" * 10), make_ulid(1001, bytes(10))
    assert early < late
    assert ULID.fullmatch(early)
    with pytest.raises(ParameterError):
        make_ulid(-1, bytes(10))
