"""The table of sounds finds what the page's index finds, in however little memory."""

import numpy as np
import pytest

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.similar import Place, SoundIndex, Windows
from py_browser.active_sampling.sound_rows import CHUNK_ROWS
from py_browser.active_sampling.sound_table import SoundTable
from py_browser.errors import ParameterError

HOP_S, FIRST_S, WINDOW_S, DIMENSIONS = 0.25, 0.5, 1.0, 24


def recordings(counts, seed=3):
    """Rows of recordings by name: three kinds of sound, all above zero as a network makes them."""
    random = np.random.default_rng(seed)
    kinds = random.gamma(1.0, 1.0, (3, DIMENSIONS))
    return {
        f"r{number}": (
            kinds[random.integers(0, 3, count)] + random.gamma(1.0, 0.3, (count, DIMENSIONS)) + 2
        ).astype(np.float16)
        for number, count in enumerate(counts)
    }


def lying(count):
    return Windows(HOP_S, FIRST_S, FIRST_S + count * HOP_S, WINDOW_S)


def table_of(rows, most_bytes=1 << 30, block=1000):
    table = SoundTable(DIMENSIONS, most_bytes)
    for name, values in rows.items():
        pieces = [values[at : at + block] for at in range(0, len(values), block)]
        table.add(name, lying(len(values)), pieces)
    return table


def index_of(rows):
    index = SoundIndex(DIMENSIONS)
    for name, values in rows.items():
        about = (HOP_S, FIRST_S, lying(len(values)).duration_s, "", WINDOW_S)
        index.add(name, Embeddings(values.astype(np.float32), *about))
    return index


def wanted(rows, place):
    values = rows[place.recording]
    where = Windows(HOP_S, FIRST_S, 0.0, WINDOW_S, len(values)).near(place)
    return values[where]


@pytest.mark.parametrize("length_s", [0.0, 2.5])
def test_it_finds_what_the_index_of_the_page_finds(length_s):
    rows = recordings([40, 300, 7, 1, 90])
    place = Place("r1", 10.0, 12.5)
    found = table_of(rows).similar(wanted(rows, place), 12, length_s, [place])
    page = index_of(rows).similar([place], 12, length_s)
    # The page rounds to a byte, so that near equals may change places.
    assert np.allclose(
        [one.similarity for one in found], [one.similarity for one in page], atol=0.01
    )
    places = {(one.recording, round(one.start_s, 6)) for one in page}
    assert len(places & {(one.recording, round(one.start_s, 6)) for one in found}) >= 10


def test_each_similarity_is_the_cosine_without_the_mean():
    rows = recordings([50, 80])
    place = Place("r0", 3.0, 3.0)
    like = wanted(rows, place)
    every = np.vstack(list(rows.values())).astype(np.float64)
    mean = every.mean(axis=0)
    direction = like[0] - mean
    for one in table_of(rows).similar(like, 20, 0.0, [place]):
        row = round(((one.start_s + one.end_s) / 2 - FIRST_S) / HOP_S)
        vector = rows[one.recording][row] - mean
        cosine = vector @ direction / np.linalg.norm(vector) / np.linalg.norm(direction)
        assert one.similarity == pytest.approx(cosine, abs=2e-3)


@pytest.mark.parametrize("most_bytes", [0, CHUNK_ROWS * (2 * DIMENSIONS + 4)])
def test_what_does_not_fit_is_read_when_it_is_searched(most_bytes):
    rows = recordings([3000, 2000, 500])
    place = Place("r2", 3.0, 5.0)
    small = table_of(rows, most_bytes)
    assert small.rows.bytes <= most_bytes
    asked = []

    def read(name, first, last):
        asked.append(name)
        yield from np.array_split(rows[name][first:last], 3)

    like = wanted(rows, place)
    found = small.similar(like, 10, 0.0, [place], read=read)
    assert asked == (["r0", "r1", "r2"] if not most_bytes else ["r1", "r2"])
    assert found == table_of(rows).similar(like, 10, 0.0, [place])
    with pytest.raises(ParameterError, match="not held"):
        small.similar(like, 10)


def test_a_recording_is_left_out_and_stretches_do_not_overlap():
    rows = recordings([400, 400])
    place = Place("r0", 10.0, 12.0)
    found = table_of(rows).similar(wanted(rows, place), 30, 2.0, [place], ["r0"])
    assert {one.recording for one in found} == {"r1"}
    starts = sorted(one.start_s for one in found)
    assert min(np.diff(starts)) >= 2.0 - 1e-6


def test_all_is_found_where_much_is_asked_for():
    rows = recordings([9000])
    found = table_of(rows).similar(rows["r0"][:1], 10_000)
    assert len(found) > 1000
    assert [one.similarity for one in found] == sorted(
        (one.similarity for one in found), reverse=True
    )


def test_a_recording_comes_once_and_with_rows_that_fit():
    table = table_of(recordings([5]))
    with pytest.raises(ParameterError, match="already"):
        table.add("r0", lying(1), [np.zeros((1, DIMENSIONS))])
    with pytest.raises(ParameterError, match="do not fit"):
        table.add("new", lying(1), [np.zeros((1, 3))])
    assert SoundTable(4, 0).similar(np.zeros((1, 4)), 5) == []


@pytest.mark.parametrize("length_s", [0.0, 2.5])
@pytest.mark.parametrize("most_bytes", [0, 1 << 30])
def test_of_windows_that_somebody_names_it_compares_only_those(length_s, most_bytes):
    rows = recordings([3000, 2000, 500, 3])
    place = Place("r2", 3.0, 5.5)
    like = wanted(rows, place)
    every = table_of(rows).similar(like, 5000, length_s, [place])
    named = np.array([10, 2999, 3000, 5300, 5501])
    given = []

    def near(examples):
        given.append(examples)
        return named

    table = table_of(rows, most_bytes)
    found = table.similar(
        like, 100, length_s, [place], [], lambda name, first, last: [rows[name][first:last]], near
    )
    assert np.allclose(given[0], like, atol=1e-3)
    assert 3 <= len(found) <= 3 * len(named)
    exact = {(one.recording, round(one.start_s, 6)): one.similarity for one in every}
    both = [one for one in found if (one.recording, round(one.start_s, 6)) in exact]
    assert both
    for one in both:
        likeness = exact[one.recording, round(one.start_s, 6)]
        assert one.similarity == pytest.approx(likeness, abs=1e-5)
    starts = dict(zip(rows, (0, 3000, 5000, 5500), strict=True))
    for one in found:
        middle = starts[one.recording] + ((one.start_s + one.end_s) / 2 - FIRST_S) / HOP_S
        assert np.abs(named - middle).min() <= max(length_s, WINDOW_S) / HOP_S
