"""How many people who label one relay holds: more and more come, until the slowest wait."""

import os
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from crowd import AUDIO_BYTES, MIX, Found, Stand
from figures import spread, table
from recording_files import wav
from relays import Earmark, Hocuspocus, YWebsocket

LIMIT_MS = 100.0
FIRST = 100
DOUBLING, NEARBY = 2.0, 1.25
NEAR = 1.1
"""Two numbers of people that are as close as that are not told apart."""
MOST_LATE_MS = 50.0
KINDS = ("edits", "presence", "ranges")


@dataclass
class Search:
    """One search for the most people that are held: up until it is too many, then between.

    start, growth : how many are tried first, and how many times as many then
    """

    start: int = FIRST
    growth: float = DOUBLING
    held: int = 0
    not_held: int | None = None

    @property
    def is_done(self) -> bool:
        """Whether the number is known, nearly."""
        return self.not_held is not None and self.not_held <= max(self.held * NEAR, self.held + 5)

    def next(self) -> int:
        """How many to try."""
        if self.not_held is None:
            return whole_rooms(self.held * self.growth) if self.held else self.start
        if not self.held:
            return whole_rooms(self.not_held / self.growth)
        return whole_rooms((self.held * self.not_held) ** 0.5)

    def learn(self, people: int, is_held: bool) -> None:
        """Take in how it went."""
        if is_held:
            self.held = people
        else:
            self.not_held = people


def whole_rooms(people: float) -> int:
    """The nearest number of people that fills rooms, at least one."""
    each = int(MIX["perRoom"])
    return max(each, round(people / each) * each)


@dataclass(frozen=True)
class Level:
    """What was found when a number of people was held."""

    people: int
    found: Found


Reasons = dict[str, set[str]]
"""By relay, what was too late when there were more."""


def too_much(found: Found) -> list[str]:
    """What was lost or late; nothing if so many people are held."""
    late = [kind for kind in KINDS if (found[kind]["p99"] or 0.0) > LIMIT_MS]
    late += ["the clients"] if found["late"] > MOST_LATE_MS else []
    return late + (["what was lost"] if found["missing"] or found["closed"] is not None else [])


def most_held(stand: Stand, with_audio: bool, until_s: float, why: Reasons) -> list[Level]:
    """Search for the most people again and again while there is time; the best level of each."""
    best: list[Level] = []
    while not best or time.monotonic() < until_s:
        again = [level.people for level in best]
        start = whole_rooms(statistics.median(again) / NEARBY) if again else FIRST
        search = Search(start, NEARBY if again else DOUBLING)
        level = None
        with stand.crowd(with_audio) as crowd:
            while not search.is_done and time.monotonic() < until_s:
                people = search.next()
                found = crowd.hold(people)
                late = too_much(found)
                search.learn(people, not late)
                level = level if late else Level(people, found)
                why.setdefault(stand.title, set()).update(late)
                print(stand.title, said(found), "too much:" if late else "", *late, flush=True)
        if level is not None and (search.is_done or not best):
            best.append(level)
        elif not best:
            break
    return best


def said(found: Found) -> str:
    kinds = ", ".join(
        f"{kind} {found[kind]['median']:.1f}/{found[kind]['p99']:.1f}"
        for kind in KINDS
        if found[kind]["count"]
    )
    rest = f"late {found['late']:.1f} missing {found['missing']} closed {found['closed']}"
    return (
        f"{found['people']} people: {kinds} ms; relay {found['server']:.2f}, "
        f"clients {found['cpu']:.2f} cores; {rest}"
    )


def measure_load(_runs: int) -> str:
    """The table: how many are held, without and with sound, by each relay."""
    whole_s = float(os.environ.get("EARMARK_LOAD_S", "330"))
    load_before = os.getloadavg()[0]
    held: dict[tuple[bool, str], list[Level]] = {}
    why: Reasons = {}
    kinds = (Earmark, YWebsocket, Hocuspocus)
    with tempfile.TemporaryDirectory(prefix="earmark-load-") as name:
        folder = Path(name)
        audio = folder / "night.wav"
        audio.write_bytes(wav(1) + os.urandom(AUDIO_BYTES))
        stands = [Stand(kind, folder, audio) for kind in kinds]
        began = time.monotonic()
        for turn, (with_audio, stand) in enumerate(
            [(with_audio, stand) for with_audio in (False, True) for stand in stands], 1
        ):
            until_s = began + whole_s * turn / (2 * len(stands))
            held[with_audio, stand.title] = most_held(stand, with_audio, until_s, why)
    titles = [kind.title for kind in kinds]
    rows = [
        row
        for with_audio in (False, True)
        for row in rows_of([held[with_audio, title] for title in titles], with_audio)
    ]
    searches = sorted({len(levels) for levels in held.values()})
    return (
        table(["on two cores, p99 under 100 ms", *titles], rows)
        + f"\n\nMedians of {' to '.join(str(s) for s in searches)} searches, with the least and "
        f"the most. When it began, {load_before:.1f} programs on average were waiting for the "
        "cores. Too late when there were more: "
        + "; ".join(f"{title}: {', '.join(sorted(late))}" for title, late in why.items())
        + "."
    )


def rows_of(cells: list[list[Level]], with_audio: bool) -> list[list[str]]:
    """The rows of one mix; a dash where nothing was held."""
    title = "edits, presence and ranges of sound" if with_audio else "edits and presence"
    wanted: list[tuple[str, str, str, int]] = [
        ("people", "", "people", 0), ("edits p99", "… edits then, p99", "ms", 0),
        ("ranges p99", "… ranges then, p99", "ms", 0),
        ("server", "… cores that the server took", "", 2),
        ("cpu", "… cores that the clients took", "", 2),
    ]  # fmt: skip
    return [
        [text or f"**{title}**", *(cell(levels, key, unit, digits) for levels in cells)]
        for key, text, unit, digits in wanted
        if with_audio or key != "ranges p99"
    ]


def cell(levels: list[Level], key: str, unit: str, digits: int) -> str:
    return spread([figure(one, key) for one in levels], unit, digits).replace("  ", " ")


def figure(level: Level, key: str) -> float:
    if key == "people":
        return float(level.people)
    kind, _, part = key.partition(" ")
    value = level.found[kind]
    return float(value[part] if part else value)
