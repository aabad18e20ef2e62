"""Every screen as a screen reader and a fingertip meet it, also narrow and in forced colours."""

import pytest
from hearing import nameless, states, too_small
from screens import (
    ask_me,
    drag,
    eventually,
    listed,
    open_demo,
    open_recording,
    wait_for_python,
)
from test_screens import without_first_steps


@pytest.fixture
def examine():
    """Collect what is wrong with a screen; all screens are seen before the test fails."""
    found: list[str] = []

    def look(page, screen):
        page.wait_for_timeout(300)
        found.extend(f"{screen}: no name: {one}" for one in nameless(page))
        found.extend(f"{screen}: too small: {one}" for one in too_small(page))
        if page.evaluate("document.title") in ("", "Earmark") and screen != "projects":
            found.append(f"{screen}: no title of its own")

    yield look
    assert not found, "\n".join(found)


def test_everything_has_a_name_and_room(page, server, examine):
    without_first_steps(page)
    page.goto(server.url)
    page.get_by_role("button", name="New project").wait_for()
    examine(page, "projects")
    open_demo(page, server.url)
    examine(page, "project")
    open_recording(page, "powdermill_R1S07_10s.wav")
    page.keyboard.press("b")
    drag(page, (0.1, 0.4), (0.3, 0.6))
    eventually(lambda: len(listed(page)) == 1, "a box")
    examine(page, "labeling")
    assert states(page, "button", "Tool: draw a box")["pressed"] == "true"
    assert states(page, "option", "0:01")["selected"] is True
    for key, name in (
        ("?", "Keys and gestures"),
        ("Shift+I", "About"),
        ("Shift+L", "How the spectrogram looks"),
        ("o", "How it sounds"),
        ("Control+k", "Find"),
        ("Control+h", "What was done"),
        ("Control+b", "Bookmarks"),
    ):
        page.keyboard.press(key)
        examine(page, name)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    wait_for_python(page)
    page.keyboard.press("a")
    page.get_by_role("button", name="Start asking").wait_for()
    examine(page, "before asking")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Start asking").wait_for(state="hidden")
    ask_me(page, 3)
    examine(page, "asking")
    page.goto(page.url.replace("/#", "/lab.html#"))
    page.get_by_role("heading", name="Strategy lab").wait_for()
    examine(page, "lab")
