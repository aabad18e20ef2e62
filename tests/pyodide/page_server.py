"""A small server for tests: a built page and the Pyodide distribution, with the app's headers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from sync.headers import SAFETY_HEADERS, cache_control


class PageHandler(SimpleHTTPRequestHandler):
    """Serves `directory`, and under /pyodide/ the distribution."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class says so
        ".html": "text/html",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        "": "application/octet-stream",
    }

    def __init__(self, *args: Any, distribution: Path, isolated: bool, **options: Any) -> None:
        self.distribution = distribution
        self.isolated = isolated
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if path.startswith("/pyodide/"):
            return str(self.distribution / path.removeprefix("/pyodide/"))
        return super().translate_path(path)

    def end_headers(self) -> None:
        for name, value in SAFETY_HEADERS.items():
            if self.isolated or not name.startswith("Cross-Origin"):
                self.send_header(name, value)
        self.send_header("Cache-Control", cache_control(self.path))
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def serve_page(page: Path, distribution: Path, isolated: bool = True) -> Iterator[str]:
    """Serve on a free port of this machine; yields the address."""
    handler = partial(
        PageHandler, directory=str(page), distribution=distribution, isolated=isolated
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
