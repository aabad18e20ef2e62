"""Moments in ISO 8601 and in file names."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.moments import Moment, read_file_name, read_iso

WALLS = st.datetimes(datetime(1971, 1, 1), datetime(2099, 12, 31)).map(
    lambda wall: wall.replace(microsecond=0)
)
OFFSETS = st.integers(-56, 56).map(lambda quarters: quarters * 15)


def zone_text(minutes, colon=":"):
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}{colon}{abs(minutes) % 60:02}"


@pytest.mark.parametrize(
    ("name", "utc", "offset_min", "prefix"),
    [
        ("20210502_040000.WAV", "2021-05-02T04:00:00.000Z", None, ""),
        ("20210502_040000T.WAV", "2021-05-02T04:00:00.000Z", None, ""),
        ("SM4A00001_20210502_040000.wav", "2021-05-02T04:00:00.000Z", None, "SM4A00001"),
        ("S4A00001_0+1_20210502_040000.wav", "2021-05-02T04:00:00.000Z", None, "S4A00001_0+1"),
        ("SMA00646_20201017_130500.wav", "2020-10-17T13:05:00.000Z", None, "SMA00646"),
        ("24F319046032BB52_20210502_040000.WAV", "2021-05-02T04:00:00.000Z", None, None),
        ("RPI1_20251130_134420-0500.WAV", "2025-11-30T18:44:20.000Z", -300, "RPI1"),
        ("20210502T040000+1000_REC.flac", "2021-05-01T18:00:00.000Z", 600, ""),
        ("2021-05-02T04-00-00Z.flac", "2021-05-02T04:00:00.000Z", 0, ""),
        ("forest 2021-05-02 04.00.00.250.wav", "2021-05-02T04:00:00.250Z", None, "forest"),
        ("2021-05-02_04-00-00.wav", "2021-05-02T04:00:00.000Z", None, ""),
        ("20210502040000.mp3", "2021-05-02T04:00:00.000Z", None, ""),
        ("5CC8C5D4.WAV", "2019-04-30T22:01:56.000Z", 0, ""),
        ("night/20210101_000000/20210502_040000.WAV", "2021-05-02T04:00:00.000Z", None, ""),
    ],
)
def test_the_names_of_recorders_are_read(name, utc, offset_min, prefix):
    named = read_file_name(name)
    assert (named.moment.to_text(), named.moment.utc_offset_min) == (utc, offset_min)
    assert prefix is None or named.prefix == prefix


@pytest.mark.parametrize(
    "name",
    [
        "dawn.wav",
        "great_tit_2021-B32-0415_05-11.wav",
        "powdermill_R1S07_10s.wav",
        "20211332_040000.wav",
        "20210502_256000.wav",
        "20210502.wav",
        "120210502_0400001.wav",
        "DEADBEEF.wav",
        "12345678.wav",
        "",
    ],
)
def test_other_names_are_not_taken_for_times(name):
    assert read_file_name(name) is None


@given(WALLS, OFFSETS)
def test_a_time_with_a_zone_is_the_same_moment_everywhere(wall, offset_min):
    moment = read_iso(f"{wall.isoformat()}{zone_text(offset_min)}")
    assert moment == Moment(wall, offset_min)
    assert moment.utc == wall.replace(tzinfo=UTC) - timedelta(minutes=offset_min)
    assert read_iso(moment.to_text()).utc == moment.utc


@given(WALLS, OFFSETS, st.sampled_from(["", "SITE_", "S4A0_0+1_", "2-", "a b "]))
def test_a_name_made_of_a_time_gives_it_back(wall, offset_min, prefix):
    named = read_file_name(f"{prefix}{wall:%Y%m%d_%H%M%S}{zone_text(offset_min, '')}.wav")
    assert named.moment == Moment(wall, offset_min)


@given(st.text())
def test_any_text_is_a_time_or_is_not(text):
    for moment in (read_iso(text), read_file_name(text)):
        assert moment is None or moment
