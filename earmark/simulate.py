"""`earmark simulate`: a labeling project over recordings with known events, and its figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import numpy as np

from earmark.own_strategies import allow_option, lent_method, project_option
from earmark.queries import listen, read_pairs
from inference_gateway.audio import open_audio
from py_browser.active_labeling.embedding_stream import EmbeddingStream
from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.knowledge import Heard
from py_browser.active_labeling.scoring import Event
from py_browser.active_labeling.simulation import ORACLE, Material, Outcome, simulate
from py_browser.document import ASK_BUDGET, ASK_METHOD
from py_browser.errors import AudioError, FormatError, ParameterError
from py_browser.features import FeatureStream
from py_browser.formats import read_table
from py_browser.formats.row import TableRow
from py_browser.queries import check_budget
from py_browser.strategies import find_strategy

LOGMEL = "logmel"


@click.command("simulate")
@click.argument("audio_dir", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--truth",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Table of true events: CSV with file, onset_s, offset_s, label, or another format.",
)
@click.option("--method", "-m", default=ASK_METHOD, show_default=True, help="Strategy, or oracle.")
@click.option("--budget", "-b", type=int, default=ASK_BUDGET, show_default=True, help="Queries.")
@click.option("--noise", type=float, default=0.0, show_default=True, help="Share of wrong answers.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of everything random.")
@click.option("--embedder", default=LOGMEL, show_default=True, help="Model of the embeddings.")
@click.option("--option", "-o", "options", multiple=True, help="KEY=VALUE for the strategy.")
@project_option
@allow_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def simulate_command(
    audio_dir: Path,
    truth: Path,
    method: str,
    budget: int,
    noise: float,
    seed: int,
    embedder: str,
    options: tuple[str, ...],
    project: Path | None,
    allow_code: bool,
    as_json: bool,
) -> None:
    """Label the recordings in AUDIO_DIR as a listener would who knows the events in --truth.

    Every recording of the folder takes part; one without a row in the table has no events.
    F1 is that of sed_eval: in segments of 50 ms, and of events within 0.5 s.
    """
    check_budget(budget)
    if not 0 <= noise <= 1:
        raise ParameterError(f"The noise is {noise:g}; it must be from 0 to 1.")
    with lent_method(method, project, allow_code) as name:
        if name != ORACLE:
            find_strategy(name)
        materials = read_materials(audio_dir, truth, embedder)
        _show_notice(embedder)
        outcome = _run(materials, name, budget, noise, seed, read_pairs(options))
    if as_json:
        click.echo(json.dumps(outcome.to_json(), indent=2))
    else:
        for name, value in outcome.to_json().items():
            click.echo(f"{name}\t{value}")


def read_materials(folder: Path, truth: Path, embedder: str) -> list[Material]:
    """Return the recordings of a folder by name, with their true events."""
    table = read_table(truth.read_bytes(), None, truth.name)
    for sentence in table.problems:
        _warn(sentence)
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and _sounds(path))
    if not paths:
        raise ParameterError(f"There is no recording in {folder}.")
    by_name = _rows_by_name(table.rows, paths, truth)
    materials = []
    for path in paths:
        try:
            heard = hear(path, embedder)
        except AudioError as error:
            _warn(f"{error.message} It is left out.")
            continue
        materials.append(Material(path.name, heard, tuple(_events(by_name[path]))))
    if not materials:
        raise AudioError(f"Not one recording in {folder} could be read.")
    return materials


def hear(path: Path, embedder: str) -> Heard:
    """Return the features and embeddings of a recording."""
    audio = open_audio(path)
    for sentence in audio.warnings:
        _warn(sentence)
    features = listen(audio, FeatureStream(audio.sample_rate_hz))
    for sentence in features.warnings:
        _warn(f"{path}: {sentence}")
    if not len(features.values) or not np.isfinite(features.values).all():
        raise AudioError(f"{path} holds nothing that can be listened to.")
    return Heard.of(features, None if embedder == LOGMEL else embeddings_of(path, embedder))


def _show_notice(embedder: str) -> None:
    """Name who made a model whose licence asks for it wherever its output is."""
    from inference_gateway.catalog import find_model

    model = find_model(embedder)
    if model.acceptance:
        click.echo(model.notice, err=True)


def embeddings_of(path: Path, embedder: str) -> Embeddings:
    """Return what a model of the catalog hears in a recording."""
    # Only where it is asked for: models need more than recordings do.
    from inference_gateway.catalog import find_model
    from inference_gateway.embedding import Embedding

    model, audio = find_model(embedder), open_audio(path)
    work = Embedding(audio, model)
    windows = work.windows
    heard = EmbeddingStream(
        f"{model.id}-{model.version}",
        model.dimension,
        windows.hop_s,
        windows.first_s,
        model.window_s,
    )
    for rows in work.rows():
        heard.push(rows)
    return heard.finish(audio.duration_s)


def _run(
    materials: Sequence[Material],
    method: str,
    budget: int,
    noise: float,
    seed: int,
    options: dict[str, object],
) -> Outcome:
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=len(materials), label=method, file=sys.stderr, hidden=hidden
    ) as bar:
        return simulate(materials, method, budget, noise, seed, options, lambda _: bar.update(1))


def _rows_by_name(
    rows: Iterable[TableRow], paths: Sequence[Path], truth: Path
) -> dict[Path, list[TableRow]]:
    """Return the rows of each recording; a table of no file names belongs to the only one."""
    found: dict[Path, list[TableRow]] = {path: [] for path in paths}
    names = {path.name: path for path in paths}
    strange = set()
    for row in rows:
        if row.file is None and len(paths) == 1:
            found[paths[0]].append(row)
        elif row.file is not None and Path(row.file).name in names:
            found[names[Path(row.file).name]].append(row)
        else:
            strange.add(row.file or "no file")
    if strange:
        _warn(f"{truth} speaks of {', '.join(sorted(strange))}, which is not in the folder.")
    if not any(found.values()):
        raise FormatError(f"{truth} has no event in any recording of the folder.")
    return found


def _events(rows: Iterable[TableRow]) -> list[Event]:
    return sorted(
        Event(row.region.start_s, row.region.end_s, label)
        for row in rows
        for label in (row.labels or ("event",))
        if row.region.end_s > row.region.start_s
    )


def _sounds(path: Path) -> bool:
    return path.suffix.lower() in (
        ".wav", ".flac", ".ogg", ".opus", ".mp3", ".w64", ".aif", ".aiff"
    )  # fmt: skip


def _warn(sentence: str) -> None:
    click.echo(f"Warning: {sentence}", err=True)
