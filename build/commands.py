"""The commands of `earmark`, loaded one and all, for what is told or checked of them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from earmark.__main__ import main
from earmark.group import CommandGroup


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Yield (how it is called, the command), groups before what is in them, sorted by name."""
    yield from _below("earmark", main)


def _below(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for word in sorted(command.list_commands(click.Context(command))):
            yield from _below(f"{name} {word}", loaded(command, word))


def loaded(group: click.Group, word: str) -> click.Command:
    """The command of a group that is called by a word. Raises `KeyError` if there is none."""
    if isinstance(group, CommandGroup) and word in group.lazy:
        return group.load(word)
    return group.commands[word]
