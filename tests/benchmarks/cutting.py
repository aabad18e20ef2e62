"""`earmark queries` beside plain ruptures on the same features: seconds, and true borders found."""

import csv
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import ruptures
import soundfile
from figures import spread, table
from sounds import DEMO, SONG

from py_browser.features import Features, FeatureStream
from py_browser.queries import propose_queries

NEAR_S = 0.15
BUDGET = 15
MOST = 60


def measure_cutting(runs: int) -> str:
    samples, rate_hz = soundfile.read(SONG, dtype="float32")
    stream = FeatureStream(rate_hz)
    stream.push(samples)
    features = stream.finish()
    truth = true_borders_s(SONG)
    methods = {
        "earmark, fixed": lambda budget: ours("fixed", features, budget),
        "earmark, cpd": lambda budget: ours("cpd", features, budget),
        "earmark, kernelcpd": lambda budget: ours("kernelcpd", features, budget),
        "ruptures, KernelCPD rbf": lambda budget: plain(features, "kernel", budget),
        "ruptures, Binseg l2": lambda budget: plain(features, "binseg", budget),
    }
    goal = found_by(methods["ruptures, KernelCPD rbf"](BUDGET), truth)
    rows = []
    for name, cut in methods.items():
        at_same = next((n for n in range(2, MOST) if found_by(cut(n), truth) >= goal), None)
        seconds = [timed(cut, at_same or MOST) for _ in range(runs)]
        reached = f"{at_same}" if at_same else f"not with {MOST}"
        at_budget = f"{found_by(cut(BUDGET), truth)} of {len(truth)}"
        rows.append([name, at_budget, reached, spread(seconds, "ms", 1)])
        print(rows[-1], flush=True)
    rows.append(["`earmark queries`, the whole program", "", "", spread(programs(runs), "ms")])
    head = [
        "method",
        f"true borders within {NEAR_S} s, {BUDGET} questions",
        f"questions needed for {goal} of {len(truth)}",
        "time for that",
    ]
    return table(head, rows)


def timed(cut: Callable[[int], np.ndarray], budget: int) -> float:
    began = time.perf_counter()
    cut(budget)
    return 1000 * (time.perf_counter() - began)


def programs(runs: int) -> list[float]:
    """From the shell's command to its end: start, reading, features, cut, printing."""
    command = [sys.executable, "-m", "earmark", "queries", str(SONG), "-b", str(BUDGET)]
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(1000 * (time.perf_counter() - began))
    return times


def found_by(borders: np.ndarray, truth: list[float]) -> int:
    return sum(bool(np.any(np.abs(borders - border) <= NEAR_S)) for border in truth)


def ours(method: str, features: Features, budget: int) -> np.ndarray:
    regions = propose_queries(features, method, budget)
    return np.array([region.end_s for region in regions][:-1])


def plain(features: Features, method: str, budget: int) -> np.ndarray:
    values = np.asarray(features.values, dtype=float)
    search = ruptures.KernelCPD(kernel="rbf") if method == "kernel" else ruptures.Binseg(model="l2")
    frames = search.fit(values).predict(n_bkps=budget - 1)[:-1]
    return np.array(frames) * features.hop_s


def true_borders_s(path: Path) -> list[float]:
    with (DEMO / "annotations.tsv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"] == path.name]
    return sorted(float(row[key]) for row in rows for key in ("onset_s", "offset_s"))
