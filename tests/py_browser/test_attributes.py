"""Attributes: checked, kept in bundles, columns of tables, and back."""

import copy
import json

import pytest

from py_browser.attributes import Attribute, read_attribute
from py_browser.bundle import read_bundle
from py_browser.document import TABLE_FORMATS
from py_browser.errors import SchemaError
from py_browser.formats import read_table, write_table
from py_browser.formats.attribute_columns import attribute_columns, read_value
from py_browser.formats.own_columns import own_columns
from py_browser.page import call

DISTANCE = {"id": "D", "name": "Distance", "kind": "number", "unit": "m", "least": 0, "most": 500}
CALL = {"id": "C", "name": "Call type", "kind": "choice", "choices": ["song", "alarm call"]}
SEEN = {"id": "S", "name": "Seen", "kind": "yesno"}
HABITAT = {"id": "H", "name": "Habitat, råd; \\", "kind": "text"}
GONE = {"id": "G", "name": "Gone", "kind": "text", "status": "deleted"}
ATTRIBUTES = [
    {"order": order, "status": "active", **attribute}
    for order, attribute in enumerate((DISTANCE, CALL, SEEN, HABITAT, GONE))
]
STAMP = {"by": "me", "at": "2026-05-02T04:00:00.000Z"}
VALUES = {"D": 12.5, "C": "alarm call", "S": False, "H": "reeds; wet\tground", "G": "kept"}


def bundle(*values, extra=None):
    """A bundle of annotations with these attributes, one second after the other."""
    annotations = [
        {
            "id": f"A{place}",
            "region": {"start_s": place, "end_s": place + 1},
            "labels": [],
            "status": "active",
            "origin": {"kind": "import", **({"extra": extra} if extra else {})},
            "created": STAMP,
            "attributes": given,
        }
        for place, given in enumerate(values)
    ]
    info = {
        "file_name": "dawn.wav",
        "sha256": None,
        "sample_rate_hz": 48000,
        "channels": 1,
        "duration_s": 60.0,
        "format": "wav",
        "bytes": 44,
    }
    return {
        "format": "earmark-bundle",
        "version": 1,
        "project": {"id": "P", "name": "Dawn"},
        "labels": [],
        "attributes": copy.deepcopy(ATTRIBUTES),
        "recordings": [{"recording": info, "annotations": annotations, "queries": []}],
    }


def back(written, format, attributes=ATTRIBUTES):
    given = [read_attribute(value, "it") for value in attributes]
    return read_table(written.text, format, written.file_name, attributes=given)


def test_a_bundle_keeps_attributes_and_their_values():
    value = bundle(VALUES)
    text = write_table(value, "json").text
    assert json.loads(text) == value
    assert read_table(text, "json").bundle.to_json() == value
    old = {key: item for key, item in bundle({}).items() if key != "attributes"}
    assert "attributes" not in read_bundle(old).to_json()


@pytest.mark.parametrize("format", [name for name in TABLE_FORMATS if name in ("raven", "csv")])
def test_values_are_columns_and_come_back(format):
    written = write_table(bundle(VALUES, {}, {"D": 0.1, "S": True}), format)
    assert written.problems == ()
    assert "Gone" not in written.text
    rows = back(written, format).rows
    expected = {key: value for key, value in VALUES.items() if key != "G"}
    if format == "raven":
        expected["H"] = "reeds; wet ground"
    assert [dict(row.attributes) for row in rows] == [expected, {}, {"D": 0.1, "S": True}]
    assert [dict(row.extra) for row in rows] == [{}, {}, {}]


def test_without_the_projects_attributes_columns_stay_as_they_are():
    written = write_table(bundle({"D": 3}), "csv")
    (row,) = read_table(written.text, "csv").rows
    assert (dict(row.extra), dict(row.attributes)) == ({"Distance": "3"}, {})


def test_a_column_with_its_unit_is_the_attributes():
    text = "start_s,end_s,Distance (m),site\n1,2,7.5,wood\n"
    (row,) = read_table(text, "csv", attributes=[read_attribute(ATTRIBUTES[0], "it")]).rows
    assert (dict(row.attributes), dict(row.extra)) == ({"D": 7.5}, {"site": "wood"})


def test_what_is_no_value_stays_a_column_and_is_named():
    text = (
        "start_s,end_s,labels,distance,Call type,Seen\n"
        "1,2,Wren,900,trill,perhaps\n3,4,,far,SONG,Y\n"
    )
    given = [read_attribute(value, "it") for value in ATTRIBUTES]
    table = read_table(text, "csv", attributes=given)
    assert [dict(row.attributes) for row in table.rows] == [{}, {"C": "song", "S": True}]
    assert dict(table.rows[0].extra) == {"distance": "900", "Call type": "trill", "Seen": "perhaps"}
    assert table.problems == (
        "Line 2: Distance is 900; it must be at least 0 and at most 500."
        " It was kept as a further column.",
        "Line 2: Call type is 'trill'; it must be one of: song, alarm call."
        " It was kept as a further column.",
        "Line 2: Seen is 'perhaps'; it must be yes or no. It was kept as a further column.",
        "Line 3: Distance is 'far'; it must be a number. It was kept as a further column.",
    )


def test_a_kept_column_of_the_same_name_shares_the_attributes_column():
    value = bundle({"D": 4}, {}, extra={"distance": "20", "site": "wood"})
    rows = back(write_table(value, "csv"), "csv").rows
    assert [dict(row.attributes) for row in rows] == [{"D": 4}, {"D": 20}]
    assert {row.extra["site"] for row in rows} == {"wood"}


def test_two_of_one_name_have_two_columns():
    both = [Attribute("1", "Seen", order=0), Attribute("2", "seen", order=1)]
    assert {name: a.id for name, a in attribute_columns(both).items()} == {
        "Seen": "1",
        "seen 2": "2",
    }


def test_names_in_any_script_are_told_apart():
    both = [Attribute("1", "距離", order=0), Attribute("2", "高さ", order=1)]
    assert list(attribute_columns(both)) == ["距離", "高さ"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "has no name"),
        ({"least": 5, "most": 1}, "must not be greater"),
        ({"kind": "colour"}, "one of text, number, choice, yesno"),
        ({"choices": "song"}, "it must be a list"),
    ],
)
def test_a_bad_attribute_is_named_and_left_out(change, sentence):
    value = bundle({})
    value["attributes"][0].update(change)
    found = read_bundle(value)
    assert [a.id for a in found.attributes] == ["C", "S", "H", "G"]
    assert sentence in found.problems[0]


def test_a_value_that_is_none_costs_the_annotation():
    found = read_bundle(bundle({"D": [1]}, {"D": 1}))
    assert [a.id for a in found.recordings[0].annotations] == ["A1"]
    assert "text, a finite number, or true or false" in found.problems[0]


def test_the_range_of_one_end_is_named():
    with pytest.raises(SchemaError, match="at least 2"):
        read_value(Attribute("1", "Count", "number", least=2), "1")


def test_the_page_hands_its_attributes_over():
    payload = {"text": "start_s,end_s,seen\n1,2,no\n", "attributes": ATTRIBUTES}
    (row,) = call("import_table", payload)["annotations"]
    assert (row["attributes"], row["extra"]) == ({"S": False}, {})


def test_columns_of_the_formats_are_no_names_for_attributes():
    assert {"note", "labels", "annotation", "starts", "lowfreqhz"} <= set(own_columns())
    assert not {"calltype", "type", "species"} & set(own_columns())
