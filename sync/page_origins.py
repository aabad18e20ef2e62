"""Pages on other hosts that may use the relay: which they are, and what browsers are told of them.

Such a page signs in as our own does, but keeps the session's secret itself and sends it with each
request: a cookie would not travel from one site to another (docs/decisions/0013). No cookie counts
in what it asks, so nothing that another site makes a browser do comes with anybody's rights.
"""

from __future__ import annotations

from sanic import HTTPResponse, Request
from sanic.response import BaseHTTPResponse

from sync.origins import read_origins
from sync.settings import Settings

SESSION_PREFIX = "earmark_session_"
"""What stands before the secret of a session where it is sent as a bearer token."""

SESSION_HEADER = "Earmark-Session"
"""Tells such a page the secret that it is to send from now on; empty after signing out."""

PREFLIGHT_S = 7200  # Chromium believes no longer time

METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE"
SENT = (
    "Authorization", "Content-Type", "If-None-Match", "If-Range", "Range", "Traceparent",
    "Tracestate", "Tus-Resumable", "Upload-Checksum", "Upload-Defer-Length", "Upload-Length",
    "Upload-Metadata", "Upload-Offset", "X-HTTP-Method-Override", "X-Request-ID",
)  # fmt: skip
TOLD = (
    "Accept-Ranges", "Content-Disposition", "Content-Length", "Content-Range",
    "Earmark-Embeddings", "Earmark-Recording", SESSION_HEADER, "ETag", "Location", "Retry-After",
    "Tus-Resumable", "Upload-Expires", "Upload-Length", "Upload-Metadata", "Upload-Offset",
    "X-Request-ID",
)  # fmt: skip


def page_origin(request: Request, settings: Settings) -> str | None:
    """The origin of the page elsewhere that asks, if it is one that may."""
    origin = str(request.headers.get("origin", ""))
    return origin if origin and origin in read_origins(settings.page_origins) else None


def page_session(request: Request, settings: Settings, credential: str | None) -> str | None:
    """The session's secret in what a page elsewhere sent; None for anything else.

    Browsers say themselves which page asks, so a secret is of no use on any other.
    """
    if not is_page_session(credential) or page_origin(request, settings) is None:
        return None
    return str(credential).removeprefix(SESSION_PREFIX)


def is_page_session(credential: str | None) -> bool:
    """Whether a credential is that of a session, and no token."""
    return credential is not None and credential.startswith(SESSION_PREFIX)


def tell_session(response: BaseHTTPResponse, secret: str) -> None:
    """Hand a page elsewhere the secret of its session; '' ends it there."""
    response.headers[SESSION_HEADER] = SESSION_PREFIX + secret if secret else ""
    # A secret that came back out of the browser's cache would be an old one.
    response.headers["Cache-Control"] = "no-store"


async def answer_preflight(request: Request) -> HTTPResponse | None:
    """What browsers ask before they let a page elsewhere send something."""
    settings: Settings = request.app.ctx.settings
    if request.method != "OPTIONS" or "access-control-request-method" not in request.headers:
        return None
    if not request.path.startswith("/api/") or page_origin(request, settings) is None:
        return None
    return HTTPResponse(
        status=204,
        headers={
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": ", ".join(SENT),
            "Access-Control-Max-Age": str(PREFLIGHT_S),
        },
    )


async def let_pages_read(request: Request, response: BaseHTTPResponse) -> None:
    """Let a page elsewhere read the answer, if it is one that may; never with cookies."""
    settings: Settings = request.app.ctx.settings
    if not settings.page_origins or not request.path.startswith("/api/"):
        return
    vary = response.headers.get("Vary")
    response.headers["Vary"] = f"{vary}, Origin" if vary else "Origin"
    origin = page_origin(request, settings)
    if origin is not None:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = ", ".join(TOLD)
