"""What the relay says of itself: its description, its page, its health, its errors."""

import re
from html import escape

from relay_client import RelayServer, bare_page

from sync.api.openapi import describe
from sync.api.routes import BASE, ROUTES
from sync.headers import SAFETY_HEADERS


def test_the_description_has_every_route(relay):
    status, served = relay.client().ask("GET", "/openapi.json")
    assert (status, served) == (200, describe())
    assert served["openapi"].startswith("3.1")
    for route in ROUTES:
        path = BASE + re.sub(r"<(\w+)>", r"{\1}", route.path)
        operation = served["paths"][path][route.method.lower()]
        assert operation["summary"] == route.summary
        assert [one["name"] for one in operation["parameters"] if one["in"] == "path"] == (
            re.findall(r"<(\w+)>", route.path)
        )


def test_the_page_for_people_needs_no_script(relay):
    client = relay.client()
    status, text = client.ask("GET", "/")
    assert (status, client.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "<script" not in text
    assert "style=" not in text
    for route in ROUTES:
        assert escape(route.summary) in text
    assert client.headers["content-security-policy"] == SAFETY_HEADERS["Content-Security-Policy"]
    assert client.ask("GET", "/page.css")[0] == 200


def test_a_page_can_ask_whether_there_is_a_relay(relay, server):
    assert relay.client().ask("GET", "/relay")[1]["person"] is None
    assert relay.client("Ada").ask("GET", "/relay")[1]["person"]["name"] == "Ada"
    plain = relay.client()
    plain.port = server.port  # `earmark serve` without data answers what a static host would
    assert plain.ask("GET", "/relay") == (200, {"relay": None})


def test_health_and_readiness(relay):
    assert relay.client().ask("GET", "//healthz") == (200, {"status": "ok"})
    assert relay.client().ask("GET", "//readyz") == (200, {"status": "ready"})


def test_a_wrong_method_and_path_have_the_one_shape(relay):
    client = relay.client()
    for method, path, status in (("PUT", "/sign-in", 405), ("GET", "/nothing", 404)):
        answer = client.ask(method, path)
        assert answer[0] == status
        assert set(answer[1]["error"]) == {"code", "message", "details"}


def test_the_first_start_prints_a_link_for_the_first_admin(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.output = tmp_path / "printed"
    running.start()
    try:
        link = re.search(r"http://localhost:\d+/#/invite/(\S+)", running.output.read_text())
        assert link
        client = running.client()
        seen = client.ask("POST", "/invitations/look", {"secret": link[1]})[1]
        assert (seen["kind"], seen["project"]) == ("first", None)
        body = {"secret": link[1], "name": "Root", "password": "long enough to do"}
        status, value = client.ask("POST", "/invitations/accept", body)
        assert (status, value["person"]["admin"]) == (201, True)
        assert client.ask("GET", "/users")[0] == 200
        assert running.client().ask("POST", "/invitations/accept", body)[0] == 410
        running.stop()
        running.start()
        assert "invite" not in running.output.read_text()
    finally:
        running.stop()


def test_a_link_for_the_first_admin_ends_with_the_next_start_or_admin(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.output = tmp_path / "printed"
    secrets = []
    for _ in range(2):
        running.start()
        found = re.search(r"/#/invite/(\S+)", running.output.read_text())
        secrets.append(found[1])
        if len(secrets) == 1:
            running.stop()
    try:
        client = running.client()
        look = [client.ask("POST", "/invitations/look", {"secret": one})[0] for one in secrets]
        assert look == [410, 200]
        running.add_person("Ada", is_admin=True)
        body = {"secret": secrets[1]}
        assert running.client().ask("POST", "/invitations/look", body)[0] == 410
    finally:
        running.stop()
