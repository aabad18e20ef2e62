"""Places for objects: a folder, or a bucket of a store that speaks S3."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from sync.errors import SettingError

if TYPE_CHECKING:
    from obstore.store import LocalStore, S3Config, S3Store

    Bucket = LocalStore | S3Store

RETRY_FOR = timedelta(seconds=20)
"""How long a bucket that does not answer is asked again, before whoever waits is told."""

_NAMES = ("access_key_id", "secret_access_key", "session_token", "region", "endpoint_url")


def open_bucket(place: str, environment: Mapping[str, str]) -> S3Store:
    """The bucket s3://BUCKET or s3://BUCKET/PREFIX.

    environment : AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL, as
        every tool for S3 reads them
    Raises `SettingError` for any other place.
    """
    # Only who uses a bucket waits for its client to load.
    from obstore.store import S3Store

    where = urlsplit(place)
    if where.scheme != "s3" or not where.netloc:
        raise SettingError(f"{place!r} is no bucket; write s3://BUCKET or s3://BUCKET/PREFIX.")
    given = {name: environment.get(f"AWS_{name.upper()}") for name in _NAMES}
    config = cast("S3Config", {name: value for name, value in given.items() if value})
    unsafe = (given["endpoint_url"] or "").startswith("http://")
    return S3Store(
        where.netloc,
        prefix=where.path.strip("/") or None,
        config=config,
        client_options={"allow_http": unsafe},
        retry_config={"max_retries": 4, "retry_timeout": RETRY_FOR},
    )


def open_place(place: str, environment: Mapping[str, str], inside: str) -> Bucket:
    """The same, or a folder of this machine, made if it is not there.

    inside : the part of the place that is wanted, such as 'blobs'
    """
    from obstore.store import LocalStore

    if "://" in place:
        return open_bucket(f"{place.rstrip('/')}/{inside}", environment)
    folder = Path(place) / inside
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return LocalStore(folder)
