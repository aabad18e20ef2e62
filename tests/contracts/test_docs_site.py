"""The docs as a site: it builds, every page is in the nav, every link leads somewhere, and nothing
in it comes from the network.
"""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src")}


class Pieces(HTMLParser):
    """What a page loads, where it leads, and which places within it can be led to."""

    def __init__(self, text):
        super().__init__()
        self.loads, self.links, self.places = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.places.add(given.get("id"))
        self.loads += [value for name, value in attrs if (tag, name) in LOADED]
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        assert "mermaid" not in (given.get("class") or ""), "mermaid comes from the network"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr  # strict: a warning is a failure
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: Pieces(path.read_text()) for path in site.rglob("*.html")}


def test_links_and_anchors_lead_somewhere(site, pages):
    wrong = []
    for page, pieces in pages.items():
        for link in pieces.links:
            target, anchor = urldefrag(link)
            if page.name == "404.html" or re.match(r"[a-z]+:", link):
                continue
            path = (page.parent / unquote(target)).resolve() if target else page
            path = path / "index.html" if path.is_dir() else path
            known = pages[path].places if path in pages else set()
            if not path.is_file() or (anchor and unquote(anchor) not in known):
                wrong.append(f"{page.relative_to(site)} leads to {link}")
    assert wrong == []


def test_nothing_comes_from_the_network(site, pages):
    loads = [(page, what) for page, pieces in pages.items() for what in pieces.loads]
    assert [one for one in loads if re.match(r"(https?:)?//", one[1])] == []
    for style in site.rglob("*.css"):
        assert not re.search(r"(url\(|@import)\s*[\"']?(https?:)?//", style.read_text()), style


def test_links_to_folders_of_the_tree_are_code(site):
    page = (site / "map.html").read_text()
    assert "<code>pwa/app</code>" in page
    assert "../pwa/app" not in page


def test_search_finds_by_file_too(site):
    index = (site / "search" / "search_index.js").read_text()
    assert index.startswith("var __index = ")
    for page in ("annotators_guide.html", "reference/settings.html", "changelog.html"):
        assert f'"{page}' in index
    assert "assets/iframe-worker.js" in (site / "index.html").read_text()
