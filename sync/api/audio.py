"""Audio over HTTP: whole or by range, with what caches need."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from sync.api.route import Reply
from sync.blobs.blob_store import BlobStore, Piece, no_blob
from sync.recordings.ranges import OutOfRange, read_range

MEDIA_TYPES = {
    "wav": "audio/wav", "flac": "audio/flac", "mp3": "audio/mpeg", "vorbis": "audio/ogg",
    "opus": "audio/ogg", "png": "image/png",
}  # fmt: skip
# Content never changes; whether one may still have it is asked every time.
CACHING = "private, no-cache"


SHORT_BYTES = 2 << 20
"""A range up to this length is read before the answer begins: in one go, and what is wrong with it
can still be said."""


async def audio_reply(
    store: BlobStore,
    sha256: str,
    audio_format: str,
    headers: Mapping[str, str],
    size: int | None = None,
) -> Reply:
    """Answer a request for audio: 200, 206, 304 or 416.

    headers : of the request, in small letters: range, if-range, if-none-match
    size : of the blob, where it is known
    Raises `NotThere` if the store has lost it.
    """
    if size is None or "range" not in headers:
        size = await store.size(sha256)
    if size is None:
        raise no_blob(sha256)
    tag = f'"{sha256}"'
    sent = {"ETag": tag, "Cache-Control": CACHING, "Accept-Ranges": "bytes"}
    if _matches(headers.get("if-none-match"), tag):
        return Reply(None, 304, headers=sent)
    wanted = headers.get("range") if headers.get("if-range", tag) == tag else None
    try:
        span = read_range(wanted, size)
    except OutOfRange:
        return Reply(None, 416, headers={**sent, "Content-Range": f"bytes */{size}"})
    start, end = span or (0, size)
    sent["Content-Type"] = MEDIA_TYPES.get(audio_format, "application/octet-stream")
    sent["Content-Length"] = str(end - start)
    if span is not None:
        sent["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    content = store.read(sha256, start, end)
    if span is not None and end - start <= SHORT_BYTES:
        content = _again([piece async for piece in content])
    return Reply(None, 206 if span else 200, headers=sent, content=content)


async def _again(pieces: list[Piece]) -> AsyncIterator[Piece]:
    for piece in pieces:
        yield piece


def _matches(header: str | None, tag: str) -> bool:
    if header is None:
        return False
    return header.strip() == "*" or tag in {
        one.strip().removeprefix("W/") for one in header.split(",")
    }
