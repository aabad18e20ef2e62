"""A whole day of rows is cut in bounded memory; only the rows are made up."""

import tracemalloc
from itertools import pairwise

import numpy as np

from py_browser.active_labeling.embedding_stream import MOST_NUMBERS
from py_browser.active_labeling.rows_alone import heard_rows
from sync.asking.cutting import regions_of
from sync.asking.rows import RowReader, rows_between
from sync.asking.stored import Stored
from sync.settings import Settings

DAY_S = 86_400.0


def test_a_day_is_cut_in_bounded_memory(monkeypatch):
    windows = int(DAY_S * 4) - 3
    day = Stored(
        "R", "day.wav", DAY_S, "blob", "yamnet", "1", 0.25, 0.4875, windows, 256, 0.975
    )  # fmt: skip
    block = np.random.default_rng(0).random((1 << 15, 256)).astype(np.float16)
    block[1000:1200, 100:150] += 5
    read = []

    def rows(_self, _stored, first, last):
        read.append((first, last))
        return block[: last - first]

    monkeypatch.setattr(RowReader, "rows", rows)
    tracemalloc.start()
    try:
        with RowReader(Settings()) as reader:
            heard = heard_rows(reader.embeddings(day))
        regions = regions_of(heard, "acpd", 50, None)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert read[0][0] == 0
    assert read[-1][1] == windows
    assert all(one[1] == after[0] for one, after in pairwise(read))
    assert len(regions) == 50
    assert (regions[0].start_s, regions[-1].end_s) == (0, DAY_S)
    # All rows would be 337 MiB as they are worked with, and twice that with their features.
    assert len(heard.embeddings.values) * 256 <= MOST_NUMBERS
    assert most < 330 << 20, most


def test_rows_of_a_span_are_those_in_the_middle_of_it():
    stored = Stored("R", "a.wav", 10.0, "blob", "m", "1", 0.25, 0.5, 38, 8, 1.0)
    assert rows_between(stored, 0.0, 10.0) == (0, 38)
    assert rows_between(stored, 0.5, 1.0) == (0, 2)
    assert rows_between(stored, 0.6, 0.7) == (1, 2)
    assert rows_between(stored, 9.9, 10.0) == (37, 38)
