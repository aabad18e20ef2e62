"""Every screen as a screen reader and a fingertip meet it: names, roles, states, room."""

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
    wait_for_question,
)
from test_screens import without_first_steps

# What opens over the labeling screen: its key, and what is there once it is all there.
PANELS = (
    ("?", "dialog", "Keys and gestures", "Change keys"),
    ("Shift+I", "dialog", "About this recording", "Time of day on the time axis"),
    ("Shift+L", "dialog", "How the spectrogram looks", "Brightest"),
    ("o", "dialog", "How it sounds", "Volume"),
    ("Control+k", "dialog", "Commands", "Listen"),
    ("Control+h", "region", "What was done", "Before the first change"),
    ("Control+b", "region", "Bookmarks", "Close the bookmarks"),
    ("Shift+A", "grid", "Annotations", "Find in the table"),
)


@pytest.fixture
def examine():
    """Collect what is wrong with a screen; all screens are seen before the test fails."""
    found: list[str] = []

    def look(page, screen):
        page.wait_for_timeout(300)
        found.extend(f"{screen}: no name or role: {one}" for one in nameless(page))
        found.extend(f"{screen}: too small: {one}" for one in too_small(page))
        if page.evaluate("document.title") in ("", "Earmark"):
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
    states_are_told(page)
    for key, role, name, control in PANELS:
        page.keyboard.press(key)
        page.get_by_role(role, name=name).wait_for()
        eventually(lambda: has_control(page, control), f"{control} in {name}")  # noqa: B023
        examine(page, name)
        page.keyboard.press(key if role == "grid" else "Escape")
        page.get_by_role(role, name=name).wait_for(state="hidden")
    wait_for_python(page)
    page.keyboard.press("a")
    page.get_by_role("button", name="Start asking").wait_for()
    examine(page, "before asking")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Start asking").wait_for(state="hidden")
    ask_me(page, 3)
    examine(page, "asking")
    assert states(page, "button", "Question before")["disabled"] is True
    page.keyboard.press("2")
    wait_for_question(page, 2, 3)
    assert states(page, "button", "Question 1: Wood thrush")
    page.goto(page.url.replace("/#", "/lab.html#"))
    page.get_by_role("heading", name="Strategy lab").wait_for()
    examine(page, "lab")


def states_are_told(page):
    """What is on, open, chosen or out of reach is so for the ears, too, and changes with it."""
    assert states(page, "button", "Tool: draw a box")["pressed"] == "true"
    assert states(page, "button", "Tool: select")["pressed"] == "false"
    assert states(page, "option", "0:01")["selected"] is True
    assert "disabled" not in states(page, "button", "Undo: Draw box")
    assert states(page, "button", "Redo")["disabled"] is True
    assert states(page, "button", "Language")["expanded"] is False
    assert states(page, "button", "Wood thrush 2")["pressed"] == "false"
    page.keyboard.press("2")
    eventually(lambda: "Wood thrush" in listed(page)[0], "the label")
    assert states(page, "button", "Wood thrush next")["pressed"] == "true"
    assert states(page, "button", "How it sounds")["expanded"] is False
    page.keyboard.press("o")
    page.get_by_role("dialog", name="How it sounds").wait_for()
    assert states(page, "button", "How it sounds")["expanded"] is True
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="How it sounds").wait_for(state="hidden")


def has_control(page, name):
    """Whether something of this name can be operated, whatever its role."""
    found = page.get_by_label(name).or_(page.get_by_text(name))
    return found.filter(visible=True).count() > 0
