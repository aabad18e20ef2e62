"""History: who changed what, states at a moment, versions, and taking changes back."""

from __future__ import annotations

import sqlite3
from typing import Any

from py_browser.comparison import compare, count
from py_browser.timeline import Entries
from sync.accounts.audit import note
from sync.api.fields import Field
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.errors import BadRequest
from sync.history.making import make_revert, make_version, preview_revert
from sync.history.moments import FORMS, read_moment, read_time, state_at
from sync.history.reverting import Wish
from sync.history.store import LARGEST_PAGE, Wanted, read_revisions, rooms_of
from sync.history.versions import list_versions, rename_version

RECORDING = {"recording": "key of a recording; else all of the project"}
MOMENT = f"a moment: {FORMS}"


async def get_history(ask: Ask) -> Reply:
    """One page of revisions; `next` leads to the older ones."""
    query = ask.query
    wanted = Wanted(
        query.get("recording"),
        query.get("root"),
        query.get("annotation"),
        query.get("person"),
        _time(query.get("since")),
        _time(query.get("until")),
        _whole(query, "before"),
        min(_whole(query, "limit") or 100, LARGEST_PAGE),
    )
    found = await ask.read(read_revisions, ask.path["project"], wanted)
    more = bool(found) and len(found) >= wanted.limit
    return Reply({"revisions": found, "next": found[-1]["id"] if more else None})


async def get_state(ask: Ask) -> Reply:
    """What a recording, or the project's vocabulary, was at a moment."""
    recording = ask.query.get("recording")
    states = await ask.read(_states, ask.path["project"], recording, ask.query.get("at", "now"))
    return Reply({"recording": recording, "state": states.get(recording, {})})


async def get_comparison(ask: Ask) -> Reply:
    """How annotations differ between two moments, by recording."""
    project, recording = ask.path["project"], ask.query.get("recording")
    one, other = ask.query.get("from", "now"), ask.query.get("to", "now")
    before = await ask.read(_states, project, recording, one, True)
    after = await ask.read(_states, project, recording, other, True)
    compared = []
    for key in sorted({*before, *after}, key=str):
        old, new = before.get(key, {}), after.get(key, {})
        found = compare(old.get("annotations", {}), new.get("annotations", {}))
        if found:
            differences = [difference.to_json() for difference in found]
            compared.append({"recording": key, "counts": count(found), "differences": differences})
    return Reply({"recordings": compared})


async def get_versions(ask: Ask) -> Reply:
    found = await ask.read(list_versions, ask.path["project"], ask.query.get("recording"))
    return Reply({"versions": [version.to_json() for version in found]})


async def post_version(ask: Ask) -> Reply:
    body = ask.body
    made = await make_version(
        ask.relay.database, ask.at, ask.doer, ask.path["project"], ask.caller.known.id,
        body["recording"], body["name"], body["note"] or "",
    )  # fmt: skip
    return Reply(made.to_json(), 201)


async def put_version_name(ask: Ask) -> Reply:
    changed = await ask.write(
        rename_version, ask.path["project"], ask.path["version"], ask.body["name"]
    )
    return Reply(changed.to_json())


async def post_revert(ask: Ask) -> Reply:
    """Take changes back, or tell what that would do."""
    body = ask.body
    wish = Wish(
        body["recording"], body["annotation"], body["to"], body["person"],
        body["since"], body["until"], body["revert"],
    )  # fmt: skip
    relay, project, person = ask.relay, ask.path["project"], ask.caller.known.id
    if body["preview"]:
        report = await preview_revert(relay.database, project, person, ask.role, wish)
    else:
        report = await make_revert(relay.database, relay.hosts, project, person, ask.role, wish)
        await ask.write(note, "project.reverted", project=project)
    return Reply(report.to_json())


def _states(
    connection: sqlite3.Connection,
    project: str,
    recording: str | None,
    text: str,
    all_recordings: bool = False,
) -> dict[str | None, Entries]:
    """By recording, its state at a moment; None is the project's vocabulary."""
    moment = read_moment(connection, project, text)
    rooms = rooms_of(connection, project, recording)
    wanted = [r for r in rooms if all_recordings or r.recording == recording]
    return {room.recording: state_at(connection, room, moment) for room in wanted}


def _time(text: str | None) -> str | None:
    return None if text is None else read_time(text)


def _whole(query: Any, name: str) -> int | None:
    text = query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise BadRequest(f"{name} is {text!r}; it has to be a whole number.", field=name)
    return int(text)


ROUTES = (
    Route("GET", f"{PROJECT}/history", "history.read", "Who changed what, the newest first",
          get_history, answer="{revisions: [...], next}",
          query=RECORDING | {
              "annotation": "id of an annotation, query, bookmark or label",
              "root": "annotations, queries, bookmarks, labels, ...",
              "person": "id of an account",
              "since": "server time, ISO 8601",
              "until": "server time, ISO 8601",
              "before": "`next` of the page before",
              "limit": f"most revisions of a page, up to {LARGEST_PAGE}; 100 if left out"}),
    Route("GET", f"{PROJECT}/history/state", "history.read", "What was there at a moment",
          get_state, answer="{recording, state: {annotations: {id: fields}, ...}}",
          query={"recording": "key of a recording; else the project's vocabulary",
                 "at": MOMENT}),
    Route("GET", f"{PROJECT}/history/comparison", "history.read", "How two moments differ",
          get_comparison, answer="{recordings: [{recording, counts, differences: [...]}]}",
          query=RECORDING | {"from": MOMENT, "to": MOMENT}),
    Route("POST", f"{PROJECT}/history/revert", "history.revert_own",
          "Take changes back, as a new change; those of others need history.revert_any",
          post_revert,
          (Field("to", f"Make it again what it was at {MOMENT}.", required=False),
           Field("person", "Or take back what this account changed.", required=False),
           Field("revert", "Or take back an earlier revert, by its id.", required=False),
           Field("recording", "Only in this recording.", required=False),
           Field("annotation", "Only this annotation, query or bookmark.", required=False),
           Field("since", "With person: from this server time on.", required=False),
           Field("until", "With person: until this server time.", required=False),
           Field("preview", "Only tell what would be done.", "boolean", required=False)),
          answer="{id, entries: {recording: how many}, kept: [{recording, root, entry}]}"),
    Route("GET", f"{PROJECT}/versions", "history.read", "Named versions, the newest first",
          get_versions, answer="{versions: [{id, recording, name, note, person, at}]}",
          query={"recording": "only versions that hold this recording"}),
    Route("POST", f"{PROJECT}/versions", "history.name_version", "Name the present version",
          post_version,
          (Field("name", "The name of the version.", longest=200),
           Field("recording", "Of this recording; else of all.", required=False),
           Field("note", "What it is for.", required=False)),
          answer="the version", status=201),
    Route("PUT", f"{PROJECT}/versions/<version>/name", "history.name_version",
          "Rename a version", put_version_name,
          (Field("name", "The name of the version.", longest=200),), answer="the version"),
)  # fmt: skip
