"""Origins as a setting names them: scheme, host and port of a page, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from sync.errors import SettingError

LOOPBACK = ("localhost", "127.0.0.1", "::1")


@lru_cache(maxsize=16)
def read_origins(text: str) -> frozenset[str]:
    """The origins that the setting `page_origins` lists, such as https://app.example.

    Raises `SettingError` for anything that is no single origin, or that travels unencrypted.
    """
    return frozenset(read_origin(word, "page_origins") for word in text.split())


def read_origin(word: str, name: str) -> str:
    """An origin as browsers write it. Raises `SettingError`, which names the setting."""
    try:
        parts = urlsplit(word.lower())
        host, port = parts.hostname or "", parts.port
    except ValueError:  # a port that is none, brackets that do not close
        parts, host, port = urlsplit(""), "", None
    rest = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
    if not host or "*" in host or rest or not is_safe:
        raise SettingError(
            f"The setting {name} has {word!r}; it takes an origin such as https://app.example, "
            "with https unless it is this machine.",
            name=name,
        )
    shown = f"[{host}]" if ":" in host else host
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{shown}" + (f":{port}" if port and port != usual else "")
