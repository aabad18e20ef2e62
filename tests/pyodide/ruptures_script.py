"""Everything that tests/build/ruptures_cases.py finds, and how long a kernel search takes."""

import time
import warnings

import ruptures

warnings.simplefilter("ignore")


def main(given):
    cases = {"__name__": "cases"}
    exec(given["cases"], cases)
    frames = cases["make_signal"](2000, 40)
    seconds = {}
    for kernel in ("linear", "rbf", "cosine"):
        began = time.perf_counter()
        ruptures.KernelCPD(kernel=kernel).fit(frames).predict(n_bkps=6)
        seconds[kernel] = round(time.perf_counter() - began, 2)
    return {
        "changes": cases["find_all"](ruptures),
        "costs": cases["cost_errors"](ruptures),
        "seconds": seconds,
    }
