"""Attributes: the project asks, people say, one annotation or many, and tables carry it."""

import csv
import io

import pytest
from screens import (
    back_to_project,
    drag,
    eventually,
    export_from_project,
    import_into_project,
    listed,
    open_demo,
    open_recording,
    wait_for_python,
    wait_until_saved,
)

RECORDING = "powdermill_R1S07_10s.wav"
PROJECT = "Demo: birds and a mouse"


def section(page):
    return page.locator("earmark-attributes")


def names(page):
    return [text.split("\n")[0] for text in section(page).get_by_role("listitem").all_inner_texts()]


def add_attribute(page, name, kind="Text", **fields):
    """Add an attribute by the dialog; `fields` by their labels' first words."""
    section(page).get_by_role("button", name="Add an attribute").click()
    dialog = page.locator("earmark-attribute-dialog")
    dialog.get_by_role("textbox", name="Name").fill(name)
    if kind != "Text":
        dialog.get_by_role("combobox", name="Kind").click()
        page.get_by_role("option", name=kind).click()
    for label, value in fields.items():
        role = "spinbutton" if label in ("Least", "Most") else "textbox"
        dialog.get_by_role(role, name=label).fill(value)
    dialog.get_by_role("button", name="Add", exact=True).click()
    eventually(lambda: any(one.startswith(name) for one in names(page)), f"the attribute {name}")


@pytest.fixture
def asking(page, server):
    """The demo project, which asks for four things of each annotation."""
    open_demo(page, server.url)
    add_attribute(page, "Distance", "Number", Unit="m", Least="0", Most="500")
    add_attribute(page, "Call type", "Choice from a list", Choices="song\nalarm call")
    add_attribute(page, "Seen", "Yes or no")
    add_attribute(page, "Habitat")
    return page


def say(page, name, text):
    field = page.get_by_role("textbox", name=name)
    field.fill(text)
    field.press("Enter")


def choose(page, name, option):
    page.get_by_role("combobox", name=name).click()
    page.get_by_role("option", name=option, exact=True).click()


def said(page, name, role="textbox"):
    return page.get_by_role(role, name=name).input_value()


def draw(page, count):
    page.keyboard.press("f")
    page.keyboard.press("b")
    page.keyboard.press("1")
    for index in range(count):
        drag(page, (0.1 + 0.2 * index, 0.4), (0.2 + 0.2 * index, 0.6))
        eventually(lambda: len(listed(page)) == index + 1, "a box")  # noqa: B023
        page.keyboard.press("Escape")


def test_a_lead_orders_removes_and_restores_attributes(asking):
    page = asking
    assert names(page) == ["Distance (m)", "Call type", "Seen", "Habitat"]
    section(page).get_by_role("button", name="Add an attribute").click()
    dialog = page.locator("earmark-attribute-dialog")
    dialog.get_by_role("textbox", name="Name").fill("notes")
    page.keyboard.press("Enter")
    dialog.get_by_text("means something else").wait_for()
    page.keyboard.press("Escape")
    dialog.get_by_role("textbox", name="Name").wait_for(state="hidden")

    section(page).get_by_role("button", name="Move Habitat up").click()
    eventually(lambda: names(page)[2] == "Habitat", "Habitat moved up")
    section(page).get_by_role("button", name="Remove Habitat").click()
    eventually(lambda: "Habitat" not in names(page), "Habitat removed")
    page.keyboard.press("Control+z")
    eventually(lambda: names(page)[2] == "Habitat", "its removal undone")
    section(page).get_by_role("button", name="Remove Habitat").click()
    section(page).get_by_role("button", name="Removed attributes (1)").click()
    section(page).get_by_role("button", name="Restore Habitat").click()
    eventually(lambda: names(page)[2] == "Habitat", "Habitat restored")

    section(page).get_by_role("button", name="Change Distance").click()
    dialog = page.locator("earmark-attribute-dialog")
    dialog.get_by_role("spinbutton", name="Most").fill("50")
    dialog.get_by_role("button", name="Save").click()
    section(page).get_by_text("Number from 0 to 50", exact=True).wait_for()


def test_what_is_said_of_one_and_of_many_goes_into_tables_and_back(asking, tmp_path):
    page = asking
    open_recording(page, RECORDING)
    page.get_by_text("Nothing is labeled yet").wait_for()
    draw(page, 2)

    # One: typed fields, and a sentence for what does not fit.
    rows = page.get_by_role("listbox", name="Annotations").get_by_role("option")
    rows.nth(0).click()
    say(page, "Distance (m)", "900")
    page.get_by_text("Distance must be at least 0 and at most 500 m.").wait_for()
    say(page, "Distance (m)", "12,5")
    page.get_by_role("button", name="Undo: Change Distance").wait_for()
    choose(page, "Call type", "alarm call")
    page.get_by_role("button", name="Undo: Change Call type").wait_for()

    # Both: what differs is shown as mixed, what is said is said of both, as one step.
    rows.nth(1).click(modifiers=["Shift"])
    page.get_by_role("heading", name="2 selected").wait_for()
    field = page.get_by_role("textbox", name="Distance (m)")
    eventually(lambda: field.get_attribute("placeholder") == "mixed", "mixed distances")
    assert field.input_value() == ""
    choose(page, "Seen", "no")
    page.get_by_role("button", name="Undo: Change Seen (2)").wait_for()
    sure = page.get_by_role("spinbutton", name="Confidence (%)")
    sure.fill("80")
    sure.press("Enter")
    page.get_by_role("button", name="Undo: Change confidence (2)").wait_for()
    note = page.get_by_role("textbox", name="Note")
    note.fill("both")
    note.press("Tab")
    page.get_by_role("button", name="Undo: Change note (2)").wait_for()
    rows.nth(1).click()
    eventually(lambda: said(page, "Seen", "combobox") == "no", "said of the second, too")
    assert said(page, "Confidence (%)", "spinbutton") == "80"
    assert said(page, "Distance (m)") == ""

    # Out as columns, changed elsewhere, and back in as values; what fits nowhere is kept aside.
    wait_for_python(page)
    wait_until_saved(page)
    back_to_project(page, PROJECT)
    path = export_from_project(page, "CSV", tmp_path)
    table = list(csv.DictReader(io.StringIO(path.read_text())))
    assert [row["Distance"] for row in table] == ["12.5", ""]
    assert [row["Call type"] for row in table] == ["alarm call", ""]
    assert [(row["Seen"], row["confidence"], row["note"]) for row in table] == [
        ("no", "0.8", "both")
    ] * 2
    changed = tmp_path / "changed.csv"
    changed.write_text(
        "file,start_s,end_s,labels,Distance,Seen,weather\n"
        f"{RECORDING},7,8,,40,yes,rain\n{RECORDING},8.5,9,,far,,\n"
    )
    import_into_project(page, changed)
    page.get_by_text("Distance is 'far'; it must be a number.").wait_for()
    open_recording(page, RECORDING)
    eventually(lambda: len(listed(page)) == 4, "two more")
    page.get_by_role("listbox", name="Annotations").get_by_role("option").nth(2).click()
    eventually(lambda: said(page, "Distance (m)") == "40", "the value of the table")
    assert said(page, "Seen", "combobox") == "yes"
