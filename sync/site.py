"""The built page, sent as build/site.py made it, compressed to whoever takes that."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from types import SimpleNamespace

from sanic import HTTPResponse, Request, Sanic
from sanic.config import Config
from sanic.response import BaseHTTPResponse, file

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


def add_site(app: Sanic[Config, SimpleNamespace], site: Path) -> None:
    """Serve the folder `site` at the root of an application.

    Where NAME.gz lay beside NAME when the application was made, and NAME was not changed since,
    that is sent under the name.
    """
    for suffix, media_type in MEDIA_TYPES.items():
        mimetypes.add_type(media_type, suffix)
    compressed = compressed_files(site)

    async def send_compressed(request: Request) -> HTTPResponse | None:
        found = compressed.get(request.path)
        if found is None or not wants_gzip(request) or not is_current(found):
            return None
        return await file(
            found,
            request_headers=request.headers,
            mime_type=media_type_of(found.with_suffix("").name),
            headers={"Content-Encoding": "gzip"},
        )

    async def say_it_varies(request: Request, response: BaseHTTPResponse) -> None:
        if request.path in compressed:
            response.headers["Vary"] = "Accept-Encoding"

    app.register_middleware(send_compressed, "request")
    app.register_middleware(say_it_varies, "response")
    app.static(
        "/", site, index="index.html", use_content_range=True, resource_type="dir", name="site"
    )


def compressed_files(site: Path) -> dict[str, Path]:
    """The compressed copies in a folder, by the path under which the plain file is asked for."""
    found = {
        f"/{path.relative_to(site).with_suffix('').as_posix()}": path
        for path in site.rglob("*.gz")
        if path.with_suffix("").is_file()
    }
    return {**found, "/": found["/index.html"]} if "/index.html" in found else found


def is_current(copy: Path) -> bool:
    """Whether a compressed copy is there and no older than its file."""
    try:
        return copy.stat().st_mtime_ns >= copy.with_suffix("").stat().st_mtime_ns
    except FileNotFoundError:
        return False


def wants_gzip(request: Request) -> bool:
    """Whether the whole file was asked for by somebody who can unpack it."""
    if request.method not in ("GET", "HEAD") or "range" in request.headers:
        return False
    offers = request.headers.get("accept-encoding", "").replace(" ", "").lower().split(",")
    return "gzip" in offers


def media_type_of(name: str) -> str:
    """The type under which a file is sent, from its name."""
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
