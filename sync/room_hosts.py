"""The room hosts as a web process sees them: links for people, requests for the relay itself."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.errors import BadRequest, Unavailable
from sync.passes import Withdrawn
from sync.places import socket_path
from sync.rooms import link
from sync.rooms.name import host_of


@dataclass(frozen=True)
class Edited:
    """What came of an edit.

    seq : the sequence number that the room has reached
    left : (root, entry) of what is no longer as the edit expected it
    """

    seq: int
    left: list[tuple[str, str]]


class RoomHosts:
    """All room hosts of a relay."""

    def __init__(self, data: Path, hosts: int) -> None:
        self.data = data
        self.hosts = hosts

    def path_of(self, room: str) -> str:
        """The socket of the host that a room lives in."""
        return str(socket_path(self.data, host_of(room, self.hosts)))

    async def state(self, room: str) -> dict[str, Any]:
        """A room's document: {"seq", "document": plain values, "update": bytes}."""
        result = await self._ask(host_of(room, self.hosts), "state", {"room": room})
        return {**result, "update": base64.b64decode(result["update"])}

    async def edit(
        self,
        room: str,
        person: str,
        fields: Iterable[Mapping[str, Any]],
        client: str = "relay",
    ) -> Edited:
        """Make a forward edit for a person; return what came of it once it is on disk.

        fields : {"root", "entry" (or None), "key", "value", "was"}; without "value" the field is
            taken away, the key '' means the whole entry. With "was", what the field has to be
            still (a list of one, empty for none), or its entry is left as it is
        Raises `RelayError` if it would leave an entry invalid; nothing is changed then.
        """
        params = {"room": room, "person": person, "client": client, "fields": list(fields)}
        answer = await self._ask(host_of(room, self.hosts), "edit", params)
        return Edited(int(answer["seq"]), [(root, entry) for root, entry in answer["left"]])

    async def withdraw(self, what: Withdrawn) -> None:
        """Have every host close the connections whose right has ended."""
        params = {"person": what.person, "session": what.session, "project": what.project}
        asked = (self._ask(index, "withdraw", params) for index in range(self.hosts))
        await asyncio.gather(*asked, return_exceptions=True)

    async def status(self) -> list[dict[str, Any]]:
        """Numbers of each host; {} for one that does not answer."""
        asked = (self._ask(index, "status", {}) for index in range(self.hosts))
        answers = await asyncio.gather(*asked, return_exceptions=True)
        return [{} if isinstance(answer, BaseException) else answer for answer in answers]

    async def _ask(self, index: int, method: str, params: Mapping[str, Any]) -> dict[str, Any]:
        try:
            reader, writer = await asyncio.open_unix_connection(
                str(socket_path(self.data, index)), limit=link.READ_BYTES
            )
        except OSError as error:
            raise Unavailable(
                "The rooms are starting; try again in a moment.", sentence="rooms-starting"
            ) from error
        try:
            writer.write(link.json_frame({"id": 1, "method": method, "params": params}))
            async for _, content in link.frames(reader):
                return _result(content)
        except OSError as error:
            raise Unavailable("The rooms are restarting; try again in a moment.") from error
        finally:
            writer.close()
        raise Unavailable("The rooms are restarting; try again in a moment.")


def _result(content: bytes) -> dict[str, Any]:
    answer = link.read_json(content)
    error = answer.get("error")
    if error is not None:
        raise BadRequest(error["message"], **error["details"])
    return dict(answer["result"])
