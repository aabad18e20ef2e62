"""Attributes as columns of tables: one column each, under the attribute's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from py_browser.attributes import Attribute, AttributeValue
from py_browser.errors import SchemaError
from py_browser.formats.cells import column_key, read_number, write_number
from py_browser.formats.row import TableRow

YES = ("yes", "y", "true", "1")
NO = ("no", "n", "false", "0")


def attribute_columns(attributes: Iterable[Attribute]) -> dict[str, Attribute]:
    """Return the active attributes by the name of their column, in order.

    Two people may have added the same name while apart: the second one's column gets a number.
    """
    active = sorted((a for a in attributes if a.is_active), key=lambda a: (a.order, a.id))
    columns: dict[str, Attribute] = {}
    taken: set[str] = set()
    for attribute in active:
        name, number = attribute.name, 2
        while column_key(name) in taken:
            name, number = f"{attribute.name} {number}", number + 1
        columns[name] = attribute
        taken.add(column_key(name))
    return columns


def write_value(value: AttributeValue) -> str:
    """Return a value as a cell: 'yes' or 'no', a number that reads back the same, or its text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else write_number(value)


def read_value(attribute: Attribute, cell: str) -> AttributeValue:
    """Return the value that a cell holds; raises `SchemaError` with a sentence where none."""
    text, name = cell.strip(), attribute.name
    if attribute.kind == "number":
        return _read_number(attribute, text)
    if attribute.kind == "yesno":
        if text.lower() not in (*YES, *NO):
            raise SchemaError(f"{name} is {text!r}; it must be yes or no.")
        return text.lower() in YES
    if attribute.kind == "choice":
        found = [choice for choice in attribute.choices if choice.lower() == text.lower()]
        if not found:
            known = ", ".join(attribute.choices) or "nothing yet"
            raise SchemaError(f"{name} is {text!r}; it must be one of: {known}.")
        return found[0]
    return text


def write_columns(
    extra: Mapping[str, str],
    values: Mapping[str, AttributeValue],
    columns: Mapping[str, Attribute],
) -> dict[str, str]:
    """Return the further columns of an annotation: those kept from a table, and its attributes.

    A column kept from a table that is named like an attribute shares its column; where both have
    something to say, the attribute does.
    """
    names = {column_key(name): name for name in columns}
    cells = {names.get(column_key(name), name): text for name, text in extra.items()}
    said = {name: values[a.id] for name, a in columns.items() if a.id in values}
    return cells | {name: write_value(value) for name, value in said.items()}


def take_attributes(
    rows: Sequence[TableRow], attributes: Iterable[Attribute]
) -> tuple[list[TableRow], list[str]]:
    """Return the rows with what their further columns say of the attributes, and sentences.

    A cell that is no value of its attribute stays a further column, and a sentence says why.
    """
    columns = _by_key(attribute_columns(attributes))
    taken, problems = [], []
    for row in rows:
        values: dict[str, AttributeValue] = {}
        rest: dict[str, str] = {}
        for name, text in row.extra.items():
            attribute = columns.get(column_key(name))
            try:
                if attribute is None:
                    rest[name] = text
                else:
                    values[attribute.id] = read_value(attribute, text)
            except SchemaError as error:
                rest[name] = text
                where = f"Line {row.line}: " if row.line else ""
                problems.append(f"{where}{error.message} It was kept as a further column.")
        taken.append(replace(row, extra=rest, attributes=values) if values else row)
    return taken, problems


def _by_key(columns: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Return the attributes by what matters of a column's name, with or without the unit."""
    keys: dict[str, Attribute] = {}
    for name, attribute in columns.items():
        keys[column_key(name)] = attribute
        keys.setdefault(column_key(f"{name} {attribute.unit}"), attribute)
    return keys


def _read_number(attribute: Attribute, text: str) -> float:
    value = read_number(text, attribute.name)
    below = attribute.least is not None and value < attribute.least
    above = attribute.most is not None and value > attribute.most
    if below or above:
        ends = [
            f"{word} {write_number(end)}"
            for word, end in (("at least", attribute.least), ("at most", attribute.most))
            if end is not None
        ]
        raise SchemaError(f"{attribute.name} is {text}; it must be {' and '.join(ends)}.")
    return value
