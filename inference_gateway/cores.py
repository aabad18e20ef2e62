"""How NumPy shares the cores with what computes rows."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def multiply_on_one_core() -> None:
    """Have NumPy multiply matrices on the core that asks, from now on in this process.

    Otherwise resampling wakes OpenBLAS on all cores, whose threads then spin for a while, waiting
    for more: a third of the time of whoever computes rows on those cores.
    """
    try:
        from threadpoolctl import threadpool_limits
    except ModuleNotFoundError:
        return  # only slower
    threadpool_limits(limits=1, user_api="blas")
