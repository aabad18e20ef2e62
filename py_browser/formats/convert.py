"""Read and write tables by the name of their format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from py_browser.attributes import Attribute
from py_browser.bundle import Bundle, read_bundle
from py_browser.document import TABLE_FORMATS
from py_browser.errors import FormatError, UnknownName
from py_browser.formats.attribute_columns import take_attributes
from py_browser.formats.audacity import read_audacity, write_audacity
from py_browser.formats.bundle_json import read_json, rows_of, write_json
from py_browser.formats.cells import split_lines
from py_browser.formats.csv_table import read_csv, write_csv
from py_browser.formats.decoding import decode_table
from py_browser.formats.raven import read_raven, write_raven
from py_browser.formats.row import Source, Table, TableRow, WrittenTable
from py_browser.region import Region

FORMATS = TABLE_FORMATS
READERS: dict[str, Callable[[str, str], Table]] = {
    "raven": read_raven,
    "audacity": read_audacity,
    "csv": read_csv,
    "json": read_json,
}
WRITERS: dict[str, Callable[[Sequence[TableRow], Sequence[Source]], WrittenTable]] = {
    "raven": write_raven,
    "audacity": write_audacity,
    "csv": write_csv,
}
_NUMBERS = re.compile(r"\s*-?[\d.]+(e-?\d+)?\t\s*-?[\d.]+(e-?\d+)?\s*(\t|$)", re.IGNORECASE)


def read_table(
    data: bytes | str,
    format: str | None = None,
    file_name: str = "table",
    duration_s: float | None = None,
    attributes: Iterable[Attribute] = (),
) -> Table:
    """Return what a table holds: rows, and sentences about what could not be read.

    format : one of FORMATS, or None to tell by the content and the file's name
    duration_s : of the recording it belongs to; rows beyond it are left out, or cut at it
    attributes : of the project it goes to; columns of their names become their values
    Raises `FormatError` if the whole is not such a table, `UnknownName` for the format.
    """
    text, problems = (
        (data.removeprefix("\ufeff"), [])
        if isinstance(data, str)
        else decode_table(data, file_name)
    )
    if not text.strip() and format != "audacity":
        raise FormatError(f"{file_name} is empty; there is nothing to read.")
    name = format or guess_format(file_name, text)
    if name not in READERS:
        raise UnknownName("format", name, FORMATS)
    table = READERS[name](text, file_name)
    rows, outside = _within(table.rows, duration_s)
    rows, unfit = take_attributes(rows, attributes)
    sentences = (*problems, *table.problems, *outside, *unfit)
    return replace(table, rows=tuple(rows), problems=sentences)


def write_table(
    bundle: Bundle | Mapping[str, Any], format: str, recording: str | int | None = None
) -> WrittenTable:
    """Return the active annotations of a bundle as a table, or the whole of it as JSON.

    recording : file name or index of the only recording to write
    Raises `FormatError` where the bundle has no such recording, `UnknownName` for the format.
    """
    whole = bundle if isinstance(bundle, Bundle) else read_bundle(bundle)
    if recording is not None:
        whole = _only(whole, recording)
    if format == "json":
        written = write_json(whole)
        return replace(written, problems=(*whole.problems, *written.problems))
    rows, sources, problems = rows_of(whole)
    written = write_rows(rows, format, sources)
    return replace(written, problems=(*whole.problems, *problems, *written.problems))


def write_rows(
    rows: Sequence[TableRow], format: str, sources: Sequence[Source] = ()
) -> WrittenTable:
    """Return rows as a table of a format other than JSON, which needs a bundle."""
    if format not in WRITERS:
        raise UnknownName("format", format, WRITERS)
    return WRITERS[format](rows, sources)


def guess_format(file_name: str, text: str | None = None) -> str:
    """Return the format that a file's name, or its text where there is some, speaks for.

    A .txt without text is a Raven table, one named *labels.txt or *audacity.txt a label track.
    Raises `FormatError` if nothing speaks for any.
    """
    name = file_name.lower()
    if name.endswith(".json"):
        return "json"
    if text is not None and not name.endswith((".csv", ".tsv")):
        return _guess_by_text(text, file_name)
    if name.endswith((".csv", ".tsv")):
        return "csv"
    if name.endswith(("labels.txt", "audacity.txt")):
        return "audacity"
    if name.endswith(".txt"):
        return "raven"
    raise FormatError(
        f"The name {file_name} does not tell its format; name one of {', '.join(FORMATS)}."
    )


def _guess_by_text(text: str, file_name: str) -> str:
    first = next((line for line in split_lines(text) if line.strip()), "")
    if first.lstrip().startswith("{"):
        return "json"
    if "\t" in first and re.search(r"begin time|^selection\t", first, re.IGNORECASE):
        return "raven"
    if _NUMBERS.match(first):
        return "audacity"
    if re.search(r"[,;\t]", first):
        return "csv"
    raise FormatError(
        f"{file_name} is none of the tables Earmark knows ({', '.join(FORMATS)}); its first line "
        f"is {first.strip()[:60]!r}. If it is one of them, name the format."
    )


def _within(rows: Sequence[TableRow], duration_s: float | None) -> tuple[list[TableRow], list[str]]:
    """Return the rows inside the recording, cut at its end, and a sentence for each change."""
    if not duration_s:
        return list(rows), []
    kept, problems = [], []
    for row in rows:
        where = f"Line {row.line}" if row.line else "An annotation"
        region = row.region
        if region.start_s >= duration_s:
            problems.append(
                f"{where}: it starts at {region.start_s:.3f} s, after the end of the recording "
                f"at {duration_s:.3f} s. It was left out."
            )
            continue
        if region.end_s > duration_s:
            problems.append(
                f"{where}: it ends at {region.end_s:.3f} s, after the end of the recording. "
                f"It was cut at {duration_s:.3f} s."
            )
            region = Region(region.start_s, duration_s, region.low_hz, region.high_hz)
        kept.append(replace(row, region=region))
    return kept, problems


def _only(bundle: Bundle, recording: str | int) -> Bundle:
    found = [
        item
        for index, item in enumerate(bundle.recordings)
        if (index == recording if isinstance(recording, int) else item.file_name == recording)
    ]
    if not found:
        names = ", ".join(item.file_name for item in bundle.recordings) or "none"
        raise FormatError(f"The bundle has no recording {recording!r}; it has: {names}.")
    return replace(bundle, recordings=(found[0],))
