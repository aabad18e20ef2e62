"""OpenTelemetry as a relay or gateway uses it; imported only where traces are on."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping

from opentelemetry import context, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanContext, SpanKind, Status, StatusCode, TraceFlags
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from py_browser import __version__
from sync.tracing import Attribute, Past

PATH = "/v1/traces"
HEADER = "traceparent"
SAMPLED = TraceFlags(TraceFlags.SAMPLED)


class Exporter:
    """Makes spans, and sends them in a thread of its own, some at a time; what cannot be sent is
    dropped."""

    def __init__(self, endpoint: str, service: str) -> None:
        # It says so once a minute that nobody is there; the relay's log has other things to tell.
        logging.getLogger("opentelemetry").setLevel(logging.ERROR)
        url = endpoint.rstrip("/")
        url = url if url.endswith(PATH) else url + PATH
        self._processor = BatchSpanProcessor(OTLPSpanExporter(url, timeout=5))
        self._provider = TracerProvider(resource=_resource(service), shutdown_on_exit=False)
        self._provider.add_span_processor(self._processor)
        self._tracer = self._provider.get_tracer("earmark", __version__)
        self._propagator = TraceContextTextMapPropagator()

    def close(self) -> None:
        """Send what is left."""
        self._provider.force_flush(3000)
        self._provider.shutdown()

    @contextlib.contextmanager
    def span(
        self, name: str, parent: str | None, attributes: Mapping[str, Attribute]
    ) -> Iterator[None]:
        """See `sync.tracing.span`."""
        above = self._above(parent)
        if above is None:
            yield
            return
        # The text of an error may hold what people wrote: only its kind is told.
        with self._tracer.start_as_current_span(
            name, above, attributes=dict(attributes), record_exception=False,
            set_status_on_exception=False,
        ) as made:  # fmt: skip
            try:
                yield
            except BaseException as error:
                made.set_attribute("error.type", type(error).__name__)
                made.set_status(Status(StatusCode.ERROR))
                raise

    def begin(
        self, name: str, parent: str | None
    ) -> Callable[[Mapping[str, Attribute], bool], None]:
        """See `sync.tracing.begin`."""
        above = self._above(parent) if parent else None
        made = self._tracer.start_span(name, above or Context(), SpanKind.SERVER)
        context.attach(trace.set_span_in_context(made))

        def end(attributes: Mapping[str, Attribute], failed: bool) -> None:
            made.set_attributes(dict(attributes))
            if failed:
                made.set_status(Status(StatusCode.ERROR))
            made.end()

        return end

    def carried(self) -> str | None:
        """See `sync.tracing.carried`."""
        told: dict[str, str] = {}
        self._propagator.inject(told)
        return told.get(HEADER)

    def past(
        self,
        name: str,
        parent: str | None,
        began_ns: int,
        ended_ns: int,
        attributes: Mapping[str, Attribute],
    ) -> None:
        """See `sync.tracing.past`."""
        above = self._above(parent)
        if above is not None:
            made = self._tracer.start_span(
                name, above, attributes=dict(attributes), start_time=began_ns
            )
            made.end(ended_ns)

    def bring(self, spans: Iterable[Past], service: str) -> None:
        """See `sync.tracing.bring`."""
        resource = _resource(service)
        for one in spans:
            known = int(one.trace, 16)
            above = SpanContext(known, int(one.parent, 16), True) if one.parent else None
            self._processor.on_end(
                ReadableSpan(
                    one.name,
                    SpanContext(known, int(one.span, 16), False, SAMPLED),
                    above,
                    resource,
                    dict(one.attributes),
                    kind=SpanKind.CLIENT if one.parent else SpanKind.INTERNAL,
                    start_time=one.began_ns,
                    end_time=one.ended_ns,
                )
            )

    def _above(self, parent: str | None) -> Context | None:
        """Where a span belongs; None where nothing is under way."""
        found = (
            context.get_current()
            if parent is None
            else self._propagator.extract({HEADER: parent}, Context())
        )
        known = trace.get_current_span(found).get_span_context()
        return found if known.is_valid else None


def _resource(service: str) -> Resource:
    return Resource({"service.name": service, "service.version": __version__})
