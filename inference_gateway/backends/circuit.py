"""When a place that computes is asked, and when it is left to rest: a circuit breaker, pure."""

from __future__ import annotations


class Circuit:
    """Failures in a row open it; after a rest, ever longer, one request may try again.

    Times are seconds of any clock that only goes on, given by the caller.

    Parameters
    ----------
    failures : int >= 1, in a row, until it opens
    rest_s : float > 0, the first rest; each later one is twice as long
    longest_s : float, the longest rest
    """

    def __init__(self, failures: int = 3, rest_s: float = 0.5, longest_s: float = 10.0) -> None:
        self.reason = ""
        self._failures = failures
        self._rest_s = rest_s
        self._longest_s = longest_s
        self._failed = 0
        self._rests = 0
        self._until_s = 0.0
        self._trying = False

    @property
    def open(self) -> bool:
        """Whether it failed too often, and has not succeeded since."""
        return self._rests > 0

    def wait_s(self, now_s: float) -> float:
        """How long until a request may go through: 0 for now, infinite while one is trying."""
        if not self.open:
            return 0.0
        return float("inf") if self._trying else max(0.0, self._until_s - now_s)

    def begin(self) -> None:
        """Note that a request goes through; if the circuit is open, it is the one that tries."""
        self._trying = self.open

    def succeed(self) -> None:
        """Note an answer, and close."""
        self._failed = self._rests = 0
        self._trying = False
        self.reason = ""

    def fail(self, now_s: float, reason: str) -> None:
        """Note that there was no answer; opens after so many, and at once when it only tried."""
        self.reason = reason
        self._failed += 1
        if self._trying or (not self.open and self._failed >= self._failures):
            self.trip(now_s, reason)

    def trip(self, now_s: float, reason: str) -> None:
        """Open now, or rest again."""
        self.reason = reason
        rest_s = min(self._longest_s, self._rest_s * 2**self._rests)
        self._rests = min(self._rests + 1, 30)
        self._until_s = now_s + rest_s
        self._trying = False

    def give_up(self) -> None:
        """Note that who tried went away before there was an answer."""
        self._trying = False
