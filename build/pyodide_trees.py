"""Lay out the sources of each packed archive in a folder, without the parts nobody uses."""

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from ruptures_tree import fill_ruptures

# Parts that need a terminal, a socket, processes or a desktop, and tools for developers:
# none can work, or has a use, in a browser's worker.
_UNUSED_STDLIB = """
    __phello__ _pyrepl antigravity bdb cProfile code cmd compileall ctypes curses dbm distutils
    doctest ensurepip fileinput ftplib getpass idlelib imaplib lib2to3 mailbox modulefinder
    multiprocessing netrc optparse pdb poplib profile pstats pty pyclbr pydoc pydoc_data rlcompleter
    sched shelve smtplib socketserver sqlite3 tabnanny telnetlib test this tkinter trace tty turtle
    turtledemo unittest venv wave webbrowser wsgiref xmlrpc zipapp
"""
_UNUSED_NUMPY_FOLDERS = frozenset(
    {"tests", "f2py", "include", "lib_include", "_pyinstaller", "examples", "src"}
)
_UNUSED_NUMPY_ENDINGS = (".pyi", ".pxd", ".pyx", ".h", ".c", ".a", ".in", ".cfg", ".ini", ".pc")
_UNUSED_NUMPY_FILES = frozenset({"conftest.py", "entry_points.txt", "RECORD", "py.typed"})

_WHEEL_TEXT = "Wheel-Version: 1.0\nGenerator: earmark\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def keeps_stdlib(name: str) -> bool:
    """Whether a file of the standard library's zip is shipped."""
    top = name.split("/")[0].removesuffix(".py")
    return name.endswith(".py") and top not in _UNUSED_STDLIB.split()


def keeps_numpy(name: str) -> bool:
    """Whether a file of the NumPy wheel is shipped; every licence is."""
    path = PurePosixPath(name)
    if ".dist-info" in path.parts[0]:
        return path.name not in _UNUSED_NUMPY_FILES
    if _UNUSED_NUMPY_FOLDERS.intersection(path.parts) or path.name in _UNUSED_NUMPY_FILES:
        return False
    return not path.name.endswith(_UNUSED_NUMPY_ENDINGS)


def fill_stdlib(archive: Path, folder: Path) -> None:
    """Lay out the standard library, with Pyodide's own Python modules."""
    _extract(archive, folder, keeps_stdlib)


def fill_numpy(wheel: Path, folder: Path) -> None:
    """Lay out NumPy."""
    _extract(wheel, folder, keeps_numpy)


def fill_py_browser(package: Path, version: str, folder: Path) -> None:
    """Lay out py_browser as a wheel: the package and its metadata."""
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            place = folder / package.name / path.relative_to(package)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    write_metadata(folder, "py_browser", version, "Earmark's domain: features, queries, formats")


def fill_pure_ruptures(wheel: Path, replacements: Path, folder: Path) -> None:
    """Lay out ruptures with NumPy in place of its compiled parts and of SciPy."""
    version = fill_ruptures(wheel, replacements, folder)
    write_metadata(folder, "ruptures", version, "ruptures, repacked without compiled parts")


def write_metadata(folder: Path, name: str, version: str, summary: str) -> None:
    """Write the .dist-info of a pure wheel."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    head = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\nSummary: {summary}\n"
    (info / "METADATA").write_text(head + "Requires-Dist: numpy\n", encoding="utf-8")
    (info / "WHEEL").write_text(_WHEEL_TEXT, encoding="utf-8")


def project_version(pyproject: Path) -> str:
    """The version that pyproject.toml states."""
    match = re.search(r'^version = "([^"]+)"', pyproject.read_text(encoding="utf-8"), re.MULTILINE)
    if match is None:
        raise RuntimeError(f'{pyproject} holds no line `version = "..."`; add one.')
    return match[1]


def _extract(archive: Path, folder: Path, keeps: Callable[[str], bool]) -> None:
    with zipfile.ZipFile(archive) as zipped:
        for entry in zipped.infolist():
            if not entry.is_dir() and keeps(entry.filename):
                zipped.extract(entry, folder)
