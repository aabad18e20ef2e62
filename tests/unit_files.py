"""The units of deploy/systemd, and what systemd would start of them."""

import os
import re
import sys
from pathlib import Path

from relay_client import CHEAP

UNITS = Path(__file__).resolve().parents[1] / "deploy" / "systemd"
PROGRAM = "/opt/earmark/.venv/bin/earmark"
TREE = (sys.executable, "-m", "earmark")


def lines(unit, key):
    """What a unit says under a key, line by line."""
    return re.findall(rf"^{key}=(.*)$", (UNITS / unit).read_text(), re.MULTILINE)


def started(unit, credentials, data, program=TREE, **environment):
    """The words of a unit's command and its environment, as systemd would make them."""
    (start,) = lines(unit, "ExecStart")
    told = dict(one.split("=", 1) for one in lines(unit, "Environment"))
    told |= {f"EARMARK_{name.upper()}": str(value) for name, value in CHEAP.items()}
    told = {name: value.replace("%d", str(credentials)) for name, value in told.items()}
    given = {**told, **environment}
    words = [re.sub(r"\$\{(\w+)\}", lambda one: given[one[1]], word) for word in start.split()]
    words = [word.replace("/var/lib/earmark", str(data)) for word in words]
    given = {name: value.replace("/var/lib/earmark", str(data)) for name, value in given.items()}
    return [*map(str, program), *words[1:]], {**os.environ, **given}
