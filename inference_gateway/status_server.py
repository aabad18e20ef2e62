"""How a gateway is doing, over HTTP: /healthz, /readyz and, for Prometheus, /metrics."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterable
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from inference_gateway.backends.backend import Backend, Endpoint
from inference_gateway.gateway import Gateway
from inference_gateway.metrics import Metrics
from py_browser.errors import ParameterError

PATIENCE_S = 10.0
"""For the loop of the gateway, which never computes anything itself, and the health of a Triton."""
Answer = tuple[str, str, bytes]


class StatusServer:
    """Answers in threads of its own, until it is closed; asks the gateway in the gateway's loop.

    Raises `ParameterError` where the port is taken.
    """

    def __init__(
        self, address: str, port: int, gateway: Gateway, backend: Backend, metrics: Metrics
    ) -> None:
        self._gateway = gateway
        self._backend = backend
        self._metrics = metrics
        self._loop = asyncio.get_running_loop()
        try:
            self._server = make_server(address, port, self._answer, _Server, _Quiet)
        except OSError as error:
            raise ParameterError(
                f"The metrics cannot be served at {address}:{port}: {error.strerror}. Choose "
                "another --metrics-port."
            ) from error
        self.port: int = self._server.server_port
        self._thread = Thread(target=self._server.serve_forever, name="status", daemon=True)
        self._thread.start()

    async def close(self) -> None:
        """Answer no more."""
        await asyncio.to_thread(self._server.shutdown)
        self._server.server_close()

    def _answer(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        pages = {"/healthz": self._healthz, "/readyz": self._readyz, "/metrics": self._told}
        page = pages.get(environ["PATH_INFO"], _nothing)
        try:
            status, kind, content = page()
        except TimeoutError:
            status, kind, content = _trouble("stuck", f"No answer within {PATIENCE_S:g} s.")
        start(status, [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def _healthz(self) -> Answer:
        """The process is alive, and its loop is not stuck."""
        self._in_loop(asyncio.sleep(0))
        return _json("200 OK", {"status": "ok"})

    def _readyz(self) -> Answer:
        """The relay answers, and somebody computes."""
        endpoints = self._in_loop(self._backend.health())
        if self._gateway.trouble is not None:
            return _trouble("relay_gone", self._gateway.trouble)
        if not any(endpoint.state == "ready" for endpoint in endpoints):
            return _trouble("backend_gone", "; ".join(map(_line, endpoints)))
        return _json("200 OK", {"status": "ready"})

    def _told(self) -> Answer:
        endpoints = self._in_loop(self._backend.health())
        if (figures := self._in_loop(self._gateway.figures())) is not None:
            self._metrics.relay(figures["jobs"], figures["reused"])
        self._metrics.now(self._gateway.running, self._gateway.trouble is None, endpoints)
        return "200 OK", CONTENT_TYPE_LATEST, generate_latest(self._metrics.registry)

    def _in_loop(self, question: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(question, self._loop).result(PATIENCE_S)


class _Server(ThreadingMixIn, WSGIServer):
    """One that a slow reader does not hold up, nor a request under way at the end."""

    daemon_threads = True
    block_on_close = False


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """A probe every few seconds is no news."""


def _nothing() -> Answer:
    said = {"code": "not_there", "message": "There are /healthz, /readyz and /metrics."}
    return _json("404 Not Found", {"error": {**said, "details": {}}})


def _trouble(code: str, message: str) -> Answer:
    error = {"code": code, "message": message, "details": {}}
    return _json("503 Service Unavailable", {"error": error})


def _json(status: str, value: Any) -> Answer:
    return status, "application/json", json.dumps(value).encode()


def _line(endpoint: Endpoint) -> str:
    return f"{endpoint.name}: {endpoint.reason.rstrip('.') or endpoint.state}"
