"""What processes take meanwhile: memory and open files, and whether that grows."""

import statistics
import threading
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path

EVERY_S = 1.0
WARM_UP_SHARE = 0.4
MOST_GROWTH_MIB = 12.0
MOST_GROWTH_SHARE = 0.08
MOST_FILES = 10
"""Open files more than before that are no leak: connections that stay, two processes for heavy work
that were started meanwhile, with three pipes each."""
MOST_POINTS = 150


def memory_mib(pid):
    """Proportional set size; None of a process that is gone."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    return next((int(row.split()[1]) / 1024 for row in rows if row.startswith("Pss:")), None)


def open_files(pid):
    """How many files a process has open; None of one that is gone."""
    try:
        return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return None


class Watch(threading.Thread):
    """Takes a sample of every process each second. processes : names and numbers, as of now."""

    def __init__(self, processes):
        super().__init__(daemon=True)
        self.processes = processes
        self.over = threading.Event()
        self.samples = defaultdict(list)
        self.began_s = time.monotonic()

    def run(self):
        while not self.over.wait(EVERY_S):
            at_s = time.monotonic() - self.began_s
            for name, pid in self.processes():
                taken = memory_mib(pid)
                if taken is not None:
                    self.samples[name, pid].append((at_s, taken))

    def end(self):
        self.over.set()
        self.join()


def growth_mib(samples):
    """What a process gained while it was warm, by the middle of all slopes (Theil and Sen)."""
    whole_s = samples[-1][0] - samples[0][0]
    warm = [one for one in samples if one[0] >= samples[0][0] + WARM_UP_SHARE * whole_s]
    warm = warm[:: max(1, len(warm) // MOST_POINTS)]
    slopes = [(b - a) / (t - s) for (s, a), (t, b) in combinations(warm, 2) if t > s]
    return statistics.median(slopes) * (warm[-1][0] - warm[0][0]) if slopes else 0.0


def most_growth_mib(samples):
    """How much of that is still flat."""
    return max(MOST_GROWTH_MIB, MOST_GROWTH_SHARE * statistics.median(m for _, m in samples))
