"""What the relay's machine says: disk, database file, keys, and the certificate people see."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sync.blobs.key_ring import places as audio_places
from sync.clock import time_text
from sync.database import FILE
from sync.keys import KeyPlaces, database_places
from sync.settings import Settings

CERTIFICATE_PATIENCE_S = 3.0


def disk_numbers(settings: Settings) -> dict[str, int]:
    """Bytes of the disk with the data folder: all, free; and those of the database."""
    data = Path(settings.data)
    usage = shutil.disk_usage(data)
    files = (data / f"{FILE}{ending}" for ending in ("", "-wal"))
    return {
        "total": usage.total,
        "free": usage.free,
        "database": sum(path.stat().st_size for path in files if path.exists()),
    }


def key_places(settings: Settings, environment: Mapping[str, str]) -> dict[str, Any]:
    """Where the keys come from, never the keys: {"database": {...}, "audio": {...}}.

    from : file, command or environment
    beside : whether it is a file in the data folder, beside what it locks
    since : when that file was written; None where it is none
    """
    return {
        "database": _key_place(database_places(settings), settings, environment),
        "audio": _key_place(audio_places(settings), settings, environment),
    }


def _key_place(
    where: KeyPlaces, settings: Settings, environment: Mapping[str, str]
) -> dict[str, Any]:
    file = where.file_in_use(environment)
    if file is None:
        source = "command" if where.command else "environment"
        return {"from": source, "beside": False, "since": None}
    is_beside = Path(settings.data).resolve() in file.resolve().parents
    try:
        written: str | None = time_text(datetime.fromtimestamp(file.stat().st_mtime, UTC))
    except OSError:
        written = None
    return {"from": "file", "beside": is_beside, "since": written}


def certificate_until(settings: Settings) -> datetime | None:
    """Until when the certificate is good that people see at `public_url`; None where there is none,
    or it cannot be seen from here. Waits for the network: not for the loop.
    """
    public = urlsplit(settings.public_url)
    if public.scheme != "https" or not public.hostname:
        return None
    from cryptography import x509

    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # one that has ended is to be told, too
    address = (public.hostname, public.port or 443)
    try:
        with (
            socket.create_connection(address, CERTIFICATE_PATIENCE_S) as plain,
            context.wrap_socket(plain, server_hostname=public.hostname) as wrapped,
        ):
            der = wrapped.getpeercert(binary_form=True)
    except (OSError, ValueError):
        return None
    return None if der is None else x509.load_der_x509_certificate(der).not_valid_after_utc


def page_of(site: Path | None) -> dict[str, str] | None:
    """The page that is served: {"entry": its first script, "built_at"}, by which a page that is
    open knows whether it is that one.
    """
    if site is None:
        return None
    try:
        text = (site / "index.html").read_text(encoding="utf-8")
        built = datetime.fromtimestamp((site / "index.html").stat().st_mtime, UTC)
    except OSError:
        return None
    entry = re.search(r'<script[^>]* src="([^"]+)"', text)
    return {"entry": entry[1] if entry else "", "built_at": time_text(built)}
