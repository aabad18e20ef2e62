"""docs/reference/errors.md: every code that an error of Earmark has, out of the classes."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

from reference_commands import cell

import earmark
import inference_gateway
import py_browser
import sync
from py_browser.errors import EarmarkError
from sync.errors import RelayError

BEFORE = """\
# Errors

An error of the HTTP interface always looks like this, whatever went wrong, with the status of its
code:

```json
{"error": {"code": "forbidden", "message": "A sentence for people.", "details": {}}}
```

The code never changes, so programs go by it. The message is a sentence: what, where, and what to
do; it may change with any version. `details` holds values for programs, such as the name that was
not found. On the command line the message goes to standard error, and the command ends with a
code that is not 0.

"""
PLACES = {
    "sync": (
        "Of the relay",
        "A room that refuses something closes its websocket with the code of the last column;\n"
        "[what else closes it](../sync_protocol.md#why-a-connection-is-closed). What HTTP itself\n"
        "refuses is `method_not_allowed` (405) or `http_` with the status.",
    ),
    "py_browser": (
        "Of recordings, tables and strategies",
        "In the page, on the command line, and over HTTP with status 400.",
    ),
    "inference_gateway": (
        "Of gateways and models",
        "In a gateway's log, and as the reason of a job that failed.",
    ),
    "earmark": ("Of the command line", "They end a command; only the sentence is seen."),
}


def errors_page() -> str:
    """The whole page."""
    kinds = list(every_error())
    return BEFORE + "\n".join(
        _section(place, title, text, kinds) for place, (title, text) in PLACES.items()
    )


def every_error() -> Iterator[type[EarmarkError]]:
    """Yield every class of errors that the packages define."""
    for package in (py_browser, sync, inference_gateway, earmark):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    waiting = [EarmarkError]
    while waiting:
        kind = waiting.pop()
        yield kind
        waiting += kind.__subclasses__()


def _section(place: str, title: str, text: str, kinds: list[type[EarmarkError]]) -> str:
    own = [kind for kind in kinds if kind.__module__.split(".")[0] == place]
    is_relay = place == "sync"
    heads = ["code", "status", "meaning", "websocket"] if is_relay else ["code", "meaning"]
    rows = sorted({_row(kind) for kind in own})
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *rows]
    return f"## {title}\n\n{text}\n\n" + "\n".join(lines) + "\n"


def _row(kind: type[EarmarkError]) -> str:
    meaning = cell(inspect.getdoc(kind).split("\n\n")[0])  # type: ignore[union-attr]
    if issubclass(kind, RelayError):
        return f"| `{kind.code}` | {kind.status} | {meaning} | {kind.close_code} |"
    return f"| `{kind.code}` | {meaning} |"
