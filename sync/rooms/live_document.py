"""A document in memory: updates go in, and what they changed comes out as plain values.

The only file that touches pycrdt's objects while people edit. It works on the inner classes of
pycrdt (`Doc._doc`, `Map.integrated`): the outer ones cost more than applying an update does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

import pycrdt
from pycrdt import _pycrdt

from py_browser.entries import ENTRY_ROOTS, ROOTS_OF
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.protocol import EMPTY_STATE, EMPTY_UPDATE, read_state
from sync.rooms.slices import at_once

_SHARED = (
    _pycrdt.Map,
    _pycrdt.Array,
    _pycrdt.Text,
    _pycrdt.XmlElement,
    _pycrdt.XmlFragment,
    _pycrdt.XmlText,
    _pycrdt.Doc,
)
_MERGE_AT_ONCE = 64


def merge(updates: Sequence[bytes]) -> bytes:
    """Merge updates into one, as a tree: merging all at once takes quadratic time."""
    parts = list(updates)
    while len(parts) > 1:
        parts = [
            pycrdt.merge_updates(*parts[at : at + _MERGE_AT_ONCE])
            if at + 1 < len(parts)
            else parts[at]
            for at in range(0, len(parts), _MERGE_AT_ONCE)
        ]
    return parts[0] if parts else EMPTY_UPDATE


RootEvent = tuple[str, list[Any], dict[str, Any]]
"""Root, path below it, and keys, as pycrdt tells of them."""


class Heard:
    """What pycrdt says of a transaction while it goes on.

    It knows nothing of the document: pycrdt keeps what it calls, where Python's collector does not
    look, and a document that its own observers keep would never leave memory.
    """

    def __init__(self) -> None:
        self._emitted: list[bytes] = []
        self._events: list[RootEvent] = []
        self._failure: BaseException | None = None

    def update(self, event: Any) -> None:
        """Hear what is new, as an update."""
        if event.update != EMPTY_UPDATE:
            self._emitted.append(event.update)

    def listener(self, root: str) -> Callable[[list[Any]], None]:
        """What hears of changes below a root."""

        def remember(events: list[Any]) -> None:
            try:
                self._events.extend((root, event.path, event.keys) for event in events)
            except BaseException as error:
                self._failure = error

        return remember

    def take(self) -> tuple[list[bytes], list[RootEvent]]:
        """All that was heard since the last call. Raises what went wrong meanwhile."""
        emitted, self._emitted = self._emitted, []
        events, self._events = self._events, []
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        return emitted, events


class LiveDocument:
    """One document of kind 'recording' or 'project', its clocks, and its observers."""

    def __init__(self, kind: str, updates: Iterable[bytes] = ()) -> None:
        self._prepare(kind)
        at_once(self._load(updates))

    @classmethod
    def opening(cls, kind: str, updates: Iterable[bytes]) -> Generator[None, None, LiveDocument]:
        """Make a document out of what is stored; may be paused between updates."""
        document = cls.__new__(cls)
        document._prepare(kind)
        yield from document._load(updates)
        return document

    def _prepare(self, kind: str) -> None:
        self.kind = kind
        outer: pycrdt.Doc[Any] = pycrdt.Doc()
        self._outer = outer
        self._doc = cast(Any, outer)._doc
        self._roots = {
            name: cast(Any, outer.get(name, type=pycrdt.Map)).integrated for name in ROOTS_OF[kind]
        }
        self._heard = Heard()
        self._subscriptions: list[Any] = []
        self.clocks: dict[int, int] = {}

    def _load(self, updates: Iterable[bytes]) -> Generator[None, None, None]:
        for update in updates:
            with self._transaction() as txn:
                self._doc.apply_update(txn, update)
            yield
        self._subscriptions.append(self._doc.observe(self._heard.update))
        for name, root in self._roots.items():
            self._subscriptions.append(root.observe_deep(self._heard.listener(name)))
        self.clocks = read_state(self.state())

    # -- reading ---------------------------------------------------------------------------------

    def state(self) -> bytes:
        """The state vector, as a client is asked with it."""
        with self._transaction() as txn:
            return bytes(self._doc.get_state(txn))

    def difference(self, state: bytes = EMPTY_STATE) -> bytes:
        """All that a document in `state` lacks. Raises `ValueError` for no state."""
        with self._transaction() as txn:
            return bytes(self._doc.get_update(txn, state))

    def entry(self, root: str, entry: str) -> Any:
        """One entry as a plain value, or `ABSENT`."""
        with self._transaction() as txn:
            return self._read_entry(txn, root, entry)

    def to_json(self) -> dict[str, Any]:
        """All root maps as plain values."""
        with self._transaction() as txn:
            return {name: json.loads(root.to_json(txn)) for name, root in self._roots.items()}

    def root_names(self) -> set[str]:
        """The names of all root types, also those that we do not know."""
        with self._transaction() as txn:
            return set(self._doc.roots(txn))

    def is_complete(self, ends: Mapping[int, int]) -> bool:
        """Whether all up to these clocks was taken in, with nothing left waiting."""
        known = read_state(self.state())
        return all(known.get(client, 0) >= end for client, end in ends.items())

    # -- changing --------------------------------------------------------------------------------

    def apply(self, update: bytes, is_flat: bool = False) -> tuple[bytes, list[EntryChange]]:
        """Apply a gapless update; return what was new in it, and what it changed.

        is_flat : it puts no shared type inside another, so nobody need look for one
        `clocks` stay as they are until `learn`.
        Raises `ValueError` if pycrdt refuses it, and whatever pycrdt throws when it panics.
        """
        with self._transaction() as txn:
            self._doc.apply_update(txn, update)
        return self._taken(is_flat)

    def learn(self, ends: Mapping[int, int]) -> None:
        """Take note of what was applied: by client, the clock after the last one."""
        for client, end in ends.items():
            if end > self.clocks.get(client, 0):
                self.clocks[client] = end

    def write(self, fields: Iterable[tuple[str, str | None, str, Any]]) -> bytes:
        """Set fields (root, entry, key, value), or remove those with `ABSENT`; return the update.

        A key None of an entry root means the entry itself: a dict makes it, `ABSENT` removes it.
        """
        update, _ = self.edit(fields)
        return update

    def edit(
        self, fields: Iterable[tuple[str, str | None, str, Any]]
    ) -> tuple[bytes, list[EntryChange]]:
        """Do as `write`, and return what it changed as well."""
        with self._outer.transaction():
            for root, entry, key, value in fields:
                self._set(root, entry, key, value)
        self.clocks = read_state(self.state())
        return self._taken()

    def _set(self, root: str, entry: str | None, key: str, value: Any) -> None:
        target = cast(Any, self._outer[root])
        if entry is not None:
            if key == "":
                value = pycrdt.Map(value) if value is not ABSENT else ABSENT
                key = entry
            else:
                target = target[entry]
        if value is not ABSENT:
            target[key] = value
        elif key in target:
            del target[key]

    # -- observing -------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        txn = self._doc.create_transaction()
        try:
            yield txn
            txn.commit()
        finally:
            txn.drop()

    def _taken(self, is_flat: bool = False) -> tuple[bytes, list[EntryChange]]:
        emitted, events = self._heard.take()
        update = merge(emitted) if emitted else b""
        return update, self._changes(events, is_flat) if events else []

    def _changes(self, events: list[RootEvent], is_flat: bool) -> list[EntryChange]:
        changes: dict[tuple[str, str | None], EntryChange] = {}
        with self._transaction() as txn:
            for root, path, keys in events:
                if path:
                    change = changes.setdefault((root, path[0]), EntryChange(root, path[0]))
                    _note_fields(change, keys, nested=len(path) > 1)
                elif root not in ENTRY_ROOTS:
                    change = changes.setdefault((root, None), EntryChange(root, None))
                    _note_fields(change, keys, nested=False)
                else:
                    for entry, what in keys.items():
                        changed = self._entry_change(txn, root, entry, what["action"], is_flat)
                        changes[(root, entry)] = changed
        return list(changes.values())

    def _entry_change(
        self, txn: Any, root: str, entry: str, action: str, is_flat: bool
    ) -> EntryChange:
        change = EntryChange(root, entry, made=action == "add", replaced=action == "update")
        if action == "delete":
            change.removed = True
            return change
        fields = self._read_entry(txn, root, entry)
        if not isinstance(fields, dict):
            change.shared = True
            return change
        change.fields = {key: (ABSENT, value) for key, value in fields.items()}
        if not is_flat:
            inner = self._roots[root].get(txn, entry)
            change.shared = any(isinstance(inner.get(txn, key), _SHARED) for key in fields)
        return change

    def _read_entry(self, txn: Any, root: str, entry: str) -> Any:
        target = self._roots[root]
        if not target.has(txn, entry):
            return ABSENT
        value = target.get(txn, entry)
        return json.loads(value.to_json(txn)) if isinstance(value, _pycrdt.Map) else value


def _note_fields(change: EntryChange, keys: dict[str, Any], nested: bool) -> None:
    if nested:
        change.shared = True
        return
    for key, what in keys.items():
        before, after = what.get("oldValue", ABSENT), what.get("newValue", ABSENT)
        if what["action"] == "delete":
            after = ABSENT
        if isinstance(after, _SHARED):
            change.shared = True
            after = None
        change.note(key, None if isinstance(before, _SHARED) else before, after)
