"""The relay under load, beside two others: the same clients, the same run, one after the other."""

import json
import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from figures import spread, table
from memory import PeakMemory
from relays import Earmark, Hocuspocus, NodeRelay, YWebsocket, find_node, installed

MOST_RUNS = 3
LARGE = 100_000
ROOMS = 1000
SMALL = 30
SEEDS = [("cold", "LARGE", 1, LARGE), ("rooms", "SMALL", ROOMS, SMALL)]

Relay = Earmark | NodeRelay
Found = dict[str, float]


@dataclass(frozen=True)
class Row:
    """One figure of the table. better : -1 if less is better, 1 if more is."""

    name: str
    text: str
    unit: str
    digits: int
    better: int


ROWS = [
    Row("light median", "1 writer, 100 edits/s, to 20 readers: median", "ms", 1, -1),
    Row("light p99", "… 99th percentile", "ms", 1, -1),
    Row("fifty median", "50 people, 10 edits/s each, to each other: median", "ms", 1, -1),
    Row("fifty p99", "… 99th percentile", "ms", 1, -1),
    Row("flood 50", "flood, 50 people to each other: edits/s", "", 0, 1),
    Row("flood 1", "flood, one person to one reader: edits/s", "", 0, 1),
    Row("cold", "100,000 annotations, cold: first whole sync", "s", 2, -1),
    Row("cold memory", "… most memory of the relay", "MiB", 0, -1),
    Row("rooms", "1,000 rooms opened and synced", "s", 2, -1),
    Row("rooms memory", "… memory with all open", "MiB", 0, -1),
    Row("stalled p99", "10 MB/s, 5 of 10 readers asleep: p99 of small edits", "ms", 0, -1),
    Row("stalled memory", "… most memory of the relay", "MiB", 0, -1),
    Row("large", "20 MB in one update: until others have it", "s", 2, -1),
    Row("large here", "… longest wait of others in that room", "s", 2, -1),
    Row("large elsewhere", "… longest wait of others in another room", "s", 2, -1),
]  # fmt: skip


@dataclass
class Bench:
    """One relay under measurement.

    bytes : of a cold large document, and of a small one
    """

    relay: Relay
    programs: Path
    turn: int = 0
    bytes: dict[str, int] = field(default_factory=dict)

    def run(self, pid: int, server: dict[str, Any], load: str, **job: Any) -> dict[str, Any]:
        """Put one load on a running relay; `peaks` are the most MiB it took, part by part."""
        key = f"{load}{self.turn}" if "room" not in job else job.pop("room")
        text = json.dumps({"load": load, "server": server, "room": self.relay.room(key), **job})
        memory = PeakMemory(pid, "", every_s=0.1)
        command = [str(find_node()), "--max-old-space-size=6144", "generator.mjs", text]
        with (
            memory,
            subprocess.Popen(command, cwd=self.programs, stdout=subprocess.PIPE) as clients,
        ):
            assert clients.stdout is not None
            found: dict[str, Any] = {}
            for line in clients.stdout:
                said = json.loads(line)
                if "part" in said:
                    memory.restart()
                found = said.get("found", found)
                assert "error" not in said, f"{load} on {self.relay.title}: {said['error']}"
        assert found, f"{load} on {self.relay.title} ended without a word"
        return found | {"peak": memory.most_mib}

    def seed(self, wanted: list[str]) -> None:
        """Put on disk what is opened cold later."""
        for load, name, count, annotations in SEEDS:
            if load not in wanted:
                continue
            with self.relay.running() as (pid, server):
                seeded = self.run(
                    pid, server, "seed", room=name, count=count, annotations=annotations
                )
                self.bytes[name] = int(seeded["bytes"] * 0.97)
                self.relay.settle()

    def measure(self, name: str) -> tuple[Found, float]:
        """One measurement on a relay that was just started, and the clients' share of a core."""
        self.turn += 1
        with self.relay.running() as (pid, server):
            found = MEASUREMENTS[name](self, pid, server)
            return found, found.pop("cpu", 0.0)


def light(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(pid, server, "pace", writers=1, perS=100, readers=20, seconds=3)
    return {"light median": found["median"], "light p99": found["p99"], "cpu": found["cpu"]}


def fifty(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(pid, server, "pace", writers=50, perS=10, readers=0, seconds=3, mutual=True)
    return {"fifty median": found["median"], "fifty p99": found["p99"], "cpu": found["cpu"]}


def flood(writers: int, each: int) -> Callable[[Bench, int, dict[str, Any]], Found]:
    def measure(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
        found = bench.run(pid, server, "flood", writers=writers, each=each, seconds=3)
        return {f"flood {writers}": found["perS"], "cpu": found["cpu"]}

    return measure


def cold(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(pid, server, "cold", room="LARGE", bytes=bench.bytes["LARGE"])
    return {"cold": found["seconds"], "cold memory": found["peak"]}


def rooms(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(pid, server, "rooms", room="SMALL", count=ROOMS, bytes=bench.bytes["SMALL"])
    return {"rooms": found["seconds"], "rooms memory": found["peak"], "cpu": found["cpu"]}


def stalled(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(
        pid, server, "stalled", readers=5, asleep=5, seconds=4, bytes=1_000_000, perS=10
    )
    return {"stalled p99": found["p99"], "stalled memory": found["peak"], "cpu": found["cpu"]}


def large(bench: Bench, pid: int, server: dict[str, Any]) -> Found:
    found = bench.run(pid, server, "large", readers=5, annotations=64_000, seconds=5)
    return {
        "large": found["seconds"],
        "large here": found["here"]["longest"] / 1000,
        "large elsewhere": found["elsewhere"]["longest"] / 1000,
        "cpu": found["cpu"],
    }


MEASUREMENTS: dict[str, Callable[[Bench, int, dict[str, Any]], Found]] = {
    "light": light,
    "fifty": fifty,
    "flood50": flood(50, 2_400),
    "flood1": flood(1, 60_000),
    "cold": cold,
    "rooms": rooms,
    "stalled": stalled,
    "large": large,
}


def measure_rooms(runs: int, only: str = "") -> str:
    """The table of all loads; `only` names measurements, separated by commas."""
    runs = min(runs, MOST_RUNS)
    wanted = only.split(",") if only else list(MEASUREMENTS)
    load_before = os.getloadavg()[0]
    figures: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    busiest = 0.0
    with tempfile.TemporaryDirectory(prefix="earmark-loads-") as folder:
        programs = installed()
        benches = [
            Bench(kind(Path(folder) / kind.kind, programs), programs)
            for kind in (Earmark, YWebsocket, Hocuspocus)
        ]
        for bench in benches:
            bench.seed(wanted)
        for name in wanted:
            for _ in range(runs):
                for bench in benches:
                    try:
                        found, share = bench.measure(name)
                    except AssertionError as error:
                        print(error, flush=True)
                        continue
                    busiest = max(busiest, share)
                    for figure, value in found.items():
                        figures[figure][bench.relay.title].append(value)
                    print(bench.relay.title, {k: round(v, 2) for k, v in found.items()},
                          f"clients {share:.2f}", flush=True)  # fmt: skip
        signing_in = sign_in_rates(benches[0].relay, runs)
    titles = [bench.relay.title for bench in benches]
    rows = [row_of(row, figures[row.name], titles) for row in ROWS if row.name in figures]
    rows.append(
        ["sign-ins/s, argon2id at RFC 9106's cost", spread(signing_in, "", 1), "–", "–", "–"]
    )
    return (
        table(["load", *titles, "beside the better"], rows)
        + f"\n\nMedians of {runs} runs, with the least and the most; Node "
        f"{node_version()}. The clients took at most {busiest:.2f} of a core. When it began, "
        f"{load_before:.1f} programs on average were waiting for the cores."
    )


def row_of(row: Row, by_title: dict[str, list[float]], titles: list[str]) -> list[str]:
    cells = [spread(by_title[title], row.unit, row.digits).replace("  ", " ") for title in titles]
    middles = [statistics.median(by_title[title]) for title in titles if by_title[title]]
    if len(middles) < len(titles) or not min(middles):
        return [row.text, *cells, "–"]
    best = max(middles[1:]) if row.better > 0 else min(middles[1:])
    ratio = middles[0] / best if row.better > 0 else best / middles[0]
    word = ("times as many" if row.better > 0 else "times less") if ratio >= 1 else ""
    said = f"{ratio:.1f} {word}" if word else f"{1 / ratio:.1f} times {OTHERWISE[row.better]}"
    return [row.text, *cells, said]


OTHERWISE = {1: "fewer", -1: "more"}


def sign_in_rates(relay: Relay, runs: int, people: int = 8, seconds: float = 3.0) -> list[float]:
    """Sign-ins a second by several people at once, with a password's full cost."""
    assert isinstance(relay, Earmark)
    rates = []
    with relay.running():
        for _ in range(runs):
            ends_at = time.monotonic() + seconds
            done = [0] * people

            def keep_signing_in(at: int, done: list[int], ends_at: float) -> None:
                while time.monotonic() < ends_at:
                    relay.server.client("Ada")
                    done[at] += 1

            threads = [
                threading.Thread(target=keep_signing_in, args=(at, done, ends_at))
                for at in range(people)
            ]
            began = time.monotonic()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            rates.append(sum(done) / (time.monotonic() - began))
    return rates


def node_version() -> str:
    done = subprocess.run(
        [str(find_node()), "--version"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip().removeprefix("v")
