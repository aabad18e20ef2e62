"""Uploads: tus 1.0, so that every tus client can bring recordings."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from sync.api.caller import role_for
from sync.api.project_routes import PROJECT
from sync.api.route import Ask, Reply, Route
from sync.clock import new_id, time_text
from sync.errors import BadRequest, RelayError, TooLarge
from sync.uploads import records, tus
from sync.uploads.parcel import MOST_BYTES, MOST_FILES, unpack
from sync.uploads.reception import Whole
from sync.uploads.records import Upload

ACTION = "recording.add"
UPLOADS = "/uploads"


async def options(ask: Ask) -> Reply:
    """What this server can do; also to those who cannot say what they speak."""
    return Reply(None, 204, headers=tus.options(ask.relay.settings.upload_max_bytes))


async def post_upload(ask: Ask) -> Reply:
    """Begin an upload, with its first bytes if there are some."""
    tus.check_version(ask.headers)
    new = _new_upload(ask)
    relay = ask.relay
    await ask.read(_check_new, ask, new)
    # Some clients name another type although they send nothing.
    has_content = tus.is_part(ask.headers)
    checksum = _checksum(ask)
    sent = {
        # Absolute, since not every client can join a path to its endpoint.
        "Location": f"{ask.origin}/api/v1{UPLOADS}/{new.id}",
        "Upload-Expires": tus.http_date(new.expires),
    }
    if has_content or not new.bytes:
        offset, recording = await relay.desk.begin_with(ask.at, new, _content(ask), checksum)
        sent |= {"Upload-Offset": str(offset), **_arrived(recording)}
    else:
        await relay.desk.begin(ask.at, new)
    return Reply(None, 201, headers=sent)


async def head_upload(ask: Ask) -> Reply:
    tus.check_version(ask.headers)
    upload = await _own(ask)
    offset = await ask.relay.desk.offset(upload)
    sent = {
        "Upload-Offset": str(offset),
        "Upload-Length": str(upload.bytes),
        "Upload-Expires": tus.http_date(upload.expires),
    }
    if upload.metadata:
        sent["Upload-Metadata"] = upload.metadata
    return Reply(None, 200, headers=sent)


async def patch_upload(ask: Ask) -> Reply:
    tus.check_version(ask.headers)
    tus.check_content_type(ask.headers)
    offset = tus.read_number(ask.headers, "Upload-Offset")
    upload, checksum = await _own(ask), _checksum(ask)
    relay = ask.relay
    length, recording = await relay.desk.receive(upload, offset, _content(ask), checksum)
    sent = {"Upload-Offset": str(length), **_arrived(recording)}
    if recording is None:
        until = await relay.database.write(records.prolong, ask.at, relay.settings, upload.id)
        sent["Upload-Expires"] = tus.http_date(datetime.fromisoformat(until))
    return Reply(None, 204, headers=sent)


async def delete_upload(ask: Ask) -> Reply:
    tus.check_version(ask.headers)
    await ask.relay.desk.end(await _own(ask))
    return Reply(None, 204)


async def post_instead(ask: Ask) -> Reply:
    """For clients behind something that lets only GET and POST through."""
    meant = ask.headers.get("x-http-method-override", "").upper()
    handlers = {"PATCH": patch_upload, "HEAD": head_upload, "DELETE": delete_upload}
    if meant not in handlers:
        raise BadRequest("Say PATCH, HEAD or DELETE in X-HTTP-Method-Override.")
    return await handlers[meant](ask)


async def post_parcel(ask: Ask) -> Reply:
    """Take in several small files at once: each is a recording then, or it is said why not."""
    pieces: list[bytes] = []
    count = 0
    async for piece in _content(ask):
        count += len(piece)
        if count > MOST_BYTES:
            raise TooLarge(f"A parcel has up to {MOST_BYTES:,} bytes.")
        pieces.append(piece)
    expires_at = time_text(ask.at + timedelta(days=ask.relay.settings.upload_days))
    some = [
        Whole(_upload_of(ask, ask.path["project"], said["bytes"], said, "", expires_at), content)
        for said, content in unpack(b"".join(pieces))
    ]
    ends = await ask.relay.desk.take_in_all(some)
    return Reply({"files": [_told(end) for end in ends]})


def _told(end: str | RelayError) -> dict[str, Any]:
    return {"error": end.to_json()} if isinstance(end, RelayError) else {"recording": end}


def _new_upload(ask: Ask) -> Upload:
    header = ask.headers.get("upload-metadata", "")
    said = tus.read_metadata(header)
    if "upload-length" not in ask.headers and "upload-defer-length" in ask.headers:
        raise BadRequest("Say the length at once, in Upload-Length.", field="Upload-Length")
    project = said.get("project") or (ask.caller.token.project if ask.caller.token else "")
    if not project:
        raise BadRequest("Say the project's id in Upload-Metadata: project.", field="project")
    expires_at = time_text(ask.at + timedelta(days=ask.relay.settings.upload_days))
    length = tus.read_number(ask.headers, "Upload-Length")
    return _upload_of(ask, project, length, said, header, expires_at)


def _upload_of(
    ask: Ask, project: str, length: int, said: Mapping[str, str], header: str, expires_at: str
) -> Upload:
    return Upload(
        new_id(),
        project,
        ask.caller.known.id,
        length,
        _sha256(said, "sha256"),
        # Some clients send a path; none of it is needed, or ever used as one.
        said.get("filename", "").replace("\\", "/").rpartition("/")[2],
        said.get("site") or None,
        said.get("device") or None,
        header,
        expires_at,
        original_sha256=_sha256(said, "original_sha256"),
    )


def _sha256(said: Mapping[str, str], name: str) -> str | None:
    value = said.get(name) or None
    if value is not None and not re.fullmatch(r"[0-9a-f]{64}", value):
        raise BadRequest("A SHA-256 is 64 hexadecimal digits, a to f small.", field=name)
    return value


async def _own(ask: Ask) -> Upload:
    """The upload of the path, if it is one's own and one may still add recordings."""
    upload = await ask.read(records.find_upload, ask.path["upload"], ask.caller.known.id)
    await ask.read(_check_right, ask, upload)
    return upload


def _check_new(connection: sqlite3.Connection, ask: Ask, new: Upload) -> None:
    """Before anything of it is read; what decides is asked again when it is written down."""
    role_for(connection, ask.caller, new.project, ACTION)
    records.check_upload(connection, ask.relay.settings, new)


def _check_right(connection: sqlite3.Connection, ask: Ask, upload: Upload) -> None:
    role_for(connection, ask.caller, upload.project, ACTION)


def _checksum(ask: Ask) -> tus.Checksum | None:
    header = ask.headers.get("upload-checksum")
    return None if header is None else tus.Checksum(header)


def _content(ask: Ask) -> AsyncIterator[bytes]:
    assert ask.content is not None
    return ask.content


def _arrived(recording: str | None) -> dict[str, str]:
    return {} if recording is None else {"Earmark-Recording": recording}


ONE = f"{UPLOADS}/<upload>"
PARCEL = f"{PROJECT}/recordings/parcel"
ROUTES = (
    Route("OPTIONS", UPLOADS, "uploads.look", "What of tus 1.0 this server can do", options,
          answer="headers Tus-*", status=204),
    Route("POST", UPLOADS, "uploads.use", "Begin an upload (tus creation, with or without bytes)",
          post_upload, answer="headers Location, Upload-Offset, Upload-Expires", status=201,
          streams=True),
    Route("OPTIONS", ONE, "uploads.look", "The same, of one upload", options,
          answer="headers Tus-*", status=204),
    Route("HEAD", ONE, "uploads.use", "How much of an upload is here", head_upload,
          answer="headers Upload-Offset, Upload-Length, Upload-Expires"),
    Route("PATCH", ONE, "uploads.use", "Send on, from an offset", patch_upload,
          answer="headers Upload-Offset, Upload-Expires; Earmark-Recording at the end", status=204,
          streams=True),
    Route("DELETE", ONE, "uploads.use", "Forget an upload that is not finished", delete_upload,
          answer="nothing", status=204),
    Route("POST", ONE, "uploads.use", "One of these, named in X-HTTP-Method-Override",
          post_instead, answer="as that", status=204, streams=True),
    Route("POST", PARCEL, ACTION, f"Add up to {MOST_FILES} small files at once, as a parcel",
          post_parcel, answer="{files: [{recording} or {error}, in order]}", streams=True),
)  # fmt: skip
