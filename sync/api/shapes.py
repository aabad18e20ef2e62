"""What each route answers with, as JSON Schema: for the description, and checked in all tests.

A route may get further fields at any time; those named here stay.
"""

from __future__ import annotations

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]


def shape(**fields: Schema) -> Schema:
    """An object with these fields; those that `may` be left out are said to."""
    return {
        "type": "object",
        "properties": {
            name: {key: value for key, value in field.items() if key != "optional"}
            for name, field in fields.items()
        },
        "required": [name for name, field in fields.items() if not field.get("optional")],
    }


def may(field: Schema) -> Schema:
    """A field that may be left out."""
    return {**field, "optional": True}


def many(one: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": one}


def each(value: Schema) -> Schema:
    """An object whose names are ids, hashes or words."""
    return {"type": "object", "additionalProperties": value}


def maybe(value: Schema) -> Schema:
    """A value, or null."""
    return {"anyOf": [value, {"type": "null"}]}


ANY: Schema = {}
TEXT: Schema = {"type": "string"}
TIME: Schema = {"type": "string", "format": "date-time"}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
NOTHING: Schema = {"type": "object", "maxProperties": 0}
OBJECT: Schema = {"type": "object"}

PERSON = {"id": TEXT, "name": TEXT, "admin": FLAG, "status": TEXT, "created_at": TIME}
ACCOUNT = shape(**PERSON)
ONESELF = shape(**PERSON, second_factor={"enum": ["on", "off", "needed"]})
CODES = shape(recovery_codes=many(TEXT))
ENDED = shape(ended=WHOLE)
PROJECT = {"id": TEXT, "name": TEXT, "status": TEXT, "created_at": TIME}
INVITATION = {
    "kind": TEXT, "project": maybe(TEXT), "project_name": maybe(TEXT), "role": maybe(TEXT),
    "invited_by": maybe(TEXT), "expires_at": TIME,
}  # fmt: skip
INVITATIONS = shape(
    invitations=many(
        shape(
            id=TEXT, kind=TEXT, role=maybe(TEXT), created_at=TIME, expires_at=TIME,
            invited_by=maybe(TEXT),
        )
    )
)  # fmt: skip
NEW_INVITATION = shape(**INVITATION, id=TEXT, secret=TEXT, link=TEXT)
TOKENS = shape(
    tokens=many(
        shape(
            id=TEXT, name=TEXT, role=TEXT, project=TEXT, project_name=TEXT, person=TEXT,
            person_name=TEXT, created_at=TIME, expires_at=TIME, used_at=maybe(TIME),
        )
    )
)  # fmt: skip
VERSION = shape(id=TEXT, recording=maybe(TEXT), name=TEXT, note=TEXT, person=TEXT, at=TIME)
JOB = shape(
    id=TEXT, recording=TEXT, file_name=TEXT, model=TEXT, version=TEXT, status=TEXT,
    progress=NUMBER, tries=WHOLE, code=maybe(TEXT), reason=maybe(TEXT), ready_at=TIME,
    gateway=maybe(TEXT), made_at=TIME, changed_at=TIME,
)  # fmt: skip
PROGRESS = {"counts": each(WHOLE), "progress": NUMBER, "previews": each(WHOLE)}
RECORDING = {
    "id": TEXT, "sha256": TEXT, "fingerprint": TEXT, "file_name": TEXT, "format": TEXT,
    "sample_rate_hz": NUMBER, "channels": WHOLE, "duration_s": NUMBER, "bytes": WHOLE,
    "recorded_at": maybe(TIME), "utc_offset_min": maybe(NUMBER), "site": maybe(TEXT),
    "device": maybe(TEXT), "added_by": TEXT, "added_at": TIME, "status": TEXT,
    "original_sha256": maybe(TEXT), "added_by_name": TEXT, "preview_bytes": maybe(WHOLE),
    "preview_rate_hz": maybe(NUMBER), "strip": FLAG,
}  # fmt: skip
REVISION = shape(
    id=WHOLE, recording=maybe(TEXT), root=TEXT, entry=maybe(TEXT), kind=TEXT, person=TEXT,
    name=maybe(TEXT), via=maybe(TEXT), client=TEXT, revert=maybe(TEXT), device_at=maybe(TEXT),
    server_at=TIME, before=OBJECT, after=OBJECT, origin=ANY,
)  # fmt: skip
ASKED = {"recording": TEXT, "model": TEXT}
STRETCH = {"recording": TEXT, "file_name": TEXT, "start_s": NUMBER, "end_s": NUMBER}

ANSWERS: dict[str, Schema] = {
    "GET /relay": shape(relay=maybe(TEXT), version=may(TEXT), person=may(maybe(ONESELF))),
    "POST /sign-in": shape(person=ONESELF),
    "POST /sign-out": NOTHING,
    "GET /me": shape(
        person=ONESELF,
        session=maybe(TEXT),
        token=maybe(shape(id=TEXT, name=TEXT, project=TEXT, role=TEXT)),
    ),
    "PUT /me/password": NOTHING,
    "POST /me/proof": NOTHING,
    "GET /me/second-factor": shape(since=maybe(TIME), recovery_codes=WHOLE),
    "POST /me/second-factor": shape(secret=TEXT, uri=TEXT),
    "PUT /me/second-factor": CODES,
    "POST /me/second-factor/recovery-codes": CODES,
    "POST /me/second-factor/removal": NOTHING,
    "GET /sessions": shape(
        sessions=many(
            shape(
                id=TEXT, created_at=TIME, seen_at=TIME, expires_at=TIME, client=TEXT,
                address=TEXT, this=FLAG,
            )
        )
    ),
    "DELETE /sessions": ENDED,
    "DELETE /sessions/<session>": NOTHING,
    "GET /tokens": TOKENS,
    "DELETE /tokens/<token>": NOTHING,
    "POST /invitations/look": shape(**INVITATION),
    "POST /invitations/accept": shape(person=ACCOUNT, **INVITATION),
    "GET /invitations": INVITATIONS,
    "POST /invitations": NEW_INVITATION,
    "DELETE /invitations/<invitation>": NOTHING,
    "GET /projects": shape(
        projects=many(
            shape(**PROJECT, role=maybe(TEXT), members=may(WHOLE), owners=may(many(TEXT)))
        )
    ),
    "POST /projects": shape(**PROJECT, role=TEXT),
    "PUT /projects/<project>": shape(**PROJECT),
    "GET /projects/<project>": shape(**PROJECT, role=TEXT),
    "PUT /projects/<project>/name": shape(**PROJECT),
    "PUT /projects/<project>/status": shape(**PROJECT),
    "GET /projects/<project>/tokens": TOKENS,
    "POST /projects/<project>/tokens": shape(
        id=TEXT, token=TEXT, role=TEXT, name=TEXT, expires_at=TIME
    ),
    "DELETE /projects/<project>/tokens/<token>": NOTHING,
    "GET /projects/<project>/members": shape(
        members=many(shape(id=TEXT, name=TEXT, status=TEXT, role=TEXT, added_at=TIME))
    ),
    "POST /projects/<project>/members": shape(id=TEXT, name=TEXT, role=TEXT),
    "PUT /projects/<project>/members/<person>": shape(id=TEXT, role=TEXT),
    "DELETE /projects/<project>/members/<person>": NOTHING,
    "DELETE /projects/<project>/membership": NOTHING,
    "GET /projects/<project>/invitations": INVITATIONS,
    "POST /projects/<project>/invitations": NEW_INVITATION,
    "DELETE /projects/<project>/invitations/<invitation>": NOTHING,
    "GET /users": shape(
        users=many(
            shape(
                **PERSON, sessions=WHOLE, seen_at=maybe(TIME), projects=WHOLE, second_factor=FLAG
            )
        )
    ),
    "POST /users": ACCOUNT,
    "PUT /users/<person>/admin": ACCOUNT,
    "PUT /users/<person>/status": ACCOUNT,
    "PUT /users/<person>/password": ACCOUNT,
    "DELETE /users/<person>/second-factor": ACCOUNT,
    "DELETE /users/<person>/sessions": ENDED,
    "GET /status": shape(
        at=TIME, version=TEXT, page=maybe(OBJECT), guides=TEXT,
        items=many(shape(id=TEXT, level=TEXT, case=TEXT, told=OBJECT)),
    ),
    "GET /audit": shape(
        rows=many(
            shape(
                number=WHOLE, at=TIME, person=maybe(TEXT), person_name=maybe(TEXT), action=TEXT,
                target=maybe(TEXT), target_name=maybe(TEXT), project=maybe(TEXT),
                project_name=maybe(TEXT), details=OBJECT, address=maybe(TEXT),
                chained=maybe(TEXT),
            )
        )
    ),
    "GET /projects/<project>/history": shape(revisions=many(REVISION), next=maybe(WHOLE)),
    "GET /projects/<project>/history/state": shape(
        recording=maybe(TEXT), state=each(each(OBJECT))
    ),
    "GET /projects/<project>/history/comparison": shape(
        recordings=many(
            shape(recording=maybe(TEXT), counts=each(WHOLE), differences=many(shape(id=TEXT)))
        )
    ),
    "POST /projects/<project>/history/revert": shape(
        id=maybe(TEXT), entries=each(WHOLE), kept=many(OBJECT)
    ),
    "GET /projects/<project>/versions": shape(versions=many(VERSION)),
    "POST /projects/<project>/versions": VERSION,
    "PUT /projects/<project>/versions/<version>/name": VERSION,
    "GET /projects/<project>/jobs": shape(jobs=many(JOB), **PROGRESS),
    "GET /projects/<project>/jobs/progress": shape(**PROGRESS),
    "POST /projects/<project>/jobs/retry": shape(queued=WHOLE),
    "POST /projects/<project>/jobs/<job>/retry": NOTHING,
    "POST /projects/<project>/jobs/<job>/cancel": NOTHING,
    "GET /projects/<project>/model": shape(
        model=TEXT,
        models=many(shape(model=TEXT, version=TEXT, title=TEXT, notice=maybe(TEXT))),
    ),
    "PUT /projects/<project>/model": shape(model=TEXT),
    "POST /gateway/lease": shape(
        job=maybe(
            shape(
                id=TEXT, lease=TEXT, sha256=TEXT, bytes=WHOLE, model=TEXT, version=TEXT,
                hop_s=NUMBER, heartbeat_s=NUMBER,
            )
        )
    ),
    "POST /gateway/jobs/<job>/heartbeat": NOTHING,
    "PUT /gateway/jobs/<job>/rows/<sha256>": shape(bytes=WHOLE),
    "POST /gateway/jobs/<job>/result": NOTHING,
    "POST /gateway/jobs/<job>/preview": NOTHING,
    "POST /gateway/jobs/<job>/fail": shape(status=TEXT),
    "POST /gateway/jobs/<job>/release": NOTHING,
    "GET /gateway/figures": shape(jobs=each(WHOLE), reused=WHOLE),
    "GET /gateways": shape(
        gateways=many(
            shape(
                id=TEXT, name=TEXT, own=FLAG, created_at=TIME, expires_at=TIME,
                seen_at=maybe(TIME), models=many(TEXT),
            )
        )
    ),
    "POST /gateways": shape(id=TEXT, token=TEXT, expires_at=TIME),
    "DELETE /gateways/<gateway>": NOTHING,
    "POST /gateway/rows/wanted": shape(wanted=many(TEXT), there=many(TEXT)),
    "PUT /gateway/rows/<sha256>": shape(bytes=WHOLE),
    "POST /gateway/rows": shape(is_new=FLAG),
    "GET /projects/<project>/bundle": shape(
        format=TEXT, version=WHOLE, project=shape(id=TEXT, name=TEXT), labels=many(OBJECT),
        recordings=many(OBJECT), history=may(OBJECT),
    ),
    "POST /bundles": shape(**PROJECT, role=TEXT),
    "GET /projects/<project>/recordings": shape(
        recordings=many(shape(**RECORDING, annotations=WHOLE, jobs=maybe(TEXT))),
        total=WHOLE,
        offset=WHOLE,
    ),
    "GET /projects/<project>/sites": shape(
        sites=many(shape(site=maybe(TEXT), recordings=WHOLE))
    ),
    "GET /projects/<project>/recordings/<recording>": shape(**RECORDING, about=OBJECT),
    "POST /projects/<project>/recordings/parcel": shape(
        files=many(shape(recording=may(TEXT), error=may(OBJECT)))
    ),
    "POST /traces": shape(taken=WHOLE),
    "POST /projects/<project>/recordings/known": shape(known=each(TEXT)),
    "GET /recordings/<recording>/queries": shape(
        queries=many(
            shape(
                start_s=NUMBER, end_s=NUMBER,
                suggestion=maybe(shape(labels=many(TEXT), confidence=NUMBER)),
            )
        ),
        method=TEXT, budget=WHOLE, learned=FLAG, **ASKED,
    ),
    "GET /recordings/<recording>/similar": shape(
        stretches=many(shape(**STRETCH, similarity=NUMBER)), windows=WHOLE, recordings=WHOLE,
        more=FLAG, offset=WHOLE, **ASKED,
    ),
    "GET /recordings/<recording>/next": shape(
        items=many(
            shape(
                **STRETCH, score=NUMBER, random=FLAG, reason=shape(id=TEXT, values=OBJECT),
                sentence=TEXT,
            )
        ),
        strategy=TEXT,
        left=shape(
            found=WHOLE, answered=WHOLE, open=WHOLE, expected=maybe(NUMBER), most=maybe(NUMBER),
            dry=WHOLE, stop=FLAG, sentence=TEXT,
        ),
        considered=WHOLE, recordings=WHOLE, **ASKED,
    ),
}  # fmt: skip
"""Method and path of a route -> the JSON that it answers with, where all went well."""

FILES: dict[str, tuple[str, ...]] = {
    "GET /projects/<project>/recordings/<recording>/embeddings": ("application/octet-stream",),
    "GET /projects/<project>/recordings/<recording>/audio": (
        "audio/wav", "audio/flac", "audio/mpeg", "audio/ogg", "application/octet-stream",
    ),
    "GET /projects/<project>/recordings/<recording>/preview": ("audio/flac",),
    "GET /projects/<project>/recordings/<recording>/strip": ("image/png",),
    "GET /gateway/jobs/<job>/audio": ("application/octet-stream",),
}  # fmt: skip
"""Routes that answer with a file -> of which types."""

BARE = frozenset(
    {
        "OPTIONS /uploads", "POST /uploads", "OPTIONS /uploads/<upload>", "HEAD /uploads/<upload>",
        "PATCH /uploads/<upload>", "DELETE /uploads/<upload>", "POST /uploads/<upload>",
    }
)  # fmt: skip
"""Routes that answer with headers alone."""

ALSO: dict[str, tuple[int, ...]] = {
    "POST /invitations/accept": (201,),
    "PUT /projects/<project>": (201,),
    "POST /uploads/<upload>": (200, 201),
}
"""Routes that may answer well with another status, too."""

BODIES: dict[str, str] = {
    "POST /bundles": "application/json",
    "POST /projects/<project>/recordings/parcel": "application/octet-stream",
    "POST /uploads": "application/offset+octet-stream",
    "PATCH /uploads/<upload>": "application/offset+octet-stream",
    "POST /uploads/<upload>": "application/offset+octet-stream",
    "PUT /gateway/jobs/<job>/rows/<sha256>": "application/octet-stream",
    "PUT /gateway/rows/<sha256>": "application/octet-stream",
}
"""Routes that read a body as it comes -> its type."""
