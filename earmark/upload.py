"""`earmark upload`: a folder of recordings to a server, however long it takes."""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from earmark.local_files import Places, find_recordings, read_places
from earmark.sending import Stopped, connect, find_project, read_token
from earmark.upload_run import FAILED, THERE, UPLOADED, WOULD_SEND, Manifest, Run, new_sender
from earmark.upload_state import UploadState
from py_browser.errors import ParameterError

UNITS = {"": 1, "k": 1e3, "m": 1e6, "g": 1e9}
LOCAL = ("localhost", "127.0.0.1", "::1")


class Rate(click.ParamType):  # type: ignore[type-arg]
    """Bytes per second, such as 500k or 2M."""

    name = "rate"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return bytes per second."""
        if isinstance(value, float):
            return value
        match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?(?:/s)?", str(value).lower())
        if match is None or not float(match[1]):
            self.fail(f"{value!r} is not a rate such as 500k or 2M (bytes per second).", param, ctx)
        return float(match[1]) * UNITS[match[2]]


class Bar:
    """How many bytes are done, how fast, and how long it will take; drawn on a terminal only."""

    def __init__(self, total: int, is_shown: bool) -> None:
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._done = 0
        self._bar: Any = click.progressbar(
            length=max(total, 1), label="Uploading", file=sys.stderr, show_pos=False,
            item_show_func=lambda _: f"{self._done / 1e6:,.0f} of {total / 1e6:,.0f} MB, "
            f"{self._done / max(time.monotonic() - self._began, 0.1) / 1e6:.1f} MB/s",
        ) if is_shown and sys.stderr.isatty() else None  # fmt: skip

    def __call__(self, count: int) -> None:
        with self._lock:
            self._done += count
            if self._bar is not None:
                self._bar.update(count)

    def finish(self) -> None:
        """Leave it as it is."""
        if self._bar is not None:
            self._bar.render_finish()


@click.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@click.option("--server", required=True, help="Address, such as https://earmark.example.")
@click.option("--project", help="The project, by id or name.  [default: the token's]")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File with the API token.  [default: EARMARK_TOKEN]",
)
@click.option("--site", help="Where the recordings were made, whatever they say.")
@click.option("--device", help="What recorded them, whatever they say.")
@click.option(
    "--places",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV with columns file (name, pattern or folder), site, device.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be sent.")
@click.option(
    "--jobs", type=click.IntRange(1, 32), default=4, show_default=True, help="Files sent at once."
)
@click.option("--limit", type=Rate(), help="Most bytes per second, such as 500k or 2M.")
@click.option(
    "--patience",
    "patience_min",
    type=click.FloatRange(0),
    default=60.0,
    show_default=True,
    help="Minutes to wait for a server that cannot be reached.",
)
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File for a JSON line about each recording; lines are added.",
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for what is remembered between runs.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def upload(
    folder: Path, server: str, project: str | None, token_file: Path | None, site: str | None,
    device: str | None, places: Path | None, dry_run: bool, jobs: int, limit: float | None,
    patience_min: float, manifest: Path | None, state: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Send the recordings in DIR, and in folders below it, to a project on a server.

    What the server has is not sent again. Stopped at any moment, by whatever, it goes on where it
    was when it is run again. Ends with code 0 only if every recording is there.
    """
    token = read_token(token_file, os.environ)
    _check_server(server)
    said = read_places(places, site, device) if places else Places(site, device)
    files = find_recordings(folder)
    total = sum(file.bytes for file in files)
    began = time.monotonic()
    with connect(server, token, jobs) as client:
        project_id, project_name = find_project(client, project)
        bar = Bar(total, not as_json)
        sender = new_sender(client, project_id, limit, patience_min * 60, bar)
        notes = Manifest(manifest)
        kept = UploadState.of(server, project_id, folder, state)
        run = Run(sender, kept, said, notes, jobs, dry_run, bar)
        try:
            run.all(files)
        except (KeyboardInterrupt, Stopped) as error:
            sender.stop.set()
            raise click.ClickException("Stopped. Run it again to go on.") from error
        finally:
            bar.finish()
            notes.close()
            kept.close()
    report = {
        "project": project_id,
        "files": len(files),
        "bytes": total,
        "seconds": round(time.monotonic() - began, 3),
        **{name.replace(" ", "_"): run.counts()[name] for name in _ends(dry_run)},
        "problems": [line for line in notes.lines if line["status"] == FAILED],
    }
    _tell(report, project_name, as_json)
    if report["problems"]:
        sys.exit(1)


def _ends(is_dry: bool) -> tuple[str, ...]:
    return (WOULD_SEND, THERE, FAILED) if is_dry else (UPLOADED, THERE, FAILED)


def _check_server(server: str) -> None:
    parts = urlsplit(server)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ParameterError(f"{server!r} is not an address such as https://earmark.example.")
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        click.echo("Warning: without https others on the way can read the token.", err=True)


def _tell(report: dict[str, Any], project: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
        return
    for line in report["problems"]:
        click.echo(f"{line['file']}: {line['error']}", err=True)
    ends = [f"{report[end]} {end.replace('_', ' ')}" for end in report if end in _SPOKEN]
    click.echo(f"{report['files']} recordings for {project}: {', '.join(ends)}.")


_SPOKEN = ("uploaded", "would_be_sent", "there", "failed")
