"""Tables with a header: find the columns by name, read each row, collect what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from py_browser.errors import FormatError, SchemaError
from py_browser.formats.cells import column_key, find_column
from py_browser.formats.row import TableRow

LABEL_COLUMNS = (
    "annotation",
    "annotations",
    "label",
    "labels",
    "species",
    "species code",
    "common name",
    "class",
    "call type",
    "sound type",
    "type",
    "tags",
    "tag",
    "code",
    "name",
    "id",
)


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table are: by what they mean, and those that mean nothing to us.

    names : the header
    places : meaning -> index
    extra : indices of the other columns
    """

    names: Sequence[str]
    places: dict[str, int]
    extra: tuple[int, ...]

    def cell(self, cells: Sequence[str], meaning: str) -> str | None:
        """Return the stripped text of a cell, or None if there is no such column."""
        place = self.places.get(meaning)
        if place is None:
            return None
        return cells[place].strip() if place < len(cells) else ""

    def extra_of(self, cells: Sequence[str]) -> dict[str, str]:
        """Return the filled cells of the other columns."""
        found = {self.names[i]: cells[i].strip() for i in self.extra if i < len(cells)}
        return {name: text for name, text in found.items() if text}


def find_columns(header: list[str], meanings: dict[str, tuple[str, ...]]) -> Columns:
    """Return where the columns are; of two that could mean the same, the first name wins."""
    places = {}
    for meaning, names in meanings.items():
        place = find_column(header, names)
        if place is not None:
            places[meaning] = place
    used = set(places.values())
    extra = tuple(i for i, name in enumerate(header) if i not in used and name.strip())
    return Columns([name.strip() for name in header], places, extra)


def need_columns(columns: Columns, needed: dict[str, str], file_name: str) -> None:
    """Raise `FormatError` unless the columns are there; `needed` maps meaning to its name."""
    missing = [name for meaning, name in needed.items() if meaning not in columns.places]
    if missing:
        found = ", ".join(name for name in columns.names if name) or "none"
        raise FormatError(
            f"{file_name} has no column {' and no column '.join(map(repr, missing))}; "
            f"the columns found are: {found}.",
            missing=missing,
        )


def check_header(header: list[str], file_name: str) -> None:
    """Raise `FormatError` if two columns have the same name."""
    names = [name.strip() for name in header]
    for name in names:
        if name and names.count(name) > 1:
            raise FormatError(f"{file_name} has two columns named {name!r}; rename or remove one.")


def further_columns(rows: Iterable[TableRow], own: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the names of the further columns to write, and a sentence for each that cannot be.

    own : the columns the format itself writes; a further one may not look like them
    """
    taken = {column_key(name) for name in own}
    names = sorted({name for row in rows for name in row.extra if name.strip()})
    kept = [name for name in names if column_key(name) not in taken]
    lost = [
        f"The further column {name!r} was not written: the format has its own of that name."
        for name in names
        if name not in kept
    ]
    return kept, lost


def read_rows(
    lines: Iterable[tuple[int, list[str]]], read: Callable[[list[str], int], TableRow]
) -> tuple[list[TableRow], list[str]]:
    """Return the rows, and a sentence with the line number for each that cannot be read."""
    rows, problems = [], []
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            rows.append(read(cells, number))
        except SchemaError as error:
            problems.append(f"Line {number}: {error.message} It was left out.")
    return rows, problems
