"""Attributes: what a project wants said of its annotations beside labels, confidence and note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from py_browser.checking import check_record
from py_browser.document import SNAPSHOT_ATTRIBUTE
from py_browser.errors import SchemaError

AttributeValue = str | float | bool


@dataclass(frozen=True)
class Attribute:
    """One attribute of a project.

    Parameters
    ----------
    id : str, ULID
    name : str, not empty
    kind : 'text', 'number', 'choice' or 'yesno'
    unit : of a number, may be empty
    least, most : the range of a number, or None where it has no end
    choices : what a 'choice' is chosen from
    order : float, place in the list
    status : 'active' or 'deleted'
    fields : all the fields as written, also those this version does not know
    """

    id: str
    name: str
    kind: str = "text"
    unit: str = ""
    least: float | None = None
    most: float | None = None
    choices: tuple[str, ...] = ()
    order: float = 0
    status: str = "active"
    fields: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise SchemaError(f"Attribute {self.id!r} has no name.")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise SchemaError(
                f"The range of attribute {self.name!r} goes from {self.least:g} to {self.most:g}; "
                "the first must not be greater."
            )

    @property
    def is_active(self) -> bool:
        """Whether it is asked for: values of a removed one are kept, and not shown."""
        return self.status == "active"

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot writes it, with nothing lost."""
        given = {"unit": self.unit or None, "least": self.least, "most": self.most}
        return {
            **{key: value for key, value in given.items() if value is not None},
            **({"choices": list(self.choices)} if self.choices else {}),
            **self.fields,
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "order": self.order,
            "status": self.status,
        }


def read_attribute(value: object, where: str) -> Attribute:
    """Return the attribute a snapshot holds, or raise `SchemaError` naming `where`."""
    f: Mapping[str, Any] = check_record(SNAPSHOT_ATTRIBUTE, value, where)
    return Attribute(
        id=f["id"],
        name=f["name"],
        kind=f["kind"],
        unit=f.get("unit") or "",
        least=f.get("least"),
        most=f.get("most"),
        choices=tuple(f.get("choices") or ()),
        order=f["order"],
        status=f["status"],
        fields=f,
    )
