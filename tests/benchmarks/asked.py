"""A round of questions in the page: how long Python takes to cut, to learn, and to suggest."""

from pathlib import Path

import numpy as np
import soundfile
from figures import spread, table
from playwright.sync_api import Browser, Page
from screens import (
    add_recordings,
    back_to_project,
    eventually,
    new_project,
    open_recording,
    wait_for_python,
)
from work import a_page

RATE_HZ = 16_000
LONG_S = 30
MODELS = {"Log-mel bands": "log-mel, 80 numbers a row", "YAMNet": "YAMNet, 1,024 numbers a row"}
DOORS = {"finish_queries": "cutting", "learn": "learning from the answers"}

# What goes to Python's worker and what comes back, by the name of the door.
NOTE_CALLS = """() => {
  const Real = Worker;
  window.took = [];
  window.Worker = class extends Real {
    #begun = new Map();
    constructor(...of) {
      super(...of);
      this.addEventListener('message', ({ data }) => {
        const begun = data?.type === 'result' && this.#begun.get(data.id);
        if (begun) window.took.push([begun.name, performance.now() - begun.at]);
      });
    }
    postMessage(message, ...more) {
      if (message?.type === 'call') {
        this.#begun.set(message.id, { name: message.name, at: performance.now() });
      }
      super.postMessage(message, ...more);
    }
  };
}"""


def measure_asked(browser: Browser, url: str, folder: Path, runs: int) -> str:
    """Milliseconds from the call to its answer, over `runs` recordings after the first."""
    rows = []
    for model, title in MODELS.items():
        page = a_page(browser)
        page.add_init_script(f"({NOTE_CALLS})()")
        new_project(page, url, model, ["Warble"])
        names = [f"take{number}.wav" for number in range(runs + 1)]
        add_recordings(page, *(warbles(folder / name, seed) for seed, name in enumerate(names)))
        for name in names:
            ask_through(page, name, model)
            if name == names[0]:
                page.evaluate("window.took.length = 0")  # the first compiles and loads
            back_to_project(page, model)
        took = page.evaluate("window.took")
        cells = [spread([ms for door, ms in took if door == wanted], "ms", 1) for wanted in DOORS]
        rows.append([title, *cells])
        print(rows[-1], flush=True)
        page.context.close()
    return table([f"in the page, {LONG_S} s, 7 questions", *DOORS.values()], rows)


def ask_through(page: Page, name: str, model: str) -> None:
    """Open a recording, have it asked about, and answer every question."""
    open_recording(page, name)
    wait_for_python(page)
    page.get_by_role("button", name="Ask me").click()
    page.get_by_role("combobox", name="Listens with").click()
    page.get_by_role("option", name=model, exact=True).click()
    page.get_by_role("button", name="Start asking").click()
    before, asked = "", 0
    while (heading := eventually(lambda: next_heading(page, before), "a question")) != "done":  # noqa: B023
        before, asked = heading, asked + 1
        page.keyboard.press("n" if asked % 2 else "1")
    page.keyboard.press("Escape")


def next_heading(page: Page, before: str) -> str | None:
    if page.locator("earmark-ask-summary").count():
        return "done"
    headings = page.locator("earmark-ask-panel h2").all_inner_texts()
    return headings[0] if headings and headings[0] != before else None


def warbles(path: Path, seed: int) -> Path:
    """Half a minute of hiss with three warbles in it."""
    random = np.random.default_rng(seed)
    samples = random.normal(size=LONG_S * RATE_HZ) * 0.01
    time_s = np.arange(round(0.8 * RATE_HZ)) / RATE_HZ
    for start_s in random.uniform(4, 26, 3):
        start = round(start_s * RATE_HZ)
        samples[start : start + len(time_s)] += 0.3 * np.sin(
            2 * np.pi * 2500 * time_s + 15 * np.sin(2 * np.pi * 8 * time_s)
        )
    soundfile.write(path, samples, RATE_HZ)
    return path
