"""Passwords: argon2id, in threads of its own so that the loop never waits for it."""

from __future__ import annotations

import asyncio
import os
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sync.accounts.names import folded_name
from sync.errors import BadRequest
from sync.settings import Settings

LONGEST_BYTES = 1024

R = TypeVar("R")


class Passwords:
    """Hashes and checks passwords at the cost that the settings ask for.

    As many at a time as there are processors: each takes `argon2_memory_kib` of memory.
    """

    def __init__(self, settings: Settings) -> None:
        self._least = settings.password_characters
        self._hasher = PasswordHasher(
            time_cost=settings.argon2_time,
            memory_cost=settings.argon2_memory_kib,
            parallelism=settings.argon2_lanes,
        )
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1, "argon2")
        self._nobody: str | None = None

    def check_rules(self, password: str, name: str) -> None:
        """Raise `BadRequest` if a password is too short, too long, common, or the name itself."""
        if len(password) < self._least:
            raise BadRequest(
                f"The password needs at least {self._least} characters.",
                sentence="password-short",
                field="password",
                least=self._least,
            )
        if len(password.encode()) > LONGEST_BYTES:
            raise BadRequest(f"The password has more than {LONGEST_BYTES} bytes.", field="password")
        if folded_name(password) == folded_name(name):
            raise BadRequest(
                "The password must not be the name.", sentence="password-name", field="password"
            )
        if password.casefold() in common_passwords():
            raise BadRequest(
                "This password is among the most common ones, which are tried first; choose"
                " another.",
                sentence="password-common",
                field="password",
            )

    async def hash(self, password: str) -> str:
        """The hash to store, with its salt and parameters."""
        return await self._run(self.hash_now, password)

    def hash_now(self, password: str) -> str:
        """The same, blocking, for the command line."""
        return self._hasher.hash(_normal(password))

    async def verify(self, stored: str | None, password: str) -> tuple[bool, str | None]:
        """Return whether a password fits, and a new hash if the cost has changed since.

        Without a stored hash it takes as long and says no.
        """
        # Made before the first of either kind, or the first unknown name would take longer.
        self._nobody = self._nobody or await self.hash("nobody's password")
        return await self._run(self._verify_now, stored or self._nobody, password, stored is None)

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _verify_now(self, stored: str, password: str, nobody: bool) -> tuple[bool, str | None]:
        if len(password.encode()) > LONGEST_BYTES:
            password = ""
        try:
            self._hasher.verify(stored, _normal(password))
        except (VerificationError, InvalidHashError):
            return False, None
        if nobody:
            return False, None
        renew = self._hasher.check_needs_rehash(stored)
        return True, self.hash_now(password) if renew else None

    async def _run(self, function: Callable[..., R], *args: Any) -> R:
        return await asyncio.get_running_loop().run_in_executor(self._pool, function, *args)


@cache
def common_passwords() -> frozenset[str]:
    """The 30000 most common passwords of known breaches, as zxcvbn lists them."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # only when a password is chosen

    return frozenset(FREQUENCY_LISTS["passwords"])


def _normal(password: str) -> str:
    # The same password typed on another system may be composed differently.
    return unicodedata.normalize("NFKC", password)
