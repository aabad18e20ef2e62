"""A device locked with a passphrase: nothing of it is seen, or found in its bytes, without."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from screens import (
    add_recordings,
    drag,
    eventually,
    listed,
    new_project,
    open_recording,
    wait_until_kept,
    wait_until_saved,
)
from seeing import brightness, spectrogram, write_tones
from team import PASSWORD, Person, Team
from test_screens import complaints_of_axe

WORDS = "seven herons at low tide"
BEFORE, AFTER = "Botaurus stellaris", "Porzana porzana"

# Whatever databases and private files hold, as text: a byte each letter.
KEPT = """async () => {
    const open = (name) => new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const all = (store) => new Promise((resolve) => {
        const request = store.getAll();
        request.onsuccess = () => resolve(request.result);
    });
    const text = (bytes) => {
        let found = '';
        for (let at = 0; at < bytes.length; at += 8192) {
            found += String.fromCharCode(...bytes.subarray(at, at + 8192));
        }
        return found;
    };
    const found = { rows: '', files: {} };
    for (const { name } of await indexedDB.databases()) {
        const database = await open(name);
        for (const store of database.objectStoreNames) {
            const rows = await all(database.transaction(store).objectStore(store));
            found.rows += JSON.stringify(rows, (_, value) =>
                value instanceof Uint8Array ? text(value) : value);
        }
        database.close();
    }
    const root = await navigator.storage.getDirectory();
    for await (const folder of root.values()) {
        if (folder.kind !== 'directory') continue;
        for await (const file of folder.values()) {
            const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
            found.files[`${folder.name}/${file.name}`] = text(bytes);
        }
    }
    return found;
}"""


def kept(page: Page) -> dict[str, Any]:
    return dict(page.evaluate(KEPT))


def in_profile(folder: Path, words: bytes) -> list[str]:
    """The files of the browser's databases and private files on the disk that hold some words."""
    places = [path for path in folder.rglob("*") if path.is_file()]
    return [
        str(path)
        for path in places
        if ("IndexedDB" in str(path) or "File System" in str(path)) and words in path.read_bytes()
    ]


def draw(page: Page, start_x: float, key: str, count: int) -> None:
    drag(page, (start_x, 0.3), (start_x + 0.1, 0.6))
    page.keyboard.press(key)
    eventually(lambda: len(listed(page)) == count, f"{count} annotations")
    wait_until_saved(page)


def unlock(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Passphrase").fill(words)
    page.get_by_role("button", name="Unlock").click()


def test_a_lost_tablet_shows_nothing(
    open_profile: Callable[..., BrowserContext], server: Any, tmp_path: Path
) -> None:
    context = open_profile(whole=False)
    page = context.new_page()
    new_project(page, server.url, "Marsh", [BEFORE])
    tone = write_tones(tmp_path / "night at the reeds.wav", [(3000, 2, 4, 0.5)])
    samples = tone.read_bytes()[400_000:400_032].decode("latin1")
    add_recordings(page, tone)
    open_recording(page, tone.name)
    spectrogram(page)
    draw(page, 0.1, "1", 1)
    page.get_by_role("link", name="Marsh").click()
    open_before = kept(page)
    assert BEFORE in open_before["rows"]
    assert "night at the reeds" in open_before["rows"]
    assert any(samples in file for file in open_before["files"].values())

    page.get_by_role("button", name="Set a passphrase…").click()
    page.get_by_role("textbox", name="New passphrase").fill(WORDS)
    page.get_by_role("textbox", name="The same again").fill(WORDS)
    assert complaints_of_axe(page) == []
    page.get_by_role("button", name="Encrypt and lock").click()
    page.get_by_text("This device is locked with a passphrase.").wait_for(timeout=60_000)
    page.get_by_role("textbox", name="New label").fill(AFTER)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=f"Remove {AFTER}").wait_for()
    other = context.new_page()
    other.goto(page.url)
    other.get_by_role("heading", name="Marsh").wait_for()
    open_recording(page, tone.name)
    found = spectrogram(page)
    assert brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50
    draw(page, 0.5, "2", 2)

    # All tabs lock, and nothing is left to see.
    page.get_by_role("button", name="Lock now").click()
    for tab in (page, other):
        tab.get_by_role("heading", name="This device is locked").wait_for()
        assert tab.title() == "Earmark"
        assert tab.get_by_text("Marsh").count() == 0
    assert complaints_of_axe(page) == []
    locked = kept(page)
    for words in (BEFORE, AFTER, "Marsh", "night at the reeds", WORDS):
        assert words not in locked["rows"], words
    for name, file in locked["files"].items():
        assert "RIFF" not in file[:4], name
        assert samples not in file, name

    unlock(page, "eight herons at low tide")
    page.get_by_text("This is not the passphrase of this device.").wait_for()
    assert page.locator("earmark-app").count() == 0
    unlock(page, WORDS)
    eventually(lambda: len(listed(page)) == 2, "both annotations")
    found = spectrogram(page)
    assert brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    eventually(lambda: page.evaluate("navigator.mediaSession.playbackState") == "playing", "sound")
    # The other tab was opened by the same passphrase.
    other.get_by_role("heading", name="Marsh").wait_for()
    context.close()
    assert in_profile(tmp_path / "profile", AFTER.encode()) == []
    assert in_profile(tmp_path / "profile", b"earmark lock") != []


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana", "ben")
    yield running
    running.kill()


def sign_in(page: Page, name: str) -> None:
    page.get_by_role("button", name="Sign in").first.click()
    page.get_by_role("textbox", name="Name").fill(name)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=f"Account of {name}").wait_for()


def sign_out(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Account of {name}").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_role("button", name="Sign out and keep").click()
    page.get_by_role("button", name="Sign in").wait_for()


def test_a_shared_tablet_keeps_people_apart(
    team: Team, new_context: Callable[..., BrowserContext], tmp_path: Path, complaints: Any
) -> None:
    for part in ("WebSocket", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED"):
        complaints.expect(part)
    context = new_context(whole=True)
    ana = Person(context, team.server.url, "ana")
    page = ana.page
    ana.send("POST", "/projects", name="Marsh")
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.locator("earmark-project").wait_for()
    page.get_by_role("textbox", name="New label").fill(BEFORE)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=f"Remove {BEFORE}").wait_for()
    tone = write_tones(tmp_path / "reeds.wav", [(3000, 2, 4, 0.5)])
    add_recordings(page, tone)
    open_recording(page, tone.name)
    spectrogram(page)
    ana.wait_for("On the server")
    wait_until_kept(page)
    place = page.url

    # In the field: she labels, and hands the tablet on.
    context.set_offline(True)
    draw(page, 0.1, "1", 1)
    ana.wait_for(" waiting")
    sign_out(page, "ana")
    context.set_offline(False)
    page.reload()
    assert page.get_by_role("link", name="Marsh").count() == 0

    sign_in(page, "ben")
    page.get_by_role("button", name="New project").first.wait_for()
    assert page.get_by_role("link", name="Marsh").count() == 0
    assert ana.standing() == ""
    page.goto(place)
    page.get_by_text("This project is not open to you on this device.").wait_for()
    assert page.get_by_text("reeds").count() == 0
    # He has nothing here to be asked about.
    page.get_by_role("button", name="Account of ben").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()

    # Hers waited for her, and goes out in her name.
    sign_in(page, "ana")
    page.goto(place)
    eventually(lambda: len(listed(page)) == 1, "what she did in the field")
    ana.wait_for("On the server")
