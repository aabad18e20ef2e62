"""The seam between accounts and rooms: who may do what in one room.

The web process asks an `Authority` before anything of a room is read, and carries the `Pass` it
gets to the process that holds the room.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Pass:
    """One person's right in one room, as long as nothing of it is withdrawn.

    Parameters
    ----------
    person : account id (ULID); for a token, the account that made it
    name : what others in the room read
    project : id of the room's project
    role : owner, manager, reviewer, annotator, viewer or uploader
    session : id of the session or token, so that it can be revoked
    """

    person: str
    name: str
    project: str
    role: str
    session: str

    def to_json(self) -> dict[str, str]:
        """Return it as it travels to the room's process."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Pass:
        """Return the pass that `to_json` wrote."""
        return cls(*(str(value[name]) for name in cls.__dataclass_fields__))


@dataclass(frozen=True)
class Withdrawn:
    """A right that ended: all that is named must fit, what is None fits everything.

    A role that changed or a member removed names person and project; a session or token revoked
    names the session; an account closed names the person; a project closed names the project.
    """

    person: str | None = None
    session: str | None = None
    project: str | None = None

    def concerns(self, held: Pass) -> bool:
        """Whether `held` rests on this right."""
        pairs = (
            (self.person, held.person),
            (self.session, held.session),
            (self.project, held.project),
        )
        named = [(mine, theirs) for mine, theirs in pairs if mine is not None]
        return bool(named) and all(mine == theirs for mine, theirs in named)


class Authority(Protocol):
    """Decides who enters a room, and tells when that ends."""

    async def admit(self, room: str, credential: str | None, session_cookie: str | None) -> Pass:
        """Return the right of whoever holds `credential` or `session_cookie` in `room`.

        Raises `sync.errors.Refused`: unknown (401), not a member (403), no such room (404).
        """
        ...

    def on_withdrawn(self, callback: Callable[[Withdrawn], Awaitable[None]]) -> None:
        """Have `callback` awaited whenever a right is withdrawn by this process."""
        ...
