"""Compare two states of annotations: what was added, removed, moved, relabeled or else changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from py_browser.document import LABEL_PREFIX

Fields = Mapping[str, Any]

KINDS = ("added", "removed", "moved", "relabeled", "changed")
"""What may have happened to an annotation; the last three may come together."""

_WHO_AND_WHEN = frozenset({"created", "edited"})


@dataclass(frozen=True)
class Difference:
    """How one annotation differs between two states.

    kinds : 'added' or 'removed' alone, or any of 'moved', 'relabeled' and 'changed'
    before, after : its fields in the two states; None where it is not there or deleted
    labels_added, labels_removed : ids of labels
    fields : names of the other fields that differ
    """

    id: str
    kinds: tuple[str, ...]
    before: Fields | None
    after: Fields | None
    labels_added: tuple[str, ...] = ()
    labels_removed: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return it as a plain value."""
        return {
            "id": self.id,
            "kinds": list(self.kinds),
            "before": None if self.before is None else dict(self.before),
            "after": None if self.after is None else dict(self.after),
            "labels_added": list(self.labels_added),
            "labels_removed": list(self.labels_removed),
            "fields": list(self.fields),
        }


def compare(before: Mapping[str, Fields], after: Mapping[str, Fields]) -> list[Difference]:
    """Return how annotations differ between two states, ordered by where they begin.

    before, after : id -> fields, as the document's map `annotations` holds them
    Deleted annotations count as not there. Who edited last, and when, is no difference.
    """
    found = [
        difference
        for entry in {*before, *after}
        if (difference := _difference(entry, before.get(entry), after.get(entry))) is not None
    ]
    return sorted(found, key=_place)


def count(differences: list[Difference]) -> dict[str, int]:
    """Return how many annotations there are of each of `KINDS`."""
    return {kind: sum(kind in d.kinds for d in differences) for kind in KINDS}


def labels_of(fields: Fields) -> frozenset[str]:
    """The ids of an annotation's labels."""
    return frozenset(
        key.removeprefix(LABEL_PREFIX) for key in fields if key.startswith(LABEL_PREFIX)
    )


def _difference(entry: str, before: Fields | None, after: Fields | None) -> Difference | None:
    old, new = _present(before), _present(after)
    if old is None or new is None:
        if old is new:
            return None
        return Difference(entry, ("added" if old is None else "removed",), old, new)
    was, are = labels_of(old), labels_of(new)
    others = tuple(
        key
        for key in sorted({*old, *new})
        if key != "region"
        and key not in _WHO_AND_WHEN
        and not key.startswith(LABEL_PREFIX)
        and (key in old, old.get(key)) != (key in new, new.get(key))
    )
    is_so = {
        "moved": old.get("region") != new.get("region"),
        "relabeled": was != are,
        "changed": bool(others),
    }
    kinds = tuple(kind for kind, so in is_so.items() if so)
    if not kinds:
        return None
    added, removed = tuple(sorted(are - was)), tuple(sorted(was - are))
    return Difference(entry, kinds, old, new, added, removed, others)


def _present(fields: Fields | None) -> Fields | None:
    return None if fields is None or fields.get("status") == "deleted" else fields


def _place(difference: Difference) -> tuple[float, str]:
    fields = difference.after or difference.before or {}
    region = fields.get("region")
    start = region.get("start_s") if isinstance(region, Mapping) else None
    return (float(start) if isinstance(start, int | float) else 0.0, difference.id)
