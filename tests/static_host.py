"""A static host: files of a folder, under the headers that its file `_headers` says.

As the strictest of such hosts do it: what several rules say of one header is joined.
"""

import fnmatch
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def read_rules(text: str) -> list[tuple[str, str, str]]:
    """(pattern, header, value) of a file `_headers`."""
    rules, pattern = [], ""
    for line in text.splitlines():
        if line and not line.startswith(" "):
            pattern = line
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            rules.append((pattern, name, value))
    return rules


def headers_for(rules: list[tuple[str, str, str]], path: str) -> dict[str, str]:
    """What a host sends for a path."""
    sent: dict[str, str] = {}
    for pattern, name, value in rules:
        if fnmatch.fnmatchcase(path, pattern):
            sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


class Handler(SimpleHTTPRequestHandler):
    """Answers quietly, with the headers."""

    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        "": "application/octet-stream",
    }

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for name, value in headers_for(self.server.rules, path).items():  # type: ignore[attr-defined]
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


class StaticHost:
    """Serves a folder at http://127.0.0.1:<port> until it is stopped."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        handler = partial(Handler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.server.daemon_threads = True
        self.server.rules = read_rules((folder / "_headers").read_text())  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
