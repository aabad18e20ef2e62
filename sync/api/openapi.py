"""The description of the HTTP interface, for programs and for people, out of its table."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from py_browser import __version__
from sync.api.route import Route
from sync.api.routes import BASE, ROUTES
from sync.api.shapes import ALSO, ANSWERS, BARE, BODIES, FILES, OBJECT
from sync.roles import IN_A_PROJECT, OUTSIDE, ROLES

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "details"],
            "properties": {
                "code": {"type": "string", "description": "Never changes."},
                "message": {"type": "string", "description": "A sentence for people."},
                "details": {"type": "object"},
            },
        }
    },
}

WORDS = {
    "anyone": "anyone",
    "token": "a token",
    "person": "who is signed in",
    "admin": "an admin",
    "gateway": "a gateway",
}
STANDINGS = ("token", "person", "admin", "gateway")


def describe() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    paths: dict[str, Any] = {}
    for route in ROUTES:
        path = BASE + route.path.replace("<", "{").replace(">", "}")
        paths.setdefault(path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Earmark relay", "version": __version__, "license": {
            "name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "paths": paths,
        "components": {
            "schemas": {"Error": ERROR},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "earmark"},
            },
        },
        "security": [{"token": []}, {"session": []}],
    }  # fmt: skip


def who_may(route: Route) -> str:
    """Whoever may use a route, in words."""
    if route.action in IN_A_PROJECT:
        who = IN_A_PROJECT[route.action]
        roles = [role for role in ROLES if role in who]
        named = "every member" if len(roles) == len(ROLES) else ", ".join(roles)
        return named + ("; an admin of the server" if "admin" in who else "")
    who = OUTSIDE[route.action]
    if "anyone" in who:
        return WORDS["anyone"]
    return " or ".join(WORDS[name] for name in STANDINGS if name in who)


def _operation(route: Route) -> dict[str, Any]:
    parameters: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in re.findall(r"<(\w+)>", route.path)
    ]
    parameters += [
        {"name": name, "in": "query", "description": text, "schema": {"type": "string"}}
        for name, text in route.query.items()
    ]
    operation: dict[str, Any] = {
        "summary": route.summary,
        "description": f"For {who_may(route)}. Action `{route.action}`.",
        "parameters": parameters,
        "responses": _responses(route),
    }
    if route.fields:
        schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {field.name: field.schema() for field in route.fields},
            "required": [field.name for field in route.fields if field.required],
        }
        content = {"application/json": {"schema": schema}}
        operation["requestBody"] = {"required": True, "content": content}
    name = f"{route.method} {route.path}"
    if name in BODIES:
        binary = {"schema": {"type": "string", "format": "binary"}}
        whole = {"schema": {"type": "object"}} if BODIES[name].endswith("json") else binary
        operation["requestBody"] = {"required": True, "content": {BODIES[name]: whole}}
    if "anyone" in OUTSIDE.get(route.action, ()):
        operation["security"] = []
    return operation


def _responses(route: Route) -> dict[str, Any]:
    name = f"{route.method} {route.path}"
    found: dict[str, Any] = {"description": route.answer}
    if name in FILES:
        binary = {"schema": {"type": "string", "format": "binary"}}
        found["content"] = dict.fromkeys(FILES[name], binary)
    elif name not in BARE:
        found["content"] = {"application/json": {"schema": ANSWERS.get(name, OBJECT)}}
    responses = {str(status): found for status in (route.status, *ALSO.get(name, ()))}
    if name in FILES:
        responses["206"] = {**found, "description": "The part that Range asked for."}
        responses["304"] = {"description": "As the ETag of If-None-Match says."}
    wrong = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    bodiless = {} if route.method == "HEAD" else {"content": wrong}
    responses["4XX"] = {"description": "What is wrong with the request.", **bodiless}
    responses["5XX"] = {"description": "What went wrong here, or is full.", **bodiless}
    return responses


def page() -> str:
    """The same for people: one page without script."""
    rows = "\n".join(_row(route) for route in ROUTES)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Earmark: HTTP interface</title>
<link rel="stylesheet" href="{BASE}/page.css">
</head>
<body>
<main>
<h1>Earmark: HTTP interface</h1>
<p>Sign in by cookie, or send <code>Authorization: Bearer</code> and an API token. Bodies and
answers are JSON. Errors are always
<code>{{"error": {{"code", "message", "details"}}}}</code> with the right status.
For programs: <a href="{BASE}/openapi.json">openapi.json</a>.</p>
<table>
<thead><tr><th scope="col">Route</th><th scope="col">What it does</th><th scope="col">Body</th>
<th scope="col">Answer</th><th scope="col">For whom</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""


def _row(route: Route) -> str:
    body = "".join(
        f"<li><code>{escape(field.name)}</code>{'' if field.required else ' (may be left out)'}: "
        f"{escape(field.help)}"
        f"{' One of ' + escape(', '.join(field.choices)) + '.' if field.choices else ''}</li>"
        for field in route.fields
    )
    return (
        f"<tr><th scope='row'><code>{route.method} {escape(BASE + route.path)}</code></th>"
        f"<td>{escape(route.summary)}</td><td>{f'<ul>{body}</ul>' if body else ''}</td>"
        f"<td><code>{escape(route.answer)}</code></td><td>{escape(who_may(route))}</td></tr>"
    )


STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 }
main { max-width: 80rem; margin: auto; padding: 1rem; overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .5rem; border-top: 1px solid #8886 }
ul { margin: 0; padding-left: 1rem }
tbody th { font-weight: normal }
"""
