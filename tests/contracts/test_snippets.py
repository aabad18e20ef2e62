"""What the docs show as code can be typed: commands exist with their options, blocks parse."""

import csv
import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import click
import commands
import pytest
import yaml
from click.testing import CliRunner
from snippets import blocks, calls

ROOT = Path(__file__).resolve().parents[2]
LISTED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
PAGES = {
    name: (ROOT / name).read_text()
    for name in LISTED
    if (ROOT / name).is_file() and not name.startswith("docs/reference/")
}
CALLS = {call: name for name, text in PAGES.items() for call in calls(text)}
READ = {
    "json": json.loads,
    "yaml": lambda text: list(yaml.safe_load_all(text)),
    "toml": tomllib.loads,
    "python": lambda text: compile(text, "snippet", "exec"),
}
BLOCKS = [
    (name, language, content)
    for name, text in PAGES.items()
    for language, content in blocks(text)
    if language in READ
]


def complaint(call):
    """What `earmark` would say of a call, or None; files need not be there."""
    command, words = commands.main, list(call.words)
    if words == ["--version"]:
        return None
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        try:
            command = commands.loaded(command, words[0])
        except KeyError:
            return f"there is no command {words[0]!r}"
        words.pop(0)
    context = click.Context(command, info_name=str(call))
    try:
        given, rest, _ = command.make_parser(context).parse_args(words)
    except click.BadOptionUsage as error:  # what an option takes may be left out of a sentence
        return error.format_message() if call.is_whole else None
    except click.UsageError as error:
        return error.format_message()
    problems = [why for one in command.params if (why := unfit(one, given.get(one.name), context))]
    if call.is_whole and not isinstance(command, click.Group):
        problems += [
            f"{one.name} is missing"
            for one in command.params
            if one.required and given.get(one.name) is None
        ]
    rest = [word for word in rest if word != "…"]
    return "; ".join(problems) or (f"too much: {rest}" if rest else None)


def unfit(parameter, value, context):
    """What is wrong with a value that is a word of a list or a number; PLACEHOLDERS are let be."""
    kinds = (click.Choice, click.types.FloatParamType, click.types.IntParamType)
    if not isinstance(parameter.type, kinds) or not isinstance(value, str) or value.isupper():
        return None
    try:
        parameter.type.convert(value, parameter, context)
    except click.BadParameter as error:
        return error.format_message()
    return None


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_command_of_the_docs_is_one(call):
    assert complaint(call) is None, CALLS[call]


def test_a_wrong_command_would_be_found():
    text = (
        "    earmark upload DIR --server URL --quick\n    earmark serve extra | earmark nothing\n"
    )
    assert len([call for call in calls(text) if complaint(call)]) == 3
    (call,) = calls(
        "    sudo -u earmark /opt/bin/earmark queries dawn.wav --budget 7 > rows.json\n"
    )
    assert (call.words[0], call.words[-1], complaint(call)) == ("queries", "7", None)


@pytest.mark.parametrize(("page", "language", "content"), BLOCKS)
def test_a_block_of_the_docs_parses(page, language, content):
    try:
        READ[language](content)
    except (ValueError, SyntaxError, yaml.YAMLError) as error:
        pytest.fail(f"{page}: {error}")


@pytest.fixture
def stand_ins(tmp_path, monkeypatch):
    """A folder with the demo's dawn chorus under the names that the docs use."""
    monkeypatch.chdir(tmp_path)
    Path("recordings").mkdir()
    for name in ("dawn.wav", "chorus.wav", "dusk.wav", "recordings/powdermill_R1S07_10s.wav"):
        shutil.copy(ROOT / "demo/powdermill_R1S07_10s.wav", name)
    shutil.copy(ROOT / "demo/powdermill_R1S07.selections.txt", "chorus.selections.txt")
    with Path("events.csv").open("w", newline="") as file:
        lines = (ROOT / "demo/annotations.tsv").read_text().splitlines()
        csv.writer(file).writerows(line.split("\t") for line in lines)
    run(["convert", "chorus.selections.txt", "project.earmark.json", "--audio", "dusk.wav"])


def run(words):
    done = CliRunner().invoke(commands.main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("page", "command"),
    [
        ("docs/formats.md", "convert"),
        ("docs/active_labeling.md", "queries"),
        ("docs/active_labeling.md", "simulate"),
    ],
)
@pytest.mark.usefixtures("stand_ins")
def test_commands_that_need_no_server_do_what_they_should(page, command):
    shown = [call.words for call in calls(PAGES[page]) if call.is_whole]
    typed = [words for words in shown if words[0] == command]
    assert typed
    for words in typed:
        run(words)
