"""Audacity label tracks."""

import pytest

from py_browser.errors import FormatError
from py_browser.formats import read_table, write_rows
from py_browser.formats.row import TableRow
from py_browser.region import Region


def read(text):
    return read_table(text, "audacity", "labels.txt")


def test_labels_with_and_without_frequencies():
    table = read("0.1\t0.5\tWren\n\\\t1000.0\t2000.0\n1\t1\t\n2\t3\tA; B\n\\\t-1\t-1\n")
    assert [(row.region, row.labels) for row in table.rows] == [
        (Region(0.1, 0.5, 1000, 2000), ("Wren",)),
        (Region(1, 1), ()),
        (Region(2, 3), ("A", "B")),
    ]
    assert table.problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end(end):
    assert len(read(end.join(["0\t1\ta", "\\\t1\t2", "2\t3\tb", ""])).rows) == 2


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("x\t1\ta", "the start is 'x'"),
        ("1\t0\ta", "before it starts"),
        ("1", "is not 'start<tab>end<tab>label'"),
        ("\\\t1\t2", "belongs to no label"),
        ("0\t1\ta\n\\\t100\t-1", "Only one of the two frequencies"),
        ("0\t1\ta\n\\\t200\t100", "is below the lowest"),
        ("0\t1\ta\n\\\t200", "low<tab>high"),
        ("-1\t1\ta", "must not be negative"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line, sentence):
    table = read(f"{line}\n5\t6\tgood\n")
    assert table.rows[-1].labels == ("good",)
    number = line.count("\n") + 1
    assert table.problems[0].startswith(f"Line {number}: ")
    assert sentence in table.problems[0]


def test_a_band_after_a_bad_label_goes_with_it():
    table = read("1\t0\tbad\n\\\t1\t2\n5\t6\tgood\n")
    assert [row.region for row in table.rows] == [Region(5, 6)]
    assert len(table.problems) == 2


def test_what_is_no_label_track_is_refused():
    with pytest.raises(FormatError, match="not an Audacity label track"):
        read("hello\nworld\n")


def test_an_empty_track_holds_nothing():
    assert read("").rows == ()
    assert write_rows([], "audacity").text == ""


def test_several_recordings_are_refused():
    rows = [TableRow(Region(0, 1), (), name) for name in ("a.wav", "b.wav")]
    with pytest.raises(FormatError, match=r"about 2: a\.wav, b\.wav"):
        write_rows(rows, "audacity")
