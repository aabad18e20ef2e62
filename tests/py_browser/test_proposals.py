"""Proposals: the stretches are those of a slow reference, and real songs are found again."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.proposals import (
    learn_heads,
    pick_examples,
    propose,
    score_rows,
)
from py_browser.log_mel import embed_log_mel
from py_browser.page import call
from py_browser.region import Region

DEMO = Path(__file__).resolve().parents[2] / "demo"
RATE_HZ = 16_000
HOP_S, WINDOW_S = 0.25, 0.5


def slow(scores, threshold, first_s, hop_s, duration_s, gap_s):
    """The same by walking along the curve between rows, a thousandth of a hop at a time."""
    fine = np.arange(-500, (len(scores) - 1) * 1000 + 501) / 1000
    values = np.interp(fine, np.arange(len(scores)), scores)
    # Beyond the first and the last row the curve stays as it is there, for half a hop.
    above = values >= threshold
    found = []
    for place, is_above in zip(fine, above, strict=True):
        at_s = min(max(first_s + place * hop_s, 0), duration_s)
        if is_above and found and at_s - found[-1][1] < gap_s:
            found[-1][1] = at_s
        elif is_above:
            found.append([at_s, at_s])
    return [one for one in found if one[1] > one[0]]


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from([0.0, 0.2, 0.45, 0.7, 1.0]), min_size=1, max_size=12),
    st.sampled_from([0.3, 0.5, 0.9]),
)
def test_stretches_are_those_of_a_slow_walk(scores, threshold):
    place = (0.4, 0.25, 0.4 + 0.25 * (len(scores) - 1) + 0.1, 0.3)
    found = propose(np.array(scores), threshold, *place)
    # A lone row that just reaches it is a moment in the walk, too.
    slowly = slow(np.array(scores), threshold, *place)
    assert len(found) == len(slowly)
    for one, (start_s, end_s) in zip(found, slowly, strict=True):
        assert one.start_s == pytest.approx(start_s, abs=2e-3)
        assert one.end_s == pytest.approx(end_s, abs=2e-3)
        assert threshold <= one.score <= 1


def test_no_rows_and_no_label_propose_nothing():
    assert propose(np.zeros(0), 0.5, 0, 0.25, 10, 0.5) == []
    assert learn_heads(np.zeros((3, 4), np.float32), [(), (), ()]) == {}
    nothing = Embeddings(np.zeros((0, 4), np.float32), HOP_S, 0.0, 0.0, "m 1", WINDOW_S)
    assert pick_examples(nothing, [], []).rows == []


def test_examples_are_of_what_was_said():
    rows = np.zeros((80, 4), np.float32)
    heard = Embeddings(rows, HOP_S, WINDOW_S / 2, 20.25, "m 1", WINDOW_S)
    picked = pick_examples(heard, [(Region(5, 7), ["a"]), (Region(9.01, 9.02), ["b"])], [])
    times_s = heard.times_s[picked.rows]
    assert all(5 <= t <= 7 for t, n in zip(times_s, picked.labels, strict=True) if n == ("a",))
    assert picked.labels.count(("a",)) == 6
    assert picked.labels.count(("b",)) == 1
    quiet = [t for t, names in zip(times_s, picked.labels, strict=True) if not names]
    assert len(quiet) > 20
    assert not any(4.75 < t < 7.25 for t in quiet)
    said = pick_examples(heard, [(Region(5, 7), ["a"])], [Region(6.5, 12)])
    silent = [heard.times_s[r] for r, n in zip(said.rows, said.labels, strict=True) if not n]
    assert min(silent) >= 7.25
    assert max(silent) <= 12


def test_a_call_that_nobody_labeled_yet_is_proposed():
    random = np.random.default_rng(3)
    rows = 0.2 * random.standard_normal((109, 64)).astype(np.float32)
    call_of = random.standard_normal(64).astype(np.float32)
    heard = Embeddings(rows, HOP_S, 1.5, 30.0, "m 1", 3.0)
    for start_s in (6, 20):
        rows[(heard.times_s >= start_s) & (heard.times_s < start_s + 3)] += call_of
    picked = pick_examples(heard, [(Region(6.2, 8.8), ["a"])], [])
    heads = learn_heads(rows[picked.rows], picked.labels)
    scores = score_rows(heads, rows)[0]
    found = propose(scores, 0.5, heard.first_s, HOP_S, heard.duration_s, 2 * HOP_S)
    assert [round(one.start_s) for one in found] == [6, 20]
    assert [round(one.end_s) for one in found] == [9, 23]


def song(name):
    samples, rate_hz = soundfile.read(DEMO / name, dtype="float32")
    at = np.arange(int(len(samples) * RATE_HZ / rate_hz)) * rate_hz / RATE_HZ
    return np.interp(at, np.arange(len(samples)), samples).astype(np.float32)


def scene(names, shift):
    """Songs over a dawn chorus of other birds, and where they are."""
    samples = np.tile(np.roll(song("powdermill_R1S07_10s.wav"), shift), 4)
    events, at_s = [], 3.0
    for name in names:
        alone = song(name)
        start = round(at_s * RATE_HZ)
        samples[start : start + len(alone)] += 0.3 * alone / np.abs(alone).max()
        events.append(Region(at_s, at_s + len(alone) / RATE_HZ))
        at_s = events[-1].end_s + 5
    count = int((len(samples) / RATE_HZ - WINDOW_S) / HOP_S) + 1
    offsets = np.round(np.arange(count) * HOP_S * RATE_HZ).astype(np.int64)
    rows = embed_log_mel(samples, offsets, round(WINDOW_S * RATE_HZ), RATE_HZ)
    heard = Embeddings(rows, HOP_S, WINDOW_S / 2, len(samples) / RATE_HZ, "logmel 1", WINDOW_S)
    return heard, events


@pytest.fixture(scope="module")
def scenes():
    songs = sorted(path.name for path in DEMO.glob("great_tit*.wav"))
    return scene(songs[:3], 30_000), scene(songs[3:], 70_000)


def shared_s(one, other):
    return max(0.0, min(one.end_s, other.end_s) - max(one.start_s, other.start_s))


def test_songs_of_another_recording_are_found_again(scenes):
    (learned, events), (heard, truth) = scenes
    picked = pick_examples(learned, [(event, ["tit"]) for event in events], [])
    heads = learn_heads(learned.values[picked.rows], picked.labels)
    scores = score_rows(heads, heard.values)
    place = (heard.first_s, HOP_S, heard.duration_s, 2 * HOP_S)
    found = propose(scores[0], 0.5, *place)
    right_s = sum(shared_s(one, event) for one in found for event in truth)
    proposed_s = sum(one.end_s - one.start_s for one in found)
    assert right_s / proposed_s > 0.85
    assert right_s / sum(event.end_s - event.start_s for event in truth) > 0.85
    # A higher threshold proposes less, and only within what a lower one proposed.
    strict = propose(scores[0], 0.9, *place)
    assert all(any(shared_s(one, wide) > 0 for wide in found) for one in strict)
    assert sum(one.end_s - one.start_s for one in strict) < proposed_s


def ask(name, arrays=(), **payload):
    answer = call(name, json.loads(json.dumps(payload)), list(arrays))
    json.dumps(answer, allow_nan=False)
    return answer


def test_the_page_learns_scores_and_proposes(scenes):
    (learned, events), (heard, truth) = scenes
    said = [{"start_s": e.start_s, "end_s": e.end_s, "labels": ["tit"]} for e in events]
    about = {"model": "logmel 1", "dimensions": 80, "hop_s": HOP_S, "first_s": learned.first_s}
    picked = ask(
        "pick_examples",
        [learned.values],
        embeddings=about | {"window_s": WINDOW_S},
        duration_s=learned.duration_s,
        present=said,
    )
    vectors = learned.values[picked["rows"]]
    opened = ask("open_proposer", [vectors], dimensions=80, labels=picked["labels"])
    assert opened["labels"] == ["tit"]
    told = ask("score_windows", [heard.values], proposer=opened["proposer"])
    scores = np.frombuffer(base64.b64decode(told["scores"]), "<f4")
    assert len(scores) == len(heard.values)
    place = {"first_s": heard.first_s, "hop_s": HOP_S, "duration_s": heard.duration_s}
    found = ask("propose", [scores], labels=["tit"], threshold=0.5, **place)["proposals"]
    assert [one["label"] for one in found] == ["tit"] * len(truth)
    for bad in (0, 1.5):
        refused = ask("propose", [scores], labels=["tit"], threshold=bad, **place)
        assert refused["error"]["code"] == "parameter"
    ask("close_proposer", proposer=opened["proposer"])
    gone = ask("score_windows", [heard.values], proposer=opened["proposer"])
    assert gone["error"]["code"] == "session"


def test_rows_that_are_not_numbers_are_not_proposed():
    random = np.random.default_rng(0)
    vectors = random.standard_normal((40, 4)).astype(np.float32)
    vectors[:20] += 3
    heads = learn_heads(vectors, [("a",)] * 20 + [()] * 20)
    rows = np.full((5, 4), 3.0, np.float32)
    rows[2] = np.nan
    scores = score_rows(heads, rows)[0]
    assert scores[2] == 0
    assert scores[[0, 1, 3, 4]].min() > 0.5
