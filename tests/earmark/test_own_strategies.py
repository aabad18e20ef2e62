"""Strategies of a project on the command line: read, allowed, sealed, and equal to the built-in."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

from earmark.__main__ import main
from earmark.sealed import SealedStrategy
from py_browser.active_labeling import methods
from py_browser.active_sampling import strategies as sampling
from py_browser.errors import StrategyError
from py_browser.features import Features

RATE_HZ = 8000
AT = "2026-11-23T10:00:00.000Z"
HALVES = "def cut(features, budget, options):\n    return [features.duration_s / 2]\n"
SOURCES = {
    "Halves": ("queries", HALVES, None),
    "My Earmark": ("queries", Path(methods.__file__).read_text(), "earmark"),
    "My mix": ("sampling", Path(sampling.__file__).read_text(), "mix"),
    "Last first": (
        "sampling",
        "def score(e, p, answered, found):\n    return range(len(e))\n",
        None,
    ),
    "Means": ("prototypes", None, None),
}


def written(name, source, kind=None, takes=None, **more):
    return {
        "id": f"01J{abs(hash(name)) % 10**10:023d}",
        "name": name,
        "source": source,
        **({"kind": kind} if kind else {}),
        **({"takes": takes} if takes else {}),
        "created": {"by": "Anna", "at": AT},
        "status": "active",
        **more,
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Four recordings of two tones each, their truth, and a project with strategies."""
    folder = tmp_path_factory.mktemp("recordings")
    lines, recordings = ["file,onset_s,offset_s,label"], []
    for number in range(4):
        samples = 0.01 * np.random.default_rng(number).standard_normal(8 * RATE_HZ)
        for start_s in (1.5 + number / 4, 5.5):
            first = round(start_s * RATE_HZ)
            samples[first : first + RATE_HZ // 2] += 0.2 * np.sin(np.arange(RATE_HZ // 2))
            lines.append(f"{number}.wav,{start_s},{start_s + 0.5},tone")
        soundfile.write(folder / f"{number}.wav", samples, RATE_HZ)
        facts = {"file_name": f"{number}.wav", "sha256": None, "sample_rate_hz": RATE_HZ}
        facts |= {"channels": 1, "duration_s": 8.0, "format": "wav", "bytes": 1}
        recordings.append({"recording": facts, "annotations": [], "queries": []})
    (folder / "truth.csv").write_text("\n".join(lines) + "\n")
    beginnings = Path(__file__).resolve().parents[2] / "pwa/lab/beginnings"
    means = (beginnings / "running_means.py").read_text()
    bundle = {
        "format": "earmark-bundle",
        "version": 1,
        "project": {"id": "01JPROJECT0000000000000000", "name": "Tones"},
        "labels": [],
        "recordings": recordings,
        "strategies": [
            written(name, source or means, kind, takes)
            for name, (kind, source, takes) in SOURCES.items()
        ],
    }
    (folder / "p.json").write_text(json.dumps(bundle))
    return folder


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words):
    done = run(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_the_strategies_of_a_project_are_listed_and_read(folder):
    listed = run("strategies", folder / "p.json").stdout.splitlines()
    assert listed[1] == "Halves\twhat to ask\t2\tAnna, 2026-11-23"
    assert len(listed) == 1 + len(SOURCES)
    assert run("strategies", folder / "p.json", "--show", "halves").stdout == HALVES
    kinds = {
        one["name"]: one["kind"] for one in answer("strategies", folder / "p.json")["strategies"]
    }
    assert kinds == {name: kind for name, (kind, *_) in SOURCES.items()}
    missing = run("strategies", folder / "p.json", "--show", "Thirds")
    assert missing.exit_code == 1
    assert "Halves" in missing.stderr


def test_code_of_a_project_is_not_run_before_someone_says_so(folder):
    given = ("queries", folder / "0.wav", "--method", "Halves", "--project", folder / "p.json")
    refused = run(*given)
    assert refused.exit_code == 1
    assert "2 lines of Python by Anna" in refused.stderr
    assert "--show 'Halves'" in refused.stderr
    assert "--allow-code" in refused.stderr
    cuts = [query["end_s"] for query in answer(*given, "--allow-code")["queries"]]
    assert cuts == [4.0, 8.0]


@pytest.mark.parametrize(("own", "built_in"), [("My Earmark", "earmark"), ("Means", "acpd")])
def test_a_copy_gives_the_figures_of_the_built_in_method(folder, own, built_in):
    given = ("simulate", folder, "--truth", folder / "truth.csv", "--budget", 5, "--noise", 0.1)
    theirs = answer(*given, "--method", built_in)
    project = ("--project", folder / "p.json", "--allow-code")
    ours = answer(*given, "--method", own, *project)
    assert ours.pop("method") == own.lower()
    assert theirs.pop("method") == built_in
    assert ours == theirs


def test_a_copy_ranks_as_the_built_in_strategy_does(folder):
    given = ("next", folder / "p.json", "--stretch", 2)
    refused = run(*given, "--strategy", "My mix")
    assert "--allow-code" in refused.stderr
    theirs = answer(*given, "--strategy", "mix")["items"]
    ours = answer(*given, "--strategy", "My mix", "--allow-code")["items"]
    assert [(one["recording"], one["start_s"]) for one in ours] == [
        (one["recording"], one["start_s"]) for one in theirs
    ]
    last = answer(*given, "--strategy", "last first", "--allow-code")["items"][0]
    assert (last["recording"], last["start_s"]) == ("3.wav", 6.0)
    assert "strategy of this project" in last["sentence"]


def test_a_strategy_of_another_kind_says_where_it_belongs(folder):
    given = ("queries", folder / "0.wav", "--method", "My mix", "--project", folder / "p.json")
    assert "use it with earmark next --strategy" in run(*given).stderr
    unknown = run(*[word if word != "My mix" else "Thirds" for word in given])
    assert "Halves" in unknown.stderr
    assert "Last first" in run("next", folder / "p.json", "--strategy", "none").stderr


# --- The process


def cuts_of(source, **more):
    features = Features(np.zeros((200, 4), dtype=np.float32), hop_s=0.01, duration_s=2.0)
    said = []
    with SealedStrategy(written("Mine", source, **more), said.append) as sealed:
        return sealed.strategy().cut(features, 4, {}), "".join(said)


def body(*lines):
    inside = "".join(f"    {line}\n" for line in lines)
    return f"import os\ndef cut(features, budget, options):\n{inside}"


def test_what_is_printed_is_heard():
    assert cuts_of(body("print('here')", "return [1]")) == ([1.0], "here\n")


def test_a_failure_tells_its_line():
    with pytest.raises(StrategyError, match="'Mine' failed: line 3: ZeroDivisionError"):
        cuts_of(body("return 1 / 0"))
    with pytest.raises(StrategyError, match="line 1: SyntaxError"):
        cuts_of("def cut(:\n")


def test_an_endless_strategy_is_ended():
    with pytest.raises(StrategyError, match=r"still running after 0\.3 s"):
        cuts_of(body("while True: pass"), limit_s=0.3)


def test_a_strategy_that_ends_its_process_is_told_of():
    with pytest.raises(StrategyError, match=r"ended its process \(code 3\)"):
        cuts_of(body("os._exit(3)"))


def test_the_process_has_nothing_of_ours(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET", "told")
    monkeypatch.chdir(tmp_path)
    there, _ = cuts_of(body("return [float('SECRET' in os.environ), float(len(os.listdir('.')))]"))
    assert there == [0.0, 0.0]


def test_the_process_writes_no_file_and_takes_no_end_of_memory():
    resource = pytest.importorskip("resource")
    assert resource.RLIMIT_AS
    with pytest.raises(StrategyError, match="OSError"):
        cuts_of(body("open('much', 'wb', buffering=0).write(b'x' * 10)"))
    with pytest.raises(StrategyError, match="MemoryError"):
        cuts_of(body("return bytearray(8 << 30)"))


def test_answers_that_are_no_times_are_refused():
    with pytest.raises(StrategyError, match="ValueError"):
        cuts_of(body("return ['soon']"))
