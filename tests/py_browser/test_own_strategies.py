"""Strategies that people write, of all three kinds: found, checked, and equal to what they copy."""

import sys
import types
from pathlib import Path

import numpy as np
import pytest

from py_browser.active_labeling import methods
from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.knowledge import Heard
from py_browser.active_labeling.scoring import Event
from py_browser.active_labeling.simulation import Material, simulate
from py_browser.active_sampling import strategies as shipped_sampling
from py_browser.active_sampling.simulation import chance_of, finds_of, gain_of, pool_of
from py_browser.active_sampling.situation import Examples, Item, Situation
from py_browser.document import STRATEGY_KINDS
from py_browser.errors import StrategyError, UnknownName
from py_browser.features import Features
from py_browser.own_strategies import FILE, KINDS, MODULE, load_own
from py_browser.queries import propose_queries
from py_browser.strategies import registry

BEGINNINGS = Path(__file__).resolve().parents[2] / "pwa/lab/beginnings"
LIKELY = "def probability(embeddings, present, absent):\n    return "
SCORES = "def score(embeddings, probability, answered, found):\n    return "


def names_of(source):
    sys.modules[MODULE] = module = types.ModuleType(MODULE)
    exec(compile(source, FILE, "exec"), module.__dict__)
    return vars(module)


def beginning(name):
    return (BEGINNINGS / f"{name}.py").read_text()


def recording(number):
    """Ten seconds with one event that stands out of noise, and its vectors four times a second."""
    random = np.random.default_rng(number)
    start_s = 2.0 + number % 6
    values = random.normal(size=(1000, 8)).astype(np.float32)
    vectors = random.normal(size=(40, 5)).astype(np.float32)
    values[round(start_s * 100) : round(start_s * 100) + 80] += 12
    vectors[round(start_s * 4) : round(start_s * 4) + 4] += 3
    heard = Heard.of(
        Features(values, hop_s=0.01, duration_s=10.0, first_s=0.005),
        Embeddings(vectors, 0.25, 0.125, 10.0, "tones 1"),
    )
    return Material(f"{number}.wav", heard, (Event(start_s, start_s + 0.8, "tone"),))


@pytest.fixture(scope="module")
def materials():
    return [recording(number) for number in range(4)]


@pytest.fixture
def own(monkeypatch):
    """Register what a source holds as `mine`."""

    def register(kind, source, takes=None):
        taken = load_own(kind, names_of(source), takes).taken
        table = shipped_sampling.SAMPLING if kind == "sampling" else registry.BUILT_IN
        monkeypatch.setitem(table, "mine", taken)
        return taken

    return register


def figures(materials, method):
    outcome = simulate(materials, method, 5, 0.1, 3).to_json()
    return {name: value for name, value in outcome.items() if name != "method"}


def items_with(vectors, answered=(), found=()):
    items = [
        Item(
            str(n), "r", n, n + 1.0, np.array([n]), n in answered, n in found if answered else None
        )
        for n in range(len(vectors))
    ]
    return Situation(items, vectors, Examples.none(vectors.shape[1]))


def test_the_kinds_are_those_of_the_document():
    assert tuple(KINDS) == STRATEGY_KINDS
    with pytest.raises(UnknownName, match="kind of strategy"):
        load_own("else", {})


@pytest.mark.parametrize("name", ["earmark", "acpd", "fcpd"])
def test_a_copy_of_a_learning_method_gives_what_the_built_in_one_gives(own, materials, name):
    taken = own("queries", Path(methods.__file__).read_text(), name)
    assert (taken.name, taken.learns) == (name, True)
    assert taken.options == registry.BUILT_IN[name].options
    assert figures(materials, "mine") == figures(materials, name)


def test_prototypes_that_are_those_of_acpd_give_what_acpd_gives(own, materials):
    own("prototypes", beginning("running_means"))
    assert figures(materials, "mine") == figures(materials, "acpd")


@pytest.mark.parametrize("name", ["two_means", "nearest"])
def test_prototypes_learn_from_answers(own, materials, name):
    own("prototypes", beginning(name))
    assert simulate(materials, "mine", 5, 0, 0).segments.f1 > 0.7


def test_prototypes_are_given_answers_apart(own, materials, capsys):
    known = simulate(materials[:3], "earmark", 5, 0, 0).known
    said = [bool(labels) for labels in known.examples.labels]
    shapes = "len(present), len(absent), embeddings.shape"
    own("prototypes", f"{LIKELY}print({shapes}) or embeddings[:, 0] * 0")
    heard = materials[3].heard
    propose_queries(heard.features, "mine", 5, None, heard, known)
    assert capsys.readouterr().out == f"{sum(said)} {len(said) - sum(said)} (40, 5)\n"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (LIKELY + "[0.5]", r"shape \(1,\); it must hold one number for each of the 40 frames"),
        (LIKELY + "embeddings[:, 0] * 0 + 2", "not from 0 to 1"),
        (LIKELY + "'much'", "no numbers"),
        (LIKELY + "1 / 0", "ZeroDivisionError"),
    ],
)
def test_probabilities_that_are_none_are_refused(own, materials, source, sentence):
    own("prototypes", source)
    known = simulate(materials[:3], "earmark", 5, 0, 0).known
    heard = materials[3].heard
    with pytest.raises(StrategyError, match=sentence):
        propose_queries(heard.features, "mine", 5, None, heard, known)


def test_another_cutter_is_refused_by_name():
    with pytest.raises(StrategyError, match="CUTTER is 'scissors'"):
        load_own("prototypes", names_of("CUTTER = 'scissors'\n" + LIKELY + "embeddings[:, 0]"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_source_of_another_kind_says_what_to_write(kind):
    with pytest.raises(StrategyError, match="Write a function"):
        load_own(kind, {"x": 1})


# --- What to open next


@pytest.mark.parametrize("name", ["mix", "topk_entropy", "random", "coverage"])
def test_a_copy_of_the_sampling_table_ranks_alike(own, name):
    source = Path(shipped_sampling.__file__).read_text()
    taken = own("sampling", source, name)
    vectors = np.random.default_rng(0).normal(size=(30, 4))
    situation = items_with(vectors, answered=(0, 1, 2), found=(1,))
    built_in = shipped_sampling.SAMPLING[name]
    assert taken.rank(situation, 6, 1) == built_in.rank(situation, 6, 1)


def test_scores_order_what_is_not_answered(own):
    taken = own("sampling", SCORES + "embeddings[:, 0]")
    situation = items_with(np.array([[3.0], [1.0], [2.0], [4.0]]), answered=(3,), found=(3,))
    chosen = taken.rank(situation, 2, 0)
    assert [choice.item for choice in chosen] == [0, 2]
    assert "strategy of this project" in chosen[0].reason.sentence()


def test_an_order_is_taken_as_it_is(own):
    taken = own(
        "sampling", "def rank(embeddings, probability, answered, found):\n    return [2, 0, 2]"
    )
    chosen = taken.rank(items_with(np.zeros((3, 2)), answered=(0,)), 3, 0)
    assert [choice.item for choice in chosen] == [2]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (SCORES + "embeddings", "one number for each of the 3 items"),
        (SCORES + "probability / 0 - probability / 0", "not finite"),
        (SCORES + "missing", "NameError"),
        ("def rank(embeddings, probability, answered, found):\n    return [7]", "no item"),
        ("def rank(situation, count, seed):\n    return [7]", "no Choice"),
    ],
)
@pytest.mark.filterwarnings("ignore:.*encountered")
def test_what_is_no_ranking_is_refused(own, source, sentence):
    taken = own("sampling", source)
    with pytest.raises(StrategyError, match=sentence):
        taken.rank(items_with(np.zeros((3, 2))), 3, 0)


# --- Opening, simulated


def test_a_pool_knows_what_is_in_each_stretch(materials):
    pool = pool_of(materials, stretch_s=5.0)
    assert len(pool.items) == 8
    assert [item.found for item in pool.items[:2]] == [True, False]
    assert (pool.positives, len(pool.holds)) == (4, len(pool.vectors))
    assert chance_of(pool, 4) == [0.5, 1.0, 1.5, 2.0]


def test_finds_are_counted_after_each_opening(own, materials):
    pool = pool_of(materials, stretch_s=5.0)
    taken = own("sampling", "def rank(e, p, answered, found):\n    return range(len(e))[::-1]")
    by_hand = np.cumsum([bool(item.found) for item in reversed(pool.items)])
    assert finds_of(pool, taken, 99) == by_hand.tolist()
    assert gain_of([0, 1]) == pytest.approx(0.25)


def test_a_strategy_is_not_told_what_it_has_not_opened(own, materials):
    source = (
        "def rank(e, p, answered, found):\n"
        "    assert not found[~answered].any()\n"
        "    return range(len(e))"
    )
    assert len(finds_of(pool_of(materials), own("sampling", source), 3)) == 3


def test_a_copy_finds_what_the_built_in_one_finds(own, materials):
    pool = pool_of(materials, stretch_s=1.0)
    taken = own("sampling", Path(shipped_sampling.__file__).read_text(), "mix")
    assert finds_of(pool, taken, 15) == finds_of(pool, shipped_sampling.SAMPLING["mix"], 15)
