"""The names of a source that was run, and what goes wrong in it, told with its line.

The domain never runs a source. Who does compiles it as FILE, into a module called MODULE: the
page's sandbox (pwa/sandbox/glue.py), and a process of its own (earmark/sealed_run.py).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from py_browser.errors import EarmarkError, StrategyError

FILE = "strategy.py"
MODULE = "earmark_strategy"


def failure_of(error: BaseException) -> EarmarkError:
    """Return what went wrong as a sentence, with the source's line where it has one."""
    if isinstance(error, EarmarkError):
        return error
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SyntaxError) and error.filename == FILE:
        return StrategyError(f"{type(error).__name__}: {error.msg}.", line=error.lineno)
    line, trace = None, error.__traceback__
    while trace is not None:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == FILE else line
        trace = trace.tb_next
    return StrategyError(f"{what}.") if line is None else StrategyError(f"{what}.", line=line)


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


def written_functions(names: Mapping[str, Any]) -> dict[str, Callable[..., Any]]:
    """Return the functions that the source itself defines, by name."""
    return {
        name: value
        for name, value in names.items()
        if hasattr(value, "__code__") and value.__module__ == MODULE
    }


def parameters_of(function: Callable[..., Any]) -> int:
    """Return how many values a function is to be called with."""
    return int(function.__code__.co_argcount)


def summary_of(function: Callable[..., Any]) -> str:
    """Return the first line of what a function says of itself."""
    return (function.__doc__ or "").strip().split("\n")[0]
