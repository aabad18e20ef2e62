"""`earmark serve`: the page on this machine, and with a data folder the relay."""

from __future__ import annotations

import asyncio
import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from earmark.built_page import built_page
from earmark.relay_data import new_key_sentence, setting_option
from inference_gateway.catalog import models_folder
from sync.accounts.gateways import renew_own_gateway
from sync.blobs.key_ring import prepare_key
from sync.clock import now
from sync.database import prepare, write_now
from sync.origins import read_origins
from sync.relay import first_admin_link
from sync.settings import Settings, read_settings, table
from sync.supervisor import Companion, run


def every_setting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each row of the settings table."""
    for name, kind, default, help_text in reversed(table()):
        shown = f"{help_text} [default: {default}]" if default not in ("", None) else help_text
        command = setting_option(name, kind, shown)(command)
    return command


@click.command()
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with the built page.  [default: the one that Earmark came with]",
)
@click.option(
    "--gateway/--no-gateway",
    default=True,
    envvar="EARMARK_GATEWAY",
    help="Embed recordings on this machine, too.  [default: gateway]",
)
@every_setting
def serve(site: Path | None, gateway: bool, **given: Any) -> None:
    """Serve the page; with --data DIR also the relay, where people label together.

    Every option can be set in the environment too: --data is EARMARK_DATA.
    """
    site = built_page(site)
    # The relay does not know of the gateway's package, where an installed catalog is.
    given["models"] = given["models"] or str(models_folder())
    settings = read_settings(given, os.environ)
    if settings.data:
        welcome(settings)
    host = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0") else settings.host
    click.echo(f"Earmark is at {settings.public_url or f'http://{host}:{settings.port}'}")
    if settings.data:
        run(settings, site, companions=own_gateway(settings) if gateway else ())
    else:
        from sync.app import create_app  # the supervisor starts sooner without it

        create_app(site).run(
            host=settings.host,
            port=settings.port,
            single_process=True,
            access_log=False,
            motd=False,
        )


def welcome(settings: Settings) -> None:
    """Make what is missing in the data folder, and say what an admin has to know."""
    read_origins(settings.page_origins)
    made = prepare(settings, os.environ)
    if made is not None:
        click.echo(new_key_sentence(str(made)))
    made = prepare_key(settings, os.environ)
    if made is not None:
        click.echo(new_key_sentence(str(made), "audio"))
    link = asyncio.run(first_admin_link(settings, os.environ))
    if link is not None:
        click.echo(f"There is no admin yet. Whoever opens this link becomes the first: {link}")


def own_gateway(settings: Settings) -> list[Companion]:
    """The gateway that works beside the relay; where it could run no model, a line says so, and it
    only makes previews.

    Nothing heavy is imported for that: the relay is not to wait.
    """
    if importlib.util.find_spec("onnxruntime") is None:
        click.echo(
            "Recordings are not embedded here: ONNX Runtime is not installed; "
            "`pip install 'earmark[models]'` does it."
        )
    elif not any(models_folder().glob("*/1/*.onnx")):
        click.echo(
            f"Recordings are not embedded here: there is no model in {models_folder()}; "
            "`earmark models fetch yamnet` makes one."
        )
    secret = write_now(
        settings, os.environ, lambda connection: renew_own_gateway(connection, now())
    )
    command = ["earmark", "gateway", "--relay"]
    return [Companion("gateway", command, {"EARMARK_GATEWAY_TOKEN": secret})]
