"""What MkDocs does with the docs beyond its own: mkdocs.yml names this file.

The pages of docs/ are read in the tree, too, where they link to its folders. The site has no such
folders, so there these links are code. README, CHANGELOG and CONTRIBUTING become pages of the site.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
DOCS = "docs/"
OF_THE_ROOT = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
}
"""Pages of the tree's root, and what they are called on the site."""

LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s#]*)(#[^)\s]*)?\)")


def on_config(config: MkDocsConfig) -> None:
    """Put every decision into the nav."""
    for name, part in _parts(config.nav):
        if name == "Decisions":
            pages = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
            part += [f"decisions/{page.name}" for page in pages]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of the root."""
    for name, called in OF_THE_ROOT.items():
        files.append(File.generated(config, called, content=(ROOT / name).read_text("utf-8")))


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Lead links where the site has what they mean."""
    if page.file.src_uri == "decisions/README.md":
        markdown = f"{markdown}\n{_list_of_decisions()}"
    return LINK.sub(lambda link: _led(link, source_of(page.file.src_uri)), markdown)


def on_post_page(output: str, **_: Any) -> str:
    """Give the dialog of the search its name, which the theme leaves out."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"', 1)


def source_of(page: str) -> str:
    """Where a page of the site lies in the tree."""
    for name, called in OF_THE_ROOT.items():
        if page == called:
            return name
    return DOCS + page


def place_of(path: str) -> str | None:
    """Where the site has what lies at a path of the tree; None if nowhere."""
    if path in OF_THE_ROOT:
        return OF_THE_ROOT[path]
    if not path.startswith(DOCS):
        return None
    if (ROOT / path).is_dir():
        path = f"{path.rstrip('/')}/README.md"
    return path.removeprefix(DOCS) if (ROOT / path).is_file() else None


def _led(link: re.Match[str], source: str) -> str:
    mark, text, target, anchor = link[1], link[2], link[3], link[4] or ""
    if not target or re.match(r"[a-z]+:", target):
        return link[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
    place = place_of(path)
    if place is None and not (ROOT / path).exists():
        return link[0]  # MkDocs says that it leads nowhere
    if place is None:
        return text if text.strip("`") == path else f"{text} (`{path}`)"
    here = posixpath.dirname(place_of(source) or "")
    return f"{mark}[{text}]({posixpath.relpath(place, here or '.')}{anchor})"


def _parts(nav: list[Any]) -> list[tuple[str, list[Any]]]:
    """Every part of a nav that has a name, and parts within parts."""
    found = []
    for entry in nav:
        for name, value in entry.items() if isinstance(entry, dict) else ():
            if isinstance(value, list):
                found += [(name, value), *_parts(value)]
    return found


def _list_of_decisions() -> str:
    lines = []
    for page in sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md")):
        title = page.read_text("utf-8").splitlines()[0].lstrip("# ")
        number, _, name = title.partition(". ")
        lines.append(f"{int(number)}. [{name}]({page.name})")
    return "\n".join(lines) + "\n"
