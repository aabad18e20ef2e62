"""How much memory a program takes: its processes' proportional set size, added up."""

import threading
from pathlib import Path
from types import TracebackType

EVERY_S = 0.25


class PeakMemory:
    """The most that a program and its children took while this was open, in MiB.

    Proportional set size counts what processes share once, so that it can be added up.
    """

    def __init__(self, parent: int, name: str, every_s: float = EVERY_S) -> None:
        """Of `parent` and its descendants, those whose program's name begins so."""
        self.parent = parent
        self.name = name
        self.every_s = every_s
        self.most_mib = 0.0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ended.set()
        self.thread.join()

    def restart(self) -> None:
        """Forget what was taken so far."""
        self.most_mib = 0.0

    def watch(self) -> None:
        while True:
            pids = [pid for pid in family(self.parent) if name_of(pid).startswith(self.name)]
            taken = sum(proportional_kib(pid) for pid in pids)
            self.most_mib = max(self.most_mib, taken / 1024)
            if self.ended.wait(self.every_s):
                return


def family(parent: int) -> list[int]:
    """Process numbers of a process and all its descendants."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            of = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        children.setdefault(of, []).append(int(stat.parent.name))
    found = [parent]
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def name_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text()
    except OSError:
        return ""


def proportional_kib(pid: int) -> int:
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) for row in rows if row.startswith("Pss:")), 0)
