"""People at work for ten minutes while rooms come and go and things fall: `make soak`.

At the end: is all there that was acknowledged, is memory flat, are files closed? Exits with 1 if
not. EARMARK_SOAK_S: for how many seconds, 600.
"""

import os
import random
import statistics
import sys
import tempfile
import threading
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "soak")]

from faults import Faults, index_of  # noqa: E402
from gateway_processes import Gateways  # noqa: E402
from ledger import Ledger, read_audio  # noqa: E402
from people import Annotator, Sender  # noqa: E402
from relay_client import RelayServer, bare_page  # noqa: E402
from relay_processes import host_processes, web_processes  # noqa: E402
from room_device import Device  # noqa: E402
from watching import (  # noqa: E402
    MOST_FILES,
    Watch,
    growth_mib,
    most_growth_mib,
    open_files,
)

PEOPLE = 20
ROOMS_AT_ONCE = 5
SHIFT_S = 20.0
"""After so long people go to other recordings, and the rooms of the last ones are closed."""
VISIT_S = (5.0, 15.0)
IDLE_S = 2.0
FAULT_EVERY_S = (5.0, 15.0)
FAULT_S = 3.0
PATIENCE_S = 120.0
LONG_ENOUGH_S = 120.0
"""From this on memory is judged: before, a process is still warming up."""


class Stand:
    """A relay of two room hosts, of which only the first is killed, and those who work on it."""

    def __init__(self, folder, people=PEOPLE, pace=1.0, visit_s=VISIT_S, shift_s=SHIFT_S):
        self.relay = RelayServer(
            bare_page(folder / "site"), folder / "data", rooms=2, room_idle_s=IDLE_S,
            room_compact_updates=100,
        )  # fmt: skip
        self.folder = folder
        self.people = people
        self.pace = pace
        self.visit_s = visit_s
        self.shift_s = shift_s
        self.ledger = Ledger()
        self.is_over = threading.Event()
        self.began_s = time.monotonic()

    def start(self):
        self.relay.output = self.folder / "printed"
        self.relay.add_person("Ada", is_admin=True)
        self.relay.start()
        self.ada = self.relay.client("Ada")
        self.project = self.ada.ask("POST", "/projects", {"name": "Soak"})[1]["id"]
        self.token, self.sender = (self._token(role) for role in ("annotator", "uploader"))

    def _token(self, role):
        path = f"/projects/{self.project}/tokens"
        return self.ada.ask("POST", path, {"name": role, "role": role})[1]["token"]

    def room(self, chance):
        """One of the rooms of this moment."""
        shift = int((time.monotonic() - self.began_s) / self.shift_s)
        return f"recording:{self.project}:S{shift}R{chance.randrange(ROOMS_AT_ONCE)}"

    def work(self, faults):
        """Let everybody work while things happen: faults are (seconds before it, function)."""
        workers = [Annotator(self, number) for number in range(self.people)]
        workers.append(Sender(self, self.people))
        for worker in workers:
            worker.start()
        for pause_s, fault in faults:
            time.sleep(pause_s)
            fault()
        self.is_over.set()
        for worker in workers:
            worker.join(PATIENCE_S)
            if worker.is_alive():
                self.ledger.blame(f"{worker.name} is stuck")

    def processes(self):
        """(name, number) of all that run."""
        hosts = [(f"rooms {index_of(pid)}", pid) for pid in host_processes(self.relay)]
        webs = [("web", pid) for pid in web_processes(self.relay)]
        return [("supervisor", self.relay.process.pid), *webs, *hosts]

    # -- afterwards --------------------------------------------------------------------------

    def problems(self):
        """Sentences about what is lost, and what else went wrong."""
        entries = self.ledger.lost_entries(lambda room: Device(self.relay, room, self.token))
        recordings = self.ledger.lost_recordings(
            lambda recording: read_audio(self.relay, self.project, self.token, recording)
        )
        lost = [f"{entry} of {room} was acknowledged and is lost" for room, entry in entries]
        lost += [f"The recording {one} is not what was brought" for one in recordings]
        return [*self.ledger.problems, *lost]

    def rooms_open(self):
        status, text = self.ada.ask("GET", "//metrics")
        assert status == 200, text
        rows = [row for row in text.splitlines() if row.startswith("earmark_rooms_open")]
        return int(sum(float(row.split()[-1]) for row in rows))

    def quiet(self):
        """Wait until all rooms are closed; False if they never are."""
        return waited(lambda: self.rooms_open() == 0)


def now_and_then(faults, seconds):
    """All faults in turn, each after a pause, until time is up."""
    ends_s = time.monotonic() + seconds
    for fault in cycle(faults.all):
        pause_s, left_s = random.uniform(*FAULT_EVERY_S), ends_s - time.monotonic()
        if pause_s + FAULT_S > left_s:
            yield max(0.0, left_s), lambda: None
            return
        yield pause_s, fault


def waited(check):
    deadline = time.monotonic() + PATIENCE_S
    while not check():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.25)
    return True


def files_of(stand):
    return {(name, pid): open_files(pid) for name, pid in stand.processes()}


def leaks(before, after):
    """Sentences about processes that lived all along and have more files open than before."""
    return [
        f"{name[0]} has {after[name]} files open, {before[name]} before"
        for name in before
        if name in after and after[name] > before[name] + MOST_FILES
    ]


def warm_up(stand):
    """One of everything, so that what stays open for good is open."""
    for number in range(8):
        device = Device(stand.relay, f"recording:{stand.project}:WARM{number}", stand.token)
        device.online().offline()
    stand.quiet()


def jobs_left(stand):
    """How many jobs are not done yet, and how many never will be."""
    counts = stand.ada.ask("GET", f"/projects/{stand.project}/jobs/progress")[1]["counts"]
    failed = sum(count for state, count in counts.items() if state in ("failed", "set_aside"))
    return sum(counts.values()) - counts.get("done", 0) - failed, failed, counts


def judged(watch, seconds):
    """(rows of the report, sentences about memory that grows)."""
    rows, problems = [], []
    for (name, pid), samples in sorted(watch.samples.items()):
        whole_s = samples[-1][0] - samples[0][0]
        middle = statistics.median(taken for _, taken in samples)
        if whole_s < min(LONG_ENOUGH_S, 0.9 * seconds):
            continue  # killed before it could say anything
        growth, most = growth_mib(samples), most_growth_mib(samples)
        peak = max(taken for _, taken in samples)
        rows.append(f"{name:<12}{pid:>8}  {middle:7.1f}  {peak:7.1f}  {growth:+7.1f}  {most:6.1f}")
        if growth > most and seconds >= LONG_ENOUGH_S:
            problems.append(f"{name} grows: {growth:.1f} MiB while warm, at most {most:.1f}")
    return rows, problems


def soak(seconds, folder):
    """Return the report, and what is wrong."""
    stand = Stand(folder)
    stand.start()
    gateways = Gateways(stand.relay, folder)
    try:
        gateways.start("soak", "-m", "earmark", "gateway", "--relay", stand.relay.url,
                       "--model", "yamnet")  # fmt: skip
        stand.ada.ask("PUT", f"/projects/{stand.project}/model", {"model": "yamnet"})
        warm_up(stand)
        before = files_of(stand)
        gateway = gateways.running[0].pid
        watch = Watch(lambda: [*stand.processes(), ("gateway", gateway)])
        watch.start()
        faults = Faults(stand, FAULT_S)
        stand.work(now_and_then(faults, seconds))
        watch.end()
        are_done = waited(lambda: jobs_left(stand)[0] == 0)
        is_quiet = stand.quiet()
        problems = stand.problems() + leaks(before, files_of(stand))
        rows, grown = judged(watch, seconds)
        problems += grown
        left, failed, counts = jobs_left(stand)
        if not are_done or failed:
            problems.append(f"{left} jobs are not done and {failed} failed: {counts}")
        if not is_quiet:
            problems.append(f"{stand.rooms_open()} rooms never closed")
        return [*told(stand, seconds, faults, counts), *rows], problems
    finally:
        gateways.kill()
        stand.relay.stop()


def told(stand, seconds, faults, counts):
    ledger = stand.ledger
    return [
        f"{seconds:.0f} s; {stand.people} people came {ledger.comings} times to "
        f"{len(ledger.entries)} rooms; "
        + ", ".join(f"{what}: {count}" for what, count in faults.happened.items()),
        f"acknowledged: {ledger.acknowledged} edits, {len(ledger.recordings)} recordings; "
        f"{ledger.ranges} ranges read, {ledger.reconnections} reconnections, jobs {counts}",
        "process          pid  MiB, middle  most  growth  of at most",
    ]


def main():
    seconds = float(os.environ.get("EARMARK_SOAK_S", "600"))
    with tempfile.TemporaryDirectory(prefix="earmark-soak-") as name:
        report, problems = soak(seconds, Path(name))
    print("\n".join(report))
    print("\n".join(problems) or "Nothing acknowledged was lost; memory is flat, files are closed.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
