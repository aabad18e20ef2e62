"""How a gateway brings rows that were computed without a job, as on a cluster."""

from __future__ import annotations

import re

from sync.api.fields import Field
from sync.api.gateway_routes import at_most, gateway_of
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest
from sync.jobs.brought import Making, bring, sort_out
from sync.jobs.embeddings import Embedding

MOST_HASHES = 500


async def post_wanted(ask: Ask) -> Reply:
    """Say whose rows to bring, so that no others travel."""
    gateway_of(ask)
    hashes = ask.body["sha256"]
    if len(hashes) > MOST_HASHES:
        raise BadRequest(f"Ask about up to {MOST_HASHES} recordings at once.", field="sha256")
    for one in hashes:
        _check_hash(one)
    making = _making(ask)
    making.check(ask.relay.jobs.catalog)
    wanted, there = await ask.read(sort_out, making, hashes)
    return Reply({"wanted": wanted, "there": there})


async def put_rows(ask: Ask) -> Reply:
    """Keep rows by their hash; only `post_brought` makes them a recording's."""
    gateway_of(ask)
    _check_hash(ask.path["sha256"])
    assert ask.content is not None
    pieces = at_most(ask.content, ask.relay.settings.job_result_bytes)
    return Reply({"bytes": await ask.relay.blobs.put(pieces, ask.path["sha256"])})


async def post_brought(ask: Ask) -> Reply:
    body, making = ask.body, _making(ask)
    made = Embedding(
        body["rows"], int(body["windows"]), int(body["dimension"]), body["first_s"],
        body["about"] or {},
    )  # fmt: skip
    for one in (body["audio"], made.blob):
        _check_hash(one)
    making.check(ask.relay.jobs.catalog, made.dimension)
    made.check_size(await ask.relay.blobs.size(made.blob))
    is_new = await ask.relay.database.write(
        bring, ask.at, gateway_of(ask), body["audio"], making, made
    )
    return Reply({"is_new": is_new})


def _making(ask: Ask) -> Making:
    return Making(ask.body["model"], ask.body["version"], float(ask.body["hop_s"]))


def _check_hash(value: object) -> None:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{64}", value):
        raise BadRequest("A SHA-256 is 64 hexadecimal digits, a to f small.", field="sha256")


MADE_BY = (
    Field("model", "Id of the model.", longest=100),
    Field("version", "Its version.", longest=100),
    Field("hop_s", "Seconds from one row to the next.", "number"),
)
ROUTES = (
    Route("POST", "/gateway/rows/wanted", "jobs.work",
          "Of audio that has rows elsewhere: whose rows to bring", post_wanted,
          (*MADE_BY, Field("sha256", f"Up to {MOST_HASHES} hashes of audio.", "array")),
          answer="{wanted: [sha256], there: [sha256]}; what is in neither is no recording here"),
    Route("PUT", "/gateway/rows/<sha256>", "jobs.work",
          "Bring rows, named by their SHA-256: float16, little-endian", put_rows,
          answer="{bytes}", streams=True),
    Route("POST", "/gateway/rows", "jobs.work", "Say of which audio the rows are", post_brought,
          (*MADE_BY, Field("audio", "The SHA-256 of the audio.", longest=64),
           Field("rows", "The SHA-256 of the rows.", longest=64),
           Field("windows", "How many rows.", "number"),
           Field("dimension", "How many numbers a row has.", "number"),
           Field("first_s", "The middle of the first window, in seconds.", "number"),
           Field("about", "What else is to be said of them.", "object", required=False)),
          answer="{is_new}; false where there were rows before, which stay"),
)  # fmt: skip
