"""`earmark page`: the page as a folder for a static host, with its headers and its relay."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click

from earmark.built_page import built_page
from sync.origins import read_origin
from sync.static_host import header_rules, headers_file, mark_of

MARK = "_headers"


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder to write; one that this command wrote before is written anew.",
)
@click.option(
    "--relay",
    envvar="EARMARK_RELAY_URL",
    help="Where the relay is, such as https://relay.example; without one the page works alone.",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with the built page.  [default: the one that Earmark came with]",
)
def page(out: Path, relay: str | None, site: Path | None) -> None:
    """Write the page for a static host, such as Netlify or Cloudflare Pages.

    The folder holds the page, the file `_headers` with the headers that `earmark serve` sends, and
    where the relay is. Tell the relay of the page, too: `earmark serve --page-origins`.
    """
    origin = read_origin(relay, "relay") if relay else None
    source = built_page(site)
    clear(out)
    shutil.copytree(source, out, ignore=shutil.ignore_patterns("*.gz"), dirs_exist_ok=True)
    told = {"relay": None, **({"elsewhere": origin} if origin else {})}
    (out / "api" / "v1" / "relay").write_text(json.dumps(told) + "\n", encoding="utf-8")
    rules = header_rules(out, origin)
    worker = out / "sw.js"
    # A browser keeps the page with its headers: other ones have to bring it anew.
    own = f'self.earmarkHeaders="{mark_of(rules)}";\n' if origin else ""
    worker.write_text(own + worker.read_text(encoding="utf-8"), encoding="utf-8")
    (out / MARK).write_text(headers_file(rules), encoding="utf-8")
    click.echo(f"The page is in {out}." + (f" Its relay is {origin}." if origin else ""))


def clear(out: Path) -> None:
    """Make room for the page; raises `ClickException` rather than touch somebody's own files."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).is_file():
        raise click.ClickException(f"{out} holds something else; name another folder.")
    if out.exists():
        shutil.rmtree(out)
