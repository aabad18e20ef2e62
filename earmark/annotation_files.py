"""The annotations of a project on a server, as files: the bundle that loses nothing, and tables."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from earmark.far_errors import SendingError
from earmark.far_relay import FarRelay
from earmark.local_names import safe_name
from py_browser.formats import write_table

NAMES = {"json": "annotations.json", "csv": "annotations.csv", "raven": "annotations.raven.txt"}


def fetch_bundle(relay: FarRelay, project: str) -> bytes:
    """The bundle of a project, compared with the hash that the server says.

    Raises `SendingError`, `NotLetIn` or `Stopped`.
    """

    def ask() -> bytes:
        answer = relay.ask("GET", f"/api/v1/projects/{project}/bundle")
        digest = base64.b64encode(hashlib.sha256(answer.content).digest()).decode()
        said = answer.headers.get("Repr-Digest")
        if said is not None and said != f"sha-256=:{digest}:":
            raise SendingError("The annotations did not arrive as they were sent.", False)
        return answer.content

    content: bytes = relay.patiently(ask)
    return content


def labeled(bundle: dict[str, Any], name: str) -> set[str]:
    """The keys of recordings with an annotation of a label, whose name may be in any case.

    Raises `SendingError` if the project has no such label.
    """
    meant = {
        label["id"]
        for label in bundle["labels"]
        if str(label.get("name", "")).casefold() == name.casefold()
    }
    if not meant:
        names = ", ".join(sorted(str(label.get("name")) for label in bundle["labels"]))
        raise SendingError(f"The project has no label {name}; it has {names or 'none'}.")
    return {
        one["key"]
        for one in bundle["recordings"]
        if any(
            annotation.get("status") == "active"
            and meant & {label["id"] for label in annotation["labels"]}
            for annotation in one["annotations"]
        )
    }


def only(bundle: dict[str, Any], keys: Collection[str]) -> dict[str, Any]:
    """The same bundle with these recordings alone."""
    kept = [one for one in bundle["recordings"] if one["key"] in keys]
    return {**bundle, "recordings": kept}


def annotation_files(
    content: bytes, bundle: dict[str, Any], formats: Sequence[str], say: Any
) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each file of annotations.

    content : the bundle as it came, used as it is unless it was narrowed
    say : told sentences about what a format cannot hold
    """
    for name in formats:
        if name == "json":
            yield NAMES[name], content
        elif name == "audacity":
            yield from _label_tracks(bundle)
        else:
            written = write_table(bundle, name)
            for sentence in written.problems:
                say(f"{NAMES[name]}: {sentence}")
            yield NAMES[name], written.text.encode("utf-8", errors="replace")


def _label_tracks(bundle: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """A label track holds one recording."""
    used: set[str] = set()
    for index, one in enumerate(bundle["recordings"]):
        text = write_table(bundle, "audacity", index).text
        stem = Path(safe_name(str(one["recording"]["file_name"]))).stem
        if f"{stem}.labels.txt".casefold() in used:
            stem = f"{stem}.{one['key']}"
        used.add(f"{stem}.labels.txt".casefold())
        yield f"{stem}.labels.txt", text.encode("utf-8", errors="replace")


def narrowed(content: bytes, keys: Collection[str] | None) -> tuple[bytes, dict[str, Any]]:
    """A bundle with these recordings alone, as bytes and as a value; None: as it came."""
    bundle: dict[str, Any] = json.loads(content)
    if keys is None:
        return content, bundle
    bundle = only(bundle, keys)
    return json.dumps(bundle, ensure_ascii=False).encode(), bundle
