"""Change points: ours beside ruptures' compiled KernelCPD, and a whole day."""

import resource
import tempfile
import time
from pathlib import Path

import numpy as np
import ruptures
from figures import table

from py_browser.active_labeling.changes import find_changes, pool_of

DIMENSIONS = 1024
HOP_S = 0.25
PENALTY = 5.0
# Frames between two changes: ten seconds.
SEGMENT = 40
SHORT = (250, 1_000)
HOURS = (1, 24)
KERNELS = ("linear", "rbf", "cosine")


def measure_changes() -> str:
    with tempfile.TemporaryDirectory() as folder:
        tables = [beside_ruptures(Path(folder)), whole_days(Path(folder))]
    return "\n\n".join(tables)


def beside_ruptures(folder: Path) -> str:
    rows = []
    for frames in SHORT:
        signal = recording(folder, frames)
        scores = pool_of(signal).standardised(np.asarray(signal))
        for kernel in KERNELS:
            penalty = PENALTY * DIMENSIONS / 10 if kernel == "linear" else PENALTY
            search = ruptures.KernelCPD(kernel=kernel, min_size=2)
            theirs, reference = timed(cut_by_ruptures, search, scores, penalty)
            asked = {"kernel": kernel, "penalty": penalty}
            ours, found = timed(find_changes, signal, "kernel", **asked)
            same = "yes" if found.frames.tolist() == reference else "no"
            rows.append([f"{frames:,}", kernel, f"{theirs:.2f} s", f"{ours:.2f} s", same])
            print(rows[-1], flush=True)
    return table(["frames", "kernel", "ruptures", "Earmark", "the same changes"], rows)


def whole_days(folder: Path) -> str:
    rows = []
    for hours in HOURS:
        frames = round(hours * 3600 / HOP_S)
        signal = recording(folder, frames)
        for name, asked in [
            ("kernel, cosine", {"method": "kernel", "kernel": "cosine", "penalty": PENALTY}),
            ("F-CPD", {"method": "fcpd", "count": 100}),
            ("A-CPD", {"method": "acpd", "count": 100}),
        ]:
            taken, found = timed(find_changes, signal, **asked)
            rows.append([f"{hours} h", name, f"{taken:.1f} s", f"{len(found.frames):,}", peak()])
            print(rows[-1], flush=True)
    return table(["recording", "method", "time", "changes", "most memory so far"], rows)


def recording(folder: Path, frames: int) -> np.memmap:
    """Embeddings on disk as the relay keeps them, float16, with a change every ten seconds."""
    path = folder / f"{frames}.f16"
    signal = np.memmap(path, dtype=np.float16, mode="w+", shape=(frames, DIMENSIONS))
    random = np.random.default_rng(frames)
    for at in range(0, frames, SEGMENT):
        part = signal[at : at + SEGMENT]
        part[:] = random.normal(0, 1, DIMENSIONS) + random.normal(0, 1, part.shape)
    return signal


def cut_by_ruptures(search, scores, penalty):
    return search.fit(scores).predict(pen=penalty)[:-1]


def timed(work, *given, **asked):
    begun = time.perf_counter()
    found = work(*given, **asked)
    return time.perf_counter() - begun, found


def peak() -> str:
    """Of what the system counts, pages of the file that it keeps for us are part."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB"
