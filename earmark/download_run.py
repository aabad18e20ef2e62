"""Everything of a project, fetched into a folder: many files at once, each proven by its hash."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np

from earmark.annotation_files import annotation_files, fetch_bundle, labeled, narrowed
from earmark.far_errors import NotLetIn, Refusal, SendingError, Stopped
from earmark.fetching import Content, Fetcher
from earmark.flac_pack import unpack
from earmark.local_folder import LocalFolder
from earmark.wave_layout import CannotPack

FETCHED, THERE, MISSING, FAILED = "fetched", "there", "not made yet", "failed"
AUDIO, ANNOTATIONS, EMBEDDINGS = "audio", "annotations", "embeddings"
PAGE = 1000
ROWS_BYTES = 1 << 20


@dataclass(frozen=True)
class Choice:
    """Which recordings, and what of them.

    query : site, since and until, as the server reads them
    label : only recordings with annotations of it
    model : whose embeddings; None: the project's
    is_unpacked : FLAC that was made of WAV becomes WAV again
    """

    what: Collection[str]
    formats: Sequence[str]
    query: Mapping[str, str]
    label: str | None = None
    model: str | None = None
    is_unpacked: bool = False


@dataclass
class Download:
    """One run of `earmark download`.

    fetcher : counts the bytes of audio
    say : told sentences for whoever looks on
    ends : what became of each file
    """

    fetcher: Fetcher
    project: str
    here: LocalFolder
    choice: Choice
    jobs: int
    say: Callable[[str], None]
    ends: list[dict[str, Any]] = field(default_factory=list)

    def choose(self) -> tuple[list[dict[str, Any]], bytes]:
        """The recordings that are meant, and the bundle, empty if it is not needed.

        Raises `SendingError`, `NotLetIn` or `Stopped`.
        """
        content = b""
        if ANNOTATIONS in self.choice.what or self.choice.label is not None:
            content = fetch_bundle(self.fetcher.relay, self.project)
        rows = list(self._rows())
        if self.choice.label is not None:
            keys = labeled(json.loads(content), self.choice.label)
            rows = [row for row in rows if row["id"] in keys]
        return rows, content

    def all(self, rows: Sequence[dict[str, Any]], bundle: bytes) -> None:
        """Fetch everything that is meant. Raises `NotLetIn` or `Stopped`."""
        if ANNOTATIONS in self.choice.what:
            self._annotations(rows, bundle)
        with ThreadPoolExecutor(self.jobs) as pool:
            work: list[Future[None]] = []
            try:
                for what, fetch in ((AUDIO, self._audio), (EMBEDDINGS, self._embeddings)):
                    if what in self.choice.what:
                        work += [pool.submit(self._one, what, fetch, row) for row in rows]
                for done in as_completed(work):
                    done.result()
            except BaseException:
                self.fetcher.relay.stop.set()
                raise

    def _rows(self) -> Iterator[dict[str, Any]]:
        """All recordings that are meant, oldest on the server first, so that none is passed over
        while others arrive."""
        offset = 0
        while True:
            query = {**self.choice.query, "sort": "added_at", "limit": PAGE, "offset": offset}
            ask = partial(self.fetcher.relay.ask, "GET", self._path("recordings"), params=query)
            page = self.fetcher.relay.patiently(ask).json()["recordings"]
            yield from page
            offset += len(page)
            if len(page) < PAGE:
                return

    def _one(self, what: str, fetch: Callable[[dict[str, Any]], str], row: dict[str, Any]) -> None:
        """Fetch one thing of one recording, and write down what became of it."""
        end = {"what": what, "recording": row["id"], "file": row["file_name"]}
        try:
            status = fetch(row)
        except (NotLetIn, Stopped):
            raise
        except (SendingError, CannotPack, OSError) as error:
            message = getattr(error, "message", None) or str(error)
            self.ends.append({**end, "status": FAILED, "error": message})
        else:
            self.ends.append({**end, "status": status})

    def _audio(self, row: dict[str, Any]) -> str:
        key, name, sha256 = f"audio/{row['id']}", row["file_name"], row["sha256"]
        original = row.get("original_sha256") if self.choice.is_unpacked else None
        if original:
            key, name = f"{key}/wav", f"{Path(name).stem}.wav"
        path, is_there = self.here.place(key, name, original or sha256)
        if is_there:
            self.fetcher.on_bytes(row["bytes"])
        else:
            part = self.here.part(key, sha256)
            audio = Content(self._path(f"recordings/{row['id']}/audio"), sha256, row["bytes"])
            self.fetcher.fetch(audio, part)
            if original:
                part = self._unpacked(part, name, original)
            self.here.put(part, path)
        told = {name: row[name] for name in ("recorded_at", "site", "device")}
        status = THERE if is_there else FETCHED
        self.here.note(key, path, status, original or sha256, recording=row["id"], **told)
        return status

    def _unpacked(self, packed: Path, name: str, sha256: str) -> Path:
        part = packed.with_name(f"{packed.name}.wav")
        if self.here.write(part, unpack(packed)) != sha256:
            raise SendingError(f"{name} does not come back as it was; fetch it without --unpack.")
        packed.unlink()
        return part

    def _embeddings(self, row: dict[str, Any]) -> str:
        asked = {} if self.choice.model is None else {"model": self.choice.model}
        path = self._path(f"recordings/{row['id']}/embeddings")
        path += f"?{urlencode(asked)}" if asked else ""
        relay = self.fetcher.relay
        try:
            first = relay.patiently(lambda: relay.ask("GET", path, headers={"Range": "bytes=0-0"}))
        except Refusal as refusal:
            if refusal.status != 404:
                raise
            return MISSING
        meaning = json.loads(first.headers["Earmark-Embeddings"])
        size = int(first.headers["Content-Range"].rpartition("/")[2])
        return self._rows_file(row, meaning, Content(path, meaning["blob"], size))

    def _rows_file(self, row: dict[str, Any], meaning: dict[str, Any], rows: Content) -> str:
        """The rows as NumPy reads them, and what they mean beside them."""
        model = str(meaning["model"])
        key, name = f"embeddings/{row['id']}/{model}", f"{row['file_name']}.{model}"
        raw = self.here.part(key, rows.sha256)
        header = npy_header(meaning["windows"], meaning["dimension"])
        known = self.here.known(key)
        if known.get("rows_sha256") == rows.sha256:
            path, is_there = self.here.place(key, f"{name}.npy", known["sha256"])
            if is_there:
                return THERE
        Fetcher(self.fetcher.relay, self.fetcher.throttle, lambda _: None).fetch(rows, raw)
        part = raw.with_name(f"{raw.name}.npy")
        sha256 = self.here.write(part, (header, *pieces_of(raw)))
        path, is_there = self.here.place(key, f"{name}.npy", sha256)
        about = {"file": row["file_name"], "recording": row["id"], "embeddings": path.name}
        text = json.dumps({**about, **meaning}, indent=2, ensure_ascii=False) + "\n"
        self._small(f"{key}/about", f"{name}.json", text.encode())
        self.here.put(part, path)
        raw.unlink()
        self.here.note(key, path, FETCHED, sha256, recording=row["id"], rows_sha256=rows.sha256)
        return FETCHED

    def _annotations(self, rows: Sequence[dict[str, Any]], bundle: bytes) -> None:
        is_all = not self.choice.query and self.choice.label is None
        content, value = narrowed(bundle, None if is_all else {row["id"] for row in rows})
        for name, text in annotation_files(content, value, self.choice.formats, self.say):
            end = {"what": ANNOTATIONS, "file": name}
            try:
                status = self._small(f"annotations/{name}", name, text)
            except (SendingError, OSError) as error:
                message = getattr(error, "message", None) or str(error)
                self.ends.append({**end, "status": FAILED, "error": message})
            else:
                self.ends.append({**end, "status": status})

    def _small(self, key: str, name: str, content: bytes) -> str:
        """A file that is written as a whole."""
        part = self.here.part(key, "0" * 16)
        sha256 = self.here.write(part, [content])
        path, is_there = self.here.place(key, name, sha256)
        if is_there:
            part.unlink()
        else:
            self.here.put(part, path)
        self.here.note(key, path, FETCHED, sha256)
        return THERE if is_there else FETCHED

    def _path(self, rest: str) -> str:
        return f"/api/v1/projects/{self.project}/{rest}"


def npy_header(windows: int, dimension: int) -> bytes:
    """What stands before rows of float16 in a .npy file."""
    file = io.BytesIO()
    meaning = {"descr": "<f2", "fortran_order": False, "shape": (windows, dimension)}
    np.lib.format.write_array_header_1_0(file, meaning)
    return file.getvalue()


def pieces_of(path: Path) -> Iterator[bytes]:
    """A file piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(ROWS_BYTES):
            yield piece
