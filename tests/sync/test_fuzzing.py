"""Whatever arrives: it is read, or refused with a sentence; never a crash, never for long."""

import contextlib
import json
import struct
import time

from fuzzing import SECONDS, holds
from hypothesis import strategies as st
from pycrdt import Doc, Map
from room_peers import a_pass, annotation

from py_browser.entries import ENTRY_ROOTS, FLAT_ROOTS
from py_browser.errors import EarmarkError
from py_browser.formats import FORMATS
from py_browser.metadata import read_metadata
from py_browser.page import call
from py_browser.wav_tags import KNOWN, read_wav_tags
from sync.errors import Refused
from sync.recordings.ranges import OutOfRange, read_range
from sync.rooms.awareness import read_states
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.guard import invalid, object_to
from sync.rooms.name import read_room_name
from sync.rooms.protocol import Malformed, read_state, read_sync, read_wishes
from sync.rooms.update import read_update
from sync.uploads import tus
from sync.uploads.parcel import unpack

LONGEST_S = 5.0
"""For one example of a few hundred bytes, on a slow machine: what is quadratic or worse shows."""
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def quickly(check):
    """A check that also fails when one example takes long."""

    def run(value):
        began_s = time.monotonic()
        check(value)
        assert time.monotonic() - began_s < LONGEST_S

    return run


def spoilt(good):
    """Some of these bytes with bits turned, cut out, or put in elsewhere."""
    places = st.tuples(st.integers(0, max(0, len(good) - 1)), st.binary(max_size=6), st.booleans())

    def spoil(changes):
        content = bytearray(good)
        for place, other, replaces in changes:
            content[place : place + (len(other) if replaces else 0)] = other
        return bytes(content)

    return st.lists(places, max_size=6).map(spoil)


def an_update():
    doc = Doc()
    annotations = doc.get("annotations", type=Map)
    annotations["01J8Z4Q8Y3V5N6P7R8S9T0V1W2"] = Map(annotation())
    return doc.get_update()


def test_messages_of_rooms():
    update = an_update()

    def check(data):
        for read in (read_sync, read_state, read_update, lambda d: read_wishes(d, 0),
                     lambda d: read_states(d, 100)):  # fmt: skip
            with contextlib.suppress(Malformed):
                read(data)

    holds(st.binary(max_size=200) | spoilt(update), quickly(check))
    # What is read as an update does nothing to a document but what an update may.
    holds(spoilt(update), quickly(_apply))
    holds(st.text(max_size=80), lambda name: read_room_name(name))


def _apply(data):
    try:
        read_update(data)
    except Malformed:
        return
    doc = Doc()
    with contextlib.suppress(ValueError):  # pycrdt's own refusal
        doc.apply_update(data)
    str(doc.get("annotations", type=Map))


def test_changes_that_a_guard_looks_at():
    # Of other roots a room makes no changes.
    places = st.tuples(st.sampled_from(sorted(ENTRY_ROOTS)), st.text(max_size=30)) | st.tuples(
        st.sampled_from(sorted(FLAT_ROOTS)), st.none()
    )
    keys = st.sampled_from(
        [
            "region",
            "status",
            "origin",
            "created",
            "label:a",
            "label:",
            "review:me",
            "answer",
            "note",
        ]
    ) | st.text(max_size=12)
    values = JSON | st.just(ABSENT) | st.fixed_dictionaries({"start_s": JSON, "end_s": JSON})
    changes = st.builds(
        lambda place, *rest: EntryChange(*place, *rest),
        places,
        st.dictionaries(keys, st.tuples(values, values), max_size=4),
        *[st.booleans()] * 4,
    )

    def check(change):
        for role in ("viewer", "annotator", "owner"):
            found = object_to(change, a_pass(role, "ANN")) or invalid(change)
            assert found is None or found.message

    holds(changes, quickly(check))


TABLES = {
    "raven": b"Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq"
    b" (Hz)\tSpecies\n1\tSpectrogram 1\t1\t0.5\t1.5\t1000\t4000\tgreat tit\n",
    "audacity": b"0.5\t1.5\tgreat tit\n\\\t1000\t4000\n",
    "csv": b"onset_s,offset_s,label\n0.5,1.5,great tit\n2,3,\"a, \"\"b\"\"\"\n",
    "json": json.dumps({
        "format": "earmark-bundle", "version": 1, "project": {"id": "p", "name": "n"},
        "labels": [{"id": "l", "name": "great tit", "colour": "#aabbcc", "key": "1", "order": 0,
                    "status": "active"}],
        "recordings": [{
            "recording": {"file_name": "a.wav", "sha256": None, "sample_rate_hz": 48000,
                          "channels": 1, "duration_s": 9.5, "format": "wav", "bytes": 9},
            "annotations": [{"id": "a", "region": {"start_s": 0, "end_s": 1}, "labels": [],
                             "status": "active", "origin": {"kind": "person"}}],
            "queries": [],
        }],
    }).encode(),
}  # fmt: skip


def import_table(content, name=None):
    """What the page gets of a file, as JSON that is one."""
    import numpy as np

    payload = {"file_name": "table.txt"} | ({"format": name} if name else {})
    answer = call("import_table", payload, [np.frombuffer(content, np.uint8)])
    json.dumps(answer, allow_nan=False)
    assert "error" not in answer or answer["error"]["code"] not in ("internal", "python")
    return answer


def test_tables():
    for name, good in TABLES.items():
        assert "error" not in import_table(good), name
        holds(spoilt(good) | st.binary(max_size=100), quickly(import_table))
    holds(
        st.tuples(st.binary(max_size=100), st.sampled_from(sorted(FORMATS))),
        quickly(lambda one: import_table(*one)),
    )
    holds(JSON.map(lambda value: json.dumps(value).encode()), quickly(import_table))


def chunk(name, content):
    return name.encode() + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def test_what_recorders_write():
    guano = b"GUANO|Version: 1.0\nTimestamp: 2026-05-01T04:30:00+01:00\nLoc Position: 51.5 -0.1\n"
    parts = b"".join(
        [chunk("guan", guano), chunk("LIST", b"INFO" + chunk("ICMT", b"Recorded at 04:30:00")),
         chunk("bext", bytes(700)), chunk("wamd", struct.pack("<HI", 5, 4) + b"2026")]
    )  # fmt: skip
    wav = b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WAVE" + parts

    def read(content):
        tags = read_wav_tags(lambda start, end: content[start:end], len(content))
        assert sum(len(value) for _, value in tags) <= len(content)
        json.dumps(read_metadata(tags, "a_20260501_043000.wav").to_json(), allow_nan=False)

    read(wav)
    holds(spoilt(wav), quickly(read))
    flac = b"fLaC" + b"\x82" + (len(parts) + 4).to_bytes(3, "big") + b"riff" + parts
    holds(spoilt(flac), quickly(read))
    chunks = st.lists(st.tuples(st.sampled_from(sorted(KNOWN)), st.binary(max_size=200)))
    names = st.text(max_size=60) | st.from_regex(r"[A-Z0-9_]{0,8}_?\d{6,8}_\d{6}\.wav")
    holds(
        st.tuples(chunks, names),
        quickly(lambda one: json.dumps(read_metadata(*one).to_json(), allow_nan=False)),
    )


def test_headers_of_uploads_and_ranges():
    text = st.text(max_size=60) | st.from_regex(r"[a-z]{0,6} ?[A-Za-z0-9+/=]{0,12},?")

    def check(header):
        for read in (
            tus.read_metadata,
            lambda h: tus.Checksum(h),
            lambda h: tus.read_number({"upload-offset": h}, "Upload-Offset"),
            lambda h: tus.check_content_type({"content-type": h}),
            lambda h: tus.check_version({"tus-resumable": h}),
        ):
            with contextlib.suppress(Refused):
                read(header)

    holds(text, quickly(check))

    def check_parcel(content):
        with contextlib.suppress(Refused):
            list(unpack(content))

    for head in (
        b'{"bytes": 1, "filename": "a.wav"}',
        b"[" * 4000,
        b'{"bytes": 1, "a": "\\ud800"}',
    ):
        parcel = struct.pack(">I", len(head)) + head + b"x"
        check_parcel(parcel)
        holds(spoilt(parcel), quickly(check_parcel))

    def check_range(one):
        header, size = one
        with contextlib.suppress(OutOfRange):
            found = read_range(header, size)
            assert found is None or 0 <= found[0] < found[1] <= size

    ranges = st.text(max_size=30) | st.from_regex(r"bytes ?= ?\d{0,21} ?- ?\d{0,21}(,\d+-)?")
    holds(st.tuples(ranges, st.integers(0, 1 << 40)), quickly(check_range))


def test_bombs_of_tables_take_no_time_worth_mentioning():
    """As large as one may send, or nearly; a second each at most here, so ten anywhere."""
    deep = b"[" * 100_000 + b"]" * 100_000
    for content in (
        deep,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"9" * 1_000_000,
        b"onset_s,offset_s,label\n0,1," + b"a" * 10_000_000,
        b'onset_s,offset_s,label\n0,1,"' + b'""' * 2_000_000,
        b"," * 3_000_000,
        b"\t" * 3_000_000,
        b"\n" * 3_000_000,
        b"0\t" + b"1" * 1_000_000 + b"\tx",
        b"1e" + b"9" * 1000 + b"\t2\tx",
    ):
        began_s = time.monotonic()
        with contextlib.suppress(EarmarkError):
            import_table(content)
        assert time.monotonic() - began_s < 10, content[:40]
    assert SECONDS >= 0
