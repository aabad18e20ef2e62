"""The first five minutes on a phone: from the welcome to the first question."""

from screens import add_recordings, drag, eventually, new_project, open_demo, open_recording
from seeing import write_tones
from test_habits import coach
from test_screens import complaints_of_axe

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_a_first_visit_on_a_phone(new_context, server, pictures):
    page = new_context(**PHONE).new_page()
    open_demo(page, server.url)
    page.get_by_text("New here?").wait_for()
    assert complaints_of_axe(page) == []
    page.screenshot(path=pictures / "first-visit-phone.png")
    page.get_by_role("region", name="First steps").get_by_role("link", name="Begin").tap()

    coach(page, "Listen").wait_for()
    play = page.get_by_role("button", name="Play or pause")
    eventually(play.is_enabled, "the sound")
    play.tap()
    coach(page, "Draw a box").wait_for()
    page.screenshot(path=pictures / "first-steps-phone.png")
    play.tap()
    page.get_by_role("button", name="Tool: draw a box").tap()
    drag(page, (0.2, 0.5), (0.5, 0.8))
    coach(page, "Label it").wait_for()
    page.get_by_role("button", name="Northern cardinal").first.tap()
    coach(page, "Take it back").wait_for()
    page.get_by_role("button", name="Undo").first.tap()
    coach(page, "Let Earmark ask").wait_for()

    # What the toolbar has no room for is beside the name of the recording.
    page.get_by_role("button", name="About this recording").tap()
    about = page.locator("earmark-about")
    about.get_by_text("opensoundscape").first.wait_for()
    page.keyboard.press("Escape")
    eventually(lambda: about.count() == 0, "the dialog gone")

    page.get_by_role("button", name="Ask me").tap()
    coach(page).wait_for(state="hidden")
    page.go_back()
    page.get_by_role("link", name="powdermill").wait_for()
    assert page.get_by_text("New here?").count() == 0


def test_first_steps_are_offered_in_the_demo_only_and_once(page, server, tmp_path):
    new_project(page, server.url, "Wood", ["Wren"])
    add_recordings(page, write_tones(tmp_path / "own.wav", [(3000, 1, 2, 0.3)]))
    open_recording(page, "own.wav")
    page.get_by_role("button", name="Ask me").wait_for()
    assert coach(page).count() == 0
    open_demo(page, f"{server.url}/#/")
    page.get_by_role("button", name="Not now").click()
    page.get_by_text("New here?").wait_for(state="hidden")
    open_recording(page, "powdermill")
    page.get_by_role("button", name="Ask me").wait_for()
    page.reload()
    page.locator("earmark-spectrogram").wait_for()
    assert coach(page).count() == 0
