"""Similar sounds on the relay: every window compared, and by the index, over many windows."""

import os
import time
from contextlib import nullcontext

import numpy as np
from figures import spread, table

from py_browser.active_sampling.similar import Windows
from py_browser.active_sampling.sound_table import SoundTable
from sync.asking import near_windows
from sync.asking.half_products import half_products
from sync.asking.near_windows import NearWindows
from sync.asking.sounds import near_each

DIMENSIONS = 1024
WINDOWS = (10_000, 100_000, 1_000_000)
# Building it for more takes longer than a benchmark may.
MOST_INDEXED = int(os.environ.get("EARMARK_INDEXED", "100_000"))
# Rows of a recording of ten minutes.
AT_ONCE = 2400
KINDS, LATENT = 200, 64
FOUND = 25
RECALL_OF = 10
EXAMPLES = {"one window": 1, "three seconds": 12}


def measure_similar(runs: int) -> str:
    rows = [line for windows in WINDOWS for line in measured(windows, runs)]
    head = ["windows", "search", "one window", "three seconds", "ready after", "memory", "recall"]
    return table(head, rows)


def measured(count: int, runs: int) -> list[list[str]]:
    sounds = Sounds(count)
    size = f"{count:,}"
    exact = {name: sounds.times(many, runs) for name, many in EXAMPLES.items()}
    memory = f"{sounds.table.rows.bytes / 2**20:,.0f} MiB"
    lines = [[size, "exact", *map(spread, exact.values()), "at once", memory, "1"]]
    print(lines[-1], flush=True)
    if count <= MOST_INDEXED:
        near_windows.TAIL = 0
        index = NearWindows(sounds.table.rows)
        begun = time.perf_counter()
        index.extend(lambda: nullcontext(lambda *_: []))
        index.wait()
        taken = f"{time.perf_counter() - begun:,.0f} s"
        times = {name: sounds.times(many, runs, index) for name, many in EXAMPLES.items()}
        recall = f"{sounds.recall(index):.3f}"
        more = f"{index.memory / 2**20:,.0f} MiB more"
        lines.append([size, "by the index", *map(spread, times.values()), taken, more, recall])
        print(lines[-1], flush=True)
    return lines


class Sounds:
    """A table of made-up rows: two hundred kinds of sound, as a network says them."""

    def __init__(self, count: int) -> None:
        random = np.random.default_rng(count)
        self._kinds = random.standard_normal((KINDS, LATENT)).astype(np.float32) * 1.5
        self._basis = random.standard_normal((LATENT, DIMENSIONS)).astype(np.float32) / 8
        self.table = SoundTable(DIMENSIONS, 1 << 40, half_products)
        for start in range(0, count, AT_ONCE):
            windows = min(AT_ONCE, count - start)
            lying = Windows(0.25, 0.5, windows / 4 + 1, 0.975)
            self.table.add(f"r{start}", lying, [self._rows(random, windows)])
        self._asked = [self._rows(np.random.default_rng(seed), 12) for seed in range(20)]

    def times(self, examples: int, runs: int, index: NearWindows | None = None) -> list[float]:
        """Milliseconds of searches for stretches of so many windows."""
        taken = []
        for number in range(max(runs, 3)):
            like = self._asked[number % len(self._asked)][:examples]
            begun = time.perf_counter()
            self._search(like, FOUND, (examples - 1) / 4 + 0.975, index)
            taken.append(1000 * (time.perf_counter() - begun))
        return taken

    def recall(self, index: NearWindows) -> float:
        """The share of the ten nearest that is found by the index."""
        hits = 0
        for asked in self._asked:
            exact = self._search(asked[:1], RECALL_OF, 0.0, None)
            hits += len({*exact} & {*self._search(asked[:1], RECALL_OF, 0.0, index)})
        return hits / RECALL_OF / len(self._asked)

    def _search(self, like, count, length_s, index):
        near = None if index is None else lambda some: index.near(some, near_each(some, count))
        return self.table.similar(like, count, length_s, near=near)

    def _rows(self, random: np.random.Generator, count: int) -> np.ndarray:
        # What sounds goes on for a while.
        kinds = np.repeat(random.integers(0, KINDS, -(-count // 12)), 12)[:count]
        latent = self._kinds[kinds] + random.standard_normal((count, LATENT), np.float32)
        noise = random.standard_normal((count, DIMENSIONS), np.float32) / 2
        return np.maximum(latent @ self._basis + noise, 0).astype(np.float16)
