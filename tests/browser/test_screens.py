"""Every screen, seen and examined: pictures for the guides, and axe for those who listen."""

from pathlib import Path

import pytest
from screens import (
    ask_me,
    drag,
    eventually,
    listed,
    open_demo,
    open_recording,
    status,
    wait_for_python,
    wait_for_question,
)

AXE = Path(__file__).resolve().parents[2] / "pwa/node_modules/axe-core/axe.min.js"
TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def complaints_of_axe(page):
    """What axe finds serious or critical on the page as it is now."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.fixture
def look(pictures):
    """Take a picture of the screen as it is, in each theme, and have axe examine it."""

    def take(page, name, themes=("light", "dark")):
        for theme in reversed(themes):
            page.emulate_media(color_scheme=theme)
            page.wait_for_timeout(400)  # what fades in has arrived
            picture = f"{name}-{theme}" if len(themes) > 1 else name
            page.screenshot(path=pictures / f"{picture}.png")
            assert complaints_of_axe(page) == [], picture

    return take


def without_first_steps(page):
    """The guide's pictures are of every day, not of the first."""
    page.add_init_script("try { localStorage.setItem('earmark-first-steps', 'done') } catch {}")


def label_some(page):
    """Draw three boxes around songs that are really there."""
    for key, start, end in (
        ("1", (0.02, 0.72), (0.20, 0.88)),
        ("2", (0.10, 0.60), (0.24, 0.86)),
        ("3", (0.36, 0.70), (0.50, 0.80)),
    ):
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        page.keyboard.press(key)
        drag(page, start, end)
    eventually(lambda: len(listed(page)) == 3, "three boxes")


def test_every_screen_on_a_desk(new_context, server, look):
    page = new_context(whole=True, color_scheme="light").new_page()
    without_first_steps(page)
    page.goto(server.url)
    page.get_by_role("button", name="New project").wait_for()
    look(page, "welcome")
    open_demo(page, server.url)
    page.get_by_role("img", name="What powdermill_R1S07_10s.wav looks like").wait_for()
    look(page, "project")
    open_recording(page, "powdermill_R1S07_10s.wav")
    eventually(lambda: spectrogram_is_drawn(page), "a spectrogram")
    label_some(page)
    look(page, "labeling")
    page.keyboard.press("?")
    look(page, "keys")
    panels(page, look)
    page.keyboard.press("Escape")
    wait_for_python(page)
    page.get_by_role("button", name="Ask me").click()
    page.get_by_role("button", name="Start asking").wait_for()
    look(page, "ask-me")
    page.keyboard.press("Escape")
    ask_me(page, 7)
    page.keyboard.press("2")
    wait_for_question(page, 2, 7)
    look(page, "question")
    page.goto(f"{server.url}/#/")
    page.get_by_role("button", name="New project").first.wait_for()
    look(page, "projects")


def panels(page, look):
    """What opens over the labeling screen; the list of keys is open."""
    page.get_by_role("button", name="Change keys").click()
    look(page, "key-editor-light", ["light"])
    page.get_by_role("button", name="Done", exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    page.keyboard.press("Shift+B")
    page.get_by_role("button", name="Dismiss").click()
    for key, again, role, title, name in (
        ("Shift+L", "Shift+L", "dialog", "How the spectrogram looks", "looking"),
        ("o", "o", "dialog", "How it sounds", "listening"),
        ("Shift+I", "Escape", "dialog", "About this recording", "about"),
        ("Shift+A", "Shift+A", "grid", "Annotations", "table"),
        ("Control+b", "Control+b", "region", "Bookmarks", "bookmarks"),
    ):
        page.keyboard.press(key)
        page.get_by_role(role, name=title).wait_for()
        look(page, f"{name}-light", ["light"])
        page.keyboard.press(again)
        page.get_by_role(role, name=title).wait_for(state="hidden")
    page.keyboard.press("Control+k")
    page.keyboard.type("zoom")
    look(page, "palette-light", ["light"])


def spectrogram_is_drawn(page):
    """The plot holds more than one colour."""
    return page.evaluate(
        """() => {
        const find = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'earmark-spectrogram') return element;
            const inner = element.shadowRoot && find(element.shadowRoot);
            if (inner) return inner;
          }
        };
        const canvas = find(document)?.shadowRoot.querySelector('canvas');
        if (!canvas?.width) return false;
        const copy = new OffscreenCanvas(canvas.width, canvas.height)
          .getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set(new Uint32Array(data.buffer));
        return colours.size > 50;
      }"""
    )


@pytest.mark.parametrize(("device", "settings"), [("tablet", TABLET), ("phone", PHONE)])
def test_labeling_by_finger(new_context, server, look, device, settings):
    page = new_context(whole=True, **settings).new_page()
    without_first_steps(page)
    open_demo(page, server.url)
    look(page, f"project-{device}", ["light"])
    page.get_by_role("link", name="powdermill_R1S07_10s.wav").tap()
    eventually(lambda: spectrogram_is_drawn(page), "a spectrogram")
    page.get_by_role("button", name="Tool: draw a box").tap()
    swipe(page, (0.3, 0.6), (0.6, 0.8))
    page.get_by_role("button", name="Undo: Draw").wait_for()
    look(page, f"labeling-{device}", ["light"])
    wait_for_python(page)
    page.get_by_role("button", name="Ask me").tap()
    page.get_by_role("button", name="Start asking").tap()
    wait_for_question(page, 1, 7)
    look(page, f"question-{device}", ["light"])
    page.get_by_role("button", name="Wood thrush").tap()
    wait_for_question(page, 2, 7)
    assert "could not" not in status(page, "saved-chip")


def swipe(page, start, end):
    """Draw with one finger, as the browser sends it to the page."""
    box = page.locator("earmark-annotation-layer").bounding_box()
    browser = page.context.new_cdp_session(page)

    def touch(kind, at):
        page.wait_for_timeout(30)  # as a finger takes time; without it the next tap is swallowed
        points = [{"x": box["x"] + at[0] * box["width"], "y": box["y"] + at[1] * box["height"]}]
        browser.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [] if kind == "touchEnd" else points},
        )

    touch("touchStart", start)
    for part in (0.25, 0.5, 0.75, 1.0):
        touch("touchMove", tuple(a + part * (b - a) for a, b in zip(start, end, strict=True)))
    touch("touchEnd", end)
