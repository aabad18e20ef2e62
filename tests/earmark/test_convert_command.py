"""`earmark convert`, as people and scripts run it."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from earmark.__main__ import main
from py_browser.formats import read_table

NAMES = {
    "raven": "t.selections.txt",
    "audacity": "t.labels.txt",
    "csv": "t.csv",
    "json": "t.earmark.json",
}


def run(*arguments):
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


def content(path):
    return [(row.region, row.labels) for row in read_table(path.read_bytes(), None, path.name).rows]


@pytest.fixture
def table(demo: Path, tmp_path: Path) -> Path:
    """The nine annotations of the dawn chorus, as CSV."""
    target = tmp_path / "chorus.csv"
    audio = demo / "powdermill_R1S07_10s.wav"
    result = run(demo / "powdermill_R1S07.selections.txt", target, "--audio", audio)
    assert result.exit_code == 0, result.output
    assert result.stderr.count("It was left out.") == 270
    return target


@pytest.mark.parametrize(("one", "two"), list(itertools.permutations(NAMES, 2)))
def test_every_format_becomes_every_other(table, tmp_path, one, two):
    first, second = tmp_path / NAMES[one], tmp_path / NAMES[two]
    assert run(table, first).exit_code == 0
    result = run(first, second)
    assert (result.exit_code, result.output) == (0, "")
    assert content(second) == content(table)
    assert len(content(second)) == 9


def test_the_real_command_in_a_real_shell(table, tmp_path):
    target = tmp_path / "out.txt"
    command = [Path(sys.executable).parent / "earmark", "convert", table, target, "--to", "raven"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert target.read_text().startswith("Selection\tView\tChannel\tBegin Time (s)")


def test_a_bundle_knows_its_recording(demo, tmp_path):
    target = tmp_path / "t.json"
    audio = demo / "powdermill_R1S07_10s.wav"
    source = demo / "powdermill_R1S07.selections.txt"
    assert run(source, target, "--audio", audio).exit_code == 0
    bundle = json.loads(target.read_text())
    info = bundle["recordings"][0]["recording"]
    assert info["file_name"] == "powdermill_R1S07_10s.wav"
    assert (info["sample_rate_hz"], info["duration_s"]) == (32000, 10.00003125)
    assert [label["name"] for label in bundle["labels"]] == ["NOCA", "WOTH", "EATO", "BCCH"]
    origin = bundle["recordings"][0]["annotations"][0]["origin"]
    assert origin == {"kind": "import", "format": "raven", "file": source.name}


def test_bad_rows_are_told_and_the_rest_converted(tmp_path):
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("start_s,end_s,labels\n2,1,a\n3,4,b\n")
    result = run(source, target)
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: Line 2: The region ends at 1.0 s")
    assert [labels for _, labels in content(target)] == [("b",)]


@pytest.mark.parametrize(
    ("text", "name", "target", "sentence"),
    [
        ("start_s,end_s\n2,1\n", "in.csv", "out.csv", "Not one row"),
        ("a,b\n", "in.csv", "out.csv", "no column 'start_s'"),
        ("", "in.csv", "out.csv", "is empty"),
        ("start_s,end_s\n1,2\n", "in.csv", "out.xls", "does not tell its format"),
        ("file,start_s,end_s\na,1,2\nb,1,2\n", "in.csv", "a.labels.txt", "one by one"),
        ("{}", "in.json", "out.csv", "not an Earmark bundle"),
    ],
)
def test_what_cannot_be_converted_leaves_the_target_alone(tmp_path, text, name, target, sentence):
    (tmp_path / name).write_text(text)
    (tmp_path / target).write_text("precious")
    (source, out) = (tmp_path / name, tmp_path / target)
    if name == target:
        out = tmp_path / "other.csv"
        out.write_text("precious")
    result = run(source, out)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert out.read_text() == "precious"


def test_missing_files_are_sentences(tmp_path, table):
    assert "no.csv does not exist." in run(tmp_path / "no.csv", tmp_path / "x.csv").stderr
    result = run(table, tmp_path / "no" / "x.csv")
    assert result.exit_code == 1
    assert "does not exist." in result.stderr
    assert run(table, tmp_path / "x.csv", "--to", "xls").exit_code == 2


def test_one_recording_of_a_bundle(tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("file,start_s,end_s,labels\na.wav,1,2,x\nb.wav,3,4,y\n")
    assert run(source, tmp_path / "t.json").exit_code == 0
    result = run(tmp_path / "t.json", tmp_path / "b.labels.txt", "--recording", "b.wav")
    assert result.exit_code == 0
    assert (tmp_path / "b.labels.txt").read_text() == "3\t4\ty\n"
