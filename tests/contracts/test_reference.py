"""The generated pages of docs/reference/ say what the code says now."""

import re
from pathlib import Path

import reference
import reference_settings

from sync.settings import table

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("py_browser", "sync", "inference_gateway", "earmark", "build", "models")
INNER = {"EARMARK_SUPERVISOR"}
"""What processes of one relay tell each other."""


def test_every_page_is_fresh(capsys):
    code = reference.main(["--check"])
    assert (code, capsys.readouterr().err) == (0, "")


def test_every_variable_of_the_environment_is_named():
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py")]
    read = {
        name
        for file in files
        if not file.name.startswith("reference_")
        for name in re.findall(r"[\"'$](EARMARK_[A-Z_]*[A-Z])\b", file.read_text())
    }
    settings = {f"EARMARK_{name.upper()}" for name, *_ in table()}
    assert read - settings - INNER == set(reference_settings.VARIABLES)
