"""Triton servers that are ill, gone, slow, or not there; real ones are in tests/triton."""

import asyncio
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import grpc
import numpy as np
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from ill_triton import IllTriton

from inference_gateway.backends.fake import fake_rows
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model
from inference_gateway.errors import (
    BackendError,
    BackendGone,
    BackendRefused,
    ModelMissing,
    WrongRows,
)
from py_browser.errors import MissingPackage, ParameterError

MODEL = find_model("yamnet")
RATE_HZ = 16_000
OFFSETS = np.array([0, 4000], dtype=np.int64)
SAMPLES = np.random.default_rng(2).uniform(-1, 1, 4000 + 15_600).astype(np.float32)
ROWS = fake_rows(MODEL, SAMPLES, OFFSETS, RATE_HZ)


@pytest.fixture
def triton():
    """Starts servers: (illness, delay) -> IllTriton."""
    started = []

    def start(illness="", delay_s=0.0, **options):
        started.append(IllTriton(MODEL, illness, delay_s, **options))
        return started[-1]

    yield start
    for server in started:
        server.stop()


def asked(servers, work=None, **options):
    """What `work(embed, backend)` returns; one request where it is not given."""

    async def ask():
        backend = TritonBackend([server.url for server in servers], **options)

        async def embed():
            return await backend.embed(MODEL, SAMPLES, OFFSETS, RATE_HZ)

        try:
            return await (work(embed, backend) if work else embed())
        finally:
            await backend.close()

    return asyncio.run(ask())


def test_requests_are_shared_out(triton):
    servers = [triton(delay_s=0.02), triton(delay_s=0.02)]

    async def twelve(embed, _):
        return await asyncio.gather(*(embed() for _ in range(12)))

    for rows in asked(servers, twelve):
        np.testing.assert_allclose(rows, ROWS, rtol=1e-5)
    assert sum(server.served for server in servers) == 12
    assert min(server.served for server in servers) >= 4


def test_a_slow_server_gets_less(triton):
    quick, slow = triton(delay_s=0.01), triton(delay_s=0.4)

    async def four_at_a_time(embed, _):
        left = list(range(24))

        async def one_after_another():
            while left:
                left.pop()
                await embed()

        await asyncio.gather(*(one_after_another() for _ in range(4)))

    asked([quick, slow], four_at_a_time)
    assert quick.served > 2 * slow.served


@pytest.mark.parametrize("illness", ["crashed", "stopping", "gone"])
def test_another_server_answers_instead(triton, illness):
    ill, well = triton(illness if illness != "gone" else ""), triton()
    if illness == "gone":
        ill.stop()

    async def eight(embed, backend):
        answers = await asyncio.gather(*(embed() for _ in range(8)))
        return answers, await backend.health()

    answers, health = asked([ill, well], eight)
    assert all(np.allclose(rows, ROWS) for rows in answers)
    assert (ill.served, well.served) == (0, 8)
    assert [endpoint.state for endpoint in health] == ["resting", "ready"]
    assert health[0].reason


def test_a_server_that_went_in_the_middle_loses_no_request(triton):
    first, second = triton(delay_s=0.3), triton(delay_s=0.01)

    async def stop_one(embed, _):
        waiting = [asyncio.create_task(embed()) for _ in range(10)]
        await asyncio.sleep(0.15)
        await asyncio.to_thread(first.stop)
        return await asyncio.gather(*waiting)

    answers = asked([first, second], stop_one)
    assert len(answers) == 10
    assert all(np.allclose(rows, ROWS) for rows in answers)


def test_a_server_that_comes_back_is_asked_again(triton):
    server = triton()
    server.stop()

    async def later(embed, _):
        waiting = asyncio.create_task(embed())
        await asyncio.sleep(0.6)
        await asyncio.to_thread(server.start)
        return await waiting

    np.testing.assert_allclose(asked([server], later), ROWS, rtol=1e-5)


def test_says_that_nobody_answers_and_why(triton):
    servers = [triton(), triton()]
    for server in servers:
        server.stop()
    with pytest.raises(BackendGone, match="No Triton server answers") as caught:
        asked(servers, patience_s=0.4)
    assert caught.value.retry
    assert all(server.url in caught.value.message for server in servers)


def test_a_server_that_is_not_ready_rests(triton):
    unready, well = triton("unready"), triton()

    async def checked(embed, backend):
        await backend.health()
        await asyncio.gather(*(embed() for _ in range(4)))
        return await backend.health()

    health = asked([unready, well], checked)
    assert "not ready" in health[0].reason
    assert (unready.served, well.served) == (0, 4)


@pytest.mark.parametrize(
    ("illness", "kind", "sentence"),
    [
        ("unknown", ModelMissing, "asked for yamnet: .*unknown model"),
        ("refused", BackendRefused, "no such token"),
        ("failing", BackendError, "ValueError: no"),
        ("short", WrongRows, "sent less than it announced"),
    ],
)
def test_says_what_a_server_complained_of(triton, illness, kind, sentence):
    server = triton(illness)
    with pytest.raises(kind, match=sentence) as caught:
        asked([server])
    assert not caught.value.retry
    assert server.url in caught.value.message


def test_a_model_that_one_server_lacks_is_computed_by_another(triton):
    servers = [triton("unknown"), triton()]
    np.testing.assert_allclose(asked(servers), ROWS, rtol=1e-5)


def test_a_model_that_appears_on_one_of_the_servers_is_had_from_then_on(triton):
    servers = [triton("unknown"), triton("unknown"), triton()]
    wren, log_mel = replace(MODEL, id="wren"), find_model("logmel")

    async def watch(embed, backend):
        before = await backend.has([MODEL, wren, log_mel])
        servers[1].loaded.add("wren")
        after = await backend.has([MODEL, wren, log_mel])
        for server in servers:
            server.loaded.discard("yamnet")
        none = await backend.has([MODEL])
        rows = await embed()  # it was had a moment ago: whoever has it after all is found
        return before, after, none, rows

    before, after, none, rows = asked(servers, watch)
    assert (before, after, none) == ([MODEL, log_mel], [MODEL, wren, log_mel], [])
    np.testing.assert_allclose(rows, ROWS, rtol=1e-5)


def test_a_server_that_does_not_answer_has_no_model(triton):
    gone, well = triton(), triton()
    gone.stop()
    assert asked([gone, well], lambda _, backend: backend.has([MODEL])) == [MODEL]
    well.stop()
    assert asked([gone, well], lambda _, backend: backend.has([MODEL])) == []


def test_a_model_without_weights_needs_no_server(triton):
    server = triton()
    server.stop()

    async def log_mel(_, backend):
        return await backend.embed(find_model("logmel"), SAMPLES, OFFSETS, RATE_HZ)

    assert asked([server], log_mel).shape == (2, 80)


def test_a_token_travels_only_over_tls_or_on_this_machine(triton):
    server = triton()
    asked([server], token="secret")
    assert server.tokens == ["Bearer secret"]
    with pytest.raises(ParameterError, match=r"grpcs://far\.example"):
        TritonBackend(["far.example:8001"], token="secret")
    TritonBackend(["grpcs://far.example:8001"], token="secret")


def key_and_certificate():
    """PEM of a key, and of the certificate that it signed for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "here")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    now, day = datetime.now(UTC), timedelta(days=1)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return secret, certificate.public_bytes(serialization.Encoding.PEM)


def test_tls_with_authorities_of_ones_own(triton, tmp_path):
    certificate = tmp_path / "certificate.pem"
    pair = key_and_certificate()
    certificate.write_bytes(pair[1])
    server = triton(credentials=grpc.ssl_server_credentials([pair]))

    def ask(**options):
        async def once():
            backend = TritonBackend([f"grpcs://{server.url}"], patience_s=0.5, **options)
            try:
                return await backend.embed(MODEL, SAMPLES, OFFSETS, RATE_HZ)
            finally:
                await backend.close()

        return asyncio.run(once())

    np.testing.assert_allclose(ask(authorities=certificate, token="secret"), ROWS, rtol=1e-5)
    with pytest.raises(BackendGone):
        ask()


@pytest.mark.parametrize("url", ["http://host:8000", "grpc://", "host:port", "host:1/path", ""])
def test_an_address_that_makes_no_sense_is_refused(url):
    with pytest.raises(ParameterError, match="no address of a Triton server"):
        TritonBackend([url])


def test_says_how_to_install_the_client(monkeypatch):
    monkeypatch.setitem(sys.modules, "tritonclient", None)
    monkeypatch.setitem(sys.modules, "tritonclient.grpc.aio", None)
    with pytest.raises(MissingPackage, match=r"earmark\[gateway\]"):
        TritonBackend(["localhost"])
