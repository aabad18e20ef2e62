"""Who is in a room and where: presence states, parsed, checked, and kept while people are there.

A stock client repeats the states of others, so what does not come from a state's own person is
passed over without a word; it changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sync.rooms.protocol import Malformed, number, read_number, read_text, sized

GONE = "null"
MOST_CLIENTS_OF_ONE = 32


@dataclass
class Presence:
    """The newest state of one client.

    speaker : number of the connection that brought it
    state : JSON, 'null' when the client is gone
    """

    person: str
    speaker: int
    clock: int
    state: str


class News(NamedTuple):
    """States that are new, as one message's payload, and whose they are: numbers of connections."""

    payload: bytes
    speakers: set[int]


def read_states(payload: bytes, most: int) -> list[tuple[int, int, str]]:
    """Return (client, clock, JSON) of every state of an awareness message.

    Raises `Malformed`.
    """
    count, at = read_number(payload, 0)
    if count > len(payload) or count > most:
        raise Malformed("It announces more states than it may.")
    states = []
    for _ in range(count):
        client, at = read_number(payload, at)
        clock, at = read_number(payload, at)
        state, at = read_text(payload, at)
        states.append((client, clock, state))
    if at != len(payload):
        raise Malformed("Something follows the states.")
    return states


class Awareness:
    """The states of one room."""

    def __init__(self, largest_state_bytes: int) -> None:
        self._largest = largest_state_bytes
        self._present: dict[int, Presence] = {}
        self._news: set[int] = set()

    def hear(self, person: str, speaker: int, states: Iterable[tuple[int, int, str]]) -> bool:
        """Take in what a connection says; return whether anything is new.

        Raises `Malformed` for a state that is no JSON object, `OverflowError` for one too large.
        """
        fresh = False
        for client, clock, state in states:
            if self._accept(person, speaker, client, clock, state):
                self._news.add(client)
                fresh = True
        return fresh

    def leave(self, speaker: int) -> bool:
        """Drop the clients that a connection spoke for; return whether there were any.

        Their clocks stay, as stock clients expect: one that comes back is heard with its next.
        """
        mine = [c for c, presence in self._present.items() if presence.speaker == speaker]
        for client in mine:
            presence = self._present[client]
            presence.state, presence.speaker = GONE, -1
            self._news.add(client)
        return bool(mine)

    def news(self) -> News | None:
        """What has changed since the last call; None if nothing has."""
        clients, self._news = self._news, set()
        if not clients:
            return None
        speakers = {self._present[client].speaker for client in clients}
        news = News(self._encode(clients), speakers)
        for client in clients:
            if self._present[client].state == GONE:
                del self._present[client]
        return news

    def everyone(self) -> bytes | None:
        """The states of all who are there, or None in an empty room."""
        here = [c for c, presence in self._present.items() if presence.state != GONE]
        return self._encode(here) if here else None

    def _accept(self, person: str, speaker: int, client: int, clock: int, state: str) -> bool:
        known = self._present.get(client)
        if known is not None and known.person != person and known.state != GONE:
            return False
        if known is not None and (
            clock < known.clock or (clock == known.clock and (state != GONE or known.state == GONE))
        ):
            return False
        if known is None and state == GONE:
            return False
        if len(state) > self._largest:
            raise OverflowError
        _check_state(state, person)
        if known is None and self._spoken_for(speaker) >= MOST_CLIENTS_OF_ONE:
            return False
        self._present[client] = Presence(person, speaker, clock, state)
        return True

    def _spoken_for(self, speaker: int) -> int:
        return sum(presence.speaker == speaker for presence in self._present.values())

    def _encode(self, clients: Iterable[int]) -> bytes:
        parts = [
            number(client)
            + number(self._present[client].clock)
            + sized(self._present[client].state.encode())
            for client in clients
        ]
        return number(len(parts)) + b"".join(parts)


def _check_state(state: str, person: str) -> None:
    """A state is null or an object; one that names an account names its speaker's."""
    if state == GONE:
        return
    try:
        value: Any = json.loads(state)
    except (ValueError, RecursionError):
        raise Malformed("A presence state is not JSON.") from None
    if not isinstance(value, dict):
        raise Malformed("A presence state is not an object.")
    if value.get("person", person) != person:
        raise Malformed("A presence state names somebody else.")
