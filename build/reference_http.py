"""docs/reference/http.md: every route of the relay, out of its OpenAPI description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reference_commands import cell, escaped, listed

from sync.api.openapi import describe
from sync.api.routes import BASE

BEFORE = f"""\
# HTTP interface

What programs ask a relay for. Sign in by cookie, or send `Authorization: Bearer TOKEN` with an
[API token](../relay_guide.md#passwords-sessions-tokens). Bodies and answers are JSON where
nothing else is said. What goes wrong has [one shape](errors.md). Every relay shows this page
under `{BASE}/`, and says the same to programs as OpenAPI 3.1 under `{BASE}/openapi.json`. Uploads
speak tus 1.0 ([how](../uploading.md)), rooms the protocol of [y-websocket](../sync_protocol.md).

"""
PLAIN = {"type": "object"}


def http_page() -> str:
    """The whole page."""
    description = describe()
    groups: dict[str, list[str]] = {}
    for path, operations in sorted(description["paths"].items()):
        for method, operation in sorted(operations.items()):
            groups.setdefault(_group(path), []).append(
                "\n".join(_operation(method.upper(), path, operation, description))
            )
    return BEFORE + "\n".join(
        f"## {name}\n\n" + "\n".join(routes) for name, routes in sorted(groups.items())
    )


def _group(path: str) -> str:
    """What a route is about: its first word, within projects the second."""
    words = [word for word in path.removeprefix(BASE).split("/") if word and "{" not in word]
    return " / ".join(words[:2]) if words[0] == "projects" else words[0]


def _operation(
    method: str, path: str, operation: Mapping[str, Any], description: Mapping[str, Any]
) -> Iterator[str]:
    yield f"### {method} {path.removeprefix(BASE)}\n"
    yield f"{_sentence(operation['summary'])} {escaped(operation.get('description', ''))}\n"
    query = [one for one in operation.get("parameters", ()) if one["in"] != "path"]
    if query:
        yield "| asked for by | what it is |\n|---|---|"
        yield from (
            f"| `{one['name']}`{'' if one['in'] == 'query' else ' (' + one['in'] + ')'} "
            f"| {cell(one.get('description', ''))} |"
            for one in query
        )
        yield ""
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        yield from _body(kind, content.get("schema", PLAIN), description)
    for status, answer in sorted(operation["responses"].items()):
        if status.startswith("2"):
            yield from _answer(status, answer, description)


def _body(kind: str, schema: Mapping[str, Any], description: Mapping[str, Any]) -> Iterator[str]:
    rows = list(_rows(schema, description))
    if not rows:
        yield f"The body is `{kind}`.\n"
        return
    yield "| field of the body | kind | what it is |\n|---|---|---|"
    yield from (f"| `{name}` | {what} | {text} |" for name, what, text in rows)
    yield ""


def _answer(
    status: str, answer: Mapping[str, Any], description: Mapping[str, Any]
) -> Iterator[str]:
    """What comes back; its fields only where the schema knows more than the sentence."""
    yield f"Answer {status}: {_sentence(answer.get('description', ''))}\n"
    for content in answer.get("content", {}).values():
        rows = list(_rows(content.get("schema", PLAIN), description))
        if rows:
            yield "| field of the answer | kind | what it is |\n|---|---|---|"
            yield from (f"| `{name}` | {what} | {text} |" for name, what, text in rows)
            yield ""


def _rows(
    schema: Mapping[str, Any], description: Mapping[str, Any], path: str = "", depth: int = 0
) -> Iterator[tuple[str, str, str]]:
    """Yield (field, kind, what it is) for all that a schema names, four levels deep."""
    schema = _resolved(schema, description)
    if schema.get("type") == "array":
        yield from _rows(schema.get("items", {}), description, f"{path}[]", depth)
        return
    needed = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        found = _resolved(field, description)
        full = f"{path}.{name}" if path else name
        text = cell(found.get("description", ""))
        if found.get("enum"):
            text = f"{text} One of {listed(map(str, found['enum']))}.".strip()
        if name not in needed:
            text = f"{text} May be left out.".strip()
        yield full, _kind(found), text
        if depth < 3:
            yield from _rows(found, description, full, depth + 1)


def _resolved(schema: Mapping[str, Any], description: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = schema.get("$ref", "")
    if not reference:
        return schema
    found: Any = description
    for word in reference.removeprefix("#/").split("/"):
        found = found[word]
    return {**found, **{key: value for key, value in schema.items() if key != "$ref"}}


def _kind(schema: Mapping[str, Any]) -> str:
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " or ".join(sorted({_kind(one) for one in schema[several]}))
    kind = schema.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _sentence(text: str) -> str:
    """A summary as a sentence; what looks like JSON as code."""
    if text.startswith(("{", "headers ")):
        head, _, tail = text.partition("; ")
        return f"`{head}`" + (f"; {escaped(tail)}" if tail else "")
    return escaped(text if text.endswith(".") else f"{text}.")
