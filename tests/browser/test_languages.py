"""The page speaks the person's language: the browser's at first, then the one that was chosen."""

from playwright.sync_api import Page
from screens import eventually


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
    context = new_context(locale="de-DE")
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
