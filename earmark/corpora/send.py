"""`earmark embeddings send`: the rows of a dataset to a relay that has the recordings."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from earmark.corpora.part import ENDING, About, read_about, read_rows, read_warnings
from earmark.gateway import read_gateway_token
from inference_gateway.relay import Relay, RelayTrouble
from inference_gateway.rows_file import RowsFile
from py_browser.errors import FormatError, ParameterError

AT_ONCE = 500
Part = tuple[Path, About]
MEANING = ("model", "version", "hop_s")
TOLD = ("window_s", "sample_rate_hz", "duration_s", "licence", "notice")


@click.group()
def embeddings() -> None:
    """Datasets of embeddings."""


@embeddings.command()
@click.argument("dataset", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--relay", "url", required=True, help="Address of the relay.")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="File with the token of `earmark token add --gateway`; else $EARMARK_GATEWAY_TOKEN.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def send(dataset: Path, url: str, token_file: Path | None, as_json: bool) -> None:
    """Send the rows of DATASET for the recordings that a relay has.

    It is told by their SHA-256 which those are, whatever they are called, in all its projects.
    Rows that it has are not sent again, so it can be run again at any time.
    """
    token = read_gateway_token(token_file)
    parts = sorted(path for path in dataset.rglob(f"*.{ENDING}") if path.name[0] != ".")
    if not parts:
        raise ParameterError(f"There is no part of a dataset (.{ENDING}) in {dataset}.")
    run = _Run(parts, hidden=as_json)
    with run.bar:
        asyncio.run(run.all(url, token))
    counts = {name: run.counts[name] for name in ("sent", "there", "unknown", "failed")}
    if as_json:
        said = {"parts": len(parts), **counts, "problems": run.problems}
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
    else:
        for problem in run.problems:
            click.echo(f"{problem['part']}: {problem['error']}", err=True)
        click.echo(
            f"{len(parts)} parts: {counts['sent']} sent, {counts['there']} there before, "
            f"{counts['unknown']} of recordings that are not on the relay, "
            f"{counts['failed']} failed."
        )
    if run.problems:
        sys.exit(1)


class _Run:
    def __init__(self, parts: Sequence[Path], hidden: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[dict[str, Any]] = []
        self._parts = parts
        self.bar: Any = click.progressbar(
            length=len(parts), label="Sending", file=sys.stderr, show_pos=True,
            hidden=hidden or not sys.stderr.isatty(),
        )  # fmt: skip

    async def all(self, url: str, token: str) -> None:
        """Send what is wanted. Raises `RelayTrouble` where the relay cannot be asked."""
        relay = Relay(url, token)
        try:
            for first in range(0, len(self._parts), AT_ONCE):
                some = self._readable(self._parts[first : first + AT_ONCE])
                readable = sorted(some, key=_making)
                for making, group in groupby(readable, key=_making):
                    await self._send_some(relay, dict(zip(MEANING, making, strict=True)), [*group])
        finally:
            await relay.close()

    def _readable(self, parts: Sequence[Path]) -> Iterator[Part]:
        for path in parts:
            try:
                yield path, read_about(path)
            except (FormatError, OSError) as error:
                self._fail(path, error)

    async def _send_some(self, relay: Relay, making: dict[str, Any], parts: list[Part]) -> None:
        try:
            wanted, there = await relay.sort_out(making, [about.sha256 for _, about in parts])
        except RelayTrouble as error:
            if type(error) is not RelayTrouble:
                raise
            for path, _ in parts:  # such as another version of the model
                self._fail(path, error)
            return
        for path, about in parts:
            if about.sha256 not in wanted:
                self._count("there" if about.sha256 in there else "unknown")
                continue
            try:
                is_new = await _send(relay, making, path, about)
                self._count("sent" if is_new else "there")
            except (FormatError, OSError) as error:
                self._fail(path, error)

    def _count(self, what: str) -> None:
        self.counts[what] += 1
        self.bar.update(1)

    def _fail(self, path: Path, error: Exception) -> None:
        self.problems.append({"part": str(path), "error": str(error)})
        self._count("failed")


async def _send(relay: Relay, making: dict[str, Any], path: Path, about: About) -> bool:
    rows = RowsFile(about.dimension)
    try:
        for some in read_rows(path):
            rows.write(some)
        said = {name: getattr(about, name) for name in TOLD}
        meaning = {
            **making,
            "audio": about.sha256,
            "windows": rows.windows,
            "dimension": about.dimension,
            "first_s": about.first_s,
            "about": {**said, "warnings": read_warnings(path)},
        }
        return await relay.bring(rows.path, rows.seal(), meaning)
    finally:
        rows.close()


def _making(part: Part) -> tuple[str, str, float]:
    return part[1].model, part[1].version, part[1].hop_s
