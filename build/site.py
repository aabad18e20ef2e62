"""Build the page into site/: Python for the browser, models, the demo project, the app itself.

Run as `python build/site.py`. Nothing is done when no input has changed since the last time.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from compress import compress
from npm import run_npm

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "pwa"
SITE = ROOT / "site"
STAMP = ROOT / ".stamps" / "site"
NOT_SOURCES = {"node_modules", "pyodide", "models", "demo"}


def main() -> None:
    distribution = PAGE / "public" / "pyodide"
    script = ROOT / "build" / "pyodide.py"
    subprocess.run([sys.executable, script, "--out", distribution], check=True)
    subprocess.run([sys.executable, ROOT / "build" / "models.py"], check=True)
    stamp = hash_of_inputs(distribution / "manifest.json", PAGE / "public/models/manifest.json")
    if not ((SITE / "index.html").is_file() and STAMP.is_file() and STAMP.read_text() == stamp):
        copy_demo(PAGE / "public" / "demo")
        run_npm("run", "--silent", "build", "--", "--logLevel", "warn")
        STAMP.parent.mkdir(exist_ok=True)
        STAMP.write_text(stamp)
    compress(SITE)


def hash_of_inputs(*manifests: Path) -> str:
    """One hash over everything that the built page depends on."""
    digest = hashlib.sha256(b"".join(manifest.read_bytes() for manifest in manifests))
    for path in sorted([*page_sources(PAGE), *(ROOT / "demo").rglob("*")]):
        if path.is_file():
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def page_sources(folder: Path) -> Iterator[Path]:
    """The files below pwa/ that people write, without what is installed or made."""
    for path in folder.iterdir():
        if not path.is_dir():
            yield path
        elif path.name not in NOT_SOURCES:
            yield from page_sources(path)


def copy_demo(target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "demo", target)


if __name__ == "__main__":
    main()
