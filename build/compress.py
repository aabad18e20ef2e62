"""Compressed copies beside the files of the built page, for servers to send in their place."""

import gzip
from pathlib import Path

SUFFIXES = {".css", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".tsv", ".wasm"}
SUFFIXES |= {".webmanifest"}
# Below this the headers of an answer weigh more than what would be saved.
LEAST_BYTES = 1000


def compress(site: Path) -> int:
    """Write NAME.gz beside every file of `site` that gets smaller by it; returns how many.

    The copies hold no time, so that the same page gives the same bytes.
    """
    written = 0
    for path in sorted(site.rglob("*")):
        copy = path.with_name(path.name + ".gz")
        if path.suffix not in SUFFIXES or not path.is_file() or is_newer(copy, path):
            continue
        plain = path.read_bytes()
        packed = gzip.compress(plain, compresslevel=9, mtime=0)
        if len(plain) >= LEAST_BYTES and len(packed) < 0.9 * len(plain):
            copy.write_bytes(packed)
            written += 1
    return written


def is_newer(copy: Path, path: Path) -> bool:
    return copy.is_file() and copy.stat().st_mtime_ns >= path.stat().st_mtime_ns
