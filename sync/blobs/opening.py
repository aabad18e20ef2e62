"""Which blob store a relay has."""

from __future__ import annotations

from collections.abc import Mapping

from sync.blobs.blob_store import SealedStore
from sync.blobs.buckets import open_bucket
from sync.blobs.key_ring import KeyRing, audio_folder
from sync.blobs.local_disk import LocalDisk
from sync.settings import Settings


def open_blobs(settings: Settings, environment: Mapping[str, str]) -> SealedStore:
    """The store that the settings name: the disk of the data folder, or a bucket.

    Raises `SettingError`.
    """
    keys, audio = KeyRing(settings, environment), audio_folder(settings)
    if not settings.blobs:
        return LocalDisk(audio / "blobs", keys)
    from sync.blobs.object_storage import ObjectStorage

    return ObjectStorage(open_bucket(settings.blobs, environment), audio / "drafts", keys)
