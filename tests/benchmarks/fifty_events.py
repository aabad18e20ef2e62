"""Fifty events labeled by scripted hands in Earmark; the same script on paper for two others."""

import csv
import math
import statistics
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
from figures import percentile, spread, table
from playwright.sync_api import Browser, Page
from screens import add_recordings, eventually, new_project, open_recording
from sounds import DEMO, SONG
from work import a_page, settle

EVENTS = 50
TILES = 6
TILE_S = 10
CODE_LETTERS = 4

# From the release of the pointer to the end of the frame that shows the new annotation.
WATCH_BOXES = """() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'earmark-annotation-layer' ? [element] : []),
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
  const [layer] = all(document);
  window.answered = [];
  addEventListener('pointerup', ({ timeStamp }) => {
    const before = layer.marks.items.length;
    const frame = () => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (layer.marks.items.length === before) frame();
        else window.answered.push(performance.now() - timeStamp);
      };
      port2.postMessage(null);
    });
    frame();
  }, true);
}"""


@dataclass(frozen=True)
class Event:
    start_s: float
    end_s: float
    low_hz: float
    high_hz: float
    label: str


@dataclass
class Hands:
    """Playwright's hands, counted: keys, drags, and the way of the pointer in pixels."""

    page: Page
    keys: int = 0
    moves_of_view: int = 0
    drags: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)
    at: tuple[float, float] | None = None
    travel_px: float = 0

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def go(self, to: tuple[float, float]) -> None:
        self.travel_px += math.dist(self.at, to) if self.at else 0
        self.at = to
        self.page.mouse.move(*to, steps=4)

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.go(start)
        self.page.mouse.down()
        self.go(end)
        self.page.mouse.up()
        self.drags.append((start, end))


def measure_fifty(browser: Browser, url: str, folder: Path, runs: int) -> str:
    recording = a_minute(folder)
    events = the_script()
    labels = sorted({event.label for event in events})
    median, worst, whole = [], [], []
    for _ in range(runs):
        page = a_page(browser)
        new_project(page, url, "Fifty", labels)
        add_recordings(page, recording)
        open_recording(page, recording.name)
        settle(page)
        hands = Hands(page)
        page.evaluate(WATCH_BOXES)
        label_all(hands, events, labels)
        eventually(lambda page=page: len(page.evaluate("answered")) == EVENTS, "fifty boxes")
        times = [float(value) for value in page.evaluate("answered")]
        median.append(statistics.median(times))
        worst.append(percentile(times, 0.95))
        whole.append(sum(times) / 1000)
        page.context.close()
    rows = [ours(hands), *on_paper(hands)]
    print(*rows, sep="\n", flush=True)
    counted = table(["", "keystrokes", "drags", "clicks", "pointer travel, px"], rows)
    return (
        f"{counted}\n\nEarmark's own part of it, from the release of the pointer to the frame that "
        f"shows the new box: median {spread(median, 'ms', 1)}, 95th percentile "
        f"{spread(worst, 'ms', 1)}, all fifty together {spread(whole, 's', 2)}."
    )


def label_all(hands: Hands, events: list[Event], labels: list[str]) -> None:
    """Box tool, keep drawing; a label's key whenever it is another one; then draw."""
    hands.press("b")
    hands.press("c")
    while view_of(hands.page)["endS"] - view_of(hands.page)["startS"] > 1.2 * TILE_S:
        hands.press("+")
    current = None
    for event in events:
        bring_into_view(hands, event)
        if event.label != current:
            hands.press(str(labels.index(event.label) + 1))
            current = event.label
        hands.drag(*corners(hands.page, event))


def bring_into_view(hands: Hands, event: Event) -> None:
    while True:
        view = view_of(hands.page)
        if event.start_s >= view["startS"] and event.end_s <= view["endS"]:
            return
        hands.press("PageDown" if event.start_s >= view["endS"] else "ArrowRight")
        hands.moves_of_view += 1
        hands.page.wait_for_timeout(60)


def view_of(page: Page) -> dict[str, float]:
    return dict(page.locator("earmark-spectrogram").evaluate("it => it.shownView"))


def corners(page: Page, event: Event) -> tuple[tuple[float, float], tuple[float, float]]:
    box = page.locator("earmark-annotation-layer").bounding_box()
    assert box is not None
    left, right, top, bottom = page.locator("earmark-spectrogram").evaluate(
        """(it, e) => [it.timeToX(e[0]), it.timeToX(e[1]), it.frequencyToY(e[3]),
            it.frequencyToY(e[2])]""",
        [event.start_s, event.end_s, event.low_hz, event.high_hz],
    )
    return (box["x"] + left, box["y"] + top), (box["x"] + right, box["y"] + bottom)


def ours(hands: Hands) -> list[str]:
    travel = f"{hands.travel_px:,.0f}"
    return ["Earmark, counted while it was done", str(hands.keys), str(EVENTS), "0", travel]


def on_paper(hands: Hands) -> list[list[str]]:
    """The same drags and moves of the view, with what the manuals say has to be pressed for each.

    Audacity: Ctrl+B, the code, Enter. Raven: Enter, a double click on the annotation's cell in the
    table under the picture, the code, Enter.
    """
    view = hands.moves_of_view
    audacity = EVENTS * (1 + CODE_LETTERS + 1) + view
    raven = EVENTS * (1 + CODE_LETTERS + 1) + view
    cell = cell_of(hands)
    there = sum(math.dist(end, cell) for _, end in hands.drags)
    back = sum(math.dist(cell, start) for start, _ in hands.drags[1:])
    within = sum(math.dist(*drag) for drag in hands.drags)
    return [
        ["Audacity, on paper", str(audacity), str(EVENTS), "0", f"{hands.travel_px:,.0f}"],
        [
            "Raven, on paper",
            str(raven),
            str(EVENTS),
            str(2 * EVENTS),
            f"{there + back + within:,.0f}",
        ],
    ]


def cell_of(hands: Hands) -> tuple[float, float]:
    """The place of the table's cell: under the picture, on its right."""
    box = hands.page.viewport_size or {"width": 1280, "height": 800}
    return 0.6 * box["width"], box["height"] - 40


def the_script() -> list[Event]:
    """The experts' nine boxes of ten seconds of dawn chorus, over and over: the first fifty."""
    with (DEMO / "annotations.tsv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"] == SONG.name]
    events = [
        Event(
            float(row["onset_s"]) + tile * TILE_S,
            float(row["offset_s"]) + tile * TILE_S,
            float(row["low_hz"]),
            float(row["high_hz"]),
            row["label"],
        )
        for tile in range(TILES)
        for row in sorted(rows, key=lambda row: float(row["onset_s"]))
    ]
    return events[:EVENTS]


def a_minute(folder: Path) -> Path:
    path = folder / "minute.wav"
    samples, rate_hz = soundfile.read(SONG, dtype="int16")
    soundfile.write(path, np.tile(samples, TILES), rate_hz)
    return path
