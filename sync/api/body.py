"""The body of a request as it arrives, in pieces as large as they came and without copying them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, cast

from sanic import Request

LONGEST_WORK_S = 3600.0


async def pieces_of_body(request: Request) -> AsyncIterator[bytes]:
    """Yield a body of whatever length; the next piece is read when it is wanted."""
    protocol: Any = request.protocol
    protocol.response_timeout = request.app.config.RESPONSE_TIMEOUT
    while piece := await _next_piece(request.stream):
        yield piece
    # All is here; to take in a large file may be long work.
    protocol.response_timeout = LONGEST_WORK_S


async def _next_piece(stream: Any) -> bytes | None:
    """What `stream.read()` gives, which copies each byte twice more; that does the rare things."""
    left = stream.request_bytes_left
    if stream.request_body is not True or not left or stream.expecting_continue:
        return cast(bytes | None, await stream.read())
    if not stream.recv_buffer:
        await stream._receive_more()
    content = stream.recv_buffer
    if len(content) > left:
        return cast(bytes, await stream.read())
    stream.recv_buffer = stream.protocol.recv_buffer = bytearray()
    stream.request_bytes_left -= len(content)
    return cast(bytes, content)  # a bytearray that nobody else has
