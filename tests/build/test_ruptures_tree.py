import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pyodide_sources import RUPTURES_FILE, RUPTURES_SHA256, pypi_sources
from ruptures_tree import UnknownRuptures, fill_ruptures
from sources import accept

HERE = Path(__file__).parent
CASES = HERE / "ruptures_cases.py"
REPLACEMENTS = HERE.parents[1] / "build" / "ruptures"


@pytest.fixture(scope="session")
def pure_ruptures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pure")
    wheel = accept(RUPTURES_FILE, RUPTURES_SHA256, pypi_sources())
    assert fill_ruptures(wheel, REPLACEMENTS, folder) == "1.1.10"
    return folder


def results_of(ruptures_folder):
    environment = {**os.environ, "PYTHONPATH": str(ruptures_folder), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(CASES)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def native():
    return results_of("")


@pytest.fixture(scope="session")
def repacked(pure_ruptures):
    return results_of(pure_ruptures)


GROUPS = (
    *("l1", "l2", "normal", "rbf", "cosine", "linear", "clinear", "rank", "mahalanobis", "ar"),
    "kernelcpd",
)


@pytest.mark.parametrize("group", GROUPS)
def test_finds_what_native_ruptures_finds(native, repacked, group):
    assert repacked["changes"][group] == native["changes"][group]


def test_every_group_is_compared(native):
    assert set(native["changes"]) == set(GROUPS)


def test_searches_find_something(native):
    found = [len(changes) for group in native["changes"].values() for changes in group.values()]
    assert max(found) > 6
    assert sum(size > 1 for size in found) > len(found) * 0.7


@pytest.mark.parametrize("cost", GROUPS[:-1])
def test_costs_are_equal(native, repacked, cost):
    assert repacked["costs"][cost] == pytest.approx(native["costs"][cost], rel=1e-9)


def test_holds_nothing_compiled_and_no_scipy(pure_ruptures):
    files = [path for path in pure_ruptures.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".py", ""}
    assert not [path for path in files if "import scipy" in path.read_text()]
    assert any(path.name == "LICENSE" for path in files)


def test_repacked_ruptures_leaves_scipy_alone(pure_ruptures):
    code = "import ruptures, ruptures.metrics, sys; print('scipy' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(pure_ruptures), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "False"


def test_refuses_a_ruptures_that_moved_an_import(tmp_path):
    wheel = tmp_path / "ruptures-9-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as zipped:
        zipped.writestr("ruptures/costs/costrbf.py", "from scipy.spatial import distance\n")
    with pytest.raises(UnknownRuptures, match=r"costrbf\.py no longer says"):
        fill_ruptures(wheel, REPLACEMENTS, tmp_path / "out")


def test_refuses_a_ruptures_that_needs_more_of_scipy(tmp_path):
    wheel = tmp_path / "ruptures-9-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as zipped:
        zipped.writestr("ruptures/new.py", "from scipy.signal import find_peaks\n")
    with pytest.raises(UnknownRuptures, match="in a new place"):
        fill_ruptures(wheel, REPLACEMENTS, tmp_path / "out")
