"""What recorders say of a recording, in the words that they really write."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.document import RECORDING
from py_browser.metadata import LONGEST_FIELD, MOST_FIELDS, read_metadata
from py_browser.page import call

SONG_METER = b"""GUANO|Version:1.0
Firmware Version:1.1
Make:Wildlife Acoustics, Inc.
Model:Song Meter Mini
Serial:SMA00646
WA|Song Meter|Prefix:SMA00646
WA|Song Meter|Audio settings:[{"rate":24000,"gain":18}]
Length:300.000
Original Filename:SMA00646_20201017_130500.wav
Timestamp:2020-10-17 13:05:00+1:00
Loc Position:54.75656 -1.59106
Temperature Int:21.25
Samplerate:24000
"""
AUDIOMOTH_GUANO = b"""GUANO|Version:1.0
Make:Open Acoustic Devices
Model:AudioMoth
Serial:24F319046032BB52
Timestamp:2022-05-03T10:00:00+02:00
OAD|Recording Settings:48000 GAIN 2 LGR
OAD|Battery Voltage:4.8
Temperature Int:-1.5
Note: two\\nlines
\0"""
COMMENT = (
    "Recorded at 19:05:00 15/04/2024 (UTC) by AudioMoth 24F3190361DA539A at medium-high gain "
    "while battery was 4.1V and temperature was 23.3C."
)


def info(**entries):
    parts = [b"INFO"]
    for name, text in entries.items():
        content = text.encode() + b"\0"
        parts.append(name.encode() + struct.pack("<I", len(content)) + content)
        parts.append(b"\0" * (len(content) % 2))
    return b"".join(parts)


def bext(description="", originator="", day="", time=""):
    texts = (description, originator, "", day, time)
    return struct.pack("<256s32s32s10s8sQ", *(text.encode() for text in texts), 0) + bytes(254)


def read(*chunks, name="dawn.wav"):
    return read_metadata(chunks, name).to_json()


def test_a_song_meter_is_read():
    about = read(("guan", SONG_METER), name="SMA00646_20201017_130500.wav")
    fields = about.pop("metadata")
    assert about == {
        "start_time": "2020-10-17T12:05:00.000Z",
        "start_source": "GUANO",
        "utc_offset_min": 60,
        "site": "SMA00646",
        "device": "Wildlife Acoustics, Inc. Song Meter Mini SMA00646",
        "gain": "18 dB",
        "temperature_c": 21.25,
        "latitude": 54.75656,
        "longitude": -1.59106,
        "problems": [],
    }
    assert fields["Firmware Version"] == "1.1"


def test_the_guano_of_an_audiomoth_is_read():
    about = read(("guan", AUDIOMOTH_GUANO), name="20220503_080000.WAV")
    assert about["start_time"] == "2022-05-03T08:00:00.000Z"
    assert (about["gain"], about["battery_v"], about["temperature_c"]) == ("setting 2", 4.8, -1.5)
    assert about["device"] == "Open Acoustic Devices AudioMoth 24F319046032BB52"
    assert about["metadata"]["Note"] == "two\nlines"
    assert about["problems"] == []


@pytest.mark.parametrize(
    ("comment", "utc", "offset_min", "values"),
    [
        (
            "Recorded at 13:00:00 26/07/2018 by AudioMoth 24DB0B065938B3EC at gain setting 2 "
            "while battery state was 4.5V",
            "2018-07-26T13:00:00.000Z",
            0,
            {"gain": "setting 2", "battery_v": 4.5},
        ),
        (
            "Recorded at 17:22:00 09/02/2021 (UTC) by AudioMoth 24E144085F2569BF at medium-high "
            "gain setting while battery state was 4.6V and temperature was 19.4C. Amplitude "
            "threshold was 60.",
            "2021-02-09T17:22:00.000Z",
            0,
            {"gain": "medium-high", "battery_v": 4.6, "temperature_c": 19.4},
        ),
        (
            "Recorded at 19:30:00 09/08/2025 (UTC-5) by AudioMoth 248D9B04645707D7 at medium gain "
            "while battery was 4.5V and temperature was 12.3C.",
            "2025-08-10T00:30:00.000Z",
            -300,
            {"gain": "medium", "battery_v": 4.5, "temperature_c": 12.3},
        ),
        (
            "Recorded at 21:00:05 01/06/2025 (UTC-02:30) by AudioMoth 24E144085F256D6A at low gain "
            "while battery state was less than 2.5V and temperature was -3.5C.",
            "2025-06-01T23:30:05.000Z",
            -150,
            {"gain": "low", "battery_v": 2.5, "temperature_c": -3.5},
        ),
        (
            "Recorded at 14:18:00.250 18/09/2022 (UTC+7) during deployment 0FE081F80FE081F8 at "
            "low gain while battery was greater than 4.9V and temperature was 33.9C.",
            "2022-09-18T07:18:00.250Z",
            420,
            {"site": "deployment 0FE081F80FE081F8", "battery_v": 4.9},
        ),
    ],
)
def test_the_comment_of_each_audiomoth_is_read(comment, utc, offset_min, values):
    about = read(("LIST", info(IART="AudioMoth", ICMT=comment)))
    assert (about["start_time"], about["utc_offset_min"]) == (utc, offset_min)
    assert {key: about[key] for key in values} == values
    assert about["metadata"]["Comment"] == comment
    assert about["metadata"]["IART"] == "AudioMoth"
    assert about["problems"] == []


def test_a_time_with_a_zone_wins_over_one_without():
    unzoned = b"GUANO|Version: 1.0\nTimestamp: 2024-04-15T21:05:00\n"
    about = read(("guan", unzoned), ("LIST", info(ICMT=COMMENT)), name="20240415_210500.wav")
    assert about["start_source"] == "the AudioMoth comment"
    assert about["start_time"] == "2024-04-15T19:05:00.000Z"
    # Two hours apart may be two zones: no contradiction.
    assert about["problems"] == []


def test_without_a_zone_the_first_source_is_taken_for_utc():
    chunk = ("bext", bext("dusk", "SoundDevices 702", "2021-05-02", "04:00:00"))
    about = read(chunk, name="TAKE_20210502_035959.wav")
    assert about["start_time"] == "2021-05-02T04:00:00.000Z"
    assert about["start_source"] == "the broadcast header (bext)"
    assert "utc_offset_min" not in about
    assert (about["device"], about["site"]) == ("SoundDevices 702", "TAKE")
    assert about["problems"] == []


def test_contradictions_are_told():
    about = read(("guan", SONG_METER), name="SMA00646_20201018_130731.wav")
    assert about["problems"] == [
        "The file name says 2020-10-18 13:07:31, but GUANO says 2020-10-17 13:05:00 UTC+01:00; "
        "the latter is used."
    ]
    assert about["start_time"] == "2020-10-17T12:05:00.000Z"


def test_what_cannot_be_understood_is_told_and_the_rest_is_used():
    broken = b"GUANO|Version: 1.0\nTimestamp: yesterday\nLoc Position: north\nMake: X\nodd line\n"
    about = read(("guan", broken), name="20210502_040000.WAV")
    assert about["start_source"] == "the file name"
    assert about["device"] == "X"
    assert about["problems"] == [
        "The GUANO time stamp 'yesterday' is not a time that can be read.",
        "The GUANO position 'north' is not a latitude and a longitude.",
    ]


def test_a_name_with_the_number_of_an_audiomoth_tells_the_device():
    about = read(name="24F319046032BB52_20210502_040000.WAV")
    assert about["device"] == "AudioMoth 24F319046032BB52"
    assert "site" not in about


def test_nothing_is_known_of_most_files():
    assert read(("junk", b"xyz")) == {"problems": []}


def test_a_file_that_says_too_much_is_cut_short():
    lines = b"".join(b"Key %d: %s\n" % (i, b"x" * 9000) for i in range(300))
    fields = read(("guan", lines))["metadata"]
    assert len(fields) == MOST_FIELDS
    assert max(map(len, fields.values())) == LONGEST_FIELD


CHUNKS = st.lists(st.tuples(st.sampled_from(["guan", "LIST", "bext", "data"]), st.binary()))
STARTS = st.sampled_from([b"", b"INFO", b"INFOICMT\x10\0\0\0Recorded at ", SONG_METER[:300]])


@given(CHUNKS, STARTS, st.text())
def test_any_bytes_give_what_the_schema_holds(chunks, start, name):
    about = read_metadata([(key, start + content) for key, content in chunks], name).to_json()
    known = {f.name for f in RECORDING.fields}
    assert set(about) - {"problems"} <= known
    assert all(isinstance(problem, str) for problem in about["problems"])


def test_the_page_reads_through_its_door():
    chunks = [{"id": "guan", "base64": base64.b64encode(SONG_METER).decode()}]
    about = call("read_metadata", {"file_name": "a.wav", "chunks": chunks})
    assert about["start_time"] == "2020-10-17T12:05:00.000Z"
    assert call("read_metadata", {})["error"]["code"] == "parameter"
