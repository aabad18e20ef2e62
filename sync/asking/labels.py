"""What people said of a project's recordings, and what is learned from it.

Read from the documents as they lie on disk: they alone know what counts now, and an edit is there
before it is acknowledged. Only documents that changed since they were read are read again.
"""

from __future__ import annotations

import os
import sqlite3
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from py_browser.active_labeling.answered import answered_in
from py_browser.active_labeling.embedding_stream import MOST_NUMBERS
from py_browser.active_labeling.knowledge import Knowledge
from py_browser.active_labeling.rows_alone import heard_rows
from py_browser.answers import AnsweredQuery
from py_browser.bundle import read_recording
from py_browser.document import RECORDING_ROOM
from py_browser.snapshot import snapshot_recording
from sync.asking.rows import RowReader
from sync.asking.stored import Stored
from sync.database import read_now
from sync.history.bundles import UNKNOWN_FILE, document_of
from sync.history.store import KnownRoom
from sync.settings import Settings

MOST_LEARNED = 50
"""Recordings that are learned from, those that were last worked on; more make everybody wait."""
LEAST_NUMBERS = 1 << 20
MOST_KEPT = 20_000
MOST_PROJECTS = 4

Answers = Mapping[str, Sequence[AnsweredQuery]]


@dataclass(frozen=True)
class Told:
    """What people said of a project's recordings.

    answers : by recording, those worked on last at the end; only recordings of which something
        was said
    state : other answers have another one
    """

    answers: Answers
    state: tuple[tuple[str, int], ...]


_read: OrderedDict[tuple[str, int], Sequence[AnsweredQuery]] = OrderedDict()
_known: OrderedDict[tuple[str, str], tuple[object, Knowledge]] = OrderedDict()


def told_of(settings: Settings, project: str) -> Told:
    """Return what people said of a project's recordings, as it is on disk now."""
    return read_now(settings, os.environ, _told, settings.data, project)


def learned(
    reader: RowReader, project: str, rows: Mapping[str, Stored], told: Told
) -> Knowledge | None:
    """Return what is learned from a project's answers; None where there are none to learn from.

    rows : by recording, all of one model
    """
    named = [recording for recording in told.answers if recording in rows][-MOST_LEARNED:]
    if not named:
        return None
    model = rows[named[0]].name
    state = (told.state, tuple((recording, rows[recording].blob) for recording in named))
    kept = _known.get((project, model))
    if kept is not None and kept[0] == state:
        return kept[1]
    known: Knowledge | None = None
    most = max(LEAST_NUMBERS, MOST_NUMBERS // len(named))
    for recording in named:
        heard = heard_rows(reader.embeddings(rows[recording], most_numbers=most))
        known = (known or Knowledge.about(heard)).after(heard, told.answers[recording])
    assert known is not None
    _known[project, model] = (state, known)
    _known.move_to_end((project, model))
    while len(_known) > MOST_PROJECTS:
        _known.popitem(last=False)
    return known


def _told(connection: sqlite3.Connection, data: str, project: str) -> Told:
    rows = connection.execute(
        "SELECT m.id, m.name, max(coalesce(s.seq, 0), coalesce(u.seq, 0)) AS seq,"
        " coalesce(u.received_at, s.written_at, m.created_at) AS at FROM rooms m"
        " LEFT JOIN room_snapshots s ON s.room = m.id"
        " LEFT JOIN room_updates u ON u.room = m.id"
        "  AND u.seq = (SELECT max(seq) FROM room_updates WHERE room = m.id)"
        " WHERE m.project = ? AND m.name LIKE ? ORDER BY at, m.id",
        (project, f"{RECORDING_ROOM}:%"),
    ).fetchall()
    answers, state = {}, []
    for row in rows:
        recording = str(row["name"]).split(":", 2)[2]
        room = KnownRoom(row["id"], row["name"], recording)
        said = _answers(connection, data, room, row["seq"])
        if said:
            answers[recording] = said
            state.append((recording, int(row["seq"])))
    return Told(answers, tuple(state))


def _answers(
    connection: sqlite3.Connection, data: str, room: KnownRoom, seq: int
) -> Sequence[AnsweredQuery]:
    key = (f"{data} {room.name}", seq)
    if key not in _read:
        document = document_of(connection, room)
        info = {"file_name": room.recording, **UNKNOWN_FILE}
        value = snapshot_recording(info, document)
        # What does not fit the schema says nothing.
        _read[key] = answered_in(read_recording(value, "the recording", []))
        while len(_read) > MOST_KEPT:
            _read.popitem(last=False)
    _read.move_to_end(key)
    return _read[key]
