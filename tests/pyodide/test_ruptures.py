"""The shipped ruptures finds in the browser's Python what the native one finds on the desktop."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "build" / "ruptures_cases.py"
COSTS = ("l1", "l2", "normal", "rbf", "cosine", "linear", "clinear", "rank", "mahalanobis", "ar")
KERNEL_LIMIT_S = 10


@pytest.fixture(scope="module")
def native():
    done = subprocess.run([sys.executable, CASES], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def shipped(inside):
    return inside(HERE / "ruptures_script.py", {"cases": CASES.read_text()})


@pytest.mark.parametrize("group", [*COSTS, "kernelcpd"])
def test_finds_what_native_ruptures_finds(native, shipped, group):
    assert shipped["changes"][group] == native["changes"][group]


@pytest.mark.parametrize("cost", COSTS)
def test_costs_are_equal(native, shipped, cost):
    assert shipped["costs"][cost] == pytest.approx(native["costs"][cost], rel=1e-7)


def test_kernel_search_over_2000_frames_is_quick(shipped):
    print(f"KernelCPD over 2000 x 40 frames, 6 changes, seconds: {shipped['seconds']}")
    assert max(shipped["seconds"].values()) < KERNEL_LIMIT_S
