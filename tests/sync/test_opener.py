"""Audio that others sent is opened in a process with limits, whatever is in it."""

import asyncio
import hashlib
import io
import os
import resource
import signal
import struct

import numpy as np
import pytest
import soundfile

from sync.blobs.memory import MemoryBlobs
from sync.errors import Unusable
from sync.recordings.opener import Opener


@pytest.fixture(scope="module")
def opener():
    made = Opener(limit_s=20)
    yield made
    made.close()


def sound(kind="FLAC", frames=48_000, subtype=None):
    file = io.BytesIO()
    soundfile.write(file, np.zeros(frames), 48_000, format=kind, subtype=subtype)
    return bytearray(file.getvalue())


def wav(frames_said, content=b"\0" * 2000, rate=48_000, channels=1):
    block = 2 * channels
    said = frames_said * block & 0xFFFFFFFF
    header = b"fmt " + struct.pack(
        "<IHHIIHH", 16, 1, channels, rate, rate * block & 0xFFFFFFFF, block & 0xFFFF, 16
    )
    return b"RIFF\xff\xff\xff\xffWAVE" + header + b"data" + struct.pack("<I", said) + content


def probe(opener, content):
    return asyncio.run(opener.probe_bytes(content, "a"))


def test_the_same_is_found_in_memory_and_in_a_store(opener):
    async def stored(content):
        store, sha256 = MemoryBlobs(), hashlib.sha256(content).hexdigest()
        await store.keep({sha256: content})
        return await opener.probe(store, sha256, "a")

    for kind, subtype in (("WAV", None), ("FLAC", None), ("OGG", "VORBIS"), ("MP3", None)):
        content = bytes(sound(kind, 96_000, subtype))
        facts = probe(opener, content)
        assert asyncio.run(stored(content)) == facts
        assert (facts.sample_rate_hz, facts.channels) == (48_000, 1)
        assert facts.duration_s == pytest.approx(2, abs=0.05)


def duration_s(opener, content):
    """How long a file is believed to be; 0 if it is refused."""
    try:
        return probe(opener, content).duration_s
    except Unusable:
        return 0


def test_headers_that_lie_are_believed_no_further_than_the_bytes(opener):
    lying = sound()
    lying[21] |= 0x0F  # STREAMINFO: 2^36 samples and more
    lying[22:26] = b"\xff" * 4
    nothing = wav(0, b"", rate=0)
    for content in (bytes(lying), nothing, wav(1000, channels=0), b"fLaC" + b"\xff" * 99):
        with pytest.raises(Unusable):
            probe(opener, content)
    assert duration_s(opener, wav((1 << 31) - 1)) < 1
    assert duration_s(opener, wav(5, channels=1000)) < 1
    ogg = sound("OGG", subtype="VORBIS")
    last = ogg.rindex(b"OggS")
    ogg[last + 6 : last + 14] = b"\xff" * 7 + b"\x7f"  # the position of the last sample
    assert duration_s(opener, bytes(ogg)) < 60


def test_a_file_that_ends_the_process_is_refused_the_second_time(opener):
    probe(opener, bytes(sound()))
    pids = []

    def kill(_start, _end):
        pids.append(opener.pid)
        os.kill(opener.pid, signal.SIGKILL)
        return b""

    with pytest.raises(Unusable, match="twice"):
        opener.open_now(kill, 1000, "bomb", None)
    assert len(set(pids)) == 2
    assert probe(opener, bytes(sound())).format == "flac", "the next one is fine"


def test_a_file_that_takes_too_long_is_refused():
    quick = Opener(limit_s=0.5)

    def stall(_start, _end):
        os.kill(quick.pid, signal.SIGSTOP)
        return b"fLaC"

    try:
        with pytest.raises(Unusable, match=r"longer than 0\.5 s"):
            quick.open_now(stall, 1000, "bomb", None)
        assert quick.pid is None
    finally:
        quick.close()


def test_the_process_has_little_memory_and_writes_no_file():
    fresh = Opener()
    try:
        probe(fresh, bytes(sound()))
        assert resource.prlimit(fresh.pid, resource.RLIMIT_FSIZE) == (0, 0)
        limit = resource.prlimit(fresh.pid, resource.RLIMIT_AS)[0]
        assert 0 < limit < 4 << 30
    finally:
        fresh.close()
