"""The master keys that guard the data keys of blobs: where they come from, and what they do."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.blobs.sealing import EMPTY_SLOT, NONCE_BYTES
from sync.errors import DataError
from sync.keys import KeyPlaces, checked, find_key_text, make_key
from sync.settings import Settings

KEY_ID_BYTES = 8
# A passphrase is stretched once for each process; the cost is that of RFC 7914's interactive use.
_STRETCH = {"n": 1 << 15, "r": 8, "p": 1, "maxmem": 1 << 26}


def places(settings: Settings) -> KeyPlaces:
    """Where the master key may be."""
    return KeyPlaces(
        settings.audio_key_command,
        settings.audio_key_file,
        "EARMARK_AUDIO_KEY",
        Path(settings.data) / "audio.key",
    )


class MasterKey:
    """One key that wraps others. 64 hexadecimal digits are the key; other text is stretched."""

    def __init__(self, text: str) -> None:
        if re.fullmatch(r"[0-9a-fA-F]{64}", text):
            key = bytes.fromhex(text)
        else:
            key = hashlib.scrypt(text.encode(), salt=b"earmark audio key", dklen=32, **_STRETCH)
        self.id = hashlib.sha256(b"earmark key id" + key).digest()[:KEY_ID_BYTES]
        self._cipher = AESGCM(key)

    def wrap(self, data_key: bytes, bound: bytes) -> bytes:
        """A slot of a header: the data key, readable only by this key and beside `bound`."""
        nonce = os.urandom(NONCE_BYTES)
        return self.id + nonce + self._cipher.encrypt(nonce, data_key, bound)

    def unwrap(self, slot: bytes, bound: bytes) -> bytes | None:
        """The data key in a slot, or None if it is not this key's, or not beside `bound`."""
        nonce, wrapped = slot[KEY_ID_BYTES : KEY_ID_BYTES + NONCE_BYTES], slot[KEY_ID_BYTES:]
        try:
            return self._cipher.decrypt(nonce, wrapped[NONCE_BYTES:], bound)
        except InvalidTag:
            return None


class KeyRing:
    """The master keys, one a line where they come from: the first wraps, all unwrap.

    A key file that was changed is read again, so that a relay goes on while keys are rotated.
    """

    def __init__(self, settings: Settings, environment: Mapping[str, str]) -> None:
        self._places = places(settings)
        self._environment = environment
        self._seen: object = None
        self._keys: Sequence[MasterKey] = ()
        self._texts: tuple[str, ...] = ()

    def masters(self) -> Sequence[MasterKey]:
        """All keys, the newest first. Raises `DataError` if there is none."""
        seen = self._signature()
        if not self._keys or seen != self._seen:
            texts = read_texts(self._places, self._environment)
            if texts != self._texts:
                self._keys, self._texts = [MasterKey(text) for text in texts], texts
            self._seen = seen
        return self._keys

    def wrap(self, data_key: bytes, bound: bytes) -> bytes:
        """Wrap a data key by the newest key."""
        return self.masters()[0].wrap(data_key, bound)

    def unwrap(self, slots: Sequence[bytes], bound: bytes) -> bytes:
        """The data key out of the slots of a header. Raises `DataError`."""
        filled = [slot for slot in slots if slot != EMPTY_SLOT]
        for key in self.masters():
            for slot in filled:
                if slot.startswith(key.id):
                    data_key = key.unwrap(slot, bound)
                    if data_key is not None:
                        return data_key
        raise DataError(
            "A blob was encrypted with a key that is not here, or its header is damaged. Name the "
            "key of the audio with --audio-key-file, --audio-key-command or EARMARK_AUDIO_KEY."
        )

    def is_newest(self, slots: Sequence[bytes]) -> bool:
        """Whether the newest key, and no other, guards a header."""
        newest = self.masters()[0].id
        return all(slot == EMPTY_SLOT or slot.startswith(newest) for slot in slots)

    def _signature(self) -> object:
        path = self._places.file_in_use(self._environment)
        if path is None or not path.exists():
            return path
        stat = path.stat()
        return path, stat.st_mtime_ns, stat.st_ino, stat.st_size


def read_texts(where: KeyPlaces, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The texts of all keys, the newest first. Raises `DataError` if there is none."""
    text = find_key_text(where, environment)
    if text is None:
        raise DataError(
            "The audio in the data folder needs its key: name it with --audio-key-file, "
            "--audio-key-command or EARMARK_AUDIO_KEY."
        )
    return tuple(checked(line, "The key of the audio") for line in text.split("\n") if line.strip())


def prepare_key(settings: Settings, environment: Mapping[str, str]) -> Path | None:
    """Make a master key if there is none and no audio yet; return the file of one it made."""
    where = places(settings)
    if find_key_text(where, environment) is not None or audio_folder(settings).exists():
        return None
    return make_key(where.own)


def audio_folder(settings: Settings) -> Path:
    """Where this machine keeps blobs, and drafts of those that lie elsewhere."""
    return Path(settings.data) / "audio"


def write_texts(path: Path, texts: Sequence[str]) -> None:
    """Put keys into a file, whole or not at all, readable for its owner alone."""
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write("".join(f"{text}\n" for text in texts))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def new_key_text() -> str:
    """A new random key."""
    return secrets.token_hex(32)
