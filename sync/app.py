"""The web application of the relay: the page, the HTTP interface, and how it is doing.

Without a data folder it serves the page alone.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import time
from pathlib import Path
from types import SimpleNamespace

from prometheus_client import CONTENT_TYPE_LATEST
from sanic import HTTPResponse, Request, Sanic
from sanic.config import Config
from sanic.exceptions import NotFound, SanicException
from sanic.response import BaseHTTPResponse, html, json, raw, text

from py_browser.errors import EarmarkError
from sync import logs, tracing
from sync.api.caller import check_outside, identify
from sync.api.openapi import STYLE, describe, page
from sync.api.routes import BASE, ROUTES
from sync.api.serving import App, add_api
from sync.clock import now
from sync.condition import told
from sync.errors import RelayError
from sync.headers import cache_control, safety_headers
from sync.logs import begin_request
from sync.metrics import request_seconds, requests, slow_requests
from sync.page_origins import answer_preflight, let_pages_read
from sync.relay import Relay
from sync.settings import Settings
from sync.site import add_site
from sync.uploads.tus import TUS_VERSION

REQUEST_BUFFER_BYTES = 1 << 20
"""So much of a request is read ahead: a large body comes in few pieces."""

LOG = logging.getLogger("earmark.requests")
CLIENT_LEFT = "499"
HSTS = "max-age=31536000"
LOOPBACK = ("127.0.0.1", "::1")
PATIENT = {f"{BASE}{route.path}" for route in ROUTES if route.streams or "lease" in route.path}
"""Routes that take as long as their content does, or wait for work."""


def create_app(site: Path, settings: Settings | None = None, name: str = "earmark") -> App:
    """Build the application that serves the folder `site`, as build/site.py made it.

    settings : with a data folder that `sync.database.prepare` has been through, it is a relay
    name : must be unique among the applications of one process
    """
    app = Sanic[Config, SimpleNamespace](name)
    add_site(app, site)
    app.add_route(healthz, "/healthz")
    app.add_route(readyz, "/readyz")
    app.register_middleware(turn_down, "request")
    app.register_middleware(add_headers, "response")
    app.exception(Exception)(explain)
    app.ctx.site = site
    app.ctx.relay = None
    if settings is not None and settings.data:
        add_relay(app, settings)
    else:
        app.add_route(no_relay, f"{BASE}/relay")
    return app


def add_relay(app: App, settings: Settings) -> None:
    """Make an application a relay: the HTTP interface over the accounts in the database."""
    app.ctx.settings = settings
    app.config.REQUEST_MAX_SIZE = settings.request_max_bytes
    app.config.REQUEST_BUFFER_SIZE = REQUEST_BUFFER_BYTES
    app.config.PROXIES_COUNT = settings.proxies or None

    async def open_relay(running: App) -> None:
        tracing.start(settings.traces_endpoint, "earmark-relay")
        running.ctx.relay = await Relay.open(settings, os.environ)
        running.ctx.relay.watch.site = running.ctx.site

    async def send_home(running: App) -> None:
        if running.ctx.relay is not None:
            await running.ctx.relay.jobs.stop()

    async def close_relay(running: App) -> None:
        if running.ctx.relay is not None:
            await running.ctx.relay.close()
        await asyncio.to_thread(tracing.stop)

    app.before_server_start(open_relay)
    app.before_server_stop(send_home)
    app.after_server_stop(close_relay)
    add_api(app)
    app.add_route(metrics, "/metrics")
    app.register_middleware(begin_timing, "request")
    app.register_middleware(answer_preflight, "request")
    app.register_middleware(count_answer, "response")
    app.register_middleware(let_pages_read, "response")
    app.add_route(openapi, f"{BASE}/openapi.json")
    app.add_route(api_page, BASE, name="api_page")
    app.add_route(api_page, f"{BASE}/", name="api_page_in_folder", strict_slashes=True)
    app.add_route(api_style, f"{BASE}/page.css")


async def openapi(_request: Request) -> HTTPResponse:
    """The HTTP interface, for programs."""
    return json(describe())


async def api_page(_request: Request) -> HTTPResponse:
    """The HTTP interface, for people."""
    return html(page())


async def api_style(_request: Request) -> HTTPResponse:
    """The looks of that page."""
    return raw(STYLE.encode(), content_type="text/css")


async def healthz(_request: Request) -> HTTPResponse:
    """The process is alive."""
    return json({"status": "ok"})


async def metrics(request: Request) -> HTTPResponse:
    """Numbers for Prometheus: to this machine, to admins, or to whom `metrics_open` lets."""
    relay: Relay = request.app.ctx.relay
    is_direct = request.ip in LOOPBACK and "x-forwarded-for" not in request.headers
    if not (is_direct or relay.settings.metrics_open):
        try:
            check_outside(await identify(request, relay, now()), "audit.read")
        except RelayError as error:
            return refusal(error)
    return raw(await told(relay), content_type=CONTENT_TYPE_LATEST)


async def turn_down(request: Request) -> None:
    """No file has a zero byte in its name, and to look for one is an error of the system's."""
    if "%00" in request.path or "\0" in request.path:
        raise NotFound("There is no such name.")


async def begin_timing(request: Request) -> None:
    request.ctx.began_s = time.perf_counter()
    request.ctx.name = begin_request(request.headers.get("x-request-id"))
    if tracing.is_on() and is_traced(request):
        request.ctx.end_span = tracing.begin("request", request.headers.get("traceparent"))
        logs.note(trace=str(tracing.carried()).split("-")[1])


async def count_answer(request: Request, response: BaseHTTPResponse) -> None:
    route, status = route_of(request), str(response.status)
    if response.status >= 500 and has_left(request):
        status = CLIENT_LEFT  # what could not be sent to it is no failure of ours
    requests.labels(route, request.method, status).inc()
    began_s = getattr(request.ctx, "began_s", None)
    if began_s is None:
        return
    seconds = time.perf_counter() - began_s
    request_seconds.labels(route).observe(seconds)
    response.headers["X-Request-ID"] = request.ctx.name
    end_span = getattr(request.ctx, "end_span", None)
    if end_span is not None:
        end_span(
            {"http.route": route, "http.request.method": request.method,
             "http.response.status_code": response.status, "request.id": request.ctx.name},
            response.status >= 500,
        )  # fmt: skip
    is_slow = seconds > request.app.ctx.relay.settings.log_slow_s and route not in PATIENT
    if is_slow:
        slow_requests.labels(route).inc()
    LOG.log(
        logging.WARNING if is_slow else logging.DEBUG,
        "A slow request" if is_slow else "A request",
        extra={"method": request.method, "route": route, "status": response.status,
               "seconds": round(seconds, 4)},
    )  # fmt: skip


def is_traced(request: Request) -> bool:
    """Whether a request gets a span: those of the interface; but whoever only waits for work, or
    brings spans, makes one only in somebody else's trace."""
    if not request.path.startswith(f"{BASE}/"):
        return False
    is_idle = request.path in (f"{BASE}/gateway/lease", f"{BASE}/gateway/figures", f"{BASE}/traces")
    return not is_idle or "traceparent" in request.headers


def has_left(request: Request) -> bool:
    """Whether whoever asked hung up before there was an answer."""
    transport = request.transport
    return transport is None or transport.is_closing()


def route_of(request: Request) -> str:
    """The route as it is written, so that no name or id becomes a label; 'page' for the page."""
    path = re.sub(r":\w+>", ">", request.route.path) if request.route else ""
    return f"/{path}" if path.startswith("api/") or path in ("metrics", "readyz") else "page"


async def no_relay(_request: Request) -> HTTPResponse:
    """Tell the page that it is served alone, so that it need not look for a relay."""
    return json({"relay": None})


async def readyz(request: Request) -> HTTPResponse:
    """The page is there to be served, and the database answers."""
    index = request.app.ctx.site / "index.html"
    if not index.is_file():
        return error_body("site_missing", f"The built page is missing: no {index}.", 503)
    relay: Relay | None = request.app.ctx.relay
    if relay is not None:
        await relay.database.read(lambda connection: connection.execute("SELECT 1").fetchone())
    return json({"status": "ready"})


async def add_headers(request: Request, response: BaseHTTPResponse) -> None:
    response.headers.update(safety_headers(request.path))
    relay: Relay | None = request.app.ctx.relay
    if relay is not None and relay.settings.public_url.startswith("https:"):
        response.headers["Strict-Transport-Security"] = HSTS
    if request.path.startswith("/api/"):
        response.headers.setdefault("Cache-Control", "no-store")
        if response.content_type == "application/json":
            # Opened by itself it is saved, not shown.
            response.headers.setdefault("Content-Disposition", 'attachment; filename="api.json"')
    else:
        cacheable = response.status in (200, 206, 304)
        said = cache_control(request.path) if cacheable else "no-store"
        response.headers["Cache-Control"] = said
    if request.path.startswith(f"{BASE}/uploads"):
        response.headers["Tus-Resumable"] = TUS_VERSION


def error_body(code: str, message: str, status: int) -> HTTPResponse:
    """The one shape of every error of the interface under /api."""
    return json({"error": {"code": code, "message": message, "details": {}}}, status=status)


def refusal(error: EarmarkError) -> HTTPResponse:
    """What the relay says of an error it raised on purpose."""
    status = error.status if isinstance(error, RelayError) else 400
    response = json({"error": error.to_json()}, status=status)
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    if "retry_after_s" in error.details:
        response.headers["Retry-After"] = str(error.details["retry_after_s"])
    return response


async def explain(request: Request, error: Exception) -> HTTPResponse:
    """Answer an error in one sentence: as JSON to programs, as text to people."""
    if isinstance(error, EarmarkError) and request.path.startswith("/api/"):
        return refusal(error)
    status = error.status_code if isinstance(error, SanicException) else 500
    if status >= 500:
        request.app.error_handler.log(request, error)
    known = {
        404: ("not_found", f"There is nothing at {request.path}."),
        405: ("method_not_allowed", "That method is not allowed here."),
        413: ("too_large", "The request is larger than this server takes."),
    }
    code, message = known.get(
        status, (f"http_{status}", "Something went wrong on the server; its log says what.")
    )
    if status not in known and status < 500:
        message = str(error)
    if request.path.startswith("/api/"):
        return error_body(code, message, status)
    return text(message, status=status)
