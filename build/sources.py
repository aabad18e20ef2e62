"""Where a file is fetched from that the tree does not hold, and the hash that it must have.

Every source is tried in order; the only judge is the SHA-256, so no source needs to be trusted.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from cache import download_place, sha256_of, write_whole

Source = Callable[[str], bytes]


class SourceError(RuntimeError):
    """A source cannot supply a file; the message is the reason."""


class MissingPart(RuntimeError):
    """No source supplied a file with the right hash."""


def accept(file_name: str, sha256: str, sources: Mapping[str, Source]) -> Path:
    """The verified file, from the cache or from the first source that has it.

    Parameters
    ----------
    file_name : name that the sources know the file by
    sha256 : the hash that the content must have, 64 hexadecimal digits
    sources : what to try after the cache, in order; name -> function (file name -> bytes)

    Raises `MissingPart`, naming the file and why each source failed.
    """
    place = download_place(file_name, sha256)
    reasons = [f"cache ({place}): {_cache_reason(place)}"]
    if place.is_file() and sha256_of(place) == sha256:
        return place
    for name, source in sources.items():
        try:
            content = source(file_name)
        except SourceError as error:
            reasons.append(f"{name}: {error}")
            continue
        write_whole(place, content)
        found = sha256_of(place)
        if found == sha256:
            return place
        place.unlink()
        reasons.append(f"{name}: refused, its SHA-256 is {found}")
    tried = "\n".join(f"  - {reason}" for reason in reasons)
    raise MissingPart(
        f"{file_name} (SHA-256 {sha256}) could not be had. Sources tried:\n{tried}\n"
        f"Bring the machine online once, or put the file at {place}."
    )


def _cache_reason(place: Path) -> str:
    return "its content is damaged" if place.is_file() else "not there"


def pip_download(folder: Path, requirement: str, *options: str) -> None:
    """Download one package, without what it needs; raises `SourceError` with pip's last words."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--no-deps", *options, "--dest", str(folder), requirement], folder)


def run(command: list[str], folder: Path) -> None:
    """Run a program; raises `SourceError` with its last words where it fails."""
    if shutil.which(command[0]) is None:
        raise SourceError(f"{command[0]} is not installed")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise SourceError(lines[-1] if lines else f"{command[0]} ended with {done.returncode}")


def only_file(folder: Path, pattern: str) -> Path:
    """Return the one file of a folder that fits; raises `SourceError` where there is not one."""
    files = list(folder.glob(pattern))
    if len(files) != 1:
        raise SourceError(f"expected one {pattern}, found {len(files)}")
    return files[0]
