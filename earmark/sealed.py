"""Someone's strategy in a process of its own, and proxies that the rest of Earmark calls.

What this keeps from the strategy: our environment, our folder, our memory, an endless run, much
memory, writing files. What it does not: reading files that this user may read, and the network.
docs/strategies.md says so; nothing starts this without --allow-code.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import py_browser
from earmark import sealed_run
from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_sampling.reasons import Reason
from py_browser.active_sampling.situation import Situation
from py_browser.active_sampling.strategies import Choice, Sampling
from py_browser.errors import StrategyError
from py_browser.features import Features
from py_browser.options import Value
from py_browser.strategies import Strategy

LIMIT_S = 30.0
MOST_S = 600.0
# Starting Python and NumPy, on a slow disk.
START_S = 60.0
MOST_ANSWER = 64 << 20


class SealedStrategy:
    """A process that holds one strategy; to be used with `with`.

    written : as the schema's SnapshotStrategy
    say : is given what the strategy prints

    Every call raises `StrategyError` with the line that failed, or when the time is up; the process
    is ended then, and the next call fails too.
    """

    def __init__(
        self, written: Mapping[str, Any], say: Callable[[str], None] | None = None
    ) -> None:
        self.name = str(written["name"])
        self.kind = str(written.get("kind") or "queries")
        self.limit_s = min(MOST_S, float(written.get("limit_s") or LIMIT_S))
        self._written = written
        self._say = say or (lambda _: None)
        self._folder = tempfile.TemporaryDirectory(prefix="earmark-strategy-")
        self._process: subprocess.Popen[bytes] | None = None
        self._facts: Mapping[str, Any] = {}

    def __enter__(self) -> SealedStrategy:
        root = Path(py_browser.__file__).parents[1]
        self._process = subprocess.Popen(
            [sys.executable, "-I", str(Path(sealed_run.__file__)), str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder.name,
            env=_environment(),
            start_new_session=True,
        )
        try:
            self._facts = self._call("load", self.limit_s + START_S, **_source_of(self._written))
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process and remove its folder."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    assert pipe is not None
                    pipe.close()
        self._folder.cleanup()

    def strategy(self) -> Strategy:
        """Return a strategy of what to ask, which asks the process where to cut."""

        def cut(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
            del options
            return _numbers(self._call("cut", features=features, budget=budget))

        def learning_cut(
            heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
        ) -> list[float]:
            del options
            return _numbers(self._call("learning_cut", heard=heard, known=known, budget=budget))

        return Strategy(
            self.name,
            self.name,
            str(self._facts["summary"]),
            cut,
            listens=bool(self._facts["listens"]),
            learning_cut=learning_cut if self._facts["learns"] else None,
        )

    def sampling(self) -> Sampling:
        """Return a strategy of what to open next, which asks the process."""

        def rank(situation: Situation, count: int, seed: int) -> list[Choice]:
            found = self._call("rank", situation=situation, count=count, seed=seed)
            if not isinstance(found, list) or not all(_is_pair(pair) for pair in found):
                raise StrategyError(f"The strategy {self.name!r} returned no ranking.")
            there = set(situation.open)
            return [
                Choice(int(item), float(score), Reason("own", {"score": round(float(score), 3)}))
                for item, score in found
                if int(item) in there
            ][:count]

        return Sampling(self.name, self.name, str(self._facts["summary"]), rank)

    def _call(self, job: str, limit_s: float | None = None, **given: Any) -> Any:
        if self._process is None:
            raise StrategyError(f"The strategy {self.name!r} was ended.")
        text = self._exchange(pickle.dumps({"job": job, "given": given}), limit_s or self.limit_s)
        answer = json.loads(text)
        if output := str(answer.get("output") or ""):
            self._say(output)
        if error := answer.get("error"):
            line = error.get("details", {}).get("line")
            where = f"line {line}: " if isinstance(line, int) else ""
            raise StrategyError(f"The strategy {self.name!r} failed: {where}{error['message']}")
        return answer["answer"]

    def _exchange(self, request: bytes, limit_s: float) -> bytes:
        """Send a request and return the answer; ends the process if that takes too long."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            _end(process)

        timer = threading.Timer(limit_s, end)
        timer.start()
        try:
            process.stdin.write(sealed_run.LENGTH.pack(len(request)) + request)
            process.stdin.flush()
            header = process.stdout.read(sealed_run.LENGTH.size)
            length = sealed_run.LENGTH.unpack(header)[0] if len(header) == 8 else 0
            text = process.stdout.read(length) if 0 < length <= MOST_ANSWER else b""
        except OSError:
            text = b""
        finally:
            timer.cancel()
        if text and len(text) == length:
            return text
        self.close()
        if is_late.is_set():
            raise StrategyError(
                f"The strategy {self.name!r} was still running after {limit_s:g} s and was stopped."
            )
        raise StrategyError(
            f"The strategy {self.name!r} ended its process (code {process.returncode})."
        )


def _source_of(written: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": str(written.get("kind") or "queries"),
        "source": str(written["source"]),
        "takes": written.get("takes"),
    }


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, and those that it started where the system knows groups."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _environment() -> dict[str, str]:
    """Return what a process cannot start without; threads of BLAS would need memory each."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {**kept, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def _numbers(found: Any) -> list[float]:
    if not isinstance(found, list) or not all(isinstance(one, int | float) for one in found):
        raise StrategyError("What came back from the strategy are no times.")
    return [float(one) for one in found]


def _is_pair(pair: Any) -> bool:
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and all(isinstance(one, int | float) and not isinstance(one, bool) for one in pair)
    )
