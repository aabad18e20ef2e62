"""`earmark serve`: the page (and, as it grows, the relay) on this machine."""

from pathlib import Path

import click

CHECKOUT = Path(__file__).resolve().parent.parent


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=CHECKOUT / "site",
    help="Folder with the built page.",
)
def serve(host: str, port: int, site: Path) -> None:
    """Serve the Earmark page."""
    if not (site / "index.html").is_file():
        raise click.ClickException(
            f"There is no built page in {site}. Build it with `make site`, or name it with --site."
        )
    try:
        from sync.app import create_app
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"The server's packages are not installed ({error.name} is missing). "
            "Install them with: pip install 'earmark[server]'"
        ) from error
    app = create_app(site)
    click.echo(f"Earmark is at http://{'localhost' if host == '127.0.0.1' else host}:{port}")
    app.run(host=host, port=port, single_process=True, access_log=False, motd=False)
