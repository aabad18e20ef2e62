"""A websocket of ours, fed by what the library writes, cut wherever a network may cut it."""

from types import SimpleNamespace

import pytest
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN, Side
from websockets.server import ServerProtocol

from sync.plain_frames import frame_at, header_of
from sync.prompt_socket import PromptProtocol, PromptSocket, WebSocketProtocol

LARGEST = 100_000


class Wire:
    """A transport that keeps what is written."""

    def __init__(self):
        self.sent = b""

    def is_closing(self):
        return False

    def resume_reading(self):
        return

    pause_reading = resume_reading

    def write(self, data):
        self.sent += data


@pytest.fixture
def socket():
    made = PromptSocket.__new__(PromptSocket)
    made.ws_proto = ServerProtocol(state=OPEN, max_size=LARGEST)
    made.io_proto = SimpleNamespace(transport=Wire())
    made.data_finished_fut = None
    made.keepalive_ping_task = None
    made.pings = {}
    made.begin(LARGEST)
    made.heard = []
    made.listen(made.heard.append)
    return made


def masked(opcode, data, fin=True):
    return Frame(opcode, data, fin).serialize(mask=True)


STREAM = b"".join(
    [
        masked(Opcode.BINARY, b"one"),
        masked(Opcode.PING, b"p"),
        masked(Opcode.TEXT, b"words"),
        masked(Opcode.BINARY, b""),
        masked(Opcode.BINARY, b"in ", fin=False),
        masked(Opcode.PING, b"q"),
        masked(Opcode.CONT, b"parts"),
        masked(Opcode.BINARY, b"m" * 300),
        masked(Opcode.BINARY, b"l" * 70_000),
    ]
)
HEARD = [b"one", "words", b"", b"in parts", b"m" * 300, b"l" * 70_000]


@pytest.mark.parametrize("step", [1, 2, 7, 301, 1 << 20])
def test_messages_come_whole_however_they_are_cut(socket, step):
    for at in range(0, len(STREAM), step):
        socket.data_received(STREAM[at : at + step])
    assert socket.heard == HEARD
    pongs = [Frame(Opcode.PONG, data).serialize(mask=False) for data in (b"p", b"q")]
    assert socket.io_proto.transport.sent == b"".join(pongs)


def test_a_message_that_comes_with_the_close_is_heard(socket):
    socket.data_received(masked(Opcode.BINARY, b"last") + masked(Opcode.CLOSE, b"\x03\xe8"))
    assert socket.heard == [b"last"]
    assert socket.ended.is_set()


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        (masked(Opcode.BINARY, b"x" * (LARGEST + 1))[:2000], 1009),
        (Frame(Opcode.BINARY, b"unmasked").serialize(mask=False), 1002),
        (masked(Opcode.CONT, b"of nothing"), 1002),
    ],
)
def test_what_is_not_allowed_ends_the_connection(socket, stream, code):
    socket.data_received(masked(Opcode.BINARY, b"before") + stream)
    assert socket.heard == [b"before"]
    assert socket.ended.is_set()
    assert code.to_bytes(2, "big") in socket.io_proto.transport.sent


@pytest.mark.parametrize("length", [0, 125, 126, 65_535, 65_536, 70_000])
def test_the_library_reads_what_is_written(socket, length):
    socket.write(b"w" * length)
    socket.write_part(b"a" * length, is_first=True, is_last=False)
    socket.write_part(b"b", is_first=False, is_last=True)
    client = ServerProtocol(state=OPEN, max_size=None)
    client.side = Side.CLIENT
    client.receive_data(socket.io_proto.transport.sent)
    frames = [(f.opcode, bytes(f.data), f.fin) for f in client.events_received()]
    assert frames == [
        (Opcode.BINARY, b"w" * length, True),
        (Opcode.BINARY, b"a" * length, False),
        (Opcode.CONT, b"b", True),
    ]


@pytest.mark.parametrize("length", [0, 125, 126, 65_535, 65_536])
def test_a_frame_is_found_where_it_lies(length):
    whole = bytearray(b"before" + masked(Opcode.BINARY, b"c" * length))
    place = frame_at(whole, 6)
    assert (place.end, place.is_plain) == (len(whole), True)
    assert place.end - place.start == length
    assert header_of(length)[1:] == bytes((whole[7] & 127,)) + whole[8 : place.start - 4]


class Waiting:
    """Something that would call back later."""

    is_cancelled = False

    def cancel(self):
        self.is_cancelled = True


def test_nothing_keeps_a_connection_that_is_gone(socket, monkeypatch):
    """What Sanic leaves would keep it in memory for half a minute, and so a crowd that returns."""
    pinging = socket.keepalive_ping_task = Waiting()
    socket.data_received(masked(Opcode.CLOSE, b"\x03\xe8"))
    assert pinging.is_cancelled
    monkeypatch.setattr(WebSocketProtocol, "connection_lost", lambda _self, _exc: None)
    protocol = PromptProtocol.__new__(PromptProtocol)
    looking = protocol._callback_check_timeouts = Waiting()
    protocol.connection_lost(None)
    assert looking.is_cancelled
