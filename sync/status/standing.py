"""Since when a relay runs, and how often each of its processes was started: the supervisor writes
it down, the others read it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from sync.clock import time_text
from sync.places import run_folder


def standing_path(data: Path) -> Path:
    """The file of it."""
    return run_folder(data) / "standing.json"


class Standing:
    """What the supervisor writes down. A disk that is full must not keep it from its work."""

    def __init__(self, data: Path, at: datetime) -> None:
        self._path = standing_path(data)
        self._told: dict[str, Any] = {"since": time_text(at), "processes": {}}

    def started(self, process: str, at: datetime) -> None:
        """A process was started, for the first time or again."""
        before = self._told["processes"].get(process, {"starts": 0})
        told = {"starts": before["starts"] + 1, "since": time_text(at)}
        self._told["processes"][process] = told
        part = self._path.with_suffix(".part")
        try:
            part.write_text(json.dumps(self._told), encoding="utf-8")
            part.replace(self._path)
        except OSError:
            return


def read_standing(data: Path) -> dict[str, Any]:
    """{"since": time, "processes": {name: {"starts", "since"}}}; None and {} if nobody wrote it."""
    try:
        told: dict[str, Any] = json.loads(standing_path(data).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"since": None, "processes": {}}
    return told
