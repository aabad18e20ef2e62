"""The page as those meet it who do not see it, or have no pointer: names, roles, focus."""

from playwright.sync_api import Page
from screens import eventually

INTERACTIVE = {
    "button",
    "checkbox",
    "combobox",
    "link",
    "ColorWell",
    "dialog",
    "grid",
    "listbox",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "toggle button",
}

# The innermost element with the focus: its name, and whether a ring is drawn around it or what
# holds it (a component draws it around its host, a field around its box).
FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return null;
  const up = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
  let ring = false, host = at;
  for (let it = at, steps = 0; it && steps < 7 && !ring; it = up(it), steps += 1) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
    const after = getComputedStyle(it, '::after');
    ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0)
      || (after.content !== 'none' && after.outlineStyle !== 'none')
      || (steps < 4 && boxShadow !== 'none' && it.matches(':focus-within'));
  }
  const { width, height, left, top, right, bottom } = at.getBoundingClientRect();
  return {
    tag: host.localName,
    path: (() => { const names = []; for (let it = at; it; it = up(it)) names.push(it.localName);
      return names.slice(0, 6).join(' < '); })(),
    ring,
    onScreen: width > 0 && height > 0 && right > 0 && bottom > 0
      && left < innerWidth && top < innerHeight,
  };
}"""

# What can be pressed and is smaller than 24 by 24 px, except links inside of sentences and what
# has an equal nearby (WCAG 2.2, 2.5.8): those are named by the tests that allow them.
SMALL = """() => {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const role = element.getAttribute('role');
      const pressed = element.matches('button, a[href], input, select, textarea, summary')
        || ['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'slider', 'switch']
          .includes(role);
      if (!pressed || !element.checkVisibility({ visibilityProperty: true })) continue;
      let { width, height } = element.getBoundingClientRect();
      const whole = element.closest('label, [part~="combobox"]');
      const around = whole?.getBoundingClientRect() ?? { width: 0, height: 0 };
      [width, height] = [Math.max(width, around.width), Math.max(height, around.height)];
      if (width < 2 || height < 2 || (width >= 23.5 && height >= 23.5)) continue;
      if (element.matches('a') && element.closest('p, li, dd, td')) continue;
      if (element.matches('.visually-hidden, [type=file]')) continue;
      const within = element.getRootNode().host?.localName ?? '';
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
      found.push(`${within} ${element.localName} “${name}” ${width.toFixed()}x${height.toFixed()}`);
    }
  };
  look(document);
  return found;
}"""


def focused_name(page: Page) -> str:
    """Role and name of what has the focus, as a screen reader is told."""
    snapshot = page.locator(":focus").last.aria_snapshot() if has_focus(page) else ""
    return snapshot.splitlines()[0].removeprefix("- ") if snapshot else ""


def has_focus(page: Page) -> bool:
    return page.evaluate(FOCUSED) is not None


def tab_to(page: Page, name: str, most: int = 70, key: str = "Tab") -> None:
    """Press Tab until something of this role and name has the focus, which is seen all the way."""
    seen = []
    for _ in range(most):
        page.keyboard.press(key)
        at = page.evaluate(FOCUSED)
        if at is None:
            continue  # past the last one, in the browser's own bars
        now = focused_name(page)
        seen.append(now)
        assert at["ring"], f"no ring around {now}: {at['path']}"
        assert at["onScreen"], f"{now} has the focus out of sight: {at['path']}"
        if name in now:
            return
    raise AssertionError(f"Tab never came to {name!r}, but to {seen}")


def wait_for_focus(page: Page, what: str) -> None:
    eventually(lambda: has_focus(page), f"the focus {what}")


def nameless(page: Page) -> list[str]:
    """What can be operated or focused and has no name or no role, by the accessibility tree."""
    browser = page.context.new_cdp_session(page)
    found = []
    for node in browser.send("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value", "")
        name = node.get("name", {}).get("value", "").strip()
        if node["ignored"] or (name and role != "generic"):
            continue
        if role in INTERACTIVE or (role == "generic" and takes_focus(node)):
            number = {"backendNodeId": node["backendDOMNodeId"]}
            element = browser.send("DOM.describeNode", number)["node"]
            pairs = element.get("attributes", [])
            attributes = dict(zip(pairs[::2], pairs[1::2], strict=True))
            # What scrolls can be focused in any browser; by itself that needs no role.
            if role != "generic" or attributes.get("tabindex") == "0":
                found.append(f"{role} {element['localName']} {attributes}")
    browser.detach()
    return found


def takes_focus(node: dict) -> bool:
    return any(one["name"] == "focusable" for one in node.get("properties", []))


def states(page: Page, role: str, name: str) -> dict[str, object]:
    """The states that the accessibility tree gives one element."""
    browser = page.context.new_cdp_session(page)
    nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
    browser.detach()
    for node in nodes:
        if node.get("role", {}).get("value") == role and name in node.get("name", {}).get(
            "value", ""
        ):
            return {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
    raise AssertionError(f"there is no {role} named {name!r}")


def too_small(page: Page) -> list[str]:
    return list(page.evaluate(SMALL))


def spoken(page: Page) -> str:
    """What the labeling screen says to those who do not see it."""
    return page.locator("earmark-spoken [role=status]").inner_text().strip()
