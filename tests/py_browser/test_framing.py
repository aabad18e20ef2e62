"""Frames from blocks: the same to the last bit, whatever the blocks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.errors import ParameterError
from py_browser.framing import Framer


def frames_of(signal, sizes, frame=16, hop=5, group=3):
    framer = Framer(frame, hop, group)
    found, start = [], 0
    for size in [*sizes, len(signal)]:
        found += [g.copy() for g in framer.push(signal[start : start + size])]
        start += size
    found += [g.copy() for g in framer.finish()]
    return np.concatenate(found) if found else np.empty((0, frame), dtype=np.float32)


def noise(count):
    return np.random.default_rng(count).standard_normal(count).astype(np.float32)


@given(st.integers(0, 300), st.lists(st.integers(0, 90), max_size=12))
def test_block_sizes_change_nothing(count, sizes):
    signal = noise(count)
    np.testing.assert_array_equal(frames_of(signal, sizes), frames_of(signal, []))


@given(st.integers(1, 300), st.integers(2, 40), st.integers(1, 40), st.integers(1, 5))
def test_frames_are_centred_and_mirrored(count, frame, hop, group):
    hop = min(hop, frame)
    signal = noise(count)
    found = frames_of(signal, [7], frame, hop, group)
    padded = np.pad(signal, (frame // 2, frame), mode="reflect")
    expected = [padded[i * hop : i * hop + frame] for i in range(-(-count // hop))]
    assert found.shape == (len(expected), frame)
    whole = [k for k in range(len(expected)) if k * hop + frame <= count + frame - frame // 2]
    for k in whole:
        np.testing.assert_array_equal(found[k], expected[k])


def test_hand_worked_frames():
    signal = np.array([1, 2, 3, 4, 5], dtype=np.float32)
    expected = [[3, 2, 1, 2], [1, 2, 3, 4], [3, 4, 5, 4]]
    np.testing.assert_array_equal(frames_of(signal, [], frame=4, hop=2), expected)


def test_nothing_in_nothing_out():
    assert frames_of(np.empty(0, dtype=np.float32), []).shape == (0, 16)


@pytest.mark.parametrize(("frame", "hop"), [(1, 1), (8, 0), (8, 9)])
def test_impossible_frames_are_refused(frame, hop):
    with pytest.raises(ParameterError, match="cannot be cut"):
        Framer(frame, hop)
