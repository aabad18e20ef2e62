"""The table of routes as Sanic serves it: who asks, may they, with what; then the handler."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from sanic import HTTPResponse, Request, Sanic
from sanic.config import Config
from sanic.response import json

from sync.api.caller import (
    Caller,
    check_origin,
    check_outside,
    cookie_name,
    identify,
    is_https,
    role_for,
)
from sync.api.fields import read_body
from sync.api.route import Ask, Reply, Route
from sync.api.routes import BASE, ROUTES
from sync.clock import now
from sync.errors import BadRequest
from sync.relay import Relay
from sync.roles import IN_A_PROJECT

App = Sanic[Config, SimpleNamespace]


def add_api(app: App) -> None:
    """Give an application every route of the table. It answers once `app.ctx.relay` is there."""
    for route in ROUTES:
        name = f"{route.method} {route.path}".translate(str.maketrans(" /<>-", "_____"))
        app.add_route(_serve(route), BASE + route.path, methods=[route.method], name=name)


def _serve(route: Route) -> Any:
    async def answer(request: Request, **path: str) -> HTTPResponse:
        relay: Relay = request.app.ctx.relay
        at = now()
        caller = await identify(request, relay, at)
        check_origin(request, relay.settings, caller)
        role = ""
        if route.action in IN_A_PROJECT:
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
        )
        return _response(request, relay, caller, await route.handler(ask))

    return answer


def _json(request: Request) -> Any:
    # Of another type, a page elsewhere could send it without asking first.
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise BadRequest("Send the request's body as application/json.")
    try:
        return request.json
    except Exception as error:
        raise BadRequest("The request's body is not JSON.") from error


def _response(request: Request, relay: Relay, caller: Caller, reply: Reply) -> HTTPResponse:
    response = json(reply.value, status=reply.status)
    secret = reply.secret if reply.secret is not None else caller.fresh
    if secret is None:
        return response
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
    return response
