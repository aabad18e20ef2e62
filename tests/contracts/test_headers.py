"""A static host and our server send the same headers."""

import tomllib
from pathlib import Path

from sync.headers import SAFETY_HEADERS, cache_control

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
