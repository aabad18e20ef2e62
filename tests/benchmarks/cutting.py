"""`earmark queries` beside plain ruptures on the same features: seconds, and true borders found."""

import csv
import time
from pathlib import Path

import numpy as np
import ruptures
import soundfile
from figures import spread, table
from sounds import DEMO, SONG

from py_browser.features import FeatureStream
from py_browser.queries import propose_queries

NEAR_S = 0.15
BUDGET = 15


def measure_cutting(runs: int) -> str:
    samples, rate_hz = soundfile.read(SONG, dtype="float32")
    stream = FeatureStream(rate_hz)
    stream.push(samples)
    features = stream.finish()
    truth = true_borders_s(SONG)
    rows = []
    for name, cut in {
        "earmark fixed": lambda: ours("fixed", features),
        "earmark cpd": lambda: ours("cpd", features),
        "earmark kernelcpd": lambda: ours("kernelcpd", features),
        "plain ruptures KernelCPD, rbf": lambda: plain(features, "kernel"),
        "plain ruptures Binseg, l2": lambda: plain(features, "binseg"),
    }.items():
        seconds = []
        for _ in range(runs):
            began = time.perf_counter()
            borders = cut()
            seconds.append(1000 * (time.perf_counter() - began))
        found = sum(bool(np.any(np.abs(borders - border) <= NEAR_S)) for border in truth)
        rows.append([name, spread(seconds, "ms", 1), f"{found} of {len(truth)}"])
    print(rows, flush=True)
    return table(["method", "time per recording", f"true borders within {NEAR_S} s"], rows)


def ours(method, features):
    regions = propose_queries(features, method, BUDGET)
    return np.array([region.end_s for region in regions][:-1])


def plain(features, method):
    values = np.asarray(features.values, dtype=float)
    search = ruptures.KernelCPD(kernel="rbf") if method == "kernel" else ruptures.Binseg(model="l2")
    frames = search.fit(values).predict(n_bkps=BUDGET - 1)[:-1]
    return np.array(frames) * features.hop_s


def true_borders_s(path: Path) -> list[float]:
    with (DEMO / "annotations.tsv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"] == path.name]
    return sorted(float(row[key]) for row in rows for key in ("onset_s", "offset_s"))
