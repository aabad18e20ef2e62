"""wavesurfer.js with its spectrogram plugin, served to the same Chromium from its own package."""

import http.server
import threading
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
WAVESURFER = HERE.parents[1] / "pwa/node_modules/wavesurfer.js/dist"


class PeerFiles(http.server.SimpleHTTPRequestHandler):
    """Serves peer.html, and the package beside it."""

    def translate_path(self, path: str) -> str:
        if path.startswith("/wavesurfer/"):
            return str(WAVESURFER / path.removeprefix("/wavesurfer/"))
        return str(HERE / "peer.html")

    def log_message(self, *_arguments: object) -> None:
        return


def serve_peer() -> tuple[http.server.ThreadingHTTPServer, str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(PeerFiles))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"
