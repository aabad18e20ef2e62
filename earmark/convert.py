"""`earmark convert`: from one table format to another."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from inference_gateway.audio import open_audio
from py_browser.document import TABLE_FORMATS
from py_browser.errors import FormatError
from py_browser.formats import guess_format, read_table, write_rows, write_table
from py_browser.formats.bundle_json import bundle_of
from py_browser.formats.row import Source, Table, WrittenTable
from py_browser.ulid import make_ulid

_FORMAT = click.Choice(TABLE_FORMATS, case_sensitive=False)


@click.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--from", "from_", type=_FORMAT, help="Format of IN; else told by its content.")
@click.option("--to", type=_FORMAT, help="Format of OUT; else told by its name.")
@click.option(
    "--audio",
    type=click.Path(path_type=Path),
    help="The recording that IN is about: its name and length are used.",
)
@click.option("--recording", help="Write only this recording of a bundle (its file name).")
def convert(
    source: Path,
    target: Path,
    from_: str | None,
    to: str | None,
    audio: Path | None,
    recording: str | None,
) -> None:
    """Convert the table IN to the table OUT: raven, audacity, csv or json.

    A row that cannot be read is named on stderr, and the others are converted.
    """
    to = to or guess_format(target.name)
    about = _source_of(audio) if audio else None
    table = read_table(source.read_bytes(), from_, source.name, about.duration_s if about else None)
    for sentence in table.problems:
        click.echo(f"Warning: {sentence}", err=True)
    if table.problems and not table.rows and table.bundle is None:
        raise FormatError(f"Not one row of {source} could be read; {target} was not written.")
    written = _write(table, to, source.name, about, recording)
    for sentence in written.problems:
        if sentence not in table.problems:
            click.echo(f"Warning: {sentence}", err=True)
    save(target, written.text)


def _write(
    table: Table, to: str, name: str, about: Source | None, recording: str | None
) -> WrittenTable:
    if table.bundle is not None:
        return write_table(table.bundle, to, recording)
    sources = [about] if about else []
    if to != "json":
        return write_rows(table.rows, to, sources)
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    origin = {"kind": "import", "format": table.format, "file": name}
    stem = Path(name).stem
    return write_table(bundle_of(table.rows, sources, stem, _new_id, at, origin), "json")


def _source_of(path: Path) -> Source:
    audio = open_audio(path)
    return Source(path.name, audio.duration_s, audio.sample_rate_hz)


def _new_id() -> str:
    return make_ulid(time.time_ns() // 1_000_000, os.urandom(10))


def save(target: Path, text: str) -> None:
    """Write beside the target, then put it in its place: a full disk leaves the old file whole."""
    part = target.with_name(f"{target.name}.part")
    try:
        part.write_bytes(text.encode("utf-8", errors="replace"))
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
