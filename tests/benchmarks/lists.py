"""A hundred thousand recordings: how soon a page of the list comes, and how smoothly it scrolls."""

import os
import statistics
import tempfile
from pathlib import Path

from figures import percentile, share_under, spread, table
from many_recordings import fill
from playwright.sync_api import Browser, Page
from screens import eventually
from team import Person, Team

from sync.accounts.audit import Doer
from sync.clock import now
from sync.database import write_now
from sync.settings import read_settings

COUNT = 100_000
FRAME_MS = 1000 / 60
SECONDS = 4
ASKED = [
    ("the first page, as added", "sort=added_at"),
    ("the last page, as added", f"sort=added_at&offset={COUNT - 100}"),
    ("by site, from the middle", f"sort=site&offset={COUNT // 2}"),
    ("longest first", "sort=-duration_s"),
    ("of one site", "site=plot%2007&sort=recorded_at"),
    ("three words", "text=sm4%20plot%2007"),
    ("with a label", "label=label%203"),
    ("with embeddings", "jobs=embedded"),
    ("most of a label first", "sort=-label:label%203"),
    ("those with none of it first, from the middle", f"sort=label:label%203&offset={COUNT // 2}"),
    ("failed embeddings first", "sort=jobs"),
]
TIMED = """async ([path, times]) => {
  const taken = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await (await fetch(path)).text();
    taken.push(performance.now() - start);
  }
  return taken;
}"""
# Moved between frames, as a hand does it; every second a leap, as by the bar at the side.
SCROLL = """([seconds]) => new Promise((done) => {
  const page = document.scrollingElement;
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    element, ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
  const tall = all(document).filter((it) => it.scrollHeight > it.clientHeight + 1000);
  const scroller = tall.find((it) => getComputedStyle(it).overflowY !== 'visible') ?? page;
  const frames = [];
  let last = null;
  const frame = (at) => {
    if (last !== null) frames.push(at - last);
    last = at;
    scroller.scrollTop += 90;
    if (frames.length % 60 === 59) scroller.scrollTop += 100000;
    if (frames.length < seconds * 60) requestAnimationFrame(frame);
    else done(frames);
  };
  requestAnimationFrame(frame);
})"""


def measure_lists(browser: Browser, site: Path, runs: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EARMARK_GATEWAY"] = "0"
        team = Team(site, Path(folder) / "data")
        team.add("ana")
        try:
            return _measure(browser, team, runs)
        finally:
            team.kill()


def _measure(browser: Browser, team: Team, runs: int) -> str:
    ana = Person(browser.new_context(), team.server.url, "ana")
    page = ana.page
    project = str(ana.send("POST", "/projects", name="Archive")["id"])
    person = page.evaluate("async () => (await (await fetch('/api/v1/me')).json()).person.id")
    settings = read_settings({"data": str(team.data)}, {})
    write_now(settings, os.environ, lambda c: fill(c, now(), Doer(), project, person, COUNT))
    base = f"/api/v1/projects/{project}/recordings?limit=100&"
    page.evaluate(TIMED, [f"{base}label=label%203", 1])  # labels are read from the history once
    asked = [
        [what, spread(page.evaluate(TIMED, [base + query, 2 * runs + 1]), digits=0)]
        for what, query in ASKED
    ]
    # The first visit copies all of the app into the browser; that is not what is measured here.
    page.get_by_text("Offline-ready").wait_for(timeout=120_000)
    shown = _shown(page, team.server.url, runs)
    return f"{table(['a page of 100', 'until it is here'], asked)}\n\n{shown}"


def _shown(page: Page, url: str, runs: int) -> str:
    """The list as somebody sees it."""
    first_ms, frames, heaps = [], [], []
    for _ in range(runs):
        page.goto("about:blank")
        page.goto(url)
        page.get_by_role("button", name="Open", exact=True).or_(
            page.get_by_role("link", name="Archive")
        ).first.click()
        start = page.evaluate("performance.now()")
        eventually(lambda: page.locator("earmark-recordings .name a").count(), "rows", 60, 0.01)
        first_ms.append(page.evaluate("performance.now()") - start)
        frames += page.evaluate(SCROLL, [SECONDS])[5:]
        heaps.append(page.evaluate("performance.memory.usedJSHeapSize / 2 ** 20"))
    row = [
        spread(first_ms),
        f"{percentile(frames, 0.5):.1f} ms",
        f"{percentile(frames, 0.95):.1f} ms",
        f"{share_under(frames, FRAME_MS + 0.5):.1%}",
        f"{statistics.median(heaps):.0f} MiB",
    ]
    head = ["from the click to the first rows", "between frames", "95 %", "in time", "page's heap"]
    return table(head, [row])
