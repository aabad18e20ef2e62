"""Why a connection is closed: each reason with its code and its sentence.

Codes 44xx mean "do not come back like this", 45xx and 1012 "try again". A sentence has to fit into
the 123 bytes that a close frame has room for.
"""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_BYTES = 123


@dataclass(frozen=True)
class Closing:
    """One way for a connection to end."""

    code: int
    reason: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", shorten(self.reason))


def shorten(text: str) -> str:
    """Cut a sentence to what a close frame can hold."""
    raw = text.encode()
    if len(raw) <= LONGEST_BYTES:
        return text
    return raw[: LONGEST_BYTES - 3].decode(errors="ignore") + "..."


MALFORMED = Closing(4400, "This message is not part of the sync protocol; update the program.")
NOT_SIGNED_IN = Closing(4401, "Your session or token has ended; sign in again.")
WITHDRAWN = Closing(4403, "You no longer have the right to be in this room.")
NO_ROOM = Closing(4404, "There is no such room.")
SET_ASIDE = Closing(4409, "An update was set aside because the relay failed at it; tell its admin.")
MESSAGE_TOO_LARGE = Closing(4413, "A message is larger than this relay accepts.")
DOCUMENT_TOO_LARGE = Closing(4413, "The document is as large as this relay lets it grow.")
AWARENESS_TOO_LARGE = Closing(4413, "A presence state is larger than this relay accepts.")
TOO_MANY = Closing(4429, "The whole document was asked for too often; wait a minute.")
FLOOD = Closing(4429, "More was sent for longer than this relay accepts; send less at a time.")
FAILED = Closing(4500, "Something went wrong in this room; it starts anew.")
SUSPENDED = Closing(4510, "This room is suspended because the relay failed at it; tell its admin.")
NOT_STORED = Closing(4507, "The relay cannot store edits now; yours wait on your device.")
TOO_SLOW = Closing(4508, "This connection takes too long to read; come back and sync again.")
FULL = Closing(4513, "Too many connections; try again later.")
GOING = Closing(1012, "The relay restarts; come back in a moment.")

CLOSINGS = {name: value for name, value in list(globals().items()) if isinstance(value, Closing)}
"""All of the above by name, for the page that lists them and the test that compares."""
