"""The distribution as it is shipped, and a way to run Python inside it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from shipped import ROOT, run_inside

Inside = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def distribution() -> Path:
    """The distribution of this tree, up to date."""
    from pyodide import assemble

    folder = ROOT / "pwa" / "public" / "pyodide"
    assemble(folder)
    return folder


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
