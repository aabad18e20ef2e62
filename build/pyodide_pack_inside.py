"""Runs inside Pyodide: pack a folder of sources into an archive of compiled modules.

Compiling and compressing inside the very Pyodide that will read the archive makes the bytes
a function of the sources alone, whatever machine builds them.
"""

import base64
import hashlib
import marshal
import zipfile
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

EARLIEST_DATE = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE_MODE = 0o100644 << 16


def pack(folder: str, installed_at: str, archive: str) -> None:
    """Write `archive`: every .py compiled to a sourceless .pyc, every other file as it is.

    Parameters
    ----------
    folder : path of the sources
    installed_at : path that tracebacks shall show before each file's relative path
    archive : path of the zip or wheel; a wheel (.dist-info in it) gets a fresh RECORD
    """
    root = Path(folder)
    members = dict(_member(root, path, installed_at) for path in root.rglob("*") if path.is_file())
    infos = {name.split("/")[0] for name in members if ".dist-info/" in name}
    for info in sorted(infos):
        members[f"{info}/RECORD"] = _record(members, f"{info}/RECORD")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, EARLIEST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = PLAIN_FILE_MODE
            out.writestr(entry, members[name])


def _member(root: Path, path: Path, installed_at: str) -> tuple[str, bytes]:
    name = path.relative_to(root).as_posix()
    content = path.read_bytes()
    if not name.endswith(".py"):
        return name, content
    code = compile(content, f"{installed_at}/{name}", "exec", dont_inherit=True, optimize=0)
    unchecked = (0b01).to_bytes(4, "little")
    pyc = MAGIC_NUMBER + unchecked + source_hash(content) + marshal.dumps(code)
    return f"{name}c", pyc


def _record(members: dict[str, bytes], own_name: str) -> bytes:
    lines = []
    for name in sorted(members):
        digest = hashlib.sha256(members[name]).digest()
        text = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        lines.append(f"{name},sha256={text},{len(members[name])}")
    return "\n".join([*lines, f"{own_name},,", ""]).encode()
