"""The main job: a dawn chorus opened, asked about, drawn on, kept without a server, exported."""

import json

from screens import (
    add_recordings,
    ask_me,
    back_to_project,
    drag,
    eventually,
    export_from_project,
    import_into_project,
    listed,
    new_project,
    open_recording,
    wait_for_python,
    wait_for_question,
    wait_until_kept,
    wait_until_saved,
)

LABELS = ["Northern Cardinal", "Wood Thrush", "Eastern Towhee", "Black-capped Chickadee"]
ANSWERS = ["1", "2", "2", "n", "u", "4", "3"]


def regions(bundle):
    """What people would call the content: spans, frequencies and label names, in order of time."""
    names = {label["id"]: label["name"] for label in bundle["labels"]}
    return sorted(
        [
            [
                round(annotation["region"]["start_s"], 6),
                round(annotation["region"]["end_s"], 6),
                round(annotation["region"].get("low_hz", -1), 3),
                round(annotation["region"].get("high_hz", -1), 3),
                sorted(names[label["id"]] for label in annotation["labels"]),
            ]
            for recording in bundle["recordings"]
            for annotation in recording["annotations"]
            if annotation["status"] == "active"
        ]
    )


def test_label_offline_and_take_the_labels_along(
    open_profile, own_server, demo, tmp_path, complaints
):
    context = open_profile()
    page = context.new_page()
    new_project(page, own_server.url, "Powdermill", LABELS)
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    wait_until_kept(page)
    open_recording(page, "powdermill_R1S07_10s.wav")

    # Ask me with seven questions; two neighbours get the same answer.
    wait_for_python(page)
    ask_me(page, 7)
    for number, key in enumerate(ANSWERS, start=1):
        wait_for_question(page, number, 7)
        page.keyboard.press(key)
    page.get_by_text("All 7 questions").wait_for()
    page.keyboard.press("Escape")
    eventually(lambda: len(listed(page)) == 4, "four annotations from seven answers")

    # A box is drawn with the label chosen by its key, undone, and done again.
    page.keyboard.press("b")
    page.keyboard.press("1")
    drag(page, (0.30, 0.80), (0.45, 0.90))
    eventually(lambda: len(listed(page)) == 5, "the box in the list")
    page.keyboard.press("Control+z")
    eventually(lambda: len(listed(page)) == 4, "the box undone")
    page.keyboard.press("Control+Shift+z")
    eventually(lambda: len(listed(page)) == 5, "the box done again")
    labeled = listed(page)
    wait_until_saved(page)

    # The server is gone, the browser is closed and opened again: nothing is lost.
    context.close()
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")
    page = open_profile().new_page()
    page.goto(own_server.url)
    page.get_by_role("link", name="Powdermill").click()
    open_recording(page, "powdermill_R1S07_10s.wav")
    eventually(lambda: listed(page) == labeled, "the same list after a restart without a server")

    # Out and in again, through the formats that other tools read.
    back_to_project(page, "Powdermill")
    wait_for_python(page)
    before = json.loads(
        export_from_project(page, "Everything, as a JSON bundle", tmp_path).read_text()
    )
    assert [len(recording["queries"]) for recording in before["recordings"]] == [7]
    raven = export_from_project(page, "Raven selection table", tmp_path)
    audacity = export_from_project(page, "Audacity labels", tmp_path)
    assert raven.read_text().startswith("Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)")
    assert len(regions(before)) == 5

    for table in (raven, audacity):
        new_project(page, own_server.url, f"From {table.name}", LABELS)
        add_recordings(page, demo / "powdermill_R1S07_10s.wav")
        page.get_by_role("link", name="powdermill_R1S07_10s.wav").wait_for()
        import_into_project(page, table)
        page.get_by_text("5 annotations").first.wait_for()
        again = json.loads(
            export_from_project(page, "Everything, as a JSON bundle", tmp_path).read_text()
        )
        assert regions(again) == regions(before), table.name
