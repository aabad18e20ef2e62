"""The annotation table: one tab stop, cells edited in place, rows in step with the spectrogram."""

import pytest
from screens import (
    back_to_project,
    drag,
    eventually,
    import_into_project,
    listed,
    open_demo,
    open_recording,
    wait_for_python,
)
from test_screens import complaints_of_axe

RECORDING = "powdermill_R1S07_10s.wav"
PROJECT = "Demo: birds and a mouse"
ROWS = 3000


@pytest.fixture
def table(page, server):
    """Three boxes in the demo project's recording, and the table below them."""
    page.add_init_script("localStorage.setItem('earmark-first-steps', 'done')")
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.get_by_text("Nothing is labeled yet").wait_for()
    page.keyboard.press("f")
    page.keyboard.press("b")
    page.keyboard.press("1")
    for index in range(3):
        drag(page, (0.1 + 0.2 * index, 0.4), (0.2 + 0.2 * index, 0.6))
        eventually(lambda: len(listed(page)) == index + 1, "a box")  # noqa: B023
        page.keyboard.press("Escape")
    page.keyboard.press("Shift+A")
    eventually(lambda: focused(page) == "1.000", "the first cell, with the focus")
    return page


def grid(page):
    return page.get_by_role("grid", name="Annotations")


def focused(page):
    """The text, or what is typed, of whatever has the focus."""
    return page.evaluate(
        """() => {
            let found = document.activeElement;
            while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
            return (found?.value ?? found?.textContent ?? '').trim();
        }"""
    )


def column(page, name):
    """The texts of a column, from the top."""
    heads = [text.strip() for text in grid(page).get_by_role("columnheader").all_inner_texts()]
    at = heads.index(name)
    rows = grid(page).get_by_role("row").filter(has=page.get_by_role("gridcell"))
    return [row.get_by_role("gridcell").nth(at).inner_text().strip() for row in rows.all()]


def selected(page):
    return page.locator("earmark-annotation-grid").get_by_role("row", selected=True).count()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def undo(page, step):
    page.get_by_role("button", name=f"Undo: {step}").click()


def test_cells_are_edited_by_keys_as_in_spreadsheets(table):
    page = table
    # Down goes to the next row, which is then selected in the spectrogram and in the list.
    press(page, "ArrowDown")
    eventually(lambda: selected(page) == 1 and focused(page) == "3.000", "the second row")
    start = page.get_by_role("spinbutton", name="Start (s)")
    eventually(lambda: start.input_value() == "3.000", "its region in the panel")

    # Enter edits; what cannot be gets a sentence; Escape leaves the cell as it was.
    press(page, "ArrowRight", "Enter", "Control+a")
    page.keyboard.type("2")
    press(page, "Enter")
    page.get_by_text("The end must come after the start.").wait_for()
    press(page, "Escape")
    eventually(lambda: focused(page) == "4.000", "the end as it was")

    # Tab goes on to the next cell that can be edited, Enter to the row below.
    press(page, "Enter", "Control+a")
    page.keyboard.type("4,5")
    press(page, "Tab")
    eventually(lambda: focused(page) == "1.500", "the length, to be edited")
    press(page, "Tab", "Tab", "Tab")
    eventually(lambda: focused(page) == "Northern cardinal", "the labels, to be edited")
    press(page, "Control+a")
    page.keyboard.type("northern cardinal; wood thrush")
    press(page, "Tab")
    page.keyboard.type("80")
    press(page, "Enter")
    eventually(lambda: column(page, "Confidence (%)") == ["", "80", ""], "80 % sure")
    assert column(page, "End (s)")[1] == "4.500"
    assert column(page, "Labels")[1] == "Northern cardinal; Wood thrush"
    eventually(lambda: selected(page) == 1 and focused(page) == "", "the row below")

    # Each of them is one step.
    undo(page, "Change confidence")
    undo(page, "Change labels")
    undo(page, "Change region")
    eventually(lambda: column(page, "End (s)") == ["2.000", "4.000", "6.000"], "all undone")
    assert column(page, "Labels") == ["Northern cardinal"] * 3

    # All rows: one edit for all of them, a digit relabels them, Delete deletes them.
    page.locator("earmark-annotation-grid").get_by_role("gridcell").first.click()
    press(page, "Control+a")
    eventually(lambda: selected(page) == 3, "all selected")
    press(page, "End", "Enter")
    page.keyboard.type("windy")
    press(page, "Control+Enter")
    eventually(lambda: column(page, "Note") == ["windy"] * 3, "one note for all")
    press(page, "2")
    eventually(lambda: all("Wood thrush" in names for names in column(page, "Labels")), "relabeled")
    undo(page, "Label Wood thrush (3)")
    undo(page, "Change note (3)")
    eventually(lambda: column(page, "Note") == [""] * 3, "both undone in one step each")
    assert complaints_of_axe(page) == []

    # The header is reached by going up; Enter sorts.
    grid(page).get_by_role("gridcell").first.click()
    press(page, "ArrowUp", "Enter")
    head = grid(page).get_by_role("columnheader", name="Start (s)")
    eventually(lambda: head.get_attribute("aria-sort") == "descending", "the last first")
    assert column(page, "Start (s)") == ["5.000", "3.000", "1.000"]

    # One tab stop: Tab leaves the grid.
    assert (
        page.locator("earmark-annotation-grid").evaluate(
            "it => it.shadowRoot.querySelectorAll('[tabindex=\"0\"]').length"
        )
        == 1
    )
    press(page, "Tab")
    assert not page.locator("earmark-annotation-grid").evaluate("it => it.matches(':focus-within')")


def test_thousands_of_rows_are_filtered_and_only_those_in_sight_are_there(table, tmp_path):
    page = table
    path = tmp_path / "many.csv"
    lines = ["file,start_s,end_s,labels,confidence,note"]
    for index in range(ROWS):
        start = index * 9 / ROWS
        label = "Insect" if index % 10 == 0 else "Noise"
        lines.append(f"{RECORDING},{start:.4f},{start + 0.01:.4f},{label},{index % 100 / 100},")
    path.write_text("\n".join(lines) + "\n")
    wait_for_python(page)
    back_to_project(page, PROJECT)
    import_into_project(page, path)
    page.get_by_text(f"{ROWS + 3:,} annotations").first.wait_for()
    open_recording(page, RECORDING)
    count = page.locator("earmark-table-bar").get_by_role("status")
    eventually(lambda: count.inner_text() == f"{ROWS + 3:,} of {ROWS + 3:,}", "all rows", 40)
    rows = grid(page).get_by_role("row")
    assert rows.count() < 60
    assert grid(page).get_attribute("aria-rowcount") == str(ROWS + 4)

    # To the very last row and its place in the recording, by one key.
    grid(page).get_by_role("gridcell").first.click()
    press(page, "Control+End")
    last = f"{(ROWS - 1) * 9 / ROWS:.3f}"
    eventually(lambda: last in column(page, "Start (s)"), "the last row")
    assert rows.count() < 60
    assert page.get_by_role("spinbutton", name="Start (s)").input_value() == last

    # Filters narrow it, and what they hide is said.
    bar = page.locator("earmark-table-bar")
    bar.get_by_role("combobox", name="Show the label").select_option("Insect")
    eventually(lambda: "300 of" in count.inner_text(), "the insects")
    bar.get_by_role("spinbutton", name="Confidence from").fill("90")
    eventually(lambda: "30 of" in count.inner_text(), "the sure ones")
    bar.get_by_role("searchbox", name="Find in the table").fill("thrush")
    eventually(lambda: count.inner_text().startswith("0 of"), "nothing")
    bar.get_by_role("button", name="Show all").click()
    eventually(lambda: f"{ROWS + 3:,} of" in count.inner_text(), "all again")

    # Columns can be chosen.
    bar.get_by_role("button", name="Columns").click()
    page.get_by_role("menuitemcheckbox", name="Origin").click()
    eventually(lambda: "imported" in column(page, "Origin"), "a column more")
    page.keyboard.press("Escape")
    bar.get_by_role("button", name="Close the table").click()
    grid(page).wait_for(state="hidden")
