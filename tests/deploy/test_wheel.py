"""The wheel: what is in it, and a server that runs from it alone."""

import hashlib
import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
from relay_client import CHEAP, PASSWORD, Client
from server import Server

from py_browser import __version__

ROOT = Path(__file__).resolve().parents[2]
CATALOG = tomllib.loads((ROOT / "models" / "catalog.toml").read_text())
WEIGHTS = (".onnx", ".tflite", ".pb", ".pt", ".h5", ".npz")


@pytest.fixture(scope="module")
def contents(wheel):
    """Path in the wheel -> bytes."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_four_packages_and_the_whole_page(contents, site):
    tops = {name.split("/")[0] for name in contents} - {f"earmark-{__version__}.dist-info"}
    assert tops == {"earmark", "inference_gateway", "py_browser", "sync"}
    page = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {name.removeprefix("earmark/page/") for name in contents if "/page/" in name} == page
    own = [name for name in contents if name.split("/")[0] in tops and "/page/" not in name]
    kinds = {Path(name).suffix for name in own if not name.startswith("inference_gateway/models/")}
    assert kinds == {".py", ".md", ".sql"}


def test_no_weights_but_those_that_everybody_may_have(contents):
    """Of a model whose licence has to be accepted there is the name alone, in the catalog."""
    free = {name for name, entry in CATALOG.items() if not entry["acceptance"]}
    held = {path for path in contents if path.endswith(WEIGHTS)}
    assert {Path(path).parts[2] for path in held if "/models/" in path} >= {"yamnet"}
    allowed = {
        hashlib.sha256(path.read_bytes()).hexdigest()
        for name in free
        for path in (ROOT / "models" / name).glob("1/*.onnx")
    }
    assert {hashlib.sha256(contents[path]).hexdigest() for path in held} <= allowed
    closed = [name for name, entry in CATALOG.items() if entry["acceptance"]]
    assert "birdnet-v2.4" in closed
    assert not [path for path in contents if any(name in path for name in closed)]
    assert not [path for path in contents if path.endswith("accepted.json")]


class Installed(Server):
    """`earmark serve` of an installed wheel, which knows by itself where its page is."""

    def __init__(self, program, folder, *options):
        super().__init__(folder, *options)
        self.program = program
        self.output = folder / "log"

    def words(self):
        # Elsewhere, and without what leads to the tree.
        clean = ["env", "-u", "PYTHONPATH", "-C", str(self.site)]
        return [*clean, str(self.program), "serve", "--port", str(self.port), *self.options]


def test_it_serves_the_page_and_makes_the_first_admin(earmark, tmp_path):
    told = subprocess.run([earmark, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == f"earmark, version {__version__}"
    cheap = [f"--{name.replace('_', '-')}={value}" for name, value in CHEAP.items()]
    running = Installed(earmark, tmp_path, f"--data={tmp_path / 'data'}", "--no-gateway", *cheap)
    running.start()
    try:
        client = Client(running.port)
        status, page = client.ask("GET", "//")
        assert (status, page.count("<title>Earmark</title>")) == (200, 1)
        [script] = re.findall(r'src="(/assets/index-[^"]+\.js)"', page)
        assert client.ask("HEAD", f"/{script}", Accept_Encoding="gzip")[0] == 200
        # The compressed copies, too, survived being installed.
        assert client.headers["content-encoding"] == "gzip"
        assert client.ask("GET", "//healthz") == (200, {"status": "ok"})
        [secret] = re.findall(r"/#/invite/(\S+)", (tmp_path / "log").read_text())
        body = {"secret": secret, "name": "Ada", "password": PASSWORD}
        status, made = client.ask("POST", "/invitations/accept", body)
        assert (status, made["person"]["admin"]) == (201, True)
        # Not a second time.
        assert Client(running.port).ask("POST", "/invitations/accept", body)[0] == 410
        # What it may embed with came along.
        project = client.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
        offered = client.ask("GET", f"/projects/{project}/model")[1]["models"]
        assert "yamnet" in {one["model"] for one in offered}
    finally:
        running.stop()
