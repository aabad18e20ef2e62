"""What can go wrong between this machine and a server.

EarmarkError
├── SendingError    sending    something could not be sent, fetched or asked; may say: not now
│   ├── NotLetIn    not_let_in no file can be, with this token
│   └── Refusal     refused    the server answered, and not as was hoped
└── Stopped         stopped    whoever runs this wants it to end
"""

from __future__ import annotations

from py_browser.errors import EarmarkError


class SendingError(EarmarkError):
    """A file or a question could not be sent or fetched. `is_final`: trying again will not help."""

    code = "sending"

    def __init__(self, message: str, is_final: bool = True) -> None:
        super().__init__(message)
        self.is_final = is_final


class NotLetIn(SendingError):
    """The token is not valid, or not for this: no file can be sent or fetched."""

    code = "not_let_in"


class Refusal(SendingError):
    """The server answered, and not as was hoped."""

    code = "refused"

    def __init__(self, message: str, is_final: bool, status: int) -> None:
        super().__init__(message, is_final)
        self.status = status


class Stopped(EarmarkError):
    """Whoever runs this wants it to end."""

    code = "stopped"
