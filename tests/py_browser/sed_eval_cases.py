"""Make sed_eval_cases.json: random events and what the package sed_eval says of them.

Run it where sed_eval 0.2.1 is installed (`pip install sed_eval "setuptools<81"`); the tests read
only the file, so that nobody needs sed_eval, which brings librosa and numba, to run them.
"""

import json
from pathlib import Path

import dcase_util
import numpy as np
import sed_eval

CASES, LABELS = 40, ("a", "b")


def events(random: np.random.Generator) -> list[list[object]]:
    starts = np.round(random.uniform(0, 10, random.integers(0, 6)), 3)
    lengths = np.round(random.uniform(0.05, 2, len(starts)), 3)
    return [
        [float(start), float(round(start + length, 3)), LABELS[random.integers(2)]]
        for start, length in zip(starts, lengths, strict=True)
    ]


def near(truth: list[list[object]], random: np.random.Generator) -> list[list[object]]:
    moved = [
        [round(max(0.0, a + random.normal(0, 0.3)), 3), round(b + random.normal(0, 0.4), 3), c]
        for a, b, c in truth
        if random.random() < 0.8
    ]
    return [event for event in moved if event[1] > event[0]] + events(random)[:1]


def container(rows: list[list[object]]) -> object:
    return dcase_util.containers.MetaDataContainer(
        [
            {"filename": "x.wav", "onset": a, "offset": b, "event_label": c, "file": "x.wav"}
            for a, b, c in rows
        ]
    )


def figures(truth: list[list[object]], found: list[list[object]]) -> dict[str, float]:
    labels = list(LABELS)
    by_segment = sed_eval.sound_event.SegmentBasedMetrics(labels, time_resolution=0.05)
    by_event = sed_eval.sound_event.EventBasedMetrics(
        labels, t_collar=0.5, percentage_of_length=0.5, event_matching_type="optimal"
    )
    for metric in (by_segment, by_event):
        metric.evaluate(container(truth), container(found))
    return {
        "segment": float(by_segment.results_overall_metrics()["f_measure"]["f_measure"]),
        "event": float(by_event.results_overall_metrics()["f_measure"]["f_measure"]),
    }


def main() -> None:
    random = np.random.default_rng(5)
    cases = []
    while len(cases) < CASES:
        truth = events(random)
        found = near(truth, random)
        if truth and found:
            cases.append({"truth": truth, "found": found, **figures(truth, found)})
    target = Path(__file__).with_suffix(".json")
    target.write_text(json.dumps(cases, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
