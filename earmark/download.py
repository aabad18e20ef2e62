"""`earmark download`: a project on a server into a folder, however long it takes."""

from __future__ import annotations

import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import click

from earmark.bar import Bar
from earmark.download_run import (
    ANNOTATIONS,
    AUDIO,
    EMBEDDINGS,
    FAILED,
    FETCHED,
    MISSING,
    THERE,
    Choice,
    Download,
)
from earmark.far_errors import Stopped
from earmark.far_options import limit_option, patience_option, server_option, token_option
from earmark.far_relay import FarRelay, check_server, connect, find_project, read_token
from earmark.fetching import Fetcher
from earmark.local_folder import LocalFolder
from earmark.throttle import Throttle
from py_browser.document import TABLE_FORMATS

WHAT = (AUDIO, ANNOTATIONS, EMBEDDINGS)


class Several(click.ParamType):  # type: ignore[type-arg]
    """Some of several words, with commas between them."""

    name = "list"

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the words, each once."""
        if isinstance(value, tuple):
            return value
        found = tuple(dict.fromkeys(word.strip().lower() for word in str(value).split(",")))
        for word in found:
            if word not in self.words:
                self.fail(f"{word!r} is none of {', '.join(self.words)}.", param, ctx)
        return found


@click.command()
@click.argument("project")
@server_option
@click.option(
    "--out",
    "-o",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for everything; the same one to go on.",
)
@token_option
@click.option(
    "--what",
    type=Several(WHAT),
    default=",".join(WHAT),
    show_default=True,
    help="Some of these, with commas between them.",
)
@click.option(
    "--format",
    "formats",
    type=Several(TABLE_FORMATS),
    default="json,csv",
    show_default=True,
    help=f"Of annotations, some of {', '.join(TABLE_FORMATS)}; json loses nothing.",
)
@click.option("--site", help="Only recordings of this site.")
@click.option("--since", help="Only those that begin then or later, ISO 8601.")
@click.option("--until", help="Only those that begin then or earlier.")
@click.option("--label", help="Only those with annotations of this label.")
@click.option("--model", help="Whose embeddings.  [default: the project's]")
@click.option("--unpack", is_flag=True, help="FLAC that was made of WAV becomes WAV again.")
@click.option(
    "--jobs", type=click.IntRange(1, 32), default=4, show_default=True, help="Files at once."
)
@limit_option
@patience_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def download(
    project: str, server: str, out: Path, token_file: Path | None, what: tuple[str, ...],
    formats: tuple[str, ...], site: str | None, since: str | None, until: str | None,
    label: str | None, model: str | None, unpack: bool, jobs: int, limit: float | None,
    patience_min: float, as_json: bool,
) -> None:  # fmt: skip
    """Fetch the recordings, annotations and embeddings of PROJECT, its id or name.

    What is there already is not fetched again. Stopped at any moment, by whatever, it goes on where
    it was when it is run again: a file has its name only when it is whole and its SHA-256 is right.
    Ends with code 0 only if everything that the server has is there.
    """
    token = read_token(token_file, os.environ, "viewer")
    check_server(server)
    asked = {"site": site, "since": since, "until": until}
    query = {name: value for name, value in asked.items() if value is not None}
    choice = Choice(what, formats, query, label, model, unpack)
    began = time.monotonic()
    with connect(server, token, jobs) as client:
        relay = FarRelay(client, threading.Event(), patience_min * 60)
        project_id, project_name = find_project(client, project)
        here = LocalFolder(out)
        fetcher = Fetcher(relay, Throttle(limit, relay.stop), lambda _: None)
        run = Download(fetcher, project_id, here, choice, jobs, _say)
        bar = None
        try:
            rows, bundle = run.choose()
            bar = Bar(sum(row["bytes"] for row in rows), AUDIO in what and not as_json, "Fetching")
            fetcher.on_bytes = bar
            run.all(rows, bundle)
        except (KeyboardInterrupt, Stopped) as error:
            raise click.ClickException("Stopped. Run it again to go on.") from error
        finally:
            relay.stop.set()
            if bar is not None:
                bar.finish()
            here.close()
    report = _report(project_id, run, len(rows), time.monotonic() - began)
    _tell(report, project_name, as_json)
    if report["problems"]:
        raise SystemExit(1)


def _report(project: str, run: Download, recordings: int, seconds: float) -> dict[str, Any]:
    ends = [end["status"] for end in run.ends]
    return {
        "project": project,
        "folder": str(run.here.folder),
        "recordings": recordings,
        "seconds": round(seconds, 3),
        **{name.replace(" ", "_"): ends.count(name) for name in (FETCHED, THERE, MISSING, FAILED)},
        "problems": [end for end in run.ends if end["status"] == FAILED],
    }


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _tell(report: dict[str, Any], project: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
        return
    for end in report["problems"]:
        _say(f"{end['file']}: {end['error']}")
    ends = (f"{report[name]} {name.replace('_', ' ')}" for name in _SPOKEN if report[name])
    told = ", ".join(ends) or "nothing to fetch"
    click.echo(f"{report['recordings']} recordings of {project} in {report['folder']}: {told}.")


_SPOKEN = ("fetched", "there", "not_made_yet", "failed")
