"""`earmark queries`: how one recording would be cut into queries."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click
import numpy as np

from earmark.own_strategies import allow_option, lent_method, project_option
from inference_gateway.audio import AudioFile, open_audio
from py_browser.document import ASK_BUDGET, ASK_METHOD
from py_browser.errors import ParameterError
from py_browser.features import Features, FeatureStream
from py_browser.queries import check_budget, open_features, propose_queries
from py_browser.region import Region
from py_browser.strategies import Strategy, find_strategy

# Shorter recordings are done before a bar could be read.
BAR_FROM_S = 60.0


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--method", "-m", default=ASK_METHOD, show_default=True, help="Name of the strategy.")
@click.option(
    "--budget", "-b", type=int, default=ASK_BUDGET, show_default=True, help="Number of queries."
)
@click.option("--option", "-o", "options", multiple=True, help="KEY=VALUE for the strategy.")
@project_option
@allow_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def queries(
    file: Path,
    method: str,
    budget: int,
    options: tuple[str, ...],
    project: Path | None,
    allow_code: bool,
    as_json: bool,
) -> None:
    """Cut the recording FILE into queries that tile it, by change points or otherwise."""
    check_budget(budget)
    with lent_method(method, project, allow_code) as name:
        _ask(file, find_strategy(name), budget, options, as_json)


def _ask(
    file: Path, strategy: Strategy, budget: int, options: tuple[str, ...], as_json: bool
) -> None:
    audio = open_audio(file)
    stream, own = open_features(audio.sample_rate_hz, strategy.name, read_pairs(options))
    _say(audio.warnings)
    features = listen(audio, stream) if strategy.listens else _unheard(audio)
    _say(features.warnings)
    regions = propose_queries(features, strategy.name, budget, own)
    if as_json:
        click.echo(_json(audio, strategy.name, budget, regions))
    else:
        click.echo("start_s\tend_s")
        for region in regions:
            click.echo(f"{region.start_s:.3f}\t{region.end_s:.3f}")


def listen(audio: AudioFile, stream: FeatureStream) -> Features:
    """Run a whole recording through a feature stream, with a bar where someone waits for it."""
    hidden = audio.duration_s < BAR_FROM_S or not sys.stderr.isatty()
    with click.progressbar(
        length=audio.frames, label=audio.path.name, file=sys.stderr, hidden=hidden
    ) as bar:
        for block in audio.blocks():
            stream.push(block)
            bar.update(len(block))
    return stream.finish(audio.duration_s)


def read_pairs(options: Iterable[str]) -> dict[str, object]:
    """Return KEY=VALUE texts as a dict; raises `ParameterError` for a text without '='."""
    pairs: dict[str, object] = {}
    for option in options:
        key, sign, value = option.partition("=")
        if not sign or not key:
            raise ParameterError(f"--option {option!r} is not KEY=VALUE, such as window_s=0.5.")
        pairs[key.strip()] = value.strip()
    return pairs


def _unheard(audio: AudioFile) -> Features:
    nothing = np.empty((0, 1), dtype=np.float32)
    return Features(nothing, hop_s=audio.duration_s, duration_s=audio.duration_s)


def _json(audio: AudioFile, method: str, budget: int, regions: Iterable[Region]) -> str:
    answer = {
        "file": str(audio.path),
        "duration_s": audio.duration_s,
        "sample_rate_hz": audio.sample_rate_hz,
        "method": method,
        "budget": budget,
        "queries": [region.to_json() for region in regions],
    }
    return json.dumps(answer, indent=2)


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        click.echo(f"Warning: {sentence}", err=True)
