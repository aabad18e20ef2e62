"""What it means that a Triton server did not answer as hoped."""

from __future__ import annotations

from inference_gateway.errors import BackendError, BackendGone, BackendRefused, ModelMissing


def meaning_of(error: Exception) -> type[BackendError]:
    """The kind of a failure, from the status that gRPC gives it."""
    status = str(getattr(error, "status", str)()).rsplit(".", 1)[-1]
    # The process of a Python model died, and Triton starts another; or Triton itself is stopping.
    if any(words in str(error) for words in ("not healthy", "no available versions")):
        return BackendGone
    if "unknown model" in str(error).lower():
        return ModelMissing
    kinds: dict[str, type[BackendError]] = {
        "NOT_FOUND": ModelMissing,
        "UNAUTHENTICATED": BackendRefused,
        "PERMISSION_DENIED": BackendRefused,
        "INVALID_ARGUMENT": BackendError,
        "UNIMPLEMENTED": BackendError,
        "INTERNAL": BackendError,
    }
    return kinds.get(status, BackendGone)


def words_of(error: Exception) -> str:
    """What a server said, in its own words."""
    message = getattr(error, "message", None)
    return str(message() if callable(message) else error).strip() or type(error).__name__
