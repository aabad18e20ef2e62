"""`earmark`: where it cuts, when it stops asking, and how long recordings share a budget."""

import time

import numpy as np
import pytest

from py_browser.active_labeling.asking import Belief, cut
from py_browser.active_labeling.refinement import refined
from py_browser.features import Features

HOP_S = 0.02


def belief(duration_s, *events, unheard_per_s=0.001):
    probability = np.zeros(round(duration_s / HOP_S))
    for start_s, end_s, likely in events:
        probability[round(start_s / HOP_S) : round(end_s / HOP_S)] = likely
    return Belief(probability, unheard_per_s)


def cuts_s(found):
    return [frame * HOP_S for frame in found.frames]


def test_each_event_gets_a_query_of_its_own():
    found = cut([belief(30, (5, 6, 1.0), (12, 12.2, 1.0), (20, 22, 1.0))], HOP_S, 7, 0.02)
    assert cuts_s(found) == pytest.approx([5, 6, 12, 12.2, 20, 22], abs=0.05)


def test_a_small_budget_goes_to_what_saves_most():
    found = cut([belief(30, (20, 22, 1.0))], HOP_S, 3, 0.0)
    assert cuts_s(found) == pytest.approx([20, 22], abs=0.05)
    # Two events and two cuts: the least silence is labeled with them.
    both = cut([belief(30, (5, 5.3, 0.9), (20, 22, 1.0))], HOP_S, 3, 0.0)
    assert cuts_s(both) == pytest.approx([5.3, 20], abs=0.05)


def test_no_question_is_asked_that_is_not_worth_it():
    sure = [belief(30, (5, 6, 1.0))]
    assert len(cut(sure, HOP_S, 20, 1.0).frames) == 2
    assert len(cut([belief(30)], HOP_S, 20, 1.0).frames) == 0
    assert len(cut(sure, HOP_S, 20, 0.0).frames) > 10


def test_what_nothing_is_known_about_is_cut_evenly():
    found = cut([belief(30, unheard_per_s=0.1)], HOP_S, 5, 0.0)
    assert cuts_s(found) == pytest.approx([6, 12, 18, 24], abs=1.01)


def test_several_labels_share_the_cuts():
    birds, frogs = belief(30, (5, 6, 1.0)), belief(30, (5.5, 8, 1.0))
    found = cut([birds, frogs], HOP_S, 4, 0.0)
    assert cuts_s(found) == pytest.approx([5, 6, 8], abs=0.55)


@pytest.mark.parametrize("budget", [1, 2, 9, 40])
def test_hours_share_a_budget_in_windows(budget):
    events = [(600.0 * k + 31.3, 600.0 * k + 33, 1.0) for k in range(1, 12)]
    began = time.perf_counter()
    found = cut([belief(7200, *events)], HOP_S, budget, 0.02)
    assert time.perf_counter() - began < 60
    assert len(found.frames) <= budget - 1
    if budget > 2 * len(events):
        for border_s in (edge for start_s, end_s, _ in events for edge in (start_s, end_s)):
            assert min(abs(cut_s - border_s) for cut_s in cuts_s(found)) < 0.1


def test_cuts_move_to_where_the_sound_changes():
    values = np.random.default_rng(0).normal(0, 1, (300, 8)).astype(np.float32)
    values[100:150] += 5
    features = Features(values, 0.01, 3.0)
    assert refined([0.92, 1.61], features) == pytest.approx([0.995, 1.495], abs=1e-9)


def test_a_cut_in_an_unchanging_sound_stays():
    features = Features(np.zeros((300, 8), dtype=np.float32), 0.01, 3.0)
    assert refined([1.0, 1.01], features) == [1.0, 1.01]
