"""A door before a server that falls shut again and again: connections end in mid-stream."""

import contextlib
import random
import socket
import struct
import threading


class CuttingProxy:
    """Lets through so many bytes of a connection, both ways together, then cuts it.

    after : (least, most) bytes, or None to cut nothing
    Every other cut is a reset, the rest are orderly closes.
    """

    def __init__(self, port, seed=0, after=(10_000, 1_000_000)):
        self.target = ("127.0.0.1", port)
        self.after = after
        self.cuts = self.passed = 0
        self._chance = random.Random(seed)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._open = set()

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        # Only a shutdown wakes the thread that waits for the next connection.
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for one in list(self._open):
            one.close()

    def _accept(self):
        while True:
            try:
                inside, _ = self._server.accept()
            except OSError:
                return
            try:
                outside = socket.create_connection(self.target)
            except OSError:
                inside.close()
                continue
            self._open |= {inside, outside}
            left = [self._chance.uniform(*self.after)] if self.after else [float("inf")]
            for one, other in ((inside, outside), (outside, inside)):
                threading.Thread(target=self._pipe, args=(one, other, left), daemon=True).start()

    def _pipe(self, one, other, left):
        with contextlib.suppress(OSError):
            while piece := one.recv(1 << 14):
                left[0] -= len(piece)
                self.passed += len(piece)
                if left[0] < 0:
                    self.cuts += 1
                    other.sendall(piece[: len(piece) // 2])
                    if self.cuts % 2:
                        for each in (one, other):
                            linger = struct.pack("ii", 1, 0)
                            each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                    break
                other.sendall(piece)
        for each in (one, other):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
            self._open.discard(each)
