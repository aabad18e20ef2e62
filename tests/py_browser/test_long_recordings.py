"""Recordings of hours: their embeddings come in parts, and memory does not grow with them."""

import tracemalloc

import numpy as np
import pytest

from py_browser.active_labeling.embedding_stream import EmbeddingStream
from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.answers import AnsweredQuery
from py_browser.errors import ParameterError
from py_browser.features import Features
from py_browser.page import call
from py_browser.queries import propose_queries

HOP_S, DIMENSIONS = 0.25, 256
PART_S = 1800.0
CALLS_S = tuple(range(900, 21_600, 1800))
CALL_S = 8.0


def rows_of(start_s, end_s):
    """Noise, but for a call every half hour."""
    times_s = np.arange(start_s, end_s, HOP_S) + HOP_S / 2
    rows = np.random.default_rng(int(start_s)).normal(size=(len(times_s), DIMENSIONS))
    rows = rows.astype(np.float32)
    for call_s in CALLS_S:
        rows[(times_s >= call_s) & (times_s < call_s + CALL_S), :8] += 6
    return rows


def features_of(duration_s, hop_s=0.32):
    """As a stream of samples gives them for hours: each frame the mean of a third of a second."""
    count = int(duration_s / hop_s)
    values = np.random.default_rng(0).normal(-60, 1, (count, 12)).astype(np.float32)
    times_s = (np.arange(count) + 0.5) * hop_s
    for call_s in CALLS_S:
        values[(times_s >= call_s) & (times_s < call_s + CALL_S), 2:5] += 15
    return Features(values, hop_s, duration_s, hop_s / 2)


def answered(query):
    there = any(query.start_s < s + CALL_S / 2 < query.end_s for s in CALLS_S)
    labels = frozenset(["call"]) if there else frozenset()
    return AnsweredQuery(f"{query.start_s}", query, "labels" if there else "nothing", labels)


def test_six_hours_are_learned_from_in_bounded_memory():
    duration_s = 6 * 3600.0
    tracemalloc.start()
    stream = EmbeddingStream("m-1", DIMENSIONS, HOP_S, HOP_S / 2, 0.5, 1 << 22)
    for start_s in np.arange(0, duration_s, PART_S):
        stream.push(rows_of(start_s, start_s + PART_S))
    features = features_of(duration_s)
    heard = Heard.of(features, stream.finish(duration_s))
    known = Knowledge.about(heard)
    queries = propose_queries(features, "fixed", 360)
    known = known.after(heard, [answered(query) for query in queries])
    asked = propose_queries(features, "earmark", 30, {}, heard, known)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The rows alone would be 88 MB, and as many again with every step.
    assert most < 200e6
    assert (stream.count, stream.bad) == (86_400, 0)
    assert len(heard.embeddings.values) <= (1 << 22) / DIMENSIONS
    assert (heard.embeddings.hop_s, heard.embeddings.times_s[0]) == (2.0, 1.0)
    found = [query for query in asked if answered(query).labels]
    assert len(found) >= len(CALLS_S) - 1
    assert np.median([query.end_s - query.start_s for query in found]) < 2 * CALL_S
    likely = known.probability(heard, "call")
    inside = heard.frames.inside(CALLS_S[3] + 2, CALLS_S[3] + CALL_S - 2)
    assert likely[inside].min() > 0.8
    assert np.median(likely) < 0.1


def test_two_hours_are_not_touched_whatever_the_parts():
    rows = rows_of(0.0, 600.0)
    whole = EmbeddingStream("m-1", DIMENSIONS, HOP_S, 0.125, 0.5)
    whole.push(rows)
    parts = EmbeddingStream("m-1", DIMENSIONS, HOP_S, 0.125, 0.5)
    for part in np.array_split(rows, 7):
        parts.push(part)
    np.testing.assert_array_equal(whole.finish(600.0).values, rows)
    np.testing.assert_array_equal(parts.finish(600.0).values, rows)
    assert (parts.finish(600.0).hop_s, parts.finish(600.0).first_s) == (HOP_S, 0.125)


def test_neighbours_become_one_in_their_middle():
    stream = EmbeddingStream("m-1", 1, 0.5, 1.0, 1.0, 4)
    stream.push(np.arange(6, dtype=np.float32)[:, None])
    held = stream.finish(4.5)
    assert held.values[:, 0].tolist() == [0.5, 2.5, 4.5]
    assert held.times_s.tolist() == [1.25, 2.25, 3.25]
    assert (held.hop_s, held.window_s) == (1.0, 1.5)


def test_rows_that_are_no_numbers_are_counted_and_replaced():
    rows = rows_of(0.0, 10.0)
    rows[3] = np.nan
    stream = EmbeddingStream("m-1", DIMENSIONS, HOP_S, 0.125, 0.5)
    stream.push(rows)
    held = stream.finish(10.0)
    assert stream.bad == 1
    np.testing.assert_array_equal(held.values[3], rows[2])
    with pytest.raises(ParameterError, match="do not go on"):
        stream.push(np.zeros((2, 3), dtype=np.float32))
    with pytest.raises(ParameterError, match="positive hop"):
        EmbeddingStream("m-1", 3, 0.0, 0.0, 0.5)


def test_blocks_give_the_same_as_all_at_once():
    vectors = np.random.default_rng(0).normal(3, 2, (10_000, 6)).astype(np.float32)
    heard = Embeddings(vectors, HOP_S, 0.125, 2500.0, "m-1")
    known = Knowledge.cold("m-1", 6)
    pool = known.pool_with(heard)
    assert pool.count == len(vectors)
    np.testing.assert_allclose(pool.mean, vectors.mean(axis=0, dtype=np.float64), rtol=1e-12)
    np.testing.assert_allclose(pool.deviation, vectors.astype(np.float64).std(axis=0), rtol=1e-9)
    likely = known.prototypes.probability(vectors, pool)
    for some in (slice(0, 10), slice(4090, 4100), slice(9990, 10_000)):
        alone = known.prototypes.probability(vectors[some], pool)
        np.testing.assert_allclose(likely[some], alone, rtol=1e-12)


def test_the_page_gives_a_recording_in_parts():
    began = call("begin_features", {"sample_rate_hz": 8000, "duration_s": 20.0, "method": "acpd"})
    session = began["session"]
    call("push_samples", {"session": session}, [np.zeros(160_000, dtype=np.float32)])
    rows = rows_of(0.0, 20.0)

    def give(first_s, part, **more):
        about = {"model": "m 1", "dimensions": DIMENSIONS, "hop_s": HOP_S, "first_s": first_s}
        payload = {"session": session, "embeddings": about, **more}
        return call("give_embeddings", payload, [part.ravel()])

    assert give(0.125, rows[:40]) == {"frames": 40, "bad": 0}
    assert give(10.125, rows[40:], continues=True) == {"frames": 80, "bad": 0}
    asked = call("finish_queries", {"session": session, "method": "acpd", "budget": 3})
    assert "error" not in asked
    # What does not go on is refused, and what was given stays.
    gap = give(40.125, rows[:4], continues=True)
    assert gap["error"]["code"] == "parameter"
    assert "in order" in gap["error"]["message"]
    assert give(20.125, rows[:4], continues=True)["frames"] == 84
    assert give(0.125, rows)["frames"] == 80
    call("discard", {"session": session})
