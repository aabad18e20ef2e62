"""WAV as FLAC: every byte comes back, what recorders wrote is still read, all else is refused."""

import hashlib

import pytest
from recording_files import GUANO, encoded, wav

from earmark import flac_pack
from earmark.flac_pack import pack, unpack
from earmark.wave_layout import CannotPack
from py_browser.metadata import read_metadata
from py_browser.wav_tags import read_wav_tags


def packed(tmp_path, content, name="a.wav"):
    source = tmp_path / name
    source.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    return pack(source, sha256, tmp_path / "packed.flac")


def tags_of(content):
    return read_wav_tags(lambda start, end: content[start:end], len(content))


@pytest.mark.parametrize(
    "content",
    [
        wav(1, guano=GUANO),
        wav(1, seconds=1.00006, guano=GUANO + "x"),
        encoded(2, 1.0, 48_000, 2, "WAV", "PCM_24", GUANO),
        encoded(3, 1.00006, 16_000, 1, "WAV", "PCM_U8"),
        encoded(4, 1.0, 250_000, 1, "WAVEX", "PCM_16"),
        encoded(5, 1.0, 96_000, 8, "RF64", "PCM_24"),
    ],
    ids=["16 bit", "odd chunk", "24 bit", "8 bit, odd", "extensible", "RF64"],
)
def test_every_byte_comes_back(tmp_path, content):
    made = packed(tmp_path, content)
    kept = made.path.read_bytes()
    assert b"".join(unpack(made.path)) == content
    assert (made.bytes, made.sha256) == (len(kept), hashlib.sha256(kept).hexdigest())
    assert tags_of(kept) == tags_of(content)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "packed.flac"]


def test_what_the_recorder_wrote_is_read_from_it(tmp_path):
    made = packed(tmp_path, wav(1, guano=GUANO))
    said = read_metadata(tags_of(made.path.read_bytes()), "a.flac").to_json()
    assert (said["site"], said["device"]) == ("MILL-1", "Wildlife Acoustics SM4")
    assert made.kept == ["guan"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (encoded(1, 1.0, 16_000, 1, "WAV", "FLOAT"), "its samples are not whole numbers"),
        (encoded(1, 1.0, 16_000, 1, "WAV", "ULAW"), "its samples are not whole numbers"),
        (encoded(1, 1.0, 16_000, 1, "WAV", "PCM_32"), "its samples have 32 bits"),
        (encoded(1, 1.0, 16_000, 9, "WAV", "PCM_16"), "it has 9 channels"),
        (encoded(1, 1.0, 96_001, 1, "WAV", "PCM_16"), "FLAC does not hold 96001 Hz"),
        (encoded(1, 1.0, 16_000, 1, "W64", "PCM_16"), "it is no WAV file"),
        (wav(1)[:-100], "it is shorter than its header says"),
        (wav(1) + b"xyz", "there is more in it than chunks"),
        (wav(1, seconds=0), "it holds no sound"),
        (b"RIFF\0\0\0\0WAVE", "it holds no sound"),
    ],
)
def test_what_flac_cannot_hold_is_said(tmp_path, content, why):
    with pytest.raises(CannotPack, match=why):
        packed(tmp_path, content)
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_a_sample_that_comes_back_otherwise_is_noticed(tmp_path, monkeypatch):
    good = flac_pack.numbers_of

    def loud(content, bits):
        numbers = good(content, bits).copy()
        numbers[7] ^= 1 << 16
        return numbers

    monkeypatch.setattr(flac_pack, "numbers_of", loud)
    with pytest.raises(CannotPack, match="byte for byte"):
        packed(tmp_path, wav(1))
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]
