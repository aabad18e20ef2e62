"""The bundle: a snapshot of a project with everything in it, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from py_browser.annotation import (
    Annotation,
    Bookmark,
    Query,
    read_annotation,
    read_bookmark,
    read_query,
)
from py_browser.attributes import Attribute, read_attribute
from py_browser.checking import check_record
from py_browser.document import BUNDLE_FORMAT, BUNDLE_VERSION, RECORDING, SNAPSHOT_PROJECT
from py_browser.errors import FormatError, SchemaError
from py_browser.vocabulary import Label, read_label
from py_browser.written import read_written

Json = Mapping[str, Any]
Item = TypeVar("Item")


@dataclass(frozen=True)
class Recording:
    """One recording of a bundle: info as the schema's RecordingInfo, and what was said about it."""

    info: Json
    annotations: tuple[Annotation, ...] = ()
    queries: tuple[Query, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    fields: Json = field(default_factory=dict)

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return str(self.info["file_name"])

    def to_json(self) -> dict[str, Any]:
        """Return it as a bundle writes it; bookmarks only where there are any, as of old."""
        bookmarks = [bookmark.to_json() for bookmark in self.bookmarks]
        return {
            **self.fields,
            "recording": dict(self.info),
            "annotations": [annotation.to_json() for annotation in self.annotations],
            "queries": [query.to_json() for query in self.queries],
            **({"bookmarks": bookmarks} if bookmarks or "bookmarks" in self.fields else {}),
        }


@dataclass(frozen=True)
class Bundle:
    """A snapshot of a project; `problems` are the sentences of what was left out on reading.

    strategies : those that people wrote, as the schema's SnapshotStrategy
    """

    project: Json
    labels: tuple[Label, ...] = ()
    recordings: tuple[Recording, ...] = ()
    problems: tuple[str, ...] = ()
    fields: Json = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    strategies: tuple[Json, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the plain value that the lossless JSON file holds."""
        return {
            "format": BUNDLE_FORMAT,
            "version": BUNDLE_VERSION,
            **self.fields,
            "project": dict(self.project),
            "labels": [label.to_json() for label in self.labels],
            **self._attributes_json(),
            "recordings": [recording.to_json() for recording in self.recordings],
            **({"strategies": [dict(s) for s in self.strategies]} if self._has_strategies else {}),
        }

    def _attributes_json(self) -> dict[str, Any]:
        """Return the list of attributes, where there is one."""
        if not self.attributes and "attributes" not in self.fields:
            return {}
        return {"attributes": [attribute.to_json() for attribute in self.attributes]}

    @property
    def _has_strategies(self) -> bool:
        return bool(self.strategies) or "strategies" in self.fields


def read_bundle(value: object) -> Bundle:
    """Return the bundle that a plain value holds.

    What does not fit the schema (a label, attribute, annotation, query, ...) is left out and
    named in `problems`.
    Raises `FormatError` if the value as a whole is not a bundle, or a newer one.
    """
    if not isinstance(value, Mapping) or value.get("format") != BUNDLE_FORMAT:
        raise FormatError(
            f'This is not an Earmark bundle: it does not say "format": "{BUNDLE_FORMAT}".'
        )
    version = value.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise FormatError(f"The bundle's version is {version!r}; it must be a whole number.")
    if version > BUNDLE_VERSION:
        raise FormatError(
            f"The bundle is of version {version}, this Earmark reads up to {BUNDLE_VERSION}; "
            "update Earmark to read it."
        )
    problems: list[str] = []
    project = _whole("project", lambda: check_record(SNAPSHOT_PROJECT, value.get("project"), "it"))
    labels = _items(value, "labels", "label", read_label, problems)
    # Bundles from before there were any have no such list.
    given = {"attributes": value.get("attributes") or []}
    attributes = _items(given, "attributes", "attribute", read_attribute, problems)
    recordings = [
        read_recording(item, f"recording {number}", problems)
        for number, item in enumerate(_list(value, "recordings"), 1)
    ]
    written = {"strategies": value.get("strategies") or []}
    strategies = _items(written, "strategies", "strategy", read_written, problems)
    return Bundle(
        project=project,
        labels=tuple(labels),
        recordings=tuple(recordings),
        problems=tuple(problems),
        fields=value,
        attributes=tuple(attributes),
        strategies=tuple(strategies),
    )


def read_recording(value: object, where: str, problems: list[str]) -> Recording:
    """Return a recording of a bundle; what does not fit the schema is named in `problems`.

    Raises `FormatError` if it is none.
    """
    if not isinstance(value, Mapping):
        raise FormatError(f"{where} of the bundle is not an object.")
    info = _whole(where, lambda: check_record(RECORDING, value.get("recording"), where))
    of = f" of {info['file_name']}"
    annotations = _items(value, "annotations", "annotation", read_annotation, problems, of)
    queries = _items(value, "queries", "query", read_query, problems, of)
    bookmarks = (
        _items(value, "bookmarks", "bookmark", read_bookmark, problems, of)
        if "bookmarks" in value
        else []
    )
    return Recording(info, tuple(annotations), tuple(queries), tuple(bookmarks), value)


def _whole(part: str, read: Callable[[], Json]) -> Json:
    try:
        return read()
    except SchemaError as error:
        raise FormatError(f"The bundle's {part} cannot be read: {error.message}") from error


def _items(
    value: Json,
    key: str,
    noun: str,
    read: Callable[[object, str], Item],
    problems: list[str],
    of: str = "",
) -> list[Item]:
    items = []
    for number, item in enumerate(_list(value, key), 1):
        where = f"{noun} {number}{of}"
        try:
            items.append(read(item, where))
        except SchemaError as error:
            sentence = error.message if where in error.message else f"{where}: {error.message}"
            problems.append(f"{sentence[0].upper()}{sentence[1:]} It was left out.")
    return items


def _list(value: Json, key: str) -> list[Any]:
    items = value.get(key)
    if not isinstance(items, list):
        raise FormatError(f"The bundle has no list {key!r}.")
    return items
