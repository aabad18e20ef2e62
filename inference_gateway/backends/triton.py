"""The backend on Triton servers, over gRPC: any number of them, each as good as the others."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from inference_gateway import spans
from inference_gateway.backends.backend import Endpoint, Floats, Offsets, checked_rows
from inference_gateway.backends.balancing import Balancer, Place
from inference_gateway.backends.triton_errors import meaning_of, words_of
from inference_gateway.catalog import Model
from inference_gateway.embedding import open_network
from inference_gateway.errors import (
    BackendError,
    BackendGone,
    BackendSlow,
    ModelMissing,
    WrongRows,
)
from py_browser.errors import MissingPackage, ParameterError

INPUT, OUTPUT = "SAMPLES", "EMBEDDINGS"
DEFAULT_PORT = 8001
CHECK_S = 2.0
# How often a request that got no answer in time is sent anew.
MOST_SLOW = 2
# A host that vanished is noticed within seconds; one that comes back, too.
CHANNEL = [
    ("grpc.max_send_message_length", -1),
    ("grpc.max_receive_message_length", -1),
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 5_000),
    ("grpc.http2.max_pings_without_data", 0),
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.max_reconnect_backoff_ms", 2_000),
]


class TritonBackend:
    """Sends windows to the Triton server that has the fewest requests outstanding.

    A request that a server does not answer goes to another one. A server that fails three times in
    a row, or says that it is not ready, rests, and is tried again after half a second, then a
    second, up to ten. Models without weights are computed in this process.

    Parameters
    ----------
    urls : "host:port", "grpc://host:port" or, over TLS, "grpcs://host:port"; the port is 8001
        where it is not given
    token : sent as "authorization: Bearer …"; only over TLS, or to this machine
    authorities : file of the certificates that TLS trusts; the usual ones where it is not given
    deadline_s : float, the longest that one server may take for one request
    patience_s : float, how long a request waits while no server answers at all

    Raises `ParameterError` for URLs that make no sense, `MissingPackage` without tritonclient.
    """

    kind = "triton"

    def __init__(
        self,
        urls: Sequence[str],
        token: str | None = None,
        authorities: Path | None = None,
        deadline_s: float = 60.0,
        patience_s: float = 30.0,
    ) -> None:
        self._grpc = _tritonclient()
        self._addresses = {url: _address(url, token) for url in urls}
        if not self._addresses:
            raise ParameterError("Name at least one Triton server, such as localhost:8001.")
        self._balancer = Balancer(self._addresses)
        self._headers = {"authorization": f"Bearer {token}"} if token else None
        self._authorities = authorities
        self._deadline_s = deadline_s
        self._patience_s = patience_s
        self._clients: dict[str, Any] = {}
        self._watching: asyncio.Task[None] | None = None
        self._closed = False

    async def embed(
        self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float
    ) -> Floats:
        """Return float32 [shape=(windows, dimension)]."""
        if model.sample_rate_hz == 0:
            network = open_network(model, rate_hz)
            return await asyncio.to_thread(network.embed, samples, offsets)
        self._begin()
        length = round(model.window_s * rate_hz)
        windows = np.lib.stride_tricks.sliding_window_view(samples, length)[offsets]
        rows, place = await self._insist(model, windows)
        return checked_rows(model, rows, len(offsets), f"Triton at {place.name}")

    async def has(self, models: Sequence[Model]) -> list[Model]:
        """Return those that a server has loaded, asked now, and those without weights."""
        found = {model.id for model in models if model.sample_rate_hz == 0}
        with_weights = [model for model in models if model.id not in found]
        if with_weights and not self._closed:
            self._begin()
            asked = (self._loaded(place, with_weights) for place in self._balancer.places)
            found.update(*await asyncio.gather(*asked))
        return [model for model in models if model.id in found]

    async def health(self) -> list[Endpoint]:
        """Ask every server whether it is ready, now."""
        if not self._closed:
            self._begin()
            await asyncio.gather(*map(self._check, self._balancer.places))
        return [place.endpoint() for place in self._balancer.places]

    async def close(self) -> None:
        """Close the connections; requests that are under way fail."""
        self._closed = True
        if self._watching:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.close()

    def _begin(self) -> None:
        """Connect with the first request: connections belong to the loop that is running."""
        if self._closed:
            raise BackendGone("The connection to Triton is closed.")
        if not self._clients:
            for url, (address, secure) in self._addresses.items():
                self._clients[url] = self._grpc.InferenceServerClient(
                    address,
                    ssl=secure,
                    root_certificates=str(self._authorities) if self._authorities else None,
                    channel_args=CHANNEL,
                )
            self._watching = asyncio.create_task(self._watch())

    async def _insist(self, model: Model, windows: Floats) -> tuple[Any, Place]:
        """Ask one place after another until there is an answer."""
        clock = self._balancer.clock
        until_s = clock() + self._patience_s
        avoid, slow = None, 0
        if not self._balancer.having(model.id):
            for one in self._balancer.places:  # it may have been loaded since
                one.lacks.discard(model.id)
        while True:
            if not self._balancer.having(model.id):
                raise ModelMissing(f"No Triton server has {model.id} any more.")
            place = self._balancer.pick(model.id, avoid)
            if place is None:
                await self._rest(model, until_s - clock())
                continue
            try:
                return await self._ask(place, model, windows), place
            except BackendSlow:
                slow += 1
                if slow >= MOST_SLOW:
                    raise
            except ModelMissing:
                place.lacks.add(model.id)
                if not self._balancer.having(model.id):
                    raise
            except BackendGone:
                if self._closed or clock() > until_s:
                    raise
            avoid = place

    async def _rest(self, model: Model, left_s: float) -> None:
        """Wait until a place may be asked; gives up where that would be too late."""
        wait_s = self._balancer.wait_s(model.id)
        if left_s <= 0 or left_s < wait_s < float("inf"):
            raise BackendGone(
                f"No Triton server answers ({self._balancer.reasons()}). Is it running, and can "
                "its gRPC port be reached from here?"
            )
        await asyncio.sleep(min(max(wait_s, 0.01), 0.1))

    async def _ask(self, place: Place, model: Model, windows: Floats) -> Any:
        """Send one request to one place; note how it went."""
        given = self._grpc.InferInput(INPUT, list(windows.shape), "FP32")
        given.set_data_from_numpy(np.ascontiguousarray(windows, dtype=np.float32))
        wanted = [self._grpc.InferRequestedOutput(OUTPUT)]
        with place.asked(), spans.span("triton.infer", endpoint=_host(place), model=model.id):
            try:
                answer = await asyncio.wait_for(
                    self._clients[place.name].infer(
                        model.id, [given], outputs=wanted, headers=self._headers_now()
                    ),
                    self._deadline_s,
                )
            except Exception as error:
                raise self._noted(place, model, error) from error
            except asyncio.CancelledError as error:
                if self._closed:  # closing a connection cancels what waits for it
                    raise BackendGone("The connection to Triton was closed.") from error
                raise
        place.circuit.succeed()
        return _rows(model, answer, place)

    def _headers_now(self) -> dict[str, str] | None:
        """The token, and the trace that the request belongs to, where there are such."""
        return {**(self._headers or {}), **spans.headers()} or None

    def _noted(self, place: Place, model: Model, error: Exception) -> BackendError:
        """What a failed request means, noted in the circuit of the place."""
        now_s = self._balancer.clock()
        if isinstance(error, TimeoutError):
            reason = f"no answer within {self._deadline_s:g} s"
            place.circuit.fail(now_s, reason)
            return BackendSlow(f"Triton at {place.name} gave {reason} for {model.id}.")
        kind = meaning_of(error)
        if kind is BackendGone:
            place.circuit.fail(now_s, words_of(error))
        else:
            place.circuit.succeed()
        return kind(f"Triton at {place.name}, asked for {model.id}: {words_of(error)}")

    async def _loaded(self, place: Place, models: Sequence[Model]) -> set[str]:
        """Ids of the models that a place has now; what it lacks is noted there."""
        try:
            async with asyncio.timeout(CHECK_S):
                loaded = await asyncio.gather(*(self._is_loaded(place, one.id) for one in models))
        except TimeoutError:
            return place.has  # busy or gone: what it said last
        except Exception:
            return set()
        place.has = {model.id for model, there in zip(models, loaded, strict=True) if there}
        place.lacks = {model.id for model in models} - place.has
        return place.has

    async def _is_loaded(self, place: Place, name: str) -> bool:
        try:
            answer = await self._clients[place.name].is_model_ready(name, headers=self._headers)
        except Exception as error:
            if meaning_of(error) is ModelMissing:
                return False
            raise
        return bool(answer)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(CHECK_S)
            await asyncio.gather(*map(self._check, self._balancer.places))

    async def _check(self, place: Place) -> None:
        """Ask a place whether it is ready; one that is not rests at once."""
        try:
            ready = await asyncio.wait_for(
                self._clients[place.name].is_server_ready(headers=self._headers), CHECK_S
            )
            reason = "it says that it is not ready"
        except TimeoutError:
            # Busy or gone: the requests under way will tell.
            return
        except Exception as error:
            ready, reason = meaning_of(error) is not BackendGone, words_of(error)
        if not ready and not place.circuit.open:
            place.circuit.trip(self._balancer.clock(), reason)


def _tritonclient() -> Any:
    try:
        import tritonclient.grpc.aio
    except ModuleNotFoundError as error:
        raise MissingPackage(
            "Asking Triton needs its client; install it with `pip install 'earmark[gateway]'`."
        ) from error
    return tritonclient.grpc.aio


def _address(url: str, token: str | None) -> tuple[str, bool]:
    """(host:port, whether over TLS)."""
    try:
        parts = urlsplit(url if "://" in url else f"grpc://{url}")
        host, port = parts.hostname, parts.port or DEFAULT_PORT
    except ValueError:
        host, port = None, 0
        parts = urlsplit("")
    if parts.scheme not in ("grpc", "grpcs") or not host or parts.path.strip("/"):
        raise ParameterError(
            f"{url!r} is no address of a Triton server; write host:port of its gRPC port, or "
            "grpcs://host:port over TLS."
        )
    secure = parts.scheme == "grpcs"
    if token and not secure and host not in ("localhost", "127.0.0.1", "::1"):
        raise ParameterError(
            f"A token would travel to {url} readable by everyone on the way; use grpcs://{host}."
        )
    return (f"[{host}]:{port}" if ":" in host else f"{host}:{port}"), secure


def _host(place: Place) -> str:
    """Where a place is, without what may stand before an @."""
    return place.name.rpartition("@")[2]


def _rows(model: Model, answer: Any, place: Place) -> Any:
    try:
        rows = answer.as_numpy(OUTPUT)
    except ValueError as error:
        raise WrongRows(f"Triton at {place.name} sent less than it announced: {error}.") from error
    if rows is None:
        raise WrongRows(
            f"The model {model.id} of Triton at {place.name} has no output {OUTPUT}.",
            model=model.id,
        )
    return rows
