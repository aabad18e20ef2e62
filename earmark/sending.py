"""Sending files to a relay: a client of its HTTP interface and of tus 1.0, in threads.

Our own and small, upon httpx: tuspy and aiotus keep neither state across processes nor a shared
rate limit, and give up where a field laptop has to wait. The server is held against both in
tests/interop.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from earmark.far_errors import SendingError
from earmark.far_relay import FarRelay
from earmark.local_files import LocalFile
from earmark.parcels import pack
from earmark.throttle import Throttle
from earmark.tus_upload import TusUpload


@dataclass
class Sender:
    """Sends files to one project; used by many threads.

    on_bytes : told how many bytes the server has taken, or, below 0, has lost
    """

    relay: FarRelay
    project: str
    throttle: Throttle
    on_bytes: Callable[[int], None]

    def known(self, hashes: Sequence[str]) -> dict[str, str]:
        """Of files with these hashes, those that the server has: hash -> recording."""
        found: dict[str, str] = {}
        for start in range(0, len(hashes), 500):
            body = {"sha256": list(hashes[start : start + 500])}
            path = f"/api/v1/projects/{self.project}/recordings/known"
            answer = self.relay.patiently(partial(self.relay.ask, "POST", path, json=body))
            found.update(answer.json()["known"])
        return found

    def send_parcel(
        self, some: Sequence[tuple[LocalFile, Mapping[str, str]]]
    ) -> list[dict[str, Any]]:
        """Send small files together; return what became of each: {recording} or {error}.

        Raises `SendingError`, of which `Refusal` may mean an older server; `OSError`.
        """
        content = pack(some)
        self.throttle.wait(len(content))
        path = f"/api/v1/projects/{self.project}/recordings/parcel"
        headers = {"Content-Type": "application/octet-stream"}
        ask = partial(self.relay.ask, "POST", path, content=content, headers=headers)
        found: list[dict[str, Any]] = self.relay.patiently(ask).json()["files"]
        return found

    def send(
        self, file: LocalFile, metadata: Mapping[str, str], where: str | None,
        on_begun: Callable[[str], None],
    ) -> str | None:  # fmt: skip
        """Send one file, going on at `where` if it was begun before; return the recording's key.

        on_begun : told where a new upload is, to go on there after a restart
        None is returned if the answer to the last byte was lost: `known` tells then.
        Raises `SendingError`, `NotLetIn` or `Stopped`.
        """
        upload = TusUpload(
            self.relay, self.throttle, file, metadata, where, on_begun, self.on_bytes
        )
        try:
            recording: str | None = self.relay.patiently(upload.go_on, lambda: upload.offset)
            return recording
        except SendingError:
            upload.show(0)
            raise
