"""The strategy lab: people's own Python runs on a recording, and can hurt nothing."""

import pytest
from screens import eventually, open_demo, open_recording, wait_until_kept
from test_screens import TABLET, complaints_of_axe

HALVES = """\
def cut(features, budget, options):
    print("frames", len(features.values))
    return [features.duration_s / 2]
"""
FAILS = """\
def cut(features, budget, options):
    nothing = 0
    return [1 / nothing]
"""
ENDLESS = """\
while True:
    pass
"""
CURIOUS = """\
import js

def tell(name, look):
    try:
        print(name, "can be reached:", look())
    except BaseException:
        print(name, "is out of reach")

def fetch():
    request = js.XMLHttpRequest.new()
    request.open("GET", "@", False)
    request.send()
    return request.status

tell("storage", lambda: js.navigator.storage.getDirectory)
tell("caches", lambda: js.caches.keys)
tell("database", lambda: js.indexedDB.databases)
tell("network", fetch)
tell("window", lambda: __import__("pyscript").window.location)

def cut(features, budget, options):
    return []
"""
PLACES = ("storage", "caches", "database", "network", "window")


def open_lab(page, url):
    open_demo(page, url)
    open_recording(page, "powdermill_R1S07_10s.wav")
    page.get_by_role("button", name="Ask me").click()
    page.get_by_role("link", name="Strategy lab").click()
    page.get_by_role("heading", name="Strategy lab").wait_for()
    eventually(lambda: run_button(page).is_enabled(), "a recording to try on")


def run_button(page):
    return page.get_by_role("button", name="Run", exact=True)


def write(page, source):
    page.get_by_role("textbox", name="Source of the strategy").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(source)


def run(page, source):
    write(page, source)
    eventually(lambda: run_button(page).is_enabled(), "nothing running")
    page.keyboard.press("Control+Enter")


def said(page):
    return page.locator("earmark-lab .said").inner_text()


def wait_for(page, sentence):
    eventually(lambda: sentence in said(page), sentence, timeout_s=60)


def cuts(page, whose):
    return page.locator(f"earmark-cuts i.{whose}").count()


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2


def test_write_and_run_and_be_told_what_is_wrong(page, server):
    open_lab(page, server.url)
    run(page, HALVES)
    wait_for(page, "It asks 2 queries.")
    assert "frames" in said(page)
    assert (cuts(page, "own"), cuts(page, "other")) == (1, 6)
    assert middle(page.locator("earmark-cuts i.own")) == pytest.approx(
        middle(page.locator("earmark-cuts")), abs=1
    )

    run(page, FAILS)
    wait_for(page, "Line 3: ZeroDivisionError: division by zero.")
    assert (
        page.locator("earmark-source-editor .cm-problem").inner_text() == "    return [1 / nothing]"
    )

    page.get_by_role("combobox", name="Begin with").click()
    page.get_by_role("option", name="Kernel change points").click()
    eventually(
        lambda: "segmentation" in page.locator(".cm-content").inner_text().lower(), "a source"
    )
    run_button(page).click()
    wait_for(page, "It asks 7 queries.")


def test_an_endless_loop_is_stopped_and_the_next_run_goes_on(page, server):
    open_lab(page, server.url)
    run(page, ENDLESS)
    wait_for(page, "Running")
    page.get_by_role("button", name="Stop").click()
    wait_for(page, "Stopped.")
    run(page, HALVES)
    wait_for(page, "It asks 2 queries.")


def test_a_strategy_reaches_nothing_of_ours(page, server):
    open_lab(page, server.url)
    assert page.request.get(server.url).ok
    run(page, CURIOUS.replace("@", server.url))
    wait_for(page, "It asks 1 query.")
    lines = said(page).splitlines()
    assert [f"{place} is out of reach" for place in PLACES] == [x for x in lines if "reach" in x]


def test_the_lab_works_without_a_server(open_profile, own_server, complaints):
    page = open_profile().new_page()
    open_demo(page, own_server.url)
    wait_until_kept(page)
    page.get_by_role("link", name="powdermill_R1S07_10s.wav").click()
    page.locator("earmark-spectrogram").wait_for()
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")
    page.goto(page.url.replace("/#", "/lab.html#"))
    eventually(lambda: run_button(page).is_enabled(), "a recording to try on")
    run(page, HALVES)
    wait_for(page, "It asks 2 queries.")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {"color_scheme": "light"}),
        ("dark", {"color_scheme": "dark"}),
        ("tablet", TABLET),
    ],
)
def test_what_the_lab_looks_like(new_context, server, pictures, name, options):
    page = new_context(**options).new_page()
    open_lab(page, server.url)
    run_button(page).click()
    wait_for(page, "It asks 7 queries.")
    page.wait_for_timeout(600)
    page.screenshot(path=pictures / f"lab-{name}.png")
    assert complaints_of_axe(page) == []
