"""The lossless JSON bundle as text, and the way between a bundle and the rows of tables."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

from py_browser.annotation import Annotation, read_annotation
from py_browser.attributes import Attribute
from py_browser.bundle import Bundle, Recording, read_bundle
from py_browser.document import AUDIO_FORMATS, BUNDLE_FORMAT, BUNDLE_VERSION, DEFAULT_PERSON
from py_browser.errors import FormatError
from py_browser.formats.attribute_columns import attribute_columns, write_columns
from py_browser.formats.row import Source, Table, TableRow, WrittenTable
from py_browser.vocabulary import Label, names_by_id, new_label

MakeId = Callable[[], str]


def read_json(text: str, file_name: str) -> Table:
    """Return the bundle in a JSON text and its active annotations as rows.

    Raises `FormatError` for text that is not JSON, holds NaN, or is not a bundle.
    """
    try:
        value = json.loads(text, parse_constant=_refuse_constant, parse_float=_read_float)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{file_name} is not a JSON bundle: {error}.") from error
    bundle = read_bundle(value)
    rows, _, lost = rows_of(bundle)
    return Table("json", tuple(rows), (*bundle.problems, *lost), bundle)


def write_json(bundle: Bundle) -> WrittenTable:
    """Return the bundle as JSON text, every field kept."""
    text = json.dumps(bundle.to_json(), indent=1, ensure_ascii=False, allow_nan=False)
    if not _fits_utf8(text):
        text = json.dumps(bundle.to_json(), indent=1, allow_nan=False)
    return WrittenTable(text + "\n", f"{bundle.project['name'] or 'project'}.earmark.json")


def rows_of(bundle: Bundle) -> tuple[list[TableRow], list[Source], list[str]]:
    """Return the active annotations as rows by time, their recordings, and what was not clear."""
    names = names_by_id(bundle.labels)
    columns = attribute_columns(bundle.attributes)
    rows: list[TableRow] = []
    unknown: set[str] = set()
    for recording in bundle.recordings:
        active = [a for a in recording.annotations if a.is_active]
        for annotation in sorted(active, key=lambda a: (a.region.start_s, a.region.end_s, a.id)):
            unknown |= {label for label in annotation.labels if label not in names}
            rows.append(_row_of(annotation, recording.file_name, names, columns))
    problems = [
        f"The label {label!r} is not in the vocabulary; its id stands for its name."
        for label in sorted(unknown)
    ]
    return rows, [_source_of(recording) for recording in bundle.recordings], problems


def bundle_of(
    rows: Iterable[TableRow],
    sources: Sequence[Source],
    name: str,
    make_id: MakeId,
    at: str,
    origin: Mapping[str, Any],
) -> Bundle:
    """Return a new bundle of rows that came from a table.

    sources : what is known of the recordings; those that only rows name are added, 0 for unknown
    make_id : returns a new ULID each time
    at : time of the import, ISO 8601, UTC
    origin : of each annotation, {"kind": "import", "format", "file"}
    """
    rows = list(rows)
    known = {source.file: source for source in sources}
    fallback = sources[0].file if sources else name
    files: dict[str, list[TableRow]] = {file: [] for file in known}
    for row in rows:
        files.setdefault(row.file or fallback, []).append(row)
    label_names = dict.fromkeys(label for row in rows for label in row.labels)
    labels = {n: new_label(make_id(), n, place) for place, n in enumerate(label_names)}
    stamp = {"by": DEFAULT_PERSON, "at": at}
    recordings = []
    for file, its_rows in files.items():
        longest_s = max((row.region.end_s for row in its_rows), default=0.0)
        info = _info_of(known.get(file) or Source(file, longest_s))
        annotations = [_annotation_of(row, labels, make_id(), stamp, origin) for row in its_rows]
        recordings.append(Recording(info, tuple(annotations)))
    fields = {"format": BUNDLE_FORMAT, "version": BUNDLE_VERSION}
    project = {"id": make_id(), "name": name}
    return Bundle(project, tuple(labels.values()), tuple(recordings), fields=fields)


def _row_of(
    annotation: Annotation,
    file: str,
    names: Mapping[str, str],
    columns: Mapping[str, Attribute],
) -> TableRow:
    fields = annotation.fields
    extra = (fields.get("origin") or {}).get("extra") or {}
    return TableRow(
        region=annotation.region,
        labels=tuple(dict.fromkeys(names.get(label, label) for label in annotation.labels)),
        file=file,
        channel=int(fields["channel"]) if fields.get("channel") else None,
        note=fields.get("note") or "",
        confidence=fields.get("confidence"),
        extra=write_columns(
            {str(key): str(value) for key, value in extra.items()},
            fields.get("attributes") or {},
            columns,
        ),
    )


def _annotation_of(
    row: TableRow,
    labels: Mapping[str, Label],
    id: str,
    stamp: Mapping[str, str],
    origin: Mapping[str, Any],
) -> Annotation:
    value: dict[str, Any] = {
        "id": id,
        "region": row.region.to_json(),
        "labels": [{"id": labels[name].id, **stamp} for name in row.labels],
        "status": "active",
        "origin": {**origin, "extra": dict(row.extra)} if row.extra else dict(origin),
        "created": dict(stamp),
    }
    given = {"channel": row.channel, "note": row.note or None, "confidence": row.confidence}
    value |= {key: item for key, item in given.items() if item is not None}
    return read_annotation(value, f"line {row.line}")


def _source_of(recording: Recording) -> Source:
    info = recording.info
    return Source(recording.file_name, float(info["duration_s"]), float(info["sample_rate_hz"]))


def _info_of(source: Source) -> dict[str, Any]:
    return {
        "file_name": source.file,
        "sha256": None,
        "sample_rate_hz": source.sample_rate_hz,
        "channels": 1,
        "duration_s": source.duration_s,
        "format": _format_of(source.file),
        "bytes": 0,
    }


def _format_of(file_name: str) -> str:
    """Tell a format from the ending of a file name; that of most recorders where it says none."""
    ending = file_name.lower().rpartition(".")[2]
    ending = {"ogg": "vorbis", "oga": "vorbis"}.get(ending, ending)
    return ending if ending in AUDIO_FORMATS else "wav"


def _fits_utf8(text: str) -> bool:
    """Tell half surrogate pairs, which a broken script can put into a name."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _read_float(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse_constant(text)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number that JSON knows")
