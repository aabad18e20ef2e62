r"""Audacity label tracks: start, end, label; then perhaps a line '\', low, high.

Source: https://manual.audacityteam.org/man/importing_and_exporting_labels.html
"""

from __future__ import annotations

from collections.abc import Sequence

from py_browser.errors import FormatError, SchemaError
from py_browser.formats.cells import (
    join_labels,
    one_line,
    read_number,
    split_labels,
    split_lines,
    write_number,
)
from py_browser.formats.row import Source, Table, TableRow, WrittenTable
from py_browser.region import Region

NO_FREQUENCY = -1.0


def read_audacity(text: str, file_name: str) -> Table:
    """Return what a label track holds; a frequency of -1 is none.

    Raises `FormatError` if there are lines, but not one of them is a label.
    """
    rows: list[TableRow] = []
    problems: list[str] = []
    owner: TableRow | None = None
    for number, line in enumerate(split_lines(text), 1):
        cells = line.split("\t")
        try:
            if cells[0].strip() == "\\":
                owner = _with_band(owner, cells)
                rows[-1] = owner
            elif line.strip():
                owner = None
                owner = _read_row(cells, number)
                rows.append(owner)
        except SchemaError as error:
            problems.append(f"Line {number}: {error.message} It was left out.")
    if problems and not rows:
        raise FormatError(
            f"{file_name} is not an Audacity label track: no line of it is "
            f"'start<tab>end<tab>label'. {problems[0]}"
        )
    return Table("audacity", tuple(rows), tuple(problems))


def write_audacity(rows: Sequence[TableRow], sources: Sequence[Source]) -> WrittenTable:
    """Return a label track; raises `FormatError` for rows of several recordings.

    Audacity has no place for channels, notes, confidence or further columns.
    """
    files = {row.file for row in rows}
    if len(files) > 1:
        names = ", ".join(sorted(name or "(no name)" for name in files))
        raise FormatError(
            f"An Audacity label track is about one recording, these annotations about "
            f"{len(files)}: {names}. Export them one by one."
        )
    lines = []
    for row in rows:
        times = (write_number(row.region.start_s), write_number(row.region.end_s))
        lines.append("\t".join((*times, one_line(join_labels(row.labels)))))
        if row.region.low_hz is not None and row.region.high_hz is not None:
            band = (write_number(row.region.low_hz), write_number(row.region.high_hz))
            lines.append("\t".join(("\\", *band)))
    stem = (sources[0].file.rpartition(".")[0] or sources[0].file) if sources else "annotations"
    return WrittenTable("".join(f"{line}\n" for line in lines), f"{stem}.labels.txt")


def _read_row(cells: list[str], line: int) -> TableRow:
    if len(cells) < 2:
        raise SchemaError(f"{cells[0].strip()[:40]!r} is not 'start<tab>end<tab>label'.")
    start_s = read_number(cells[0], "the start")
    end_s = read_number(cells[1], "the end")
    return TableRow(Region(start_s, end_s), split_labels("\t".join(cells[2:])), line=line)


def _with_band(row: TableRow | None, cells: list[str]) -> TableRow:
    if row is None or row.region.is_box:
        raise SchemaError("This line of frequencies belongs to no label.")
    if len(cells) < 3:
        raise SchemaError("A line of frequencies is '\\<tab>low<tab>high'.")
    low_hz = read_number(cells[1], "the low frequency")
    high_hz = read_number(cells[2], "the high frequency")
    if low_hz == NO_FREQUENCY and high_hz == NO_FREQUENCY:
        return row
    if NO_FREQUENCY in (low_hz, high_hz):
        raise SchemaError("Only one of the two frequencies is given; the label has no box.")
    region = Region(row.region.start_s, row.region.end_s, low_hz, high_hz)
    return TableRow(region, row.labels, line=row.line)
