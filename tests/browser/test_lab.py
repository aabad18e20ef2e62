"""The strategy lab: people's own Python runs on a recording, is kept, and can hurt nothing."""

import json

import pytest
from screens import (
    back_to_project,
    eventually,
    export_from_project,
    import_into_project,
    open_demo,
    open_recording,
    wait_for_python,
    wait_for_question,
    wait_until_kept,
    wait_until_saved,
    wait_until_told,
)
from test_screens import complaints_of_axe

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
RANKS = """\
def score(embeddings, probability, answered, found):
    return nothing
"""
SCREENS = (
    ("light", "light", 1280, 800),
    ("dark", "dark", 1280, 800),
    ("tablet", "dark", 820, 1180),
    ("phone", "dark", 390, 844),
)
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


def run(page, source, verb="Run"):
    write(page, source)
    button = page.get_by_role("button", name=verb, exact=True)
    eventually(lambda: button.is_enabled(), "nothing running")
    page.keyboard.press("Control+Enter")


def said(page):
    return page.locator("earmark-lab .said").inner_text()


def wait_for(page, sentence):
    eventually(lambda: sentence in said(page), sentence, timeout_s=120)


def cuts(page, whose):
    return page.locator(f"earmark-cuts i.{whose}").count()


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2


def save_as(page, name):
    page.get_by_role("button", name="Save as").click()
    page.get_by_role("textbox", name="Name").fill(name)
    page.keyboard.press("Enter")


def choose(page, select, option):
    page.get_by_role("combobox", name=select).click()
    page.get_by_role("option", name=option, exact=True).click()


def look(page, pictures, what, screens=SCREENS):
    for name, scheme, width, height in screens:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": height})
        # Colours change over a moment.
        eventually(lambda: complaints_of_axe(page) == [], f"no complaint in {name}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        page.screenshot(path=pictures / f"{what}-{name}.png")
    page.set_viewport_size({"width": 1280, "height": 800})


def test_write_and_run_and_be_told_what_is_wrong(page, server, pictures):
    open_lab(page, server.url)
    run_button(page).click()
    wait_for(page, "It asks 7 queries.")
    look(page, pictures, "lab")
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

    # It reaches nothing of ours, although the page itself could.
    assert page.request.get(server.url).ok
    run(page, CURIOUS.replace("@", server.url))
    wait_for(page, "It asks 1 query.")
    lines = said(page).splitlines()
    assert [f"{place} is out of reach" for place in PLACES] == [x for x in lines if "reach" in x]

    # It is compared with others where enough is labeled; the demo's truth shows how.
    page.get_by_text("Labeled recordings", exact=True).click()
    page.get_by_text("0 of the recordings of this project are labeled so").wait_for()
    assert page.get_by_role("button", name="Compare", exact=True).is_disabled()
    page.get_by_role("button", name="Compare on the demo recordings").click()
    run(page, HALVES, "Compare")
    wait_for(page, "Compared on 3 recordings.")
    rows = page.get_by_role("region", name="Figures of the comparison").get_by_role("row").all()
    cells = [row.inner_text().split("\t") for row in rows]
    assert [row[:2] for row in cells[1:4]] == [["Your strategy", n] for n in ("3", "7", "11")]
    # Two queries in each of three recordings, whatever the budget.
    assert [row[4] for row in cells[1:4]] == ["6", "6", "6"]
    assert [row[4] for row in cells if row[:2] == ["Equal parts", "7"]] == ["21"]

    # A ranking of what to open: what was written of the other kind waits.
    choose(page, "What it decides", "What to open next")
    run(page, RANKS, "Compare")
    wait_for(page, "Line 2: NameError")
    look(page, pictures, "lab-compare", SCREENS[::2])
    choose(page, "What it decides", "What to ask")
    eventually(lambda: "duration_s / 2" in page.locator(".cm-content").inner_text(), "the halves")
    page.get_by_text("One recording", exact=True).click()

    # An endless loop is stopped, and the next run goes on.
    run(page, ENDLESS)
    wait_for(page, "Running")
    page.get_by_role("button", name="Stop").click()
    wait_for(page, "Stopped.")
    choose(page, "Begin with", "Kernel change points")
    eventually(
        lambda: "segmentation" in page.locator(".cm-content").inner_text().lower(), "a source"
    )
    run_button(page).click()
    wait_for(page, "It asks 7 queries.")

    # What stood in the editor before comes back, and is still there after a reload.
    page.get_by_role("textbox", name="Source of the strategy").click()
    page.keyboard.press("Control+z")
    eventually(lambda: "while True" in page.locator(".cm-content").inner_text(), "the loop again")
    page.reload()
    eventually(lambda: "while True" in page.locator(".cm-content").inner_text(), "the loop kept")


def test_a_strategy_is_saved_and_asks_without_a_server(
    open_profile, own_server, complaints, tmp_path
):
    page = open_profile().new_page()
    open_demo(page, own_server.url)
    wait_until_kept(page)
    page.get_by_role("link", name="powdermill_R1S07_10s.wav").click()
    page.locator("earmark-spectrogram").wait_for()
    asking_page = page.url
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")
    page.goto(asking_page.replace("/#", "/lab.html#"))
    eventually(lambda: run_button(page).is_enabled(), "a recording to try on")
    write(page, HALVES)
    save_as(page, "Halves")
    wait_for(page, "Saved as “Halves”.")

    # Saved again under other names; one of them fails.
    for name, source in (("Failing", FAILS), ("Halves", HALVES)):
        write(page, source)
        save_as(page, name)
        wait_for(page, f"Saved as “{name}")
    page.get_by_role("button", name="Saved ones").click()
    page.get_by_role("button", name="Rename Halves 2").click()
    page.get_by_role("textbox", name="Name").fill("Two parts")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Remove Two parts").click()
    page.get_by_role("button", name="Restore Two parts").click()
    page.get_by_role("button", name="Remove Two parts").wait_for()
    page.get_by_role("button", name="Remove Two parts").click()

    # Asking with them hurts nothing: what is wrong is said, and Earmark asks.
    page.goto(asking_page)
    ask_with(page, "Failing")
    hear(page, "“Failing” asked nothing. Line 3: ZeroDivisionError: division by zero. Earmark asks")
    hear(page, "Question 1 of")
    page.keyboard.press("Escape")
    ask_with(page, "Halves")
    hear(page, "Question 1 of 2")
    page.keyboard.press("1")
    wait_for_question(page, 2, 2)
    page.keyboard.press("n")
    page.get_by_text("All 2 questions").wait_for()
    page.keyboard.press("Escape")
    wait_until_saved(page)

    # The record says by which strategy, and takes the strategies along.
    back_to_project(page, "Demo")
    wait_for_python(page)
    path = export_from_project(page, "Everything, as a JSON bundle", tmp_path)
    bundle = json.loads(path.read_text())
    queries = [query for recording in bundle["recordings"] for query in recording["queries"]]
    by_name = {strategy["name"]: strategy for strategy in bundle["strategies"]}
    assert {name: one["status"] for name, one in by_name.items()} == {
        "Failing": "active",
        "Halves": "active",
        "Two parts": "deleted",
    }
    # The one that failed did not ask.
    assert {query["method"] for query in queries} == {"Halves", "earmark"}
    by = {query["options"].get("strategy") for query in queries if query["method"] == "Halves"}
    assert by == {by_name["Halves"]["id"]}
    for strategy in bundle["strategies"]:
        strategy["id"] = strategy["id"][:-1] + ("1" if strategy["id"].endswith("0") else "0")
    path.write_text(json.dumps(bundle))
    import_into_project(page, path)
    wait_until_told(page, "Imported 3 strategies to ask with")


def hear(page, sentence):
    eventually(lambda: page.get_by_text(sentence).count() > 0, sentence, timeout_s=180)


def ask_with(page, strategy):
    page.get_by_role("button", name="Ask me").click()
    choose(page, "Method", strategy)
    page.get_by_role("button", name="Start asking").click()
