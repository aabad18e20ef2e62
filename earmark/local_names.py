"""Names for what comes from a server: the same in every run, safe on every system, none twice."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

LONGEST = 150
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file's name that Windows, macOS and Linux take, and that leads nowhere else."""
    name = _UNSAFE.sub("_", name).strip().rstrip(". ")
    if not name or _DEVICES.match(name) or name.startswith("."):
        name = f"_{name}"
    if len(name) > LONGEST:
        ending = Path(name).suffix[:20]
        name = name[: LONGEST - len(ending)].rstrip(". ") + ending
    return name


class Names:
    """Which file below a folder belongs to what, as the manifest of earlier runs says."""

    def __init__(self, folder: Path, lines: Iterable[dict[str, Any]]) -> None:
        self._folder = folder
        self._of: dict[str, str] = {}
        self._taken: set[str] = set()
        for line in lines:
            key, name = line.get("key"), line.get("file")
            if isinstance(key, str) and isinstance(name, str) and _is_below(name):
                self._give(key, name)

    def give(self, key: str, name: str, is_ours: Callable[[Path], bool]) -> Path | None:
        """The file of something; None if others' files have all names that would do.

        key : what it is, such as audio/<id of the recording>
        name : how it would be called, in a folder named as the key begins
        is_ours : whether a file that is there, and of which the manifest says nothing, is this
        """
        if key in self._of:
            return self._folder / self._of[key]
        folder, _, rest = key.partition("/")
        stem, _, ending = name.partition(".")
        for wanted in (name, f"{stem}.{rest.replace('/', '.')}.{ending}"):
            below = f"{folder}/{safe_name(wanted)}"
            path = self._folder / below
            if below.casefold() not in self._taken and (not path.exists() or is_ours(path)):
                self._give(key, below)
                return path
        return None

    def _give(self, key: str, name: str) -> None:
        self._taken.add(name.casefold())
        self._of[key] = name


def _is_below(name: str) -> bool:
    parts = name.split("/")
    return len(parts) == 2 and all(part == safe_name(part) for part in parts)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The lines of a manifest; one that was not written to its end is left out."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return []
    found = []
    for line in text.splitlines():
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            found.append(value)
    return found
