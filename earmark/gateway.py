"""`earmark gateway`: a program that works for a relay, on any machine that reaches it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from earmark.backend import backend_options, open_backend
from inference_gateway import preview, spans
from inference_gateway.backend_work import BackendWork
from inference_gateway.backends.backend import Backend
from inference_gateway.catalog import find_model
from inference_gateway.gateway import Gateway
from inference_gateway.relay import Relay, TokenRefused
from py_browser.errors import MissingPackage, ParameterError
from sync import tracing
from sync.logs import set_up as set_up_logs
from sync.settings import read_settings

if TYPE_CHECKING:
    from inference_gateway.status_server import StatusServer

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
@click.option(
    "--metrics-port",
    type=click.IntRange(0, 65535),
    help="Serve /metrics, /healthz and /readyz there; 0 takes a free one.  [default: not at all]",
)
@click.option(
    "--metrics-address",
    default="127.0.0.1",
    show_default=True,
    help="Who may ask: this machine, or 0.0.0.0 for all that reach it.",
)
@click.option(
    "--traces-endpoint",
    envvar="EARMARK_TRACES_ENDPOINT",
    default="",
    help="Where traces go by OTLP over HTTP, such as http://tempo:4318.  [default: nowhere]",
)
@backend_options
def gateway(
    url: str,
    token_file: Path | None,
    at_once: int,
    only: tuple[str, ...],
    metrics_port: int | None,
    metrics_address: str,
    traces_endpoint: str,
    **backend: Any,
) -> None:
    """Embed the recordings of a relay and make their previews, until told to stop.

    It asks for work, so that it can run behind any firewall. Its token is good for nothing else.
    """
    set_up_logs(read_settings({}, os.environ))
    logging.getLogger("httpx").setLevel(logging.WARNING)
    token = read_gateway_token(token_file)
    for model in set(only) - {preview.NAME}:
        find_model(model)
    if traces_endpoint:
        tracing.start(traces_endpoint, "earmark-gateway")
        spans.use(tracing)
    try:
        status = None if metrics_port is None else (metrics_address, metrics_port)
        asyncio.run(work_for(url, token, at_once, only, backend, status))
    except TokenRefused as error:
        raise Ended(f"{error.message} This gateway has ended.") from error
    finally:
        tracing.stop()


def read_gateway_token(file: Path | None) -> str:
    """The token from a file or the environment. Raises `ParameterError` if there is none."""
    token = file.read_text(encoding="utf-8") if file else os.environ.get(TOKEN, "")
    if not token.strip():
        raise ParameterError(
            "A gateway needs a token: make one with `earmark token add --gateway`, and name its "
            f"file with --token-file or put it into {TOKEN}."
        )
    return token.strip()


class Ended(click.ClickException):
    """The relay does not want this gateway; the supervisor does not start it again."""

    exit_code = 3


async def work_for(
    url: str,
    token: str,
    at_once: int,
    only: tuple[str, ...],
    backend_options: dict[str, Any],
    status: tuple[str, int] | None = None,
) -> None:
    """Work for a relay until SIGTERM or SIGINT.

    status : address and port of /metrics, /healthz and /readyz; nothing is counted for None
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    backend, in_flight = open_backend(**backend_options)
    relay = Relay(url, token)
    logging.info("Working for %s", url)
    async with contextlib.AsyncExitStack() as ending:
        ending.push_async_callback(backend.close)
        ending.push_async_callback(relay.close)
        if status is None:
            work = BackendWork(backend, in_flight, only)
            gateway = Gateway(relay, work, at_once, about=work.about)
        else:
            gateway, server = _counted(relay, backend, in_flight, only, at_once, status)
            ending.push_async_callback(server.close)
            logging.info("Metrics at http://%s:%d/metrics", status[0], server.port)
        await gateway.run(stop)


def _counted(
    relay: Relay,
    backend: Backend,
    in_flight: int,
    only: tuple[str, ...],
    at_once: int,
    status: tuple[str, int],
) -> tuple[Gateway, StatusServer]:
    """A gateway that says how it is doing. Raises `MissingPackage` without prometheus-client."""
    try:
        from inference_gateway.metrics import MeasuredBackend, Metrics
        from inference_gateway.status_server import StatusServer
    except ModuleNotFoundError as error:
        raise MissingPackage(
            "Metrics need the Prometheus client; install it with `pip install 'earmark[gateway]'`."
        ) from error
    metrics = Metrics()
    work = BackendWork(MeasuredBackend(backend, metrics), in_flight, only)
    gateway = Gateway(relay, work, at_once, on_end=metrics.ended, about=work.about)
    return gateway, StatusServer(*status, gateway, backend, metrics)
