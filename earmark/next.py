"""`earmark next`: what to open next in a project, and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np

from earmark.own_strategies import allow_option, lent_sampling, read_project
from earmark.simulate import LOGMEL, hear
from py_browser.active_labeling.answered import answered_in, meets
from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_sampling.examples import examples_of
from py_browser.active_sampling.remaining import remaining
from py_browser.active_sampling.situation import Item, Situation
from py_browser.active_sampling.strategies import SAMPLING
from py_browser.active_sampling.stretches import STRETCH_S, plan_stretches
from py_browser.bundle import Bundle
from py_browser.errors import AudioError, FormatError


@click.command("next")
@click.argument("project", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--audio",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with the recordings.  [default: the folder of PROJECT]",
)
@click.option(
    "--strategy",
    "-s",
    default="mix",
    show_default=True,
    help=f"{', '.join(SAMPLING)}, or one that was saved in PROJECT.",
)
@allow_option
@click.option("--count", "-n", type=click.IntRange(1), default=10, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True, help="Of everything random.")
@click.option("--stretch", "stretch_s", type=float, default=STRETCH_S, show_default=True)
@click.option("--embedder", default=LOGMEL, show_default=True, help="Model of the embeddings.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def next_command(
    project: Path,
    audio: Path | None,
    strategy: str,
    allow_code: bool,
    count: int,
    seed: int,
    stretch_s: float,
    embedder: str,
    as_json: bool,
) -> None:
    """Rank the stretches of PROJECT's recordings that nobody has labeled, with the reason for each.

    PROJECT is a JSON bundle, as the page and `earmark export` write it.
    """
    bundle = _bundle_of(project)
    with lent_sampling(strategy, bundle, project, allow_code) as name:
        _rank(bundle, audio or project.parent, name, count, seed, stretch_s, embedder, as_json)


def _rank(
    bundle: Bundle,
    folder: Path,
    strategy: str,
    count: int,
    seed: int,
    stretch_s: float,
    embedder: str,
    as_json: bool,
) -> None:
    plan = _plan(bundle, folder, embedder, stretch_s)
    situation = Situation(plan.items, plan.vectors, examples_of(plan.known))
    left = remaining(situation)
    found = [
        {
            "recording": plan.items[choice.item].recording,
            "start_s": plan.items[choice.item].start_s,
            "end_s": plan.items[choice.item].end_s,
            "score": choice.score,
            "random": choice.random,
            "reason": choice.reason.to_json(),
            "sentence": choice.reason.sentence(),
        }
        for choice in SAMPLING[strategy].rank(situation, count, seed)
    ]
    if as_json:
        answer = {"strategy": strategy, "items": found, "left": left.to_json()}
        click.echo(json.dumps(answer, indent=2))
        return
    click.echo("recording\tstart_s\tend_s\treason")
    for item in found:
        start_s, end_s = item["start_s"], item["end_s"]
        click.echo(f"{item['recording']}\t{start_s:.3f}\t{end_s:.3f}\t{item['sentence']}")
    click.echo(left.sentence(), err=True)


@dataclass
class _Plan:
    """Items with their vectors, and what was learned from the answers so far."""

    items: list[Item]
    vectors: np.ndarray
    known: Knowledge


def _plan(bundle: Bundle, folder: Path, embedder: str, stretch_s: float) -> _Plan:
    known: Knowledge | None = None
    items: list[Item] = []
    rows: list[np.ndarray] = []
    for recording in bundle.recordings:
        heard = _heard(folder / recording.file_name, embedder)
        if heard is None:
            continue
        answered = answered_in(recording)
        known = (known or Knowledge.about(heard)).after(heard, answered)
        for stretch in plan_stretches(heard.embeddings, stretch_s):
            inside = [q for q in answered if meets(q.region, stretch.start_s, stretch.end_s)]
            if not stretch.rows:
                continue
            first = sum(len(part) for part in rows)
            rows.append(heard.embeddings.values[list(stretch.rows)])
            items.append(
                Item(
                    f"{recording.file_name}@{stretch.start_s:.3f}",
                    recording.file_name,
                    stretch.start_s,
                    stretch.end_s,
                    np.arange(first, first + len(stretch.rows)),
                    bool(inside),
                    any(query.labels for query in inside) if inside else None,
                )
            )
    if known is None:
        raise FormatError(f"No recording of the project is in {folder}; say where with --audio.")
    return _Plan(items, np.vstack(rows).astype(np.float64), known)


def _heard(path: Path, embedder: str) -> Heard | None:
    try:
        return hear(path, embedder)
    except (AudioError, FileNotFoundError) as error:
        reason = error.message if isinstance(error, AudioError) else f"{path} is not there."
        click.echo(f"Warning: {reason} It is left out.", err=True)
        return None


def _bundle_of(path: Path) -> Bundle:
    bundle = read_project(path)
    for sentence in bundle.problems:
        click.echo(f"Warning: {sentence}", err=True)
    return bundle
