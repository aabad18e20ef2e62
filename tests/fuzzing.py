"""Properties tried on made-up input: a few examples in `make test`, for as long as one likes in
`make fuzz SECONDS=60`, which sets EARMARK_FUZZ_S for each property."""

import os
import time

from hypothesis import HealthCheck, given, settings

SECONDS = float(os.environ.get("EARMARK_FUZZ_S", "0"))
EXAMPLES = 60
ROUND = 500


def holds(strategy, check):
    """Try `check` on examples of a strategy; always the same ones unless there is time for more."""
    if not SECONDS:
        _try(strategy, check, max_examples=EXAMPLES, derandomize=True)
    until_s = time.monotonic() + SECONDS
    while time.monotonic() < until_s:
        _try(strategy, check, max_examples=ROUND)


def _try(strategy, check, **options):
    quiet = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}

    @settings(**quiet, **options)
    @given(strategy)
    def tried(value):
        check(value)

    tried()
