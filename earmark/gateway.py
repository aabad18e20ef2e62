"""`earmark gateway`: a program that works for a relay, on any machine that reaches it."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from pathlib import Path
from typing import Any

import click

from earmark.backend import backend_options, open_backend
from inference_gateway import preview
from inference_gateway.backend_work import BackendWork
from inference_gateway.catalog import find_model
from inference_gateway.gateway import Gateway
from inference_gateway.relay import Relay, TokenRefused
from py_browser.errors import ParameterError

TOKEN = "EARMARK_GATEWAY_TOKEN"


@click.command()
@click.option("--relay", "url", required=True, help="Address of the relay.")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help=f"File with the token of `earmark token add --gateway`; else ${TOKEN}.",
)
@click.option(
    "--at-once",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Recordings that are worked on at a time.",
)
@click.option(
    "--model",
    "-m",
    "only",
    multiple=True,
    help="Only jobs of this model, or `preview`; repeatable.",
)
@backend_options
def gateway(
    url: str, token_file: Path | None, at_once: int, only: tuple[str, ...], **backend: Any
) -> None:
    """Embed the recordings of a relay and make their previews, until told to stop.

    It asks for work, so that it can run behind any firewall. Its token is good for nothing else.
    """
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    token = token_file.read_text(encoding="utf-8") if token_file else os.environ.get(TOKEN, "")
    if not token.strip():
        raise ParameterError(
            "A gateway needs a token: make one with `earmark token add --gateway`, and name its "
            f"file with --token-file or put it into {TOKEN}."
        )
    for model in set(only) - {preview.NAME}:
        find_model(model)
    try:
        asyncio.run(work_for(url, token.strip(), at_once, only, backend))
    except TokenRefused as error:
        raise Ended(f"{error.message} This gateway has ended.") from error


class Ended(click.ClickException):
    """The relay does not want this gateway; the supervisor does not start it again."""

    exit_code = 3


async def work_for(
    url: str, token: str, at_once: int, only: tuple[str, ...], backend_options: dict[str, Any]
) -> None:
    """Work for a relay until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    backend, in_flight = open_backend(**backend_options)
    relay = Relay(url, token)
    work = BackendWork(backend, in_flight, backend_options["triton"] is None, only)
    logging.info("Working for %s with %s", url, ", ".join(work.models()) or "no model")
    try:
        await Gateway(relay, work, at_once).run(stop)
    finally:
        await relay.close()
        await backend.close()
