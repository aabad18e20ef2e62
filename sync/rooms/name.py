"""The name of a room, and what it says: `recording:<project>:<key>` or `project:<project>`."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from py_browser.document import PROJECT_ROOM, RECORDING_ROOM

_PROJECT = "[A-Za-z0-9_-]{1,80}"
_ROOM = re.compile(
    rf"(?:{PROJECT_ROOM}:({_PROJECT})|{RECORDING_ROOM}:({_PROJECT}):([^:/\s]{{1,200}}))"
)


@dataclass(frozen=True)
class RoomName:
    """A room's name taken apart.

    recording : key of the recording, or None for the room of the project itself
    """

    text: str
    project: str
    recording: str | None

    @property
    def kind(self) -> str:
        """Which of the two documents meets here: 'project' or 'recording'."""
        return PROJECT_ROOM if self.recording is None else RECORDING_ROOM


def read_room_name(text: str) -> RoomName | None:
    """Return what a room's name says, or None if it is no room's name."""
    match = _ROOM.fullmatch(text)
    if match is None:
        return None
    return RoomName(text, match[1] or match[2], match[3])


def host_of(room: str, hosts: int) -> int:
    """Return the number of the room host that `room` lives in, of `hosts`: always the same."""
    return zlib.crc32(room.encode()) % hosts
