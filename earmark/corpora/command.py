"""`earmark embed --scheduler`: what it shows while it runs, and what it says at the end."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from earmark.corpora.cluster import Cluster
from earmark.corpora.run import REPORT, Report, embed_corpus
from earmark.corpora.worker import Done
from inference_gateway.catalog import Model


def embed_on_cluster(
    scheduler: str,
    source: Path,
    found: Sequence[tuple[Path, Path]],
    out: Path,
    model: Model,
    hop_s: float,
    backend: dict[str, Any],
    as_json: bool,
) -> None:
    """Embed recordings on a cluster, and report; ends with code 1 unless all of them are there."""
    cluster = Cluster(scheduler)
    try:
        out.mkdir(parents=True, exist_ok=True)
        report = Report(out / REPORT)
        try:
            with _Bar(found, hidden=as_json) as bar:

                def tell(done: Done) -> None:
                    report.add(done)
                    bar.add(done, report)

                options = tuple(backend.items())
                embed_corpus(cluster, source, found, out, model, hop_s, options, tell)
        except KeyboardInterrupt as error:
            raise click.ClickException("Stopped. Run it again to go on.") from error
        finally:
            report.close()
    finally:
        cluster.close()
    _say(report, model, hop_s, as_json)
    if report.problems:
        sys.exit(1)


class _Bar:
    """How many bytes are done, how quickly, and how long it will take; on a terminal only."""

    def __init__(self, found: Sequence[tuple[Path, Path]], hidden: bool) -> None:
        self._all = len(found)
        self._sizes = {} if hidden else {str(path): _size(path) for path, _ in found}
        self._began = time.monotonic()
        self._text = ""
        self._bar: Any = click.progressbar(
            length=max(1, sum(self._sizes.values())), label="Embedding", file=sys.stderr,
            hidden=hidden or not sys.stderr.isatty(), item_show_func=lambda _: self._text,
        )  # fmt: skip

    def __enter__(self) -> _Bar:
        self._bar.__enter__()
        return self

    def __exit__(self, *why: Any) -> None:
        self._bar.__exit__(*why)

    def add(self, done: Done, report: Report) -> None:
        """Move on by a recording."""
        said = report.summary()
        self._text = (
            f"{said['recordings']:,} of {self._all:,} recordings, {said['failed']} failed, "
            f"{said['times_real_time']:,.0f} times real time"
        )
        self._bar.update(done.bytes)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _say(report: Report, model: Model, hop_s: float, as_json: bool) -> None:
    summary = report.summary()
    if as_json:
        about = {"model": model.id, "version": model.version, "hop_s": hop_s}
        said = {**about, **summary, "report": str(report.path), "problems": report.problems}
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
        return
    for line in report.problems:
        click.echo(f"{line['file']}: {line['error']['message']}", err=True)
    click.echo(
        f"{summary['recordings']} recordings: {summary['embedded']} embedded, {summary['there']} "
        f"there before, {summary['failed']} failed. {report.path} says more."
    )
