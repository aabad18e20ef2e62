"""Labels for questions: strategies beside one another on soundscapes with known truth."""

import os
import tempfile
import time
from functools import cache
from pathlib import Path

import numpy as np
import soundfile
from clips import CLASSES, RATE_HZ
from figures import spread, table
from soundscapes import Soundscape, soundscape
from training import BAGS, TRAINERS, score

from earmark.simulate import LOGMEL, embeddings_of
from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_labeling.scoring import Event
from py_browser.active_labeling.simulation import Material, Outcome, simulate
from py_browser.features import FeatureStream
from py_browser.queries import propose_queries

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
# The published protocol has 300 recordings to label and 300 others to test on.
RECORDINGS = int(os.environ.get("EARMARK_SOUNDSCAPES", "300"))
# So many of them with YAMNet, whose rows are longer and are learned from more slowly.
WITH_YAMNET = min(RECORDINGS, int(os.environ.get("EARMARK_SOUNDSCAPES_YAMNET", "100")))
BUDGETS = tuple(map(int, os.environ.get("EARMARK_BUDGETS", "3,5,7,9,11,13").split(",")))
NOISES = (0.0, 0.2)
METHODS = ("earmark", "acpd", "fcpd", "fixed", "oracle")
TITLES = {"earmark": "Earmark", "acpd": "A-CPD", "fcpd": "F-CPD", "fixed": "FIX", "oracle": "ORC"}
YAMNET = "yamnet"
SEED, TEST_SEED = 1, 2
GOAL_F1 = 0.5
DOWNSTREAM_BUDGET = 7


def materials(label: str, seed: int, embedder: str = LOGMEL) -> list[Material]:
    return mixed(label, seed, embedder)


@cache
def mixed(label: str, seed: int, embedder: str) -> list[Material]:
    made = []
    for number in range(RECORDINGS if embedder == LOGMEL else WITH_YAMNET):
        scene = soundscape(label, seed, number)
        stream = FeatureStream(RATE_HZ)
        stream.push(scene.samples)
        features = stream.finish()
        heard = Heard.of(features, None if embedder == LOGMEL else embedded(scene, embedder))
        events = tuple(Event(*event) for event in scene.events)
        made.append(Material(scene.name, heard, events))
    return made


def embedded(scene: Soundscape, embedder: str) -> Embeddings:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / scene.name
        soundfile.write(path, scene.samples, RATE_HZ, subtype="FLOAT")
        return embeddings_of(path, embedder)


def outcome(label: str, method: str, budget: int, noise: float, embedder: str = LOGMEL) -> Outcome:
    return simulated(label, method, budget, noise, embedder)


@cache
def simulated(label: str, method: str, budget: int, noise: float, embedder: str) -> Outcome:
    found = simulate(materials(label, SEED, embedder), method, budget, noise, SEED)
    print(label, method, budget, noise, embedder, f"{found.segments.f1:.3f}", flush=True)
    return found


def mean_f1(method: str, budget: int, noise: float, embedder: str = LOGMEL) -> float:
    found = [outcome(label, method, budget, noise, embedder).segments.f1 for label in CLASSES]
    return float(np.mean(found))


def questions(method: str, budget: int, noise: float) -> float:
    asked = [outcome(c, method, budget, noise).questions / RECORDINGS for c in CLASSES]
    return float(np.mean(asked))


def measure_labels() -> str:
    """F1 of the labels by method, budget and noise, and what it took to reach 0.5."""
    rows = [
        [TITLES[method], f"{noise:g}", *(f"{mean_f1(method, b, noise):.3f}" for b in BUDGETS)]
        for noise in NOISES
        for method in METHODS
    ]
    rows += [
        [f"Earmark / {TITLES[other]}", f"{noise:g}", *ratios(other, noise)]
        for noise in NOISES
        for other in ("acpd", "fixed")
    ]
    head = ["segment F1, mean of classes", "noise", *(f"B = {b}" for b in BUDGETS)]
    draw()
    return "\n\n".join([table(head, rows), by_class(), until_goal()])


def measure_yamnet() -> str:
    """F1 of the labels with YAMNet's embeddings, of those methods that hear any."""
    rows = [
        [TITLES[method], f"{noise:g}"]
        + [f"{mean_f1(method, budget, noise, YAMNET):.3f}" for budget in BUDGETS]
        for noise in NOISES
        for method in ("earmark", "acpd", "fcpd")
    ]
    head = [f"YAMNet, {WITH_YAMNET} recordings a class", "noise"]
    return table([*head, *(f"B = {b}" for b in BUDGETS)], rows)


def ratios(other: str, noise: float) -> list[str]:
    return [f"{mean_f1('earmark', b, noise) / mean_f1(other, b, noise):.2f}" for b in BUDGETS]


def by_class() -> str:
    rows = [
        [
            label,
            TITLES[method],
            *(f"{outcome(label, method, b, 0.0).segments.f1:.3f}" for b in BUDGETS),
            *(f"{outcome(label, method, b, 0.0).events.f1:.3f}" for b in BUDGETS[-1:]),
        ]
        for label in CLASSES
        for method in METHODS
    ]
    head = ["class", "method", *(f"B = {b}" for b in BUDGETS), f"event F1, B = {BUDGETS[-1]}"]
    return table(head, rows)


def until_goal() -> str:
    """Questions and seconds per recording with which labels of F1 0.5 are reached."""
    rows = []
    for method in METHODS:
        reached = next((b for b in BUDGETS if mean_f1(method, b, 0.0) >= GOAL_F1), None)
        if reached is None:
            rows.append([TITLES[method], f"not with {BUDGETS[-1]}", ""])
            continue
        seconds = np.mean([outcome(c, method, reached, 0.0).seconds / RECORDINGS for c in CLASSES])
        rows.append([TITLES[method], f"{questions(method, reached, 0.0):.1f}", f"{seconds:.0f}"])
    for budget in (b for b in BUDGETS if b in (5, 7, 9)):
        rows.append([f"FIX, equal to Earmark at B = {budget}", equal_parts(budget), "30"])
    head = [f"until F1 >= {GOAL_F1}", "questions per recording", "seconds listened per recording"]
    return table(head, rows)


def equal_parts(budget: int) -> str:
    """How many equal parts give labels as good as Earmark's with that budget."""
    wanted = mean_f1("earmark", budget, 0.0)
    tried = range(budget, 51)
    return next((f"{parts}" for parts in tried if mean_f1("fixed", parts, 0.0) >= wanted), "> 50")


def measure_downstream() -> str:
    """A linear head trained on the labels of each method, by every trainer, on other recordings."""
    rows = []
    for trainer in (*TRAINERS, BAGS):
        for noise in NOISES:
            scores = [downstream(method, noise, trainer) for method in METHODS]
            rows.append([trainer, f"{noise:g}", *(f"{score:.3f}" for score in scores)])
            print(rows[-1], flush=True)
    return table(["positive: windows", "noise", *(TITLES[method] for method in METHODS)], rows)


def downstream(method: str, noise: float, trainer: str) -> float:
    """Segment F1 of the head on the test recordings, mean of classes."""
    scores = [
        score(
            trainer,
            materials(label, SEED),
            outcome(label, method, DOWNSTREAM_BUDGET, noise).labels,
            materials(label, TEST_SEED),
        )
        for label in CLASSES
    ]
    return float(np.mean(scores))


def measure_rounds(runs: int) -> str:
    """Milliseconds of a round once embeddings are there: cutting, and learning from answers."""
    label = next(iter(CLASSES))
    known = outcome(label, "earmark", DOWNSTREAM_BUDGET, 0.0).known
    assert known is not None
    rows = []
    for method in ("earmark", "acpd"):
        cutting, learning = [], []
        for one in materials(label, TEST_SEED)[: 4 * runs]:
            began = time.perf_counter()
            propose_queries(one.heard.features, method, 7, {}, one.heard, known)
            cutting.append(1000 * (time.perf_counter() - began))
            began = time.perf_counter()
            after(known, one, method)
            learning.append(1000 * (time.perf_counter() - began))
        rows.append([TITLES[method], spread(cutting, "ms", 1), spread(learning, "ms", 1)])
    return table(["30 s, 7 questions", "cutting", "learning from the answers"], rows)


def after(known: Knowledge, one: Material, method: str) -> Knowledge:
    from py_browser.active_labeling.listener import Listener

    queries = propose_queries(one.heard.features, "fixed", 7)
    answered = Listener({e.label for e in one.events}, 0.0, 0).answer(queries, one.events)
    return known.after(one.heard, answered, False, method == "earmark")


def draw() -> None:
    """F1 against the budget, one line for each method, as docs/pictures/asking.svg."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "earmark"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, len(NOISES), figsize=(9, 3.4), sharey=True)
    for plot, noise in zip(axes, NOISES, strict=True):
        for method in METHODS:
            values = [mean_f1(method, b, noise) for b in BUDGETS]
            plot.plot(BUDGETS, values, marker="o", label=TITLES[method])
        plot.set(title=f"share of wrong answers {noise:g}", xlabel="questions, at most")
        plot.grid(alpha=0.3)
    axes[0].set_ylabel("segment F1 of the labels")
    axes[0].legend()
    figure.tight_layout()
    figure.savefig(PICTURES / "asking.svg", metadata={"Date": None})
    pyplot.close(figure)
