"""The panel of how it sounds: what is kept, what a project agrees on, and how it looks."""

from pathlib import Path

import pytest
from ears import add_sounds, listening, open_to_listen
from playwright.sync_api import Page
from screens import back_to_project, eventually, on_screens, open_demo

AXE = Path(__file__).resolve().parents[2] / "pwa/node_modules/axe-core/axe.min.js"


@pytest.fixture
def look(pictures):
    """Take a picture of the screen as it is, and have axe examine it."""

    def take(page: Page, name: str) -> None:
        page.wait_for_timeout(300)  # what fades in has arrived
        page.screenshot(path=pictures / f"{name}.png")
        page.evaluate(AXE.read_text())
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        serious = [rule for rule in found if rule["impact"] in ("serious", "critical")]
        assert [(rule["id"], rule["nodes"]) for rule in serious] == [], name

    return take


def test_settings_are_kept_for_bats_and_others_apart(page, server, tmp_path):
    add_sounds(page, server.url, tmp_path)
    open_to_listen(page, "three.wav")
    button = page.get_by_role("button", name="How it sounds")
    button.click()
    page.get_by_role("slider", name="Speed").focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Pitch follows speed").click()
    page.get_by_role("slider", name="Volume").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    eventually(lambda: not listening(page, "panelIsOpen"), "the panel closed")
    page.reload()
    eventually(lambda: listening(page, "settings.speed") == 0.75, "the speed kept")
    assert listening(page, "settings.keepPitch") is False
    assert listening(page, "settings.volumeDb") == 1
    back_to_project(page, "Ears")
    open_to_listen(page, "bat.wav")
    assert listening(page, "settings.how") == "expanded"
    assert listening(page, "settings.volumeDb") == 1

    # A preset of the project is what everybody hears at first: another device knows nothing else.
    page.keyboard.press("o")
    page.get_by_role("button", name="÷20").click()
    page.get_by_role("textbox", name="Name of the listening preset").fill("Our bats")
    page.get_by_role("button", name="Save preset").click()
    page.get_by_role("checkbox", name="Everybody hears Our bats at first").check()
    page.keyboard.press("Escape")
    page.evaluate("localStorage.clear()")
    page.reload()
    eventually(lambda: listening(page, "settings.expansion") == 20, "the preset at the start")
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="What to do, or where to go")
    field.fill("heterodyne at")
    page.keyboard.press("Enter")
    eventually(lambda: listening(page, "settings.how") == "tuned", "a preset by the palette")
    field.wait_for(state="hidden")
    page.keyboard.press("Control+k")
    field.fill("our bats")
    page.keyboard.press("Enter")
    eventually(lambda: listening(page, "settings.how") == "expanded", "the project's own")


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
def test_how_it_sounds_can_be_seen(new_context, server, look, touch):
    page = new_context(has_touch=touch).new_page()
    open_demo(page, server.url)
    open_to_listen(page, "deermouse")
    settled = "it => it.settled"
    plot = page.locator("earmark-spectrogram").first
    eventually(lambda: plot.evaluate(settled), "a spectrogram")
    page.get_by_role("button", name="How it sounds").click()
    page.get_by_role("button", name="Heterodyne").click()
    page.get_by_role("button", name="By hand").click()
    page.get_by_role("spinbutton", name="From, kHz").fill("40")
    page.get_by_role("spinbutton", name="To, kHz").fill("80")
    page.keyboard.press("Tab")
    eventually(lambda: listening(page, "rendering.band.highHz") == 80_000, "the band")
    for screen in on_screens(page, touch):
        look(page, f"listening-{screen}")
        box = page.locator("earmark-listening #panel").bounding_box()
        size = page.viewport_size
        assert 0 <= box["x"] <= size["width"] - box["width"]
        assert 0 <= box["y"] <= size["height"] - box["height"]
