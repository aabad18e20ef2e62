"""Where rows are computed: options that commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from inference_gateway.backends.backend import Backend
from inference_gateway.cores import multiply_on_one_core
from py_browser.errors import ParameterError

TOKEN = "EARMARK_TRITON_TOKEN"
DEADLINE_S = 60.0
# Per Triton server: one that computes, others that are on their way or wait there.
PER_SERVER = 4


def backend_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --triton and what goes with it to a command."""
    file = click.Path(path_type=Path, dir_okay=False, exists=True)
    for option in (
        click.option(
            "--triton-deadline",
            metavar="SECONDS",
            type=click.FloatRange(min=1.0),
            default=DEADLINE_S,
            show_default=True,
            help="The longest that one Triton server may take for one request.",
        ),
        click.option("--triton-ca", type=file, help="Certificates that grpcs:// trusts."),
        click.option(
            "--triton-token-file", type=file, help=f"File with Triton's token; else ${TOKEN}."
        ),
        click.option(
            "--triton",
            metavar="URL[,URL...]",
            help="Triton servers, host:port of gRPC or grpcs://host:port; else this machine.",
        ),
    ):
        command = option(command)
    return command


def open_backend(
    triton: str | None,
    triton_token_file: Path | None,
    triton_ca: Path | None,
    triton_deadline: float = DEADLINE_S,
    threads: int | None = None,
) -> tuple[Backend, int]:
    """Return what the options say, and how many stretches it should have at once.

    threads : int, cores that this process may compute on; None for all

    From then on, this process multiplies matrices on one core at a time.

    Raises `ParameterError` for addresses that make no sense, `MissingPackage` without the client.
    """
    multiply_on_one_core()
    if triton is None:
        if triton_token_file or triton_ca:
            raise ParameterError("A token or certificates for Triton need --triton.")
        from inference_gateway.backends.embedded import EmbeddedBackend

        embedded = EmbeddedBackend(threads)
        return embedded, embedded.threads + 2
    from inference_gateway.backends.triton import TritonBackend

    token = os.environ.get(TOKEN, "")
    if triton_token_file:
        token = triton_token_file.read_text(encoding="utf-8")
    urls = [url.strip() for url in triton.split(",") if url.strip()]
    backend = TritonBackend(urls, token.strip() or None, triton_ca, triton_deadline)
    return backend, PER_SERVER * len(urls)
