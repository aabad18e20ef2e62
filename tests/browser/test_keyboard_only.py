"""The main job without a pointer: every stop of the focus is seen, and none is a trap."""

import json

from hearing import FOCUSED, focused_name, spoken, tab_to, wait_for_focus
from screens import eventually, listed, wait_for_python, wait_for_question
from test_screens import without_first_steps


def test_the_main_job_without_a_pointer(page, server, tmp_path):
    without_first_steps(page)
    page.goto(server.url)
    page.get_by_role("button", name="Open the demo project").wait_for()
    tab_to(page, 'button "Open the demo project"')
    page.keyboard.press("Enter")
    page.get_by_role("link", name="powdermill_R1S07").wait_for()
    wait_for_focus(page, "is on the project's page")
    tab_to(page, "powdermill_R1S07_10s.wav")
    page.keyboard.press("Enter")
    page.locator("earmark-spectrogram").wait_for()
    wait_for_focus(page, "is on the labeling screen")

    # Draw, label, move and delete: the focus stays, and what happened is said.
    tab_to(page, "pectrogram")
    for count, key in ((1, "1"), (2, "2")):
        page.keyboard.press("m")
        eventually(lambda: len(listed(page)) == count, "an annotation")  # noqa: B023
        page.keyboard.press(key)
    eventually(lambda: "Label" in spoken(page) or "label" in spoken(page), "the label said")
    before = spoken(page)
    page.keyboard.press("Shift+ArrowRight")
    eventually(lambda: spoken(page) != before, "the move said")
    page.keyboard.press("Control+z")
    eventually(lambda: spoken(page).startswith("Taken back"), "what was taken back said")
    page.keyboard.press("Delete")
    eventually(lambda: len(listed(page)) == 1, "one annotation left")
    assert page.evaluate(FOCUSED)["ring"], "the focus was lost with what was deleted"

    # Tab goes through the annotations, and then on: round the whole screen and back.
    stops = []
    for _ in range(120):
        page.keyboard.press("Tab")
        stops.append(focused_name(page))
        if len(stops) > 20 and stops[-1] == stops[0]:
            break
    assert len(set(stops)) > 15, f"a trap: {stops}"
    assert len(stops) < 120, "Tab never came round"

    # A dialog takes the focus and gives it back.
    tab_to(page, "pectrogram")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys and gestures").wait_for()
    eventually(lambda: page.evaluate(FOCUSED), "the focus in the dialog")
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    eventually(lambda: "pectrogram" in focused_name(page), "the focus back on the spectrogram")

    # Ask me, and answer.
    wait_for_python(page)
    page.keyboard.press("a")
    page.get_by_role("button", name="Start asking").wait_for()
    tab_to(page, 'spinbutton "Questions"', most=12)
    page.keyboard.press("Control+a")
    page.keyboard.type("3")
    tab_to(page, 'button "Start asking"', most=12)
    page.keyboard.press("Enter")
    for number, key in ((1, "1"), (2, "n"), (3, "2")):
        wait_for_question(page, number, 3)
        page.keyboard.press(key)
    page.get_by_text("All 3 questions").wait_for()
    page.keyboard.press("Escape")
    eventually(lambda: len(listed(page)) == 3, "two annotations from the answers")

    # Back to the project, and out with it all.
    tab_to(page, 'link "Demo', key="Shift+Tab")
    page.keyboard.press("Enter")
    page.locator("earmark-project").get_by_role("heading", level=1).wait_for()
    wait_for_focus(page, "is on the project's page again")
    tab_to(page, 'button "Export')
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name="Everything, as a JSON bundle").wait_for()
    eventually(lambda: "menuitem" in focused_name(page), "the focus in the menu")
    with page.expect_download() as download:
        for _ in range(12):
            if "Everything" in focused_name(page):
                break
            page.keyboard.press("ArrowDown")
        assert "Everything" in focused_name(page)
        page.keyboard.press("Enter")
    path = tmp_path / "bundle.json"
    download.value.save_as(path)
    recordings = json.loads(path.read_text())["recordings"]
    assert sum(len(one["queries"]) for one in recordings) == 3
