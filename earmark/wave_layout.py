"""A WAV file as it lies on disk: its chunks, and whether FLAC can hold its samples."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from py_browser.errors import EarmarkError

HEAD_BYTES = 12
CHUNK_HEADER_BYTES = 8
LARGEST_CHUNK = (1 << 24) - 16
"""A block of metadata in FLAC has up to 2^24 - 1 bytes."""

MOST_CHUNKS = 1000
FLAC_CHANNELS = 8
PCM, EXTENSIBLE = 1, 0xFFFE
_PCM_GUID = bytes.fromhex("0100000000001000800000aa00389b71")


class CannotPack(EarmarkError):
    """A file that FLAC cannot hold, or not so that it comes back byte for byte; says why."""

    code = "cannot_pack"


@dataclass(frozen=True)
class WaveLayout:
    """A WAV file of integer samples.

    head : its first 12 bytes
    before, after : whole chunks before its samples and behind them, each with its header
    data_header : the 8 bytes before its samples
    data : (start, end) of its samples in the file
    bits : of a sample in the file: 8, 16 or 24
    """

    head: bytes
    before: tuple[bytes, ...]
    data_header: bytes
    data: tuple[int, int]
    after: tuple[bytes, ...]
    sample_rate_hz: int
    channels: int
    bits: int

    @property
    def frame_bytes(self) -> int:
        """Bytes of one sample of all channels."""
        return self.channels * self.bits // 8

    @property
    def described_by(self) -> list[str]:
        """The names of the chunks in which it says more than its format, in their order."""
        names = [chunk[:4].decode("latin-1") for chunk in (*self.before, *self.after)]
        return [name for name in names if name not in ("fmt ", "ds64")]


def read_layout(path: Path) -> WaveLayout:
    """Read where everything in a file is. Raises `CannotPack` or `OSError`."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(HEAD_BYTES)
        if head[:4] not in (b"RIFF", b"RF64") or head[8:] != b"WAVE":
            raise CannotPack("it is no WAV file")
        before: list[bytes] = []
        after: list[bytes] = []
        data, data_header = None, b""
        for header, start, end in _chunks(file, size):
            if header[:4] == b"data" and data is None:
                data, data_header = (start, end), header
                continue
            if end - start > LARGEST_CHUNK:
                raise CannotPack("a chunk beside its sound is too large")
            padded = min(end + (end - start) % 2, size)
            file.seek(start)
            (before if data is None else after).append(header + file.read(padded - start))
    if data is None or data[0] == data[1]:
        raise CannotPack("it holds no sound")
    rate_hz, channels, bits = _format(before)
    if (data[1] - data[0]) % (channels * bits // 8):
        raise CannotPack("its last sample is not whole")
    return WaveLayout(head, tuple(before), data_header, data, tuple(after), rate_hz, channels, bits)


def _chunks(file: BinaryIO, size: int) -> list[tuple[bytes, int, int]]:
    """All (header, start, end of content); they have to fill the file to its end."""
    found: list[tuple[bytes, int, int]] = []
    at, data_bytes = HEAD_BYTES, None
    while at < size:
        file.seek(at)
        header = file.read(CHUNK_HEADER_BYTES)
        if len(header) < CHUNK_HEADER_BYTES or len(found) == MOST_CHUNKS:
            raise CannotPack("there is more in it than chunks")
        length = int(struct.unpack_from("<I", header, 4)[0])
        start = at + CHUNK_HEADER_BYTES
        if header[:4] == b"ds64":
            data_bytes = struct.unpack_from("<8xQ", file.read(16).ljust(16, b"\0"))[0]
        if header[:4] == b"data" and length == 0xFFFFFFFF and data_bytes is not None:
            length = data_bytes
        if start + length > size:
            raise CannotPack("it is shorter than its header says")
        found.append((header, start, start + length))
        at = start + length + length % 2
    return found


def _format(before: list[bytes]) -> tuple[int, int, int]:
    """(sample rate, channels, bits) if FLAC has room for that."""
    content = next((chunk[8:] for chunk in before if chunk[:4] == b"fmt "), b"")
    if len(content) < 16:
        raise CannotPack("it does not say its format")
    kind, channels, rate_hz, _, frame_bytes, bits = struct.unpack_from("<HHIIHH", content)
    if kind == EXTENSIBLE and content[24:40] == _PCM_GUID:
        kind = PCM
    if kind != PCM:
        raise CannotPack("its samples are not whole numbers")
    if bits not in (8, 16, 24):
        raise CannotPack(f"its samples have {bits} bits")
    if not 1 <= channels <= FLAC_CHANNELS:
        raise CannotPack(f"it has {channels} channels")
    if frame_bytes != channels * bits // 8:
        raise CannotPack("its samples do not lie one behind the other")
    return rate_hz, channels, bits
