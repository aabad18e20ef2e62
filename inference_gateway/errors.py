"""What can go wrong between a recording and its rows, each kind with a code that never changes.

EarmarkError             earmark            (py_browser.errors)
└── BackendError         backend            what computes the rows did not
    ├── BackendGone      backend_gone       nobody answers; later it may
    ├── BackendSlow      backend_slow       no answer within the time; later there may be
    ├── BackendRefused   backend_refused    it answers, but not to us: a token, a certificate
    ├── ModelMissing     model_missing      it answers, but does not have the model
    └── WrongRows        wrong_rows         it answered nonsense; trying again would not help
"""

from __future__ import annotations

from typing import ClassVar

from py_browser.errors import EarmarkError


class BackendError(EarmarkError):
    """What computes the rows did not; `retry` says whether trying later can help."""

    code = "backend"
    retry: ClassVar[bool] = False


class BackendGone(BackendError):
    """Nobody answers."""

    code = "backend_gone"
    retry = True


class BackendSlow(BackendError):
    """There was no answer within the time that was given."""

    code = "backend_slow"
    retry = True


class BackendRefused(BackendError):
    """The answer is that we may not ask."""

    code = "backend_refused"


class ModelMissing(BackendError):
    """Who answers does not have the model."""

    code = "model_missing"


class WrongRows(BackendError):
    """The answer has another shape than the catalog says, or holds what is not a number."""

    code = "wrong_rows"
