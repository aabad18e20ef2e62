"""A static host and our server send the same headers."""

import base64
import hashlib
import json
import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from static_host import headers_for, read_rules

from earmark.__main__ import main
from sync.headers import OTHER_HEADERS, SAFETY_HEADERS, SANDBOX_POLICY, cache_control

ROOT = Path(__file__).resolve().parents[2]
RELAY = "https://relay.example"


@pytest.fixture(scope="module")
def written(site, tmp_path_factory):
    """Makes the folder of `earmark page` with some options; returns it and what was said."""

    def write(*options):
        out = tmp_path_factory.mktemp("host") / "page"
        done = CliRunner().invoke(main, ["page", "--site", str(site), "--out", str(out), *options])
        assert done.exit_code == 0, done.output
        return out

    return write


@pytest.fixture(scope="module")
def alone(written):
    return written()


def test_a_static_host_sends_what_the_server_sends(alone):
    """For every file, also where a host joins what several rules say."""
    rules = read_rules((alone / "_headers").read_text())
    paths = [f"/{path.relative_to(alone).as_posix()}" for path in alone.rglob("*.*")]
    assert len(paths) > 50
    for path in ["/", "/api/v1/relay", *paths]:
        expected = {**SAFETY_HEADERS, **OTHER_HEADERS.get(path, {})}
        expected["Cache-Control"] = cache_control(path)
        assert headers_for(rules, path) == expected, path
    assert len({pattern for pattern, _, _ in rules}) < 100  # hosts take no more


def test_what_such_a_host_is_given_is_the_page(alone, site):
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    plain = {path for path in files if path.suffix != ".gz"}
    given = {path.relative_to(alone) for path in alone.rglob("*") if path.is_file()}
    assert given == plain | {Path("_headers")}
    assert json.loads((alone / "api/v1/relay").read_text()) == {"relay": None}
    assert (alone / "sw.js").read_bytes() == (site / "sw.js").read_bytes()


def test_only_a_relay_that_is_named_can_be_reached(written, alone):
    there = written("--relay", f"{RELAY}/")
    plain, wider = (read_rules((one / "_headers").read_text()) for one in (alone, there))
    reached = f"connect-src 'self' blob: data: {RELAY} wss://relay.example;"
    for path in ("/", "/index.html", "/sw.js", "/assets/x.js"):
        policy = headers_for(plain, path)["Content-Security-Policy"]
        assert headers_for(wider, path)["Content-Security-Policy"] == policy.replace(
            "connect-src 'self' blob: data:;", reached
        )
    assert headers_for(wider, "/sandbox.html") == headers_for(plain, "/sandbox.html")
    told = json.loads((there / "api/v1/relay").read_text())
    assert told == {"relay": None, "elsewhere": RELAY}
    # What browsers keep of the page, headers and all, they fetch anew.
    assert (there / "sw.js").read_text().startswith('self.earmarkHeaders="')


def test_somebodys_own_files_are_left_alone(tmp_path, site):
    (tmp_path / "thesis.txt").write_text("mine")
    words = ["page", "--site", str(site), "--out", str(tmp_path)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "holds something else" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    refused = CliRunner().invoke(main, [*words, "--relay", "http://relay.example"])
    assert refused.exit_code == 1
    assert "https://app.example" in refused.output


def test_netlify_is_told_to_write_that_folder():
    told = tomllib.loads((ROOT / "netlify.toml").read_text())
    assert set(told) == {"build"}
    folder = told["build"]["publish"]
    assert told["build"]["command"].endswith(f"earmark page --out {folder}")


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
