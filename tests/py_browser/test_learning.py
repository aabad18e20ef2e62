"""What is learned: detectors, knowledge as JSON, a simulated project, and bad input."""

import itertools
import json

import numpy as np
import pytest

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.knowledge import ANY, Heard, Knowledge
from py_browser.active_labeling.listener import Listener, covers_half
from py_browser.active_labeling.oracle import cut_by_truth
from py_browser.active_labeling.scoring import Event
from py_browser.active_labeling.simulation import Material, simulate
from py_browser.active_labeling.state import from_json, to_json
from py_browser.answers import AnsweredQuery
from py_browser.errors import ModelChanged, ParameterError, SchemaError
from py_browser.features import Features
from py_browser.queries import propose_queries
from py_browser.region import Region

DURATION_S = 12.0
BANDS = 8


def material(number, label="call", bands=(2, 3), decoy=(6, 7)):
    """Features of a recording: hiss, one or two calls in some bands, decoys in others."""
    random = np.random.default_rng(number)
    values = random.normal(-60, 2, (1200, BANDS)).astype(np.float32)
    starts = np.sort(random.uniform(1, 10, 4))
    events = []
    for turn, start_s in enumerate(starts):
        length_s = random.uniform(0.2, 0.6)
        inside = slice(round(start_s * 100), round((start_s + length_s) * 100))
        where = bands if turn % 2 else decoy
        values[inside, where[0] : where[1] + 1] += 14
        if turn % 2:
            events.append(Event(inside.start / 100, inside.stop / 100, label))
    return Material(f"{number}", Heard.of(Features(values, 0.01, DURATION_S)), tuple(events))


@pytest.fixture(scope="module")
def materials():
    return [material(number) for number in range(16)]


def answered(start_s, end_s, *labels, kind=None):
    kind = kind or ("labels" if labels else "nothing")
    return AnsweredQuery("q", Region(start_s, end_s), kind, frozenset(labels))


def told(one):
    """The truth about a recording, as queries that fit."""
    edges = [0.0, *(t for e in one.events for t in (e.start_s, e.end_s)), DURATION_S]
    return [
        answered(a, b, *(["call"] if i % 2 else []))
        for i, (a, b) in enumerate(itertools.pairwise(edges))
    ]


def test_a_detector_learns_which_sounds_are_meant(materials):
    known = Knowledge.about(materials[0].heard)
    for one in materials[:8]:
        known = known.after(one.heard, told(one))
    new = materials[12]
    frames, likely = new.heard.frames, known.probability(new.heard, "call")
    calls = np.concatenate([frames.inside(e.start_s + 0.05, e.end_s - 0.05) for e in new.events])
    loud = np.flatnonzero(frames.novelty > 8)
    decoys = np.setdiff1d(
        loud, np.concatenate([frames.inside(e.start_s - 0.2, e.end_s + 0.2) for e in new.events])
    )
    assert likely[calls].mean() > 0.8
    assert likely[decoys].mean() < 0.3
    assert known.labels() == ["call"]


def test_nothing_is_learned_from_what_nobody_is_sure_of(materials):
    known = Knowledge.about(materials[0].heard)
    same = known.after(
        materials[0].heard, [answered(0, 6, kind="unsure"), answered(6, 12, kind=None)][:1]
    )
    assert same.detectors == {}
    assert same.progress.questions == 0


@pytest.mark.parametrize("method", ["earmark", "acpd", "fcpd", "fixed", "oracle"])
def test_a_project_is_simulated_and_repeatable(materials, method):
    one, same = (simulate(materials[:5], method, 5, 0.2, 3) for _ in range(2))
    assert one.to_json() == same.to_json()
    assert one.questions <= 25
    assert one.seconds == pytest.approx(5 * DURATION_S)
    assert 0 < one.segments.f1 < 1


def test_labels_are_better_than_those_of_equal_parts(materials):
    f1 = {
        method: simulate(materials, method, 5, 0.0, 0).segments.f1
        for method in ("earmark", "fixed", "oracle")
    }
    assert f1["earmark"] > 1.3 * f1["fixed"]
    assert f1["oracle"] == pytest.approx(1.0, abs=0.01)


def test_what_was_learned_travels_as_json(materials):
    known = Knowledge.about(materials[0].heard)
    for one in materials[:3]:
        known = known.after(one.heard, told(one))
    read = from_json(json.loads(json.dumps(to_json(known))))
    assert to_json(read) == to_json(known)
    heard = materials[5].heard
    np.testing.assert_allclose(read.probability(heard), known.probability(heard), atol=1e-6)
    assert propose_queries(heard.features, "earmark", 5, {}, heard, read) == propose_queries(
        heard.features, "earmark", 5, {}, heard, known
    )


@pytest.mark.parametrize("value", [None, 3, {}, {"version": 1}, {"version": 99}])
def test_knowledge_that_cannot_be_read_is_refused(value):
    with pytest.raises(SchemaError, match="learn from the answers again"):
        from_json(value)


def test_a_damaged_vector_is_refused(materials):
    state = to_json(Knowledge.about(materials[0].heard))
    state["pool"]["mean"] = "AAAA"
    with pytest.raises(SchemaError, match="cannot be read"):
        from_json(state)


def test_another_model_is_refused_and_the_answers_stay(materials):
    heard = materials[0].heard
    known = Knowledge.cold("yamnet-1", 1024)
    with pytest.raises(ModelChanged, match="answers are kept"):
        known.after(heard, told(materials[0]))
    with pytest.raises(ModelChanged):
        propose_queries(heard.features, "earmark", 5, {}, heard, known)


@pytest.mark.parametrize("method", ["earmark", "acpd", "fcpd"])
@pytest.mark.parametrize("case", ["silence", "constant", "short", "nan", "huge"])
def test_odd_embeddings_give_queries_that_tile(method, case):
    values = np.random.default_rng(0).normal(-60, 2, (600, BANDS)).astype(np.float32)
    vectors = np.random.default_rng(1).normal(0, 1, (24, 5)).astype(np.float32)
    if case == "silence":
        values[:] = -100
    elif case == "constant":
        vectors[:] = 3
    elif case == "short":
        values, vectors = values[:3], vectors[:0]
    elif case == "nan":
        vectors[:] = np.nan
    else:
        vectors *= 1e30
    duration_s = len(values) / 100
    features = Features(values, 0.01, duration_s)
    heard = Heard.of(features, Embeddings(vectors, 0.25, 0.125, duration_s, "m-1"))
    known = Knowledge.about(heard)
    for _ in range(3):
        queries = propose_queries(features, method, 6, {}, heard, known)
        assert 1 <= len(queries) <= 6
        assert (queries[0].start_s, queries[-1].end_s) == (0, duration_s)
        said = [answered(q.start_s, q.end_s) for q in queries]
        said[0] = answered(0, queries[0].end_s, "a")
        known = known.after(heard, said)
        assert np.isfinite(known.probability(heard)).all()


@pytest.mark.parametrize("always", [(), ("a",)])
def test_answers_that_are_all_alike_or_contradict_do_no_harm(materials, always):
    known = Knowledge.about(materials[0].heard)
    for one in materials[:4]:
        known = known.after(one.heard, [answered(0, 6, *always), answered(6, 12, *always)])
    for one in materials[:4]:
        other = () if always else ("a",)
        known = known.after(one.heard, [answered(0, 6, *other), answered(6, 12, *other)])
    heard = materials[5].heard
    assert len(propose_queries(heard.features, "earmark", 5, {}, heard, known)) > 1
    assert known.progress.questions == 16


def test_the_listener_hears_what_is_covered_by_more_than_half():
    event = Event(1.0, 2.0, "a")
    assert not covers_half(Region(0, 1.5), event)
    assert covers_half(Region(0, 1.51), event)
    always_wrong = Listener(["a"], 1.0, 0)
    kinds = [q.kind for q in always_wrong.answer([Region(0, 2), Region(2, 3)], [event])]
    assert kinds == ["nothing", "labels"]
    with pytest.raises(ParameterError, match="from 0 to 1"):
        Listener(["a"], 1.5, 0)


def test_mistakes_are_as_frequent_as_asked_for():
    listener = Listener(["a"], 0.2, 7)
    wrong = [q.kind == "labels" for q in listener.answer([Region(0, 1)] * 2000, [])]
    assert np.mean(wrong) == pytest.approx(0.2, abs=0.03)


def test_the_oracle_cuts_at_true_borders():
    events = [Event(1, 2, "a"), Event(4, 5, "a"), Event(8, 8.5, "a")]
    assert cut_by_truth(events, 10, 7) == [1, 2, 4, 5, 8, 8.5]
    assert cut_by_truth(events, 10, 99) == [1, 2, 4, 5, 8, 8.5]
    assert cut_by_truth([], 10, 7) == []


def test_expectations_are_told_beside_answers(materials):
    known = Knowledge.about(materials[0].heard)
    for one in materials[:6]:
        known = known.after(one.heard, told(one))
    points = known.progress.points
    assert [p.answers for p in points] == list(np.cumsum([len(told(m)) for m in materials[:6]]))
    assert points[-1].right / points[-1].total >= 0.7
    assert known.detectors[ANY].bags
