"""A whole run: which recordings lack rows, the report, what is left behind."""

from __future__ import annotations

import json
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from earmark.corpora.cluster import Cluster
from earmark.corpora.part import ENDING, read_about
from earmark.corpora.worker import Done, Options, Order
from inference_gateway.catalog import Model
from py_browser.errors import FormatError

# Whoever reads a folder of Parquet passes over names that begin so.
REPORT = "_report.jsonl"


class Report:
    """A JSON line for each recording as it ends, and a last one that counts them.

    problems : the lines of those that failed
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.counts: Counter[str] = Counter()
        self.sound_s = 0.0
        self.problems: list[dict[str, Any]] = []
        self._began = time.monotonic()
        self._file = path.open("w", encoding="utf-8")

    def add(self, done: Done) -> None:
        """Write what became of a recording."""
        line = done.to_json()
        self.counts[done.status] += 1
        if done.status == "embedded":
            self.sound_s += done.duration_s
        if done.status == "failed":
            self.problems.append(line)
        self._write(line)
        self._file.flush()

    def summary(self) -> dict[str, Any]:
        """Return how many there are of each kind, and how much sound was embedded how quickly."""
        seconds = time.monotonic() - self._began
        return {
            "recordings": self.counts.total(),
            **{name: self.counts[name] for name in ("embedded", "there", "failed")},
            "seconds": round(seconds, 3),
            "sound_s": round(self.sound_s, 3),
            "times_real_time": round(self.sound_s / max(seconds, 1e-3), 1),
        }

    def close(self) -> None:
        """Write the last line."""
        self._write({"summary": self.summary()})
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")


def embed_corpus(
    cluster: Cluster,
    source: Path,
    found: Iterable[tuple[Path, Path]],
    out: Path,
    model: Model,
    hop_s: float,
    backend: Options,
    tell: Callable[[Done], None],
) -> None:
    """Embed what has no part yet.

    source : the corpus, a folder or one recording
    found : each recording, and where its part is to be, below `out`
    tell : told what became of each

    Raises `ClusterError` where a worker cannot begin.
    """
    source, out = source.absolute(), out.absolute()
    below = source if source.is_dir() else source.parent
    with _nonce(out) as nonce:
        cluster.check(source, nonce, model.id, backend)

    def lacking() -> Iterator[Order]:
        for path, part in found:
            path, part = path.absolute(), part.absolute()
            name = path.relative_to(below).as_posix()
            there = _there(path, part, name, model, hop_s)
            if there is None:
                yield Order(path, name, part, model.id, hop_s, backend)
            else:
                tell(there)

    try:
        for done in cluster.embed(lacking()):
            tell(done)
    finally:
        for draft in out.rglob(f".*.{ENDING}.*.part"):
            draft.unlink(missing_ok=True)  # of a worker that died


def _there(path: Path, part: Path, name: str, model: Model, hop_s: float) -> Done | None:
    """What is said of a recording whose part is there, and still fits it."""
    if not part.is_file():
        return None
    try:
        stat = path.stat()
        about = read_about(part)
    except (FormatError, OSError):
        return None
    has = (about.bytes, about.mtime_ns, about.model, about.version, about.hop_s)
    if has != (stat.st_size, stat.st_mtime_ns, model.id, model.version, hop_s):
        return None
    return Done(name, "there", about.bytes, about.sha256, duration_s=about.duration_s)


@contextmanager
def _nonce(out: Path) -> Iterator[Path]:
    """A file that is only there while a worker may look for it."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / f".{secrets.token_hex(8)}.look"
    path.touch()
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
