"""docs/reference/commands.md: every command of `earmark` with its arguments and options."""

from __future__ import annotations

import inspect
from collections.abc import Iterable

import click
from commands import every_command

from earmark.relay_data import SHARED
from sync.settings import table

BEFORE = """\
# Commands

Every command, as `earmark COMMAND --help` tells it. They end with code 0 only if all went well;
otherwise with a sentence that says what is wrong and what to do. With `--json` a command tells
programs what it told people.

## Where a relay's data is

Commands that work on the data of a relay on this machine, whether it runs or not, all take these
[settings](settings.md), on the command line or from the environment:

"""


def flag(setting: str) -> str:
    """The option that sets a setting."""
    return f"--{setting.replace('_', '-')}"


SETTINGS = {flag(name): text for name, _, _, text in table()}


def commands_page() -> str:
    """The whole page."""
    told = [(name, command) for name, command in every_command() if name != "earmark"]
    rows = [f"| `{flag(name)}` | {cell(text)} |" for name, _, _, text in table() if name in SHARED]
    shared = "\n".join(["| option | what it is |", "|---|---|", *rows, "", ""])
    return BEFORE + shared + "\n".join(_section(name, command) for name, command in told)


def _section(name: str, command: click.Command) -> str:
    level = "##" if name.count(" ") == 1 else "###"
    parts = [f"{level} {name}\n", _prose(command.help or "")]
    if not isinstance(command, click.Group):
        parts.insert(1, f"    {name} {' '.join(_usage(command))}\n")
        parts += _options(command)
    return "\n".join(parts)


def _usage(command: click.Command) -> list[str]:
    words = command.collect_usage_pieces(click.Context(command))
    required = [
        f"{option.opts[0]} {_takes(option)}"
        for option in command.params
        if isinstance(option, click.Option) and option.required
    ]
    return required + words


def _options(command: click.Command) -> list[str]:
    """The table of the options that are the command's own, and a line about the relay's."""
    options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
    shared = [one.opts[0] for one in options if _is_setting(one)]
    own = [one for one in options if not _is_setting(one)]
    parts = []
    if own:
        rows = [f"| `{_names(one)}` | {_help(one)} |" for one in own]
        parts.append("\n".join(["| option | what it is |", "|---|---|", *rows, ""]))
    if len(shared) == len(SETTINGS):
        parts.append("Every [setting](settings.md) is an option, too.\n")
    elif shared:
        parts.append("It takes the options that say [where a relay's data is]"
                     "(#where-a-relays-data-is).\n")  # fmt: skip
    return parts


def _is_setting(option: click.Option) -> bool:
    text = SETTINGS.get(option.opts[0])
    return text is not None and (option.help or "").startswith(text)


def _names(option: click.Option) -> str:
    names = ", ".join(option.opts)
    if option.secondary_opts:
        return f"{names}/{', '.join(option.secondary_opts)}"
    return names if option.is_flag else f"{names} {_takes(option)}"


def _takes(option: click.Option) -> str:
    """What an option takes, such as DIRECTORY; a choice's words are told with its help."""
    if isinstance(option.type, click.Choice):
        return (option.metavar or option.name or "").upper()
    return option.make_metavar(click.Context(click.Command("none"))).upper()


def _help(option: click.Option) -> str:
    parts = [cell(option.help or "")]
    if isinstance(option.type, click.Choice):
        parts.append(f"One of {listed(map(str, option.type.choices))}.")
    if option.show_default and option.default is not None and not option.is_flag:
        parts.append(f"Default: `{option.default}`.")
    if option.required:
        parts.append("Has to be given.")
    if option.multiple:
        parts.append("Can be given several times.")
    return " ".join(parts)


def _prose(text: str) -> str:
    """A command's help as paragraphs; what click prints as it stands stays so."""
    paragraphs = inspect.cleandoc(text.split("\f")[0]).split("\n\n")
    told = []
    for paragraph in paragraphs:
        if paragraph.startswith("\b\n"):
            told.append("\n".join(f"    {line}" for line in paragraph.splitlines()[1:]))
        else:
            told.append(escaped(paragraph))
    return "\n\n".join(told) + "\n"


def listed(words: Iterable[str]) -> str:
    """Words of code with commas between them."""
    return ", ".join(f"`{word}`" for word in words)


def escaped(text: str) -> str:
    """Plain text as Markdown that shows it so; what is between backticks stays."""
    pieces = text.split("`")
    pieces[::2] = [
        piece.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_") for piece in pieces[::2]
    ]
    return "`".join(pieces)


def cell(text: str) -> str:
    """Plain text in one cell of a table."""
    return " ".join(escaped(text).replace("|", "\\|").split())
