"""The distribution as it is shipped, and a way to run Python inside it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "build"), str(HERE)]

from node import find_node, node_environment  # noqa: E402
from pyodide import assemble  # noqa: E402

Inside = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def distribution() -> Path:
    """The distribution of this tree, up to date."""
    folder = ROOT / "pwa" / "public" / "pyodide"
    assemble(folder)
    return folder


def run_inside(distribution: Path, script: Path, given: dict[str, Any]) -> dict[str, Any]:
    """Run `main(given)` of a Python file in Pyodide under Node.js; {"answer", "laps"}."""
    done = subprocess.run(
        [str(find_node()), str(HERE / "inside.mjs"), str(distribution), str(script)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        env=node_environment(),
    )
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.fixture(scope="session")
def inside(distribution: Path) -> Inside:
    """run_inside of the shipped distribution: (script, given) -> the answer of its main."""

    def run(script: Path, given: dict[str, Any] | None = None) -> Any:
        return run_inside(distribution, script, given or {})["answer"]

    return run


@pytest.fixture(scope="session")
def scene() -> np.ndarray:
    """Three seconds at 24 kHz: hiss, then a rising song, then two calls [shape=(n,), float32]."""
    rate_hz = 24_000
    time = np.arange(3 * rate_hz) / rate_hz
    hiss = 0.01 * np.random.default_rng(5).normal(size=time.size)
    song = 0.3 * np.sin(2 * np.pi * (3000 + 800 * time) * time) * ((time > 0.8) & (time < 1.5))
    calls = 0.2 * np.sin(2 * np.pi * 6000 * time) * ((time % 0.5 > 0.3) & (time > 2))
    return (hiss + song + calls).astype(np.float32)
