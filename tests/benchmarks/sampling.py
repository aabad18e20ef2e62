"""What to open next: sampling strategies beside chance and scikit-activeml, several seeds."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
from clips import RATE_HZ
from figures import table
from soundscapes import mixture

from py_browser.active_labeling.embeddings import logmel_embeddings
from py_browser.active_sampling.head import fit_head
from py_browser.active_sampling.situation import Examples, Item, Situation
from py_browser.active_sampling.strategies import SAMPLING
from py_browser.active_sampling.stretches import plan_stretches
from py_browser.features import FeatureStream

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
POOL = int(os.environ.get("EARMARK_POOL", "200"))
# Others than those that the strategies were chosen with.
FIRST_SEED, SEEDS = 1000, 10
OPENED = int(os.environ.get("EARMARK_OPENED", "80"))
STEPS = tuple(step for step in (5, 10, 20, 40, 80) if step <= OPENED)
# One recording in five holds what is looked for; the others hold other animals.
WANTED, OTHERS, SHARE = "bleat", ("bark", "song"), 0.2
RIVALS = (
    "scikit-activeml UncertaintySampling",
    "scikit-activeml CoreSet",
    "scikit-activeml TypiClust",
)

ALL = ",".join([*SAMPLING, *RIVALS])
NAMES = os.environ.get("EARMARK_STRATEGIES", ALL).split(",")

Choose = Callable[[list[int], np.random.Generator], int]


class Pool:
    """Recordings as sketches: rows of vectors, and which of the rows hold the wanted sound."""

    def __init__(self, seed: int, size: int) -> None:
        random = np.random.default_rng(seed)
        self.found = random.random(size) < SHARE
        self.rows: list[np.ndarray] = []
        self.holds: list[np.ndarray] = []
        for number, wanted in enumerate(self.found):
            label = WANTED if wanted else OTHERS[random.integers(len(OTHERS))]
            scene = mixture([label], seed, number)
            stream = FeatureStream(RATE_HZ)
            stream.push(scene.samples)
            embeddings = logmel_embeddings(stream.finish())
            (stretch,) = plan_stretches(embeddings)
            rows = list(stretch.rows)
            times_s = embeddings.times_s[rows]
            (start_s, end_s, _) = scene.events[0]
            near = (times_s > start_s - 0.25) & (times_s < end_s + 0.25)
            self.rows.append(embeddings.values[rows].astype(float))
            self.holds.append(near & bool(wanted))
        self.vectors = np.vstack(self.rows)
        self.numbers = np.cumsum([0, *(len(rows) for rows in self.rows)])

    def examples(self, opened: list[int]) -> tuple[np.ndarray, np.ndarray]:
        if not opened:
            return np.zeros((0, self.vectors.shape[1])), np.zeros(0, dtype=bool)
        return (
            np.vstack([self.rows[i] for i in opened]),
            np.concatenate([self.holds[i] for i in opened]),
        )


def measure_sampling() -> str:
    """Average precision on other recordings after so many were opened: mean and deviation."""
    curves = {
        name: np.array([curve(name, seed) for seed in range(FIRST_SEED, FIRST_SEED + SEEDS)])
        for name in NAMES
    }
    draw(curves)
    rows = [
        [f"`{name}`" if name in SAMPLING else name]
        + [f"{m:.2f} ± {s:.2f}" for m, s in zip(c.mean(axis=0), c.std(axis=0), strict=True)]
        for name, c in curves.items()
    ]
    return table(["average precision after opening", *map(str, STEPS)], rows)


_pools: dict[int, tuple[Pool, Pool]] = {}


def curve(name: str, seed: int) -> list[float]:
    if seed not in _pools:
        _pools[seed] = Pool(seed, POOL), Pool(seed + SEEDS, POOL)
    pool, test = _pools[seed]
    opened: list[int] = []
    scores = []
    while len(opened) < STEPS[-1]:
        opened.append(choose(name, pool, opened, seed))
        if len(opened) in STEPS:
            scores.append(precision(pool, opened, test))
    print(name, seed, [f"{score:.2f}" for score in scores], flush=True)
    return scores


def choose(name: str, pool: Pool, opened: list[int], seed: int) -> int:
    if name in RIVALS:
        return rival(name, pool, opened, seed)
    order = [*opened, *(i for i in range(len(pool.rows)) if i not in opened)]
    items = [
        Item(
            str(i),
            str(i),
            0.0,
            30.0,
            np.arange(pool.numbers[i], pool.numbers[i + 1]),
            i in opened,
            bool(pool.found[i]) if i in opened else None,
        )
        for i in order
    ]
    vectors, present = pool.examples(opened)
    given = Situation(items, pool.vectors, Examples(vectors, {WANTED: present}, present))
    return order[SAMPLING[name].rank(given, 1, seed + len(opened))[0].item]


def rival(name: str, pool: Pool, opened: list[int], seed: int) -> int:
    """What scikit-activeml would open next: it sees recordings as means of their vectors."""
    from skactiveml.classifier import SklearnClassifier
    from skactiveml.pool import CoreSet, TypiClust, UncertaintySampling
    from sklearn.linear_model import LogisticRegression

    means = np.array([rows.mean(axis=0) for rows in pool.rows])
    means = (means - means.mean(axis=0)) / means.std(axis=0)
    labels = np.full(len(means), np.nan)
    labels[opened] = pool.found[opened]
    if "Uncertainty" in name:
        classifier = SklearnClassifier(LogisticRegression(max_iter=500), classes=[0, 1])
        return int(UncertaintySampling(random_state=seed).query(means, labels, classifier)[0])
    kind = CoreSet if "CoreSet" in name else TypiClust
    return int(kind(random_state=seed).query(means, labels)[0])


def precision(pool: Pool, opened: list[int], test: Pool) -> float:
    """Average precision of the test recordings, ranked by the head's likeliest row."""
    head = fit_head(*pool.examples(opened))
    if head is None:
        return float(test.found.mean())
    scores = np.array([head.logits(rows).max() for rows in test.rows])
    ranked = test.found[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ranked)
    return float((hits / np.arange(1, len(ranked) + 1))[ranked].mean())


def draw(curves: dict[str, np.ndarray]) -> None:
    """Learning curves with their spread, as docs/pictures/sampling.svg."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "earmark"
    from matplotlib import pyplot

    figure, plot = pyplot.subplots(figsize=(7, 4))
    shown = ("mix", "random", "topk_entropy", "coverage", RIVALS[0])
    for name in (name for name in shown if name in curves):
        mean, deviation = curves[name].mean(axis=0), curves[name].std(axis=0)
        (line,) = plot.plot(STEPS, mean, marker="o", label=name)
        plot.fill_between(
            STEPS, mean - deviation, mean + deviation, alpha=0.12, color=line.get_color()
        )
    plot.set(xscale="log", xlabel="recordings opened", ylabel="average precision elsewhere")
    plot.set_xticks(STEPS, [str(step) for step in STEPS])
    plot.grid(alpha=0.3)
    plot.legend()
    figure.tight_layout()
    figure.savefig(PICTURES / "sampling.svg", metadata={"Date": None})
    pyplot.close(figure)
