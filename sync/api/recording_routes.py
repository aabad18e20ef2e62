"""Recordings whose audio is on the relay: lists, one, its audio, and which are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sync.api.audio import audio_reply
from sync.api.fields import Field
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest, NotThere
from sync.history.moments import read_time
from sync.jobs.previews import find_preview
from sync.recordings.labels import catch_up
from sync.recordings.lists import (
    LARGEST_PAGE,
    Wanted,
    list_recordings,
    sites_of,
)
from sync.recordings.orders import ANNOTATIONS, COLUMNS, JOB_STATES, JOBS, LABEL, is_order
from sync.recordings.recordings import find_recording, known_among

SORTS = ", ".join((*COLUMNS, ANNOTATIONS, JOBS, f"{LABEL}<id of a label>"))
MOST_HASHES = 500
"""As many as fit into a body of the default `request_max_bytes`."""


async def get_recordings(ask: Ask) -> Reply:
    """One page, and how many there are in all."""
    query = ask.query
    sort = query.get("sort", "added_at")
    wanted = Wanted(
        key=query.get("key"),
        sha256=query.get("sha256"),
        name=query.get("name"),
        text=query.get("text"),
        site=query.get("site"),
        since=_time(query, "since"),
        until=_time(query, "until"),
        shortest_s=_number(query, "shortest_s"),
        longest_s=_number(query, "longest_s"),
        label=query.get("label"),
        without=query.get("without"),
        is_annotated=_yes_or_no(query, "annotated"),
        jobs=query.get("jobs"),
        sort=sort.removeprefix("-"),
        is_descending=sort.startswith("-"),
        offset=int(_number(query, "offset") or 0),
        limit=min(max(int(_number(query, "limit") or 100), 1), LARGEST_PAGE),
    )
    if not is_order(wanted.sort):
        raise BadRequest(f"Sort by one of {SORTS}, with - in front for the other way.")
    if wanted.jobs is not None and wanted.jobs not in JOB_STATES:
        raise BadRequest(f"jobs has to be one of {', '.join(JOB_STATES)}.", field="jobs")
    await catch_up(ask.relay.database)
    rows, total = await ask.read(list_recordings, ask.path["project"], wanted)
    return Reply({"recordings": rows, "total": total, "offset": wanted.offset})


async def get_sites(ask: Ask) -> Reply:
    return Reply({"sites": await ask.read(sites_of, ask.path["project"])})


async def get_recording(ask: Ask) -> Reply:
    return Reply(await ask.read(find_recording, ask.path["project"], ask.path["recording"]))


async def get_audio(ask: Ask) -> Reply:
    found = await ask.read(find_recording, ask.path["project"], ask.path["recording"])
    return await audio_reply(
        ask.relay.blobs, found["sha256"], found["format"], ask.headers, found["bytes"]
    )


async def get_preview(ask: Ask) -> Reply:
    made = await _preview(ask)
    return await audio_reply(ask.relay.blobs, made["flac_blob"], "flac", ask.headers, made["bytes"])


async def get_strip(ask: Ask) -> Reply:
    made = await _preview(ask)
    return await audio_reply(ask.relay.blobs, made["strip_blob"], "png", ask.headers)


async def _preview(ask: Ask) -> Mapping[str, Any]:
    found = await ask.read(find_recording, ask.path["project"], ask.path["recording"])
    made = await ask.read(find_preview, found["sha256"])
    if made is None:
        raise NotThere(
            "The preview of this recording is not made yet; a gateway of this server makes it.",
            sentence="no-preview",
        )
    return made


async def post_known(ask: Ask) -> Reply:
    """Say which files need not be sent."""
    hashes = ask.body["sha256"]
    if len(hashes) > MOST_HASHES:
        raise BadRequest(f"Ask about up to {MOST_HASHES} files at once.", field="sha256")
    for one in hashes:
        if not isinstance(one, str) or not re.fullmatch(r"[0-9a-f]{64}", one):
            raise BadRequest("A SHA-256 is 64 hexadecimal digits, a to f small.", field="sha256")
    person = ask.caller.known.id
    return Reply({"known": await ask.read(known_among, ask.path["project"], hashes, person)})


def _time(query: Mapping[str, str], name: str) -> str | None:
    return read_time(query[name]) if name in query else None


def _yes_or_no(query: Mapping[str, str], name: str) -> bool | None:
    text = query.get(name)
    if text not in (None, "yes", "no"):
        raise BadRequest(f"{name} is {text!r}; it has to be yes or no.", field=name)
    return None if text is None else text == "yes"


def _number(query: Mapping[str, str], name: str) -> float | None:
    text = query.get(name)
    if text is None:
        return None
    if not re.fullmatch(r"\d{1,15}(\.\d{1,9})?", text):
        raise BadRequest(f"{name} is {text!r}; it has to be a number of at least 0.", field=name)
    return float(text)


RECORDINGS = f"{PROJECT}/recordings"
ROUTES = (
    Route("GET", RECORDINGS, "recordings.read", "The recordings whose audio is here",
          get_recordings, answer="{recordings: [...], total, offset}",
          query={
              "key": "only the one with this id",
              "sha256": "only the one whose file has this hash",
              "name": "part of the file's name", "site": "only of this site",
              "text": "words, each part of the file's name, the site or the device",
              "since": "begun at or after, ISO 8601", "until": "begun at or before, ISO 8601",
              "shortest_s": "at least so long", "longest_s": "at most so long",
              "label": "id of a label that one of its annotations carries",
              "without": "id of a label that none of its annotations carries",
              "annotated": "yes or no: whether it has annotations",
              "jobs": f"state of its embedding by the project's model: {', '.join(JOB_STATES)}",
              "sort": f"{SORTS}; - in front turns it round; added_at if left out. By `jobs` come"
              f" {', '.join(JOB_STATES)}, then those without a job; by a label those with none of"
              " its annotations, then by how many they have, told as `carrying`",
              "offset": "how many to pass over",
              "limit": f"most recordings of a page, up to {LARGEST_PAGE}; 100 if left out"}),
    Route("GET", f"{PROJECT}/sites", "recordings.read", "The sites of the recordings here",
          get_sites, answer="{sites: [{site, recordings}]}; null for those without one"),
    Route("GET", f"{RECORDINGS}/<recording>", "recordings.read",
          "One recording, with all that its file says of itself", get_recording,
          answer="the recording"),
    Route("GET", f"{RECORDINGS}/<recording>/audio", "recordings.read",
          "Its audio, as it was uploaded; by Range, with ETag", get_audio,
          answer="the file's bytes"),
    Route("GET", f"{RECORDINGS}/<recording>/preview", "recordings.read",
          "Its sound for slow links: FLAC, one channel, 16 kHz or less; by Range, with ETag",
          get_preview, answer="the FLAC's bytes; 404 while it is not made"),
    Route("GET", f"{RECORDINGS}/<recording>/strip", "recordings.read",
          "All of it at a glance: a PNG of 1024 x 64 greys, from 0 Hz up to half its sample rate",
          get_strip, answer="the PNG's bytes; 404 while it is not made"),
    Route("POST", f"{RECORDINGS}/known", "recording.add",
          "Which of these files are here already", post_known,
          (Field("sha256", f"Up to {MOST_HASHES} hashes of files.", "array"),),
          answer="{known: {sha256: id}}"),
)  # fmt: skip
