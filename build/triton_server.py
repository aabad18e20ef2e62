"""A real Triton on this machine's processor: python build/triton_server.py [--grpc-port 8001]

The server is the binary inside the PyPI wheel of nvidia-pytriton, judged by its SHA-256. Its Python
backend needs NumPy 1, so its models run in an environment with that, and with everything else of
this one. Both are kept in the cache (see cache.py), outside the tree. In production NVIDIA's image
serves the same model repository.
"""

import argparse
import hashlib
import os
import platform
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

from cache import cache_folder, made_whole, sha256_of
from sources import SourceError, accept, only_file, pip_download

ROOT = Path(__file__).resolve().parent.parent
REPOSITORY = ROOT / "models" / "triton"
LOCK = ROOT / "build" / "triton.lock"
PACKAGE = "nvidia-pytriton==0.7.0"
WHEEL = "nvidia_pytriton-0.7.0-py3-none-manylinux_2_35_x86_64.whl"
WHEEL_SHA256 = "21f063ff93bb426d0c06b7a55e7eb9efcfe62c0dddd9a908e9877e18710128df"
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
SERVER = "pytriton/tritonserver/"
LIBRARIES = "nvidia_pytriton.libs/"
STUBS = SERVER + "python_backend_stubs/"
BACKENDS = SERVER + "backends"


class TritonMissing(RuntimeError):
    """Triton cannot run on this machine; the message says why."""


def main(arguments: list[str]) -> int:
    """Become the server; returns the exit code where that is not possible."""
    parser = argparse.ArgumentParser(description="Serve the model repository by a real Triton.")
    parser.add_argument("--repository", type=Path, default=REPOSITORY, metavar="FOLDER")
    parser.add_argument("--address", default="127.0.0.1", help="127.0.0.1 unless told otherwise")
    for kind, port in (("http", 8000), ("grpc", 8001), ("metrics", 8002)):
        parser.add_argument(f"--{kind}-port", type=int, default=port)
    options = parser.parse_args(arguments)
    ports = (options.http_port, options.grpc_port, options.metrics_port)
    try:
        if options.repository == REPOSITORY:
            lay_out(REPOSITORY)
        words, environment = command(options.repository, ports, options.address)
    except (RuntimeError, OSError) as error:
        print(f"Triton could not be started. {error}", file=sys.stderr)
        return 1
    print(f"gRPC at {options.address}:{options.grpc_port}, HTTP at {options.http_port}", flush=True)
    return os.execve(words[0], words, environment)


def lay_out(repository: Path) -> None:
    """Write the model repository from what is built in models/."""
    import triton_models

    triton_models.lay_out(repository)


def command(
    repository: Path,
    ports: tuple[int, int, int],
    address: str = "127.0.0.1",
    models: tuple[str, ...] = (),
) -> tuple[list[str], dict[str, str]]:
    """Return the words of the server's command and its environment; fetches what is missing.

    ports : of HTTP, gRPC and metrics
    models : those to load; all of the repository where none is named

    Raises `TritonMissing`, `SourceError` or `MissingPart` with a sentence.
    """
    folder, python = server(), environment_folder()
    words = [str(folder / SERVER / "bin" / "tritonserver")]
    words += ["--model-repository", str(repository), "--backend-directory", str(folder / BACKENDS)]
    for kind, port in zip(("http", "grpc", "metrics"), ports, strict=True):
        words += [f"--{kind}-port", str(port), f"--{kind}-address", address]
    if models:
        words += ["--model-control-mode", "explicit", *(f"--load-model={name}" for name in models)]
    # The stub looks for `python3` to know where its packages are.
    path = f"{python / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    libraries = f"{folder / LIBRARIES}{os.pathsep}{_python_library().parent}"
    return words, {**os.environ, "PATH": path, "LD_LIBRARY_PATH": libraries}


def server() -> Path:
    """Return the folder with the server, unpacked from the wheel where it is not there."""
    _check_machine()
    wheel = accept(WHEEL, WHEEL_SHA256, {f"PyPI ({PACKAGE})": _fetch})
    place = cache_folder() / "packed" / WHEEL_SHA256[:16] / f"triton-{PYTHON}"
    return place if place.is_dir() else made_whole(place, lambda part: _unpack(wheel, part))


def environment_folder() -> Path:
    """Return the Python environment of the models; makes it where it is not there."""
    told = sha256_of(LOCK) + sys.version + sys.prefix
    key = hashlib.sha256(told.encode()).hexdigest()
    place = cache_folder() / "packed" / key[:16] / "triton-python"
    return place if place.is_dir() else made_whole(place, _install)


def _check_machine() -> None:
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise TritonMissing(
            "PyPI has Triton for Linux on x86-64 only; elsewhere run NVIDIA's image, or a gateway "
            "without Triton."
        )


def _python_library() -> Path:
    """The shared library of this Python, which the Python backend is linked against."""
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    folders = [Path(str(sysconfig.get_config_var(key) or "/")) for key in ("LIBDIR", "LIBPL")]
    folders += [Path("/usr/lib/x86_64-linux-gnu"), Path("/lib/x86_64-linux-gnu")]
    for folder in folders:
        if ".so" in name and (folder / name).is_file():
            return folder / name
    raise TritonMissing(
        f"This Python ({sys.base_prefix}) has no shared library, and Triton's Python models need "
        "one; use a Python that was built with --enable-shared, such as your distribution's."
    )


def _fetch(file_name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        pip_download(Path(folder), PACKAGE, "--only-binary=:all:")
        return only_file(Path(folder), file_name).read_bytes()


def _unpack(wheel: Path, folder: Path) -> None:
    stub = f"{STUBS}{PYTHON}/triton_python_backend_stub"
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        if stub not in names:
            raise TritonMissing(f"{WHEEL} has no Python backend for Python {PYTHON}; use 3.11.")
        for name in names:
            if name.startswith((SERVER, LIBRARIES)) and not name.startswith(STUBS):
                package.extract(name, folder)
        place = folder / BACKENDS / "python" / "triton_python_backend_stub"
        place.write_bytes(package.read(stub))
    place.chmod(0o755)
    (folder / SERVER / "bin" / "tritonserver").chmod(0o755)


def _install(folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    packages = folder / "lib" / f"python{PYTHON}" / "site-packages"
    what = ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(LOCK)]
    done = subprocess.run(
        [*pip, "--target", str(packages), *what], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SourceError(f"Packages of {LOCK.name} could not be installed:\n{done.stderr}")
    (packages / "earmark.pth").write_text(sysconfig.get_path("purelib") + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
