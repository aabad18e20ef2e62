"""`earmark simulate` and `earmark next`: a folder of recordings, figures and what comes next."""

import json

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

from earmark.__main__ import main
from earmark.simulate import hear

RATE_HZ = 8000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Four recordings of ten seconds with two tones each, and their truth."""
    folder = tmp_path_factory.mktemp("recordings")
    lines = ["file,onset_s,offset_s,label"]
    for number in range(4):
        random = np.random.default_rng(number)
        samples = 0.01 * random.standard_normal(10 * RATE_HZ)
        for start_s in (2.0 + number / 4, 6.5):
            inside = slice(round(start_s * RATE_HZ), round((start_s + 0.5) * RATE_HZ))
            samples[inside] += 0.2 * np.sin(np.arange(RATE_HZ // 2))
            lines.append(f"{number}.wav,{start_s},{start_s + 0.5},tone")
        soundfile.write(folder / f"{number}.wav", samples, RATE_HZ)
    (folder / "truth.csv").write_text("\n".join(lines) + "\n")
    return folder


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def simulate(folder, *words):
    return run("simulate", folder, "--truth", folder / "truth.csv", *words)


@pytest.mark.parametrize("method", ["earmark", "acpd", "fcpd", "fixed", "oracle", "cpd"])
def test_figures_of_a_simulated_project(folder, method):
    done = simulate(folder, "--method", method, "--budget", 5, "--seed", 1, "--json")
    assert done.exit_code == 0, done.output
    figures = json.loads(done.stdout)
    assert list(figures) == [
        "method",
        "budget",
        "noise",
        "seed",
        "recordings",
        "segment_f1",
        "event_f1",
        "queries_asked",
        "seconds_listened",
    ]
    assert (figures["method"], figures["budget"], figures["recordings"]) == (method, 5, 4)
    assert figures["queries_asked"] <= 20
    assert figures["seconds_listened"] == pytest.approx(40)
    if method in ("earmark", "oracle"):
        assert figures["segment_f1"] > 0.9
        assert figures["event_f1"] > 0.9


def test_a_model_of_the_catalog_listens_instead_of_the_bands(folder):
    heard = hear(folder / "0.wav", "yamnet").embeddings
    assert (heard.model, heard.values.shape) == ("yamnet-1", (37, 1024))
    assert (heard.first_s, heard.hop_s, heard.window_s) == (0.4875, 0.25, 0.975)
    done = simulate(folder, "--budget", 5, "--embedder", "yamnet", "--json")
    assert done.exit_code == 0, done.output
    figures = json.loads(done.stdout)
    assert (figures["recordings"], figures["segment_f1"] > 0.9) == (4, True)
    refused = simulate(folder, "--embedder", "wren")
    assert refused.exit_code == 1
    assert "no model named 'wren'" in refused.output


def test_one_recording_is_enough_and_one_without_events_takes_part(folder, tmp_path):
    for name in ("a.wav", "b.wav"):
        (tmp_path / name).write_bytes((folder / "0.wav").read_bytes())
    truth = tmp_path / "truth.csv"
    truth.write_text("file,onset_s,offset_s,label\na.wav,2,2.5,tone\n")
    both = json.loads(run("simulate", tmp_path, "--truth", truth, "--json").stdout)
    assert both["recordings"] == 2
    (tmp_path / "b.wav").unlink()
    alone = run("simulate", tmp_path, "--truth", truth, "--json")
    assert alone.exit_code == 0, alone.output
    assert json.loads(alone.stdout)["recordings"] == 1


def test_noise_makes_labels_worse_and_is_repeatable(folder):
    noisy = [simulate(folder, "--noise", 0.4, "--seed", 2, "--json").stdout for _ in range(2)]
    assert noisy[0] == noisy[1]
    assert json.loads(noisy[0])["segment_f1"] < 0.9


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--noise", "2"], "from 0 to 1"),
        (["--budget", "0"], "The budget is 0"),
        (["--method", "magic"], "no method named 'magic'"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(folder, words, sentence):
    done = simulate(folder, *words)
    assert done.exit_code == 1
    assert sentence in done.output


def test_recordings_that_cannot_be_read_are_left_out(folder, tmp_path):
    (tmp_path / "a.wav").write_bytes((folder / "0.wav").read_bytes())
    (tmp_path / "bad.wav").write_bytes(b"RIFF nonsense")
    truth = tmp_path / "truth.csv"
    truth.write_text("file,onset_s,offset_s,label\na.wav,2,2.5,x\nbad.wav,1,2,x\nelse.wav,1,2,x\n")
    done = run("simulate", tmp_path, "--truth", truth, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["recordings"] == 1
    assert "bad.wav" in done.stderr
    assert "else.wav, which is not in the folder" in done.stderr
    truth.write_text("file,onset_s,offset_s,label\nelse.wav,1,2,x\n")
    refused = run("simulate", tmp_path, "--truth", truth)
    assert refused.exit_code == 1
    assert "no event in any recording" in refused.output


def bundle():
    by = {"by": "me", "at": "2026-01-01T00:00:00.000Z"}
    info = {"sha256": None, "sample_rate_hz": RATE_HZ, "channels": 1, "duration_s": 10.0}

    def query(number, start_s, end_s, answer):
        return {
            "id": f"Q{number}",
            "region": {"start_s": start_s, "end_s": end_s},
            "round": "R",
            "index": number,
            "method": "earmark",
            "budget": 3,
            "options": {},
            "asked": by,
            "status": "active",
            "answer": {**answer, **by},
        }

    queries = [
        query(0, 0.0, 2.0, {"kind": "nothing", "labels": []}),
        query(1, 2.0, 2.5, {"kind": "labels", "labels": ["L"]}),
        query(2, 2.5, 10.0, {"kind": "unsure", "labels": []}),
    ]
    label = {"id": "L", "name": "tone", "colour": "#112233", "key": "1", "order": 0}
    recordings = [
        {
            "recording": {"file_name": f"{n}.wav", "format": "wav", "bytes": 1, **info},
            "annotations": [],
            "queries": queries if n == 0 else [],
        }
        for n in range(4)
    ]
    return {
        "format": "earmark-bundle",
        "version": 1,
        "project": {"id": "P", "name": "Tones"},
        "labels": [{**label, "status": "active"}],
        "recordings": recordings,
    }


def test_what_to_open_next(folder, tmp_path):
    project = tmp_path / "project.json"
    project.write_text(json.dumps(bundle()))
    done = run("next", project, "--audio", folder, "--stretch", 5, "--json", "-n", 3)
    assert done.exit_code == 0, done.output
    answer = json.loads(done.stdout)
    assert len(answer["items"]) == 3
    assert all(item["recording"] != "0.wav" or item["start_s"] > 0 for item in answer["items"])
    assert all(item["sentence"].endswith(".") for item in answer["items"])
    assert answer["left"]["answered"] == 2
    likely = run("next", project, "--audio", folder, "-s", "high_probability")
    assert likely.exit_code == 0, likely.output
    assert likely.stdout.startswith("recording\tstart_s\tend_s\treason\n")
    assert "Probably something is here" in likely.stdout
    nowhere = run("next", project, "--audio", tmp_path)
    assert nowhere.exit_code == 1
    assert "say where with --audio" in nowhere.output
