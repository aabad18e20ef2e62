"""Queries by every strategy: they tile, keep the budget, and find what experts marked."""

import csv
import itertools
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from py_browser.errors import ParameterError, StrategyError, UnknownName
from py_browser.features import Features, FeatureStream
from py_browser.queries import open_features, propose_queries, tile
from py_browser.strategies import Strategy, find_strategy, strategy_names
from py_browser.strategies.registry import BUILT_IN

METHODS = sorted(BUILT_IN)
LISTENING = [name for name in METHODS if BUILT_IN[name].listens]
# A-CPD and F-CPD see a recording in steps of a quarter of a second, and A-CPD starts by lot.
PRECISE = [name for name in LISTENING if name not in ("acpd", "fcpd")]


def features_of(values, hop_s=0.01):
    values = np.asarray(values, dtype=np.float32)
    return Features(values, hop_s=hop_s, duration_s=len(values) * hop_s)


def steps(*levels, frames=60, bands=5):
    """Features that jump: a level per stretch, another turn of the bands each time."""
    random = np.random.default_rng(0)
    parts = [
        np.roll(np.linspace(0, level, bands), turn) + random.normal(0, 0.1, (frames, bands))
        for turn, level in enumerate(levels)
    ]
    return features_of(np.concatenate(parts))


def recording(demo, name):
    samples, rate_hz = soundfile.read(demo / name, dtype="float32")
    stream = FeatureStream(rate_hz)
    stream.push(samples)
    return stream.finish()


def true_borders(demo, name):
    with (demo / "annotations.tsv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"] == name]
    return np.array(sorted({float(row[key]) for row in rows for key in ("onset_s", "offset_s")}))


def distance_s(queries, borders):
    """Return how far cuts are from true borders, and true borders from cuts, on average."""
    cuts = np.array([query.end_s for query in queries[:-1]])
    gaps = np.abs(cuts[:, None] - borders)
    return (gaps.min(axis=1).mean() + gaps.min(axis=0).mean()) / 2


def assert_tiles(queries, duration_s):
    assert queries[0].start_s == 0
    assert queries[-1].end_s == duration_s
    for one, next_one in itertools.pairwise(queries):
        assert one.end_s == next_one.start_s
        assert one.start_s < one.end_s


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=15)
@given(frames=st.integers(0, 120), budget=st.integers(1, 40), seed=st.integers(0, 99))
def test_queries_tile_within_the_budget(method, frames, budget, seed):
    values = np.random.default_rng(seed).standard_normal((frames, 3)).astype(np.float32)
    features = Features(values, hop_s=0.01, duration_s=max(frames, 1) * 0.01)
    queries = propose_queries(features, method, budget)
    assert_tiles(queries, features.duration_s)
    assert len(queries) <= budget
    assert queries == propose_queries(features, method, budget)


@pytest.mark.parametrize("method", PRECISE)
def test_clear_changes_are_found(method):
    features = steps(9, 4, 9)
    queries = propose_queries(features, method, 3)
    cuts = [query.end_s for query in queries[:-1]]
    assert cuts == pytest.approx([0.6, 1.2], abs=0.06)


@pytest.mark.parametrize("method", LISTENING)
@pytest.mark.parametrize("value", [0.0, -100.0, 3.3])
def test_an_unchanging_sound_is_one_query(method, value):
    queries = propose_queries(features_of(np.full((200, 4), value)), method, 9)
    assert [(q.start_s, q.end_s) for q in queries] == [(0, 2)]


@pytest.mark.parametrize("method", LISTENING)
def test_no_question_is_too_short_to_be_heard(method):
    values = np.random.default_rng(0).normal(0, 0.1, (300, 6)).astype(np.float32)
    values[0] += 9  # as the first and last frame are where a filter meets the ends
    values[-1] -= 9
    values[100:140] += 3
    queries = propose_queries(features_of(values), method, 60)
    assert len(queries) > 1
    assert min(query.end_s - query.start_s for query in queries) >= 0.02 - 1e-6


def test_fixed_gives_the_whole_budget():
    features = Features(np.zeros((1, 1), dtype=np.float32), hop_s=10, duration_s=10.0)
    queries = propose_queries(features, "fixed", 4)
    assert [q.end_s for q in queries] == [2.5, 5, 7.5, 10]


@pytest.mark.parametrize(
    ("name", "budget"),
    [
        ("powdermill_R1S07_10s.wav", 7),
        ("pykanto_20210502_040000.wav", 7),
        ("deermouse_pup_250k.wav", 13),
    ],
)
def test_change_points_beat_equal_parts_on_real_truth(demo, name, budget):
    features, borders = recording(demo, name), true_borders(demo, name)
    cpd = propose_queries(features, "cpd", budget)
    fixed = propose_queries(features, "fixed", budget)
    assert len(cpd) == budget
    assert distance_s(cpd, borders) < 0.7 * distance_s(fixed, borders)


@pytest.mark.parametrize("method", LISTENING)
def test_every_method_works_on_the_dawn_chorus(demo, method):
    queries = propose_queries(recording(demo, "powdermill_R1S07_10s.wav"), method, 7)
    assert_tiles(queries, 10.00003125)
    assert 5 <= len(queries) <= 7


def test_kernel_cost_is_bounded_on_long_recordings():
    values = np.random.default_rng(0).standard_normal((50_000, 4)).astype(np.float32)
    values[20_000:] += 3
    features = features_of(values)
    queries = propose_queries(features, "kernelcpd", 2, {"max_frames": 500})
    assert queries[0].end_s == pytest.approx(200, abs=1.0)


def test_options_reach_the_strategy():
    features = steps(9, 4, 9, frames=30)
    found = propose_queries(features, "binseg", 3, {"cost": "l2", "jump": "5"})
    assert len(found) == 3
    with pytest.raises(ParameterError, match="one of l1, l2, rbf"):
        propose_queries(features, "binseg", 3, {"cost": "l7"})
    with pytest.raises(UnknownName, match="option of the method cpd named 'jump'"):
        propose_queries(features, "cpd", 3, {"jump": 5})


def test_one_table_of_options_for_features_and_method():
    stream, own = open_features(8000, "cpd", {"bands": "12", "window_s": "0.3"})
    assert stream.options["bands"] == 12
    assert own == {"window_s": "0.3"}
    with pytest.raises(UnknownName, match="bands, feature, frame_s"):
        open_features(8000, "cpd", {"nope": 1})


def test_names_may_be_written_in_any_case():
    assert find_strategy("KernelCPD").name == "kernelcpd"
    assert strategy_names()[:3] == ["earmark", "fixed", "cpd"]


def test_an_unknown_method_lists_the_known_ones():
    with pytest.raises(
        UnknownName, match="acpd, binseg, cpd, earmark, fcpd, fixed, kernelcpd, pelt"
    ):
        propose_queries(features_of(np.zeros((5, 1))), "magic", 2)


@pytest.mark.parametrize("budget", [0, -1, 2.5, True, "7", 100_001])
def test_bad_budgets_are_refused(budget):
    with pytest.raises(ParameterError, match="whole number of queries"):
        propose_queries(features_of(np.zeros((5, 1))), "fixed", budget)


@pytest.mark.parametrize("duration_s", [0.0, -1.0, float("nan"), float("inf")])
def test_bad_durations_are_refused(duration_s):
    features = Features(np.zeros((5, 1), dtype=np.float32), hop_s=1, duration_s=duration_s)
    with pytest.raises(ParameterError, match="nothing to ask about"):
        propose_queries(features, "fixed", 2)


def test_features_that_are_not_finite_are_refused():
    values = np.zeros((5, 1))
    values[2] = np.nan
    with pytest.raises(ParameterError, match="not finite"):
        propose_queries(features_of(values), "cpd", 2)


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (lambda *_: 1 / 0, "method bad failed: division by zero"),
        (lambda *_: ["x"], "method bad failed"),
        (lambda *_: None, "method bad failed"),
        (lambda *_: [float("nan")], "at most 2 finite times"),
        (lambda *_: [0.1, 0.2, 0.3], "3 cuts for a budget of 3"),
    ],
)
def test_a_failing_strategy_is_a_sentence(monkeypatch, cut, sentence):
    monkeypatch.setitem(BUILT_IN, "bad", Strategy("bad", "Bad", "Fails.", cut))
    with pytest.raises(StrategyError, match=sentence):
        propose_queries(steps(1, 2), "bad", 3)


def test_cuts_outside_or_twice_make_no_empty_query():
    queries = tile([2.0, -1.0, 0.0, 2.0, 5.0, 7.0], 5.0)
    assert [(q.start_s, q.end_s) for q in queries] == [(0, 2), (2, 5)]


def test_demo_truth_is_beside_the_recordings(demo: Path):
    assert len(true_borders(demo, "powdermill_R1S07_10s.wav")) == 18
