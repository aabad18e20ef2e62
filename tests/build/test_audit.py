"""What is told of vulnerabilities, of licences, and of what Earmark is made with."""

import json
import re
import tomllib
from pathlib import Path

import audit
import licences
import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = {"dependencies": [{"name": "sanic", "version": "25.3", "vulns": []}]}
KNOWN = {"id": "PYSEC-1", "fix_versions": ["25.4"]}
PAGE = {"vulnerabilities": {}, "metadata": {"dependencies": {"total": 547}}}


def test_every_licence_of_both_locks_is_allowed():
    parts = [*licences.python_parts(), *licences.page_parts()]
    assert [one for one in parts if not one.is_allowed] == []
    by_name = {one.name: one for one in parts}
    assert by_name["sanic"] == licences.Part(
        "python", "sanic", by_name["sanic"].version, "MIT", True
    )
    assert by_name["yjs"].licence == "MIT"
    runs = {name for name, one in by_name.items() if one.runs}
    assert {"numpy", "onnxruntime", "cryptography", "lit", "yjs", "pyodide"} <= runs
    assert not {"pytest", "ruff", "playwright", "vitest", "axe-core"} & runs


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("MIT", True), ("GPL-3.0-only", False), ("", False), ("MIT OR GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False), ("(MIT OR CC0-1.0)", True),
        ("GPL-3.0-only OR (MIT AND Zlib)", True), ("(GPL-3.0-only OR AGPL-3.0) AND MIT", False),
        ("MIT Zlib", False), ("(MIT", False), ("CC-BY-NC-SA-4.0", False),
        ("Apache-2.0 WITH LLVM-exception", False),
    ],
)  # fmt: skip
def test_an_expression_is_met_or_not(expression, answer):
    assert licences.allows(expression, licences.ALLOWED) is answer


def test_a_licence_that_is_not_allowed_is_named(monkeypatch, capsys):
    wrong = licences.Part("page", "viral", "1.0.0", "AGPL-3.0-only", True)
    monkeypatch.setattr(licences, "page_parts", lambda: [wrong])
    assert licences.main([]) == 1
    assert capsys.readouterr().err == "viral 1.0.0 (page): AGPL-3.0-only\n"


def test_a_table_may_be_read_where_it_is_built_and_not_shipped():
    tool = licences.Part("page", "browsers", "1", "CC-BY-4.0", False)
    assert tool.is_allowed
    assert not licences.Part("page", "browsers", "1", "CC-BY-4.0", True).is_allowed


def test_what_is_in_both_locks_is_written(tmp_path):
    assert audit.main(["--offline", "--out", str(tmp_path)]) == 0
    python, page = (
        json.loads((tmp_path / f"earmark-{kind}.cdx.json").read_text())
        for kind in ("python", "page")
    )
    assert python["bomFormat"] == page["bomFormat"] == "CycloneDX"
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    for bom in (python, page):
        assert bom["metadata"]["component"]["version"] == version
    listed = {(one["name"], one["version"]) for one in python["components"]}
    assert listed == set(licences.locked(ROOT / "build" / "requirements.lock"))
    # npm leaves out packages of other systems.
    listed = {(one.get("group"), one["name"], one["version"]) for one in page["components"]}
    assert len(listed) > 300
    table = (tmp_path / "licences.md").read_text()
    assert re.search(r"^\| yjs \| [\d.]+ \| MIT \| page \| yes \|$", table, re.M)


def test_nothing_known_something_known_and_not_asked_are_three_answers():
    fine = audit.read_python(json.dumps(PYTHON))
    assert (fine.code, fine.lines[0]) == (0, "Vulnerabilities of Python: 0 known in 1 packages.")
    PYTHON["dependencies"][0]["vulns"] = [KNOWN]
    found = audit.read_python(json.dumps(PYTHON))
    assert (found.code, found.lines[1]) == (1, "  sanic 25.3: PYSEC-1, mended in 25.4")
    assert audit.read_page(json.dumps(PAGE)).code == 0
    bad = {**PAGE, "vulnerabilities": {"ws": {"range": "<8", "severity": "high"}}}
    assert audit.read_page(json.dumps(bad)).lines[1] == "  ws <8: high"
    away = '{"message": "405 Method Not Allowed", "error": {}}'
    for report in (audit.read_python(""), audit.read_page(away), audit.read_page("npm error")):
        assert report.code == 3
        assert "NOT CHECKED" in report.lines[0]


def test_what_was_found_goes_before_what_could_not_be_asked(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(audit, "write_boms", lambda _: [])
    monkeypatch.setattr(licences, "main", lambda _: 0)
    answers = {"python": audit.Report(3, ("away",)), "page": audit.Report(0, ("fine",))}
    monkeypatch.setattr(audit, "ask_about_python", lambda _: answers["python"])
    monkeypatch.setattr(audit, "ask_about_page", lambda _: answers["page"])
    assert audit.main(["--out", str(tmp_path)]) == 3
    answers["page"] = audit.Report(1, ("found",))
    assert audit.main(["--out", str(tmp_path)]) == 1
    assert "away\nfound" in capsys.readouterr().out
