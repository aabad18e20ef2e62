"""`pip install earmark` without the server: sends and fetches with the base packages alone."""

import ast
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from installed import link_needed
from recording_files import wav
from relay_client import RelayServer, bare_page

ROOT = Path(__file__).resolve().parents[2]
# What Windows has not, or not so.
POSIX_MODULES = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "posix"}
POSIX_CALLS = {
    "fork", "getuid", "geteuid", "chown", "pread", "pwrite", "preadv", "pwritev", "mkfifo",
    "posix_fadvise", "sched_getaffinity", "killpg", "setsid", "sync", "statvfs", "O_DIRECTORY",
    "SIGKILL", "SIGHUP", "SIGUSR1", "AF_UNIX",
}  # fmt: skip


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder with the built wheel and the base packages, and nothing else."""
    site = tmp_path_factory.mktemp("alone") / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    link_needed(wheel, site)
    return site


def run(site, *words, **environment):
    """`earmark` in a Python that sees that folder alone."""
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from earmark.__main__ import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, str(site), *words],
        capture_output=True, text=True, check=False, cwd=site,
        env={"HOME": str(site.parent), "PATH": os.environ["PATH"], **environment},
    )  # fmt: skip


def test_it_sends_and_fetches_without_the_server(installed, tmp_path):
    assert not (installed / "sanic").exists()
    assert not (installed / "cryptography").exists()
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    relay.add_person("Ada", is_admin=True)
    relay.start()
    try:
        lead = relay.client("Ada")
        project = lead.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
        body = {"name": "laptop", "role": "annotator"}
        made = lead.ask("POST", f"/projects/{project}/tokens", body)[1]
        token = {"EARMARK_TOKEN": made["token"]}
        (tmp_path / "card").mkdir()
        (tmp_path / "card/a.wav").write_bytes(wav(1))
        server = ("--server", f"http://127.0.0.1:{relay.port}", "--json")
        sent = run(installed, "upload", str(tmp_path / "card"), "--flac", *server, **token)
        assert (sent.returncode, json.loads(sent.stdout)["sent_as_flac"]) == (0, 1), sent.stderr
        out = tmp_path / "out"
        words = ("download", "Dawn", "--out", str(out), "--unpack", *server)
        fetched = run(installed, *words, **token)
        assert fetched.returncode == 0, fetched.stderr
        assert (out / "audio/a.wav").read_bytes() == wav(1)
        # A token that was withdrawn is good for nothing any more.
        assert lead.ask("DELETE", f"/projects/{project}/tokens/{made['id']}")[0] in (200, 204)
        (tmp_path / "card/b.wav").write_bytes(wav(2))
        refused = run(installed, "upload", str(tmp_path / "card"), *server, **token)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "token is not valid" in refused.stderr
        for path in tmp_path.glob("data/*.sqlite*"):
            assert made["token"].encode() not in path.read_bytes()
    finally:
        relay.stop()
    told = run(installed, "user", "list")
    assert told.returncode == 1
    assert "install 'earmark[server]'" in told.stderr


def modules_of(*names):
    """The source files of these modules of ours, and of all of ours that they import."""
    found, waiting = {}, list(names)
    while waiting:
        name = waiting.pop()
        path = ROOT / f"{name.replace('.', '/')}.py"
        if not path.is_file():
            path = ROOT / name.replace(".", "/") / "__init__.py"
        if name in found or not path.is_file():
            continue
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(found[name]):
            if isinstance(node, ast.ImportFrom):
                waiting += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            elif isinstance(node, ast.Import):
                waiting += [alias.name for alias in node.names]
    return found


def test_nothing_in_it_is_for_one_system_alone():
    """Not run on Windows or macOS here: what is told by the source."""
    trees = modules_of("earmark.group", "earmark.upload", "earmark.download")
    assert {"earmark.tus_upload", "earmark.fetching", "earmark.watching"} <= set(trees)
    for name, tree in trees.items():
        assert not name.startswith("sync"), name
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                assert node.attr not in POSIX_CALLS, f"{name}: {node.attr}"
    # Of the other commands that are imported with it, what is imported at once.
    for name, tree in (trees | modules_of("earmark.__main__")).items():
        for node in tree.body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name for alias in node.names} | {getattr(node, "module", "")}
                assert not names & POSIX_MODULES, f"{name}: {names}"
