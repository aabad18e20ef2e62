"""WAV to FLAC and back, so that not one byte is lost: samples and all that is said beside them.

What is not sound is kept as `flac --keep-foreign-metadata` keeps it: each chunk of the file is a
block APPLICATION named `riff`, that of the samples as its header alone. So `flac -d` with the same
option gives sound and chunks back with nothing of Earmark at hand.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import soundfile

from earmark.wave_layout import CannotPack, WaveLayout, read_layout

APPLICATION = 2
RIFF = b"riff"
LAST = 0x80
BLOCK_FRAMES = 1 << 16
SUBTYPES = {8: "PCM_S8", 16: "PCM_16", 24: "PCM_24"}
BITS = {subtype: bits for bits, subtype in SUBTYPES.items()}


@dataclass(frozen=True)
class Packed:
    """A FLAC file from which a WAV file comes back.

    kept : names of the chunks that it holds beside the sound
    """

    path: Path
    bytes: int
    sha256: str
    kept: list[str]


def pack(source: Path, sha256: str, target: Path) -> Packed:
    """Write a WAV file with this hash as FLAC, read it back, and compare byte for byte.

    Raises `CannotPack`, and nothing is left then; `OSError` if the source cannot be read.
    """
    layout = read_layout(source)
    raw = target.with_name(f"{target.name}.raw")
    try:
        _encode(source, layout, raw)
        _add_blocks(raw, target, _blocks(layout))
        raw.unlink()
        if _hash(unpack(target)) != sha256:
            raise CannotPack("it did not come back byte for byte")
        return Packed(target, target.stat().st_size, _hash(_pieces(target)), layout.described_by)
    except soundfile.LibsndfileError as error:
        _remove(raw, target)
        said = f"{layout.sample_rate_hz} Hz with {layout.bits} bits"
        raise CannotPack(f"FLAC does not hold {said}") from error
    except OSError as error:
        _remove(raw, target)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise CannotPack(f"{target.parent} has no room to compress it") from error
        raise
    except BaseException:
        _remove(raw, target)
        raise


def unpack(path: Path) -> Iterator[bytes]:
    """Yield the WAV file that a FLAC file was made of, piece by piece.

    Raises `CannotPack` if it was not made of one.
    """
    with path.open("rb") as file:
        blocks = [
            content[4:]
            for kind, content in read_blocks(file)
            if kind == APPLICATION and content[:4] == RIFF
        ]
    if not blocks or not any(block[:4] == b"data" for block in blocks):
        raise CannotPack("it was not made of a WAV file")
    for block in blocks:
        yield block
        if block[:4] == b"data":
            yield from _samples(path)


def read_blocks(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of each block of metadata; the file stands at its sound then."""
    if file.read(4) != b"fLaC":
        raise CannotPack("it is no FLAC file")
    kind = 0
    while not kind & LAST:
        kind, *length = file.read(4)
        yield kind & ~LAST, file.read(int.from_bytes(length, "big"))


def _encode(source: Path, layout: WaveLayout, target: Path) -> None:
    start, end = layout.data
    with (
        source.open("rb") as file,
        soundfile.SoundFile(
            target, "w", layout.sample_rate_hz, layout.channels, SUBTYPES[layout.bits],
            format="FLAC",
        ) as sound,
    ):  # fmt: skip
        file.seek(start)
        while start < end:
            piece = file.read(min(BLOCK_FRAMES * layout.frame_bytes, end - start))
            if not piece:
                raise CannotPack("it became shorter meanwhile")
            sound.write(numbers_of(piece, layout.bits).reshape(-1, layout.channels))
            start += len(piece)


def _blocks(layout: WaveLayout) -> list[bytes]:
    parts = (layout.head, *layout.before, layout.data_header, *layout.after)
    return [RIFF + part for part in parts]


def _add_blocks(source: Path, target: Path, added: list[bytes]) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        blocks = [*read_blocks(read), *((APPLICATION, content) for content in added)]
        written.write(b"fLaC")
        for number, (kind, content) in enumerate(blocks):
            last = LAST if number == len(blocks) - 1 else 0
            written.write(bytes([kind | last]) + len(content).to_bytes(3, "big") + content)
        shutil.copyfileobj(read, written, 1 << 20)


def _samples(path: Path) -> Iterator[bytes]:
    count = 0
    with soundfile.SoundFile(path) as sound:
        for block in sound.blocks(BLOCK_FRAMES, dtype="int32", always_2d=True):
            piece = bytes_of(block, BITS[sound.subtype])
            count += len(piece)
            yield piece
    yield b"\0" * (count % 2)


def numbers_of(content: bytes, bits: int) -> npt.NDArray[np.int32]:
    """Samples as they lie in a WAV file -> int32 [shape=(n,)], as large as they can be."""
    if bits == 8:
        return (np.frombuffer(content, np.uint8).astype(np.int32) - 128) << 24
    if bits == 16:
        return np.frombuffer(content, "<i2").astype(np.int32) << 16
    wide = np.zeros((len(content) // 3, 4), np.uint8)
    wide[:, 1:] = np.frombuffer(content, np.uint8).reshape(-1, 3)
    return wide.view("<i4")[:, 0]


def bytes_of(numbers: npt.NDArray[np.int32], bits: int) -> bytes:
    """The way back from `numbers_of`."""
    if bits == 8:
        return ((numbers >> 24) + 128).astype(np.uint8).tobytes()
    if bits == 16:
        return (numbers >> 16).astype("<i2").tobytes()
    wide = np.ascontiguousarray(numbers, "<i4").view(np.uint8)
    return wide.reshape(-1, 4)[:, 1:].tobytes()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece


def _hash(pieces: Iterator[bytes]) -> str:
    running = hashlib.sha256()
    for piece in pieces:
        running.update(piece)
    return running.hexdigest()


def _remove(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
