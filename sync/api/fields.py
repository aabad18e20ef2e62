"""What a request may bring: fields with a kind and a help text, checked with sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sync.errors import BadRequest

KINDS: Mapping[str, tuple[str, type | tuple[type, ...]]] = {
    "string": ("text", str),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", bool),
    "array": ("a list", list),
    "object": ("an object", dict),
}


@dataclass(frozen=True)
class Field:
    """One field of a body.

    kind : string, number, boolean, array or object
    choices : the words allowed; empty means any
    """

    name: str
    help: str
    kind: str = "string"
    required: bool = True
    choices: tuple[str, ...] = ()
    longest: int = 2000

    def check(self, value: Any) -> Any:
        """Return the value. Raises `BadRequest` with a sentence."""
        words, types = KINDS[self.kind]
        is_number_and_flag = self.kind == "number" and isinstance(value, bool)
        if not isinstance(value, types) or is_number_and_flag:
            raise BadRequest(f"The field {self.name} has to be {words}.", field=self.name)
        if isinstance(value, str) and len(value) > self.longest:
            raise BadRequest(
                f"The field {self.name} has more than {self.longest} characters.", field=self.name
            )
        if self.choices and value not in self.choices:
            raise BadRequest(
                f"The field {self.name} is {value!r}; it has to be one of "
                f"{', '.join(self.choices)}.",
                field=self.name,
            )
        return value

    def schema(self) -> dict[str, Any]:
        """The field in the words of JSON Schema."""
        described: dict[str, Any] = {"type": self.kind, "description": self.help}
        if self.choices:
            described["enum"] = list(self.choices)
        if self.kind == "string":
            described["maxLength"] = self.longest
        return described


def read_body(fields: Iterable[Field], body: Any) -> dict[str, Any]:
    """Return the checked values of a body; a field that may be left out is None then.

    Raises `BadRequest` for what is missing, unknown or of the wrong kind.
    """
    if not isinstance(body, dict):
        raise BadRequest("The request's body has to be a JSON object.")
    known = {field.name: field for field in fields}
    unknown = sorted(set(body) - set(known))
    if unknown:
        names = ", ".join(known) or "none"
        raise BadRequest(f"There is no field {unknown[0]!r}; fields: {names}.", field=unknown[0])
    values: dict[str, Any] = {}
    for name, field in known.items():
        value = body.get(name)
        if value is None:
            if field.required:
                raise BadRequest(f"The field {name} is missing: {field.help}", field=name)
            values[name] = None
        else:
            values[name] = field.check(value)
    return values
