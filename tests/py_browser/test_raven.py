"""Raven selection tables as Raven and others write them."""

from pathlib import Path

import pytest

from py_browser.errors import FormatError
from py_browser.formats import read_table, write_rows
from py_browser.formats.row import Source, TableRow
from py_browser.region import Region

HEAD = "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)"


def read(*lines, **options):
    return read_table("\n".join(lines), "raven", "t.txt", **options)


def test_the_powdermill_table(demo: Path):
    data = (demo / "powdermill_R1S07.selections.txt").read_bytes()
    table = read_table(data, None, "powdermill_R1S07.selections.txt", 10.00003125)
    assert (table.format, len(table.rows)) == ("raven", 9)
    first = table.rows[0]
    assert first.region == Region(0.17809591100000002, 3.390418452, 1340.5, 2899.9)
    assert (first.labels, first.channel) == (("NOCA",), 1)
    assert len(table.problems) == 270
    assert table.problems[0].startswith("Line 11: it starts at 10.001 s, after the end")


def test_both_views_of_a_selection_are_one():
    table = read(
        f"{HEAD}\tSpecies",
        "1\tWaveform 1\t1\t0.5\t1.5\t0\t24000\tWren",
        "1\tSpectrogram 1\t1\t0.5\t1.5\t1000\t2000\tWren",
        "2\tSpectrogram 1\t1\t3\t4\t10\t20\tOwl",
        "2\tWaveform 1\t1\t3\t4\t10\t20\tOwl",
        "3\tWaveform 1\t1\t5\t6\t0\t24000\tRain",
    )
    assert [(row.region, row.labels) for row in table.rows] == [
        (Region(0.5, 1.5, 1000, 2000), ("Wren",)),
        (Region(3, 4, 10, 20), ("Owl",)),
        (Region(5, 6), ("Rain",)),
    ]


def test_two_selections_with_one_number_are_two():
    table = read(f"{HEAD}\tSpecies", *["1\tSpectrogram 1\t1\t0\t1\t1\t2\tA"] * 2)
    assert len(table.rows) == 2


def test_columns_in_any_order_and_further_ones_kept():
    table = read(
        "Peak Freq (Hz)\tEnd Time (s)\tSpecies Code\tBegin Time (s)\tSNR", "440\t2\tAB; CD\t1\t"
    )
    row = table.rows[0]
    assert (row.region, row.labels) == (Region(1, 2), ("AB", "CD"))
    assert dict(row.extra) == {"Peak Freq (Hz)": "440"}


def test_times_of_several_files_count_from_their_own_start():
    table = read(
        f"{HEAD}\tBegin File\tFile Offset (s)\tAnnotation",
        "1\tSpectrogram 1\t1\t605.5\t606\t1\t2\tb.wav\t5.5\tX",
    )
    assert table.rows[0].region == Region(5.5, 6.0, 1, 2)
    assert table.rows[0].file == "b.wav"


def test_delta_time_and_begin_path_stand_in():
    table = read("Begin Time (s)\tDelta Time (s)\tBegin Path", "1\t0.5\tC:\\audio\\a.wav")
    assert table.rows[0].region == Region(1, 1.5)
    assert table.rows[0].file == "a.wav"


def test_a_table_without_labels_says_so():
    table = read(HEAD, "1\tSpectrogram 1\t1\t0\t1\t1\t2")
    assert table.rows[0].labels == ()
    assert "no column of labels" in table.problems[0]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ("x\t1\t2\t3", "Begin Time (s) is 'x'; it must be a number."),
        ("0,5\t1\t2\t3", "with a point, not a comma"),
        ("nan\t1\t2\t3", "Begin Time (s) is nan; it must be a finite number."),
        ("2\t1\t2\t3", "ends at 1.0 s, before it starts at 2.0 s"),
        ("0\t1\t3\t2", "is below the lowest"),
        ("0\t1\t3\t", "both low_hz and high_hz"),
        ("-1\t1\t2\t3", "must not be negative"),
        ("0\t\t2\t3", "End Time (s) is empty"),
        ("0", "End Time (s) is 'A'"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(cells, sentence):
    table = read(f"{HEAD}\tLabel", f"1\tS\t1\t{cells}\tA", "2\tS\t1\t5\t6\t1\t2\tB")
    assert [row.labels for row in table.rows] == [("B",)]
    assert table.problems[0].startswith("Line 2: ")
    assert sentence in table.problems[0]
    assert table.problems[0].endswith("It was left out.")


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("Selection\tEnd Time (s)", "no column 'Begin Time (s)'; the columns found are: Selec"),
        ("Begin Time (s)\tLabel", "no column 'End Time (s)'"),
        ("Begin Time (s)\tEnd Time (s)\tA\tA", "two columns named 'A'"),
    ],
)
def test_a_table_without_its_columns_is_refused(header, sentence):
    with pytest.raises(FormatError) as caught:
        read(header, "1\t2\t3")
    assert sentence in caught.value.message


def test_a_row_that_reaches_beyond_the_end_is_cut_and_told():
    table = read(f"{HEAD}\tLabel", "1\tS\t1\t8\t12\t1\t2\tA", duration_s=10.0)
    assert table.rows[0].region == Region(8, 10, 1, 2)
    assert "It was cut at 10.000 s" in table.problems[0]


def test_written_tables_are_what_raven_opens():
    rows = [
        TableRow(Region(0.1, 1 / 3, 1000, 2000), ("Wren", "a;b"), "a.wav", note="two\nlines"),
        TableRow(Region(0.5, 0.75), ("Rain",), "a.wav", confidence=0.5, extra={"SNR": "3"}),
    ]
    written = write_rows(rows, "raven", [Source("a.wav", 10, 48_000)])
    assert written.file_name == "a.selections.txt"
    assert written.text.split("\n") == [
        f"{HEAD}\tBegin File\tFile Offset (s)\tAnnotation\tConfidence\tNotes\tSNR",
        "1\tSpectrogram 1\t1\t0.1\t0.3333333333333333\t1000\t2000\ta.wav\t0.1\tWren; a\\;b"
        "\t\ttwo lines\t",
        "2\tWaveform 1\t1\t0.5\t0.75\t0\t24000\ta.wav\t0.5\tRain\t0.5\t\t3",
        "",
    ]


def test_several_recordings_count_on_as_in_raven():
    rows = [TableRow(Region(1, 2), ("A",), "a.wav"), TableRow(Region(1, 2), ("B",), "b.wav")]
    written = write_rows(rows, "raven", [Source("a.wav", 60), Source("b.wav", 60)])
    second = written.text.splitlines()[2].split("\t")
    assert (second[3], second[8]) == ("61", "1")
    read_back = read_table(written.text, "raven").rows
    assert [(r.file, r.region) for r in read_back] == [(r.file, r.region) for r in rows]
