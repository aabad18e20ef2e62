"""The command group: errors as sentences, and commands imported only when they are run."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click

from py_browser.errors import EarmarkError


class CommandGroup(click.Group):
    """A group whose commands fail with one sentence and exit code 1, never with a traceback.

    lazy : name of a command -> (module, attribute, one line of help, what to install for it)
    """

    def __init__(
        self, *args: Any, lazy: Mapping[str, tuple[str, str, str, str]] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, without importing the lazy ones."""
        return sorted({*super().list_commands(ctx), *self.lazy})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; of a lazy one, no more than its line of help."""
        if cmd_name in self.lazy:
            return click.Command(cmd_name, help=self.lazy[cmd_name][2])
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is to run, imported if it is a lazy one."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, (self.load(name) if name in self.lazy else command), rest

    def load(self, name: str) -> click.Command:
        """Import a lazy command. Raises `ClickException` if a package that it needs is missing."""
        module, attribute, _, package = self.lazy[name]
        try:
            command: click.Command = getattr(importlib.import_module(module), attribute)
        except ModuleNotFoundError as error:
            raise click.ClickException(
                f"`earmark {name}` needs {error.name}, which is not installed; install {package}."
            ) from error
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what goes wrong becomes a sentence on stderr."""
        try:
            return super().invoke(ctx)
        except EarmarkError as error:
            raise click.ClickException(error.message) from error
        except BrokenPipeError:
            raise  # click ends quietly when whoever was reading has left
        except OSError as error:
            raise click.ClickException(_file_sentence(error)) from error
        except MemoryError as error:
            raise click.ClickException("There is not enough memory for this.") from error


def _file_sentence(error: OSError) -> str:
    name = error.filename if error.filename is not None else "A file"
    reasons = {
        FileNotFoundError: "does not exist",
        IsADirectoryError: "is a folder, not a file",
        PermissionError: "may not be opened; check its permissions",
    }
    reason = reasons.get(type(error), f"cannot be used: {error.strerror or error}")
    return f"{name} {reason}."
