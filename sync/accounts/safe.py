"""Secrets that have to be read again, sealed once more inside the encrypted database."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import Damaged

NONCE_BYTES = 12


class Safe:
    """Seals text for one owner at a time: what is moved to another owner's row does not open.

    The key is derived from the database's, which stands in no table.
    """

    def __init__(self, database_key: str) -> None:
        derived = HKDF(SHA256(), 32, None, b"earmark second factors").derive(database_key.encode())
        self._cipher = AESGCM(derived)

    def seal(self, owner: str, secret: str) -> bytes:
        """The sealed secret, with the nonce before it."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, secret.encode(), owner.encode())

    def open(self, owner: str, sealed: bytes) -> str:
        """The secret. Raises `Damaged` if it was changed, or sealed for another owner or key."""
        nonce, content = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, content, owner.encode()).decode()
        except (InvalidTag, ValueError) as error:
            raise Damaged(
                "The second factor of this account cannot be read; an admin can take it off."
            ) from error
