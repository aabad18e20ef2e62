"""Passwords: argon2id at the cost of RFC 9106, renewed when the cost changes, off the loop."""

import asyncio

import pytest
from argon2 import PasswordHasher

from sync.accounts.passwords import Passwords, common_passwords
from sync.errors import BadRequest
from sync.settings import Settings

CHEAP = Settings(argon2_time=1, argon2_memory_kib=64, argon2_lanes=1)


def test_the_default_cost_is_the_one_of_rfc_9106():
    stored = Passwords(Settings()).hash_now("blackbird-at-dawn")
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_the_right_password_fits_and_another_does_not():
    passwords = Passwords(CHEAP)
    stored = passwords.hash_now("blackbird-at-dawn")
    assert asyncio.run(passwords.verify(stored, "blackbird-at-dawn")) == (True, None)
    assert asyncio.run(passwords.verify(stored, "blackbird-at-dusk")) == (False, None)
    assert asyncio.run(passwords.verify(None, "nobody's password")) == (False, None)
    assert asyncio.run(passwords.verify("not a hash", "blackbird-at-dawn")) == (False, None)


def test_an_unknown_account_costs_as_much_as_a_known_one(monkeypatch):
    passwords = Passwords(CHEAP)
    stored = passwords.hash_now("blackbird-at-dawn")
    made = []
    monkeypatch.setattr(passwords, "hash_now", lambda _: made.append("nobody") or stored)
    assert asyncio.run(passwords.verify(stored, "blackbird-at-dawn")) == (True, None)
    assert made == ["nobody"], "a known name pays for what an unknown one needs"
    costs = []

    class Watched:
        def verify(self, hash_text, password):
            costs.append(hash_text.rpartition("$")[0].rpartition("$")[0])
            return PasswordHasher().verify(hash_text, password)

    monkeypatch.setattr(passwords, "_hasher", Watched())
    for known in (stored, None):
        assert asyncio.run(passwords.verify(known, "a guess")) == (False, None)
    assert costs == ["$argon2id$v=19$m=64,t=1,p=1"] * 2


def test_a_composed_letter_is_the_same_letter():
    passwords = Passwords(CHEAP)
    stored = passwords.hash_now("nachtigäll")
    assert asyncio.run(passwords.verify(stored, "nachtiga\u0308ll"))[0]


def test_a_changed_cost_renews_the_hash():
    stored = Passwords(CHEAP).hash_now("blackbird-at-dawn")
    dearer = Passwords(Settings(argon2_time=2, argon2_memory_kib=64, argon2_lanes=1))
    right, renewed = asyncio.run(dearer.verify(stored, "blackbird-at-dawn"))
    assert right
    assert renewed.startswith("$argon2id$v=19$m=64,t=2,p=1$")
    assert asyncio.run(dearer.verify(renewed, "blackbird-at-dawn")) == (True, None)
    assert asyncio.run(dearer.verify(stored, "wrong")) == (False, None)


def test_the_loop_runs_on_while_passwords_are_hashed():
    async def run():
        passwords = Passwords(Settings())
        ticks = 0
        work = asyncio.gather(*(passwords.hash("blackbird-at-dawn") for _ in range(4)))
        while not work.done():
            await asyncio.sleep(0.001)
            ticks += 1
        return ticks

    assert asyncio.run(run()) > 10


def test_the_common_passwords_are_those_of_breaches():
    assert len([one for one in common_passwords() if len(one) >= 8]) > 10_000


@pytest.mark.parametrize(
    "password",
    ["short", "x" * 2000, "Ada Lovelace", "ada  LOVELACE", "password1", "TrustNo1"],
)
def test_a_password_that_breaks_the_rules_is_refused(password):
    with pytest.raises(BadRequest):
        Passwords(CHEAP).check_rules(password, "Ada Lovelace")
