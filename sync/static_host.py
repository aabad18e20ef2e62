"""The same headers for a static host: the text of a file `_headers`, as several hosts read it.

Some hosts let a later rule win, others join what all rules say of a header; so that both do the
same, no header is in two rules that fit one path.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sync.headers import HASHED_FOLDERS, cache_control, safety_headers

PER_PATH = ("Content-Security-Policy",)
"""What is said for each path, since it differs somewhere; all else for all paths at once."""


def header_rules(page: Path, relay: str | None = None) -> dict[str, dict[str, str]]:
    """Pattern of paths -> headers, for a folder as build/site.py made it.

    relay : origin of a relay elsewhere that the page may reach
    """
    everywhere = safety_headers("/", relay)
    rules = {"/*": {name: everywhere[name] for name in everywhere if name not in PER_PATH}}
    for pattern in ["/", *patterns(page)]:
        path = pattern.replace("*", "x")
        said = safety_headers(path, relay)
        rules[pattern] = {name: said[name] for name in PER_PATH}
        rules[pattern]["Cache-Control"] = cache_control(path)
    return rules


def patterns(page: Path) -> list[str]:
    """Patterns that each file of a folder fits one of, and files that are kept alike share."""
    found = []
    for path in sorted(page.iterdir()):
        name = f"/{path.name}"
        if path.is_file():
            found.append(name)
        elif f"{name}/" in HASHED_FOLDERS and (path / "manifest.json").is_file():
            inside = sorted(path.iterdir())
            found += [f"{name}/{one.name}{'/*' if one.is_dir() else ''}" for one in inside]
        else:
            found.append(f"{name}/*")
    return found


def headers_file(rules: Mapping[str, Mapping[str, str]]) -> str:
    """The rules as text."""
    lines = []
    for pattern, headers in rules.items():
        lines += [pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""]
    return "\n".join(lines)


def mark_of(rules: Mapping[str, Mapping[str, str]]) -> str:
    """A word that is another one where the rules are."""
    return hashlib.sha256(headers_file(rules).encode()).hexdigest()[:12]
