"""Runs in PyScript's worker: someone's own strategy beside the built-in ones, called by name."""

import contextlib
import io
import json
import sys
import types
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from py_browser import page
from py_browser.active_sampling.strategies import SAMPLING, Sampling
from py_browser.errors import StrategyError
from py_browser.own_strategies import FILE, MODULE, failure_of, load_own
from py_browser.strategies import registry

__export__ = ["call"]

OWN = "your strategy"
MOST_OUTPUT = 20_000


def call(name: str, payload: str, buffers: Any) -> str:
    """Run `load` or a function of the page; answer {"answer", "output"} as text, never raise."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            arrays = [np.asarray(buffer.to_py()) for buffer in buffers]
            answer = _answer(name, json.loads(payload), arrays)
        except BaseException as error:
            answer = {"error": failure_of(error).to_json()}
    printed = output.getvalue()[:MOST_OUTPUT]
    try:
        return json.dumps({"answer": answer, "output": printed}, allow_nan=False)
    except (TypeError, ValueError) as error:
        wrong = StrategyError(f"What came of it cannot be sent: {error}.")
        return json.dumps({"answer": {"error": wrong.to_json()}, "output": printed})


def _answer(name: str, payload: Mapping[str, Any], arrays: Sequence[Any]) -> dict[str, Any]:
    if name == "load":
        kind = str(payload.get("kind") or "queries")
        return load(str(payload["source"]), payload.get("name"), kind)
    return page.call(name, payload, arrays)


def load(source: str, name: str | None = None, kind: str = "queries") -> dict[str, Any]:
    """Run a source and register the strategy of that name in it, or the first, as `OWN`.

    Raises `StrategyError`, with the line in details, if it does not run or holds no strategy.
    """
    loaded = load_own(kind, run(source), name)
    taken = replace(loaded.taken, name=OWN)
    if isinstance(taken, Sampling):
        SAMPLING[OWN] = taken
    else:
        registry.BUILT_IN[OWN] = taken
    return {
        "strategies": [
            {"name": one.name, "title": one.title, "summary": one.summary} for one in loaded.found
        ],
        "name": loaded.taken.name,
        "learns": taken.learns,
    }


def run(source: str) -> dict[str, Any]:
    """Run a source and return its names. Raises `StrategyError`, with the line in its details."""
    # Dataclasses look their module up by name.
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    try:
        exec(compile(source, FILE, "exec"), module.__dict__)
    except BaseException as error:
        raise failure_of(error) from error
    return module.__dict__
