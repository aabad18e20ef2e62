"""What a relay's answers mean to a gateway."""

import asyncio

import httpx
import pytest

from inference_gateway.relay import (
    LeaseLost,
    Relay,
    RelayFull,
    RelayGone,
    RelayTrouble,
    TokenRefused,
    check,
)


def answer(number, code="x", **details):
    error = {"code": code, "message": f"A sentence about {code}.", "details": details}
    return httpx.Response(number, json={"error": error}, request=httpx.Request("GET", "http://r/"))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (answer(401), TokenRefused),
        (answer(403), TokenRefused),
        (answer(409, "lease_lost", status="cancelled"), LeaseLost),
        (answer(409, "conflict"), RelayTrouble),
        (answer(507, "no_space"), RelayFull),
        (answer(429), RelayGone),
        (answer(500), RelayGone),
        (answer(503), RelayGone),
        (answer(400, "bad_request"), RelayTrouble),
    ],
)
def test_each_answer_has_its_kind_and_keeps_its_sentence(said, kind):
    with pytest.raises(kind) as caught:
        check(said)
    assert type(caught.value) is kind
    assert caught.value.message.startswith("A sentence about ")


def test_an_answer_of_something_in_between_is_a_relay_that_is_away():
    page = httpx.Response(
        502, text="<h1>Bad gateway</h1>", request=httpx.Request("GET", "http://r/")
    )
    with pytest.raises(RelayGone, match="answered 502"):
        check(page)


def test_nobody_there_is_a_relay_that_is_away():
    async def ask():
        relay = Relay("http://127.0.0.1:9", "token")
        try:
            await relay.lease(["yamnet@1"], 0.0)
        finally:
            await relay.close()

    with pytest.raises(RelayGone, match="cannot be reached"):
        asyncio.run(ask())
