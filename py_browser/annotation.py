"""Annotations, queries and bookmarks as values: what a snapshot of the document holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from py_browser.answers import AnsweredQuery
from py_browser.checking import check_record
from py_browser.document import (
    SNAPSHOT_ANNOTATION,
    SNAPSHOT_BOOKMARK,
    SNAPSHOT_QUERY,
    STATUSES,
)
from py_browser.errors import SchemaError
from py_browser.region import Region, read_region

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Annotation:
    """A region plus labels that a person, or an import, vouches for.

    Parameters
    ----------
    id : str, ULID
    region : `Region`
    labels : label ids, in the order they were written
    status : 'active' or 'deleted'
    fields : all the fields as written, also those this version does not know
    """

    id: str
    region: Region
    labels: tuple[str, ...] = ()
    status: str = "active"
    fields: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_status(self.status, f"annotation {self.id!r}")
        confidence = self.fields.get("confidence")
        if confidence is not None and not 0 <= confidence <= 1:
            raise SchemaError(
                f"The confidence of annotation {self.id!r} is {confidence}; it must be 0 to 1."
            )

    @property
    def is_active(self) -> bool:
        """Whether it counts: deleted annotations are kept, never exported to tables."""
        return self.status == "active"

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot writes it, with nothing lost."""
        return {**self.fields, "id": self.id, "region": self.region.to_json()}


@dataclass(frozen=True)
class Query:
    """A region put to a person as a question; `fields` as in `Annotation`."""

    id: str
    region: Region
    status: str = "active"
    fields: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_status(self.status, f"query {self.id!r}")

    @property
    def answered(self) -> AnsweredQuery:
        """The query with its answer, as `merge_answers` takes it."""
        answer = self.fields.get("answer") or {}
        labels = frozenset(answer.get("labels", ()))
        return AnsweredQuery(self.id, self.region, answer.get("kind"), labels)

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot writes it, with nothing lost."""
        return {**self.fields, "id": self.id, "region": self.region.to_json()}


@dataclass(frozen=True)
class Bookmark:
    """A moment of the recording that people want to find again; `fields` as in `Annotation`."""

    id: str
    at_s: float
    fields: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.at_s < 0:
            raise SchemaError(f"Bookmark {self.id!r} is at {self.at_s} s; it must be at least 0.")

    def to_json(self) -> dict[str, Any]:
        """Return it as a snapshot writes it, with nothing lost."""
        return {**self.fields, "id": self.id, "at_s": self.at_s}


def read_annotation(value: object, where: str) -> Annotation:
    """Return the annotation a snapshot holds, or raise `SchemaError` naming `where`."""
    fields = check_record(SNAPSHOT_ANNOTATION, value, where)
    labels = tuple(str(label["id"]) for label in _objects(fields["labels"]))
    region = read_region(fields["region"])
    return Annotation(str(fields["id"]), region, labels, str(fields["status"]), fields)


def read_query(value: object, where: str) -> Query:
    """Return the query a snapshot holds, or raise `SchemaError` naming `where`."""
    fields = check_record(SNAPSHOT_QUERY, value, where)
    query = Query(str(fields["id"]), read_region(fields["region"]), str(fields["status"]), fields)
    _ = query.answered
    return query


def read_bookmark(value: object, where: str) -> Bookmark:
    """Return the bookmark a snapshot holds, or raise `SchemaError` naming `where`."""
    fields: Json = check_record(SNAPSHOT_BOOKMARK, value, where)
    return Bookmark(str(fields["id"]), fields["at_s"], fields)


def _objects(value: Any) -> list[Json]:
    return list(value)


def _check_status(status: str, where: str) -> None:
    if status not in STATUSES:
        raise SchemaError(f"The status of {where} is {status!r}; it must be active or deleted.")
