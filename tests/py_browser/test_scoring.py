"""Figures of labels: worked by hand, and beside those of sed_eval."""

import json
from pathlib import Path

import pytest

from py_browser.active_labeling.scoring import Counts, Event, event_counts, segment_counts

CASES = json.loads((Path(__file__).parent / "sed_eval_cases.json").read_text())


def events(rows):
    return [Event(*row) for row in rows]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_figures_are_those_of_sed_eval(case):
    truth, found = events(case["truth"]), events(case["found"])
    assert segment_counts(truth, found).f1 == pytest.approx(case["segment"], abs=1e-12)
    assert event_counts(truth, found).f1 == pytest.approx(case["event"], abs=1e-12)


def test_segments_by_hand():
    counts = segment_counts([Event(1.0, 1.5)], [Event(1.25, 1.75)])
    assert counts == Counts(hits=5, false_alarms=5, misses=5)


def test_nothing_found_where_nothing_is_counts_nothing():
    assert segment_counts([], []) == event_counts([], []) == Counts()
    assert Counts().f1 == 0


def test_each_event_is_paired_once():
    truth = [Event(1.0, 2.0), Event(1.3, 2.3)]
    assert event_counts(truth, [Event(1.1, 2.1)]) == Counts(1, 0, 1)
    # The first found event fits both, the second only the first: both can be paired.
    assert event_counts(truth, [Event(1.2, 2.2), Event(0.6, 1.8)]) == Counts(2, 0, 0)


def test_labels_are_told_apart():
    assert segment_counts([Event(0, 1, "a")], [Event(0, 1, "b")]) == Counts(0, 20, 20)
    assert event_counts([Event(0, 1, "a")], [Event(0, 1, "b")]) == Counts(0, 1, 1)
