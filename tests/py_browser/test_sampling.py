"""Sampling: every strategy on items whose answer is plain, and beside scikit-activeml."""

import numpy as np
import pytest
from skactiveml.classifier import SklearnClassifier
from skactiveml.pool import UncertaintySampling
from sklearn.linear_model import LogisticRegression

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.head import fit_head
from py_browser.active_sampling.reasons import SENTENCES
from py_browser.active_sampling.remaining import remaining
from py_browser.active_sampling.situation import Examples, Item, Situation
from py_browser.active_sampling.strategies import RANDOM_EVERY, SAMPLING
from py_browser.active_sampling.stretches import plan_stretches
from py_browser.errors import ParameterError


def situation(values, examples=(), present=(), answered=(), found=(), rows=1, labels=None):
    values = np.asarray(values, dtype=float)
    items = [
        Item(
            str(i),
            "r",
            0.0,
            1.0,
            np.arange(i * rows, (i + 1) * rows),
            i in answered,
            (i in found) if i in answered else None,
        )
        for i in range(len(values) // rows)
    ]
    present = np.array(present, dtype=bool)
    vectors = np.asarray(examples, dtype=float).reshape(len(present), values.shape[1])
    holds = {"a": present} if labels is None else labels
    return Situation(items, values, Examples(vectors, holds, present))


def order(name, given, count=99, seed=0):
    return [int(given.items[c.item].id) for c in SAMPLING[name].rank(given, count, seed)]


@pytest.fixture
def line():
    """Items on a line; something is to the right of 0, as far as is known."""
    return situation(
        [[-3.0], [-1.0], [0.1], [1.0], [3.0]], [[-2.0], [-2.1], [2.0], [2.1]], [0, 0, 1, 1]
    )


@pytest.mark.parametrize("name", ["uncertainty", "topk_entropy", "margin", "certainty"])
def test_doubt_leads_to_the_border(line, name):
    assert order(name, line, 1) == [2]
    assert order(name, line)[-2:] in ([0, 4], [4, 0])


def test_probability_leads_to_the_finds(line):
    assert order("high_probability", line) == [4, 3, 2, 1, 0]


def test_nearness_to_finds(line):
    assert set(order("nearest_positives", line, 2)) == {3, 4}


def test_short_events_are_not_averaged_out():
    quiet, short = [-4.0] * 6, [-4.0] * 5 + [0.0]
    half = [-1.9] * 6
    given = situation(
        np.array([quiet, short, half]).reshape(-1, 1), [[-2.0], [2.0]], [0, 1], rows=6
    )
    assert order("uncertainty", given, 1) == [2]
    scores = {c.item: c.score for c in SAMPLING["topk_entropy"].rank(given, 3, 0)}
    assert scores[1] > scores[0]


def test_typical_items_have_near_neighbours():
    given = situation([[0.0], [0.1], [0.2], [9.0]])
    assert order("typicality", given)[-1] == 3


def test_coverage_visits_each_group_before_it_returns():
    groups = np.repeat([[0.0, 0.0], [9.0, 0.0], [0.0, 9.0]], 5, axis=0)
    noise = np.random.default_rng(0).normal(0, 0.1, groups.shape)
    first = order("coverage", situation(groups + noise), 3)
    assert sorted(i // 5 for i in first) == [0, 1, 2]
    rest = order("coverage", situation(groups + noise, answered=(0, 5)), 1)
    assert rest[0] // 5 == 2


def test_mismatch_comes_first():
    # The nearest example of item 0 holds nothing, while the model takes its side for full.
    given = situation(
        [[1.2], [3.0], [-3.0], [-9.0]],
        [[1.0], [2.0], [2.1], [2.2], [2.3], [-2.0], [-2.1]],
        [0, 1, 1, 1, 1, 0, 0],
    )
    chosen = SAMPLING["mffft"].rank(given, 4, 0)
    assert given.items[chosen[0].item].id == "0"
    assert chosen[0].reason.id == "mismatch"
    assert given.items[chosen[1].item].id == "3"
    assert chosen[1].reason.id == "far"


def test_one_in_ten_of_the_mix_is_drawn_by_lot():
    values = np.random.default_rng(0).normal(size=(60, 3))
    chosen = SAMPLING["mix"].rank(situation(values), 40, 0)
    assert [i + 1 for i, c in enumerate(chosen) if c.random] == [
        RANDOM_EVERY * k for k in range(1, 5)
    ]
    assert len({c.item for c in chosen}) == 40


def test_the_mix_looks_for_what_is_rare_in_an_item_before_anything_is_learned():
    # Every item is alike on average; the fourth holds one moment that no other has.
    values = np.zeros((24, 2))
    values[:, 0] = np.tile([-1.0, 1.0, 0.0], 8)
    values[[10, 11]] = [[1.0, 9.0], [0.0, -9.0]]
    given = situation(values, rows=3)
    assert 3 in order("mix", given, 2)
    assert order("mix", given, 2) == order("mix", given, 2)


def test_the_mix_takes_likely_and_doubtful_items_in_turn():
    given = situation(
        [[-3.0], [-1.0], [0.1], [1.0], [3.0]], [[-2.0], [-2.1], [2.0], [2.1]], [0, 0, 1, 1]
    )
    reasons = [choice.reason.id for choice in SAMPLING["mix"].rank(given, 4, 0)]
    assert reasons == ["unsure-moments", "likely"] * 2
    assert order("mix", given, 2) == [2, 4]


@pytest.mark.parametrize("name", ["mix", "coverage"])
def test_many_items_are_ranked_by_some_that_stand_for_all(name):
    values = np.random.default_rng(0).normal(size=(6000, 3))
    values[4000:4002, 2] = 20
    given = situation(values, values[:4], [0, 1, 0, 1], rows=2)
    assert len(set(order(name, given, 10))) == 10
    cold = situation(values, rows=2)
    assert len(set(order(name, cold, 10))) == 10


@pytest.mark.parametrize("name", SAMPLING)
@pytest.mark.parametrize("case", ["plain", "constant", "nan", "one", "none", "no examples"])
def test_every_strategy_ranks_what_is_open_and_says_why(name, case):
    values = np.random.default_rng(1).normal(size=(12, 4))
    examples, present = values[:4] + 0.1, [0, 1, 0, 1]
    answered = (0, 3)
    if case == "constant":
        values[:] = 2
    elif case == "nan":
        values[5] = np.nan
    elif case == "one":
        values, answered = values[:1], ()
    elif case == "none":
        values, answered = values[:2], (0, 1)
    elif case == "no examples":
        examples, present = values[:0], []
    given = situation(values, examples, present, answered)
    chosen = SAMPLING[name].rank(given, 99, 4)
    assert sorted(c.item for c in chosen) == given.open
    assert [c.item for c in SAMPLING[name].rank(given, 99, 4)] == [c.item for c in chosen]
    for choice in chosen:
        assert np.isfinite(choice.score)
        assert choice.reason.id in SENTENCES
        assert "{" not in choice.reason.sentence()


def test_the_head_is_that_of_scikit_learn():
    random = np.random.default_rng(0)
    for rows, columns in ((60, 5), (20, 50)):
        x = random.normal(2, 3, (rows, columns))
        y = x[:, 0] + random.normal(0, 3, rows) > 2
        ours = fit_head(x, y, 0.5)
        z = (x - x.mean(axis=0)) / x.std(axis=0)
        theirs = LogisticRegression(C=2.0, tol=1e-10, max_iter=5000).fit(z, y)
        np.testing.assert_allclose(ours.coefficients, theirs.coef_[0], atol=2e-4)
        np.testing.assert_allclose(ours.probability(x), theirs.predict_proba(z)[:, 1], atol=2e-4)


def test_there_is_no_head_while_all_answers_are_alike():
    assert fit_head(np.ones((3, 2)), [True] * 3) is None
    assert fit_head(np.ones((0, 2)), []) is None


def test_doubt_is_ranked_as_by_scikit_activeml():
    random = np.random.default_rng(3)
    values = random.normal(size=(40, 6))
    y = values[:10, 0] > 0
    given = situation(values, values[:10], y, answered=range(10))
    ours = order("certainty", given, 10)
    scaled = (values - values[:10].mean(axis=0)) / values[:10].std(axis=0)
    labels = np.full(40, np.nan)
    labels[:10] = y
    theirs = UncertaintySampling(method="least_confident", random_state=0).query(
        scaled,
        labels,
        SklearnClassifier(LogisticRegression(tol=1e-10, max_iter=5000), classes=[0, 1]),
        batch_size=10,
    )
    assert ours == theirs.tolist()


def test_what_is_left_by_hand():
    values = [[-3.0]] * 20 + [[3.0]] * 5 + [[-3.0]] * 15
    given = situation(
        values, [[-3.0], [-2.9], [3.0], [2.9]], [0, 0, 1, 1], range(35), [*range(20, 25)]
    )
    left = remaining(given)
    assert (left.found, left.answered, left.open, left.dry) == (5, 35, 5, 10)
    assert left.expected == pytest.approx(5 * given.probability[0])
    assert "more expected" in left.sentence()
    assert left.to_json()["stop"] == left.stop == (left.expected <= 0.05 * (5 + left.expected))


def test_nothing_left_to_open_is_a_reason_to_stop():
    left = remaining(situation([[1.0]], answered=(0,), found=(0,)))
    assert left.stop
    assert "Everything was opened" in left.sentence()


def test_stretches_keep_what_is_rare():
    vectors = np.random.default_rng(0).normal(0, 0.1, (480, 3)).astype(np.float32)
    vectors[200] = 9
    planned = plan_stretches(Embeddings(vectors, 0.25, 0.125, 120.0, "m-1"))
    assert [(s.start_s, s.end_s) for s in planned] == [(0, 30), (30, 60), (60, 90), (90, 120)]
    assert 200 in planned[1].rows
    assert all(1 <= len(s.rows) <= 6 for s in planned)
    with pytest.raises(ParameterError, match="no stretch"):
        plan_stretches(Embeddings(vectors, 0.25, 0.125, 120.0, "m-1"), 0)
