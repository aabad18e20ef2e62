"""Random secrets, handed out once and kept only as their hash."""

import hashlib
import secrets


def new_secret(prefix: str = "") -> str:
    """256 random bits, as text fit for a link, a header and a websocket's subprotocol."""
    return prefix + secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is stored of a secret. It is random enough to need no salt and no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()
