"""Every route asked with made-up values: no answer of 500, none that is not described.

A few examples of each here; `make fuzz` asks for longer. What other tests ask is compared with
the description as well (tests/answers.py).
"""

import contextlib
import time

import pytest
import requests
import schemathesis
from fuzzing import SECONDS
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from relay_audio import add_audio
from relay_client import PASSWORD, RelayServer, bare_page
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project
from sync.api.openapi import describe
from sync.api.routes import ROUTES
from sync.api.shapes import ALSO, ANSWERS, BARE, BODIES, FILES

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")
EXAMPLES = 2
CHECKS = (
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_schema_conformance,
)  # fmt: skip


def test_every_route_says_what_it_answers_with():
    names = {f"{route.method} {route.path}" for route in ROUTES}
    assert names == set(ANSWERS) | set(FILES) | BARE, "write its shape into sync/api/shapes.py"
    assert not (set(ANSWERS) & set(FILES)) | (set(ANSWERS) | set(FILES)) & BARE
    assert set(ALSO) | set(BODIES) <= names


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """A relay that is asked a lot; with the ids of what is there, and who may ask for it."""
    folder = tmp_path_factory.mktemp("asked")
    running = RelayServer(
        bare_page(folder / "site"), folder / "data",
        sign_in_tries=10**9, sign_in_tries_address=10**9,
    )  # fmt: skip
    ada = running.add_person("Ada", is_admin=True)
    there = {"person": running.add_person("Bea"), "project": None}
    there["project"] = running.write(add_project, "Birds", ada, [ada]).id
    running.start()  # which makes the key of the audio
    path = folder / "song.wav"
    path.write_bytes(b"sound")
    there["recording"], _ = add_audio(running, there["project"], ada, path)
    gateway = running.write(add_gateway, "far", 1.0)[1]
    yield running, there, gateway
    running.stop()


def test_no_route_fails_or_answers_what_is_not_described(asked):
    relay, there, gateway = asked
    load_all_checks()
    schema = schemathesis.openapi.from_dict(describe())
    schema.config.generation.update(modes=list(schemathesis.GenerationMode))
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == len(ROUTES)
    wrong = []
    with requests.Session() as session:
        until_s = time.monotonic() + SECONDS
        while not wrong:
            for operation in operations:
                try:
                    _try_route(operation, relay, there, gateway, session)
                except Exception as error:
                    text = str(error) or "".join(map(str, getattr(error, "exceptions", ())))
                    wrong.append(f"{operation.method} {operation.path}: {text}")
            if time.monotonic() >= until_s:
                break
    assert not wrong, "\n\n".join(wrong)


def _try_route(operation, relay, there, gateway, session):
    base = f"http://127.0.0.1:{relay.port}"
    name = f"{operation.method.upper()} {operation.path}"
    for_gateways = "`jobs.work`" in operation.definition.raw["description"]
    client = None if for_gateways else relay.client("Ada")

    def ask(case):
        headers = {"Origin": base, "Content-Type": BODIES.get(name, "application/json")}
        if for_gateways:
            headers["Authorization"] = f"Bearer {gateway}"
        else:
            headers["Cookie"] = "; ".join(f"{key}={value}" for key, value in client.cookies.items())
        for key, value in there.items():
            if key in (case.path_parameters or {}):
                case.path_parameters[key] = value
        if isinstance(case.body, dict):
            if for_gateways and "lease" in operation.path:
                case.body["wait_s"] = 0
            if "/me/" in operation.path and "password" in case.body:
                case.body["password"] = PASSWORD
        if operation.path.endswith("/uploads") or "/uploads/" in operation.path:
            headers["Tus-Resumable"] = "1.0.0"
        answer = case.call(base_url=base, session=session, headers=headers, timeout=30)
        case.validate_response(answer, checks=CHECKS)

    options = {"max_examples": EXAMPLES, "derandomize": True}
    if SECONDS:
        options = {"max_examples": EXAMPLES * 10}
    quiet = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
    phases, modes = [Phase.generate], list(schemathesis.GenerationMode)
    # Half of the routes with right values and half with wrong ones, unless there is time.
    for mode in modes if SECONDS else modes[len(operation.path) % 2 :][:1]:
        with contextlib.suppress(Unsatisfiable):  # nothing can be wrong where nothing is sent
            strategy = operation.as_strategy(generation_mode=mode)
            settings(**quiet, **options, phases=phases)(given(strategy)(ask))()
