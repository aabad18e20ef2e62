"""Cells of tables: numbers without loss, labels in one cell, names of columns."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

import numpy as np

from py_browser.errors import SchemaError

_LABEL = re.compile(r"(?:\\[\\;]|[^;])+")
_ESCAPED = re.compile(r"\\([\\;])")
_BREAKS = re.compile(r"[\t\r\n\v\f\x00\x1c-\x1e\x85\u2028\u2029]+")


def write_number(value: float) -> str:
    """Return the shortest decimal that reads back as the very same float, without exponent."""
    return np.format_float_positional(value, trim="-")


def read_number(text: str, column: str) -> float:
    """Return the number in a cell; raises `SchemaError` with a sentence that names the column."""
    try:
        value = float(text.strip())
    except ValueError:
        if not text.strip():
            raise SchemaError(f"{column} is empty; it must be a number.") from None
        hint = " with a point, not a comma" if re.fullmatch(r"\s*-?\d+,\d+\s*", text) else ""
        raise SchemaError(f"{column} is {text.strip()!r}; it must be a number{hint}.") from None
    if not math.isfinite(value):
        raise SchemaError(f"{column} is {text.strip()}; it must be a finite number.")
    return value


def join_labels(names: Iterable[str]) -> str:
    r"""Return several names as one cell, 'a; b'; ';' and '\' in a name get a '\' before them."""
    return "; ".join(name.replace("\\", "\\\\").replace(";", "\\;") for name in names)


def split_labels(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, in order and none twice; the inverse of `join_labels`."""
    names = (_ESCAPED.sub(r"\1", part.strip()) for part in _LABEL.findall(cell))
    return tuple(dict.fromkeys(name for name in names if name))


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, which end by LF, CR LF or CR and nothing else."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def one_line(text: str) -> str:
    """Return the text with tabs and line breaks turned into spaces."""
    return _BREAKS.sub(" ", text)


def column_key(name: str) -> str:
    """Return what matters of a column's name: 'Begin Time (s)' and 'begin_time_s' are one."""
    return re.sub(r"[\W_]+", "", name.lower())


def find_column(header: list[str], names: Iterable[str]) -> int | None:
    """Return the index of the first of `names` that the header has, or None."""
    keys = [column_key(cell) for cell in header]
    for name in names:
        if column_key(name) in keys:
            return keys.index(column_key(name))
    return None
