"""The page's doors to comparing strategies on recordings with known events.

The recordings are those of open sessions; `page_session.py` hands them over as they are heard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from py_browser.active_labeling.knowledge import Heard
from py_browser.active_labeling.scoring import Event
from py_browser.active_labeling.simulation import Material, simulate
from py_browser.active_sampling.simulation import chance_of, finds_of, gain_of, pool_of
from py_browser.active_sampling.strategies import SAMPLING
from py_browser.active_sampling.stretches import STRETCH_S
from py_browser.errors import ParameterError, UnknownName
from py_browser.payload import Payload, Progress, need, number, whole

Hear = Callable[[Mapping[str, Any]], Heard]

STEPS = 60


def compare_queries(payload: Payload, hear: Hear, on_progress: Progress) -> dict[str, Any]:
    """Run a strategy through the loop of `earmark simulate` and return its figures."""
    materials = materials_of(payload, hear)
    method, budget = str(need(payload, "method")), whole(payload, "budget")
    noise, seed = number(payload, "noise", 0.0), whole(payload, "seed", 0)
    return simulate(materials, method, budget, noise, seed, None, on_progress).to_json()


def compare_sampling(payload: Payload, hear: Hear, on_progress: Progress) -> dict[str, Any]:
    """Open stretches as a strategy says and return how many finds there were after each."""
    name = str(need(payload, "strategy"))
    if name not in SAMPLING:
        raise UnknownName("sampling strategy", name, SAMPLING)
    pool = pool_of(materials_of(payload, hear), number(payload, "stretch_s", STRETCH_S))
    steps = whole(payload, "steps", STEPS)
    found = finds_of(pool, SAMPLING[name], steps, whole(payload, "seed", 0), on_progress)
    chance = chance_of(pool, steps)
    return {
        "strategy": name,
        "items": len(pool.items),
        "positives": pool.positives,
        "found": found,
        "mean": round(gain_of(found), 3),
        "chance": [round(finds, 3) for finds in chance],
        "chance_mean": round(gain_of(chance), 3),
    }


def materials_of(payload: Payload, hear: Hear) -> list[Material]:
    """Return the recordings that a payload names, with their events in order."""
    given = need(payload, "sessions")
    if not isinstance(given, Sequence) or isinstance(given, str) or not given:
        raise ParameterError("sessions must be a list of {session, events}.")
    return [
        Material(str(one.get("name", one.get("session"))), hear(one), tuple(_events(one)))
        for one in given
    ]


def _events(one: Mapping[str, Any]) -> list[Event]:
    return sorted(
        Event(number(event, "start_s"), number(event, "end_s"), str(event.get("label", "")))
        for event in need(one, "events")
        if number(event, "end_s") > number(event, "start_s")
    )
