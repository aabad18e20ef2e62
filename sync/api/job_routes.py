"""The embeddings of a project's recordings: their jobs, their model, and the rows."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime

from sync.accounts.audit import Doer
from sync.api.audio import audio_reply
from sync.api.fields import Field
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest, NotThere
from sync.jobs.catalog import check_model
from sync.jobs.embeddings import find_embedding
from sync.jobs.job import STATUSES
from sync.jobs.wishes import (
    LARGEST_PAGE,
    cancel,
    choose_model,
    list_jobs,
    model_of,
    retry,
    retry_failed,
)
from sync.recordings.recordings import find_recording

KINDS = ("embedding", "preview")


async def get_jobs(ask: Ask) -> Reply:
    """One page of jobs, and how many there are of each status."""
    status = ask.query.get("status")
    if status is not None and status not in STATUSES:
        raise BadRequest(f"status is {status!r}; it has to be one of {', '.join(STATUSES)}.")
    project = ask.path["project"]
    limit = min(_whole(ask.query, "limit", 100), LARGEST_PAGE)
    kind = ask.query.get("kind", KINDS[0])
    if kind not in KINDS:
        raise BadRequest(f"kind is {kind!r}; it has to be one of {', '.join(KINDS)}.")
    offset = _whole(ask.query, "offset", 0)
    found = await ask.read(list_jobs, project, status, limit, offset, kind == "preview")
    return Reply({"jobs": found, **await ask.relay.jobs.progress(project)})


async def get_progress(ask: Ask) -> Reply:
    return Reply(await ask.relay.jobs.progress(ask.path["project"]))


async def post_retry(ask: Ask) -> Reply:
    await ask.write(_retry, ask.path["project"], ask.path["job"])
    return Reply({})


async def post_retry_failed(ask: Ask) -> Reply:
    return Reply({"queued": await ask.write(_retry_failed, ask.path["project"])})


async def post_cancel(ask: Ask) -> Reply:
    await ask.write(_cancel, ask.path["project"], ask.path["job"])
    return Reply({})


async def get_model(ask: Ask) -> Reply:
    model = await ask.read(model_of, ask.path["project"])
    catalog = ask.relay.jobs.catalog
    return Reply({"model": model, "models": [offer.to_json() for offer in catalog.values()]})


async def put_model(ask: Ask) -> Reply:
    model = check_model(ask.relay.jobs.catalog, ask.body["model"])
    project = ask.path["project"]
    await ask.write(_choose, project, model, ask.caller.known.id)
    ask.relay.jobs.catch_up(project)
    return Reply({"model": model})


async def get_embeddings(ask: Ask) -> Reply:
    """The rows as bytes; what they mean is in the header Earmark-Embeddings, as JSON."""
    project = ask.path["project"]
    recording = await ask.read(find_recording, project, ask.path["recording"])
    chosen = await ask.read(model_of, project)
    model = ask.query.get("model", chosen)
    found = await ask.read(find_embedding, recording["sha256"], model)
    if found is None:
        raise NotThere(f"There are no embeddings of this recording by the model {model!r} yet.")
    reply = await audio_reply(ask.relay.blobs, found["blob"], "", ask.headers)
    meaning = {**found, "sha256": recording["sha256"], "dtype": "<f2"}
    return dataclasses.replace(
        reply, headers={**reply.headers, "Earmark-Embeddings": json.dumps(meaning)}
    )


def _retry(
    connection: sqlite3.Connection, at: datetime, _doer: Doer, project: str, job: str
) -> None:
    retry(connection, at, project, job)


def _retry_failed(connection: sqlite3.Connection, at: datetime, _doer: Doer, project: str) -> int:
    return retry_failed(connection, at, project)


def _cancel(
    connection: sqlite3.Connection, at: datetime, _doer: Doer, project: str, job: str
) -> None:
    cancel(connection, at, project, job)


def _choose(
    connection: sqlite3.Connection,
    at: datetime,
    _doer: Doer,
    project: str,
    model: str,
    person: str,
) -> None:
    choose_model(connection, at, project, model, person)


def _whole(query: Mapping[str, str], name: str, usual: int) -> int:
    text = query.get(name)
    if text is None:
        return usual
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadRequest(f"{name} is {text!r}; it has to be a whole number.", field=name)
    return int(text)


JOBS = f"{PROJECT}/jobs"
ROUTES = (
    Route("GET", JOBS, "jobs.read", "The jobs of a project, what changed last first", get_jobs,
          answer="{jobs: [{id, recording, file_name, model, version, status, progress, tries, "
                 "code, reason, ready_at, gateway, made_at, changed_at}], counts, progress, "
                 "previews}",
          query={"kind": f"what they make: {' or '.join(KINDS)}; embeddings if left out",
                 "status": f"only of this status: {', '.join(STATUSES)}",
                 "offset": "how many to pass over",
                 "limit": f"most jobs of a page, up to {LARGEST_PAGE}; 100 if left out"}),
    Route("GET", f"{JOBS}/progress", "jobs.read", "How far the jobs of a project are",
          get_progress,
          answer="{counts: {status: how many}, progress, previews: {status: how many}}"),
    Route("POST", f"{JOBS}/retry", "jobs.change", "Do all failed jobs again", post_retry_failed,
          answer="{queued}"),
    Route("POST", f"{JOBS}/<job>/retry", "jobs.change", "Do a job again that has ended",
          post_retry, answer="{}"),
    Route("POST", f"{JOBS}/<job>/cancel", "jobs.change", "Cancel a job", post_cancel,
          answer="{}"),
    Route("GET", f"{PROJECT}/model", "jobs.read", "The model of a project's embeddings",
          get_model, answer="{model, models: [{model, version, title, notice}]}; '' for none"),
    Route("PUT", f"{PROJECT}/model", "project.edit_settings",
          "Choose the model; recordings that lack it are queued", put_model,
          (Field("model", "Its id; '' for none.", longest=100),), answer="{model}"),
    Route("GET", f"{PROJECT}/recordings/<recording>/embeddings", "embeddings.read",
          "The rows of a recording: float16, little-endian; by Range", get_embeddings,
          answer="the rows; the header Earmark-Embeddings says what they mean, as JSON",
          query={"model": "id of a model; the project's if left out"}),
)  # fmt: skip
