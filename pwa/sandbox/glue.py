"""Runs in PyScript's worker: someone's own strategy beside the built-in ones, called by name."""

import contextlib
import io
import json
import sys
import traceback
import types
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from py_browser import page
from py_browser.errors import EarmarkError, StrategyError
from py_browser.strategies import Strategy, registry

__export__ = ["call"]

OWN = "your strategy"
FILE = "strategy.py"
MODULE = "earmark_strategy"
SHIPPED = tuple(registry.BUILT_IN.values())
MOST_OUTPUT = 20_000


def call(name: str, payload: str, buffers: Any) -> str:
    """Run `load` or a function of the page; answer {"answer", "output"} as text, never raise."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            arrays = [np.asarray(buffer.to_py()) for buffer in buffers]
            answer = _answer(name, json.loads(payload), arrays)
        except BaseException as error:
            answer = {"error": _failure(error).to_json()}
    printed = output.getvalue()[:MOST_OUTPUT]
    try:
        return json.dumps({"answer": answer, "output": printed}, allow_nan=False)
    except (TypeError, ValueError) as error:
        wrong = StrategyError(f"What came of it cannot be sent: {error}.")
        return json.dumps({"answer": {"error": wrong.to_json()}, "output": printed})


def _answer(name: str, payload: Mapping[str, Any], arrays: Sequence[Any]) -> dict[str, Any]:
    if name == "load":
        return load(str(payload["source"]), payload.get("name"))
    return page.call(name, payload, arrays)


def load(source: str, name: str | None = None) -> dict[str, Any]:
    """Run a source and register the strategy of that name in it, or the first, as `OWN`.

    Raises `StrategyError`, with the line in details, if it does not run or holds no strategy.
    """
    found = _strategies_in(_run(source))
    names = [strategy.name for strategy in found]
    if not found:
        raise StrategyError(
            "There is no strategy in this source. Write a function "
            "cut(features, budget, options) that returns times in seconds, or a Strategy."
        )
    chosen = found[names.index(name)] if name in names else found[0]
    registry.BUILT_IN[OWN] = replace(chosen, name=OWN, cut=_telling_its_line(chosen.cut))
    return {
        "strategies": [
            {"name": s.name, "title": s.title, "summary": s.summary, "listens": s.listens}
            for s in found
        ],
        "name": chosen.name,
    }


def _run(source: str) -> dict[str, Any]:
    # Dataclasses look their module up by name.
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    try:
        exec(compile(source, FILE, "exec"), module.__dict__)
    except BaseException as error:
        raise _failure(error) from error
    return module.__dict__


def _strategies_in(names: Mapping[str, Any]) -> list[Strategy]:
    found = [
        value
        for value in names.values()
        if isinstance(value, Strategy) and not any(value is shipped for shipped in SHIPPED)
    ]
    cut = names.get("cut")
    if callable(cut):
        summary = (cut.__doc__ or "").strip().split("\n")[0]
        found.append(Strategy(name="cut", title="cut", summary=summary, cut=cut))
    return found


def _telling_its_line(cut: Any) -> Any:
    def cut_and_tell(features: Any, budget: int, options: Any) -> list[float]:
        # Each run begins with the same features, whatever the one before did to them.
        own = replace(features, values=features.values.copy())
        try:
            return [float(time_s) for time_s in cut(own, budget, options)]
        except EarmarkError:
            raise
        except BaseException as error:
            raise _failure(error) from error

    return cut_and_tell


def _failure(error: BaseException) -> EarmarkError:
    if isinstance(error, EarmarkError):
        return error
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SyntaxError) and error.filename == FILE:
        return StrategyError(f"{type(error).__name__}: {error.msg}.", line=error.lineno)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == FILE]
    if not frames:
        return StrategyError(f"{what}.")
    return StrategyError(f"{what}.", line=frames[-1].lineno)
