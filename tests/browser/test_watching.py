"""How the server is, as its admin sees it in the page, and the trace of a click."""

import subprocess
import sys
import wave

import pytest
from relay_client import PASSWORD, RelayServer
from screens import add_recordings, eventually
from test_screens import complaints_of_axe
from trace_receiver import TraceReceiver

SEND = """async ([path, body]) => {
    const headers = { 'Content-Type': 'application/json' };
    await fetch('/api/v1' + path, { method: 'POST', headers, body: JSON.stringify(body) });
}"""


@pytest.fixture
def receiver():
    running = TraceReceiver()
    yield running
    running.close()


@pytest.fixture
def relay(site, tmp_path, receiver, monkeypatch):
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "100")
    running = RelayServer(site, tmp_path / "data", traces_endpoint=receiver.url)
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


def thing(page, name):
    """What the page says of one thing, level first."""
    return page.locator(f"li[data-thing={name}]").inner_text()


def look_again(page):
    """As if the tab had been shown anew: it looks at once."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_an_admin_sees_how_the_server_is(relay, receiver, new_context, pictures, tmp_path):
    page = new_context().new_page()
    page.set_default_timeout(120_000)
    page.goto(f"http://localhost:{relay.port}/#/server/status")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_role("textbox", name="Name").fill("Ada")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="The backup").wait_for()
    assert "There is none." in thing(page, "backup")
    command = page.locator("li[data-thing=backup] code").inner_text()
    assert command == f"earmark backup /mnt/nas/earmark --data {relay.data}"
    assert "this tab shows that one" in thing(page, "page")
    assert "This is the machine itself" in thing(page, "certificate")
    assert complaints_of_axe(page) == []
    page.screenshot(path=pictures / "status-light.png")

    # What it says to do is done, and it sees that by itself.
    typed = [word.replace("/mnt/nas", str(tmp_path)) for word in command.split()]
    subprocess.run([sys.executable, "-m", *typed], check=True, capture_output=True)

    def is_seen():
        look_again(page)
        return "The last one is of" in thing(page, "backup")

    eventually(is_seen, "the backup is seen", 60)
    assert "good" in thing(page, "audit")

    # A click is a trace that goes on in the server; the page has spoken with nobody else.
    page.evaluate(SEND, ["/projects", {"name": "Dawn"}])
    page.goto(f"http://localhost:{relay.port}/#/")
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.locator("earmark-project").wait_for()
    path = tmp_path / "night.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(range(256)) * 100)
    add_recordings(page, path)
    page.get_by_role("button", name="Send to the server").click()
    clicks = lambda: [one for one in receiver.spans if one.name == "upload"]  # noqa: E731
    eventually(clicks, "the click's span", 60)
    (click,) = clicks()
    assert (click.service, click.parent) == ("earmark-page", "")
    patched = lambda: [  # noqa: E731
        one
        for one in receiver.of(click.trace)
        if one.attributes.get("http.request.method") == "PATCH"
    ]
    eventually(patched, "what the server did of it")
    by_id = {one.id: one for one in receiver.of(click.trace)}
    request = by_id[patched()[0].parent]
    assert (request.service, request.parent) == ("earmark-page", click.id)
    assert "night" not in str(receiver.spans)
