"""How the server is, as its admin sees it in the page."""

import subprocess
import sys

import pytest
from relay_client import PASSWORD, RelayServer
from screens import eventually
from test_screens import complaints_of_axe


@pytest.fixture
def relay(site, tmp_path):
    running = RelayServer(site, tmp_path / "data")
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


def thing(page, name):
    """What the page says of one thing, level first."""
    return page.locator(f"li[data-thing={name}]").inner_text()


def test_an_admin_sees_how_the_server_is(relay, new_context, pictures, tmp_path):
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
    eventually(lambda: "The last one is of" in thing(page, "backup"), "the backup is seen", 60)
    assert "good" in thing(page, "audit")
