"""The server of the built page, asked over HTTP as a browser asks it."""

import gzip
import http.client
import json

import pytest

from sync.headers import SAFETY_HEADERS


def ask(server, path, headers=None, method="GET"):
    connection = http.client.HTTPConnection("localhost", server.port, timeout=10)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("path", ["/", "/index.html", "/healthz", "/nothing/here", "/sw.js"])
def test_every_answer_carries_the_safety_headers(server, path):
    answer, _ = ask(server, path)
    for name, value in SAFETY_HEADERS.items():
        assert answer.getheader(name) == value, f"{name} on {path}"


def test_hashed_files_are_kept_and_the_page_is_asked_for(server, site):
    script = next((site / "assets").glob("*.js"))
    answer, _ = ask(server, f"/assets/{script.name}")
    assert "immutable" in answer.getheader("Cache-Control")
    for path in ("/", "/sw.js", "/pyodide/manifest.json"):
        answer, _ = ask(server, path)
        assert answer.getheader("Cache-Control") == "no-cache", path


def test_a_missing_file_is_never_cached(server):
    answer, _ = ask(server, "/assets/gone.js")
    assert (answer.status, answer.getheader("Cache-Control")) == (404, "no-store")


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("manifest.webmanifest", "application/manifest+json"),
        ("sw.js", "text/javascript"),
        ("demo/powdermill_R1S07_10s.wav", "audio/wav"),
    ],
)
def test_media_types_are_what_browsers_insist_on(server, name, media_type):
    answer, _ = ask(server, f"/{name}")
    assert answer.getheader("Content-Type").split(";")[0] == media_type


def test_webassembly_can_be_compiled_while_it_arrives(server, site):
    program = next((site / "pyodide").rglob("*.wasm")).relative_to(site)
    answer, _ = ask(server, f"/{program.as_posix()}", method="HEAD")
    assert answer.getheader("Content-Type") == "application/wasm"


def test_audio_is_served_by_byte_range(server, demo):
    whole = (demo / "powdermill_R1S07_10s.wav").read_bytes()
    path = "/demo/powdermill_R1S07_10s.wav"
    answer, body = ask(server, path, {"Range": "bytes=1000-1999"})
    assert answer.status == 206
    assert body == whole[1000:2000]


def test_whoever_takes_gzip_is_sent_it(server, site):
    takes = {"Accept-Encoding": "br, gzip"}
    for path in ("/", "/sw.js"):
        plain, body = ask(server, path)
        packed, sent = ask(server, path, takes)
        assert packed.getheader("Content-Encoding") == "gzip", path
        assert gzip.decompress(sent) == body, path
        assert packed.getheader("Content-Type") == plain.getheader("Content-Type"), path
        assert packed.getheader("Content-Security-Policy"), path
        assert plain.getheader("Content-Encoding") is None, path
        assert packed.getheader("Vary") == plain.getheader("Vary"), path
    program = next((site / "pyodide").rglob("*.wasm"))
    answer, sent = ask(server, f"/{program.relative_to(site).as_posix()}", takes)
    assert answer.getheader("Content-Encoding") == "gzip"
    assert "immutable" in answer.getheader("Cache-Control")
    assert len(sent) < 0.6 * program.stat().st_size


def test_a_compressed_file_that_did_not_change_is_not_sent_again(server):
    takes = {"Accept-Encoding": "gzip"}
    answer, _ = ask(server, "/sw.js", takes)
    since = {**takes, "If-Modified-Since": answer.getheader("Last-Modified")}
    answer, body = ask(server, "/sw.js", since)
    assert (answer.status, body) == (304, b"")


def test_a_part_of_a_file_is_of_the_plain_one(server, site):
    headers = {"Accept-Encoding": "gzip", "Range": "bytes=0-9"}
    answer, body = ask(server, "/sw.js", headers)
    assert (answer.status, body) == (206, (site / "sw.js").read_bytes()[:10])


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/%2e%2e/pyproject.toml", "/..%2fLICENSE"])
def test_nothing_outside_the_page_is_served(server, path):
    answer, body = ask(server, path)
    assert answer.status in (400, 404)
    assert b"earmark" not in body.lower() or b"There is nothing at" in body


def test_an_unknown_route_of_the_interface_answers_in_json(server):
    answer, body = ask(server, "/api/v1/nothing")
    assert answer.status == 404
    assert json.loads(body) == {
        "error": {
            "code": "not_found",
            "message": "There is nothing at /api/v1/nothing.",
            "details": {},
        }
    }


def test_health_and_readiness(server):
    assert json.loads(ask(server, "/healthz")[1]) == {"status": "ok"}
    assert json.loads(ask(server, "/readyz")[1]) == {"status": "ready"}
