"""A static host and our server send the same headers."""

import base64
import hashlib
import re
import tomllib
from pathlib import Path

from sync.headers import OTHER_HEADERS, SAFETY_HEADERS, SANDBOX_POLICY, cache_control

ROOT = Path(__file__).resolve().parents[2]


def netlify_headers():
    rules = tomllib.loads((ROOT / "netlify.toml").read_text())["headers"]
    return {rule["for"]: rule["values"] for rule in rules}


def test_netlify_sends_what_the_server_sends():
    everywhere = dict(netlify_headers()["/*"])
    assert everywhere.pop("Cache-Control") == cache_control("/index.html")
    assert everywhere == SAFETY_HEADERS


def test_netlify_keeps_files_as_long_as_the_server():
    for path, values in netlify_headers().items():
        assert values["Cache-Control"] == cache_control(path.replace("*", "x.js")), path


def test_netlify_has_the_same_exceptions():
    safety = {
        path: {name: value for name, value in values.items() if name != "Cache-Control"}
        for path, values in netlify_headers().items()
        if path != "/*"
    }
    assert {path: values for path, values in safety.items() if values} == OTHER_HEADERS


def test_only_the_sandbox_may_evaluate_text():
    assert "'unsafe-eval'" not in SAFETY_HEADERS["Content-Security-Policy"]
    assert list(OTHER_HEADERS) == ["/sandbox.html"]
    assert "'unsafe-inline'" not in SANDBOX_POLICY
    assert "https:" not in SANDBOX_POLICY


def test_the_policy_names_the_first_script_of_the_sealed_frame():
    source = (ROOT / "pwa/sandbox/seal.ts").read_text()
    found = re.search(r"BOOTSTRAP = `([^`]*)`", source)
    assert found
    digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in SANDBOX_POLICY
