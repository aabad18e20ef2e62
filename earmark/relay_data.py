"""The data of a relay, changed by the relay's own functions, whether it runs or not."""

from __future__ import annotations

import functools
import json
import os
import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import click

from sync.accounts.audit import Doer
from sync.accounts.passwords import Passwords
from sync.clock import now
from sync.database import prepare, read_now, write_now
from sync.settings import read_settings, table

P = ParamSpec("P")
R = TypeVar("R")
FC = TypeVar("FC", bound=Callable[..., Any])

SHARED = (
    "data", "blobs", "key_file", "key_command", "audio_key_file", "audio_key_command",
    "public_url", "host", "port",
)  # fmt: skip


class Data:
    """A relay's data folder, and how to report on it."""

    def __init__(self, given: dict[str, Any], as_json: bool) -> None:
        self.settings = read_settings(given, os.environ)
        self.as_json = as_json
        made = prepare(self.settings, os.environ)
        if made is not None:
            click.echo(new_key_sentence(str(made)), err=True)

    def write(
        self,
        function: Callable[Concatenate[sqlite3.Connection, datetime, Doer, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a function that changes the relay's data, now, by whoever runs the command line."""
        return write_now(
            self.settings, os.environ, lambda c: function(c, now(), Doer(), *args, **kwargs)
        )

    def read(
        self, function: Callable[Concatenate[sqlite3.Connection, P], R], *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:  # fmt: skip
        """Run a function that reads the relay's data."""
        return read_now(self.settings, os.environ, function, *args, **kwargs)

    def hashed_password(self, name: str, password: str) -> str:
        """The hash of a password that keeps the rules."""
        passwords = Passwords(self.settings)
        passwords.check_rules(password, name)
        return passwords.hash_now(password)

    def say(self, value: dict[str, Any], line: str) -> None:
        """Report one thing: a line, or with --json the value."""
        click.echo(json.dumps(value, ensure_ascii=False) if self.as_json else line)

    def show(self, rows: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
        """Report many: a row each with its columns parted by tabs, or with --json all."""
        if self.as_json:
            click.echo(json.dumps(rows, ensure_ascii=False))
            return
        for row in rows:
            click.echo("\t".join(_cell(row[column]) for column in columns))


def relay_command(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that find a relay's data, and hand it a `Data` first."""

    @functools.wraps(command)
    def run(*args: Any, as_json: bool, **options: Any) -> None:
        given = {name: options.pop(name) for name in SHARED if name in options}
        command(Data(given, as_json), *args, **options)

    return data_options(run)


def data_options(command: FC) -> FC:
    """Give a command the options that find a relay's data, and --json."""
    for name, kind, _, help_text in reversed([row for row in table() if row[0] in SHARED]):
        command = setting_option(name, kind, help_text)(command)
    return click.option("--json", "as_json", is_flag=True, help="Report as JSON.")(command)


def setting_option(name: str, kind: str, help_text: str) -> Callable[[FC], FC]:
    """The option of a setting; left out, the environment and then the default decide."""
    types = {"str": click.STRING, "int": click.INT, "float": click.FLOAT, "bool": click.BOOL}
    flag = f"--{name.replace('_', '-')}"
    return click.option(flag, name, type=types[kind], default=None, help=help_text)


def password_from(stdin: bool, prompt: str = "Password") -> str:
    """A password: from standard input, or asked for twice without showing it."""
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise click.UsageError("Send the password to standard input, with --password-stdin.")
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=True))


def new_key_sentence(path: str, of: str = "database") -> str:
    """What is said when the database or the audio got a key that nobody had thought of."""
    option = "--key" if of == "database" else f"--{of}-key"
    return (
        f"Made a key for the {of}: {path}. Keep a copy in a safe place; better, move it off "
        f"this disk and name it with {option}-file or {option}-command."
    )


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else str(value)
