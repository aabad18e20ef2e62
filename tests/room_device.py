"""Somebody's device: a pycrdt document that joins a room of a real relay over a websocket."""

import json
import time
from contextlib import ExitStack

from pycrdt import Doc, Map
from room_peers import annotation
from websockets.sync.client import connect

from sync.rooms import protocol
from sync.rooms.protocol import sized

PATIENCE_S = 60


class Device:
    """A document with annotations; offline until `online`, and whenever `offline` was called."""

    def __init__(self, relay, room, token):
        self.url = f"ws://127.0.0.1:{relay.port}/sync/{room}"
        self.token = token
        self.doc = Doc()
        self.annotations = self.doc.get("annotations", type=Map)
        self.socket = None
        self._unsent = []
        self._mine = True
        self.doc.observe(self._on_update)

    def _on_update(self, event):
        if self._mine:
            self._unsent.append(event.update)

    # -- the connection ----------------------------------------------------------------------

    def online(self):
        """Join, exchange what the other lacks, and wait until that is on the relay's disk."""
        self.open = ExitStack()
        self.socket = self.open.enter_context(
            connect(self.url, subprotocols=["earmark", self.token])
        )
        self._sent = self._settled = 0
        self._synced = False
        self._unsent.clear()
        ask = json.dumps({"receipts": True, "client": "device"}).encode()
        self.socket.send(bytes((protocol.ASK,)) + sized(ask))
        self.socket.send(protocol.sync_message(protocol.STEP1, self.doc.get_state()))
        self.until(lambda: self._synced and self._sent and self._settled == self._sent, "the sync")
        return self

    def offline(self):
        self.open.close()
        self.socket = None

    def save(self):
        """Send one's edits, and wait until they are on the relay's disk."""
        for update in self._unsent:
            self.socket.send(protocol.sync_message(protocol.UPDATE, update))
        self._sent += len(self._unsent)
        self._unsent.clear()
        self.until(lambda: self._settled == self._sent, "the receipt")

    def until(self, check, what="it"):
        """Listen until `check()` is true."""
        deadline = time.monotonic() + PATIENCE_S
        while not check():
            assert time.monotonic() < deadline, f"{what} did not happen"
            try:
                self._hear(self.socket.recv(timeout=0.1))
            except TimeoutError:
                continue

    def _hear(self, message):
        if message[0] == protocol.RECEIPT:
            self._settled = protocol.read_number(message, 1)[0]
        elif message[0] == protocol.SYNC:
            step, payload = protocol.read_sync(message)
            if step == protocol.STEP1:
                answer = self.doc.get_update(payload)
                self.socket.send(protocol.sync_message(protocol.STEP2, answer))
                self._sent += 1
                return
            self._mine = False
            self.doc.apply_update(payload)
            self._mine = True
            self._synced = True

    # -- edits -------------------------------------------------------------------------------

    def add(self, entry, start_s=1.0, end_s=2.0, **more):
        self.annotations[entry] = Map(annotation(start_s, end_s, **more))

    def put(self, root, key, value):
        """Set a key of a root map; a dict becomes an entry."""
        entries = self.doc.get(root, type=Map)
        entries[key] = Map(value) if isinstance(value, dict) else value

    def set(self, entry, key, value):
        self.annotations[entry][key] = value

    def json(self):
        return json.loads(str(self.annotations))
