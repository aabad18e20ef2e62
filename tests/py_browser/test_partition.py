"""Exact partitions beside all partitions there are."""

import itertools

import numpy as np
import pytest

from py_browser.active_labeling.partition import best_partitions
from py_browser.active_labeling.wrong_seconds import wrong_seconds


@pytest.mark.parametrize("seed", range(5))
def test_no_partition_is_cheaper(seed):
    places = 8
    cost = np.random.default_rng(seed).uniform(0, 1, (places, places))
    partitions, totals = best_partitions(cost, 5)
    for pieces, (cuts, total) in enumerate(zip(partitions, totals, strict=True), 1):
        every = [
            sum(cost[a, b] for a, b in itertools.pairwise([0, *inner, places - 1]))
            for inner in itertools.combinations(range(1, places - 1), pieces - 1)
        ]
        assert total == pytest.approx(min(every))
        edges = [0, *cuts, places - 1]
        assert sum(cost[a, b] for a, b in itertools.pairwise(edges)) == pytest.approx(total)


def test_there_are_no_more_pieces_than_places():
    partitions, totals = best_partitions(np.zeros((3, 3)), 9)
    assert partitions == [[], [1]]
    assert len(totals) == 2


def test_wrong_seconds_by_hand():
    probability = np.array([0.0, 1.0, 1.0, 0.0, 0.5, 0.0])
    places = np.array([0, 1, 3, 4, 6])
    cost = wrong_seconds(probability, places, 0.5, 0.0)
    assert cost[0, 1] == 0  # silence, and said to be
    assert cost[1, 2] == 0  # an event, and nothing else
    assert cost[0, 2] == pytest.approx(0.5)  # the silence before it is labeled too
    assert cost[2, 4] == pytest.approx(0.5 * (1.5 - 0.25) + 0.5 * 0.25)
    unheard = wrong_seconds(probability, places, 0.5, 0.2)
    assert unheard[0, 1] == pytest.approx((1 - np.exp(-0.1)) * 0.5)


def test_longer_silence_costs_more_than_its_share():
    quiet = np.zeros(100)
    cost = wrong_seconds(quiet, np.array([0, 50, 100]), 0.1, 0.1)
    assert cost[0, 2] > cost[0, 1] + cost[1, 2]
