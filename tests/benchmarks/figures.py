"""Figures as people can trust them: medians with their spread, and the machine they come from."""

import os
import platform
import re
import statistics
from collections.abc import Sequence
from pathlib import Path


def spread(values: Sequence[float], unit: str = "ms", digits: int = 0) -> str:
    """The median with the smallest and the largest value; a dash where nothing was measured."""
    if not values:
        return "–"
    low, high = min(values), max(values)
    middle = statistics.median(values)
    return f"{middle:.{digits}f} {unit} ({low:.{digits}f}–{high:.{digits}f})"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def share_under(values: Sequence[float], limit: float) -> float:
    return sum(value <= limit for value in values) / len(values)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine(browser: str) -> str:
    """One sentence about where the figures were taken."""
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+) kB", Path("/proc/meminfo").read_text())
    return (
        f"{os.cpu_count()} cores ({cpu[1] if cpu else platform.machine()}), "
        f"{int(memory[1]) / 2**20 if memory else 0:.0f} GiB of memory, no GPU, "
        f"Chromium {browser}, Python {platform.python_version()}."
    )
