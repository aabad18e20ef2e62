"""What is left to find, and whether to stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from py_browser.active_sampling.situation import Situation

# Enough is found when no more than this share is expected to be left.
LEFT_SHARE = 0.05
LEAST_ANSWERED = 20
# So many in a row without a find.
LEAST_DRY = 10
# Of a normal distribution, one side, 95 %.
Z = 1.6449


@dataclass(frozen=True)
class Remaining:
    """How many items with something in them were found, and how many are expected still.

    expected : sum of the probabilities of open items, None before anything is learned
    most : with 95 % confidence no more than this, from the items drawn by lot; None without any
    """

    found: int
    answered: int
    open: int
    expected: float | None
    most: float | None
    dry: int

    @property
    def stop(self) -> bool:
        """Whether going on is hardly worth it."""
        if not self.open:
            return True
        enough = self.answered >= LEAST_ANSWERED and self.dry >= LEAST_DRY
        if not enough or self.expected is None:
            return False
        return self.expected <= LEFT_SHARE * (self.found + self.expected)

    def sentence(self) -> str:
        """Return the estimate in English."""
        if not self.open:
            return f"Everything was opened; something was found in {self.found}."
        if self.expected is None:
            return f"Found in {self.found} of {self.answered}; too early to say what is left."
        text = f"Found in {self.found} of {self.answered}; about {self.expected:.0f} more expected"
        return f"{text}, at most {self.most:.0f}." if self.most is not None else f"{text}."

    def to_json(self) -> dict[str, Any]:
        """Return {"found", "answered", "open", "expected", "most", "dry", "stop", "sentence"}."""
        return {
            "found": self.found,
            "answered": self.answered,
            "open": self.open,
            "expected": self.expected,
            "most": self.most,
            "dry": self.dry,
            "stop": self.stop,
            "sentence": self.sentence(),
        }


def remaining(situation: Situation) -> Remaining:
    """Return what is left to find; the order of answered items is the order of answering."""
    answered = [item for item in situation.items if item.answered]
    found = sum(bool(item.found) for item in answered)
    dry = 0
    for item in reversed(answered):
        if item.found:
            break
        dry += 1
    lots = [bool(item.found) for item in answered if item.random]
    expected = (
        float(sum(situation.likeliest(i) for i in situation.open)) if situation.learned() else None
    )
    most = _upper_share(sum(lots), len(lots)) * len(situation.open) if lots else None
    if most is not None and expected is not None:
        most = max(most, expected)
    return Remaining(found, len(answered), len(situation.open), expected, most, dry)


def _upper_share(found: int, drawn: int) -> float:
    """Return the upper end of Wilson's interval (1927) for a share, one side, 95 %."""
    share, slack = found / drawn, Z**2 / drawn
    centre = share + slack / 2
    spread = Z * float(np.sqrt(share * (1 - share) / drawn + slack / (4 * drawn)))
    return float(min(1.0, (centre + spread) / (1 + slack)))
