"""CSV: one line per annotation, of any number of recordings; the columns are in docs/formats.md."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from py_browser.errors import FormatError, SchemaError
from py_browser.formats.cells import (
    join_labels,
    read_number,
    split_labels,
    split_lines,
    write_number,
)
from py_browser.formats.columns import (
    LABEL_COLUMNS,
    Columns,
    check_header,
    find_columns,
    further_columns,
    need_columns,
    read_rows,
)
from py_browser.formats.row import Source, Table, TableRow, WrittenTable
from py_browser.region import Region

HEADER = (
    "file",
    "start_s",
    "end_s",
    "low_hz",
    "high_hz",
    "labels",
    "channel",
    "confidence",
    "note",
)
MEANINGS = {
    "file": ("file", "file_name", "recording", "begin file", "path"),
    "start": ("start_s", "onset_s", "start", "onset", "begin", "begin time (s)", "start time"),
    "end": ("end_s", "offset_s", "end", "offset", "stop", "end time (s)", "end time"),
    "low": ("low_hz", "low_freq", "min_freq", "low", "low freq (hz)", "f_min"),
    "high": ("high_hz", "high_freq", "max_freq", "high", "high freq (hz)", "f_max"),
    "channel": ("channel",),
    "confidence": ("confidence",),
    "note": ("note", "notes", "comment", "comments"),
    "labels": ("labels", *LABEL_COLUMNS),
}


def read_csv(text: str, file_name: str) -> Table:
    """Return what a CSV table holds: columns in any order, split by comma, semicolon or tab.

    Raises `FormatError` without columns for start and end.
    """
    lines = _lines(text, file_name)
    header = next((cells for _, cells in lines if any(c.strip() for c in cells)), [])
    check_header(header, file_name)
    columns = find_columns(header, MEANINGS)
    need_columns(columns, {"start": "start_s", "end": "end_s"}, file_name)
    rows, problems = read_rows(lines, lambda cells, line: _read_row(columns, cells, line))
    return Table("csv", tuple(rows), tuple(problems))


def write_csv(rows: Sequence[TableRow], sources: Sequence[Source]) -> WrittenTable:
    """Return a CSV table: HEADER, then the further columns by alphabet."""
    more, lost = further_columns(rows, HEADER)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*HEADER, *more))
    for row in rows:
        writer.writerow((*_cells(row), *(row.extra.get(name, "") for name in more)))
    only = sources[0].file if len(sources) == 1 else "annotations"
    return WrittenTable(out.getvalue(), f"{only.rpartition('.')[0] or only}.csv", tuple(lost))


def _lines(text: str, file_name: str) -> Iterator[tuple[int, list[str]]]:
    first = next((line for line in split_lines(text) if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    last = 0
    try:
        for cells in reader:
            yield last + 1, cells
            last = reader.line_num
    except csv.Error as error:
        raise FormatError(f"{file_name} is not a CSV table: line {last + 1}: {error}.") from error


def _read_row(columns: Columns, cells: list[str], line: int) -> TableRow:
    if len(cells) > len(columns.names) and any(c.strip() for c in cells[len(columns.names) :]):
        raise SchemaError(
            f"It has {len(cells)} cells, the header {len(columns.names)}; put text that holds "
            "the separator in double quotes."
        )

    def number(meaning: str) -> float | None:
        cell = columns.cell(cells, meaning)
        return read_number(cell, columns.names[columns.places[meaning]]) if cell else None

    start_s = read_number(columns.cell(cells, "start") or "", "start_s")
    end_s = read_number(columns.cell(cells, "end") or "", "end_s")
    channel, confidence = number("channel"), number("confidence")
    if channel is not None and (channel < 1 or channel != int(channel)):
        raise SchemaError(f"channel is {channel:g}; it must be a whole number from 1.")
    if confidence is not None and not 0 <= confidence <= 1:
        raise SchemaError(f"confidence is {confidence:g}; it must be 0 to 1.")
    return TableRow(
        region=Region(start_s, end_s, number("low"), number("high")),
        labels=split_labels(columns.cell(cells, "labels") or ""),
        file=columns.cell(cells, "file") or None,
        channel=None if channel is None else int(channel),
        note=columns.cell(cells, "note") or "",
        confidence=confidence,
        extra=columns.extra_of(cells),
        line=line,
    )


def _cells(row: TableRow) -> list[str]:
    numbers = (row.region.low_hz, row.region.high_hz)
    return [
        row.file or "",
        write_number(row.region.start_s),
        write_number(row.region.end_s),
        *("" if value is None else write_number(value) for value in numbers),
        join_labels(row.labels),
        "" if row.channel is None else str(row.channel),
        "" if row.confidence is None else write_number(row.confidence),
        row.note,
    ]
