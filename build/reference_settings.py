"""docs/reference/settings.md: the relay's settings, and what is told by the environment alone."""

from __future__ import annotations

from sync.settings import markdown_table

BEFORE = """\
# Settings

## Of the relay

On the command line of `earmark serve` as `--name value` (with dashes), in the environment as
`EARMARK_NAME`; the command line goes before the environment.

"""
BETWEEN = """

## By the environment alone

| variable | what it is |
|---|---|
"""
VARIABLES = {
    "EARMARK_AUDIO_KEY": "Master key of the audio, if no file and no command gives it.",
    "EARMARK_BACPIPE_PYTHON": "Python with bacpipe in it, for the models that Triton runs by it.",
    "EARMARK_BACPIPE_WEIGHTS": "Folder of the weights of bacpipe's models.",
    "EARMARK_CACHE": "Folder of what a build fetches; else `~/.cache/earmark`.",
    "EARMARK_CHROMIUM": "Chromium for the browser tests; `make test` finds one.",
    "EARMARK_GATEWAY": "`no`: `earmark serve` starts no gateway beside the relay.",
    "EARMARK_GATEWAY_TOKEN": "Token of `earmark gateway` and `earmark embeddings send`, "
    "if no file gives it.",
    "EARMARK_KEY": "Key of the database, if no file and no command gives it.",
    "EARMARK_RELAY_URL": "Where the relay is that `earmark page` names, if `--relay` does not.",
    "EARMARK_TOKEN": "Token of `earmark upload` and `earmark download`, if no file gives it.",
    "EARMARK_TRITON_THREADS": "Threads for each model of Triton's repository; 0: as many "
    "as there are cores.",
    "EARMARK_TRITON_TOKEN": "Token for Triton servers, if no file gives it.",
}


def settings_page() -> str:
    """The whole page."""
    rows = [f"| `{name}` | {text} |" for name, text in sorted(VARIABLES.items())]
    return BEFORE + markdown_table() + BETWEEN + "\n".join(rows) + "\n"
