"""Why an item was chosen: a message id with values, and the same as an English sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SENTENCES: Mapping[str, str] = {
    "random": "Chosen by lot: 1 in {every} is, so that progress is measured fairly.",
    "unsure": "The model is unsure here: {bits} of 1 bit on average over the recording.",
    "unsure-moments": "The model is unsure about {count} moments: {bits} of 1 bit.",
    "close-call": "The two likeliest answers are only {difference} % apart.",
    "least-certain": "The model is only {certainty} % certain of its answer here.",
    "likely": "Probably something is here: {probability} %.",
    "typical": "Typical of what is not labeled: {count} neighbours are {distance} away.",
    "covers": "Like {share} % of the recordings that nothing similar was labeled for.",
    "mismatch": "The model says {probability} %, the nearest labeled sound says otherwise.",
    "far": "Farther from everything labeled than any other: {distance}.",
    "near-positive": "Closest to something you found: {distance} away.",
    "own": "Chosen by a strategy of this project, which gives it {score}.",
    "no-answers": "Nothing is learned yet, so the first items are spread over all sounds.",
}


@dataclass(frozen=True)
class Reason:
    """One of SENTENCES with its values."""

    id: str
    values: Mapping[str, float | int]

    def sentence(self) -> str:
        """Return the reason in English."""
        return SENTENCES[self.id].format(**self.values)

    def to_json(self) -> dict[str, Any]:
        """Return {"id", "values"}, the id being a message of the page."""
        return {"id": f"sampling-reason-{self.id}", "values": dict(self.values)}


def percent(share: float) -> int:
    """Return a share as whole percents."""
    return round(100 * share)
