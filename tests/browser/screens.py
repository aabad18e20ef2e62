"""The app as a person sees it: what the tests do and look for, in one place."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page

# A busy machine may take its time: what never comes is told only after so long.
PATIENCE_S = 60


def eventually(
    found: Callable[[], object], what: str, timeout_s: float = PATIENCE_S, every_s: float = 0.05
) -> object:
    """Ask until the answer is true. Playwright's own waiting is barred by the page's policy."""
    deadline = time.monotonic() + timeout_s
    while True:
        answer = found()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"within {timeout_s} s there was never {what}"
        time.sleep(every_s)


def status(page: Page, chip: str) -> str:
    """The sentence of one of the header's chips: saved-chip, python-chip or offline-chip."""
    return page.locator(f"earmark-status #{chip}").get_attribute("aria-label") or ""


def wait_until_kept(page: Page) -> None:
    eventually(lambda: "is on this device" in status(page, "offline-chip"), "the app on the device")


def want_python(page: Page) -> None:
    """Let the page start Python, which it does by itself only where it is whole."""
    page.evaluate("window.wantPython?.()")


def wait_for_python(page: Page) -> None:
    want_python(page)
    eventually(lambda: "Python is ready" in status(page, "python-chip"), "Python ready")


def wait_until_told(page: Page, sentence: str) -> None:
    """Wait for a sentence at the foot of the screen; it may have gone away since."""
    told = "words => sentences.some((sentence) => sentence.includes(words))"
    eventually(lambda: page.evaluate(told, sentence), f"the sentence “{sentence}”")


def new_project(page: Page, url: str, name: str, labels: list[str]) -> None:
    """Open the app, make a project with these labels and stay on its page."""
    page.goto(url)
    page.get_by_role("button", name="New project").first.click()
    page.get_by_role("textbox", name="Name").fill(name)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=name).wait_for()
    for label in labels:
        page.get_by_role("textbox", name="New label").fill(label)
        page.keyboard.press("Enter")
        page.get_by_role("button", name=f"Remove {label}").wait_for()


def open_demo(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("button", name="Open the demo project").click()
    page.get_by_role("link", name="powdermill").wait_for()


def add_recordings(page: Page, *paths: Path) -> None:
    page.locator("earmark-project input#files").set_input_files([str(path) for path in paths])


def open_recording(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).click()
    page.locator("earmark-spectrogram").wait_for()


def ask_me(page: Page, budget: int, method: str = "Change points") -> None:
    """Start a round of questions and wait for the first one.

    Change points ask as often as they may, whatever was learned before.
    """
    want_python(page)
    page.get_by_role("button", name="Ask me").click()
    page.get_by_role("combobox", name="Method").click()
    page.get_by_role("option", name=method, exact=True).click()
    page.get_by_role("spinbutton", name="Questions").fill(str(budget))
    page.get_by_role("button", name="Start asking").click()
    wait_for_question(page, 1, budget)


def wait_for_question(page: Page, number: int, budget: int) -> None:
    page.get_by_text(f"Question {number} of {budget}").wait_for()


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag over the spectrogram's plot between two places, as parts of its width and height."""
    box = page.locator("earmark-annotation-layer").bounding_box()
    assert box is not None
    corners = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    page.mouse.move(*corners[0])
    page.mouse.down()
    page.mouse.move(*corners[1], steps=6)
    page.mouse.up()


def listed(page: Page) -> list[str]:
    """The rows of the list of annotations, as one reads them."""
    rows = page.get_by_role("listbox", name="Annotations").get_by_role("option").all_inner_texts()
    return [" ".join(row.split()) for row in rows]


def wait_until_saved(page: Page) -> None:
    eventually(lambda: "Every change is stored" in status(page, "saved-chip"), "all saved")


def export_from_project(page: Page, item: str, folder: Path) -> Path:
    """Choose an item of the project's Export menu and return the file that arrives."""
    want_python(page)
    page.get_by_role("button", name="Export").first.click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=item).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def import_into_project(page: Page, *paths: Path) -> None:
    want_python(page)
    page.locator("earmark-project input#tables").set_input_files([str(path) for path in paths])


def on_screens(page: Page, touch: bool) -> Iterator[str]:
    """Show the page as on a light and a dark desk, or a tablet and a phone; yield each name."""
    for name, scheme, width, height in (
        (("tablet", "light", 820, 1180), ("phone", "light", 390, 844))
        if touch
        else (("light", "light", 1280, 800), ("dark", "dark", 1280, 800))
    ):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": height})
        yield name


HIDE_SAYINGS = """(isHidden) => {
    const hide = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'earmark-sayings') element.style.display = isHidden ? 'none' : '';
        else if (element.shadowRoot) hide(element.shadowRoot);
      }
    };
    hide(document);
}"""


def take_picture(page: Page, path: Path) -> None:
    """A picture for a guide, without the sentences at the foot of the screen."""
    page.evaluate(HIDE_SAYINGS, True)
    page.screenshot(path=path)
    page.evaluate(HIDE_SAYINGS, False)


def back_to_project(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=name).click()
    page.locator("earmark-project").get_by_role("heading", name=name).wait_for()
