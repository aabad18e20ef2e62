"""One person's connection, piped between their websocket and the room's host; nothing is parsed."""

from __future__ import annotations

import asyncio
from typing import Any

from sync.errors import Unavailable
from sync.passes import Pass
from sync.prompt_socket import Message, PromptSocket
from sync.rooms import link
from sync.rooms.closing import GOING, TOO_SLOW, Closing

HIGH_WATER_BYTES = 1 << 20
SLOW_LATELY_S = 10.0


class RoomLink(asyncio.Protocol):
    """The web process's end of a link; who reads slowly makes the other side wait."""

    def __init__(self, socket: PromptSocket) -> None:
        self._socket = socket
        self._buffer = bytearray()
        self._passing = 0
        self._transport: Any = None
        self._slow_at_s: float | None = None
        self.closing: Closing | None = None
        self.ended = asyncio.Event()

    @classmethod
    async def open(cls, path: str, socket: PromptSocket, room: str, held: Pass, client: str) -> Any:
        """Connect to a host and say who comes. Raises `Unavailable`."""
        loop = asyncio.get_running_loop()
        try:
            _, opened = await loop.create_unix_connection(lambda: cls(socket), path)
        except OSError as error:
            raise Unavailable(
                "The rooms are starting; try again in a moment.", sentence="rooms-starting"
            ) from error
        hello = {"room": room, "pass": held.to_json(), "client": client}
        opened._transport.write(link.json_frame(hello))
        socket.on_writable = opened._on_writable
        socket.listen(opened.send)
        return opened

    def send(self, message: Message) -> None:
        """Pass a message of the person on; text means nothing in a room."""
        if isinstance(message, bytes) and not self._transport.is_closing():
            self._transport.write(link.frame(link.MESSAGE, message))

    def close(self) -> None:
        """Let the host know that the person is gone, after all that they sent."""
        if self._transport is not None:
            self._transport.close()

    # -- asyncio.Protocol ------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The link is open."""
        self._transport = transport
        self._transport.set_write_buffer_limits(high=HIGH_WATER_BYTES)

    def data_received(self, data: bytes) -> None:
        """Pass the room's messages on to the person, a large one as it comes."""
        if self._passing:
            data = self._pass(data, is_first=False)
            if self._passing:
                return
        self._buffer += data
        for kind, content in link.take_frames(self._buffer):
            if kind == link.MESSAGE:
                self._socket.write(content)
            elif kind == link.CLOSE:
                self.closing = link.read_closing(content)
                self.ended.set()
        self._passing = link.begun_message(self._buffer)
        if self._passing:
            begun = bytes(self._buffer[link.HEADER_BYTES :])
            self._buffer.clear()
            self._pass(begun, is_first=True)

    def _pass(self, data: bytes, is_first: bool) -> bytes:
        """Pass on what belongs to a large message; return what comes after it."""
        part = data[: self._passing]
        self._passing -= len(part)
        self._socket.write_part(part, is_first, is_last=not self._passing)
        return data[len(part) :]

    def connection_lost(self, _exc: Exception | None) -> None:
        """The host closed the link, or died."""
        self.ended.set()

    def pause_writing(self) -> None:
        """The room takes no more for now: neither do we."""
        self._socket.hold(True)

    def resume_writing(self) -> None:
        """The room goes on."""
        self._socket.hold(False)

    def _on_writable(self, is_writable: bool) -> None:
        self._slow_at_s = asyncio.get_running_loop().time()
        if self._transport.is_closing():
            return
        if is_writable:
            self._transport.resume_reading()
        else:
            self._transport.pause_reading()

    def reason(self) -> Closing:
        """Why the host ended the link.

        What waited for a slow reader is thrown away with the link, and the reason with it; so who
        was slow a moment ago is taken to have been dropped for that.
        """
        if self.closing is not None:
            return self.closing
        if not self._socket.can_write.is_set():
            return TOO_SLOW
        at_s = asyncio.get_running_loop().time()
        is_slow = self._slow_at_s is not None and at_s - self._slow_at_s < SLOW_LATELY_S
        return TOO_SLOW if is_slow else GOING
