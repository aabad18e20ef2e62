"""Who may import whom: the rules of the map, checked in the source."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = {"py_browser", "earmark", "sync", "inference_gateway"}
MAY_IMPORT = {
    "py_browser": set(),
    "sync": {"py_browser"},
    "inference_gateway": {"py_browser"},
    "earmark": {"py_browser", "sync", "inference_gateway"},
}
# What the domain may use: no clock, no file, no socket, no loop, nothing of the browser.
DOMAIN_STDLIB = {
    "__future__", "base64", "collections", "csv", "dataclasses", "datetime", "fractions",
    "functools", "heapq", "importlib", "io", "itertools", "json", "math", "re", "struct",
    "types", "typing",
}  # fmt: skip
INSIDE_FUNCTIONS = {"ruptures", "scipy", "sklearn", "importlib"}


def imports_of(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each imported top package and whether the import stands outside all functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    typing_only = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], node not in inside
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module).split(".")[0], node not in inside


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_packages_import_only_downwards(package):
    allowed = MAY_IMPORT[package] | {package}
    for path in files_of(package):
        for name, _ in imports_of(path):
            assert name not in OURS or name in allowed, f"{path} imports {name}"


def test_domain_is_pure():
    for path in files_of("py_browser"):
        for name, outside in imports_of(path):
            allowed = DOMAIN_STDLIB | {"numpy", "py_browser"} | INSIDE_FUNCTIONS
            assert name in allowed, f"{path} imports {name}"
            assert not (outside and name in INSIDE_FUNCTIONS), f"{path} imports {name} at the top"


def test_domain_opens_no_file():
    for path in files_of("py_browser"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        names = {call.id for call in calls if isinstance(call, ast.Name)}
        assert not names & {"open", "print", "input", "eval", "exec"}, path


def test_domain_reads_no_clock():
    for path in files_of("py_browser"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not read & {"now", "utcnow", "today"}, path


def test_only_sync_and_serve_know_sanic():
    for package in ("py_browser", "inference_gateway", "earmark"):
        for path in files_of(package):
            names = {name for name, _ in imports_of(path)}
            assert not names & {"sanic", "pycrdt"} or path.name == "serve.py", path


def test_one_file_knows_triton():
    knowing = {
        path.relative_to(ROOT).as_posix()
        for package in OURS
        for path in files_of(package)
        if re.search(r"^\s*(import|from) tritonclient", path.read_text(), re.MULTILINE)
    }
    assert knowing == {"inference_gateway/backends/triton.py"}


def test_page_works_without_scipy_and_ruptures():
    code = """
import sys
for name in ("scipy", "ruptures", "sklearn"):
    sys.modules[name] = None
import numpy as np
from py_browser.page import call
session = call("begin_features",
    {"sample_rate_hz": 8000, "duration_s": 2.0, "method": "cpd"})["session"]
samples = np.random.default_rng(0).standard_normal(16000).astype("float32")
samples[:8000] *= 0.01
call("push_samples", {"session": session}, [samples])
answer = call("finish_queries", {"session": session, "method": "cpd", "budget": 2})
assert abs(answer["queries"][1]["start_s"] - 1) < 0.05, answer
answer = call("finish_queries", {"session": session, "method": "pelt", "budget": 2})
assert answer["error"]["code"] == "missing_package", answer
print("fine")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("fine\n", "")


def test_the_page_imports_what_learns_only_when_it_is_called():
    code = """
import sys
import py_browser.page as page
learning = ("py_browser.active_labeling", "py_browser.active_sampling")
page.call("strategies")
assert not [name for name in sys.modules if name.startswith(learning)], sys.modules
assert page.call("sampling_strategies")["default"] == "mix"
assert "py_browser.active_sampling.strategies" in sys.modules
print("fine")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("fine\n", "")
