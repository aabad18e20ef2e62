"""The licences of every package in both locks, held against those that we may use.

Run as `python build/licences.py [--out FILE]`. Nothing is fetched: Python packages say it in what
is installed of them, those of the page in package-lock.json. Ends with 1 if one is not allowed.
"""

import argparse
import importlib.metadata
import json
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
TOOLS = {"dev", "conversion"}
"""Extras that are for building and testing; what the others need runs at somebody's."""

ALLOWED = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT",
    "MIT-0", "MIT-CMU", "PSF-2.0", "TCL", "Unlicense", "Zlib",
    "MPL-2.0",  # as it is: changes to its own files would have to be shown, and there are none
}  # fmt: skip
ALLOWED_FOR_TOOLS = ALLOWED | {"CC-BY-4.0"}
"""The latter is of tables about browsers, which the build reads."""

# What packages call their licence, in the words of SPDX.
NAMES = {
    "3-Clause BSD License": "BSD-3-Clause",
    "APACHE-2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "DFSG approved": "",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "OSI Approved": "",
    "Public Domain": "Unlicense",
    "Python Software Foundation License": "PSF-2.0",
}
# Packages that say it nowhere but in a file, which was read.
READ = {"sqlcipher3": "Zlib", "combine-errors": "MIT"}
# Not installed under every Python that the lock is for.
ELSEWHERE = {"importlib-metadata": "Apache-2.0", "lazy-importer": "Apache-2.0", "zipp": "MIT"}


@dataclass(frozen=True, order=True)
class Part:
    """One package of a lock.

    kind : "python" or "page"
    licence : an expression of SPDX; '' where none was found
    runs : whether it runs at whoever uses Earmark, and not only where it is built or tested
    """

    kind: str
    name: str
    version: str
    licence: str
    runs: bool

    @property
    def is_allowed(self) -> bool:
        """Whether we may use it for this."""
        return allows(self.licence, ALLOWED if self.runs else ALLOWED_FOR_TOOLS)


def allows(expression: str, allowed: Iterable[str]) -> bool:
    """Whether an expression of SPDX can be met with these licences."""
    words = re.findall(r"[()]|[^\s()]+", expression)
    if not words:
        return False
    found, rest = _either(words, set(allowed))
    return found and not rest


def _either(words: list[str], allowed: set[str]) -> tuple[bool, list[str]]:
    found, words = _both(words, allowed)
    while words[:1] == ["OR"]:
        other, words = _both(words[1:], allowed)
        found = found or other
    return found, words


def _both(words: list[str], allowed: set[str]) -> tuple[bool, list[str]]:
    found, words = _one(words, allowed)
    while words[:1] == ["AND"]:
        other, words = _one(words[1:], allowed)
        found = found and other
    return found, words


def _one(words: list[str], allowed: set[str]) -> tuple[bool, list[str]]:
    if words[:1] == ["("]:
        found, rest = _either(words[1:], allowed)
        return found and rest[:1] == [")"], rest[1:]
    return bool(words) and words[0] in allowed, words[1:]


def locked(lock: Path) -> list[tuple[str, str]]:
    """(name, version) of every Python package in the lock."""
    return re.findall(r"^([a-z0-9._-]+)==([^ \\;]+)", lock.read_text(encoding="utf-8"), re.M)


def python_parts(root: Path = ROOT) -> list[Part]:
    """Every Python package in the lock."""
    running = needed_to_run(root / "pyproject.toml")
    return sorted(
        {
            Part("python", name, version, python_licence(name), name in running)
            for name, version in locked(root / "build" / "requirements.lock")
        }
    )


def python_licence(name: str) -> str:
    """What an installed package says of its licence, as an expression; '' where it says nothing."""
    if name in READ:
        return READ[name]
    try:
        told = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return ELSEWHERE.get(name, "")
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    classifiers = told.get_all("Classifier") or []
    said = [one.split(" :: ")[-1] for one in classifiers if one.startswith("License")]
    names = [NAMES.get(one, one) for one in said]
    # Several of them: one may choose.
    text = (told.get("License") or "").strip().split("\n")[0]
    return " OR ".join(filter(None, names)) or NAMES.get(text, text)


def needed_to_run(pyproject: Path) -> set[str]:
    """Names of the packages that Earmark needs with all its extras but those of tools."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    waiting = [Requirement(one) for one in project["dependencies"]]
    waiting += [Requirement(one) for key in extras if key not in TOOLS for one in extras[key]]
    found: set[str] = set()
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        one = waiting.pop()
        name, wanted = one.name.lower().replace("_", "-"), frozenset(one.extras)
        if name == "earmark" or (name, wanted) in seen:
            continue
        seen.add((name, wanted))
        found.add(name)
        try:
            texts = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        for other in map(Requirement, texts):
            given = [{"extra": extra} for extra in {"", *wanted}]
            if not other.marker or any(other.marker.evaluate(each) for each in given):
                waiting.append(other)
    return found


def page_parts(root: Path = ROOT) -> list[Part]:
    """Every package in the lock of the page."""
    lock = json.loads((root / "pwa" / "package-lock.json").read_text(encoding="utf-8"))
    found = set()
    for place, entry in lock["packages"].items():
        if not place:
            continue
        name = place.rpartition("node_modules/")[2]
        licence = entry.get("license") or READ.get(name, "")
        runs = not entry.get("dev", False)
        found.add(Part("page", name, entry["version"], NAMES.get(licence, licence), runs))
    return sorted(found)


def table(parts: Iterable[Part]) -> str:
    """All of them, for people."""
    lines = [
        "# Licences of what Earmark is made with", "",
        "Those of the page's own parts stand in full in its `licenses.txt`.", "",
        "| package | version | licence | where | runs at users |", "|---|---|---|---|---|",
    ]  # fmt: skip
    for one in parts:
        runs = "yes" if one.runs else "no"
        lines.append(f"| {one.name} | {one.version} | {one.licence} | {one.kind} | {runs} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """List and check; returns the exit code."""
    parser = argparse.ArgumentParser(description="Check the licences of both locks.")
    parser.add_argument("--out", type=Path, help="where to write the table of all")
    options = parser.parse_args(arguments)
    parts = [*python_parts(), *page_parts()]
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(table(parts), encoding="utf-8")
    refused = [one for one in parts if not one.is_allowed]
    for one in refused:
        said = one.licence or "no licence that was found"
        print(f"{one.name} {one.version} ({one.kind}): {said}", file=sys.stderr)
    print(f"Licences: {len(parts)} packages, {len(refused)} that are not allowed.")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
