"""What gateways ask: for a job, its audio, and to take what came of it; and which gateways may."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from sync import tracing
from sync.accounts.gateways import (
    add_gateway,
    gateway_about,
    gateway_seen,
    list_gateways,
    revoke_gateway,
)
from sync.api.audio import audio_reply
from sync.api.fields import Field
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest, NotSignedIn, TooLarge
from sync.jobs.embeddings import Embedding, finish
from sync.jobs.figures import figures
from sync.jobs.job import leased_job
from sync.jobs.previews import Preview, finish_preview
from sync.jobs.queue import fail_leased, heartbeat, release
from sync.settings import Settings

LONGEST_REASON = 1000
MOST_MODELS = 100


async def post_lease(ask: Ask) -> Reply:
    """Wait for a job; an answer without one is as usual as one with."""
    models = ask.body["models"]
    if len(models) > MOST_MODELS or not all(isinstance(one, str) for one in models):
        raise BadRequest(f"Name up to {MOST_MODELS} models as texts, model@version.")
    about = None if ask.body["about"] is None else gateway_about(ask.body["about"])
    wait_s = ask.body["wait_s"] or 0.0
    job = await ask.relay.jobs.next_job(gateway_of(ask), models, wait_s, about)
    settings = ask.relay.settings
    if job is None:
        return Reply({"job": None})
    leased = {
        "id": job.id,
        "lease": job.lease,
        "sha256": job.sha256,
        "bytes": await ask.relay.blobs.size(job.sha256),
        "model": job.model,
        "version": job.version,
        "hop_s": job.hop_s,
        "heartbeat_s": settings.job_lease_s / 4,
    }
    if job.trace is not None:
        ready = datetime.fromisoformat(job.ready_at).timestamp()
        tracing.past("job.waited", job.trace, int(ready * 1e9), time.time_ns(), model=job.model)
        leased["trace"] = job.trace
    return Reply({"job": leased})


async def post_heartbeat(ask: Ask) -> Reply:
    progress = ask.body["progress"]
    await ask.relay.database.write(
        _heartbeat, ask.at, ask.relay.settings, gateway_of(ask), ask.path["job"],
        ask.body["lease"], progress,
    )  # fmt: skip
    return Reply({})


def _heartbeat(
    connection: sqlite3.Connection, at: datetime, settings: Settings, gateway: str, *of: Any
) -> None:
    heartbeat(connection, at, settings, gateway, *of)
    # A gateway that has its hands full asks for no work, and is there all the same.
    gateway_seen(connection, at, gateway)


async def get_job_audio(ask: Ask) -> Reply:
    job = await ask.read(leased_job, gateway_of(ask), ask.path["job"], ask.query.get("lease", ""))
    return await audio_reply(ask.relay.blobs, job.sha256, "", ask.headers)


async def put_rows(ask: Ask) -> Reply:
    """Keep rows by their hash; only `post_result` makes them the job's."""
    await ask.read(leased_job, gateway_of(ask), ask.path["job"], ask.query.get("lease", ""))
    rows = ask.path["sha256"]
    if not re.fullmatch(r"[0-9a-f]{64}", rows):
        raise BadRequest("Rows are named by their SHA-256: 64 hexadecimal digits, a to f small.")
    assert ask.content is not None
    pieces = at_most(ask.content, ask.relay.settings.job_result_bytes)
    return Reply({"bytes": await ask.relay.blobs.put(pieces, rows)})


async def post_result(ask: Ask) -> Reply:
    body = ask.body
    made = Embedding(
        body["rows"], int(body["windows"]), int(body["dimension"]), body["first_s"],
        body["about"] or {},
    )  # fmt: skip
    made.check_size(await ask.relay.blobs.size(made.blob))
    await ask.relay.database.write(
        finish, ask.at, gateway_of(ask), ask.path["job"], body["lease"], made
    )
    ask.relay.asking.embeddings_arrived()
    return Reply({})


async def post_preview(ask: Ask) -> Reply:
    """Finish a job with a preview whose two blobs were brought as rows are."""
    body, blobs = ask.body, ask.relay.blobs
    size = await blobs.size(body["flac"])
    if not size or not await blobs.size(body["strip"]):
        raise BadRequest("Bring both files of the preview first: its FLAC and its strip.")
    warnings = tuple(str(one) for one in body["warnings"] or ())
    made = Preview(body["flac"], size, int(body["rate_hz"]), body["strip"], warnings)
    await ask.relay.database.write(
        finish_preview, ask.at, gateway_of(ask), ask.path["job"], body["lease"], made
    )
    return Reply({})


async def post_failure(ask: Ask) -> Reply:
    body = ask.body
    status = await ask.relay.database.write(
        fail_leased, ask.at, ask.relay.settings, gateway_of(ask), ask.path["job"], body["lease"],
        body["code"], body["reason"], body["retry"],
    )  # fmt: skip
    return Reply({"status": status})


async def post_release(ask: Ask) -> Reply:
    await ask.relay.database.write(
        release, ask.at, gateway_of(ask), ask.path["job"], ask.body["lease"]
    )
    return Reply({})


async def get_figures(ask: Ask) -> Reply:
    return Reply(await ask.read(figures))


async def get_gateways(ask: Ask) -> Reply:
    return Reply({"gateways": await ask.read(list_gateways, ask.at)})


async def post_gateway(ask: Ask) -> Reply:
    """Make a gateway's token; its secret is in this answer and nowhere else."""
    days = ask.body["days"] or ask.relay.settings.token_days
    gateway, secret, expires_at = await ask.write(add_gateway, ask.body["name"], days)
    return Reply({"id": gateway, "token": secret, "expires_at": expires_at}, 201)


async def delete_gateway(ask: Ask) -> Reply:
    await ask.write(revoke_gateway, ask.path["gateway"])
    return Reply({})


def gateway_of(ask: Ask) -> str:
    if ask.caller.gateway is None:
        raise NotSignedIn("Only a gateway may ask this, with its own token.")
    return ask.caller.gateway.id


async def at_most(pieces: AsyncIterator[bytes], limit: int) -> AsyncIterator[bytes]:
    seen = 0
    async for piece in pieces:
        seen += len(piece)
        if seen > limit:
            raise TooLarge(f"The rows of a job may have up to {limit} bytes here.")
        yield piece


WORK = "/gateway/jobs/<job>"
LEASE = Field("lease", "The lease that the job came with.", longest=100)
LEASE_QUERY = {"lease": "the lease that the job came with"}
ROUTES = (
    Route("POST", "/gateway/lease", "jobs.work", "Wait for the next job", post_lease,
          (Field("models", "What the gateway can run, each as model@version.", "array"),
           Field("wait_s", "Seconds to wait for a job, up to 25.", "number", required=False),
           Field("about", "What the gateway says of itself: version, backend, endpoints.", "object",
                 required=False)),
          answer="{job: null or {id, lease, sha256, bytes, model, version, hop_s, heartbeat_s, "
                 "trace: a traceparent, where traces are on}}"),
    Route("POST", f"{WORK}/heartbeat", "jobs.work", "Keep a job, and tell how far it is",
          post_heartbeat, (LEASE, Field("progress", "0 to 1.", "number")),
          answer="{}; 409 lease_lost: stop working on it"),
    Route("GET", f"{WORK}/audio", "jobs.work", "The audio of a job, by Range", get_job_audio,
          answer="the file's bytes", query=LEASE_QUERY),
    Route("PUT", f"{WORK}/rows/<sha256>", "jobs.work",
          "Bring rows (float16, little-endian) or a file of a preview, named by their SHA-256",
          put_rows, answer="{bytes}", query=LEASE_QUERY, streams=True),
    Route("POST", f"{WORK}/result", "jobs.work", "Finish a job with the rows that were brought",
          post_result,
          (LEASE, Field("rows", "The SHA-256 of the rows.", longest=64),
           Field("windows", "How many rows.", "number"),
           Field("dimension", "How many numbers a row has.", "number"),
           Field("first_s", "The middle of the first window, in seconds.", "number"),
           Field("about", "What else is to be said of them.", "object", required=False)),
          answer="{}; sent again, it changes nothing"),
    Route("POST", f"{WORK}/preview", "jobs.work",
          "Finish a job of the model 'preview' with files that were brought as rows are",
          post_preview,
          (LEASE, Field("flac", "The SHA-256 of the FLAC.", longest=64),
           Field("strip", "The SHA-256 of the PNG.", longest=64),
           Field("rate_hz", "The sample rate of the FLAC.", "number"),
           Field("warnings", "Sentences about what was odd.", "array", required=False)),
          answer="{}; sent again, it changes nothing"),
    Route("POST", f"{WORK}/fail", "jobs.work", "Say why a job cannot be done", post_failure,
          (LEASE, Field("code", "A word for programs.", longest=100),
           Field("reason", "A sentence for people.", longest=LONGEST_REASON),
           Field("retry", "Whether it may go well another time.", "boolean")),
          answer="{status}: queued, to be tried again later, or failed"),
    Route("POST", f"{WORK}/release", "jobs.work", "Give a job back", post_release, (LEASE,),
          answer="{}"),
    Route("GET", "/gateway/figures", "jobs.work", "How many jobs there are, for metrics",
          get_figures,
          answer="{jobs: {status: how many}, reused: recordings that shared a job with others}"),
    Route("GET", "/gateways", "gateways.manage", "Which gateways may work for this server",
          get_gateways,
          answer="{gateways: [{id, name, own, created_at, expires_at, seen_at, models}]}"),
    Route("POST", "/gateways", "gateways.manage", "Let a gateway work for this server",
          post_gateway,
          (Field("name", "What it is called.", longest=200),
           Field("days", "For how many days.", "number", required=False)),
          answer="{id, token, expires_at}; the token is shown this once", status=201),
    Route("DELETE", "/gateways/<gateway>", "gateways.manage", "Withdraw a gateway's token",
          delete_gateway, answer="{}"),
)  # fmt: skip
