"""What web processes ask of a room host, beside the connections of people.

withdraw {person, session, project}: close the connections whose right has ended
state {room}: the document as plain values, as an update, and its sequence number
edit {room, person, client, fields}: a forward edit for a person; a field may say what it `was`
status {}: how many rooms and connections there are, and whose
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import Any

from sync.errors import BadRequest, NotThere, RelayError
from sync.passes import Withdrawn
from sync.rooms.changes import ABSENT
from sync.rooms.hall import Hall, Shut
from sync.rooms.live_document import LiveDocument
from sync.rooms.name import RoomName, read_room_name

Field = tuple[str, str | None, str, Any]
Place = tuple[str, str | None]


async def answer(hall: Hall, request: Mapping[str, Any]) -> dict[str, Any]:
    """Do what a request asks for. Raises `EarmarkError`."""
    method, params = request.get("method"), request.get("params") or {}
    if method == "withdraw":
        hall.withdraw(Withdrawn(**params))
        return {}
    if method == "status":
        return status(hall)
    try:
        if method == "state":
            return await _state(hall, _room(params))
        if method == "edit":
            return await _edit(hall, _room(params), params)
    except Shut as shut:
        raise RelayError(shut.closing.reason) from shut
    raise BadRequest(f"A room host cannot do {method!r}.")


def status(hall: Hall) -> dict[str, Any]:
    """Numbers for metrics."""
    return {
        "rooms": len(hall.rooms),
        "connections": sum(len(room.peers) for room in hall.rooms.values()),
        "bytes": sum(room.held.size for room in hall.rooms.values()),
        "outbox": sum(
            peer.channel.backlog() for room in hall.rooms.values() for peer in room.peers.values()
        ),
        "people": sorted(
            {peer.holder.person for room in hall.rooms.values() for peer in room.peers.values()}
        ),
    }


async def _state(hall: Hall, name: RoomName) -> dict[str, Any]:
    room = await hall.visit(name)
    async with room.held.lock:
        live, seq = await room.held.wake(), room.held.seq
        document, update = live.to_json(), live.difference()
    await hall.ground.writer.written()
    return {"seq": seq, "document": document, "update": base64.b64encode(update).decode()}


async def _edit(hall: Hall, name: RoomName, params: Mapping[str, Any]) -> dict[str, Any]:
    given = params["fields"]
    left: set[Place] = set()

    def write(live: LiveDocument) -> list[Field]:
        left.update(_changed_meanwhile(live, given))
        return [_field(field) for field in given if (field["root"], field["entry"]) not in left]

    room = await hall.visit(name)
    seq = await room.edit(str(params["person"]), write, str(params.get("client", "relay")))
    return {"seq": seq, "left": sorted(left, key=str)}


def _changed_meanwhile(live: LiveDocument, given: Iterable[Mapping[str, Any]]) -> set[Place]:
    """The entries of which a field is no longer what the edit says that it `was`."""
    found: set[Place] = set()
    known: dict[Place, Any] = {}
    for field in given:
        root, entry = place = field["root"], field["entry"]
        if "was" not in field or entry is None or place in found:
            continue
        if place not in known:
            known[place] = live.entry(root, entry)
        if field["was"] != _value(known[place], field["key"]):
            found.add(place)
    return found


def _value(entry: Any, key: str) -> list[Any]:
    """A field of an entry, or with the key '' the entry, as a list of one; empty if absent."""
    if key == "":
        return [] if entry is ABSENT else [entry]
    return [entry[key]] if isinstance(entry, dict) and key in entry else []


def _room(params: Mapping[str, Any]) -> RoomName:
    name = read_room_name(str(params.get("room")))
    if name is None:
        raise NotThere(f"There is no room named {params.get('room')!r}.")
    return name


def _field(given: Mapping[str, Any]) -> Field:
    return given["root"], given["entry"], given["key"], given.get("value", ABSENT)
