"""The page on a static host, the relay elsewhere: all of it works there, and nowhere else."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import BrowserContext, Page, Request
from relay_client import PASSWORD, RelayServer
from screens import add_recordings, drag, eventually, listed, new_project
from seeing import brightness, spectrogram, write_tones
from static_host import StaticHost

from earmark.__main__ import main

KEPT = """async () => {
    const open = indexedDB.open('earmark-way');
    await new Promise((done) => { open.onsuccess = done; });
    const all = open.result.transaction('proofs').objectStore('proofs').getAll();
    await new Promise((done) => { all.onsuccess = done; });
    open.result.close();
    return all.result;
}"""


class TwoOrigins:
    """A relay at localhost; the page at 127.0.0.1, which is another site, and once more as `third`,
    which the relay has not heard of."""

    def __init__(self, site: Path, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = int(free.getsockname()[1])
        self.relay = RelayServer(
            site, folder / "data", page_origins=f"http://127.0.0.1:{port}", log_level="warning"
        )
        for name in ("ana", "ben"):
            self.relay.add_person(name)
        words = ["page", "--site", str(site), "--out", str(folder / "page")]
        done = CliRunner().invoke(main, [*words, "--relay", self.relay.url])
        assert done.exit_code == 0, done.output
        self.page = StaticHost(folder / "page", port)
        self.third = StaticHost(folder / "page")
        self.relay.start()

    def stop(self) -> None:
        self.page.stop()
        self.third.stop()
        self.relay.stop()


@pytest.fixture
def places(site: Path, tmp_path: Path) -> Iterator[TwoOrigins]:
    running = TwoOrigins(site, tmp_path)
    yield running
    running.stop()


def sign_in(page: Page, url: str, name: str) -> None:
    page.goto(url)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("textbox", name="Name").fill(name)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("textbox", name="Password").press("Enter")


def signed_in(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=f"Account of {name}")


def on_the_server(page: Page) -> None:
    chip = page.locator("#together-chip")
    eventually(lambda: "On the server" in (chip.get_attribute("aria-label") or ""), "all is there")


def test_signing_in_sharing_sending_and_hearing_from_another_site(
    places: TwoOrigins,
    new_context: Callable[..., BrowserContext],
    tmp_path: Path,
    complaints: Any,
) -> None:
    complaints.expect("WebSocket connection to")
    there = places.relay
    ana = new_context().new_page()
    sign_in(ana, places.page.url, "ana")
    signed_in(ana, "ana").wait_for()
    # No cookie anywhere: the page keeps what proves who asks.
    assert ana.context.cookies([there.url, places.page.url]) == []
    [proof] = ana.evaluate(KEPT)
    assert proof.startswith("earmark_session_")

    new_project(ana, places.page.url, "Dawn", ["Wren"])
    add_recordings(ana, write_tones(tmp_path / "dawn.wav", [(3000, 2, 4, 0.5)]))
    ana.get_by_role("link", name="dawn").wait_for()
    ana.get_by_role("button", name=f"Share at localhost:{there.port}").click()
    ana.get_by_text("Shared at").wait_for()
    ana.get_by_role("button", name="Send to the server").click()
    project = ana.evaluate("location.hash.split('/')[2]")
    lead = there.client("ana")
    path = f"/projects/{project}/recordings"
    eventually(lambda: lead.ask("GET", path)[1]["recordings"], "the recording at the relay")
    assert lead.ask("POST", f"/projects/{project}/members", {"name": "ben", "role": "annotator"})

    # Ben has only what the relay has: he hears the recording by ranges, and they meet in its room.
    ben = new_context().new_page()
    asked: list[Request] = []
    ben.on("request", lambda one: asked.append(one) if one.url.endswith("/audio") else None)
    sign_in(ben, places.page.url, "ben")
    ben.get_by_role("button", name="Open", exact=True).click()
    for page in (ana, ben):
        page.get_by_role("link", name="dawn").click()
        page.locator("earmark-spectrogram").wait_for()
        on_the_server(page)
    found = spectrogram(ben)
    assert brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50
    heard = [one for one in asked if one.method == "GET"]
    assert {one.url.split("/api")[0] for one in heard} == {there.url}
    assert all(one.headers["range"].startswith("bytes=") for one in heard)
    assert {one.response().status for one in heard} == {206}  # type: ignore[union-attr]
    ana.keyboard.press("b")
    drag(ana, (0.2, 0.3), (0.3, 0.6))
    eventually(lambda: len(listed(ben)) == 1, "Ana's box at Ben's")

    # A reload finds them signed in. Then Ben signs out, and what he held is worth nothing.
    ben.reload()
    signed_in(ben, "ben").wait_for()
    [held] = ben.evaluate(KEPT)
    signed_in(ben, "ben").click()
    ben.get_by_role("menuitem", name="Sign out").click()
    ben.get_by_role("button", name="Sign out and keep").click()
    ben.get_by_role("button", name="Sign in", exact=True).wait_for()
    assert ben.evaluate(KEPT) == []
    told = there.client().ask(
        "GET", "/relay", Origin=places.page.url, Authorization=f"Bearer {held}"
    )
    assert told[1]["person"] is None

    # The policy reaches the relay and nothing else.
    complaints.expect("Content Security Policy")
    blocked = "url => fetch(url).then(() => 'came', () => 'blocked')"
    assert ana.evaluate(blocked, places.third.url) == "blocked"
    assert ana.evaluate(blocked, f"{there.url}/api/v1/relay") == "came"

    # From an origin that the relay has not heard of, the same page gets nothing.
    complaints.expect("CORS policy")
    complaints.expect("net::ERR_FAILED")
    third = new_context().new_page()
    third.goto(places.third.url)
    third.get_by_role("button", name="New project").first.wait_for()
    assert third.get_by_role("button", name="Sign in", exact=True).count() == 0
    steal = """async ([relay, proof, project]) => {
        const headers = { Authorization: `Bearer ${proof}` };
        const all = `${relay}/api/v1/projects`;
        const read = await fetch(all, { headers }).then(() => 'came', () => 'no');
        const room = new WebSocket(`${relay.replace('http', 'ws')}/sync/project:${project}`,
            ['earmark', proof]);
        const closed = await new Promise((done) => { room.onclose = ({ code }) => done(code); });
        return [read, closed];
    }"""
    [still_good] = ana.evaluate(KEPT)
    assert third.evaluate(steal, [there.url, still_good, project]) == ["no", 4401]
