"""People in rooms for tests: documents as Yjs makes them, and a peer that listens in memory."""

import asyncio
import itertools
import json

from pycrdt import Doc, Map

from sync.passes import Pass
from sync.rooms import protocol
from sync.rooms.protocol import sized
from sync.rooms.together import groups

AT = "2026-05-02T04:00:00.000Z"
_numbers = itertools.count(1)


def a_pass(role="annotator", person="ANN", project="PROJECT"):
    return Pass(person, person.title(), project, role, f"session-{person}")


def annotation(start_s=1.0, end_s=2.0, **more):
    """The fields of a valid annotation."""
    stamp = {"by": "me", "at": AT}
    fields = {
        "region": {"start_s": start_s, "end_s": end_s},
        "status": "active",
        "origin": {"kind": "person"},
        "created": stamp,
    }
    return fields | more


class Writing:
    """A document on somebody's device, and the updates that their edits make."""

    def __init__(self, root="annotations"):
        self.doc = Doc()
        self.root = self.doc.get(root, type=Map)
        self.updates = []
        self.doc.observe(lambda event: self.updates.append(event.update))

    def take(self):
        """The updates since the last call."""
        taken, self.updates = self.updates, []
        return taken

    def add(self, entry=None, **fields):
        entry = entry or f"E{next(_numbers)}"
        self.root[entry] = Map(fields or annotation())
        return entry

    def json(self):
        return json.loads(str(self.root))


class Listener:
    """A peer whose channel is a list; `slow` makes it read nothing."""

    def __init__(self):
        self.messages = []
        self.closed = None
        self.slow = False
        self.writing = Writing()
        self._waiting = 0

    # -- the channel -------------------------------------------------------------------------

    def write(self, *messages):
        self.messages += messages
        for message in messages:
            if message[:2] == b"\x00\x00":
                self.asked = protocol.read_sync(message)[1]
            if self.slow:
                self._waiting += len(message)

    def backlog(self):
        return self._waiting

    def close(self, closing):
        self.closed = closing

    abort = close

    # -- what it says ------------------------------------------------------------------------

    async def say(self, message):
        await self.room.receive(self.peer, message)

    async def ask(self, **wishes):
        text = json.dumps({"receipts": True, "client": "test", **wishes})
        await self.say(bytes((protocol.ASK,)) + sized(text.encode()))

    async def sync(self):
        """Ask for the document, and answer what the room asks."""
        await self.say(protocol.sync_message(protocol.STEP1, self.writing.doc.get_state()))
        await self.settled()
        self.hear()
        self.writing.take()

    async def answer(self):
        """Answer the last question for our state."""
        difference = self.writing.doc.get_update(self.asked)
        await self.say(protocol.sync_message(protocol.STEP2, difference))

    async def send(self, *updates):
        """Send updates, by default those of one's own edits."""
        for update in updates or self.writing.take():
            await self.say(protocol.sync_message(protocol.UPDATE, update))
        await self.settled()

    async def pour(self, *updates):
        """Send updates right behind each other, as a busy connection brings them."""
        some = [
            protocol.sync_message(protocol.UPDATE, update)
            for update in updates or self.writing.take()
        ]
        for group in groups(some):
            await self.room.receive_some(self.peer, group)
        await self.settled()

    async def settled(self):
        await self.room.ground.writer.written()
        for _ in range(3):
            await asyncio.sleep(0)
        await asyncio.sleep(0.002)

    def leave(self):
        self.hall.leave(self.room, self.peer)

    # -- what it heard -----------------------------------------------------------------------

    def hear(self):
        """Apply what came; return the document."""
        for message in self.messages:
            if message[:1] == b"\x00" and message[1] in (protocol.STEP2, protocol.UPDATE):
                update = protocol.read_sync(message)[1]
                if update != protocol.EMPTY_UPDATE:
                    self.writing.doc.apply_update(update)
        self.messages = [m for m in self.messages if m[0] != protocol.SYNC]
        self.writing.take()
        return self.writing.json()

    def updates_heard(self):
        return [m for m in self.messages if m[:1] == b"\x00" and m[1] != protocol.STEP1]

    def receipt(self):
        counts = [protocol.read_number(m, 1)[0] for m in self.messages if m[0] == protocol.RECEIPT]
        return max(counts, default=0)

    def refusals(self):
        return [
            json.loads(protocol.read_text(m, 1)[0])
            for m in self.messages
            if m[0] == protocol.REFUSED
        ]

    def presence(self):
        """The newest presence states, by client."""
        from sync.rooms.awareness import read_states

        states = {}
        for message in self.messages:
            if message[0] == protocol.AWARENESS:
                for client, clock, state in read_states(protocol.read_bytes(message, 1)[0], 99):
                    states[client] = (clock, json.loads(state))
        return states


def presence_message(*states):
    """An awareness message of (client, clock, value)."""
    parts = [
        protocol.number(client) + protocol.number(clock) + sized(json.dumps(state).encode())
        for client, clock, state in states
    ]
    return protocol.awareness_message(protocol.number(len(parts)) + b"".join(parts))
