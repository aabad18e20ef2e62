"""Strategies that other packages register: a package really installed, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULE = '''
from py_browser.strategies import Strategy

def halves(features, budget, options):
    """Cuts in the middle, whatever the budget."""
    return [features.duration_s / 2]

def cut(features, budget, options):
    return [features.duration_s * float(options["part"])]

from py_browser.options import Option
golden = Strategy("golden", "Golden cut", "Cuts once.", cut, (Option("part", 0.618, "where"),))
nonsense = 7
'''
PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "earmark-halves"
version = "1.0"
[project.entry-points."earmark.strategies"]
halves = "earmark_halves:halves"
golden = "earmark_halves:golden"
nonsense = "earmark_halves:nonsense"
missing = "earmark_halves_not_there:x"
fixed = "earmark_halves:halves"
"""
ASK = """
import json, sys
from py_browser.page import call
name, budget = sys.argv[1], int(sys.argv[2])
begun = call("begin_features", {"sample_rate_hz": 8000, "duration_s": 8.0, "method": name})
if "error" in begun:
    print(json.dumps(begun)); sys.exit()
samples = __import__("numpy").random.default_rng(0).standard_normal(64000).astype("float32")
call("push_samples", begun, [samples])
answer = call("finish_queries", {**begun, "method": name, "budget": budget})
print(json.dumps([answer, call("strategies")]))
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """A folder into which pip has installed a package with strategies."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("packages")
    (source / "earmark_halves.py").write_text(MODULE)
    (source / "pyproject.toml").write_text(PYPROJECT)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-index", "--no-build-isolation", "--target", str(target)]
    subprocess.run([*pip, *options, str(source)], check=True, capture_output=True, text=True)
    return target


def ask(packages, name, budget=2):
    code = f"import sys; sys.path.insert(0, {str(packages)!r})\n{ASK}"
    command = [sys.executable, "-c", code, name, str(budget)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(done.stdout)


def cuts(answer):
    return [query["end_s"] for query in answer["queries"]]


def test_a_plain_function_is_a_strategy(packages):
    answer, listing = ask(packages, "halves", 5)
    assert cuts(answer) == [4, 8]
    found = {s["name"]: s for s in listing["strategies"]}
    assert found["halves"]["summary"] == "Cuts in the middle, whatever the budget."


def test_a_strategy_brings_its_options(packages):
    answer, listing = ask(packages, "golden")
    assert cuts(answer) == pytest.approx([4.944, 8])
    found = {s["name"]: s for s in listing["strategies"]}
    assert found["golden"]["options"][0]["default"] == 0.618


def test_a_built_in_name_cannot_be_taken(packages):
    answer, _ = ask(packages, "fixed", 4)
    assert cuts(answer) == [2, 4, 6, 8]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nonsense", "is neither a Strategy nor a function"), ("missing", "could not be loaded")],
)
def test_a_broken_package_is_a_sentence(packages, name, sentence):
    answer = ask(packages, name)
    assert answer["error"]["code"] == "strategy"
    assert sentence in answer["error"]["message"]


def test_broken_packages_do_not_hide_the_others(packages):
    _, listing = ask(packages, "fixed")
    assert [s["name"] for s in listing["strategies"]][-2:] == ["golden", "halves"]
    assert len(listing["problems"]) == 2
