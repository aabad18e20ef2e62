"""Odd sound, odd vectors and odd answers, through the page's doors: sensible, or a clear error."""

import json

import numpy as np
import pytest

from py_browser.page import call

RATE_HZ, DURATION_S, DIMENSIONS = 8000, 10.0, 6
NOISE = np.random.default_rng(0).standard_normal(round(RATE_HZ * DURATION_S))


def clipped():
    """Noise far too loud for its format, with a louder part that cannot be told by its peaks."""
    louder = np.where(np.arange(len(NOISE)) // RATE_HZ == 4, 200, 5)
    return np.clip(NOISE * louder, -1, 1)


SOUNDS = {
    "silence": np.zeros(len(NOISE)),
    "one level": np.full(len(NOISE), 0.7),
    "clipping": clipped(),
    "a single click": np.eye(1, len(NOISE), 40_000)[0],
    "not numbers": np.full(len(NOISE), np.nan),
}
VECTORS = {
    "constant": np.ones((39, DIMENSIONS)),
    "not numbers": np.full((39, DIMENSIONS), np.nan),
    "far too large": np.full((39, DIMENSIONS), 1e38),
    "none": np.zeros((0, DIMENSIONS)),
}


def ask(name, arrays=(), **payload):
    arrays = [np.asarray(array, dtype=np.float32).ravel() for array in arrays]
    answer = call(name, json.loads(json.dumps(payload)), arrays)
    json.dumps(answer, allow_nan=False)
    return answer


def opened(sound, vectors=None, model="m 1"):
    session = ask(
        "begin_features", sample_rate_hz=RATE_HZ, duration_s=DURATION_S, method="earmark"
    )["session"]
    ask("push_samples", [sound], session=session)
    if vectors is not None:
        give(session, vectors, model)
    return session


def give(session, vectors, model="m 1"):
    about = {"model": model, "dimensions": DIMENSIONS, "hop_s": 0.25, "first_s": 0.25}
    given = ask("give_embeddings", [vectors], session=session, embeddings=about)
    assert given["frames"] == len(vectors)


def asked(session, state=None):
    answer = ask("finish_queries", session=session, method="earmark", budget=5, state=state)
    assert "error" not in answer, answer
    queries = answer["queries"]
    edges = [query["start_s"] for query in queries] + [queries[-1]["end_s"]]
    assert edges == sorted(set(edges))
    assert (edges[0], edges[-1]) == (0, DURATION_S)
    return [{"id": f"q{i}", **query} for i, query in enumerate(queries)], answer["suggestions"]


def told(session, queries, state, *labels):
    answers = {q["id"]: {"kind": "labels" if labels else "nothing"} for q in queries}
    for answer in answers.values():
        answer["labels"] = [*labels]
    learned = ask("learn", session=session, state=state, queries=queries, answers=answers)
    assert "error" not in learned, learned
    return learned["state"]


@pytest.mark.parametrize(
    ("sound", "vectors"),
    [*((sound, None) for sound in SOUNDS), *(("clipping", vectors) for vectors in VECTORS)],
)
def test_odd_sound_and_odd_vectors_are_asked_about_and_learned_from(sound, vectors):
    session, state = opened(SOUNDS[sound], VECTORS.get(vectors)), None
    for turn in range(3):
        queries, suggestions = asked(session, state)
        assert 1 <= len(queries) <= 5
        assert all(s is None or 0 <= s["confidence"] <= 1 for s in suggestions)
        # Contradicting answers: the same sound holds something, nothing, and something again.
        state = told(session, queries, state, *(["a"] if turn % 2 == 0 else []))
    ask("discard", session=session)


def test_with_no_find_ever_questions_go_on_and_nothing_is_suggested():
    vectors = np.random.default_rng(1).normal(size=(39, DIMENSIONS))
    session, state = opened(NOISE * 0.1, vectors), None
    for _ in range(6):
        queries, suggestions = asked(session, state)
        assert suggestions == [None] * len(queries)
        state = told(session, queries, state)
    items = [{"id": f"i{n}", "rows": 3, "answered": n < 6, "found": False} for n in range(13)]
    about = {"model": "m 1", "dimensions": DIMENSIONS}
    found = ask("next_items", [vectors], embeddings=about, items=items, state=state)
    assert len(found["items"]) == 7
    assert (found["left"]["found"], found["left"]["expected"]) == (0, None)
    assert "too early" in found["left"]["sentence"]


def test_of_one_recording_there_is_one_to_open_next():
    about = {"model": "m 1", "dimensions": DIMENSIONS}
    items = [{"id": "only", "rows": 2}]
    for strategy in ask("sampling_strategies")["strategies"]:
        found = ask(
            "next_items",
            [np.ones((2, DIMENSIONS))],
            embeddings=about,
            items=items,
            strategy=strategy["name"],
        )
        assert [item["id"] for item in found["items"]] == ["only"]


def test_a_model_that_changes_midway_is_refused_and_the_answers_teach_the_new_one():
    vectors = np.random.default_rng(1).normal(size=(39, DIMENSIONS))
    session = opened(NOISE * 0.1, vectors)
    queries, _ = asked(session)
    state = told(session, queries, None, "a")
    give(session, vectors * 2 + 1, "m 2")
    for name, more in [
        ("finish_queries", {"method": "earmark", "budget": 5}),
        ("suggest", {"queries": queries}),
        ("learn", {"queries": queries, "answers": {"q0": {"kind": "nothing"}}}),
    ]:
        refused = ask(name, session=session, state=state, **more)
        assert refused["error"]["code"] == "model_changed", name
        assert "answers are kept" in refused["error"]["message"]
    again = told(session, queries, None, "a")
    assert (again["model"], again["progress"]["questions"]) == ("m 2", len(queries))
    assert asked(session, again)
