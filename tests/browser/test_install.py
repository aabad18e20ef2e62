"""The app can be installed, and once opened it needs no server any more."""

import json
import shutil

from screens import wait_for_python, wait_until_kept
from server import Server


def test_chromium_offers_to_install_the_app(open_profile, server):
    page = open_profile().new_page()
    page.goto(server.url)
    wait_until_kept(page)
    browser = page.context.new_cdp_session(page)
    assert browser.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = json.loads(browser.send("Page.getAppManifest")["data"])
    assert (manifest["name"], manifest["display"]) == ("Earmark", "standalone")


def test_the_page_is_isolated_so_that_python_can_be_interrupted(page, server):
    page.goto(server.url)
    assert page.evaluate("crossOriginIsolated")


def test_app_and_python_start_with_the_server_gone_and_the_browser_restarted(
    open_profile, own_server, complaints
):
    context = open_profile()
    page = context.new_page()
    page.goto(own_server.url)
    wait_until_kept(page)
    context.close()
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")  # the service worker asks for its own update

    page = open_profile().new_page()
    page.goto(own_server.url)
    wait_for_python(page)
    assert page.evaluate("crossOriginIsolated")


def test_an_update_waits_until_the_person_agrees(new_context, site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    server = Server(copy)
    server.start()
    try:
        page = new_context(whole=True).new_page()
        page.goto(server.url)
        wait_until_kept(page)
        page.evaluate("window.before = true")
        worker = copy / "sw.js"
        worker.write_text(worker.read_text() + "\n// newer\n")
        page.evaluate("navigator.serviceWorker.ready.then((here) => here.update())")
        page.get_by_text("A new version of Earmark is here.").wait_for()
        assert page.evaluate("window.before"), "nobody is reloaded unasked"
        with page.expect_navigation():
            page.get_by_role("button", name="Reload").click()
        assert page.evaluate("window.before === undefined"), "this is the new page"
        wait_until_kept(page)
        assert page.get_by_text("A new version of Earmark is here.").count() == 0
    finally:
        server.stop()
