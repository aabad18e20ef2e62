"""Change points by every search and cost of ruptures, as one JSON value.

Run with any ruptures on the path, it prints what that one finds; the tests compare the native,
the repacked and the one in Pyodide. Signals come from sines, so every NumPy makes the same ones.
"""

import json
import sys
import warnings

import numpy as np

COSTS = (
    "l1",
    "l2",
    "normal",
    "rbf",
    "cosine",
    "linear",
    "clinear",
    "rank",
    "mahalanobis",
    "ar",
)
KERNELS = ("linear", "rbf", "cosine")
PENALTY = {"l1": 20, "l2": 20, "normal": 30, "rbf": 1, "cosine": 0.5}


def make_signal(n, dimensions, seed=1.0):
    """Steps at a quarter, at a half and at four fifths of n, under wobble [shape=(n, d)]."""
    time = np.arange(n)[:, None]
    column = np.arange(1, dimensions + 1)[None, :]
    wobble = np.sin(time * (12.9898 + column * 78.233) * seed) * 43758.5453
    steps = sum(((time >= n * part) * jump) for part, jump in ((0.25, 2), (0.5, -3), (0.8, 2.5)))
    return 2 + wobble % 1.0 + steps * np.cos(column)


def searches(rpt, cost):
    """Every general search with this cost; name -> change points."""
    signal = make_signal(160, 1 if cost in ("ar", "clinear") else 3)
    penalty = PENALTY.get(cost, 10)
    options = {"model": cost, "min_size": 8, "jump": 4}
    return {
        "pelt": rpt.Pelt(**options).fit(signal).predict(pen=penalty),
        "binseg": rpt.Binseg(**options).fit(signal).predict(n_bkps=3),
        "binseg pen": rpt.Binseg(**options).fit(signal).predict(pen=penalty),
        "bottomup": rpt.BottomUp(**options).fit(signal).predict(n_bkps=3),
        "window": rpt.Window(width=30, **options).fit(signal).predict(n_bkps=3),
        "window pen": rpt.Window(width=30, **options).fit(signal).predict(pen=penalty),
        "dynp": rpt.Dynp(**options).fit(signal).predict(n_bkps=3),
    }


def kernels(rpt):
    """KernelCPD over kernels, sizes and dimensions; name -> change points."""
    found = {}
    for kernel in KERNELS:
        for n, dimensions, min_size in ((40, 1, 1), (150, 2, 2), (300, 12, 5)):
            search = rpt.KernelCPD(kernel=kernel, min_size=min_size).fit(make_signal(n, dimensions))
            name = f"{kernel} {n}x{dimensions} from {min_size}"
            for n_bkps in (1, 3, 6):
                found[f"{name}, {n_bkps} changes"] = search.predict(n_bkps=n_bkps)
            for penalty in (0.01, 0.5, 20):
                found[f"{name}, penalty {penalty}"] = search.predict(pen=penalty)
    return found


def find_all(rpt):
    """Everything, JSON-able."""
    found = {cost: searches(rpt, cost) for cost in COSTS} | {"kernelcpd": kernels(rpt)}
    return {
        group: {name: [int(index) for index in changes] for name, changes in results.items()}
        for group, results in found.items()
    }


def cost_errors(rpt):
    """The cost of a few segments by every cost; cost -> list of floats."""
    errors = {}
    for cost in COSTS:
        signal = make_signal(160, 1 if cost in ("ar", "clinear") else 3)
        fitted = rpt.costs.cost_factory(cost).fit(signal)
        segments = ((0, 40), (10, 90), (60, 160))
        errors[cost] = [float(np.squeeze(fitted.error(*segment))) for segment in segments]
    return errors


if __name__ == "__main__":
    import ruptures

    warnings.simplefilter("ignore")
    json.dump({"changes": find_all(ruptures), "costs": cost_errors(ruptures)}, sys.stdout)
