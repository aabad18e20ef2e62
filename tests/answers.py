"""Whether an answer of a relay is what its OpenAPI description says."""

import re
from functools import cache

import jsonschema_rs

from sync.api.openapi import describe
from sync.api.routes import BASE


@cache
def _paths():
    """(pattern, operations) of every path; the ones with fewer parameters first."""
    found = [
        (re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + r"/?"), path, operations)
        for path, operations in describe()["paths"].items()
    ]
    return sorted(found, key=lambda one: one[1].count("{"))


@cache
def _validator(path, method, status):
    described = describe()
    content = described["paths"][path][method]["responses"][status].get("content", {})
    schema = content.get("application/json", {}).get("schema")
    if schema is None:
        return None
    return jsonschema_rs.validator_for({**schema, "components": described["components"]})


def check_answer(method, where, status, value):
    """Fail unless a route's answer has a status and a shape that are described.

    value : the JSON, or anything else where none came
    """
    path = where.partition("?")[0]
    fitting = [
        (name, operations)
        for pattern, name, operations in _paths()
        if pattern.fullmatch(path) and method.lower() in operations
    ]
    if not fitting:
        assert not path.startswith(BASE) or status >= 400 or path.endswith(PLAIN), where
        return
    named, operations = fitting[0]
    responses = operations[method.lower()]["responses"]
    described = str(status) if str(status) in responses else f"{status // 100}XX"
    assert described in responses, f"{method} {named} answers {status}, which is not described"
    check = _validator(named, method.lower(), described)
    if check is not None and isinstance(value, dict):
        found = check.iter_errors(value)
        wrong = [f"{'/'.join(map(str, one.instance_path))}: {one.message}" for one in found]
        assert wrong == [], f"{method} {named}, {status}"


PLAIN = ("/api/v1", "/api/v1/", "openapi.json", "page.css")
