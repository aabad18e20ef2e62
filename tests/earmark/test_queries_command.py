"""`earmark queries`, as people and scripts run it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

from earmark.__main__ import main
from py_browser import __version__
from py_browser.strategies.registry import BUILT_IN

KEYS = ["file", "duration_s", "sample_rate_hz", "method", "budget", "queries"]


def run(*arguments):
    return CliRunner().invoke(main, ["queries", *map(str, arguments)])


def refusal(result):
    """Return the one sentence on stderr of a run that failed."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr


@pytest.fixture
def chorus(demo: Path) -> Path:
    return demo / "powdermill_R1S07_10s.wav"


@pytest.mark.parametrize("method", sorted(BUILT_IN))
def test_json_of_every_method(chorus, method):
    result = run(chorus, "--method", method, "--budget", 7, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    answer = json.loads(result.stdout)
    assert list(answer) == KEYS
    assert answer["file"] == str(chorus)
    assert (answer["duration_s"], answer["sample_rate_hz"]) == (10.00003125, 32000)
    assert (answer["method"], answer["budget"]) == (method, 7)
    edges = [query["start_s"] for query in answer["queries"]] + [10.00003125]
    assert [query["end_s"] for query in answer["queries"]] == edges[1:]
    assert edges[0] == 0
    assert edges == sorted(set(edges))
    assert 5 <= len(answer["queries"]) <= 7


def test_the_real_command_in_a_real_shell(chorus):
    command = [Path(sys.executable).parent / "earmark", "queries", chorus, "--budget", "3"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert lines[0] == ["start_s", "end_s"]
    assert (lines[1][0], lines[-1][1]) == ("0.000", "10.000")


def test_the_same_answer_from_the_page(chorus):
    from py_browser.page import call

    samples, rate_hz = soundfile.read(chorus, dtype="float32")
    payload = {"sample_rate_hz": rate_hz, "duration_s": len(samples) / rate_hz, "method": "cpd"}
    session = call("begin_features", payload)
    call("push_samples", session, [samples])
    page = call("finish_queries", {**session, "method": "cpd", "budget": 7})
    command = json.loads(run(chorus, "--method", "cpd", "--json").stdout)
    assert page["queries"] == command["queries"]


def test_options_reach_strategy_and_features(chorus):
    options = ["-o", "window_s=0.2", "-o", "feature=pcen", "-o", "high_hz=9000"]
    assert run(chorus, "-m", "cpd", *options).exit_code == 0
    assert "There is no option of the method fixed named 'jump'" in refusal(
        run(chorus, "-m", "fixed", "-o", "jump=3")
    )
    assert "is not KEY=VALUE" in refusal(run(chorus, "-o", "jump"))


def test_channels_are_mixed_and_flac_is_read(chorus, tmp_path):
    samples, rate_hz = soundfile.read(chorus)
    stereo = tmp_path / "stereo.flac"
    soundfile.write(stereo, np.column_stack([samples, samples]), rate_hz)
    mixed, mono = (json.loads(run(path, "--json").stdout) for path in (stereo, chorus))
    assert mixed["queries"] == mono["queries"]


def test_an_unknown_method_lists_the_known_ones(chorus):
    assert refusal(run(chorus, "--method", "magic")) == (
        "Error: There is no method named 'magic'; "
        "known names: acpd, binseg, cpd, earmark, fcpd, fixed, kernelcpd, pelt, window.\n"
    )


def test_a_missing_file_is_a_sentence(tmp_path):
    assert refusal(run(tmp_path / "no.wav")) == f"Error: {tmp_path}/no.wav does not exist.\n"
    assert "is a folder" in refusal(run(tmp_path))


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (lambda _: b"", "is empty (0 bytes)"),
        (lambda data: data[:44], "holds no sound"),
        (lambda data: data[:20], "cannot be read as audio"),
        (lambda _: b"not audio at all" * 50, "cannot be read as audio"),
    ],
)
def test_bad_files_are_sentences(chorus, tmp_path, cut, sentence):
    path = tmp_path / "bad.wav"
    path.write_bytes(cut(chorus.read_bytes()))
    assert sentence in refusal(run(path))
    assert str(path) in refusal(run(path))


def test_a_truncated_wav_is_used_as_far_as_it_goes(chorus, tmp_path):
    path = tmp_path / "cut.wav"
    path.write_bytes(chorus.read_bytes()[:320_044])
    result = run(path, "--json")
    assert result.exit_code == 0
    assert "320,000 of 640,002 bytes" in result.stderr
    assert json.loads(result.stdout)["queries"][-1]["end_s"] == 5.0


@pytest.mark.parametrize("hole", [slice(60_000, None), slice(60_000, 62_000)])
def test_a_broken_flac_says_how_much_was_heard(chorus, tmp_path, hole):
    path = tmp_path / "broken.flac"
    samples, rate_hz = soundfile.read(chorus)
    soundfile.write(path, samples, rate_hz)
    data = bytearray(path.read_bytes())
    data[hole] = b"" if hole.stop is None else bytes(2000)
    path.write_bytes(data)
    result = run(path, "--json")
    assert result.exit_code == 0
    assert "of the 10.0 s that the file announces could be read" in result.stderr
    assert json.loads(result.stdout)["queries"][-1]["end_s"] == 10.00003125


def test_samples_that_are_no_numbers_are_told(tmp_path):
    path = tmp_path / "nan.wav"
    samples = np.random.default_rng(0).standard_normal(16_000).astype(np.float32)
    samples[5:9] = np.nan
    soundfile.write(path, samples, 8000, subtype="FLOAT")
    result = run(path)
    assert result.exit_code == 0
    assert "Warning: 4 samples are not numbers" in result.stderr


def test_silence_is_one_query(tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(16_000), 8000)
    assert run(path).stdout == "start_s\tend_s\n0.000\t2.000\n"


@pytest.mark.parametrize(
    "arguments", [["--budget", "many"], ["--nope"], []], ids=["budget", "option", "no file"]
)
def test_usage_errors_end_with_two(chorus, arguments):
    result = run(*([chorus, *arguments] if arguments else []))
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


@pytest.mark.parametrize("budget", [0, -3, 1_000_000])
def test_impossible_budgets_are_sentences(chorus, budget):
    assert "must be a whole number of queries" in refusal(run(chorus, "--budget", budget))


def test_version_and_help_name_the_commands():
    runner = CliRunner()
    assert runner.invoke(main, ["--version"]).stdout == f"earmark, version {__version__}\n"
    text = runner.invoke(main, ["--help"]).stdout
    assert [name for name in ("convert", "queries", "serve") if f"\n  {name} " in text] == [
        "convert",
        "queries",
        "serve",
    ]


def test_listing_commands_does_not_import_the_server():
    code = (
        "import sys; from click.testing import CliRunner; from earmark.__main__ import main; "
        "CliRunner().invoke(main, ['--help']); print('sanic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(("method", "cuts_s"), [("cpd", [1200]), ("earmark", None)])
def test_a_long_recording_needs_little_memory(tmp_path, method, cuts_s):
    path = tmp_path / "long.wav"
    block = np.random.default_rng(0).standard_normal(8000 * 60).astype(np.float32) * 0.1
    with soundfile.SoundFile(path, "w", 8000, 1) as file:
        for minute in range(60):
            file.write(block * (0.01 if minute < 20 else 1.0))
    code = (
        "import re, sys; from earmark.__main__ import main\n"
        "try: main(sys.argv[1:])\n"
        # The resource module would tell of this process, too, before it became the command.
        "finally: print(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1],"
        " file=sys.stderr)"
    )
    arguments = ["queries", str(path), "-m", method, "--budget", "2", "--json"]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    queries = json.loads(done.stdout)["queries"]
    assert len(queries) == 2
    if cuts_s:
        assert [query["end_s"] for query in queries[:-1]] == pytest.approx(cuts_s, abs=0.05)
    assert int(done.stderr.split()[-1]) < 400_000, "kilobytes"


def test_a_long_recording_shows_a_bar_to_people_only(tmp_path):
    path = tmp_path / "minute.wav"
    soundfile.write(path, np.random.default_rng(0).standard_normal(8000 * 61) * 0.1, 8000)
    command = [sys.executable, "-m", "earmark", "queries", str(path), "--json"]
    leader, follower = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=follower, check=True)
    os.close(follower)
    bar = os.read(leader, 100_000).decode()
    os.close(leader)
    assert "minute.wav" in bar
    assert "100%" in bar
    assert json.loads(shown.stdout)["budget"] == 7
    piped = subprocess.run(command, capture_output=True, check=True)
    assert (piped.stdout, piped.stderr) == (shown.stdout, b"")


def test_a_reader_that_leaves_is_no_traceback(chorus):
    command = f"{sys.executable} -m earmark queries {chorus} --json | head -c 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{", "")
