"""A folder outside the tree where verified downloads and packed files are kept by their hash."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

_CHUNK_BYTES = 1 << 20


def cache_folder() -> Path:
    """Where downloads are kept: $EARMARK_CACHE, else the user's cache folder."""
    chosen = os.environ.get("EARMARK_CACHE")
    if chosen:
        return Path(chosen)
    user_cache = os.environ.get("XDG_CACHE_HOME")
    return (Path(user_cache) if user_cache else Path.home() / ".cache") / "earmark"


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, also when two builds run at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def made_whole(place: Path, make: Callable[[Path], None]) -> Path:
    """Make a folder so that it is there whole or not at all, also when two builds run at once."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=place.parent, prefix=".part-"))
    try:
        make(part)
        part.rename(place)
    except OSError:
        if not place.is_dir():  # else another build was quicker
            raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return place


def download_place(file_name: str, sha256: str) -> Path:
    """The place of a download in the cache; nothing says that it is there."""
    return cache_folder() / "downloads" / sha256[:16] / file_name


def packed_place(file_name: str, input_key: str) -> Path:
    """The place of a file that was made from the inputs which `input_key` is the hash of."""
    return cache_folder() / "packed" / input_key[:16] / file_name
