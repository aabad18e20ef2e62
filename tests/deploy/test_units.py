"""The units for systemd: systemd takes them, and they have few rights.

What they start runs in test_admins_hour.py.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from unit_files import PROGRAM, UNITS, lines

from earmark.__main__ import main
from sync.settings import PREFIX, table

SERVICES = sorted(path.name for path in UNITS.glob("*.service"))
HERE = Path(sys.executable).parent / "earmark"


def rights(unit):
    """What the part of a unit says that takes rights away."""
    return (UNITS / unit).read_text().split("# Rights that it does not need.")[1].split("[")[0]


@pytest.fixture
def copies(tmp_path):
    """The units with the program of this checkout."""
    for path in UNITS.iterdir():
        (tmp_path / path.name).write_text(path.read_text().replace(PROGRAM, str(HERE)))
    return tmp_path


def systemd_analyze(*words):
    program = shutil.which("systemd-analyze")
    assert program, "The units are checked by systemd-analyze: install the package systemd."
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_systemd_takes_them(copies):
    status, told = systemd_analyze("verify", *sorted(copies.iterdir()))
    assert (status, told) == (0, "")


def test_they_have_few_rights(copies):
    """Of 100; a service that takes nothing away has 96."""
    for name in SERVICES:
        unit = copies / name
        status, told = systemd_analyze("security", "--offline=yes", "--threshold=20", unit)
        assert status == 0, told
        assert {"NoNewPrivileges=yes", "ProtectSystem=strict"} <= set(rights(name).splitlines())
        assert lines(name, "User") == ["earmark"]


def test_all_give_up_the_same_rights():
    assert {rights(name).strip() for name in SERVICES} == {rights("earmark-relay.service").strip()}


@pytest.mark.parametrize("name", SERVICES)
def test_commands_options_and_settings_are_there(name):
    (start,) = lines(name, "ExecStart")
    program, command, *words = start.split()
    assert program == PROGRAM
    _, found, _ = main.resolve_command(click.Context(main), [command])
    known = {flag for option in found.params for flag in option.opts}
    assert {word.split("=")[0] for word in words if word.startswith("--")} <= known
    settings = {PREFIX + row[0].upper() for row in table()}
    given = {one.split("=")[0] for one in lines(name, "Environment")} - {"TMPDIR"}
    assert given <= settings
    # Every credential that is loaded is used, and the other way round.
    text = (UNITS / name).read_text()
    used = set(re.findall(r"(?:%d|CREDENTIALS_DIRECTORY\})/(\S+)", text))
    assert used == {one.split(":")[0] for one in lines(name, "LoadCredential")}


def test_the_timer_starts_the_backup():
    assert (UNITS / "earmark-backup.timer").is_file()
    assert "earmark-backup.service" in SERVICES
    assert lines("earmark-backup.timer", "Persistent") == ["yes"]
