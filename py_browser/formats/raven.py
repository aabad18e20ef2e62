"""Raven selection tables: tab-separated, one row per selection and view.

Source: the Raven Pro 1.6 user's manual, Cornell Lab of Ornithology, chapter on selection tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from py_browser.errors import SchemaError
from py_browser.formats.cells import (
    join_labels,
    one_line,
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

MEANINGS = {
    "selection": ("Selection",),
    "view": ("View",),
    "channel": ("Channel",),
    "start": ("Begin Time (s)", "Begin Time", "Start Time (s)"),
    "end": ("End Time (s)", "End Time"),
    "delta": ("Delta Time (s)",),
    "low": ("Low Freq (Hz)", "Low Freq"),
    "high": ("High Freq (Hz)", "High Freq"),
    "file": ("Begin File",),
    "path": ("Begin Path",),
    "offset": ("File Offset (s)", "File Offset"),
    "confidence": ("Confidence",),
    "note": ("Notes", "Note", "Comments", "Comment"),
    "labels": LABEL_COLUMNS,
}
HEADER = (
    "Selection",
    "View",
    "Channel",
    "Begin Time (s)",
    "End Time (s)",
    "Low Freq (Hz)",
    "High Freq (Hz)",
    "Begin File",
    "File Offset (s)",
    "Annotation",
)


def read_raven(text: str, file_name: str) -> Table:
    """Return what a selection table holds; columns may come in any order.

    Rows of one selection in several views count once, the spectrogram's before the waveform's.
    A selection of a waveform alone is a time region. In tables of several files the time counts
    from the start of its own file (File Offset). Raises `FormatError` without its time columns.
    """
    lines = [line.split("\t") for line in split_lines(text)]
    start = next((i for i, line in enumerate(lines) if any(c.strip() for c in line)), len(lines))
    header = lines[start] if start < len(lines) else []
    check_header(header, file_name)
    columns = find_columns(header, MEANINGS)
    need_columns(columns, {"start": "Begin Time (s)"}, file_name)
    if "delta" not in columns.places:
        need_columns(columns, {"end": "End Time (s)"}, file_name)
    numbered = list(enumerate(lines[start + 1 :], start + 2))
    kept = _one_view_each(columns, numbered)
    rows, problems = read_rows(kept, lambda cells, line: _read_row(columns, cells, line))
    if rows and "labels" not in columns.places:
        problems.append(
            f"{file_name} has no column of labels (Annotation, Species, Label, ...); "
            "its selections were read without labels."
        )
    return Table("raven", tuple(rows), tuple(problems))


def write_raven(rows: Sequence[TableRow], sources: Sequence[Source]) -> WrittenTable:
    """Return a selection table; time regions become selections of the waveform.

    With several recordings, Begin Time counts on from file to file as in Raven, and File Offset
    counts from the start of each.
    """
    starts_s = _starts(sources)
    rates_hz = {source.file: source.sample_rate_hz for source in sources}
    several = len({row.file for row in rows}) > 1
    more, lost = further_columns(rows, (*HEADER, "Confidence", "Notes"))
    optional = [
        name
        for name, used in (
            ("Confidence", any(row.confidence is not None for row in rows)),
            ("Notes", any(row.note for row in rows)),
        )
        if used
    ]
    lines = ["\t".join((*HEADER, *optional, *map(one_line, more)))]
    for number, row in enumerate(rows, 1):
        shift_s = starts_s.get(row.file or "", 0.0) if several else 0.0
        cells = _cells(number, row, shift_s, rates_hz.get(row.file or "", 0.0))
        values = {"Confidence": _optional(row.confidence), "Notes": row.note}
        cells += [values[name] for name in optional] + [row.extra.get(name, "") for name in more]
        lines.append("\t".join(map(one_line, cells)))
    stem = (sources[0].file.rpartition(".")[0] or sources[0].file) if sources else "annotations"
    name = stem if not several else "annotations"
    return WrittenTable("\n".join(lines) + "\n", f"{name}.selections.txt", tuple(lost))


def _one_view_each(
    columns: Columns, lines: list[tuple[int, list[str]]]
) -> list[tuple[int, list[str]]]:
    best: dict[tuple[str | None, ...], tuple[int, list[str]]] = {}
    for number, cells in lines:
        selection = columns.cell(cells, "selection")
        if not selection or columns.cell(cells, "view") is None:
            best[(str(number),)] = (number, cells)
            continue
        same = tuple(columns.cell(cells, m) for m in ("selection", "start", "end", "file"))
        other = best.get(same)
        if other and columns.cell(other[1], "view") == columns.cell(cells, "view"):
            best[(*same, str(number))] = (number, cells)
        elif other is None or _is_waveform(columns, other[1]):
            best[same] = (number, cells)
    return sorted(best.values())


def _is_waveform(columns: Columns, cells: list[str]) -> bool:
    return (columns.cell(cells, "view") or "").lower().startswith("waveform")


def _read_row(columns: Columns, cells: list[str], line: int) -> TableRow:
    channel = columns.cell(cells, "channel")
    confidence = columns.cell(cells, "confidence")
    path = (columns.cell(cells, "path") or "").replace("\\", "/").rpartition("/")[2]
    return TableRow(
        region=_read_region(columns, cells),
        labels=split_labels(columns.cell(cells, "labels") or ""),
        file=columns.cell(cells, "file") or path or None,
        channel=_read_channel(channel) if channel else None,
        note=columns.cell(cells, "note") or "",
        confidence=_read_confidence(confidence) if confidence else None,
        extra=columns.extra_of(cells),
        line=line,
    )


def _read_region(columns: Columns, cells: list[str]) -> Region:
    def number(meaning: str) -> float | None:
        text = columns.cell(cells, meaning)
        return read_number(text, MEANINGS[meaning][0]) if text else None

    start_s = read_number(columns.cell(cells, "start") or "", "Begin Time (s)")
    end_s, delta_s, offset_s = number("end"), number("delta"), number("offset")
    if end_s is None:
        if delta_s is None:
            raise SchemaError("End Time (s) is empty; it must be a number.")
        end_s = start_s + delta_s
    if offset_s is not None and offset_s != start_s:
        start_s, end_s = offset_s, offset_s + (end_s - start_s)
    if _is_waveform(columns, cells):
        return Region(start_s, end_s)
    return Region(start_s, end_s, number("low"), number("high"))


def _read_channel(text: str) -> int:
    channel = read_number(text, "Channel")
    if channel != int(channel) or channel < 1:
        raise SchemaError(f"Channel is {text}; it must be a whole number from 1.")
    return int(channel)


def _read_confidence(text: str) -> float:
    confidence = read_number(text, "Confidence")
    if not 0 <= confidence <= 1:
        raise SchemaError(f"Confidence is {text}; it must be 0 to 1.")
    return confidence


def _cells(number: int, row: TableRow, shift_s: float, rate_hz: float) -> list[str]:
    region = row.region
    low_hz, high_hz = region.low_hz, region.high_hz
    if not region.is_box and rate_hz:
        low_hz, high_hz = 0.0, rate_hz / 2
    return [
        str(number),
        "Spectrogram 1" if region.is_box else "Waveform 1",
        str(row.channel or 1),
        write_number(region.start_s + shift_s),
        write_number(region.end_s + shift_s),
        _optional(low_hz),
        _optional(high_hz),
        row.file or "",
        write_number(region.start_s),
        join_labels(row.labels),
    ]


def _optional(value: float | None) -> str:
    return "" if value is None else write_number(value)


def _starts(sources: Sequence[Source]) -> Mapping[str, float]:
    starts_s, next_s = {}, 0.0
    for source in sources:
        starts_s[source.file] = next_s
        next_s += source.duration_s
    return starts_s
