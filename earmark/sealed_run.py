"""Runs in a process of its own, started by `sealed.py`: someone's strategy, and nothing else.

It is started as a file, isolated (`-I`), with an empty environment in an empty folder. It limits
itself before it reads a line of the source. Requests come over standard input, pickled by the
command that trusts itself; answers go back as JSON, which the command checks.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import pickle
import struct
import sys
import types
from typing import Any, BinaryIO

LENGTH = struct.Struct("<Q")
MOST_OUTPUT = 20_000
MEMORY_BYTES = 4 << 30
MOST_FILES = 64


def main(root: str) -> None:
    """Answer requests until standard input ends; root is the folder that holds py_browser."""
    requests, answers = _channels()
    sys.path.insert(0, root)
    _limit()
    # Read now: afterwards the strategy may do to the path whatever it likes.
    run = Run()
    while header := requests.read(LENGTH.size):
        request = pickle.loads(requests.read(LENGTH.unpack(header)[0]))
        answer = run.answer(request)
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


class Run:
    """Someone's strategy, loaded, and called as often as is asked."""

    def __init__(self) -> None:
        # With `-I` nothing of ours can be found before main has said where.
        self._own = importlib.import_module("py_browser.own_strategies")
        self._taken: Any = None

    def answer(self, request: dict[str, Any]) -> bytes:
        """Return {"answer" | "error", "output"} as JSON; never raises."""
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            try:
                answer = {"answer": getattr(self, f"_{request['job']}")(**request["given"])}
                said = json.dumps(answer, allow_nan=False)
            except BaseException as error:
                said = json.dumps({"error": self._own.failure_of(error).to_json()})
        return json.dumps({**json.loads(said), "output": output.getvalue()[:MOST_OUTPUT]}).encode()

    def _load(self, kind: str, source: str, takes: str | None) -> dict[str, Any]:
        module = types.ModuleType(self._own.MODULE)
        sys.modules[self._own.MODULE] = module
        exec(compile(source, self._own.FILE, "exec"), module.__dict__)
        self._taken = self._own.load_own(kind, vars(module), takes).taken
        taken = self._taken
        return {
            "name": taken.name,
            "summary": taken.summary,
            "learns": bool(taken.learns),
            "listens": bool(getattr(taken, "listens", True)),
        }

    def _cut(self, features: Any, budget: int) -> list[float]:
        return [float(cut_s) for cut_s in self._taken.cut(features, budget, self._options())]

    def _learning_cut(self, heard: Any, known: Any, budget: int) -> list[float]:
        cuts = self._taken.learning_cut(heard, known, budget, self._options())
        return [float(cut_s) for cut_s in cuts]

    def _rank(self, situation: Any, count: int, seed: int) -> list[list[float]]:
        chosen = self._taken.rank(situation, count, seed)
        return [[int(choice.item), float(choice.score)] for choice in chosen]

    def _options(self) -> dict[str, Any]:
        return {option.name: option.default for option in self._taken.options}


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Keep what was given as standard input and output; print() and input() reach neither."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    return requests, answers


def _limit() -> None:
    """Limit memory, files and processes, where the system can."""
    try:
        resource = importlib.import_module("resource")
    except ImportError:  # Windows has no such limits.
        return
    limits = {
        "RLIMIT_AS": MEMORY_BYTES,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": MOST_FILES,
    }
    for name, most in limits.items():
        with contextlib.suppress(AttributeError, OSError, ValueError):
            resource.setrlimit(getattr(resource, name), (most, most))


if __name__ == "__main__":
    main(sys.argv[1])
