"""What traces are sent to: OTLP over HTTP, decoded with OpenTelemetry's own messages."""

import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


@dataclass(frozen=True)
class Span:
    """One span as it was received; ids are hexadecimal, `parent` is '' for the first of a trace."""

    service: str
    name: str
    trace: str
    id: str
    parent: str
    seconds: float
    attributes: dict


class TraceReceiver:
    """Listens on a free port; `spans` holds all that came."""

    def __init__(self):
        self.spans = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                content = self.rfile.read(int(self.headers["Content-Length"]))
                assert self.path == "/v1/traces"
                receiver.spans += list(decoded(content))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def of(self, trace):
        """The spans of one trace."""
        return [span for span in self.spans if span.trace == trace]

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def decoded(content):
    for one in ExportTraceServiceRequest.FromString(content).resource_spans:
        service = {a.key: a.value.string_value for a in one.resource.attributes}["service.name"]
        for span in (span for scope in one.scope_spans for span in scope.spans):
            seconds = (span.end_time_unix_nano - span.start_time_unix_nano) / 1e9
            attributes = {a.key: getattr(a.value, a.value.WhichOneof("value"))
                          for a in span.attributes}  # fmt: skip
            ids = (span.trace_id.hex(), span.span_id.hex(), span.parent_span_id.hex())
            yield Span(service, span.name, *ids, seconds, attributes)
