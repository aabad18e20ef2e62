"""A peer's channel over a link to its web process."""

from __future__ import annotations

import asyncio

from sync.rooms.closing import Closing
from sync.rooms.link import LARGE_MESSAGE, MESSAGE, close_frame, frame, header


class StreamChannel:
    """Writes frames without waiting; what the other end does not take stays in the transport."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._transport = writer.transport

    def write(self, *messages: bytes) -> None:
        """Take messages to be sent; small ones go at once, as a write costs more than its bytes.

        Once the other end is gone they go nowhere: others who are told the same are told it still.
        """
        if self._transport.is_closing():
            return
        small: list[bytes] = []
        for message in messages:
            if len(message) < LARGE_MESSAGE:
                small.append(frame(MESSAGE, message))
                continue
            self._transport.write(b"".join([*small, header(MESSAGE, len(message))]))
            self._transport.write(message)
            small = []
        if small:
            self._transport.write(b"".join(small))

    def backlog(self) -> int:
        """Bytes taken and not yet sent."""
        return self._transport.get_write_buffer_size()

    def close(self, closing: Closing) -> None:
        """Send what was taken, then the reason, then the end."""
        if not self._transport.is_closing():
            self._transport.write(close_frame(closing))
            self._transport.close()

    def abort(self, closing: Closing) -> None:  # noqa: ARG002
        """Throw away what was taken; the web process then ends the connection likewise."""
        self._transport.abort()
