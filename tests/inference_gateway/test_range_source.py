"""Audio read by ranges: what is read travels, a server that is away is waited for."""

import io
import re
import threading

import httpx
import numpy as np
import pytest
import soundfile

from inference_gateway import range_source
from inference_gateway.audio import open_audio
from inference_gateway.leased_audio import open_leased
from inference_gateway.range_source import RangeSource
from inference_gateway.relay import LeaseLost, RelayGone, TokenRefused
from py_browser.errors import AudioError


class Server:
    """Answers ranges of some bytes; `answers` are given before it does."""

    def __init__(self, content, *answers):
        self.content = content
        self.answers = list(answers)
        self.asked = []

    def source(self):
        transport = httpx.MockTransport(self.answer)
        return RangeSource("http://relay/audio", {}, len(self.content), transport)

    def answer(self, request):
        span = request.headers["range"]
        self.asked.append(span)
        if self.answers:
            first = self.answers.pop(0)
            if isinstance(first, Exception):
                raise first
            return first
        start, end = (int(text) for text in re.fullmatch(r"bytes=(\d+)-(\d+)", span).groups())
        return httpx.Response(206, content=self.content[start : end + 1])


def refusal(number, code, **details):
    error = {"code": code, "message": "No.", "details": details}
    return httpx.Response(number, json={"error": error})


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(range_source, "BLOCK_BYTES", 1000)
    monkeypatch.setattr(range_source, "FIRST_PAUSE_S", 0.001)


def wav(samples, rate_hz=8000, **options):
    file = io.BytesIO()
    soundfile.write(file, np.asarray(samples), rate_hz, format="WAV", **options)
    return file.getvalue()


def test_reads_and_seeks_as_a_file_does():
    content = bytes(range(256)) * 20
    source, file = Server(content).source(), io.BytesIO(content)
    for seek, count in ((0, 10), (999, 2), (5119, 5), (-7, 3), (2500, 2000), (1500, 100)):
        for one in (source, file):
            one.seek(seek, io.SEEK_END if seek < 0 else io.SEEK_SET)
        assert source.tell() == file.tell()
        got = b""
        while len(got) < count and (some := source.read(count - len(got))):
            got += some
        assert got == file.read(count)
    source.close()


def test_fetches_only_what_is_read():
    server = Server(bytes(100_000))
    source = server.source()
    source.seek(50_500)
    source.read(10)
    source.read(10)
    assert server.asked == ["bytes=50000-50999"]


def test_decodes_like_the_file_itself(tmp_path):
    content = wav(0.1 * np.random.default_rng(0).normal(size=(20_000, 3)), subtype="PCM_16")
    path = tmp_path / "song.wav"
    path.write_bytes(content)
    near, far = open_audio(path), open_leased(Server(content).source())
    assert (far.frames, far.channels, far.sample_rate_hz) == (20_000, 3, 8000)
    for _ in range(2):
        np.testing.assert_array_equal(
            np.concatenate(list(far.blocks())), np.concatenate(list(near.blocks()))
        )


def test_a_server_that_is_away_is_asked_again():
    content = bytes(range(100))
    away = [httpx.ConnectError("refused"), httpx.Response(503), httpx.ReadTimeout("slow")]
    source = Server(content, *away, httpx.Response(206, content=b"short")).source()
    assert source.read(100) == content
    assert source.failure is None


@pytest.mark.parametrize(
    ("answer", "kind"),
    [(refusal(401, "not_signed_in"), TokenRefused),
     (refusal(409, "lease_lost", status="cancelled"), LeaseLost)],
)  # fmt: skip
def test_a_refusal_is_not_taken_for_the_end_of_the_sound(answer, kind):
    source = Server(wav(np.zeros(5000)), answer).source()
    with pytest.raises(kind):
        open_leased(source)
    server = Server(wav(np.zeros(5000)))
    source = server.source()
    audio = open_leased(source)
    server.answers.append(answer)
    heard = sum(len(block) for block in audio.blocks())
    assert heard < 5000
    assert isinstance(source.failure, kind)


def test_ending_it_frees_the_thread_that_waits():
    source = Server(bytes(10), *[httpx.ConnectError("refused")] * 100_000).source()
    reading = threading.Thread(target=source.read)
    reading.start()
    source.end()
    reading.join(30)
    assert not reading.is_alive()
    assert isinstance(source.failure, OSError)
    assert not isinstance(source.failure, RelayGone)


@pytest.mark.parametrize("content", [b"", b"RIFF and nothing else", wav([])])
def test_what_is_no_sound_is_said(content):
    with pytest.raises(AudioError, match=r"The recording (is empty|cannot be read|holds no sound)"):
        open_leased(Server(content).source())
