"""One room: its peers, what they say, and the order in which it is heard.

Store, then send: an update is applied, judged and handed to the writer; only when it is on disk is
it acknowledged and sent to others. A message of one peer never costs another its connection.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Sequence

from sync.errors import Unavailable
from sync.passes import Withdrawn
from sync.rooms import closing, protocol
from sync.rooms.awareness import Awareness, read_states
from sync.rooms.closing import Closing
from sync.rooms.fan_out import FanOut
from sync.rooms.ground import Ground
from sync.rooms.guard import may_edit
from sync.rooms.held_document import HeldDocument
from sync.rooms.intake import Taken
from sync.rooms.live_document import LiveDocument
from sync.rooms.log_store import Commit
from sync.rooms.name import RoomName
from sync.rooms.peer import Peer
from sync.rooms.protocol import Malformed
from sync.rooms.taking import Fields, Panicked, make_edit, take, take_together
from sync.rooms.together import read_ahead, together
from sync.rooms.update import LARGEST_CLOCK, NESTED_POINTS, Update, read_politely

MOST_NESTED = 1000 * NESTED_POINTS  # reading a document recurses; see deep_stack.py
MOST_STATES = 10_000
REFUSALS_AT_ONCE = 100


class Room:
    """A room that is open in this process."""

    def __init__(self, name: RoomName, held: HeldDocument, ground: Ground) -> None:
        self.name = name
        self.ground = ground
        self.held = held
        self.peers: dict[int, Peer] = {}
        self.awareness = Awareness(ground.settings.room_awareness_bytes)
        self.fan_out = FanOut(lambda: self.peers.values(), self.awareness, ground.strain)
        self.used_at = time.monotonic()

    @property
    def is_broken(self) -> bool:
        """Whether an edit could not be stored, so that the room has to be opened anew."""
        return self.held.fence.broken

    # -- coming and going ------------------------------------------------------------------------

    def join(self, peer: Peer) -> None:
        """Let a peer in, and ask for what it has; the document is sent when it asks."""
        self.peers[peer.number] = peer
        self.used_at = time.monotonic()
        self._ask_state(peer)
        states = self.awareness.everyone()
        if states is not None:
            peer.send(protocol.awareness_message(states))

    def leave(self, peer: Peer) -> None:
        """Forget a peer, and tell the others that it is gone."""
        if self.peers.pop(peer.number, None) is None:
            return
        peer.is_closed = True
        self.used_at = time.monotonic()
        if self.awareness.leave(peer.number):
            self.fan_out.tell_presence()

    def withdraw(self, what: Withdrawn) -> None:
        """Close at once the connections whose right has ended."""
        reason = closing.NOT_SIGNED_IN if what.session is not None else closing.WITHDRAWN
        for peer in [p for p in self.peers.values() if what.concerns(p.holder)]:
            peer.close(reason)
            self.leave(peer)

    def close_all(self, reason: Closing) -> None:
        """Close every connection."""
        for peer in list(self.peers.values()):
            peer.close(reason)
            self.leave(peer)

    # -- messages --------------------------------------------------------------------------------

    async def receive(self, peer: Peer, message: bytes) -> None:
        """Do what a message asks for; close its connection if it asks for what it must not."""
        if peer.is_closed:
            return
        try:
            if len(message) > self.ground.settings.room_message_bytes:
                peer.close(closing.MESSAGE_TOO_LARGE)
            else:
                await self._dispatch(peer, message)
        except Malformed:
            peer.close(closing.MALFORMED)
        except OverflowError:
            peer.close(closing.AWARENESS_TOO_LARGE)

    async def receive_some(self, peer: Peer, messages: Sequence[bytes]) -> None:
        """Do as `receive` with messages that came right behind each other."""
        done = await self._take_together(peer, messages) if len(messages) > 1 else 0
        for message in messages[done:]:
            await self.receive(peer, message)

    async def _dispatch(self, peer: Peer, message: bytes) -> None:
        kind, at = protocol.read_number(message, 0)
        if kind == protocol.SYNC:
            step, payload = protocol.read_sync(message)
            if step == protocol.STEP1:
                await self._answer(peer, payload)
            else:
                await self._take(peer, payload, step == protocol.STEP2)
        elif kind == protocol.AWARENESS:
            payload, _ = protocol.read_bytes(message, at)
            states = read_states(payload, MOST_STATES)
            if self.awareness.hear(peer.holder.person, peer.number, states):
                self.fan_out.tell_presence()
        elif kind == protocol.QUERY_AWARENESS:
            present = self.awareness.everyone()
            if present is not None:
                peer.send(protocol.awareness_message(present))
        elif kind == protocol.ASK:
            peer.ask(protocol.read_wishes(message, at))
        elif kind != protocol.AUTH:
            raise Malformed(f"There is no message of type {kind}.")

    def _ask_state(self, peer: Peer) -> None:
        peer.is_asked = True
        peer.send(protocol.sync_message(protocol.STEP1, self.held.known_state()))

    async def _answer(self, peer: Peer, state: bytes) -> None:
        """Send what a peer lacks, once all of it is on disk."""
        if peer.syncs.take() > 0:
            peer.close(closing.TOO_MANY)
            return
        if any(clock > LARGEST_CLOCK for clock in protocol.read_state(state).values()):
            raise Malformed("A clock is too large.")
        async with self.held.lock:
            message = protocol.sync_message(protocol.STEP2, await self.held.difference(state))

            def stored(_: BaseException | None) -> None:
                if not self.is_broken:
                    peer.is_synced = True
                    peer.send_document(message)

            self.ground.writer.put(None, stored)

    # -- updates ---------------------------------------------------------------------------------

    async def _take(self, peer: Peer, data: bytes, is_answer: bool) -> None:
        peer.received += 1
        count = peer.received
        update = await read_politely(data)
        await self.ground.writer.has_room()
        async with self.held.lock:
            if is_answer:
                peer.is_asked = False
            if update.is_empty:
                if is_answer:
                    peer.owe_nothing()
                self._hand_over(peer, count, None)
            elif not may_edit(self.name.kind, peer.holder.role):
                self._refuse_reader(peer, update, count, is_answer)
            elif not self._is_welcome(peer, data, update, count):
                return
            elif not update.is_gapless(self.held.clocks) and not is_answer:
                self._wait_for_the_rest(peer, count)
            else:
                if is_answer:
                    peer.owe_nothing()
                await self._apply(peer, data, update, count)

    async def _take_together(self, peer: Peer, messages: Sequence[bytes]) -> int:
        """Take updates in as one; return how many: those after them want to be heard by themselves.

        Whose updates could not be taken like this once is not tried again: it takes a reading of
        the room from disk.
        """
        ground = self.ground
        is_editor = may_edit(self.name.kind, peer.holder.role)
        if not is_editor or ground.is_wary or peer.is_heard_singly or peer.is_closed:
            return 0
        ahead = read_ahead(messages)
        await ground.writer.has_room()
        async with self.held.lock:
            person = peer.holder.person
            some = together(ahead, self.held.clocks, self.held.authors, person)
            is_full = self.held.size + some.whole.size > ground.settings.room_document_bytes
            is_bad = self._is_set_aside(*some.updates)
            if len(some.updates) < 2 or is_full or is_bad or peer.is_closed:
                return 0
            taken = await take_together(self.held, some, peer.holder, peer.client)
            if taken is None:
                peer.is_heard_singly = True
                return 0
            peer.received += len(some.updates)
            commit = self.held.commit(person, taken)
            self._hand_over(peer, peer.received, commit, taken)
            return len(some.updates)

    def _refuse_reader(self, peer: Peer, update: Update, count: int, is_answer: bool) -> None:
        """Somebody who only reads answers our question too; that is no attempt to edit."""
        clocks = self.held.clocks
        harmless = is_answer and update.is_known(clocks) and update.is_gapless(clocks)
        if not harmless:
            sentence = f"The role {peer.holder.role} may only read here; the change was not taken."
            peer.refuse(count, "forbidden", sentence)
            peer.send(protocol.denied_message(sentence))
        self._hand_over(peer, count, None)

    def _is_welcome(self, peer: Peer, data: bytes, update: Update, count: int) -> bool:
        ground = self.ground
        reason: Closing | None = None
        if self._is_set_aside(data):
            reason = closing.SET_ASIDE
        elif self.held.size + len(data) > ground.settings.room_document_bytes:
            reason = closing.DOCUMENT_TOO_LARGE
        elif update.nested and self.held.nested + update.nested > MOST_NESTED:
            reason = closing.MALFORMED
        if reason is not None:
            peer.refuse(count, str(reason.code), reason.reason)
            peer.close(reason)
        return reason is None

    def _is_set_aside(self, *updates: bytes) -> bool:
        aside = self.ground.set_aside
        return bool(aside) and any(hashlib.sha256(one).hexdigest() in aside for one in updates)

    def _wait_for_the_rest(self, peer: Peer, count: int) -> None:
        """An update rests on others that have not come: the answer to our question holds both."""
        peer.owe(count)
        self._hand_over(peer, count, None)
        if not peer.is_asked:
            self._ask_state(peer)

    async def _apply(self, peer: Peer, data: bytes, update: Update, count: int) -> None:
        try:
            taken = await take(self.held, data, update, peer.holder, peer.client)
        except Panicked:
            peer.refuse(count, "set_aside", closing.SET_ASIDE.reason)
            peer.close(closing.SET_ASIDE)
            return
        for told, objection in enumerate(taken.objections, 1):
            where = {"root": objection.change.root, "entry": objection.change.entry}
            peer.refuse(count, objection.code, objection.message, **where)
            if told % REFUSALS_AT_ONCE == 0:
                await asyncio.sleep(0)
        if not taken.is_whole:
            peer.refuse(count, "incomplete", "A part rests on edits that nobody has sent yet.")
        commit = self.held.commit(peer.holder.person, taken)
        if commit is not None:
            await self.held.stage(commit)
        self._hand_over(peer, count, commit, taken)

    def _hand_over(
        self, peer: Peer | None, count: int, commit: Commit | None, taken: Taken | None = None
    ) -> None:
        """Give a commit to the writer; tell its sender and everybody else once it is on disk."""

        def settled(error: BaseException | None) -> None:
            if error is not None or self.is_broken:
                self.close_all(closing.NOT_STORED)
                return
            if peer is not None and peer.settle(count):
                self.fan_out.receipt(peer)
            if commit is not None:
                # Who had something undone has to be sent the undoing too.
                undone = taken is not None and taken.objections
                for update in commit.updates:
                    self.fan_out.tell(update, None if undone else peer)

        self.ground.writer.put(commit, settled)

    async def edit(
        self, person: str, write: Callable[[LiveDocument], Fields], client: str = "relay"
    ) -> int:
        """Make a forward edit for a person; return its sequence number once it is on disk.

        write : is given the document as it is and returns fields (root, entry, key, value) to
            set; `ABSENT` takes one away, the key '' means the whole entry
        Raises `SchemaError` if it would leave an entry invalid, and what `write` raises; nothing
        is changed then.
        """
        async with self.held.lock:
            taken = await make_edit(self.held, person, write, client)
            commit = self.held.commit(person, taken)
            if commit is not None:
                await self.held.stage(commit)
            seq = self.held.seq
            self._hand_over(None, 0, commit)
        await self.ground.writer.written()
        if self.is_broken:
            raise Unavailable("The edit could not be stored; try again.")
        return seq
