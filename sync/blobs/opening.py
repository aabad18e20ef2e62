"""Which blob store a relay has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from sync.blobs.blob_store import SealedStore
from sync.blobs.key_ring import KeyRing, audio_folder
from sync.blobs.local_disk import LocalDisk
from sync.errors import SettingError
from sync.settings import Settings

if TYPE_CHECKING:
    from obstore.store import S3Config

RETRY_FOR = timedelta(seconds=20)
"""How long a bucket that does not answer is asked again, before whoever waits is told."""


def open_blobs(settings: Settings, environment: Mapping[str, str]) -> SealedStore:
    """The store that the settings name: the disk of the data folder, or a bucket.

    environment : AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL, as
        every tool for S3 reads them
    Raises `SettingError`.
    """
    keys, audio = KeyRing(settings, environment), audio_folder(settings)
    if not settings.blobs:
        return LocalDisk(audio / "blobs", keys)
    place = urlsplit(settings.blobs)
    if place.scheme != "s3" or not place.netloc:
        raise SettingError(
            f"The setting blobs is {settings.blobs!r}; it has to be s3://BUCKET or"
            " s3://BUCKET/PREFIX, or empty for the local disk.",
            name="blobs",
        )
    # Only who uses a bucket waits for its client to load.
    from obstore.store import S3Store

    from sync.blobs.object_storage import ObjectStorage

    names = ("access_key_id", "secret_access_key", "session_token", "region", "endpoint_url")
    given = {name: environment.get(f"AWS_{name.upper()}") for name in names}
    config = cast("S3Config", {name: value for name, value in given.items() if value})
    unsafe = (given["endpoint_url"] or "").startswith("http://")
    store = S3Store(
        place.netloc,
        prefix=place.path.strip("/") or None,
        config=config,
        client_options={"allow_http": unsafe},
        retry_config={"max_retries": 4, "retry_timeout": RETRY_FOR},
    )
    return ObjectStorage(store, audio / "drafts", keys)
