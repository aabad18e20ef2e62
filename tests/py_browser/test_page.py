"""The door of the page: everything through `call`, everything JSON."""

import base64
import json
from importlib import metadata

import numpy as np
import pytest
import soundfile

from py_browser import __version__
from py_browser.page import FUNCTIONS, call


def ask(name, arrays=(), **payload):
    answer = call(name, payload, arrays)
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    return answer


def begin(method="cpd", rate_hz=8000, duration_s=2.0, **payload):
    return ask(
        "begin_features", sample_rate_hz=rate_hz, duration_s=duration_s, method=method, **payload
    )["session"]


def halves(rate_hz=8000):
    samples = np.random.default_rng(0).standard_normal(2 * rate_hz).astype(np.float32)
    samples[:rate_hz] *= 0.001
    return samples


def test_version_and_strategies():
    assert ask("version")["earmark"] == __version__ == metadata.version("earmark")
    names = [s["name"] for s in ask("strategies")["strategies"]]
    assert names[:5] == ["earmark", "fixed", "cpd", "acpd", "fcpd"]


def test_samples_in_queries_out():
    session = begin()
    samples = halves()
    for start in range(0, len(samples), 1000):
        done = ask("push_samples", [samples[start : start + 1000]], session=session)
    assert done == {"seconds": 2.0, "fraction": 1.0}
    answer = ask("finish_queries", session=session, method="cpd", budget=2)
    assert answer["method"] == "cpd"
    assert answer["budget"] == 2
    assert answer["warnings"] == []
    assert [list(query) for query in answer["queries"]] == [["start_s", "end_s"]] * 2
    assert answer["queries"][0]["end_s"] == pytest.approx(1, abs=0.02)


def test_a_session_answers_again_without_its_samples():
    session = begin()
    ask("push_samples", [halves()], session=session)
    counts = {
        method: len(ask("finish_queries", session=session, method=method, budget=4)["queries"])
        for method in ("fixed", "cpd", "window", "binseg")
    }
    assert counts["fixed"] == 4
    assert min(counts.values()) >= 2
    late = ask("push_samples", [halves()], session=session)
    assert late["error"]["code"] == "session"


def test_a_strategy_that_does_not_listen_needs_no_sound():
    begun = ask("begin_features", sample_rate_hz=8000, duration_s=9.0, method="fixed")
    assert begun["listens"] is False
    answer = ask("finish_queries", session=begun["session"], method="fixed", budget=3)
    assert [q["end_s"] for q in answer["queries"]] == [3, 6, 9]


def test_options_of_features_and_method():
    session = begin(options={"bands": 12, "window_s": 0.1})
    ask("push_samples", [halves()], session=session)
    assert len(ask("finish_queries", session=session, method="cpd", budget=3)["queries"]) == 3
    refused = ask(
        "begin_features", sample_rate_hz=8000, duration_s=1.0, method="cpd", options={"x": 1}
    )
    assert refused["error"]["code"] == "unknown_name"
    session = begin()
    refused = ask(
        "finish_queries", session=session, method="cpd", budget=3, options={"window_s": "long"}
    )
    assert "window_s is 'long'; it must be a number" in refused["error"]["message"]
    refused = ask("finish_queries", session=session, method="cpd", budget=3, options={"x": 1})
    assert refused["error"]["code"] == "unknown_name"


def test_progress_is_told():
    heard = []
    session = begin("fixed")
    payload = {"session": session, "method": "fixed", "budget": 2}
    call("finish_queries", payload, [], heard.append)
    assert heard[0] == 0
    assert heard[-1] == 1
    assert heard == sorted(heard)


def test_a_discarded_session_is_gone():
    session = begin()
    assert ask("discard", session=session) == {}
    assert ask("discard", session=session) == {}
    error = ask("push_samples", [halves()], session=session)["error"]
    assert error["code"] == "session"
    assert "Ask for the queries again" in error["message"]


@pytest.mark.parametrize(
    ("name", "payload", "code"),
    [
        ("nothing", {}, "unknown_name"),
        ("begin_features", {}, "parameter"),
        ("begin_features", {"sample_rate_hz": "x", "duration_s": 1, "method": "cpd"}, "parameter"),
        ("begin_features", {"sample_rate_hz": 1, "duration_s": 1, "method": "cpd"}, "parameter"),
        ("begin_features", {"sample_rate_hz": 8e3, "duration_s": 1, "method": "?"}, "unknown_name"),
        ("finish_queries", {"session": "gone", "method": "cpd", "budget": 2}, "session"),
        ("merge_answers", {"queries": [{"id": "a"}], "answers": {}}, "schema"),
        ("merge_answers", {"queries": 7, "answers": {}}, "internal"),
        ("export_table", {"bundle": {}, "format": "csv"}, "format"),
        ("import_table", {"text": "a,b", "file_name": "x.csv"}, "format"),
        ("import_table", {}, "parameter"),
    ],
)
def test_errors_come_back_as_values(name, payload, code):
    error = ask(name, **payload)["error"]
    assert error["code"] == code
    assert set(error) == {"code", "message", "details"}


@pytest.mark.parametrize("as_list", [False, True])
def test_answers_are_merged(as_list):
    queries = [
        {"id": "p", "region": {"start_s": 0, "end_s": 1}},
        {"id": "q", "start_s": 1, "end_s": 2},
        {"id": "r", "start_s": 2, "end_s": 3},
    ]
    heard = {"kind": "labels", "labels": ["b", "a"], "by": "me"}
    answers = [heard, heard, None] if as_list else {"p": heard, "q": heard}
    answer = ask("merge_answers", queries=queries, answers=answers)
    assert answer["regions"] == [
        {"start_s": 0.0, "end_s": 2.0, "labels": ["a", "b"], "queries": ["p", "q"]}
    ]


@pytest.mark.parametrize("way", ["text", "base64", "array"])
def test_tables_come_in_by_text_and_bytes(way):
    text = "start_s,end_s,labels\n0,1,Wren\n"
    payload = {"file_name": "t.csv", "duration_s": 10}
    arrays = [np.frombuffer(text.encode(), np.uint8)] if way == "array" else []
    if way != "array":
        payload[way] = text if way == "text" else base64.b64encode(text.encode()).decode()
    answer = ask("import_table", arrays, **payload)
    assert answer["format"] == "csv"
    assert answer["annotations"][0]["region"] == {"start_s": 0.0, "end_s": 1.0}
    assert answer["annotations"][0]["labels"] == ["Wren"]


def test_the_dawn_chorus_goes_out_and_in_again(demo):
    data = (demo / "powdermill_R1S07.selections.txt").read_bytes()
    arrays = [np.frombuffer(data, np.uint8)]
    first = ask("import_table", arrays, file_name="p.selections.txt", duration_s=10.0)
    stamp = {"by": "me", "at": "2026-05-02T04:00:00.000Z"}
    names = sorted({label for a in first["annotations"] for label in a["labels"]})
    bundle = {
        "format": "earmark-bundle",
        "version": 1,
        "project": {"id": "p", "name": "Demo"},
        "labels": [
            {"id": n.lower(), "name": n, "colour": "#e69f00", "key": "", "order": i,
             "status": "active"}
            for i, n in enumerate(names)
        ],
        "recordings": [
            {
                "recording": {
                    "file_name": "powdermill.wav", "sha256": None, "sample_rate_hz": 32000,
                    "channels": 1, "duration_s": 10.0, "format": "wav", "bytes": 1,
                },
                "annotations": [
                    {
                        "id": f"a{i}", "region": a["region"], "status": "active",
                        "labels": [{"id": n.lower(), **stamp} for n in a["labels"]],
                        "origin": {"kind": "import", "format": "raven"}, "created": stamp,
                    }
                    for i, a in enumerate(first["annotations"])
                ],
                "queries": [],
            }
        ],
    }  # fmt: skip
    for format in ("raven", "audacity", "csv", "json"):
        out = ask("export_table", bundle=bundle, format=format)
        assert out["problems"] == []
        back = ask("import_table", text=out["text"], file_name=out["file_name"])
        assert back["problems"] == []
        assert back["format"] == format
        assert [(a["region"], a["labels"]) for a in back["annotations"]] == [
            (a["region"], a["labels"]) for a in first["annotations"]
        ]


def test_real_sound_through_the_door(demo):
    samples, rate_hz = soundfile.read(demo / "deermouse_pup_250k.wav", dtype="float32")
    session = begin(rate_hz=rate_hz, duration_s=len(samples) / rate_hz)
    ask("push_samples", [samples], session=session)
    queries = ask("finish_queries", session=session, method="cpd", budget=13)["queries"]
    assert len(queries) == 13
    assert queries[-1]["end_s"] == 1.2


def test_two_states_of_annotations_are_compared():
    region = {"start_s": 1.0, "end_s": 2.0}
    answer = ask("compare_annotations", before={}, after={"A": {"region": region}})
    assert answer["counts"]["added"] == 1
    assert answer["differences"][0]["id"] == "A"


def test_every_function_says_what_it_takes():
    for name, function in FUNCTIONS.items():
        assert "->" in function.__doc__, name
