"""The door for the page: plain values and arrays in, JSON-able values out, errors as values.

Everything is reached through `call(name, payload, arrays)`. What may be called is listed in
`FUNCTIONS`; each `page_*.py` holds the functions of one matter.
"""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from py_browser import __version__
from py_browser.errors import EarmarkError, UnknownName
from py_browser.features import FEATURE_OPTIONS
from py_browser.options import Option
from py_browser.page_answers import merge_answers
from py_browser.page_files import FILE_FUNCTIONS
from py_browser.page_learning import LEARNING_FUNCTIONS
from py_browser.page_proposals import PROPOSAL_FUNCTIONS
from py_browser.page_session import SESSION_FUNCTIONS
from py_browser.page_similar import SIMILAR_FUNCTIONS
from py_browser.page_sound import SOUND_FUNCTIONS
from py_browser.payload import Array, Payload, Progress
from py_browser.strategies import all_strategies


def call(
    name: str,
    payload: Payload | None = None,
    arrays: Sequence[Array] = (),
    on_progress: Progress | None = None,
) -> dict[str, Any]:
    """Run the function of that name and return its result, or {"error": {...}}; never raises."""
    try:
        if name not in FUNCTIONS:
            raise UnknownName("function of the page", name, FUNCTIONS)
        return FUNCTIONS[name](payload or {}, list(arrays), on_progress or _ignore)
    except EarmarkError as error:
        return {"error": error.to_json()}
    except MemoryError:
        return _failure("memory", "There is not enough memory for this; close other pages.")
    except Exception as error:
        return _failure("internal", f"{name} failed: {type(error).__name__}: {error}.")


def version(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{} -> {"earmark", "numpy"}: the versions at work."""
    return {"earmark": __version__, "numpy": np.__version__}


def strategies(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{} -> {"strategies", "features", "problems"}.

    Each strategy is {name, title, summary, listens, learns, options}.
    """
    found, problems = all_strategies()
    return {
        "strategies": [
            {
                "name": s.name,
                "title": s.title,
                "summary": s.summary,
                "listens": s.listens,
                "learns": s.learns,
                "options": [_option_json(option) for option in s.options],
            }
            for s in found
        ],
        "features": [_option_json(option) for option in FEATURE_OPTIONS],
        "problems": problems,
    }


FUNCTIONS: dict[str, Callable[[Payload, list[Array], Progress], dict[str, Any]]] = {
    f.__name__: f
    for f in (
        version,
        strategies,
        merge_answers,
        *SESSION_FUNCTIONS,
        *FILE_FUNCTIONS,
        *SOUND_FUNCTIONS,
        *LEARNING_FUNCTIONS,
        *SIMILAR_FUNCTIONS,
        *PROPOSAL_FUNCTIONS,
    )
}


def _ignore(fraction: float) -> None:
    pass


def _failure(code: str, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "details": {}}}


def _option_json(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "default": option.default,
        "help": option.help,
        "minimum": option.minimum,
        "choices": list(option.choices),
    }
