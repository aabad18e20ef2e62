"""The vocabulary: the labels of a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from py_browser.checking import check_record
from py_browser.document import LABEL_COLOURS, LABEL_KEYS, SNAPSHOT_LABEL
from py_browser.errors import SchemaError

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Label:
    """One entry of the vocabulary.

    Parameters
    ----------
    id : str, ULID
    name : str, not empty, one line
    colour : str, '#rrggbb'
    key : str, '1' to '9', or '' for none
    order : float, place in the list
    fields : all the fields as written, also those this version does not know
    """

    id: str
    name: str
    colour: str = LABEL_COLOURS[0]
    key: str = ""
    order: float = 0
    fields: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise SchemaError(f"Label {self.id!r} has no name.")
        if not _COLOUR.fullmatch(self.colour):
            raise SchemaError(
                f"The colour of label {self.name!r} is {self.colour!r}; write it as #rrggbb."
            )
        if self.key and self.key not in LABEL_KEYS:
            raise SchemaError(
                f"The key of label {self.name!r} is {self.key!r}; it must be 1 to 9, or empty."
            )

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot writes it, with nothing lost."""
        return {
            "status": "active",
            **self.fields,
            "id": self.id,
            "name": self.name,
            "colour": self.colour,
            "key": self.key,
            "order": self.order,
        }


def read_label(value: object, where: str) -> Label:
    """Return the label a snapshot holds, or raise `SchemaError` naming `where`."""
    f: Mapping[str, Any] = check_record(SNAPSHOT_LABEL, value, where)
    return Label(f["id"], f["name"], f["colour"], f["key"], f["order"], f)


def new_label(id: str, name: str, place: int) -> Label:
    """Return a label for a name first met: the next colour, and a key while there are any."""
    colour = LABEL_COLOURS[place % len(LABEL_COLOURS)]
    key = LABEL_KEYS[place] if place < len(LABEL_KEYS) else ""
    return Label(id, name, colour, key, place)


def names_by_id(labels: Iterable[Label]) -> dict[str, str]:
    """Return the name of each label by its id."""
    return {label.id: label.name for label in labels}
