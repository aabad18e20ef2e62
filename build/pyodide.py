"""Assemble the Pyodide distribution: python build/pyodide.py --out pwa/public/pyodide

Interpreter, NumPy, ruptures and py_browser, compiled ahead, each in a folder named by the hash of
its content, so that an update of one leaves the others in every cache. See build/README.md.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cache import packed_place, sha256_of, write_whole
from node import find_node, node_environment
from pyodide_sources import (
    PYODIDE_SHA256,
    PYODIDE_VERSION,
    RUPTURES_FILE,
    RUPTURES_SHA256,
    npm_sources,
    pypi_sources,
    wheel_sources,
)
from pyodide_trees import (
    fill_numpy,
    fill_pure_ruptures,
    fill_py_browser,
    fill_stdlib,
    project_version,
)
from sources import accept

BUILD = Path(__file__).resolve().parent
ROOT = BUILD.parent
SITE_PACKAGES = "/lib/python3.14/site-packages"
STDLIB_ZIP = "/lib/python314.zip"
FOLDER_DIGITS = 16
PACKERS = 2

Lock = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Part:
    """One archive of the distribution.

    inputs : files whose content decides the archive's
    fill : lays the sources out in a folder
    installed_at : where tracebacks say that the files are
    """

    file_name: str
    inputs: tuple[Path, ...]
    fill: Callable[[Path], None]
    installed_at: str = SITE_PACKAGES


def main(arguments: list[str]) -> int:
    """Build the distribution; returns the exit code."""
    parser = argparse.ArgumentParser(description="Assemble the Pyodide distribution.")
    parser.add_argument("--out", type=Path, required=True, help="folder to fill")
    out: Path = parser.parse_args(arguments).out
    try:
        remade = assemble(out)
    except RuntimeError as error:
        print(f"The Pyodide distribution could not be built. {error}", file=sys.stderr)
        return 1
    files = json.loads((out / "manifest.json").read_text())["files"]
    megabytes = sum(file["bytes"] for file in files) / 1e6
    made = f"packed {', '.join(remade)}" if remade else "nothing to pack"
    print(f"Pyodide distribution: {out}, {len(files)} files, {megabytes:.1f} MB, {made}")
    return 0


def assemble(out: Path, root: Path = ROOT) -> list[str]:
    """Fill `out` with the distribution of the tree at `root`; returns the archives made anew."""
    interpreter = interpreter_files(root)
    stock_lock = json.loads(interpreter["pyodide-lock.json"].read_text())
    parts = list_parts(root, interpreter["python_stdlib.zip"], stock_lock)
    remade = [part.file_name for part in parts.values() if not packed(part).is_file()]
    with ThreadPoolExecutor(max_workers=PACKERS) as packers:
        packing = {name: packers.submit(pack, part, interpreter) for name, part in parts.items()}
        archives = {name: archive.result() for name, archive in packing.items()}

    runtime = {
        name: interpreter[name] for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
    }
    runtime["python_stdlib.zip"] = archives.pop("stdlib")
    runtime["NOTICE.txt"] = BUILD / "pyodide_notice.txt"
    base = folder_name(runtime.values())
    content = {f"{base}/{name}": path.read_bytes() for name, path in runtime.items()}
    wheels = {}
    for name, archive in archives.items():
        wheels[name] = f"{folder_name([archive])}/{archive.name}"
        content[wheels[name]] = archive.read_bytes()
    lock = lock_text(stock_lock, {name: (wheels[name], archives[name]) for name in wheels})
    lock_path = f"{hashlib.sha256(lock).hexdigest()[:FOLDER_DIGITS]}/pyodide-lock.json"
    content[lock_path] = lock
    publish(out, content, {"version": PYODIDE_VERSION, "base": f"{base}/", "lock": lock_path})
    return remade


def interpreter_files(root: Path) -> dict[str, Path]:
    """The verified files of the npm package, by name."""
    sources = npm_sources(root / "pwa" / "node_modules")
    return {name: accept(name, sha256, sources) for name, sha256 in PYODIDE_SHA256.items()}


def list_parts(root: Path, stdlib: Path, stock_lock: Lock) -> dict[str, Part]:
    """The archives to pack, by package name; `stdlib` is the interpreter's own."""
    numpy_entry = stock_lock["packages"]["numpy"]
    numpy = accept(numpy_entry["file_name"], numpy_entry["sha256"], wheel_sources())
    ruptures = accept(RUPTURES_FILE, RUPTURES_SHA256, pypi_sources())
    replacements = root / "build" / "ruptures"
    package = root / "py_browser"
    version = project_version(root / "pyproject.toml")
    py_browser_files = [path for path in package.rglob("*") if "__pycache__" not in path.parts]
    return {
        "stdlib": Part(
            "python_stdlib.zip", (stdlib,), lambda folder: fill_stdlib(stdlib, folder), STDLIB_ZIP
        ),
        "numpy": Part(numpy.name, (numpy,), lambda folder: fill_numpy(numpy, folder)),
        "ruptures": Part(
            f"ruptures-{RUPTURES_FILE.split('-')[1]}-py3-none-any.whl",
            (ruptures, *sorted(replacements.glob("*.py"))),
            lambda folder: fill_pure_ruptures(ruptures, replacements, folder),
        ),
        "py_browser": Part(
            f"py_browser-{version}-py3-none-any.whl",
            tuple(sorted(path for path in py_browser_files if path.is_file())),
            lambda folder: fill_py_browser(package, version, folder),
        ),
    }


def packed(part: Part) -> Path:
    """The place of a packed archive in the cache, named by everything that decides its bytes."""
    digest = hashlib.sha256("".join(PYODIDE_SHA256.values()).encode())
    for path in (*tools(), *part.inputs):
        digest.update(f"{path.name} {sha256_of(path)}\n".encode())
    return packed_place(part.file_name, digest.hexdigest())


def tools() -> tuple[Path, ...]:
    """The scripts that decide what packed bytes look like."""
    names = ("pyodide_pack.mjs", "pyodide_pack_inside.py", "pyodide_trees.py", "ruptures_tree.py")
    return tuple(BUILD / name for name in names)


def pack(part: Part, interpreter: dict[str, Path]) -> Path:
    """The packed archive: from the cache, else made inside Pyodide under Node.js."""
    place = packed(part)
    if place.is_file():
        return place
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        sources, stock, target = work / "sources", work / "pyodide", work / "packed"
        for folder in (sources, stock, target):
            folder.mkdir()
        part.fill(sources)
        for file_name, path in interpreter.items():
            shutil.copyfile(path, stock / file_name)
        archive = target / part.file_name
        job = {
            "folder": str(sources),
            "installedAt": part.installed_at,
            "archive": str(archive),
        }
        run_node(BUILD / "pyodide_pack.mjs", str(stock), json.dumps(job))
        write_whole(place, archive.read_bytes())
    return place


def run_node(script: Path, *arguments: str) -> None:
    """Run a script under Node.js; raises RuntimeError with its last words if it fails."""
    command = [str(find_node()), str(script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=node_environment())
    if done.returncode:
        raise RuntimeError(f"{script.name} failed: {done.stderr.strip()[-2000:]}")


def folder_name(files: Iterable[Path]) -> str:
    """A folder name that changes with the content of any of the files."""
    digest = hashlib.sha256("".join(sha256_of(path) for path in files).encode())
    return digest.hexdigest()[:FOLDER_DIGITS]


def lock_text(stock_lock: Lock, wheels: dict[str, tuple[str, Path]]) -> bytes:
    """Our own lock file: the stock one's interpreter facts, our wheels and their hashes."""
    packages = {}
    for module, (url, wheel) in wheels.items():
        name = module.replace("_", "-")
        packages[name] = {
            "depends": [] if name == "numpy" else ["numpy"],
            "file_name": f"../{url}",
            "imports": [module],
            "install_dir": "site",
            "name": name,
            "package_type": "package",
            "sha256": sha256_of(wheel),
            "unvendored_tests": False,
            "version": wheel.name.split("-")[1],
        }
    lock = {"info": stock_lock["info"], "packages": packages}
    return (json.dumps(lock, indent=2, sort_keys=True) + "\n").encode()


def publish(out: Path, content: dict[str, bytes], entry: dict[str, str]) -> None:
    """Write what changed, then the manifest, then drop what it does not name."""
    files = []
    for name, data in sorted(content.items()):
        path = out / name
        sha256 = hashlib.sha256(data).hexdigest()
        if not path.is_file() or sha256_of(path) != sha256:
            write_whole(path, data)
        files.append({"path": name, "sha256": sha256, "bytes": len(data)})
    manifest = (json.dumps({**entry, "files": files}, indent=2) + "\n").encode()
    place = out / "manifest.json"
    if not place.is_file() or place.read_bytes() != manifest:
        write_whole(place, manifest)
    named = {name.split("/")[0] for name in content} | {"manifest.json"}
    for path in out.iterdir():
        if path.name not in named:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
