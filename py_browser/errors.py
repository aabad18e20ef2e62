"""What can go wrong, each kind with a code that never changes.

    EarmarkError            earmark          anything below
    ├── ParameterError      parameter        an argument or option is out of range
    │   └── UnknownName     unknown_name     no method, format or function has this name
    ├── AudioError          audio            a recording cannot be read
    ├── FormatError         format           a table or bundle is not what it should be
    ├── SchemaError         schema           a value does not fit the document schema
    ├── SessionError        session          a call refers to a session that is not there
    ├── ModelChanged        model_changed    what was learned is about another model's vectors
    ├── StrategyError       strategy         a strategy failed or returned nonsense
    └── MissingPackage      missing_package  an optional package is not installed

The message is a sentence: what, where, and what to do. The same code and sentence travel through
the browser bridge, HTTP and the command line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar


class EarmarkError(Exception):
    """The root of all errors raised on purpose.

    Parameters
    ----------
    message : str, a sentence for people
    details : JSON-able values for programs, such as the name that was not found
    """

    code: ClassVar[str] = "earmark"

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.details = details

    def to_json(self) -> dict[str, Any]:
        """Return {"code", "message", "details"}, the one error shape of Earmark."""
        return {"code": self.code, "message": self.message, "details": self.details}


class ParameterError(EarmarkError):
    """An argument or option is out of range or of the wrong type."""

    code = "parameter"


class UnknownName(ParameterError):
    """Nothing of this kind has the given name; the known names are in the message."""

    code = "unknown_name"

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        names = sorted(known)
        listing = ", ".join(names) or "none"
        super().__init__(
            f"There is no {kind} named {name!r}; known names: {listing}.",
            kind=kind,
            name=str(name),
            known=names,
        )


class AudioError(EarmarkError):
    """A recording cannot be read."""

    code = "audio"


class FormatError(EarmarkError):
    """A table or bundle is not what it should be, as a whole."""

    code = "format"


class SchemaError(EarmarkError):
    """A value does not fit the document schema."""

    code = "schema"


class SessionError(EarmarkError):
    """A call refers to a session that is not there."""

    code = "session"


class ModelChanged(EarmarkError):
    """What was learned is about the vectors of another model; the answers are still there."""

    code = "model_changed"


class StrategyError(EarmarkError):
    """A strategy failed or returned something that is not a list of cuts."""

    code = "strategy"


class MissingPackage(EarmarkError):
    """An optional package is not installed."""

    code = "missing_package"
