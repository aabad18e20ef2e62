"""Knowledge as JSON, and back: vectors as base64 of float32, frames as float16."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.detector import Bag, Detector
from py_browser.active_labeling.gallery import Gallery
from py_browser.active_labeling.knowledge import Knowledge
from py_browser.active_labeling.labeled_vectors import LabeledVectors
from py_browser.active_labeling.pool import Pool
from py_browser.active_labeling.progress import Point, Progress
from py_browser.active_labeling.prototypes import Prototypes
from py_browser.errors import SchemaError

VERSION = 1


def to_json(known: Knowledge) -> dict[str, Any]:
    """Return plain values that `from_json` reads back."""
    pool, prototypes, progress = known.pool, known.prototypes, known.progress
    return {
        "version": VERSION,
        "model": known.model,
        "dimensions": len(pool.mean),
        "pool": {
            "count": pool.count,
            "mean": _packed(pool.mean, "<f8"),
            "squares": _packed(pool.squares, "<f8"),
        },
        "prototypes": {
            "present": _packed(prototypes.present, "<f8"),
            "absent": _packed(prototypes.absent, "<f8"),
            "present_count": prototypes.present_count,
            "absent_count": prototypes.absent_count,
        },
        "detectors": {label: _detector_json(d) for label, d in known.detectors.items()},
        "galleries": {label: _gallery_json(g) for label, g in known.galleries.items()},
        "progress": {
            "points": [
                [p.answers, p.hits, p.misses, p.false_alarms, p.rejections] for p in progress.points
            ],
            "recordings": progress.recordings,
            "questions": progress.questions,
            "seconds": progress.seconds,
        },
        "examples": {
            "vectors": _packed(known.examples.vectors, "<f2"),
            "labels": [sorted(labels) for labels in known.examples.labels],
        },
    }


def from_json(value: object) -> Knowledge:
    """Return the knowledge that `to_json` wrote; raises `SchemaError` for anything else."""
    if not isinstance(value, Mapping) or value.get("version") != VERSION:
        raise SchemaError(
            "What was learned earlier was written by another version of Earmark; "
            "learn from the answers again."
        )
    try:
        return _read(value)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise SchemaError(
            f"What was learned earlier cannot be read ({type(error).__name__}: {error}); "
            "learn from the answers again."
        ) from error


def _read(value: Mapping[str, Any]) -> Knowledge:
    pool, prototypes, progress = value["pool"], value["prototypes"], value["progress"]
    dimensions = int(value["dimensions"])
    return Knowledge(
        str(value["model"]),
        Pool(
            int(pool["count"]),
            _vector(pool["mean"], dimensions),
            _vector(pool["squares"], dimensions),
        ),
        Prototypes(
            _vector(prototypes["present"], dimensions),
            _vector(prototypes["absent"], dimensions),
            int(prototypes["present_count"]),
            int(prototypes["absent_count"]),
        ),
        {label: _detector(d) for label, d in value["detectors"].items()},
        {label: _gallery(g, dimensions) for label, g in value["galleries"].items()},
        Progress(
            tuple(Point(*map(int, point)) for point in progress["points"]),
            int(progress["recordings"]),
            int(progress["questions"]),
            float(progress["seconds"]),
        ),
        _examples(value["examples"], dimensions),
    )


def _examples(value: Mapping[str, Any], dimensions: int) -> LabeledVectors:
    vectors = _unpacked(value["vectors"], "<f2").reshape(-1, dimensions).astype(np.float32)
    labels = tuple(frozenset(map(str, labels)) for labels in value["labels"])
    if len(labels) != len(vectors):
        raise ValueError("as many vectors as answers belong here")
    return LabeledVectors(vectors, labels)


def _detector_json(detector: Detector) -> dict[str, Any]:
    frames = [bag.frames for bag in detector.bags]
    columns = detector.others.shape[1]
    return {
        "columns": columns,
        "coefficients": _packed(detector.coefficients, "<f8"),
        "bags": [[len(bag.frames), bag.length_s] for bag in detector.bags],
        "frames": _packed(np.vstack(frames) if frames else np.zeros((0, columns)), "<f2"),
        "others": _packed(detector.others, "<f2"),
        "trust": _packed(detector.trust, "<f2"),
        "unheard": detector.unheard,
        "heard_s": detector.heard_s,
        "learned": detector.learned,
        "bags_seen": detector.bags_seen,
        "others_seen": detector.others_seen,
    }


def _detector(value: Mapping[str, Any]) -> Detector:
    columns = int(value["columns"])
    frames = _unpacked(value["frames"], "<f2").reshape(-1, columns)
    bags, at = [], 0
    for count, length_s in value["bags"]:
        bags.append(Bag(frames[at : at + int(count)], float(length_s)))
        at += int(count)
    return Detector(
        _vector(value["coefficients"], columns + 1),
        tuple(bags),
        _unpacked(value["others"], "<f2").reshape(-1, columns),
        _unpacked(value["trust"], "<f2"),
        float(value["unheard"]),
        float(value["heard_s"]),
        int(value["learned"]),
        int(value["bags_seen"]),
        int(value["others_seen"]),
    )


def _gallery_json(gallery: Gallery) -> dict[str, Any]:
    return {
        "present": _packed(gallery.present, "<f4"),
        "absent": _packed(gallery.absent, "<f4"),
        "present_weight": _packed(gallery.present_weight, "<f4"),
        "absent_weight": _packed(gallery.absent_weight, "<f4"),
    }


def _gallery(value: Mapping[str, Any], dimensions: int) -> Gallery:
    return Gallery(
        _unpacked(value["present"], "<f4").reshape(-1, dimensions),
        _unpacked(value["absent"], "<f4").reshape(-1, dimensions),
        _unpacked(value["present_weight"], "<f4"),
        _unpacked(value["absent_weight"], "<f4"),
    )


def _packed(values: npt.NDArray[Any], kind: str) -> str:
    return base64.b64encode(np.ascontiguousarray(values, dtype=kind).tobytes()).decode("ascii")


def _unpacked(text: str, kind: str) -> npt.NDArray[np.float64]:
    values = np.frombuffer(base64.b64decode(text, validate=True), dtype=kind)
    if not np.isfinite(values).all():
        raise ValueError("a value is not finite")
    return values.astype(np.float64)


def _vector(text: str, length: int) -> npt.NDArray[np.float64]:
    values = _unpacked(text, "<f8")
    if len(values) != length:
        raise ValueError(f"{len(values)} values where {length} belong")
    return values
