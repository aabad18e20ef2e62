"""CSV tables, ours and those of others."""

from pathlib import Path

import pytest

from py_browser.errors import FormatError, UnknownName
from py_browser.formats import guess_format, read_table, write_rows
from py_browser.formats.row import TableRow
from py_browser.region import Region


def read(text, name="t.csv"):
    return read_table(text, None, name)


def test_the_truth_of_the_demo_is_a_table(demo: Path):
    table = read_table((demo / "annotations.tsv").read_bytes(), None, "annotations.tsv")
    assert table.problems == ()
    assert len(table.rows) == 20
    assert table.rows[0].region == Region(0.1781, 3.39042, 1340.5, 2899.9)
    assert table.rows[-1].file == "deermouse_pup_250k.wav"
    assert table.rows[-1].region.low_hz is None


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_separator_and_order(separator):
    lines = ["label,end,start,site", "Wren,2,1,wood"]
    table = read("\r\n".join(lines).replace(",", separator))
    assert (table.rows[0].region, table.rows[0].labels) == (Region(1, 2), ("Wren",))
    assert dict(table.rows[0].extra) == {"site": "wood"}


def test_cells_may_hold_anything():
    row = TableRow(Region(0, 1), ('say "a, b"', "c;d"), "a, b.wav", 2, "two\r\nlines", 0.25)
    written = write_rows([row], "csv")
    assert read(written.text).rows == (row,)


def test_line_numbers_count_lines_of_the_file():
    text = 'start_s,end_s,note\n0,1,"two\nlines"\nx,1,\n'
    assert read(text).problems == ("Line 4: start_s is 'x'; it must be a number. It was left out.",)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("1,0,,,a", "before it starts"),
        ("nan,1,,,a", "finite number"),
        ("0,1,5,,a", "both low_hz and high_hz"),
        ("0,1,,,a,b,c", "It has 7 cells, the header 5"),
        (",1,,,a", "start_s is empty"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(line, sentence):
    table = read(f"start_s,end_s,low_hz,high_hz,labels\n{line}\n5,6,,,good\n")
    assert [row.labels for row in table.rows] == [("good",)]
    assert table.problems[0].startswith("Line 2: ")
    assert sentence in table.problems[0]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a,b\n1,2\n", "no column 'start_s' and no column 'end_s'"),
        ("start_s\n1\n", "no column 'end_s'"),
        ("start_s,end_s,a,a\n", "two columns named 'a'"),
        (f"start_s,end_s\n{'1' * 200_000},2\n", "field larger than field limit"),
    ],
)
def test_a_table_without_its_columns_is_refused(text, sentence):
    with pytest.raises(FormatError, match=sentence):
        read(text)


def test_further_columns_that_clash_are_told():
    row = TableRow(Region(0, 1), extra={"Start_S": "x", "site": "wood"})
    written = write_rows([row], "csv")
    assert written.problems == (
        "The further column 'Start_S' was not written: the format has its own of that name.",
    )
    assert dict(read(written.text).rows[0].extra) == {"site": "wood"}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.json", None, "json"),
        ("a.csv", None, "csv"),
        ("a.tsv", "x\ty", "csv"),
        ("a.selections.txt", None, "raven"),
        ("a.txt", None, "raven"),
        ("a.labels.txt", None, "audacity"),
        ("a.txt", "0.5\t1e-3\tx", "audacity"),
        ("a.txt", "Selection\tBegin Time (s)", "raven"),
        ("a.txt", "Selection\tView\tSpecies", "raven"),
        ("a.txt", '\n {"format"', "json"),
        ("a", "start_s;end_s", "csv"),
    ],
)
def test_formats_are_told_by_name_and_content(name, text, expected):
    assert guess_format(name, text) == expected


def test_unknown_formats_are_sentences():
    with pytest.raises(FormatError, match="does not tell its format"):
        guess_format("a.wav")
    with pytest.raises(FormatError, match="none of the tables"):
        read("hello", "a.txt")
    with pytest.raises(UnknownName, match="audacity, csv, json, raven"):
        read_table("x", "xls")
    with pytest.raises(FormatError, match="is empty"):
        read(" \n")
