"""From a phone to a wall, and two windows side by side: nothing overlaps, all can be reached."""

import pytest
from screens import ask_me, drag, eventually, open_demo, open_recording, wait_for_python
from test_screens import spectrogram_is_drawn, without_first_steps

RECORDING = "powdermill_R1S07_10s.wav"
SIZES = {"phone": (360, 740), "tablet": (820, 1180), "desk": (1280, 800), "wall": (3840, 2160)}

# Each control is brought into view; what is then at its middle must be the control itself.
COVERED = """() => {
  const found = [];
  const up = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
  const isIn = (it, whole) => { while (it && it !== whole) it = up(it); return it === whole; };
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!element.matches('button, a[href], input, select, textarea')) continue;
      if (element.matches('[type=file], .visually-hidden, [tabindex="-1"]')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const [x, y] = [left + width / 2, top + height / 2];
      let at = document.elementFromPoint(x, y);
      for (;;) {
        const inner = at?.shadowRoot?.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      const label = element.closest('label');
      if (at && (isIn(at, element) || isIn(element, at) || (label && isIn(at, label)))) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
      const host = element.getRootNode().host?.localName ?? '';
      found.push(`${host} ${element.localName} “${name}” at ${x.toFixed()},${y.toFixed()} under `
        + `${at?.localName ?? 'the edge'}.${at?.className ?? ''}`);
    }
  };
  look(document);
  if (document.scrollingElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}"""


def wrong_at_all_sizes(page, screen, sizes=SIZES):
    found = []
    for size, (width, height) in sizes.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(400)
        found += [f"{screen}, {size}: {one}" for one in page.evaluate(COVERED)]
    return found


@pytest.mark.parametrize("touch", [True, False], ids=["touch", "mouse"])
def test_everything_can_be_reached(new_context, server, pictures, touch):
    page = new_context(has_touch=touch).new_page()
    sizes = {name: SIZES[name] for name in (("phone", "tablet") if touch else ("desk", "wall"))}
    without_first_steps(page)
    page.goto(server.url)
    page.get_by_role("button", name="New project").first.wait_for()
    found = wrong_at_all_sizes(page, "projects", sizes)
    open_demo(page, server.url)
    found += wrong_at_all_sizes(page, "project", sizes)
    open_recording(page, RECORDING)
    eventually(lambda: spectrogram_is_drawn(page), "a spectrogram")
    found += wrong_at_all_sizes(page, "labeling", sizes)
    if not touch:
        page.screenshot(path=pictures / "labeling-wall.png")
    wait_for_python(page)
    ask_me(page, 3)
    found += wrong_at_all_sizes(page, "asking", sizes)
    assert not found, "\n".join(found)


def test_two_windows_side_by_side(new_context, server):
    context = new_context(viewport={"width": 960, "height": 900})
    left = context.new_page()
    without_first_steps(left)
    open_demo(left, server.url)
    open_recording(left, RECORDING)
    right = context.new_page()
    without_first_steps(right)
    right.goto(left.url)
    right.locator("earmark-spectrogram").wait_for()

    # What is drawn in one is in both at once; what is selected is each window's own.
    for page, start in ((left, 0.1), (right, 0.6)):
        page.keyboard.press("b")
        drag(page, (start, 0.3), (start + 0.2, 0.5))
        page.wait_for_timeout(100)
    eventually(lambda: len(rows(left)) == 2 == len(rows(right)), "both boxes in both windows")
    assert rows(left) == rows(right)
    assert selected(left) == [rows(left)[0]]
    assert selected(right) == [rows(right)[1]]

    # A label given here is read there, and undo takes back one's own only.
    left.keyboard.press("1")
    eventually(lambda: "no label" not in rows(right)[0], "the label in the other window")
    right.keyboard.press("Control+z")
    eventually(lambda: len(rows(left)) == 1, "the right box gone in both")
    assert "no label" not in rows(left)[0]
    left.keyboard.press("Control+z")
    eventually(lambda: "no label" in rows(right)[0], "the label taken back in both")


def rows(page):
    """The list of annotations, as it is written."""
    return page.locator("earmark-annotation-list .row").all_text_contents()


def selected(page):
    return page.locator("earmark-annotation-list .row[aria-selected=true]").all_text_contents()
