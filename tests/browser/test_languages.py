"""The page speaks the person's language: the browser's at first, then the one that was chosen."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page
from screens import drag, eventually, listed, open_demo, open_recording

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
LANGUAGE_RULES = ["html-has-lang", "html-lang-valid", "valid-lang"]


def language(page: Page) -> str:
    return str(page.evaluate("document.documentElement.lang"))


def choose_language(page: Page, button: str, name: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_role("menuitemcheckbox", name=name).click()
    page.wait_for_load_state("load")


def header(page: Page) -> str:
    """What the frame says of the app being on this device."""
    return page.locator("earmark-status #offline-chip").get_attribute("aria-label") or ""


def test_a_language_is_chosen_kept_and_there_without_a_network(new_context, server):
    context = new_context(whole=True, locale="de-DE")
    page = context.new_page()
    page.goto(server.url)
    page.get_by_role("button", name="Befehl oder Aufnahme suchen").wait_for()
    assert language(page) == "de"

    choose_language(page, "Sprache", "Svenska")
    page.get_by_role("button", name="Sök ett kommando eller en inspelning").wait_for()
    assert language(page) == "sv"
    eventually(lambda: "finns på den här enheten" in header(page), "the app on the device")

    context.set_offline(True)
    page.reload()
    page.get_by_role("button", name="Sök ett kommando eller en inspelning").wait_for()
    eventually(lambda: "Just nu finns inget nät" in header(page), "the chip without a network")
    choose_language(page, "Språk", "Español")
    page.get_by_role("button", name="Buscar un comando o una grabación").wait_for()
    assert language(page) == "es"


def messages(code: str, section: str) -> dict[str, str]:
    """The messages of a section that are one plain sentence, by id."""
    source = (ROOT / "pwa" / "messages" / f"{code}.ftl").read_text()
    return dict(re.findall(rf"^({section}-[\w-]+) = ([^{{\n]+)$", source, re.MULTILINE))


def left_in_english(page: Page, part: str, section: str) -> list[str]:
    """Lines that a part of the page still says in English though German has them."""
    german = messages("de", section)
    english = {text for id, text in messages("en", section).items() if german[id] != text}
    lines = page.locator(part).inner_text().splitlines()
    return [line for line in lines if line.strip() in english]


def test_work_is_kept_and_a_panel_has_no_english_left(page, server):
    open_demo(page, server.url)
    open_recording(page, "powdermill_R1S07_10s.wav")
    page.keyboard.press("b")
    drag(page, (0.2, 0.4), (0.3, 0.6))
    eventually(lambda: len(listed(page)) == 1, "one annotation")
    choose_language(page, "Language", "Deutsch")
    page.locator("earmark-spectrogram").wait_for()
    eventually(lambda: page.locator("[role=option]").count() == 1, "the annotation in German")

    page.locator("body").press("Shift+L")
    panel = page.locator("earmark-look-panel")
    panel.get_by_text("Frequenzskala").wait_for()
    assert left_in_english(page, "earmark-look-panel", "looking") == []
    page.evaluate(AXE.read_text())
    rules = json.dumps(LANGUAGE_RULES)
    found = page.evaluate(f"axe.run({{runOnly: {rules}}}).then((it) => it.violations)")
    assert found == []
