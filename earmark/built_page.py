"""Where the built page is that Earmark came with."""

from __future__ import annotations

from pathlib import Path

import click

PLACES = (
    Path(__file__).resolve().parent / "page",  # in the wheel
    Path(__file__).resolve().parents[1] / "site",  # in the tree
)


def built_page(chosen: Path | None = None) -> Path:
    """The folder with the page: the chosen one, else the wheel's, else the tree's.

    Raises `click.ClickException` where there is none.
    """
    places = PLACES if chosen is None else (chosen,)
    found = next((place for place in places if (place / "index.html").is_file()), None)
    if found is None:
        raise click.ClickException(
            f"There is no built page in {places[-1]}. Build it with `make site`, or name it with "
            "--site."
        )
    return found
