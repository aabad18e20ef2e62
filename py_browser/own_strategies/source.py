"""A source is run, and what goes wrong in it is told with its line."""

from __future__ import annotations

import inspect
import sys
import traceback
import types
from collections.abc import Callable
from functools import wraps
from typing import Any

from py_browser.errors import EarmarkError, StrategyError

FILE = "strategy.py"
MODULE = "earmark_strategy"


def run_source(source: str) -> dict[str, Any]:
    """Run a source and return its names. Raises `StrategyError`, with the line in its details."""
    # Dataclasses look their module up by name.
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    try:
        exec(compile(source, FILE, "exec"), module.__dict__)
    except BaseException as error:
        raise failure_of(error) from error
    return module.__dict__


def failure_of(error: BaseException) -> EarmarkError:
    """Return what went wrong as a sentence, with the source's line where it has one."""
    if isinstance(error, EarmarkError):
        return error
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SyntaxError) and error.filename == FILE:
        return StrategyError(f"{type(error).__name__}: {error.msg}.", line=error.lineno)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == FILE]
    if not frames:
        return StrategyError(f"{what}.")
    return StrategyError(f"{what}.", line=frames[-1].lineno)


def telling_its_line(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function with its exceptions turned into sentences."""

    @wraps(function)
    def told(*given: Any) -> Any:
        try:
            return function(*given)
        except EarmarkError:
            raise
        except BaseException as error:
            raise failure_of(error) from error

    return told


def written_functions(names: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    """Return the functions that the source itself defines, by name."""
    return {
        name: value
        for name, value in names.items()
        if inspect.isfunction(value) and value.__module__ == MODULE
    }


def parameters_of(function: Callable[..., Any]) -> int:
    """Return how many values a function is to be called with."""
    return len(inspect.signature(function).parameters)


def summary_of(function: Callable[..., Any]) -> str:
    """Return the first line of what a function says of itself."""
    return (function.__doc__ or "").strip().split("\n")[0]
