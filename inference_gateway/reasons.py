"""What an error means for a job: what is said of it, and whether it is tried again."""

from __future__ import annotations

import errno

from inference_gateway.errors import BackendError
from inference_gateway.rows_file import UnfitRows
from py_browser.errors import AudioError, EarmarkError, ParameterError

PERMANENT = (AudioError, ParameterError, UnfitRows)
"""What would go wrong the same way another time."""
NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def why(error: Exception) -> tuple[str, str, bool]:
    """What an error means for a job: a code, a sentence, and whether it may go well next time."""
    if isinstance(error, EarmarkError):
        retry = error.retry if isinstance(error, BackendError) else not isinstance(error, PERMANENT)
        return error.code, error.message, retry
    if isinstance(error, OSError) and error.errno in NO_SPACE:
        return "no_space", "The disk of the gateway is full.", True
    if isinstance(error, MemoryError):
        return "memory", "The gateway has not enough memory for this recording.", True
    return "internal", f"The gateway failed ({type(error).__name__}); its log says more.", True
