"""How soon it is there: Python ready, and what is fetched until the page can be used."""

from counting import CountingDoor
from figures import spread, table
from playwright.sync_api import Browser, Page
from screens import eventually, wait_until_kept
from work import a_page

# Python's worker names its phases; the page is told of them by messages.
NOTE_PHASES = """() => {
  const Real = Worker;
  window.phases = {};
  window.Worker = class extends Real {
    constructor(...of) {
      super(...of);
      const begun = performance.now();
      this.addEventListener('message', ({ data }) => {
        if (data?.type === 'phase') {
          window.phases.begun ??= begun;
          window.phases[data.phase] ??= performance.now();
        }
      });
    }
  };
}"""


FETCHED = """performance.getEntriesByType('resource')
  .concat(performance.getEntriesByType('navigation'))
  .reduce((sum, { transferSize }) => sum + transferSize, 0) / 1e6"""


def measure_starting(browser: Browser, port: int, runs: int) -> str:
    found: dict[str, list[float]] = {}
    for _ in range(runs):
        door = CountingDoor(port)
        page = a_page(browser)
        page.add_init_script(f"({NOTE_PHASES})()")
        page.goto(door.url)
        page.get_by_role("button", name="New project").first.wait_for()
        note(found, "first visit: until projects can be made, s", now_s(page))
        note(found, "bytes that the page itself has fetched by then, MB", page.evaluate(FETCHED))
        note(found, "bytes over the wire by then, Python in the background, MB", megabytes(door))
        python_ready(page, found, "first visit")
        wait_until_kept(page)
        note(found, "bytes until all of it is there offline, Python included, MB", megabytes(door))
        page.goto(door.url)
        page.wait_for_timeout(1000)
        before = door.answered
        page.reload()
        page.get_by_role("button", name="New project").first.wait_for()
        note(found, "later visits: until projects can be made, s", now_s(page))
        python_ready(page, found, "later visits")
        note(found, "later visits: bytes over the wire, MB", (door.answered - before) / 1e6)
        page.context.close()
        door.close()
    rows = [[name, spread(values, "", 2)] for name, values in found.items()]
    print(*rows, sep="\n", flush=True)
    return table(["what", "median (least–most)"], rows)


def megabytes(door: CountingDoor) -> float:
    return door.answered / 1e6


def note(found: dict[str, list[float]], name: str, value: float) -> None:
    found.setdefault(name, []).append(value)


def now_s(page: Page) -> float:
    return float(page.evaluate("performance.now()")) / 1000


def python_ready(page: Page, found: dict[str, list[float]], when: str) -> None:
    """From the start of Python's worker to NumPy and to the methods, in seconds."""
    eventually(lambda: page.evaluate("window.phases.ready"), "Python", 90, 0.05)
    phases = page.evaluate("window.phases")
    begun = phases["begun"]
    note(found, f"{when}: Python with NumPy, s", (phases["earmark"] - begun) / 1000)
    note(found, f"{when}: Python with every method, s", (phases["ready"] - begun) / 1000)
