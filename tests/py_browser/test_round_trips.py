"""What is written is what is read, for anything people may have labeled."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.bundle import read_bundle
from py_browser.errors import EarmarkError
from py_browser.formats import read_table, write_rows, write_table
from py_browser.formats.bundle_json import bundle_of, rows_of
from py_browser.formats.cells import join_labels, read_number, split_labels, write_number
from py_browser.formats.row import Source, TableRow
from py_browser.region import Region

seconds = st.floats(0, 1e6) | st.integers(0, 500_000 * 86_400).map(lambda n: n / 500_000)
hertz = st.floats(0, 1e6)
# One line, no blanks around: the vocabulary holds no other names.
lines = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
    max_size=20,
).filter(lambda text: text == text.strip())
labels = st.lists(lines, max_size=3, unique=True).map(tuple)


@st.composite
def regions(draw):
    start_s, end_s = sorted([draw(seconds), draw(seconds)])
    if draw(st.booleans()):
        return Region(start_s, end_s)
    return Region(start_s, end_s, *sorted([draw(hertz), draw(hertz)]))


def rows_with(**fields):
    return st.lists(st.builds(TableRow, regions(), labels, **fields), max_size=5)


@given(st.floats(0, 1e9))
def test_numbers_lose_nothing(value):
    text = write_number(value)
    assert read_number(text, "x") == value
    assert "e" not in text


@given(labels)
def test_labels_share_a_cell(names):
    assert split_labels(join_labels(names)) == names


@given(rows_with(file=st.just("a.wav"), channel=st.integers(1, 8), note=lines | st.just("")))
def test_raven_keeps_regions_labels_channels_notes(rows):
    text = write_rows(rows, "raven", [Source("a.wav", 1e6, 48_000)]).text
    assert list(read_table(text, "raven").rows) == rows


@given(rows_with())
def test_audacity_keeps_regions_and_labels(rows):
    assert list(read_table(write_rows(rows, "audacity").text, "audacity").rows) == rows


@given(
    rows_with(
        file=lines | st.none(),
        channel=st.integers(1, 8) | st.none(),
        note=lines | st.just(""),
        confidence=st.floats(0, 1) | st.none(),
        extra=st.dictionaries(st.sampled_from(["site", "SNR (dB)", "Wind"]), lines, max_size=2),
    )
)
def test_csv_keeps_everything(rows):
    assert list(read_table(write_rows(rows, "csv").text, "csv").rows) == rows


@given(
    rows_with(
        file=st.sampled_from(["a.wav", "b.flac"]),
        channel=st.integers(1, 8) | st.none(),
        note=lines | st.just(""),
        confidence=st.floats(0, 1) | st.none(),
        extra=st.dictionaries(lines, lines, max_size=2),
    )
)
def test_bundles_keep_everything(rows):
    ids = iter(range(10_000))
    origin = {"kind": "import", "format": "csv", "file": "t.csv"}
    bundle = bundle_of(
        rows, [], "t", lambda: f"id{next(ids):05}", "2026-05-02T04:00:00.000Z", origin
    )
    written = write_table(bundle, "json")
    table = read_table(written.text, "json")
    assert table.problems == ()
    assert table.bundle.to_json() == json.loads(written.text)
    found, _, _ = rows_of(read_bundle(json.loads(written.text)))
    assert sorted(map(repr, found)) == sorted(map(repr, rows))


def table_or_error(data, format, name):
    """Return the table, or the error on purpose; any other error fails the test."""
    try:
        return read_table(data, format, name), None
    except EarmarkError as error:
        return None, error


@pytest.mark.parametrize("format", ["raven", "audacity", "csv", "json"])
@given(st.text(max_size=300))
def test_no_text_breaks_a_reader(format, text):
    table, error = table_or_error(text, format, "t")
    assert table or (error.code == "format" and len(error.message) > 20)


@given(st.binary(max_size=300))
def test_no_bytes_break_a_reader(data):
    table, error = table_or_error(data, None, "t.txt")
    assert table or (error.code == "format" and len(error.message) > 20)
