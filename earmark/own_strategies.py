"""Strategies that came with a project: found by name, and run only where that was allowed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from earmark.sealed import SealedStrategy
from py_browser.active_labeling.simulation import ORACLE
from py_browser.active_sampling.strategies import SAMPLING
from py_browser.bundle import Bundle, read_bundle
from py_browser.errors import FormatError, StrategyError, UnknownName
from py_browser.strategies import registry, strategy_names

Written = Mapping[str, Any]

ASKING = ("queries", "prototypes")
CHOOSING = ("sampling",)
WHAT = {
    "queries": "what to ask",
    "prototypes": "what to ask, by prototypes",
    "sampling": "what to open next",
}

project_option = click.option(
    "--project",
    type=click.Path(path_type=Path, dir_okay=False),
    help="JSON bundle whose saved strategies --method may name.",
)
allow_option = click.option(
    "--allow-code", is_flag=True, help="Run a strategy that came with the project."
)


@contextmanager
def lent_method(method: str, bundle: Path | None, allow: bool) -> Iterator[str]:
    """Give the name that a method can be found by, its process running as long as it is needed."""
    name = method.strip().lower()
    if bundle is None or name in (ORACLE, *strategy_names()):
        yield name
        return
    project = read_project(bundle)
    written = find_written(project, method, ASKING)
    if written is None:
        own = [one["name"] for one in active_in(project) if kind_of(one) in ASKING]
        raise UnknownName("method", method, [*strategy_names(), *own])
    with (
        _process(written, bundle, allow) as sealed,
        _lent(registry.BUILT_IN, name, sealed.strategy()),
    ):
        yield name


@contextmanager
def lent_sampling(strategy: str, project: Bundle, bundle: Path, allow: bool) -> Iterator[str]:
    """Give the name that a sampling strategy can be found by; as `lent_method`."""
    if strategy in SAMPLING:
        yield strategy
        return
    written = find_written(project, strategy, CHOOSING)
    if written is None:
        own = [one["name"] for one in active_in(project) if kind_of(one) in CHOOSING]
        raise UnknownName("sampling strategy", strategy, [*SAMPLING, *own])
    with _process(written, bundle, allow) as sealed:
        name = str(written["name"])
        with _lent(SAMPLING, name, sealed.sampling()):
            yield name


def read_project(path: Path) -> Bundle:
    """Return the bundle in a file; raises `FormatError` for anything else."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FormatError(f"{path} is not JSON: {error}.") from error
    return read_bundle(value)


def active_in(bundle: Bundle) -> list[Written]:
    """Return the strategies of a project that nobody removed, by name."""
    there = (one for one in bundle.strategies if one["status"] == "active")
    return sorted(there, key=lambda one: (one["name"].lower(), one["id"]))


def find_written(bundle: Bundle, name: str, kinds: tuple[str, ...] = tuple(WHAT)) -> Written | None:
    """Return the strategy of that name, upper or lower case, or None.

    Raises `StrategyError` for one of another kind.
    """
    wanted = name.strip().lower()
    for written in active_in(bundle):
        if written["name"].strip().lower() != wanted:
            continue
        if kind_of(written) not in kinds:
            other = "earmark next --strategy" if kind_of(written) in CHOOSING else "--method"
            raise StrategyError(
                f"{written['name']!r} says {WHAT[kind_of(written)]}; use it with {other}."
            )
        return written
    return None


def kind_of(written: Written) -> str:
    """Return what a strategy decides."""
    return str(written.get("kind") or "queries")


def author_of(written: Written) -> str:
    """Return who wrote a strategy, and when it was changed last."""
    stamp = written.get("edited") or written["created"]
    return f"{stamp['by']}, {str(stamp['at'])[:10]}"


@contextmanager
def _process(written: Written, bundle: Path, allow: bool) -> Iterator[SealedStrategy]:
    if not allow:
        name, lines = written["name"], len(written["source"].splitlines())
        raise StrategyError(
            f"{name!r} is code that came with the project: {lines} lines of Python by "
            f"{author_of(written)}. Read it with `earmark strategies {bundle} --show {name!r}`, "
            "and add --allow-code if you trust it."
        )
    with SealedStrategy(written, lambda output: click.echo(output, err=True, nl=False)) as sealed:
        yield sealed


@contextmanager
def _lent(table: MutableMapping[str, Any], name: str, strategy: Any) -> Iterator[None]:
    table[name] = strategy
    try:
        yield
    finally:
        del table[name]
