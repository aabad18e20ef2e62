"""What people said of a recording, as strategies learn from it."""

from __future__ import annotations

from py_browser.answers import AnsweredQuery
from py_browser.bundle import Recording
from py_browser.region import Region


def answered_in(recording: Recording) -> list[AnsweredQuery]:
    """Return the answered queries, and annotations that people made without being asked."""
    active = (query for query in recording.queries if query.status == "active")
    answered = [query.answered for query in active if query.answered.kind]
    asked = [query.region for query in answered]
    for note in recording.annotations:
        new = not any(meets(region, note.region.start_s, note.region.end_s) for region in asked)
        if note.is_active and note.labels and new:
            labels = frozenset(note.labels)
            answered.append(AnsweredQuery(note.id, note.region, "labels", labels))
    return answered


def meets(region: Region, start_s: float, end_s: float) -> bool:
    """Whether a region and a stretch have more in common than an edge."""
    return region.start_s < end_s and region.end_s > start_s
