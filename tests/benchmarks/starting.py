"""How soon it is there: Python ready, and what is fetched until the page can be used."""

from figures import spread, table
from playwright.sync_api import Browser, Page
from screens import eventually, status, wait_until_kept


def measure_starting(browser: Browser, url: str, runs: int) -> str:
    cold: list[float] = []
    warm: list[float] = []
    usable: list[float] = []
    whole: list[float] = []
    for _ in range(runs):
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        fetched = count_bytes(page)
        page.goto(url)
        page.get_by_role("button", name="New project").first.wait_for()
        usable.append(sum(fetched) / 1e6)
        cold.append(python_ready(page))
        wait_until_kept(page)
        whole.append(sum(fetched) / 1e6)
        page.reload()
        warm.append(python_ready(page))
        page.context.close()
    rows = [
        ["Python with NumPy ready, first visit", spread(cold)],
        ["Python with NumPy ready, later visits", spread(warm)],
        ["fetched until projects can be made", spread(usable, "MB", 2)],
        ["fetched by the page when it is there offline", spread(whole, "MB", 2)],
    ]
    print(rows, flush=True)
    return table(["what", "median (least–most)"], rows)


def count_bytes(page: Page) -> list[float]:
    """Bytes as they come over the wire, uncompressed as `earmark serve` sends them."""
    fetched: list[float] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: fetched.append(event["encodedDataLength"]))
    return fetched


def python_ready(page: Page) -> float:
    """Milliseconds from the start of the navigation."""
    eventually(lambda: "Python is ready" in status(page, "python-chip"), "Python", 60, 0.01)
    return float(page.evaluate("performance.now()"))
