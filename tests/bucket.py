"""A real S3-compatible server for tests: moto's, in a process of its own that may be killed."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

PATIENCE_S = 60.0


class Bucket:
    """One bucket named `audio` of a server that forgets everything when it ends."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": "wren",
            "AWS_SECRET_ACCESS_KEY": "not a secret",
            "AWS_REGION": "us-east-1",
        }
        self._server = None

    def start(self):
        """Serve, with an empty bucket."""
        self._server = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONWARNINGS": "ignore"},
        )
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                self.ask("PUT", "/audio")
                return
            except urllib.error.URLError:
                assert time.monotonic() < until, "the S3 server does not start"
                assert self._server.poll() is None, "the S3 server ended"
                time.sleep(0.1)

    def stop(self):
        """Be gone at once."""
        self._server.kill()
        self._server.wait()

    def ask(self, method, path, body=None):
        """What the server itself says: the bytes that whoever owns the bucket sees."""
        request = urllib.request.Request(
            self.url + path, data=body, method=method,
            headers={"Authorization": "AWS4-HMAC-SHA256 Credential=wren/20260101/us-east-1/s3/"},
        )  # fmt: skip
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return answer.read()
