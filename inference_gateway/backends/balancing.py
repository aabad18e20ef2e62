"""Which of several places gets the next request: the one with the fewest outstanding."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from inference_gateway.backends.backend import Endpoint, State
from inference_gateway.backends.circuit import Circuit


class Place:
    """One place that computes.

    name : its URL, as it was given
    outstanding : requests that it has not answered
    served : requests that it was given in all
    has, lacks : ids of models that it said it has, and has not
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.outstanding = 0
        self.served = 0
        self.has: set[str] = set()
        self.lacks: set[str] = set()
        self.circuit = Circuit()

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Count a request while it is under way."""
        self.outstanding += 1
        self.served += 1
        self.circuit.begin()
        try:
            yield
        except BaseException:
            self.circuit.give_up()
            raise
        finally:
            self.outstanding -= 1

    def endpoint(self) -> Endpoint:
        """Tell how it is."""
        state: State = "resting" if self.circuit.open else "ready"
        return Endpoint(self.name, state, self.outstanding, self.circuit.reason)


class Balancer:
    """Least outstanding requests first; places that rest, or lack the model, are left out.

    names : one for each place, no two the same
    clock : seconds, only going on
    """

    def __init__(self, names: Iterable[str], clock: Callable[[], float] = time.monotonic) -> None:
        self.places = [Place(name) for name in names]
        self.clock = clock

    def pick(self, model: str, avoid: Place | None = None) -> Place | None:
        """Return the place to ask now, or None while all that may have the model rest.

        model : id of the model that is asked for
        avoid : asked only where nobody else may be
        """
        free = [place for place in self.having(model) if self._wait_s(place) == 0]
        others = [place for place in free if place is not avoid] or free
        return min(others, key=lambda place: (place.outstanding, place.served), default=None)

    def having(self, model: str) -> list[Place]:
        """The places that have not said that they lack a model."""
        return [place for place in self.places if model not in place.lacks]

    def wait_s(self, model: str) -> float:
        """How long until a place may be asked; infinite while each is being tried."""
        return min(map(self._wait_s, self.having(model)), default=float("inf"))

    def reasons(self) -> str:
        """Why the places that rest do, in one line."""
        return "; ".join(
            f"{place.name}: {place.circuit.reason.rstrip('.')}"
            for place in self.places
            if place.circuit.reason
        )

    def _wait_s(self, place: Place) -> float:
        return place.circuit.wait_s(self.clock())
