"""The table of routes as Sanic serves it: who asks, may they, with what; then the handler."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from json import dumps
from types import SimpleNamespace
from typing import Any

from sanic import HTTPResponse, Request, Sanic
from sanic.config import Config
from sanic.response import BaseHTTPResponse, json

from py_browser.errors import EarmarkError
from sync import logs
from sync.api.body import pieces_of_body
from sync.api.caller import (
    Caller,
    check_origin,
    check_outside,
    cookie_name,
    identify,
    is_https,
    origin_of,
    project_of,
    role_for,
)
from sync.api.fields import read_body
from sync.api.route import Ask, Reply, Route
from sync.api.routes import BASE, ROUTES
from sync.blobs.blob_store import Piece
from sync.clock import now
from sync.errors import BadRequest
from sync.page_origins import page_origin, tell_session
from sync.relay import Relay
from sync.roles import IN_A_PROJECT

App = Sanic[Config, SimpleNamespace]
LOG = logging.getLogger("earmark.api")


def add_api(app: App) -> None:
    """Give an application every route of the table. It answers once `app.ctx.relay` is there."""
    for route in ROUTES:
        name = f"{route.method} {route.path}".translate(str.maketrans(" /<>-", "_____"))
        app.add_route(
            _serve(route), BASE + route.path, methods=_methods(route), name=name,
            stream=route.streams,
        )  # fmt: skip


def _methods(route: Route) -> list[str]:
    # Whoever wants to know how long something is asks for its head.
    return ["GET", "HEAD"] if route.method == "GET" else [route.method]


def _serve(route: Route) -> Any:
    async def answer(request: Request, **path: str) -> HTTPResponse | None:
        relay: Relay = request.app.ctx.relay
        at = now()
        caller = await identify(request, relay, at)
        logs.note(person=caller.person.id if caller.person else None)
        check_origin(request, relay.settings, caller)
        role = ""
        if route.action in IN_A_PROJECT:
            if "project" not in path:
                found = await relay.database.read(
                    project_of, caller, path["recording"], route.action
                )
                path = {**path, "project": found}
            role = await relay.database.read(role_for, caller, path["project"], route.action)
        else:
            check_outside(caller, route.action)
        ask = Ask(
            relay,
            caller,
            at,
            role,
            read_body(route.fields, _json(request)) if route.fields else {},
            path,
            {name: request.args.get(name) for name in route.query if name in request.args},
            request.headers.get("user-agent", ""),
            {name.lower(): value for name, value in request.headers.items()},
            origin_of(request, relay.settings),
            pieces_of_body(request) if route.streams else None,
        )
        return await _response(request, relay, caller, await route.handler(ask))

    return answer


def _json(request: Request) -> Any:
    # Of another type, a page elsewhere could send it without asking first.
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise BadRequest("Send the request's body as application/json.")
    try:
        value = request.json
        # Half a surrogate pair is JSON, and no text that could be stored or sent.
        if b"\\u" in request.body:
            dumps(value, ensure_ascii=False).encode()
    except Exception as error:
        raise BadRequest("The request's body is not JSON.") from error
    return value


async def _response(
    request: Request, relay: Relay, caller: Caller, reply: Reply
) -> HTTPResponse | None:
    if reply.content is not None:
        await _stream(request, relay, caller, reply, reply.content)
        return None
    if reply.value is None:
        response = HTTPResponse(status=reply.status, headers=dict(reply.headers))
    else:
        response = json(reply.value, status=reply.status, headers=dict(reply.headers))
    _tell_secret(request, relay, caller, reply, response)
    return response


async def _stream(
    request: Request, relay: Relay, caller: Caller, reply: Reply, content: AsyncIterator[Piece]
) -> None:
    headers = dict(reply.headers)
    kind = headers.pop("Content-Type")
    response = await request.respond(status=reply.status, headers=headers, content_type=kind)
    _tell_secret(request, relay, caller, reply, response)
    if request.method == "HEAD":
        await response.eof()
        return
    try:
        # By itself: Sanic would copy what is sent together with the head.
        await response.send(b"")
        async for piece in content:
            await response.send(piece)
    except EarmarkError:
        # The head is sent: only an end before its time can still say that something is wrong.
        LOG.exception("%s could not be sent to its end", request.path)
        transport: Any = request.transport
        transport.abort()
    else:
        await response.eof()


def _tell_secret(
    request: Request, relay: Relay, caller: Caller, reply: Reply, response: BaseHTTPResponse
) -> None:
    secret = reply.secret if reply.secret is not None else caller.fresh
    if secret is None:
        return
    if page_origin(request, relay.settings) is not None:
        tell_session(response, secret)
        return
    https = is_https(request, relay.settings)
    response.add_cookie(
        cookie_name(request, relay.settings),
        secret,
        path="/",
        httponly=True,
        samesite="Strict",
        secure=https,
        max_age=int(relay.settings.session_days * 86_400) if secret else 0,
    )
