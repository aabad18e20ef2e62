"""The relay as a gateway sees it: the jobs that it hands out over HTTP.

    EarmarkError
    └── RelayTrouble     relay_trouble    it answered, and not as hoped; the message is its own
        ├── RelayGone    relay_gone       it cannot be reached, or not work just now: try again
        ├── RelayFull    no_space         its disk is full
        ├── TokenRefused not_signed_in    this gateway's token is not valid: end
        └── LeaseLost    lease_lost       somebody cancelled the job, or another gateway has it

No time is ever sent or compared: the relay's clock decides, a gateway's may be wrong.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

import httpx

from inference_gateway import spans
from inference_gateway.preview import Preview, sha256_of
from py_browser.errors import EarmarkError

WAIT_S = 20.0
TIMEOUT_S = 30.0
PIECE_BYTES = 1 << 20
LONGEST_REASON = 1000


class RelayTrouble(EarmarkError):
    """The relay did not do what it was asked for, and says why."""

    code: ClassVar[str] = "relay_trouble"


class RelayGone(RelayTrouble):
    """The relay cannot be reached, or cannot work just now."""

    code = "relay_gone"


class RelayFull(RelayTrouble):
    """The relay has no room for a result."""

    code = "no_space"


class TokenRefused(RelayTrouble):
    """The token of this gateway is not valid, or no longer."""

    code = "not_signed_in"


class LeaseLost(RelayTrouble):
    """The job is no longer this gateway's; `details["status"]` says what became of it."""

    code = "lease_lost"


@dataclass(frozen=True)
class LeasedJob:
    """A job as the relay hands it out.

    sha256, bytes : of the audio
    model, version, hop_s : what is to be computed
    heartbeat_s : float, seconds between two signs of life
    trace : the traceparent of whatever the job was made for, where the relay has traces on
    """

    id: str
    lease: str
    sha256: str
    bytes: int
    model: str
    version: str
    hop_s: float
    heartbeat_s: float
    trace: str | None = None


class Relay:
    """Asks one relay, with the token of a gateway."""

    def __init__(self, url: str, token: str) -> None:
        self.url = f"{url.rstrip('/')}/api/v1/gateway"
        self.headers = {"Authorization": f"Bearer {token}", "User-Agent": "earmark-gateway"}
        self._client = httpx.AsyncClient(
            headers=self.headers, timeout=TIMEOUT_S, verify=certificates()
        )

    async def close(self) -> None:
        """End all connections."""
        await self._client.aclose()

    async def lease(
        self,
        models: Sequence[str],
        wait_s: float = WAIT_S,
        about: Mapping[str, Any] | None = None,
    ) -> LeasedJob | None:
        """Wait for the next job of these models, named model@version; None if none came.

        about : what this gateway says of itself, for those who watch the relay
        """
        body = {"models": list(models), "wait_s": wait_s, "about": about}
        job = (await self._post("lease", body, wait_s + TIMEOUT_S))["job"]
        return None if job is None else LeasedJob(**job)

    async def figures(self) -> Mapping[str, Any]:
        """How many jobs there are, {"jobs": {status: n}, "reused": n}."""
        found: Mapping[str, Any] = (await self._ask("GET", "figures")).json()
        return found

    async def heartbeat(self, job: LeasedJob, progress: float) -> None:
        """Keep a job, and tell how far it is, 0 to 1."""
        await self._post(f"jobs/{job.id}/heartbeat", {"lease": job.lease, "progress": progress})

    async def finish(
        self, job: LeasedJob, rows: Path, sha256: str, meaning: Mapping[str, Any]
    ) -> None:
        """Bring the result of a job; brought again, it changes nothing.

        rows : a file of float16, little-endian [shape=(windows, dimension)]
        meaning : windows, dimension, first_s and about
        """
        await self._bring(job, rows, sha256)
        body = {"lease": job.lease, "rows": sha256, **meaning}
        await self._post(f"jobs/{job.id}/result", body)

    async def finish_preview(self, job: LeasedJob, made: Preview) -> None:
        """Bring the preview of a job's audio; brought again, it changes nothing."""
        flac = await asyncio.to_thread(sha256_of, made.flac)
        strip = await asyncio.to_thread(sha256_of, made.strip)
        await self._bring(job, made.flac, flac)
        await self._bring(job, made.strip, strip)
        body = {"lease": job.lease, "flac": flac, "strip": strip, "rate_hz": made.sample_rate_hz}
        await self._post(f"jobs/{job.id}/preview", {**body, "warnings": list(made.warnings)})

    async def _bring(self, job: LeasedJob, file: Path, sha256: str) -> None:
        await self._ask(
            "PUT", f"jobs/{job.id}/rows/{sha256}",
            params={"lease": job.lease}, content=_pieces(file),
            headers={"Content-Length": str(file.stat().st_size)},
        )  # fmt: skip

    async def sort_out(
        self, making: Mapping[str, Any], hashes: Sequence[str]
    ) -> tuple[set[str], set[str]]:
        """Of audio with these hashes: whose rows the relay wants, and whose it has already.

        making : model, version and hop_s
        """
        answer = await self._post("rows/wanted", {**making, "sha256": list(hashes)})
        return set(answer["wanted"]), set(answer["there"])

    async def bring(self, rows: Path, sha256: str, meaning: Mapping[str, Any]) -> bool:
        """Bring rows that were computed without a job; False where the relay had some before.

        rows : a file of float16, little-endian [shape=(windows, dimension)], with that hash
        meaning : model, version, hop_s, audio (its SHA-256), windows, dimension, first_s and about
        """
        length = {"Content-Length": str(rows.stat().st_size)}
        await self._ask("PUT", f"rows/{sha256}", content=_pieces(rows), headers=length)
        answer = await self._post("rows", {**meaning, "rows": sha256})
        return bool(answer["is_new"])

    async def fail(self, job: LeasedJob, code: str, reason: str, retry: bool) -> None:
        """Say in a sentence why a job cannot be done, and whether it may go well another time."""
        body = {"lease": job.lease, "code": code, "retry": retry}
        await self._post(f"jobs/{job.id}/fail", {**body, "reason": reason[:LONGEST_REASON]})

    async def release(self, job: LeasedJob) -> None:
        """Give a job back, for whoever asks next."""
        await self._post(f"jobs/{job.id}/release", {"lease": job.lease})

    def audio_url(self, job: LeasedJob) -> str:
        """Where the audio of a job is."""
        return f"{self.url}/jobs/{job.id}/audio?lease={job.lease}"

    async def _post(self, path: str, body: Any, timeout_s: float = TIMEOUT_S) -> Any:
        return (await self._ask("POST", path, json=body, timeout=timeout_s)).json()

    async def _ask(self, method: str, path: str, **what: Any) -> httpx.Response:
        what["headers"] = {**what.get("headers", {}), **spans.headers()}
        try:
            answer = await self._client.request(method, f"{self.url}/{path}", **what)
        except httpx.HTTPError as error:
            raise gone(self.url, error) from error
        check(answer)
        return answer


@lru_cache(maxsize=1)
def certificates() -> ssl.SSLContext:
    """Whom to trust under https; read once, since that takes a quarter of a second."""
    return httpx.create_ssl_context()


def gone(url: str, error: httpx.HTTPError) -> RelayGone:
    """What is said of a relay that does not answer."""
    return RelayGone(f"{url} cannot be reached: {error or type(error).__name__}.")


def check(answer: httpx.Response) -> None:
    """Raise the `RelayTrouble` of an answer that is none of success."""
    if answer.is_success:
        return
    try:
        error = answer.json()["error"]
        code, message, details = error["code"], error["message"], dict(error["details"])
    except (ValueError, KeyError, TypeError):
        code, message, details = "", f"{answer.url} answered {answer.status_code}.", {}
    if answer.status_code in (401, 403):
        raise TokenRefused(message)
    if code == LeaseLost.code:
        raise LeaseLost(message, **details)
    if answer.status_code == 507:
        raise RelayFull(message)
    if answer.status_code >= 500 or answer.status_code in (408, 429):
        raise RelayGone(message)
    raise RelayTrouble(message, **details)


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            yield piece
