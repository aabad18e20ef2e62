"""The screens at 400 % zoom and in forced colours."""

from screens import open_demo, open_recording
from test_screens import complaints_of_axe, without_first_steps


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
