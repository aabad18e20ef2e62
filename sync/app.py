"""The relay's web application. For now it serves the built page and says that it is well."""

import mimetypes
from pathlib import Path
from types import SimpleNamespace

from sanic import HTTPResponse, Request, Sanic
from sanic.config import Config
from sanic.exceptions import SanicException
from sanic.response import BaseHTTPResponse, json, text

from sync.headers import cache_control, safety_headers

# Browsers refuse modules and WebAssembly under other types, and systems disagree on these.
MEDIA_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}


def create_app(site: Path, name: str = "earmark") -> Sanic[Config, SimpleNamespace]:
    """Build the application that serves the folder `site`, as build/site.py made it.

    `name` must be unique among the applications of one process.
    """
    for suffix, media_type in MEDIA_TYPES.items():
        mimetypes.add_type(media_type, suffix)
    app = Sanic[Config, SimpleNamespace](name)
    app.static(
        "/", site, index="index.html", use_content_range=True, resource_type="dir", name="site"
    )
    app.add_route(healthz, "/healthz")
    app.add_route(readyz, "/readyz")
    app.register_middleware(add_headers, "response")
    app.exception(Exception)(explain)
    app.ctx.site = site
    return app


async def healthz(_request: Request) -> HTTPResponse:
    """The process is alive."""
    return json({"status": "ok"})


async def readyz(request: Request) -> HTTPResponse:
    """The page is there to be served."""
    index = request.app.ctx.site / "index.html"
    if index.is_file():
        return json({"status": "ready"})
    return error_body("site_missing", f"The built page is missing: no {index}.", 503)


async def add_headers(request: Request, response: BaseHTTPResponse) -> None:
    response.headers.update(safety_headers(request.path))
    cacheable = response.status in (200, 206, 304)
    response.headers["Cache-Control"] = cache_control(request.path) if cacheable else "no-store"


def error_body(code: str, message: str, status: int) -> HTTPResponse:
    """The one shape of every error of the interface under /api."""
    return json({"error": {"code": code, "message": message, "details": {}}}, status=status)


async def explain(request: Request, error: Exception) -> HTTPResponse:
    """Answer an error in one sentence: as JSON to programs, as text to people."""
    status = error.status_code if isinstance(error, SanicException) else 500
    if status >= 500:
        request.app.error_handler.log(request, error)
    known = {404: f"There is nothing at {request.path}.", 405: "That method is not allowed here."}
    message = known.get(status, "Something went wrong on the server; its log says what.")
    if status not in known and status < 500:
        message = str(error)
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, f"http_{status}")
    if request.path.startswith("/api/"):
        return error_body(code, message, status)
    return text(message, status=status)
