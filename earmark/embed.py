"""`earmark embed`: recordings become rows of numbers, a .npy file each and what they mean."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import click
import numpy as np

from earmark.backend import backend_options, open_backend
from inference_gateway.audio import AudioFile, open_audio
from inference_gateway.catalog import Model, find_model
from inference_gateway.embedding import open_network
from inference_gateway.pipeline import Pipeline
from py_browser.errors import AudioError, MissingPackage, ParameterError

SUFFIXES = (".wav", ".flac", ".ogg", ".opus", ".mp3", ".w64", ".aif", ".aiff")
# Shorter recordings are done before a bar could be read.
BAR_FROM_S = 60.0
# Room for the header of a .npy file of any length.
_HEADER_BYTES = 128


@click.command()
@click.argument("source", metavar="FILE|DIR", type=click.Path(path_type=Path))
@click.option("--model", "-m", default="yamnet", show_default=True, help="Id of the model.")
@click.option("--hop", "hop_s", type=float, help="Seconds between rows.  [default: the model's]")
@click.option(
    "--out",
    "-o",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the files.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS|local",
    help="Dask scheduler, such as tcp://host:8786, or local for a process on each core.",
)
@backend_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def embed(
    source: Path,
    model: str,
    hop_s: float | None,
    out: Path,
    scheduler: str | None,
    as_json: bool,
    **backend: Any,
) -> None:
    """Embed a recording, or every recording in a folder and those below it.

    Each becomes NAME.MODEL.npy, float32 [windows, dimension], and NAME.MODEL.json beside it, which
    says when the windows are. A recording that cannot be read is named on stderr; the others go on.

    With --scheduler a Dask cluster does it, and each becomes a part of a Parquet dataset,
    NAME.MODEL.parquet. Recordings that have theirs are passed over, and it ends with code 1 unless
    all have.
    """
    chosen = find_model(model)
    hop_s = chosen.checked_hop(hop_s)
    if scheduler is not None:
        if chosen.acceptance:
            click.echo(chosen.notice, err=True)
        found = list(targets(source, out, chosen, "parquet"))
        _command().embed_on_cluster(scheduler, source, found, out, chosen, hop_s, backend, as_json)
        return
    if chosen.sample_rate_hz and backend["triton"] is None:
        # What is missing is said before any work.
        open_network(chosen, chosen.sample_rate_hz, threads=1)
    if chosen.acceptance:
        click.echo(chosen.notice, err=True)
    found = list(targets(source, out, chosen))
    done, failed = asyncio.run(embed_all(found, chosen, hop_s, backend, quiet=as_json))
    if as_json:
        about = {"model": chosen.id, "version": chosen.version, "hop_s": hop_s}
        click.echo(json.dumps({**about, "recordings": done, "failed": failed}, indent=2))
    if failed and not done:
        raise AudioError(f"Not one recording of {source} could be embedded.")


def targets(
    source: Path, out: Path, model: Model, ending: str = "npy"
) -> Iterator[tuple[Path, Path]]:
    """Yield each recording and where its rows go, in the order of their names.

    Raises `ParameterError` where there is nothing to embed.
    """
    if not source.is_dir():
        yield source, out / f"{source.name}.{model.id}.{ending}"
        return
    found = sorted(
        path for path in source.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()
    )
    if not found:
        raise ParameterError(f"There is no recording in {source} ({', '.join(SUFFIXES)}).")
    for path in found:
        below = path.relative_to(source)
        yield path, out / below.parent / f"{below.name}.{model.id}.{ending}"


async def embed_all(
    found: list[tuple[Path, Path]],
    model: Model,
    hop_s: float,
    backend_options: dict[str, Any],
    quiet: bool,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Embed recordings one after another; returns what became of them, and what failed.

    found : each recording and where its rows go
    """
    backend, in_flight = open_backend(**backend_options)
    done, failed = [], []
    try:
        for path, target in found:
            warnings: list[str] = []
            try:
                audio = open_audio(path)
                pipeline = Pipeline(audio, model, backend, hop_s, warnings.append, in_flight)
                done.append(await embed_one(audio, target, pipeline, warnings))
            except AudioError as error:
                _warn(error.message)
                failed.append({"file": str(path), "error": error.to_json()})
                continue
            if not quiet:
                click.echo(f"{done[-1]['embeddings']}\t{done[-1]['windows']}")
    finally:
        await backend.close()
    return done, failed


async def embed_one(
    audio: AudioFile, target: Path, pipeline: Pipeline, warnings: list[str]
) -> dict[str, Any]:
    """Embed one recording into `target` and its metadata beside it; returns the metadata.

    The files are there whole or not at all. Raises `AudioError`, `BackendError`, `OSError`.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            windows = await _write_rows(file, audio, pipeline)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    for sentence in warnings:
        _warn(sentence)
    metadata = {
        "file": str(audio.path),
        "embeddings": str(target),
        **pipeline.metadata(windows),
        "warnings": warnings,
    }
    target.with_suffix(".json").write_text(json.dumps(metadata, indent=2) + "\n", encoding="utf-8")
    return metadata


async def _write_rows(file: IO[bytes], audio: AudioFile, pipeline: Pipeline) -> int:
    """Write rows as they come, then the header, which tells their number; returns that."""
    file.write(bytes(_HEADER_BYTES))
    count = 0
    hidden = audio.duration_s < BAR_FROM_S or not sys.stderr.isatty()
    with click.progressbar(
        length=pipeline.windows.count, label=audio.path.name, file=sys.stderr, hidden=hidden
    ) as bar:
        async with contextlib.aclosing(pipeline.rows()) as parts:
            async for rows in parts:
                file.write(np.ascontiguousarray(rows, dtype="<f4").tobytes())
                count += len(rows)
                bar.update(len(rows))
    file.seek(0)
    shape = (count, pipeline.dimension)
    np.lib.format.write_array_header_1_0(
        file, {"descr": "<f4", "fortran_order": False, "shape": shape}
    )
    assert file.tell() == _HEADER_BYTES
    return count


def _warn(sentence: str) -> None:
    click.echo(f"Warning: {sentence}", err=True)


def _command() -> Any:
    try:
        from earmark.corpora import command
    except ModuleNotFoundError as error:
        raise MissingPackage(
            f"A cluster needs {error.name}, which is not installed; install 'earmark[corpora]'."
        ) from error
    return command
