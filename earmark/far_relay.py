"""A relay far away, asked over HTTP: again and again while that may help, until told to stop."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import httpx

from earmark.far_errors import NotLetIn, Refusal, SendingError, Stopped
from py_browser.errors import ParameterError

LONGEST_PAUSE_S = 30.0
TIMEOUT = httpx.Timeout(60.0, read=600.0)
"""The answer to the last byte of a large file may take a while."""

LOCAL = ("localhost", "127.0.0.1", "::1")


class FarRelay:
    """One relay, used by many threads.

    patience_s : how long a thing is tried without any progress
    """

    def __init__(self, client: httpx.Client, stop: threading.Event, patience_s: float) -> None:
        self.client = client
        self.stop = stop
        self.patience_s = patience_s

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Ask once. Raises `SendingError`, which says whether to try again, or `Stopped`."""
        self.check()
        try:
            answer = self.client.request(method, path, **options)
        except httpx.TransportError as error:
            raise unreachable(error) from error
        return checked(answer)

    @contextlib.contextmanager
    def reading(self, path: str, **options: Any) -> Iterator[httpx.Response]:
        """Ask once for something long, read piece by piece inside. Raises as `ask` does."""
        self.check()
        try:
            with self.client.stream("GET", path, **options) as answer:
                if not answer.is_success:
                    answer.read()
                yield checked(answer)
        except httpx.TransportError as error:
            raise unreachable(error) from error

    def patiently(self, work: Callable[[], Any], progress: Callable[[], int] = lambda: 0) -> Any:
        """Do something again and again while it fails for reasons that may pass."""
        tries, last, since = 0, progress(), time.monotonic()
        while True:
            try:
                return work()
            except SendingError as error:
                if error.is_final:
                    raise
                if progress() > last:
                    tries, last, since = 0, progress(), time.monotonic()
                if time.monotonic() - since > self.patience_s:
                    raise
            self.pause(min(LONGEST_PAUSE_S, 0.5 * 2**tries) * random.uniform(0.5, 1.0))
            tries += 1

    def pause(self, seconds: float) -> None:
        """Wait. Raises `Stopped`."""
        if self.stop.wait(seconds):
            raise Stopped("Stopped.")

    def check(self) -> None:
        """Raise `Stopped` if it is to end."""
        if self.stop.is_set():
            raise Stopped("Stopped.")


def checked(answer: httpx.Response) -> httpx.Response:
    """An answer that is as hoped. Raises `NotLetIn` or `Refusal`."""
    if answer.is_success:
        return answer
    message = sentence_of(answer)
    if answer.status_code in (401, 403):
        raise NotLetIn(message)
    passing = answer.status_code in (409, 423, 429) or answer.status_code in range(500, 507)
    raise Refusal(message, not passing, answer.status_code)


def unreachable(error: httpx.TransportError) -> SendingError:
    """What is said of a connection that failed; it may come back."""
    return SendingError(f"The server cannot be reached: {error}.", False)


def connect(server: str, token: str, jobs: int) -> httpx.Client:
    """A client for a relay, for as many threads."""
    return httpx.Client(
        base_url=server.rstrip("/"),
        headers={"Authorization": f"Bearer {token}", "User-Agent": "earmark"},
        timeout=TIMEOUT,
        limits=httpx.Limits(max_connections=jobs + 2, max_keepalive_connections=jobs + 2),
    )


def find_project(client: httpx.Client, wanted: str | None) -> tuple[str, str]:
    """The (id, name) of the project that a token is for, which `wanted` may name.

    Raises `SendingError`.
    """
    try:
        answer = client.get("/api/v1/projects")
    except (httpx.TransportError, httpx.InvalidURL) as error:
        raise SendingError(f"{client.base_url} cannot be reached: {error}.") from error
    if answer.status_code == 404:
        raise SendingError(f"There is no Earmark server at {client.base_url}.")
    if not answer.is_success:
        raise NotLetIn(sentence_of(answer))
    found = [(one["id"], one["name"]) for one in answer.json()["projects"]]
    meant = [one for one in found if wanted is None or wanted.casefold() in map(str.casefold, one)]
    if len(meant) != 1:
        names = ", ".join(name for _, name in found)
        raise SendingError(f"This token is not for a project {wanted}; it is for {names}.")
    return meant[0]


def sentence_of(answer: httpx.Response) -> str:
    """What the server says went wrong."""
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return f"The server answered {answer.status_code} {answer.reason_phrase}."


def read_token(file: Path | None, environment: Mapping[str, str], role: str) -> str:
    """The token from a file or EARMARK_TOKEN. Raises `SendingError` if there is none."""
    text = file.read_text(encoding="utf-8") if file else environment.get("EARMARK_TOKEN", "")
    if not text.strip():
        raise SendingError(
            f"An API token of the role {role} is needed: put it in a file and name that with "
            "--token-file, or set EARMARK_TOKEN. The page People of a project makes one."
        )
    return text.strip()


def check_server(server: str) -> None:
    """Warn of an address that lets others read the token. Raises `ParameterError` for none."""
    parts = urlsplit(server)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ParameterError(f"{server!r} is not an address such as https://earmark.example.")
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        click.echo("Warning: without https others on the way can read the token.", err=True)
