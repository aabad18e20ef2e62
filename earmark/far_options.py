"""Options of the commands that talk to a server far away."""

from __future__ import annotations

from pathlib import Path

import click

from earmark.throttle import Rate

server_option = click.option(
    "--server", required=True, help="Address, such as https://earmark.example."
)
token_option = click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File with the API token.  [default: EARMARK_TOKEN]",
)
limit_option = click.option(
    "--limit", type=Rate(), help="Most bytes per second, such as 500k or 2M."
)
patience_option = click.option(
    "--patience",
    "patience_min",
    type=click.FloatRange(0),
    default=60.0,
    show_default=True,
    help="Minutes to wait for a server that cannot be reached.",
)
