"""What one transaction changed in a document, field by field, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final


class _Absent:
    """No value at all, where None is a value."""

    def __repr__(self) -> str:
        return "ABSENT"

    def __deepcopy__(self, _memo: object) -> _Absent:
        return self


ABSENT: Final = _Absent()


@dataclass
class EntryChange:
    """What happened to one entry, or to a root map that is one record (`entry` is None).

    fields : by key, the value before and after; `ABSENT` where there was or is none
    made : the entry is new; `fields` then has nothing before
    replaced : another entry was put in its place
    removed : the entry is gone, which no client of ours does
    shared : a field holds a shared type, where only plain values may be
    """

    root: str
    entry: str | None
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    made: bool = False
    replaced: bool = False
    removed: bool = False
    shared: bool = False

    def copy(self) -> EntryChange:
        """The same change, which can be added to without changing this one."""
        return replace(self, fields=dict(self.fields))

    def note(self, key: str, before: Any, after: Any) -> None:
        """Add a change of one field, after those that were noted before."""
        first = self.fields.get(key)
        self.fields[key] = (before if first is None else first[0], after)
