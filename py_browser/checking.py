"""Check plain values against the tables of document.py."""

from __future__ import annotations

import math
from collections.abc import Mapping

from py_browser.document import RECORDS, SNAPSHOT_RECORDS, WORDS, Record
from py_browser.errors import SchemaError
from py_browser.region import read_region

_RECORDS = {record.name: record for record in (*RECORDS, *SNAPSHOT_RECORDS)}
_VALUES = "AttributeValue"


def check_record(record: Record, value: object, where: str) -> Mapping[str, object]:
    """Return `value` if it has all fields of `record` that are required, each of its type.

    Unknown fields are let through: a newer Earmark may have written them.
    where : str, how to name the value in a sentence, such as "annotation 3"
    Raises `SchemaError`.
    """
    if not isinstance(value, Mapping):
        raise SchemaError(f"{where} is {_short(value)}; it must be an object.")
    for name, field in record.named_fields.items():
        if name in value and not (value[name] is None and not field.required):
            check_type(field.type, value[name], f"{name} of {where}")
        elif field.required:
            raise SchemaError(f"{where} has no field {name!r}.", field=name)
    return value


def check_type(type_name: str, value: object, where: str) -> None:
    """Raise `SchemaError` unless `value` is of the TypeScript type `type_name`."""
    if type_name == "Region":
        read_region(value)
    elif type_name in _RECORDS:
        check_record(_RECORDS[type_name], value, where)
    elif type_name in WORDS:
        _expect(value in WORDS[type_name], value, where, "one of " + ", ".join(WORDS[type_name]))
    elif type_name.endswith("[]"):
        _expect(isinstance(value, list), value, where, "a list")
        for item in value if isinstance(value, list) else []:
            check_type(type_name.removesuffix("[]"), item, f"an item of {where}")
    elif type_name.startswith("Record<"):
        _expect(isinstance(value, Mapping), value, where, "an object")
        if isinstance(value, Mapping) and type_name.endswith(f" {_VALUES}>"):
            for key, item in value.items():
                check_type(_VALUES, item, f"{key} of {where}")
    else:
        _check_plain(type_name, value, where)


def _check_plain(type_name: str, value: object, where: str) -> None:
    if type_name == "number":
        number = isinstance(value, int | float) and not isinstance(value, bool)
        finite = isinstance(value, int | float) and math.isfinite(value)
        _expect(number and finite, value, where, "a finite number")
    elif type_name == _VALUES:
        finite = not isinstance(value, float) or math.isfinite(value)
        plain = isinstance(value, str | int | float) and finite
        _expect(plain, value, where, "text, a finite number, or true or false")
    elif type_name == "string":
        _expect(isinstance(value, str), value, where, "text")
    elif type_name == "boolean":
        _expect(isinstance(value, bool), value, where, "true or false")
    elif type_name == "string | null":
        _expect(value is None or isinstance(value, str), value, where, "text or null")


def _expect(good: bool, value: object, where: str, expected: str) -> None:
    if not good:
        raise SchemaError(f"{where} is {_short(value)}; it must be {expected}.")


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
