"""Projects, labels and recordings as a person handles them: hand over, keep, take back."""

import re
import shutil

import pytest
from screens import (
    add_recordings,
    back_to_project,
    eventually,
    new_project,
    open_demo,
    open_recording,
    wait_until_kept,
    wait_until_saved,
    wait_until_told,
)

MOUSE = "deermouse_pup_250k.wav"
TIT = "great_tit_2021-B32-0415_05-11.wav"
OTHER_TIT = "great_tit_2021-B32-0416_04-21.wav"


def recordings(page):
    """The file names on the project's list."""
    return page.get_by_role("list", name="Recordings").get_by_role("link").all_inner_texts()


def wait_for_recordings(page, *names):
    eventually(lambda: recordings(page) == sorted(names), f"the recordings {sorted(names)}")


def drop(page, *paths):
    """Drop files and folders from the desktop onto the middle of the page."""
    browser = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.send("Input.dispatchDragEvent", {"type": kind, "x": 640, "y": 400, "data": data})
    browser.detach()


def choose(page, recording, item):
    """Choose an item of a recording's menu."""
    page.get_by_role("button", name=f"More for {recording}").click()
    page.get_by_role("menuitem", name=item).click()


@pytest.fixture
def season(demo, tmp_path):
    """A folder with recordings at two depths, and what else lies about in folders."""
    folder = tmp_path / "season"
    (folder / "night").mkdir(parents=True)
    shutil.copy(demo / TIT, folder / "day.wav")
    shutil.copy(demo / MOUSE, folder / "night" / "night.wav")
    (folder / "readme.md").write_text("Two nights in May.")
    (folder / ".hidden.wav").write_bytes(b"")
    return folder


def test_dropped_files_and_folders_are_added(page, server, demo, season):
    new_project(page, server.url, "Dropped", ["A"])
    drop(page, season, demo / OTHER_TIT)
    wait_for_recordings(page, "day.wav", "night.wav", OTHER_TIT)
    assert page.get_by_role("alert", name="Problems").count() == 0
    open_recording(page, "night.wav")
    assert page.get_by_text("Choose the file").count() == 0


def test_a_folder_is_added_by_its_picker_and_a_file_known_again(page, server, demo, season):
    new_project(page, server.url, "Picked", ["A"])
    page.locator("earmark-project input#folder").set_input_files(season)
    wait_for_recordings(page, "day.wav", "night.wav")
    add_recordings(page, demo / TIT)
    wait_until_told(page, "Added 0 recordings. 1 file known already.")
    wait_for_recordings(page, "day.wav", "night.wav")


SLOW_DISK = """
  const post = Worker.prototype.postMessage;
  const held = [];
  let copies = 0;
  window.goOn = () => { for (const go of held.splice(0)) go(); copies = -Infinity; };
  Worker.prototype.postMessage = function (message, ...rest) {
    const go = () => post.call(this, message, ...rest);
    if (message?.path && message?.bytes && ++copies > 1) held.push(go);
    else go();
  };
"""


def test_adding_goes_on_when_the_page_is_left(page, server, demo, tmp_path):
    page.add_init_script(SLOW_DISK)
    letter = tmp_path / "letter.wav"
    letter.write_text("Dear Sir, this is not a recording." * 9)
    new_project(page, server.url, "Slow", ["A"])
    add_recordings(page, demo / TIT, demo / OTHER_TIT, demo / MOUSE, letter)
    open_recording(page, TIT)
    back_to_project(page, "Slow")
    page.get_by_text("Adding 2 of 4").wait_for()
    assert recordings(page) == [TIT, OTHER_TIT]
    open_recording(page, TIT)
    page.evaluate("goOn()")
    wait_until_told(page, "Added 3 recordings.")
    back_to_project(page, "Slow")
    wait_for_recordings(page, MOUSE, TIT, OTHER_TIT)
    problems = page.get_by_role("alert", name="Problems")
    problems.get_by_text("letter.wav").wait_for()
    problems.get_by_role("button", name="Dismiss problems").click()
    problems.wait_for(state="detached")
    open_recording(page, TIT)
    back_to_project(page, "Slow")
    page.get_by_role("link", name=MOUSE).wait_for()
    assert problems.count() == 0


def may_close(page):
    """Whether the tab would be closed without the browser asking."""
    return page.evaluate("dispatchEvent(new Event('beforeunload', {cancelable: true}))")


def test_adding_can_be_stopped_and_taken_up_again(page, server, demo):
    page.add_init_script(SLOW_DISK)
    new_project(page, server.url, "Stopped", ["A"])
    files = [demo / TIT, demo / OTHER_TIT, demo / MOUSE]
    add_recordings(page, *files)
    page.get_by_text("Adding 2 of 3").wait_for()
    assert not may_close(page)
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Adding 2 of 3").wait_for(state="detached")
    assert may_close(page)
    wait_for_recordings(page, TIT)
    page.evaluate("goOn()")
    add_recordings(page, *files)
    wait_until_told(page, "Added 2 recordings. 1 file known already.")
    wait_for_recordings(page, MOUSE, TIT, OTHER_TIT)


def test_many_problems_are_told_in_short(page, server, tmp_path):
    bad = [tmp_path / f"letter_{number:03}.wav" for number in range(100)]
    for path in bad:
        path.write_text(f"Dear Sir, this is not {path.stem}." * 9)
    new_project(page, server.url, "Letters", ["A"])
    add_recordings(page, *bad)
    problems = page.get_by_role("alert", name="Problems")
    problems.get_by_text("100 things need a look").wait_for()
    shown = problems.get_by_role("listitem")
    assert shown.count() == 8
    problems.get_by_text("… and 92 more").click()
    eventually(lambda: shown.count() == 100, "every sentence on request")


def test_a_project_is_made_renamed_deleted_and_brought_back(page, server):
    new_project(page, server.url, "Marsh", ["Bittern"])
    page.get_by_role("button", name="Rename the project").click()
    page.get_by_role("textbox", name="Name", exact=True).fill("Great marsh")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Great marsh").wait_for()
    wait_until_saved(page)
    page.goto(f"{server.url}/#/")
    link = page.get_by_role("link", name="Great marsh")
    link.wait_for()
    page.get_by_role("button", name="More for Great marsh").click()
    page.get_by_role("menuitem", name="Delete").click()
    link.wait_for(state="detached")
    page.get_by_role("button", name="Undo").click()
    link.click()
    page.get_by_role("button", name="Remove Bittern").wait_for()


def labels(page):
    """Name, colour and key of each label, from the top."""
    return page.locator("earmark-vocabulary li").evaluate_all(
        """rows => rows.map(row => [
          row.querySelector('input.name').value,
          row.querySelector('input[type=color]').value,
          row.querySelector('select').value,
        ])"""
    )


def test_every_change_to_the_labels_can_be_undone_and_redone(page, server):
    new_project(page, server.url, "Words", ["Wren", "Robin", "Owl"])
    states = [labels(page)]

    def see(wanted):
        eventually(lambda: labels(page) == wanted, f"the labels {wanted}")

    def step(change):
        change()
        eventually(lambda: labels(page) != states[-1], "a change of the labels")
        states.append(labels(page))

    def rename():
        field = page.get_by_role("textbox", name="Name of label 1")
        field.fill("Winter wren")
        field.press("Enter")

    step(rename)
    step(lambda: page.get_by_label("Colour of Robin").fill("#cc2211"))
    step(lambda: page.get_by_label("Key of Owl").select_option("9"))
    step(lambda: page.get_by_role("button", name="Move Owl up").click())
    step(lambda: page.get_by_role("button", name="Remove Robin").click())
    assert [name for name, _, _ in states[-1]] == ["Winter wren", "Owl"]
    assert states[-1][1][2] == "9"
    assert states[2][1][1] == "#cc2211"

    page.get_by_role("heading", name="Labels").click()
    for state in reversed(states[:-1]):
        page.keyboard.press("Control+z")
        see(state)
    for state in states[1:]:
        page.keyboard.press("Control+Shift+z")
        see(state)
    wait_until_saved(page)
    page.reload()
    see(states[-1])


# What a script of the test evaluates counts as a gesture for the browser: a click is waited for.
CLOSED_FILES = """
  let clicked = false;
  let allowed = false;
  addEventListener('click', (event) => { clicked ||= event.isTrusted; }, true);
  FileSystemFileHandle.prototype.queryPermission = async () => allowed ? 'granted' : 'prompt';
  FileSystemFileHandle.prototype.requestPermission = async () => {
    if (!clicked) throw new DOMException('No click.', 'SecurityError');
    allowed = true;
    return 'granted';
  };
"""


def test_a_file_of_an_earlier_visit_is_opened_after_a_yes(page, server, demo):
    new_project(page, server.url, "Visits", ["A"])
    drop(page, demo / TIT, demo / MOUSE)
    wait_for_recordings(page, MOUSE, TIT)
    page.get_by_text("The audio of 2 recordings is kept here").wait_for()

    # A menu stays as it is though the pointer comes over another row, or that row under it.
    page.get_by_role("button", name=f"More for {TIT}").click()
    page.get_by_role("menuitem", name="About this recording").wait_for()
    page.get_by_role("button", name=f"More for {MOUSE}").hover()
    page.wait_for_timeout(100)
    assert page.get_by_role("menuitem", name="About this recording").is_visible()
    page.keyboard.press("Escape")
    page.get_by_role("menuitem", name="About this recording").wait_for(state="hidden")

    for name in (MOUSE, TIT):
        choose(page, name, "Release the audio kept here")
        wait_until_told(page, f"{name} is no longer kept here.")
    page.add_init_script(CLOSED_FILES)
    page.reload()
    allow = page.get_by_role("button", name="Allow access")
    eventually(lambda: allow.count() == 2, "two files to be allowed")
    allow.first.click()
    eventually(lambda: allow.count() == 0, "both files open")

    # The same on the desk, where nobody has clicked since the page was loaded.
    open_recording(page, TIT)
    page.reload()
    choose_file = page.get_by_role("button", name="Choose the file")
    eventually(lambda: choose_file.count() == 1, "the sentence that the file is closed")
    allow.click()
    eventually(lambda: choose_file.count() == 0, "the file open")


def test_audio_is_kept_released_and_given_again_without_a_server(
    new_context, own_server, demo, complaints
):
    page = new_context(whole=True).new_page()
    new_project(page, own_server.url, "Kept", ["A"])
    add_recordings(page, demo / TIT)
    page.get_by_text("The audio of 1 recording is kept here (109 kB).").wait_for()
    page.get_by_text(re.compile(r"\d+(\.\d)? MB of \d+(\.\d)? [GT]B used")).wait_for()
    wait_until_kept(page)
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")

    page.reload()
    open_recording(page, TIT)
    page.get_by_text("0:02").first.wait_for()
    assert page.get_by_role("button", name="Choose the file").count() == 0
    back_to_project(page, "Kept")

    choose(page, TIT, "Release the audio kept here")
    page.get_by_text("No audio is kept here").wait_for()
    page.reload()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Give the file").click()
    chooser.value.set_files(demo / OTHER_TIT)
    page.get_by_role("alert", name="Problems").get_by_text("its bytes differ").wait_for()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Give the file").click()
    chooser.value.set_files(demo / TIT)
    page.get_by_text("The audio of 1 recording is kept here (109 kB).").wait_for()

    # The demo comes from what the browser has kept of the app itself.
    open_demo(page, f"{own_server.url}/#/")
    eventually(lambda: len(recordings(page)) >= 8, "every demo recording")
    open_recording(page, "powdermill")
    page.locator("earmark-labeling").get_by_role("button", name="Ask me").wait_for()
    assert page.get_by_role("button", name="Choose the file").count() == 0
