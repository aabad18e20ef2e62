"""The doors of learning and sampling, as the page calls them: JSON and arrays, nothing else."""

import json

import numpy as np
import pytest

from py_browser.page import call

RATE_HZ = 8000


def ask(name, arrays=(), **payload):
    answer = call(name, json.loads(json.dumps(payload)), list(arrays))
    json.dumps(answer, allow_nan=False)
    return answer


def sound():
    """Ten seconds of hiss with two tones, at 3 to 4 s and at 7 to 7.5 s."""
    samples = 0.01 * np.random.default_rng(0).standard_normal(10 * RATE_HZ)
    time_s = np.arange(len(samples)) / RATE_HZ
    tones = ((time_s > 3) & (time_s < 4)) | ((time_s > 7) & (time_s < 7.5))
    return (samples + 0.2 * tones * np.sin(2 * np.pi * 1500 * time_s)).astype(np.float32)


@pytest.fixture
def session():
    began = ask("begin_features", sample_rate_hz=RATE_HZ, duration_s=10.0, method="earmark")
    ask("push_samples", [sound()], session=began["session"])
    yield began["session"]
    ask("discard", session=began["session"])


def queries_of(session, **more):
    answer = ask("finish_queries", session=session, method="earmark", budget=7, **more)
    assert "error" not in answer, answer
    return answer


def learned(session):
    queries = [{"id": f"q{i}", **query} for i, query in enumerate(queries_of(session)["queries"])]
    answers = {
        q["id"]: {"kind": "labels", "labels": ["tone"]}
        if q["start_s"] < 3.5 < q["end_s"] or q["start_s"] < 7.25 < q["end_s"]
        else {"kind": "nothing"}
        for q in queries
    }
    return ask("learn", session=session, queries=queries, answers=answers)


def test_cuts_are_at_the_sounds_before_anything_is_learned(session):
    answer = queries_of(session)
    edges = [query["start_s"] for query in answer["queries"]]
    for border_s in (3, 4, 7, 7.5):
        assert min(abs(edge - border_s) for edge in edges) < 0.02
    assert answer["suggestions"] == [None] * len(answer["queries"])


def test_suggestions_follow_from_what_was_learned(session):
    told = learned(session)
    assert told["curve"]["questions"] == 7
    answer = queries_of(session, state=told["state"])
    by_middle = {
        round((q["start_s"] + q["end_s"]) / 2, 1): s
        for q, s in zip(answer["queries"], answer["suggestions"], strict=True)
    }
    assert by_middle[3.5]["labels"] == ["tone"]
    assert by_middle[7.2]["labels"] == ["tone"]
    assert sum(bool(s["labels"]) for s in answer["suggestions"]) == 2
    assert all(0.5 <= s["confidence"] <= 1 for s in answer["suggestions"])


def test_questions_asked_before_are_suggested_anew(session):
    queries, state = queries_of(session)["queries"], learned(session)["state"]
    told = ask("suggest", session=session, state=state, queries=queries)
    assert told["suggestions"] == queries_of(session, state=state)["suggestions"]
    short = {"start_s": 3.95, "end_s": 4.05}
    assert len(ask("suggest", session=session, state=state, queries=[short])["suggestions"]) == 1
    refused = ask("suggest", session=session, state={**state, "model": "other 1"}, queries=queries)
    assert refused["error"]["code"] == "model_changed"


def test_a_round_may_be_learned_again_after_each_answer(session):
    queries = [
        {"id": f"q{i}", "region": query} for i, query in enumerate(queries_of(session)["queries"])
    ]
    one = ask("learn", session=session, queries=queries, answers={"q0": {"kind": "nothing"}})
    assert one["curve"]["questions"] == 1
    assert len(json.dumps(one["state"])) < 200_000
    curve = ask("learning_curve", state=one["state"])
    assert curve == one["curve"]


def test_a_models_embeddings_are_taken_and_another_models_state_refused(session):
    told = learned(session)
    vectors = np.random.default_rng(0).normal(size=(40, 6)).astype(np.float32)
    vectors[3] = np.nan
    about = {"model": "yamnet-1", "dimensions": 6, "hop_s": 0.25, "first_s": 0.5}
    given = ask("give_embeddings", [vectors.ravel()], session=session, embeddings=about)
    assert given == {"frames": 40, "bad": 1}
    refused = ask(
        "finish_queries", session=session, method="earmark", budget=7, state=told["state"]
    )
    assert refused["error"]["code"] == "model_changed"
    assert "answers" in refused["error"]["message"]
    assert len(queries_of(session)["queries"]) > 3


def test_what_to_open_next_comes_with_reasons(session):
    state = learned(session)["state"]
    dimensions = state["dimensions"]
    vectors = np.random.default_rng(0).normal(size=(12, dimensions)).astype(np.float32)
    items = [{"id": f"r{i}", "rows": 2, "answered": i == 0, "found": i == 0} for i in range(6)]
    about = {"model": state["model"], "dimensions": dimensions}
    for strategy in ask("sampling_strategies")["strategies"]:
        answer = ask(
            "next_items",
            [vectors.ravel()],
            embeddings=about,
            items=items,
            state=state,
            count=3,
            strategy=strategy["name"],
        )
        assert [len(answer["items"]), answer["strategy"]] == [3, strategy["name"]]
        for item in answer["items"]:
            assert item["id"] in {f"r{i}" for i in range(1, 6)}
            assert item["reason"]["id"].startswith("sampling-reason-")
            assert item["sentence"].endswith(".")
        assert answer["left"]["open"] == 5


def test_planning():
    vectors = np.random.default_rng(0).normal(size=(240, 4)).astype(np.float32)
    about = {"model": "m-1", "dimensions": 4, "hop_s": 0.25, "first_s": 0.125}
    planned = ask("plan_recording", [vectors.ravel()], embeddings=about, duration_s=60.0)
    assert [(s["start_s"], s["end_s"]) for s in planned["stretches"]] == [(0, 30), (30, 60)]


@pytest.mark.parametrize(
    ("name", "payload", "arrays", "code"),
    [
        ("next_items", {"items": []}, [], "parameter"),
        (
            "next_items",
            {"items": [{"id": "a", "rows": 3}], "embeddings": {"model": "m", "dimensions": 2}},
            [np.zeros(4)],
            "parameter",
        ),
        (
            "next_items",
            {"items": [{"id": "a", "rows": 0}], "embeddings": {"model": "m", "dimensions": 2}},
            [np.zeros(0)],
            "parameter",
        ),
        (
            "next_items",
            {
                "items": [{"id": "a", "rows": 1}],
                "embeddings": {"model": "m", "dimensions": 2},
                "strategy": "magic",
            },
            [np.zeros(2)],
            "unknown_name",
        ),
        ("learning_curve", {"state": {"version": 7}}, [], "schema"),
        ("learn", {"session": "gone", "queries": [], "answers": {}}, [], "session"),
        ("give_embeddings", {"session": "gone"}, [], "session"),
    ],
)
def test_bad_calls_are_answered_with_a_code(name, payload, arrays, code):
    answer = ask(name, arrays, **payload)
    assert answer["error"]["code"] == code
    assert answer["error"]["message"].endswith(".")


def rows_only(values):
    began = ask("begin_features", sample_rate_hz=RATE_HZ, duration_s=20.0, method="earmark")
    about = {"model": "yamnet 1", "dimensions": 8, "hop_s": 0.25, "first_s": 0.5, "window_s": 1.0}
    ask("give_embeddings", [values], session=began["session"], embeddings=about)
    return began["session"]


def rows_of_a_call():
    """Nineteen seconds of rows, with something else from 7 to 9 s."""
    random = np.random.default_rng(1)
    rows = 0.1 * random.standard_normal((77, 8)).astype(np.float32)
    rows[26:34] += np.float32(2.0) * random.standard_normal(8).astype(np.float32)
    return rows


@pytest.mark.parametrize("method", ["earmark", "acpd", "fcpd"])
def test_a_recording_is_cut_by_its_rows_alone(method):
    session = rows_only(rows_of_a_call())
    answer = ask("finish_queries", session=session, method=method, budget=5)
    assert answer["warnings"] == []
    edges = [query["start_s"] for query in answer["queries"]]
    assert edges[0] == 0
    assert answer["queries"][-1]["end_s"] == 20
    for border_s in (7, 9) if method == "earmark" else ():
        assert min(abs(edge - border_s) for edge in edges) < 1.0  # a window


def test_what_is_learned_from_rows_alone_is_suggested_in_others():
    session = rows_only(rows_of_a_call())
    queries = [{"id": "a", "start_s": 0, "end_s": 7}, {"id": "b", "start_s": 7, "end_s": 9}]
    queries.append({"id": "c", "start_s": 9, "end_s": 20})
    answers = {q["id"]: {"kind": "nothing"} for q in queries}
    answers["b"] = {"kind": "labels", "labels": ["call"]}
    state = ask("learn", session=session, queries=queries, answers=answers)["state"]
    other = rows_only(rows_of_a_call()[::-1].copy())
    asked = [{"start_s": 2, "end_s": 8}, {"start_s": 11, "end_s": 13}]
    told = ask("suggest", session=other, state=state, queries=asked)["suggestions"]
    assert [one["labels"] for one in told] == [[], ["call"]]


def test_rows_without_an_event_or_without_number_are_one_question():
    for values in (np.zeros((77, 8), np.float32), np.full((77, 8), np.nan, np.float32)):
        answer = ask("finish_queries", session=rows_only(values), method="earmark", budget=5)
        assert len(answer["queries"]) == 1
