"""Labels for questions: strategies beside one another on soundscapes with known truth."""

import os
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from clips import CLASSES, RATE_HZ
from figures import spread, table
from soundscapes import soundscape

from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_labeling.scoring import Counts, Event, segment_counts
from py_browser.active_labeling.simulation import Material, Outcome, simulate
from py_browser.active_sampling.head import fit_head
from py_browser.features import FeatureStream
from py_browser.queries import propose_queries

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
# The published protocol has 300 recordings to label and 300 others to test on.
RECORDINGS = int(os.environ.get("EARMARK_SOUNDSCAPES", "300"))
BUDGETS = tuple(map(int, os.environ.get("EARMARK_BUDGETS", "3,5,7,9,11,13").split(",")))
NOISES = (0.0, 0.2)
METHODS = ("earmark", "acpd", "fcpd", "fixed", "oracle")
TITLES = {"earmark": "Earmark", "acpd": "A-CPD", "fcpd": "F-CPD", "fixed": "FIX", "oracle": "ORC"}
SEED, TEST_SEED = 1, 2
GOAL_F1 = 0.5
DOWNSTREAM_BUDGET = 7


@cache
def materials(label: str, seed: int) -> list[Material]:
    made = []
    for number in range(RECORDINGS):
        scene = soundscape(label, seed, number)
        stream = FeatureStream(RATE_HZ)
        stream.push(scene.samples)
        events = tuple(Event(*event) for event in scene.events)
        made.append(Material(scene.name, Heard.of(stream.finish()), events))
    return made


@cache
def outcome(label: str, method: str, budget: int, noise: float) -> Outcome:
    options = {"cost_s": 0} if method == "earmark_all" else None
    name = "earmark" if method == "earmark_all" else method
    found = simulate(materials(label, SEED), name, budget, noise, SEED, options)
    print(label, method, budget, noise, f"{found.segments.f1:.3f}", flush=True)
    return found


def mean_f1(method: str, budget: int, noise: float) -> float:
    return float(np.mean([outcome(c, method, budget, noise).segments.f1 for c in CLASSES]))


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
    rows.append(["FIX, equal to Earmark at B = 7", *same_as_seven()])
    head = [f"until F1 >= {GOAL_F1}", "questions per recording", "seconds listened per recording"]
    return table(head, rows)


def same_as_seven() -> list[str]:
    """Questions that equal parts need for labels as good as Earmark's with seven."""
    wanted = mean_f1("earmark", 7, 0.0) if 7 in BUDGETS else mean_f1("earmark", BUDGETS[0], 0.0)
    for budget in (9, 11, 13, 14, 16, 18, 20, 24, 28, 32, 40, 50):
        if mean_f1("fixed", budget, 0.0) >= wanted:
            return [f"{budget}", "30"]
    return ["more than 50", "30"]


def measure_downstream() -> str:
    """A linear head trained on the labels, tested on other recordings."""
    rows = [
        [TITLES[method], *(f"{downstream(method, noise):.3f}" for noise in NOISES)]
        for method in METHODS
    ]
    return table(["head trained on labels by", "noise 0", "noise 0.2"], rows)


def downstream(method: str, noise: float) -> float:
    """Segment F1 of the head on the test recordings, mean of classes."""
    scores = []
    for label in CLASSES:
        labeled = outcome(label, method, DOWNSTREAM_BUDGET, noise).labels
        train = materials(label, SEED)
        vectors = np.vstack([m.heard.embeddings.values for m in train])
        present = np.concatenate(
            [inside(m, events) for m, events in zip(train, labeled, strict=True)]
        )
        head = fit_head(vectors, present, 10.0)
        counts = Counts()
        for one in materials(label, TEST_SEED):
            said = head.probability(one.heard.embeddings.values) >= 0.5 if head else []
            counts += segment_counts(one.events, windows(one, said))
        scores.append(counts.f1)
    return float(np.mean(scores))


def inside(one: Material, events: Sequence[Event]) -> np.ndarray:
    times_s = one.heard.embeddings.times_s
    within = [(times_s >= event.start_s) & (times_s < event.end_s) for event in events]
    return np.any(within or [times_s < 0], axis=0)


def windows(one: Material, said: Sequence[bool]) -> list[Event]:
    """The windows in which something was said to be, as events without gaps between them."""
    half_s, label = one.heard.embeddings.hop_s / 2, one.events[0].label
    times_s = one.heard.embeddings.times_s
    return [
        Event(max(0.0, time_s - half_s), time_s + half_s, label)
        for time_s, yes in zip(times_s, said, strict=True)
        if yes
    ]


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
