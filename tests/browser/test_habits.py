"""Keys of one's own, the command palette and the list of what was done, by real presses."""

from screens import drag, eventually, listed, open_demo, open_recording
from test_screens import complaints_of_axe

RECORDING = "powdermill_R1S07_10s.wav"


def open_keys(page):
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys and gestures")
    dialog.wait_for()
    return dialog


def change_keys(page):
    dialog = open_keys(page)
    page.get_by_role("button", name="Change keys").click()
    page.get_by_role("searchbox", name="Find an action").wait_for()
    return dialog


def wait_for_key(page, action, keys):
    page.get_by_role("button", name=f"Change the key for {action}, now {keys}").wait_for()


def tool_in_hand(page):
    pressed = page.locator("earmark-labeling-toolbar button[aria-pressed=true]")
    return {button.get_attribute("id") for button in pressed.all()}


def test_a_key_is_changed_and_kept(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    change_keys(page)
    page.get_by_role("searchbox", name="Find an action").fill("draw a box")
    page.get_by_role("button", name="Change the key for Tool: draw a box").click()
    page.get_by_text("Press the key for “Tool: draw a box”").wait_for()
    page.keyboard.press("Shift+Q")
    page.get_by_role("button", name="Tool: draw a box, now Shift + Q").wait_for()
    page.get_by_role("button", name="Done", exact=True).click()
    page.get_by_role("term").filter(has_text="Shift + Q").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    page.keyboard.press("t")
    page.keyboard.press("b")
    assert "do-tool-span" in tool_in_hand(page)
    page.keyboard.press("Shift+Q")
    eventually(lambda: "do-tool-box" in tool_in_hand(page), "the box tool in hand")
    hint = page.locator("earmark-hint[for=do-tool-box]")
    assert "Shift + Q" in hint.text_content()
    page.reload()
    page.locator("earmark-spectrogram").wait_for()
    page.keyboard.press("v")
    page.keyboard.press("Shift+Q")
    eventually(lambda: "do-tool-box" in tool_in_hand(page), "the box tool after a reload")


def test_a_key_in_use_is_explained_before_it_moves(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    dialog = change_keys(page)
    page.get_by_role("button", name="Change the key for Repeat what is played").click()
    page.keyboard.press("b")
    question = page.get_by_role("alert").filter(has_text="Shall it mean")
    question.wait_for()
    assert "“Tool: draw a box” now" in question.inner_text()
    assert complaints_of_axe(page) == []
    page.keyboard.press("Enter")  # the focus is on "Use it here"
    wait_for_key(page, "Repeat what is played", "B")
    wait_for_key(page, "Tool: draw a box", "no key")
    page.get_by_role("button", name="Back to the preset’s key for Tool: draw a box").click()
    wait_for_key(page, "Tool: draw a box", "B")
    wait_for_key(page, "Repeat what is played", "no key")
    page.get_by_role("button", name="Undo all changes").click()
    wait_for_key(page, "Repeat what is played", "L")

    # A key that is being pressed can be left by Escape.
    page.get_by_role("button", name="Change the key for Repeat what is played").click()
    page.keyboard.press("Control+w")
    page.get_by_text("The browser keeps Ctrl + W for itself").wait_for()
    page.keyboard.press("Escape")
    wait_for_key(page, "Repeat what is played", "L")
    page.get_by_text("Press the key for").wait_for(state="hidden")
    assert dialog.is_visible()


def test_audacity_keys_work(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    open_keys(page)
    page.get_by_label("Keys as in").select_option("Audacity")
    page.get_by_role("term").filter(has_text="Ctrl + B").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    page.keyboard.press("Control+b")
    eventually(lambda: len(listed(page)) == 1, "an annotation by Ctrl+B")
    page.keyboard.press("Control+k")
    eventually(lambda: listed(page) == [], "it deleted by Ctrl+K")


def test_ravens_arrows_walk_through_the_table(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    for start in (0.1, 0.4):
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        drag(page, (start, 0.4), (start + 0.1, 0.6))
    eventually(lambda: len(listed(page)) == 2, "two boxes")
    open_keys(page)
    page.get_by_label("Keys as in").select_option("Raven")
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    page.locator("earmark-spectrogram").focus()
    page.keyboard.press("ArrowUp")
    chosen = page.get_by_role("option", selected=True)
    first = page.get_by_role("option").first
    eventually(lambda: chosen.inner_text() == first.inner_text(), "the first one selected")


def open_palette(page, words=""):
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="What to do, or where to go")
    field.wait_for()
    page.keyboard.type(words)
    return field


def offered(page):
    return page.get_by_role("listbox", name="Commands").get_by_role("option")


def test_the_palette_does_what_a_few_letters_say(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.keyboard.press("b")
    open_palette(page, "time reg")
    eventually(lambda: offered(page).count() > 0, "a command")
    first = offered(page).first
    assert first.inner_text().startswith("Tool: draw a time region")
    assert "T" in first.inner_text().split()
    assert first.get_attribute("aria-selected") == "true"
    assert complaints_of_axe(page) == []
    page.keyboard.press("Enter")
    eventually(lambda: "do-tool-span" in tool_in_hand(page), "the tool for time regions")
    assert page.get_by_role("combobox", name="What to do").is_hidden()


def test_the_palette_goes_to_a_time(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    clock = page.get_by_role("timer")
    for words, shown in (("0:07.5", "0:07.50"), ("3", "0:03.00")):
        open_palette(page, words)
        first = offered(page).first
        eventually(lambda: first.inner_text().startswith(f"Go to {shown}"), "the time")  # noqa: B023
        page.keyboard.press("Enter")
        eventually(lambda: clock.inner_text().startswith(shown), shown)  # noqa: B023


def test_the_palette_takes_a_label_in_hand_and_opens_recordings(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    open_palette(page, "thrush")
    eventually(lambda: offered(page).count() > 0, "a label")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Wood thrush", pressed=True).wait_for()
    open_palette(page, "mouse wav")
    file = offered(page).filter(has_text=".wav").first
    file.wait_for()
    name = file.locator(".title").inner_text()
    file.click()
    page.get_by_role("heading", name=name, level=1).wait_for()


def test_the_palette_steps_by_arrows_and_closes_by_escape(page, server):
    page.goto(server.url)
    page.get_by_role("button", name="New project").wait_for()
    field = open_palette(page)
    eventually(lambda: offered(page).count() >= 1, "places")
    page.keyboard.type("nothing like this")
    page.get_by_text("Nothing here is called").wait_for()
    field.fill("")
    page.keyboard.press("ArrowUp")
    last = offered(page).last
    assert last.get_attribute("aria-selected") == "true"
    assert field.get_attribute("aria-activedescendant") == last.get_attribute("id")
    page.keyboard.press("Escape")
    field.wait_for(state="hidden")


def steps(page):
    rows = page.get_by_role("list", name="Steps, the latest first").get_by_role("button").all()
    return [row.locator("span").inner_text() for row in rows]


def test_the_list_of_what_was_done_leads_back_and_on(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    for start in (0.1, 0.4, 0.7):
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        drag(page, (start, 0.4), (start + 0.1, 0.6))
    eventually(lambda: len(listed(page)) == 3, "three boxes")
    page.keyboard.press("1")
    page.keyboard.press("Control+h")
    eventually(lambda: len(steps(page)) >= 5, "the steps")
    before = steps(page)
    assert before[0].startswith("Label ")
    assert before[-1] == "Before the first change"
    assert complaints_of_axe(page) == []
    row = page.get_by_role("list", name="Steps, the latest first").get_by_role("button")
    row.nth(3).click()
    eventually(lambda: len(listed(page)) == 1, "one box, as after the first step")
    assert steps(page) == before
    assert row.nth(3).get_attribute("aria-current") == "step"
    row.nth(0).click()
    eventually(lambda: len(listed(page)) == 3, "three boxes again")
    row.last.click()
    eventually(lambda: listed(page) == [], "none, as before the first change")
    page.keyboard.press("Escape")
    row.last.wait_for(state="hidden")


def theme_of(page):
    return page.evaluate("document.documentElement.dataset.theme")


def test_high_contrast_is_chosen_by_the_system_or_by_hand(new_context, server):
    page = new_context(contrast="more").new_page()
    page.goto(server.url)
    page.get_by_role("button", name="New project").wait_for()
    assert theme_of(page) == "contrast"
    assert complaints_of_axe(page) == []
    page.emulate_media(contrast="no-preference", color_scheme="light")
    eventually(lambda: theme_of(page) == "light", "the system's colours")
    page.get_by_role("button", name="Dark colours").click()
    page.get_by_role("button", name="High contrast").click()
    assert theme_of(page) == "contrast"
    page.reload()
    page.get_by_role("button", name="Light colours").wait_for()
    assert theme_of(page) == "contrast"
    open_palette(page, "dark col")
    eventually(lambda: offered(page).count() > 0, "the colours")
    page.keyboard.press("Enter")
    eventually(lambda: theme_of(page) == "dark", "dark colours")
    page.emulate_media(forced_colors="active")
    assert complaints_of_axe(page) == []


def coach(page, title=""):
    return page.get_by_role("region", name="First steps").get_by_role("heading", name=title)


def test_the_first_steps_are_learnt_by_doing_them(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    coach(page, "Listen").wait_for()
    assert "Space" in coach(page).inner_text()
    assert complaints_of_axe(page) == []
    play = page.get_by_role("button", name="Play or pause")
    eventually(play.is_enabled, "the sound")
    page.keyboard.press("Space")
    coach(page, "Draw a box").wait_for()
    page.keyboard.press("Space")
    page.keyboard.press("b")
    drag(page, (0.3, 0.4), (0.4, 0.6))
    coach(page, "Label it").wait_for()
    page.keyboard.press("1")
    coach(page, "Take it back").wait_for()
    page.keyboard.press("Control+z")
    coach(page, "Let Earmark ask").wait_for()
    page.keyboard.press("a")
    coach(page).wait_for(state="hidden")
    page.reload()
    page.locator("earmark-spectrogram").wait_for()
    assert coach(page).count() == 0


def test_the_first_steps_are_skipped_and_shown_again(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    coach(page, "Listen").wait_for()
    page.get_by_role("button", name="Next step").click()
    coach(page, "Draw a box").wait_for()
    page.get_by_role("button", name="Skip all").click()
    coach(page).wait_for(state="hidden")
    open_keys(page)
    page.get_by_role("button", name="First steps").click()
    page.get_by_role("dialog", name="Keys and gestures").wait_for(state="hidden")
    coach(page, "Listen").wait_for()
