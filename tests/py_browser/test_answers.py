"""From answers to regions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from py_browser.answers import AnsweredQuery, merge_answers
from py_browser.errors import SchemaError
from py_browser.region import Region


def asked(*answers, edges=None):
    """One query per answer, a second each; an answer is labels as letters, '-' or '?'."""
    edges = edges or range(len(answers) + 1)
    queries = []
    for i, answer in enumerate(answers):
        kind = {"-": "nothing", "?": "unsure", None: None}.get(answer, "labels")
        labels = frozenset(answer) if kind == "labels" else frozenset()
        queries.append(AnsweredQuery(f"q{i}", Region(edges[i], edges[i + 1]), kind, labels))
    return queries


def merged(*answers, edges=None):
    return [
        (r.region.start_s, r.region.end_s, "".join(sorted(r.labels)), r.queries)
        for r in merge_answers(asked(*answers, edges=edges))
    ]


def test_adjacent_equal_answers_are_one_region():
    assert merged("a", "a", "b", "a") == [
        (0, 2, "a", ("q0", "q1")),
        (2, 3, "b", ("q2",)),
        (3, 4, "a", ("q3",)),
    ]


def test_sets_of_labels_are_compared_as_sets():
    assert merged("ab", "ba", "a") == [(0, 2, "ab", ("q0", "q1")), (2, 3, "a", ("q2",))]


@pytest.mark.parametrize("between", ["-", "?", None])
def test_nothing_and_unsure_make_no_region_and_part_others(between):
    assert merged("a", between, "a") == [(0, 1, "a", ("q0",)), (2, 3, "a", ("q2",))]


def test_a_gap_parts_regions():
    queries = [
        AnsweredQuery("p", Region(0, 1), "labels", frozenset("a")),
        AnsweredQuery("q", Region(1.5, 2), "labels", frozenset("a")),
    ]
    assert len(merge_answers(queries)) == 2


def test_order_of_queries_does_not_matter():
    queries = asked("a", "a", "-", "b", "b")
    assert merge_answers(reversed(queries)) == merge_answers(queries)


@given(st.lists(st.sampled_from(["a", "b", "ab", "-", "?", None]), max_size=12))
def test_regions_cover_exactly_what_was_labeled(answers):
    queries = asked(*answers)
    regions = merge_answers(queries)
    for query in queries:
        around = [r for r in regions if query.id in r.queries]
        assert len(around) == (query.kind == "labels")
        for region in around:
            assert region.labels == query.labels
            assert region.region.start_s <= query.region.start_s
            assert region.region.end_s >= query.region.end_s
    length_s = sum(r.region.end_s - r.region.start_s for r in regions)
    assert length_s == sum(q.kind == "labels" for q in queries)


def test_impossible_answers_are_refused():
    with pytest.raises(SchemaError, match="must be one of labels, nothing, unsure"):
        AnsweredQuery("q", Region(0, 1), "maybe")
    with pytest.raises(SchemaError, match="needs at least one"):
        AnsweredQuery("q", Region(0, 1), "labels")
    with pytest.raises(SchemaError, match="any other answer none"):
        AnsweredQuery("q", Region(0, 1), "nothing", frozenset("a"))
