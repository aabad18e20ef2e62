"""docs/admins_hour.md, typed by somebody who has never seen the project, in a fresh folder."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from gateway_processes import eventually
from relay_client import PASSWORD, Client
from transcript import Shell, read
from unit_files import PROGRAM, UNITS, started

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "admins_hour.md").read_text()
BLOCKS = read(PAGE)
NOT_TYPED = "not typed by the test: "
REASONS = {"network", "accounts", "systemd"}
# What Debian's packages bring, and what only such a machine has.
OTHERS = {"caddy", "prometheus"}
PLACES = ("opt", "etc", "srv", "root", "var/lib", "usr/local")
CURL = "import sys, urllib.request as u; print(u.urlopen(sys.argv[1], timeout=30).read().decode())"


class Machine:
    """A fresh folder that stands for a server: `/etc` is `FOLDER/etc`, and so on."""

    def __init__(self, folder, earmark):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        for place in ("etc/systemd/system", "etc/caddy", "etc/prometheus", "usr/local/bin", "root",
                      "srv/backups", "var/lib/earmark", "opt/earmark/.venv/bin"):  # fmt: skip
            (folder / place).mkdir(parents=True)
        (folder / "opt/earmark/.venv/bin/earmark").symlink_to(earmark)
        source = folder / "opt/earmark/source"
        source.mkdir()
        for name in ("deploy", "demo"):
            shutil.copytree(ROOT / name, source / name)
        given = {
            "HOME": str(folder / "root"),
            "PATH": f"{folder}/usr/local/bin:{os.environ['PATH']}",
        }
        self.shell = Shell(folder, given, f'curl() {{ "{sys.executable}" -c "{CURL}" "$2"; }}')
        self.running = {}

    def here(self, text):
        """What the page says, for this folder."""
        places = "|".join(PLACES)
        text = re.sub(rf"(?<![\w./~-])/({places})(?=/)", rf"{self.folder}/\1", text)
        for name in ("https://earmark.example", "http://localhost:8000"):
            text = text.replace(name, f"http://127.0.0.1:{self.port}")
        return text

    def type(self, step):
        code, said = self.shell.type(self.here(step.command))
        assert code == 0, f"$ {step.command}\n{said}"
        step.promised = self.here(step.promised)
        assert step.is_kept_by(said), f"$ {step.command}\n{said}\ninstead of\n{step.promised}"

    def start(self, unit):
        """What systemd would do with a unit of what was copied, as the same user."""
        etc = self.folder / "etc"
        assert (etc / "systemd/system" / unit).read_text() == (UNITS / unit).read_text()
        files = [etc / "earmark" / name for name in ("relay.env", "backup.env")]
        told = dict(line.split("=", 1) for file in files for line in file.read_text().split())
        told |= {"EARMARK_PORT": str(self.port), "EARMARK_GATEWAY": "no"}
        program = (self.here(PROGRAM),)
        words, environment = started(
            unit, etc / "earmark", self.folder / "var/lib/earmark", program, **told
        )
        environment.pop("PYTHONPATH", None)
        with (self.folder / unit).open("wb") as log:
            self.running[unit] = subprocess.Popen(
                words, env=environment, cwd=self.folder, stdout=log, stderr=log
            )
        return self.running[unit]

    def log(self, unit):
        return (self.folder / unit).read_text()

    def is_ready(self):
        assert self.running["earmark-relay.service"].poll() is None, self.log(
            "earmark-relay.service"
        )
        try:
            return Client(self.port).ask("GET", "//readyz")[0] == 200
        except OSError:
            return False

    def obey(self, marker, steps):
        """Do what a marker of the page says instead of typing the steps."""
        what, _, unit = marker.removeprefix("systemd: ").partition(" ")
        (*_, last) = steps
        if what == "starts":
            self.start(unit)
            eventually(self.is_ready, "the relay is ready")
            return
        if what == "runs":
            assert self.start(unit).wait(120) == 0, self.log(unit)
        else:
            assert what == "shows"
        last.promised = f"…{self.here(last.promised).strip()}…"
        assert last.is_kept_by(self.log(unit)), self.log(unit)

    def make_the_admin(self):
        """What one does in the browser with the link."""
        [secret] = re.findall(r"/#/invite/(\S+)", self.log("earmark-relay.service"))
        body = {"secret": secret, "name": "Ada", "password": PASSWORD}
        assert Client(self.port).ask("POST", "/invitations/accept", body)[0] == 201

    def stop(self):
        self.shell.end()
        relay = self.running.get("earmark-relay.service")
        if relay is not None:
            relay.send_signal(signal.SIGTERM)
            assert relay.wait(60) == 0


@pytest.fixture
def machine(tmp_path, earmark):
    made = Machine(tmp_path, earmark)
    yield made
    made.stop()


def test_the_hour_is_what_the_page_says(machine, caddy, prometheus):
    typed = 0
    for marker, steps in BLOCKS:
        if marker.startswith(NOT_TYPED):
            continue
        if marker.startswith("systemd: "):
            machine.obey(marker, steps)
            continue
        if marker == "by hand: opens the link":
            machine.make_the_admin()
        else:
            assert marker == ""
        for step in steps:
            machine.type(step)
            typed += 1
    assert typed > 30
    # The keys came from systemd, and were not made beside the data.
    assert not list((machine.folder / "var/lib/earmark").glob("*.key"))
    # What was put in place for others, they take.
    etc = machine.folder / "etc"
    for words in (
        [caddy, "adapt", "--validate", "--config", etc / "caddy/Caddyfile"],
        [prometheus / "promtool", "check", "config", etc / "prometheus/prometheus.yml"],
    ):
        given = {"HOME": str(machine.folder), "EARMARK_HOST": "earmark.example"}
        done = subprocess.run(words, env=given, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    name = etc / "systemd/system/caddy.service.d/name.conf"
    assert name.read_text() == "[Service]\nEnvironment=EARMARK_HOST=earmark.example\n"
    assert (etc / "earmark").stat().st_mode & 0o077 == 0


NOT_TYPED_STEPS = [
    (marker.removeprefix(NOT_TYPED), step.command)
    for marker, steps in BLOCKS
    if marker.startswith((NOT_TYPED, "systemd: "))
    for step in steps
]


@pytest.mark.parametrize(("reason", "command"), NOT_TYPED_STEPS)
def test_what_is_not_typed_could_be(reason, command):
    """It says why, the shell takes it, and what it names is there."""
    assert reason in REASONS or reason.startswith("systemd: ")
    subprocess.run(["bash", "-n", "-c", command], check=True)
    units = {path.stem for path in UNITS.glob("*.service")} | OTHERS
    units |= {path.name for path in UNITS.glob("*.timer")}
    if found := re.match(r"systemctl (?:enable --now|restart|start) (.+)", command):
        assert set(found[1].split()) <= units
    if found := re.match(r"journalctl --unit (\S+)$", command):
        assert found[1] in units
    if found := re.search(r"\bmake (?:-C \S+ )?(\w+)$", command):
        assert re.search(rf"^{found[1]}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_every_command_of_the_page_is_a_step():
    """No block escapes: each `$` of the page stands in a block that was read."""
    assert len(re.findall(r"^\$ ", PAGE, re.MULTILINE)) == sum(len(steps) for _, steps in BLOCKS)
    assert PAGE.count("<!--") == sum(marker != "" for marker, _ in BLOCKS)
