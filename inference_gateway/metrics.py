"""What a gateway counts, as Prometheus reads it; docs/gateway.md has the same table for people."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from inference_gateway.backends.backend import Backend, Endpoint, Floats, Offsets
from inference_gateway.catalog import Model
from inference_gateway.errors import BackendError
from inference_gateway.gateway import Ended

PREFIX = "earmark_gateway"
STATUSES = ("queued", "leased", "running", "done", "failed", "cancelled")
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
WINDOWS = (1, 2, 4, 8, 16, 32, 64)


class Metrics:
    """Counters of one gateway, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._jobs = self._counter("jobs", "Jobs that ended, by outcome.", "model", "outcome")
        self._rows = self._counter("rows", "Rows brought to the relay.", "model")
        self._audio = self._counter(
            "audio_seconds", "Length of the recordings that were embedded.", "model"
        )
        self._running = self._gauge("jobs_running", "Jobs under way now.")
        self._reachable = self._gauge("relay_reachable", "1 if the relay answered last time.")
        self._waiting = self._gauge("relay_jobs", "Jobs of the relay, by status.", "status")
        self._reused = self._gauge(
            "relay_reused", "Recordings that needed no job: the same audio had one."
        )
        self._seconds = self._histogram(
            "request_seconds", "From asking for a stretch to its rows.", SECONDS
        )
        self._windows = self._histogram("request_windows", "Windows in one stretch.", WINDOWS)
        self._failures = self._counter(
            "request_failures", "Stretches without rows, by code of the error.", "model", "code"
        )
        self._ready = self._gauge(
            "endpoint_ready", "1 if a place that computes is ready, 0 while it rests.", "endpoint"
        )
        self._outstanding = self._gauge(
            "endpoint_outstanding", "Requests that a place has not answered.", "endpoint"
        )

    def ended(self, job: Ended) -> None:
        """Count a job."""
        self._jobs.labels(job.model, job.outcome).inc()
        if job.rows:
            self._rows.labels(job.model).inc(job.rows)
            self._audio.labels(job.model).inc(job.audio_s)

    def computed(self, model: str, windows: int, seconds: float) -> None:
        """Count a stretch that has its rows."""
        self._seconds.labels(model).observe(seconds)
        self._windows.labels(model).observe(windows)

    def failed(self, model: str, code: str) -> None:
        """Count a stretch without rows."""
        self._failures.labels(model, code).inc()

    def relay(self, jobs: Mapping[str, int], reused: int) -> None:
        """Set what the relay says of its queue."""
        for status in STATUSES:
            self._waiting.labels(status).set(jobs.get(status, 0))
        self._reused.set(reused)

    def now(self, running: int, reachable: bool, endpoints: Iterable[Endpoint]) -> None:
        """Set what is measured only when it is asked for."""
        self._running.set(running)
        self._reachable.set(reachable)
        for endpoint in endpoints:
            self._ready.labels(endpoint.name).set(endpoint.state == "ready")
            self._outstanding.labels(endpoint.name).set(endpoint.outstanding)

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"{PREFIX}_{name}", meaning, labels, registry=self.registry)

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"{PREFIX}_{name}", meaning, labels, registry=self.registry)

    def _histogram(self, name: str, meaning: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(
            f"{PREFIX}_{name}", meaning, ["model"], registry=self.registry, buckets=buckets
        )


class MeasuredBackend:
    """Another backend, each of whose stretches is counted."""

    def __init__(self, backend: Backend, metrics: Metrics) -> None:
        self.kind = backend.kind
        self._backend = backend
        self._metrics = metrics

    async def embed(
        self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float
    ) -> Floats:
        """See `Backend`."""
        began_s = time.perf_counter()
        try:
            rows = await self._backend.embed(model, samples, offsets, rate_hz)
        except BackendError as error:
            self._metrics.failed(model.id, error.code)
            raise
        self._metrics.computed(model.id, len(offsets), time.perf_counter() - began_s)
        return rows

    async def has(self, models: Sequence[Model]) -> list[Model]:
        """See `Backend`."""
        return await self._backend.has(models)

    async def health(self) -> list[Endpoint]:
        """See `Backend`."""
        return await self._backend.health()

    async def close(self) -> None:
        """See `Backend`."""
        await self._backend.close()
