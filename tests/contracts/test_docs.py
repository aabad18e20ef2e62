"""The docs point at things that are there, and say what every folder holds."""

import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
PAGES = [ROOT / name for name in LISTED]
SOURCES = (".ts", ".py", ".mjs", ".css")


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_pictures_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text()):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), f"{name_of(page)} points at {target}"


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.name == "README.md" and page.parent != ROOT],
    ids=name_of,
)
def test_a_folder_readme_speaks_of_every_file_in_it(page):
    text = page.read_text()
    own = [
        path.name
        for path in page.parent.iterdir()
        if path.suffix in SOURCES
        and not path.name.endswith(".test.ts")
        and path.name not in ("__init__.py", "conftest.py")
        and "tests" not in page.parts
    ]
    patterns = re.findall(r"\*[\w.]+", text)
    missing = [
        name
        for name in sorted(own)
        if name not in text and not any(fnmatch(name, pattern) for pattern in patterns)
    ]
    assert missing == []


def commands_of_the_readme():
    text = (ROOT / "README.md").read_text()
    return [line for line in text.splitlines() if line.startswith("earmark ")]


@pytest.mark.parametrize("command", commands_of_the_readme())
def test_the_commands_of_the_readme_work(command, tmp_path):
    words = [
        str(ROOT / word) if word.startswith("demo/") else word for word in shlex.split(command)
    ]
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_map_names_every_folder_of_the_page_and_of_python():
    text = (ROOT / "docs/map.md").read_text()
    page = [path for path in (ROOT / "pwa").iterdir() if path.is_dir() and any(path.glob("*.ts"))]
    python = [path.parent for path in ROOT.glob("*/__init__.py")]
    for folder in [*page, *python]:
        assert f"`{name_of(folder)}`" in text, f"docs/map.md does not name {name_of(folder)}"
