"""Which files other programs are writing to, where the system tells."""

from __future__ import annotations

import os
import re
from pathlib import Path

_FLAGS = re.compile(r"^flags:\s*([0-7]+)$", re.MULTILINE)


def open_for_writing(processes: Path = Path("/proc")) -> set[Path]:
    """The files that programs of this account have open for writing, as Linux lists them.

    Elsewhere nothing is known, and nothing is returned.
    """
    found = set()
    for handle in processes.glob("[0-9]*/fd/*"):
        try:
            target = handle.readlink()
            flags = _FLAGS.search((handle.parents[1] / "fdinfo" / handle.name).read_text())
        except OSError:
            continue  # ended meanwhile, or of another account
        if flags is not None and int(flags[1], 8) & (os.O_WRONLY | os.O_RDWR):
            found.add(target)
    return found
