"""Bookmarks: set, named, gone to, removed and kept, by real keys and presses."""

import json

from screens import (
    back_to_project,
    eventually,
    export_from_project,
    open_demo,
    open_recording,
    wait_until_saved,
)
from test_finding import BRIGHT, clock
from test_screens import complaints_of_axe

RECORDING = "powdermill_R1S07_10s.wav"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def go_to(page, time):
    page.keyboard.press("Control+g")
    page.get_by_role("combobox", name="What to do, or where to go").fill(time)
    page.keyboard.press("Enter")
    eventually(lambda: clock(page) == float(time), "the cursor there")


def flags(page):
    found = page.locator("earmark-bookmark-flags").first
    return found.evaluate("it => [...it.shadowRoot.querySelectorAll('span')].map(s => s.innerText)")


def test_bookmarks_from_setting_to_export(page, server, pictures, tmp_path):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.keyboard.press("Control+b")
    page.get_by_text("None yet. A bookmark keeps a place").wait_for()
    page.keyboard.press("Escape")
    for time in ("8.5", "2.25"):
        go_to(page, time)
        page.keyboard.press("Shift+B")
    eventually(lambda: flags(page) == ["0:02.25", "0:08.50"], "two flags over the plot")
    strip = page.locator("earmark-finding-strip")
    eventually(lambda: 0.2 < strip.evaluate(BRIGHT)["first"] < 0.24, "flags on the overview")

    # Set again where there is one, it asks for the name.
    page.keyboard.press("Shift+B")
    page.keyboard.type("wren, or mouse?")
    page.keyboard.press("Enter")
    eventually(lambda: flags(page)[0] == "wren, or mouse?", "the name on the flag")
    assert complaints_of_axe(page) == []
    page.screenshot(path=pictures / "bookmarks.png")

    seen = []
    for key in ("j", "j", "Shift+J"):
        before = clock(page)
        page.keyboard.press(key)
        eventually(lambda before=before: clock(page) != before, "another bookmark")
        seen.append(clock(page))
    assert seen == [8.5, 2.25, 8.5], "round and back"
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="What to do, or where to go").fill("go to wren")
    page.keyboard.press("Enter")
    eventually(lambda: clock(page) == 2.25, "there by its name")

    page.get_by_role("button", name="Remove the bookmark 0:08.50").click()
    eventually(lambda: flags(page) == ["wren, or mouse?"], "one left")
    page.get_by_role("button", name="Undo", exact=True).last.click()
    eventually(lambda: len(flags(page)) == 2, "it is back")
    page.get_by_role("button", name="Close the bookmarks").click()
    wait_until_saved(page)
    page.reload()
    eventually(lambda: flags(page) == ["wren, or mouse?", "0:08.50"], "both after a reload")

    back_to_project(page, "Demo: birds and a mouse")
    bundle = json.loads(
        export_from_project(page, "Everything, as a JSON bundle", tmp_path).read_text()
    )
    kept = next(r for r in bundle["recordings"] if r["recording"]["file_name"] == RECORDING)
    names = [(mark["at_s"], mark["name"], mark["status"]) for mark in kept["bookmarks"]]
    assert sorted(names) == [(2.25, "wren, or mouse?", "active"), (8.5, "", "active")]


def test_bookmarks_by_touch(new_context, server, pictures):
    page = new_context(**PHONE).new_page()
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.get_by_role("button", name="Find a command or a recording").tap()
    page.get_by_role("combobox", name="What to do, or where to go").fill("show the bookmarks")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="At the cursor").tap()
    eventually(lambda: flags(page) == ["0:00.00"], "a flag")
    box = page.get_by_role("textbox", name="Name of the bookmark").bounding_box()
    assert box["height"] >= 44
    page.wait_for_timeout(300)
    page.screenshot(path=pictures / "bookmarks-phone.png")
    assert complaints_of_axe(page) == []
