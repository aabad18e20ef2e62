"""The index of windows: it names what exact search finds, also while it is being built."""

from contextlib import nullcontext

import numpy as np
import pytest

from py_browser.active_sampling.similar import Windows
from py_browser.active_sampling.sound_table import SoundTable
from sync.asking import near_windows
from sync.asking.half_products import half_products
from sync.asking.near_windows import NearWindows

DIMENSIONS = 64


def sounds(count, seed=0):
    """Rows as of a network: twenty kinds of sound, none below zero."""
    random = np.random.default_rng(seed)
    kinds = np.random.default_rng(9).normal(1, 1, (20, DIMENSIONS))
    rows = kinds[random.integers(0, 20, count)] + random.normal(0, 0.5, (count, DIMENSIONS))
    return np.maximum(rows, 0).astype(np.float16)


def lying(count):
    return Windows(0.25, 0.5, count * 0.25 + 0.5, 0.25)


def reads(rows):
    return lambda: nullcontext(lambda name, first, last: [rows[name][first:last]])


@pytest.mark.parametrize("most_bytes", [0, 1 << 30])
def test_nearly_all_that_an_exact_search_finds_is_found_by_the_index(monkeypatch, most_bytes):
    monkeypatch.setattr(near_windows, "TAIL", 0)
    rows = {"a": sounds(3000, 1), "b": sounds(500, 2)}
    table = SoundTable(DIMENSIONS, most_bytes, half_products)
    table.add("a", lying(3000), [rows["a"]])
    index = NearWindows(table.rows)
    assert not index.is_ready
    index.extend(reads(rows))
    index.wait()
    assert index.is_ready
    table.add("b", lying(500), [rows["b"]])
    assert not index.is_ready
    # What is not in the index yet is compared with everything.
    assert set(range(3000, 3500)) <= set(index.near(rows["a"][:1].astype(float), 10))
    index.extend(reads(rows))
    index.wait()
    hits = 0
    for seed in range(10):
        like = sounds(1, 100 + seed)
        asked = (like, 10, 0.0, [], [], lambda name, first, last: [rows[name][first:last]])
        exact = table.similar(*asked)
        found = table.similar(*asked, lambda examples: index.near(examples, 200))
        hits += len({one for one in exact if one in found})
    assert hits >= 98


def test_an_index_that_could_not_be_built_is_built_later():
    rows = {"a": sounds(300)}
    table = SoundTable(DIMENSIONS, 0, half_products)
    table.add("a", lying(300), [rows["a"]])
    index = NearWindows(table.rows)
    index.extend(reads({"a": rows["a"][:100]}))
    index.wait()
    assert index.covered < 300
    index.extend(reads(rows))
    index.wait()
    assert index.covered == 300


def test_products_of_halves_are_those_of_singles():
    random = np.random.default_rng(3)
    for shape in [(1, 80), (5000, 80), (3, 1024)]:
        rows = random.normal(0, 1, shape).astype(np.float16)
        factors = random.normal(0, 100, (5, shape[1])).astype(np.float32)
        exact = rows.astype(np.float64) @ factors.T.astype(np.float64)
        assert np.abs(half_products(rows, factors) - exact).max() < 1e-3 * np.abs(exact).max()
