"""`earmark upload`: a folder of recordings to a server, however long it takes."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from earmark.bar import Bar
from earmark.far_errors import Stopped
from earmark.far_options import limit_option, patience_option, server_option, token_option
from earmark.far_relay import FarRelay, check_server, connect, find_project, read_token
from earmark.local_files import LocalFile, Places, find_recordings, read_places
from earmark.manifest import Manifest
from earmark.packing import Packing
from earmark.sending import Sender
from earmark.throttle import Throttle
from earmark.upload_run import FAILED, GONE, THERE, UPLOADED, WOULD_SEND, Run
from earmark.upload_state import UploadState
from earmark.watching import STEADY_S, Watch
from py_browser.errors import ParameterError


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@server_option
@click.option("--project", help="The project, by id or name.  [default: the token's]")
@token_option
@click.option("--site", help="Where the recordings were made, whatever they say.")
@click.option("--device", help="What recorded them, whatever they say.")
@click.option(
    "--places",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV with columns file (name, pattern or folder), site, device.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be sent.")
@click.option("--watch", is_flag=True, help="Go on with whatever comes into DIR, until Ctrl+C.")
@click.option(
    "--steady",
    "steady_s",
    type=click.FloatRange(0),
    default=STEADY_S,
    show_default=True,
    help="With --watch: a file is complete when it has not changed for so many seconds.",
)
@click.option("--flac", is_flag=True, help="Send WAV as FLAC, checked to be the same.")
@click.option(
    "--jobs", type=click.IntRange(1, 32), default=4, show_default=True, help="Files sent at once."
)
@limit_option
@patience_option
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
    device: str | None, places: Path | None, dry_run: bool, watch: bool, steady_s: float,
    flac: bool, jobs: int, limit: float | None, patience_min: float, manifest: Path | None,
    state: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Send the recordings in DIR, and in folders below it, to a project on a server.

    What the server has is not sent again. Stopped at any moment, by whatever, it goes on where it
    was when it is run again. Ends with code 0 only if every recording is there.

    With --watch it goes on: DIR may be a card reader, where cards come and go. A file is sent when
    it is complete: when it has not changed for some seconds, and no program writes to it.
    """
    if watch and dry_run:
        raise click.UsageError("--watch and --dry-run do not go together.")
    token = read_token(token_file, os.environ, "uploader")
    check_server(server)
    said = read_places(places, site, device) if places else Places(site, device)
    files = [] if watch else _files_of(folder)
    began = time.monotonic()
    with connect(server, token, jobs) as client:
        relay = FarRelay(client, threading.Event(), patience_min * 60)
        project_id, project_name = find_project(client, project)
        bar = Bar(sum(file.bytes for file in files), not (as_json or watch), "Uploading")
        sender = Sender(relay, project_id, Throttle(limit, relay.stop), bar)
        notes = Manifest(manifest)
        kept = UploadState.of(server, project_id, folder, state)
        packing = Packing(kept.path.with_suffix(""), _say) if flac and not dry_run else None

        def send(some: Sequence[LocalFile]) -> None:
            Run(sender, kept, said, notes, jobs, dry_run, bar, packing).all(some)

        waiting = 0
        try:
            if watch:
                waiting = _watch(Watch(folder, relay, notes, send, _say, steady_s))
            else:
                send(files)
        except (KeyboardInterrupt, Stopped) as error:
            raise click.ClickException("Stopped. Run it again to go on.") from error
        finally:
            relay.stop.set()
            bar.finish()
            notes.close()
            kept.close()
    report = _report(project_id, notes, time.monotonic() - began, dry_run, waiting)
    _tell(report, project_name, as_json)
    if report["problems"] or waiting:
        raise SystemExit(1)


def _files_of(folder: Path) -> list[LocalFile]:
    if not folder.is_dir():
        raise ParameterError(f"There is no folder {folder}.")
    return find_recordings(folder)


def _watch(watch: Watch) -> int:
    """Watch until whoever runs this wants it to end; return how many files wait to be sent."""
    try:
        watch.run()
    except (KeyboardInterrupt, Stopped):
        watch.relay.stop.set()
    return watch.waiting


def _report(
    project: str, notes: Manifest, seconds: float, is_dry: bool, waiting: int
) -> dict[str, Any]:
    lines = notes.latest()
    ends = [FAILED if line["status"] == GONE else line["status"] for line in lines]
    told = (WOULD_SEND, THERE, FAILED) if is_dry else (UPLOADED, THERE, FAILED)
    return {
        "project": project,
        "files": len(lines) + waiting,
        "bytes": sum(line["bytes"] for line in lines),
        "seconds": round(seconds, 3),
        **{name.replace(" ", "_"): ends.count(name) for name in told},
        **({"waiting": waiting} if waiting else {}),
        "sent_as_flac": sum("sent_sha256" in line for line in lines),
        "problems": [line for line in lines if line["status"] in (FAILED, GONE)],
    }


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _tell(report: dict[str, Any], project: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
        return
    for line in report["problems"]:
        _say(f"{line['file']}: {line['error']}")
    ends = [f"{report[end]} {end.replace('_', ' ')}" for end in _SPOKEN if end in report]
    click.echo(f"{report['files']} recordings for {project}: {', '.join(ends)}.")


_SPOKEN = ("uploaded", "would_be_sent", "there", "failed", "waiting")
