"""A room host without its process: a hall on a database of its own, and peers in memory."""

import os

from room_peers import Listener, a_pass

from sync.database import Database, prepare
from sync.rooms.ground import Ground
from sync.rooms.hall import Hall
from sync.rooms.live_document import LiveDocument
from sync.rooms.mark import Mark
from sync.rooms.name import read_room_name
from sync.rooms.peer import Peer
from sync.rooms.writer import Writer
from sync.settings import read_settings

ROOM = "recording:PROJECT:REC"


class Place:
    """A room host without its process: opened and closed as often as a test likes."""

    def __init__(self, folder, **settings):
        self.settings = read_settings({"data": str(folder), **settings}, {})
        prepare(self.settings, os.environ)
        self.folder = folder
        self.hall = None

    async def open(self):
        self.database = await Database.open(self.settings, os.environ)
        self.writer = Writer(self.database, 1 << 20)
        self.mark = Mark(self.folder / "mark")
        self.aside = {}
        self.hall = Hall(Ground(self.settings, self.database, self.writer, self.mark, self.aside))
        return self

    async def close(self):
        await self.hall.close()
        await self.writer.close()
        await self.database.close()
        self.mark.close()

    async def crash(self):
        """Forget all that is in memory, as a kill would, but for what is being written."""
        self.hall._sweeper.cancel()
        for room in self.hall.rooms.values():
            room.peers.clear()
        self.writer._waiting.clear()
        await self.writer.close()
        await self.database.close()

    async def join(self, role="annotator", person="ANN", room=ROOM, **options):
        listener = Listener()
        peer = Peer(a_pass(role, person), listener, self.settings)
        listener.room = await self.hall.enter(read_room_name(room), peer)
        listener.peer = peer
        listener.hall = self.hall
        if options.get("receipts", True):
            await listener.ask()
        if options.get("sync", True):
            await listener.sync()
        return listener

    async def rows(self, statement, *values):
        return await self.database.read(
            lambda c: [tuple(row) for row in c.execute(statement, values)]
        )

    async def stored(self, room=ROOM):
        """The document as the disk has it."""
        opened = await self.hall.visit(read_room_name(room))
        stored = await opened.held.stored()
        return LiveDocument("recording", stored.updates).to_json()
