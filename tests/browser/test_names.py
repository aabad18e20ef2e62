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
from test_screens import complaints_of_axe, without_first_steps


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


def test_narrow_and_in_forced_colours(new_context, server):
    """320 px wide is a window of 1280 px at 400 %: nothing is scrolled sideways but the sound."""
    page = new_context(
        viewport={"width": 320, "height": 640}, forced_colors="active", contrast="more"
    ).new_page()
    without_first_steps(page)
    page.goto(server.url)
    page.get_by_role("button", name="New project").wait_for()
    found = [wide(page, "projects")]
    assert page.evaluate("document.documentElement.dataset.theme") == "contrast"
    open_demo(page, server.url)
    found.append(wide(page, "project"))
    open_recording(page, "powdermill_R1S07_10s.wav")
    found.append(wide(page, "labeling"))
    assert complaints_of_axe(page) == []
    page.goto(page.url.replace("/#", "/lab.html#"))
    page.get_by_role("heading", name="Strategy lab").wait_for()
    found.append(wide(page, "lab"))
    assert [one for one in found if one] == []


def wide(page, screen):
    """What stands out at the side of the window, as a sentence; nothing if nothing does."""
    page.wait_for_timeout(300)
    out = page.evaluate(
        """() => {
        const found = [];
        const look = (root, clipped) => {
          for (const element of root.children ?? []) {
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const inside = clipped || style.overflowX !== 'visible' || style.position === 'fixed';
            if (!clipped && box.width > 0 && box.right > innerWidth + 1) {
              found.push(`${element.localName}.${element.className} to ${box.right.toFixed()}`);
            }
            if (element.checkVisibility()) look(element.shadowRoot ?? element, inside);
          }
        };
        look(document.body, false);
        return found.slice(0, 5);
      }"""
    )
    scrolled = page.evaluate("document.scrollingElement.scrollWidth > innerWidth")
    return f"{screen}: {out}" if out or scrolled else ""
