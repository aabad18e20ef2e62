"""A websocket of Sanic that hands over every message in the moment in which it arrives.

Sanic's own runs a task for each piece of data: a message that comes together with the close frame
is lost, and nothing can wait for a slow reader. This one calls a sink, in order, and keeps what
arrives before there is one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from sanic import Request
from sanic.server.protocols.websocket_protocol import WebSocketProtocol
from sanic.server.websockets.impl import WebsocketImplProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN, Event

try:
    from websockets.speedups import apply_mask
except ImportError:
    from websockets.utils import apply_mask

from sync.plain_frames import (
    FIRST_PART,
    LAST_PART,
    MASK_BYTES,
    NEXT_PART,
    WHOLE_BINARY,
    frame_at,
    header_of,
)

CLOSE_TIMEOUT_S = 5.0
MOST_WAITING = 16
WORTH_JOINING = 1 << 16
"""Bytes up to which header and content are copied together rather than sent one by one."""

Message = bytes | str
Sink = Callable[[Message], None]


class PromptSocket(WebsocketImplProtocol):
    """Receives and sends without tasks; `listen` says where messages go."""

    def begin(self, largest: int) -> None:
        """Set up what Sanic's constructor does not know of; `largest` is the longest message."""
        self._sink: Sink | None = None
        self._waiting: deque[Message] = deque()
        self._buffer = bytearray()
        self._parts: list[bytes] = []
        self._largest = largest
        self._is_text = False
        self._arrived = asyncio.Event()
        self.ended = asyncio.Event()
        self.can_write = asyncio.Event()
        self.can_write.set()
        self.on_writable: Callable[[bool], None] | None = None

    # -- in --------------------------------------------------------------------------------------

    def listen(self, sink: Sink) -> None:
        """Have every message given to `sink`, those that are waiting first."""
        self._sink = sink
        while self._waiting:
            sink(self._waiting.popleft())
        self.hold(False)

    async def first(self, timeout_s: float) -> Message | None:
        """Take the first message before anybody listens; None if it does not come."""
        try:
            await asyncio.wait_for(self._arrived.wait(), timeout_s)
        except TimeoutError:
            return None
        return self._waiting.popleft() if self._waiting else None

    def hold(self, is_held: bool) -> None:
        """Stop reading from the network, or go on."""
        transport = self.io_proto.transport if self.io_proto is not None else None
        if transport is None or transport.is_closing():
            return
        if is_held:
            transport.pause_reading()
        else:
            transport.resume_reading()

    def data_received(self, data: bytes) -> None:
        """Take what came from the network."""
        buffer = self._buffer
        buffer += data
        at = 0
        while self.ws_proto.state is OPEN:
            place = frame_at(buffer, at)
            if place is None:
                break
            if place.end - place.start > self._largest:
                self._leave_to_library(buffer[at:])  # which refuses it by its header
                at = len(buffer)
                break
            if place.end > len(buffer):
                break
            if place.is_plain and not self._parts:
                self._take_plain(place.start, place.end)
            else:
                self._leave_to_library(buffer[at : place.end])
            at = place.end
        del buffer[:at]
        if self.ws_proto.state is not OPEN:
            self._leave_to_library(buffer)
            buffer.clear()
            self._end()

    def _take_plain(self, start: int, end: int) -> None:
        with memoryview(self._buffer) as view:
            message = apply_mask(view[start:end], bytes(view[start - MASK_BYTES : start]))
        self._hand_on(message)

    def _leave_to_library(self, data: bytearray) -> None:
        self.ws_proto.receive_data(bytes(data))
        self._pass_on(self.ws_proto.events_received())
        self._write_out()

    def eof_received(self) -> bool | None:
        """The other end sends no more."""
        self._leave_to_library(self._buffer)
        self._buffer.clear()
        self.ws_proto.receive_eof()
        self._pass_on(self.ws_proto.events_received())
        self._write_out()
        self._end()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        super().connection_lost(exc)  # type: ignore[no-untyped-call]
        self._end()

    def _end(self) -> None:
        self.ended.set()
        self._arrived.set()
        if self.keepalive_ping_task is not None:
            # It would keep all of the connection in memory until its next ping, 20 s later.
            self.keepalive_ping_task.cancel()
            self.keepalive_ping_task = None

    def _pass_on(self, events: Sequence[Event]) -> None:
        for event in events:
            if not isinstance(event, Frame):
                continue
            if event.opcode is Opcode.PONG:
                self._take_pong(bytes(event.data))
            elif event.opcode in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
                self._take_part(event)

    def _take_part(self, frame: Frame) -> None:
        if frame.opcode is not Opcode.CONT:
            self._is_text = frame.opcode is Opcode.TEXT
        self._parts.append(bytes(frame.data))
        if not frame.fin:
            return
        parts, self._parts = self._parts, []
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        self._hand_on(data.decode(errors="replace") if self._is_text else data)

    def _hand_on(self, message: Message) -> None:
        if self._sink is not None:
            self._sink(message)
            return
        self._waiting.append(message)
        self._arrived.set()
        if len(self._waiting) >= MOST_WAITING:
            self.hold(True)

    def _take_pong(self, data: bytes) -> None:
        """A pong answers its ping and all before it."""
        if data not in self.pings:
            return
        for sent in list(self.pings):
            waiter = self.pings.pop(sent)
            if not waiter.done():
                waiter.set_result(None)
            if sent == data:
                break

    # -- out -------------------------------------------------------------------------------------

    def write(self, message: bytes) -> None:
        """Send a message, if the connection is still open; never waits."""
        self._send(WHOLE_BINARY, message)

    def write_part(self, part: bytes, is_first: bool, is_last: bool) -> None:
        """Send a message that is too large to be kept whole here, part by part."""
        self._send((FIRST_PART if is_first else NEXT_PART) | LAST_PART * is_last, part)

    def _send(self, opening: int, content: bytes) -> None:
        transport = self.io_proto.transport if self.io_proto is not None else None
        if self.ws_proto.state is not OPEN or transport is None or transport.is_closing():
            return
        header = header_of(len(content), opening)
        if len(content) <= WORTH_JOINING:
            transport.write(header + content)
        else:
            transport.write(header)
            transport.write(content)

    def writable(self, is_writable: bool) -> None:
        """The network takes data again, or takes no more for now."""
        if is_writable:
            self.can_write.set()
        else:
            self.can_write.clear()
        if self.on_writable is not None:
            self.on_writable(is_writable)

    async def finish(self, code: int, reason: str, patience_s: float = CLOSE_TIMEOUT_S) -> None:
        """Close with a code and a sentence, and wait until the other end has heard it."""
        if self.ws_proto.state is OPEN:
            self.ws_proto.send_close(code, reason)
            self._write_out()
        self._sink = lambda _: None
        self.hold(False)
        try:
            await asyncio.wait_for(self.ended.wait(), patience_s)
        except TimeoutError:
            self.abort()

    def abort(self) -> None:
        """End the connection without another word."""
        if self.io_proto is not None and self.io_proto.transport is not None:
            self.io_proto.transport.abort()

    def _write_out(self) -> None:
        transport = self.io_proto.transport if self.io_proto is not None else None
        for data in self.ws_proto.data_to_send():
            if transport is None or transport.is_closing():
                return
            if data:
                transport.write(data)
            elif self.data_finished_fut is not None and not self.data_finished_fut.done():
                self.data_finished_fut.cancel()


class PromptProtocol(WebSocketProtocol):
    """Sanic's connection with prompt sockets: `app.run(protocol=PromptProtocol)`."""

    async def websocket_handshake(
        self, request: Request, subprotocols: Sequence[str] | None = None
    ) -> Any:
        """Shake hands, and take over before any data can have come."""
        if "sec-websocket-protocol" not in request.headers:
            subprotocols = None  # or who offers none would be turned away
        socket = await super().websocket_handshake(request, subprotocols)
        # Sanic makes its own class; nothing has been awaited since, so nothing has arrived.
        socket.__class__ = PromptSocket
        socket.begin(self.websocket_max_size)
        return socket

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone, and nothing keeps it in memory.

        Sanic's timer would for another half a minute, which adds up while many come back again and
        again.
        """
        super().connection_lost(exc)  # type: ignore[no-untyped-call]
        if self._callback_check_timeouts is not None:
            self._callback_check_timeouts.cancel()

    def pause_writing(self) -> None:
        """The network takes no more for now."""
        super().pause_writing()  # type: ignore[no-untyped-call]
        if isinstance(self.websocket, PromptSocket):
            self.websocket.writable(False)

    def resume_writing(self) -> None:
        """The network takes data again."""
        super().resume_writing()  # type: ignore[no-untyped-call]
        if isinstance(self.websocket, PromptSocket):
            self.websocket.writable(True)
