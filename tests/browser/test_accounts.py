"""Accounts in the page: the first admin, publishing, inviting, roles, disabling, signing out."""

import re

import pyotp
import pytest
from relay_client import PASSWORD, RelayServer
from screens import eventually, new_project, take_picture, wait_until_told
from test_screens import complaints_of_axe

TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}


@pytest.fixture
def relay(site, tmp_path):
    """A relay that nobody has an account on yet; its first-admin link is in `output`."""
    running = RelayServer(site, tmp_path / "data")
    running.output = tmp_path / "printed"
    running.start()
    yield running
    running.stop()


@pytest.fixture
def someone(new_context):
    """Open a profile of its own; a busy machine may take its time to load the page."""

    def open_page(**options):
        page = new_context(**options).new_page()
        page.set_default_timeout(120_000)
        return page

    return open_page


def make_account(page, name):
    page.get_by_role("textbox", name="Name").fill(name)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.get_by_role("button", name=f"Account of {name}").wait_for()


def rows(page, heading):
    section = page.locator("section", has=page.get_by_role("heading", name=heading))
    return section.get_by_role("listitem").all_inner_texts()


def choose(page, name, item):
    """Choose from the menu of an account or project on the server's page."""
    page.get_by_role("button", name=f"What to do with {name}").click()
    page.get_by_role("menuitem", name=item).click()


def invite_to_the_server(page):
    """Make a link, which is shown once, and withdraw it."""
    section = page.locator("section", has=page.get_by_role("heading", name="Invite to this server"))
    section.get_by_role("button", name="Make a link").click()
    section.get_by_role("img", name="The link as a QR code").wait_for()
    assert "/#/invite/" in section.get_by_role("textbox", name="Link").input_value()
    section.get_by_role("button", name="Withdraw").click()
    section.get_by_role("listitem").wait_for(state="detached")
    assert section.get_by_role("textbox", name="Link").count() == 0


def in_field(page, name):
    return page.get_by_role("textbox", name=name).evaluate("it => it.matches(':focus')")


def recovery_codes(page):
    """The ten that are shown."""
    codes = page.get_by_role("region", name="Second factor").get_by_role("listitem")
    eventually(lambda: codes.count() == 10, "the recovery codes")
    return codes.all_inner_texts()


def test_two_people_meet_in_a_project(relay, someone, complaints, pictures):
    # The first admin, by the link that the first start printed.
    link = re.search(r"http://localhost:\d+/#/invite/\S+", relay.output.read_text())[0]
    ada = someone()
    ada.goto(link)
    ada.get_by_role("heading", name="Welcome: become the first admin").wait_for()
    assert complaints_of_axe(ada) == []
    make_account(ada, "Ada Lovelace")
    assert "invite" not in ada.url, "the secret does not stay in the address"

    # An admin begins at the server's page, which asks to let others in.
    ada.get_by_text("You are alone here so far.").wait_for()
    invite_to_the_server(ada)

    # A project of this device is put on the server and stays the same project.
    ada.get_by_role("link", name="Earmark, all projects").click()
    ada.get_by_role("button", name="New project").click()
    ada.get_by_role("textbox", name="Name").fill("Dawn chorus")
    ada.keyboard.press("Enter")
    ada.get_by_role("heading", name="Dawn chorus").wait_for()
    project = re.search(r"#/project/(\w+)", ada.url)[1]
    ada.get_by_role("link", name="People").click()
    ada.get_by_role("button", name="Put this project on the server").click()
    ada.get_by_role("heading", name="Who takes part").wait_for()
    client = relay.client("Ada Lovelace")
    assert client.ask("GET", f"/projects/{project}")[1]["name"] == "Dawn chorus"

    # A link for one annotator, also as a picture.
    ada.get_by_role("button", name="Make a link").click()
    ada.get_by_role("img", name="The link as a QR code").wait_for()
    invitation = ada.get_by_role("textbox", name="Link").input_value()
    assert complaints_of_axe(ada) == []
    take_picture(ada, pictures / "people-light.png")

    bo = someone(**TABLET)
    bo.goto(invitation)
    bo.get_by_role("heading", name="Ada Lovelace invites you to Dawn chorus").wait_for()
    bo.get_by_text("You would take part as: Annotator").wait_for()
    make_account(bo, "Bo")
    bo.get_by_role("heading", name="Dawn chorus", exact=True).wait_for()
    assert project in bo.url
    bo.get_by_role("link", name="People").click()
    eventually(lambda: len(rows(bo, "Who takes part")) == 2, "both members")
    assert bo.get_by_role("combobox", name="Role of").count() == 0, "an annotator changes no roles"
    assert complaints_of_axe(bo) == []

    # Ada gives another role; the only owner is told why they cannot give up theirs.
    ada.get_by_role("link", name="Dawn chorus").click()
    ada.get_by_role("link", name="People").click()
    ada.get_by_role("combobox", name="Role of Bo").select_option("Viewer")
    members = f"/projects/{project}/members"
    role = lambda: client.ask("GET", members)[1]["members"][1]["role"]  # noqa: E731
    eventually(lambda: role() == "viewer", "the new role")
    ada.get_by_text("This is you, the only owner.").wait_for()
    assert ada.get_by_role("combobox", name="Role of Ada").count() == 0

    # Somebody whose account is disabled is out at once, where they are, and may come back.
    bo.get_by_role("link", name="Dawn chorus").click()
    bo.get_by_text("Shared at").wait_for()
    complaints.expect("4401")
    ada.get_by_role("button", name="Account of Ada").click()
    ada.get_by_role("menuitem", name="Server").click()
    eventually(lambda: len(rows(ada, "People: 2")) == 2, "both accounts")
    assert complaints_of_axe(ada) == []
    take_picture(ada, pictures / "server-light.png")
    choose(ada, "Bo", "Disable the account")
    ada.get_by_role("button", name="Disable", exact=True).click()
    ada.get_by_text("Disabled", exact=True).wait_for()
    bo.get_by_role("button", name="Sign in").wait_for()
    choose(ada, "Bo", "Enable the account")
    ada.get_by_text("Disabled", exact=True).wait_for(state="detached")
    bo.get_by_role("button", name="Sign in").click()
    eventually(lambda: in_field(bo, "Name"), "the focus in the dialog")
    bo.keyboard.type("Bo")
    bo.keyboard.press("Tab")
    bo.keyboard.type(PASSWORD)
    bo.keyboard.press("Enter")
    bo.get_by_role("button", name="Account of Bo").wait_for()
    ada.get_by_role("tab", name="Who did what").click()
    ada.get_by_text("Ada Lovelace disabled the account Bo.").wait_for()
    ada.get_by_role("tab", name="Projects").click()
    owned = lambda: "owned by Ada Lovelace" in "".join(rows(ada, "Projects: 1"))  # noqa: E731
    eventually(owned, "the project")
    assert complaints_of_axe(ada) == []

    # The list of projects has both kinds; what is kept after signing out is seen by nobody else.
    bo.goto(f"{relay.url}/#/")
    bo.get_by_role("heading", name="On the server").wait_for()
    assert "Viewer · on this device" in rows(bo, "On the server")[0]
    assert complaints_of_axe(bo) == []
    bo.get_by_role("button", name="Account of Bo").click()
    bo.get_by_role("menuitem", name="Sign out").click()
    assert complaints_of_axe(bo) == []
    bo.get_by_role("button", name="Sign out and keep").click()
    bo.get_by_role("button", name="Sign in").wait_for()
    assert bo.get_by_role("heading", name="On the server").count() == 0
    gone = lambda: bo.get_by_role("link", name="Dawn chorus").count() == 0  # noqa: E731
    eventually(gone, "what is kept for Bo, hidden")


def test_one_signs_in_and_looks_after_ones_account(relay, someone, complaints):
    relay.add_person("Cleo")
    elsewhere = relay.client("Cleo")
    page = someone()
    page.goto(relay.url)
    page.get_by_role("button", name="Sign in").click()
    eventually(lambda: in_field(page, "Name"), "the focus in the dialog")
    page.get_by_role("textbox", name="Name").fill("cleo")
    complaints.expect("401 (Unauthorized)")
    for password in ("not my password", PASSWORD):
        field = page.get_by_role("textbox", name="Password")
        field.fill(password)
        field.press("Enter")
        if password != PASSWORD:
            page.get_by_role("alert").get_by_text("The name or the password is wrong.").wait_for()
            assert complaints_of_axe(page) == []
    page.get_by_role("button", name="Account of Cleo").click()
    page.get_by_role("menuitem", name="Account").click()
    eventually(lambda: len(rows(page, "Where you are signed in")) == 2, "both sessions")
    page.get_by_role("button", name="Sign out everywhere else").click()
    eventually(lambda: len(rows(page, "Where you are signed in")) == 1, "the one left")
    assert elsewhere.ask("GET", "/me")[0] == 401
    page.get_by_role("textbox", name="Password until now").fill(PASSWORD)
    page.get_by_role("textbox", name="New password").fill("nightjar-at-dusk")
    page.get_by_role("button", name="Change the password").click()
    wait_until_told(page, "The password is changed.")
    assert complaints_of_axe(page) == []
    relay.client().sign_in("Cleo", "nightjar-at-dusk")

    # A second factor, proved by the first code of the app.
    page.get_by_role("button", name="Set up a second factor").click()
    page.get_by_role("img", name="The secret for the app").wait_for()
    secret = page.get_by_role("region", name="Second factor").locator("code").inner_text()
    field = page.get_by_role("textbox", name="The code that the app shows now")
    field.fill(pyotp.TOTP(secret.replace(" ", "")).now())
    assert complaints_of_axe(page) == []
    field.press("Enter")
    codes = recovery_codes(page)
    page.get_by_text("10 recovery codes are left.").wait_for()
    assert complaints_of_axe(page) == []

    # A while later, what is sensitive asks who is there.
    relay.read(lambda c: c.execute("UPDATE sessions SET proved_at = '2020-01-01'"))
    page.get_by_role("button", name="New recovery codes").click()
    page.get_by_role("textbox", name="Code of your app").fill(codes[0])
    complaints.expect("403 (Forbidden)")
    page.get_by_role("button", name="New recovery codes").click()
    page.get_by_role("dialog", name="Is it still you?").wait_for()
    dialog = page.locator("earmark-proof")
    dialog.get_by_role("textbox", name="Password").fill("nightjar-at-dusk")
    dialog.get_by_role("textbox", name="Code of your app").fill(codes[1])
    assert complaints_of_axe(page) == []
    dialog.get_by_role("button", name="Continue").click()
    eventually(lambda: codes[2] not in recovery_codes(page), "the new codes")
    fresh = recovery_codes(page)

    # Signing in asks for the code once the password is right.
    page.get_by_role("button", name="Account of Cleo").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_role("button", name="Sign in").click()
    eventually(lambda: in_field(page, "Name"), "the focus in the dialog")
    page.get_by_role("textbox", name="Name").fill("Cleo")
    page.locator("earmark-sign-in").get_by_role("textbox", name="Password").fill("nightjar-at-dusk")
    page.keyboard.press("Enter")
    eventually(lambda: in_field(page, "Code of your app"), "the focus in the code's field")
    page.keyboard.type(codes[2])  # the new ones ended it
    page.keyboard.press("Enter")
    page.get_by_role("alert").get_by_text("The code is wrong").wait_for()
    assert complaints_of_axe(page) == []
    page.locator("earmark-sign-in").get_by_role("textbox", name="Code of your").fill(fresh[0])
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Account of Cleo").wait_for()


def test_without_a_relay_there_is_nothing_to_sign_in_to(page, server):
    new_project(page, server.url, "Alone", [])
    assert page.get_by_role("button", name="Sign in").count() == 0
    assert page.get_by_role("link", name="People").count() == 0
    page.goto(f"{server.url}/#/account")
    page.get_by_text("There is no server behind this page").wait_for()
    page.goto(f"{server.url}/#/server")
    page.get_by_text("There is no server behind this page").wait_for()
