"""Whole projects as bundles: out of a relay, and into it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator

from sync.accounts.audit import note
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest, TooLarge
from sync.history.carrying import carry_in, carry_out
from sync.history.moments import FORMS


async def get_bundle(ask: Ask) -> Reply:
    """A project as a file: lossless, with its history if that is asked for."""
    query = ask.query
    content = await carry_out(
        ask.relay.workshop, ask.relay.settings, ask.path["project"], query.get("recording"),
        query.get("at", "now"), query.get("history") == "yes",
    )  # fmt: skip
    await ask.write(note, "project.exported", project=ask.path["project"])
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    headers = {
        "Content-Type": "application/json",
        "Content-Length": str(len(content)),
        "Repr-Digest": f"sha-256=:{digest}:",
    }
    return Reply(None, headers=headers, content=_once(content))


async def post_bundle(ask: Ask) -> Reply:
    """Make the project of a bundle, as one's own."""
    assert ask.content is not None
    most, pieces, size = ask.relay.settings.bundle_max_bytes, [], 0
    async for piece in ask.content:
        size += len(piece)
        if size > most:
            raise TooLarge(f"The bundle is larger than this server takes ({most:,} bytes).")
        pieces.append(piece)
    if not pieces:
        raise BadRequest("Send the bundle as the body of the request.")
    person = ask.caller.known.id
    made = await carry_in(
        ask.relay.workshop, ask.relay.settings, b"".join(pieces), person, ask.doer
    )
    return Reply({**made.to_json(), "role": "owner"}, 201)


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


ROUTES = (
    Route("GET", f"{PROJECT}/bundle", "project.export", "A project as a bundle, nothing lost",
          get_bundle, answer="the bundle, as earmark export writes it; its hash in Repr-Digest",
          query={"history": "yes: with every revision, the versions and the reverts",
                 "recording": "key or file name of a recording; else all",
                 "at": f"a moment: {FORMS}"}),
    Route("POST", "/bundles", "projects.bring",
          "Bring in the project of a bundle, under its id, with its history", post_bundle,
          answer="the project", status=201, streams=True),
)  # fmt: skip
