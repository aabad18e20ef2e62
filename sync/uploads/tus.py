"""What tus 1.0 says (https://tus.io/protocols/resumable-upload): headers in and out, no more."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime

from sync.errors import BadRequest, ChecksumWrong, WrongMediaType, WrongTusVersion

TUS_VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination"
ALGORITHMS = ("sha256", "sha1", "md5")
CONTENT_TYPE = "application/offset+octet-stream"


def options(max_bytes: int) -> dict[str, str]:
    """The headers that say what this server can do."""
    return {
        "Tus-Version": TUS_VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
        "Tus-Max-Size": str(max_bytes),
    }


def check_version(headers: Mapping[str, str]) -> None:
    """Raise `WrongTusVersion` unless the client speaks ours."""
    said = headers.get("tus-resumable")
    if said != TUS_VERSION:
        raise WrongTusVersion(
            f"The header Tus-Resumable is {said!r}; this server speaks {TUS_VERSION}."
        )


def is_part(headers: Mapping[str, str]) -> bool:
    """Whether the body is said to be a part of a file."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() == CONTENT_TYPE


def check_content_type(headers: Mapping[str, str]) -> None:
    """Raise `WrongMediaType` unless the body is said to be a part of a file."""
    if not is_part(headers):
        said = headers.get("content-type", "")
        raise WrongMediaType(f"The Content-Type is {said!r}; it has to be {CONTENT_TYPE}.")


def read_number(headers: Mapping[str, str], name: str) -> int:
    """A header that is a whole number of at least 0. Raises `BadRequest`."""
    text = headers.get(name.lower())
    if text is None or not (text.isascii() and text.isdigit() and len(text) < 19):
        raise BadRequest(f"The header {name} is {text!r}; it has to be a whole number.", field=name)
    return int(text)


def read_metadata(header: str) -> dict[str, str]:
    """Upload-Metadata: pairs of a key and base64, parted by commas. Raises `BadRequest`."""
    found = {}
    for pair in filter(None, (part.strip() for part in header.split(","))):
        key, _, value = pair.partition(" ")
        try:
            found[key] = base64.b64decode(value.strip(), validate=True).decode("utf-8")
        except ValueError as error:
            raise BadRequest(
                f"Upload-Metadata says {key!r} in a way that is not UTF-8 in base64.", field=key
            ) from error
    return found


class Checksum:
    """What Upload-Checksum says of one request's body."""

    def __init__(self, header: str) -> None:
        """Raises `BadRequest` for an algorithm we do not know, or no base64."""
        algorithm, _, value = header.partition(" ")
        if algorithm not in ALGORITHMS:
            raise BadRequest(f"Upload-Checksum may use one of {', '.join(ALGORITHMS)}.")
        try:
            self.expected = base64.b64decode(value.strip(), validate=True)
        except ValueError as error:
            raise BadRequest("Upload-Checksum is not in base64.") from error
        self.running = hashlib.new(algorithm, usedforsecurity=False)

    def check(self) -> None:
        """Raise `ChecksumWrong` unless what `running` has seen is what was said."""
        if self.running.digest() != self.expected:
            raise ChecksumWrong("This part did not arrive as it was sent; send it again.")


def http_date(moment: datetime) -> str:
    """A time as HTTP writes it."""
    return format_datetime(moment, usegmt=True)
