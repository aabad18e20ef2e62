"""Similar sounds: what is near is found, what is the same sound is found once."""

import json

import numpy as np
import pytest

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.similar import Place, SoundIndex
from py_browser.errors import ParameterError
from py_browser.page import call

HOP_S = 0.25


def recording(values, window_s=0.5):
    rows = np.asarray(values, dtype=np.float32)
    duration_s = window_s + HOP_S * (len(rows) - 1)
    return Embeddings(rows, HOP_S, window_s / 2, duration_s, "m-1", window_s)


def noise(seed, windows=40, dimensions=16):
    return np.random.default_rng(seed).normal(size=(windows, dimensions))


def index_of(**recordings):
    index = SoundIndex(16)
    for name, values in recordings.items():
        index.add(name, recording(values))
    return index


def test_the_nearest_windows_of_all_recordings_come_first():
    a, b, c = noise(0), noise(1), noise(2)
    b[7] = a[20] + 0.02
    c[30] = a[20] + 1.5 * noise(3, 1)[0]
    # Window 20 has its middle at 5.25 s.
    found = index_of(a=a, b=b, c=c).similar([Place("a", 5.2, 5.3)], 3)
    assert (found[0].recording, found[0].start_s, found[0].end_s) == ("b", 1.75, 2.25)
    assert found[0].similarity == pytest.approx(1, abs=0.01)
    assert found[0].similarity > found[1].similarity > found[2].similarity
    assert all(match.recording != "a" or abs(match.start_s - 5) >= 0.5 for match in found)


def test_similarity_is_the_cosine_after_the_mean_is_taken_off():
    a, b = noise(0) + 40, noise(1) + 40
    found = index_of(a=a, b=b).similar([Place("a", 5.25, 5.25)], 1, leave_out=[Place("a", 0, 99)])
    mean = np.vstack([a, b]).mean(axis=0)
    wanted, others = a[20] - mean, b - mean
    cosines = others @ wanted / np.linalg.norm(others, axis=1) / np.linalg.norm(wanted)
    assert found[0].start_s == pytest.approx(HOP_S * cosines.argmax())
    assert found[0].similarity == pytest.approx(cosines.max(), abs=0.01)


def test_a_long_sound_is_found_once_and_whole():
    a, b = noise(0, 60), noise(1, 60)
    song = noise(2, 9)
    a[10:19], b[30:39] = song, song[::-1]
    # Nine windows of half a second span 2.5 s; b has the same notes in another order.
    found = index_of(a=a, b=b).similar([Place("a", 2.75, 4.75)], 2, length_s=2.5)
    assert (found[0].recording, found[0].start_s, found[0].end_s) == ("b", 7.5, 10.0)
    assert found[0].similarity > 0.9
    assert found[1].similarity < 0.7


def test_what_was_judged_is_left_out():
    a, b = noise(0), noise(1)
    b[7], b[30] = a[20], a[20] + 0.2
    index = index_of(a=a, b=b)
    like = [Place("a", 5.25, 5.25)]
    assert index.similar(like, 1)[0].start_s == 1.75
    assert index.similar(like, 1, leave_out=[Place("b", 1.9, 2.3)])[0].start_s == 7.5
    assert index.similar(like, 1, leave_out=[Place("b", 2.0, 2.0)])[0].start_s == 7.5
    assert index.similar(like, 1, leave_out=[Place("b", 2.2, 9.0)])[0].start_s == 1.75


def test_parts_of_a_recording_join_and_another_listening_replaces_it():
    whole, parts = SoundIndex(16), SoundIndex(16)
    values = noise(0, 60)
    whole.add("a", recording(values))
    for first in (0, 25):
        part = recording(values[first : first + 25 if first == 0 else 60])
        moved = Embeddings(part.values, HOP_S, 0.25 + first * HOP_S, 15.25, "m-1", 0.5)
        parts.add("a", moved)
    assert parts.windows == whole.windows == 60
    like = [Place("a", 0, 1)]
    one, other = whole.similar(like, 5), parts.similar(like, 5)
    assert [match.start_s for match in one[:3]] == [match.start_s for match in other[:3]]
    assert np.allclose([m.similarity for m in one], [m.similarity for m in other], atol=0.02)
    parts.add("a", recording(values))
    assert parts.windows == 60


def test_silence_and_broken_vectors_are_no_hindrance():
    values = noise(0)
    values[3] = np.nan
    index = index_of(a=values, silent=np.zeros((40, 16)), same=np.ones((1, 16)))
    found = index.similar([Place("a", 5, 6), Place("gone", 0, 1)], 200)
    assert len(found) >= 20
    assert all(np.isfinite(match.similarity) for match in found)


def test_only_constant_vectors_give_no_error():
    index = index_of(a=np.ones((40, 16)), b=np.ones((40, 16)))
    assert all(match.similarity == 0 for match in index.similar([Place("a", 1, 2)], 5))


def test_what_cannot_be_searched_is_said():
    index = index_of(a=noise(0))
    with pytest.raises(ParameterError, match="listen to its recording"):
        index.similar([Place("b", 0, 1)], 5)
    with pytest.raises(ParameterError, match="do not fit"):
        index.add("b", recording(np.zeros((4, 3))))


def ask(name, arrays=(), **payload):
    answer = call(name, json.loads(json.dumps(payload)), list(arrays))
    json.dumps(answer, allow_nan=False)
    return answer


def test_the_page_gives_windows_once_and_searches_often():
    index = ask("open_index", dimensions=16)["index"]
    about = {"hop_s": HOP_S, "first_s": 0.25, "duration_s": 10.25, "window_s": 0.5}
    values = noise(0).astype(np.float32)
    for name in "ab":
        told = ask("index_windows", [values.ravel()], index=index, recording=name, **about)
    assert told == {"windows": 80}
    like = [{"recording": "a", "start_s": 5.25, "end_s": 5.25}]
    found = ask("similar", index=index, like=like, count=2)
    assert found["windows"] == 80
    nearest = found["stretches"][0]
    assert (nearest["recording"], nearest["start_s"]) == ("b", 5.0)
    assert ask("close_index", index=index) == {}
    assert ask("similar", index=index, like=like)["error"]["code"] == "session"


@pytest.mark.parametrize("like", ["a", [3], [{"recording": "a", "start_s": 2, "end_s": 1}]])
def test_places_that_are_none_are_refused(like):
    index = ask("open_index", dimensions=2)["index"]
    answer = ask("similar", index=index, like=like)
    assert answer["error"]["code"] == "parameter"
