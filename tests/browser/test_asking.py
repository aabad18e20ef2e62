"""A simulated listener answers through the page; what is exported scores as simulated."""

import json
import re

import numpy as np
import pytest
import soundfile
from screens import (
    add_recordings,
    back_to_project,
    eventually,
    export_from_project,
    new_project,
    open_recording,
    wait_for_python,
)
from test_screens import complaints_of_axe

from earmark.simulate import hear
from py_browser.active_labeling.knowledge import Knowledge
from py_browser.active_labeling.listener import Listener, covers_half
from py_browser.active_labeling.scoring import Counts, Event, segment_counts
from py_browser.active_labeling.simulation import events_of
from py_browser.queries import propose_queries

RATE_HZ = 16_000
BUDGET = 7
TRUTH = {
    "one.wav": [Event(2.0, 2.8, "Robin"), Event(5.2, 5.7, "Robin"), Event(8.1, 9.0, "Robin")],
    "two.wav": [Event(1.4, 2.0, "Robin"), Event(6.3, 7.3, "Robin")],
}


@pytest.fixture
def soundscapes(tmp_path):
    """Ten seconds of hiss each, with warbles at known times."""
    random = np.random.default_rng(5)
    for name, events in TRUTH.items():
        samples = random.normal(size=10 * RATE_HZ) * 0.01
        for event in events:
            time_s = np.arange(round((event.end_s - event.start_s) * RATE_HZ)) / RATE_HZ
            start = round(event.start_s * RATE_HZ)
            samples[start : start + len(time_s)] += 0.3 * np.sin(
                2 * np.pi * 2500 * time_s + 15 * np.sin(2 * np.pi * 8 * time_s)
            )
        soundfile.write(tmp_path / name, samples, RATE_HZ)
    return tmp_path


def simulated(folder):
    """The same project on the desktop: F1 of the labels, and the questions of each recording."""
    known, counts, questions = None, Counts(), []
    listener = Listener({"Robin"}, 0.0, 0)
    for name, events in TRUTH.items():
        heard = hear(folder / name, "logmel")
        queries = propose_queries(heard.features, "earmark", BUDGET, None, heard, known)
        answered = listener.answer(queries, events)
        known = (known or Knowledge.about(heard)).after(heard, answered)
        counts += segment_counts(events, events_of(answered))
        questions.append(len(queries))
    return counts.f1, questions


def answer_all(page, events):
    """Answer each question from what is known to be there, until none is left."""
    panel = page.locator("earmark-ask-panel")
    suggested, before = 0, ""
    while True:
        # The words of one question are read whole, and only once they are those of another one.
        heading = next_heading(page, before)
        if heading == "done":
            return suggested
        before = heading
        clocks = re.findall(r"(\d+):(\d+\.\d+)", panel.locator(".prompt p").inner_text())
        start_s, end_s = (60 * int(minutes) + float(seconds) for minutes, seconds in clocks)
        region = Event(start_s, end_s)
        there = any(covers_half(region, event) for event in events)
        says = panel.locator(".suggested p").all_inner_texts()
        suggested += len(says)
        if there and any("Robin" in sentence for sentence in says):
            page.keyboard.press("y")
        else:
            page.keyboard.press("1" if there else "n")


def next_heading(page, before):
    return eventually(lambda: new_heading(page, before), "another question, or the end")


def new_heading(page, before):
    if page.locator("earmark-ask-summary").count():
        return "done"
    headings = page.locator("earmark-ask-panel h2").all_inner_texts()
    return headings[0] if headings and headings[0] != before else None


def test_labels_asked_in_the_page_are_as_good_as_simulated(page, server, soundscapes, tmp_path):
    new_project(page, server.url, "Asking", ["Robin"])
    add_recordings(page, *(soundscapes / name for name in TRUTH))
    suggested = {}
    for name, events in TRUTH.items():
        open_recording(page, name)
        wait_for_python(page)
        page.get_by_role("button", name="Ask me").click()
        page.get_by_role("combobox", name="Listens with").click()
        page.get_by_role("option", name="Log-mel bands", exact=True).click()
        page.get_by_role("button", name="Start asking").click()
        suggested[name] = answer_all(page, events)
        page.keyboard.press("Escape")
        back_to_project(page, "Asking")
    # Nothing is known at first; in the second recording there is a suggestion for everything.
    assert suggested["one.wav"] < suggested["two.wav"]

    # The panel says how far it is: each recording is a point of the curve.
    page.get_by_role("button", name="Progress").click()
    panel = page.locator("earmark-progress-dialog")
    panel.get_by_text("As a table").click()
    eventually(lambda: panel.get_by_role("row").count() == 3, "a table of two recordings")
    assert complaints_of_axe(page) == []
    asked_in_page = int(panel.locator("dd").first.inner_text())
    page.keyboard.press("Escape")
    panel.wait_for(state="detached")

    path = export_from_project(page, "Everything, as a JSON bundle", tmp_path)
    bundle = json.loads(path.read_text())
    names = {label["id"]: label["name"] for label in bundle["labels"]}
    recordings = {one["recording"]["file_name"]: one for one in bundle["recordings"]}
    counts, questions = Counts(), []
    for name, events in TRUTH.items():
        queries = recordings[name]["queries"]
        assert {query["method"] for query in queries} == {"earmark"}
        assert {query["options"]["embeddings"] for query in queries} == {"logmel 1"}
        questions.append(len(queries))
        found = [
            Event(one["region"]["start_s"], one["region"]["end_s"], names[label["id"]])
            for one in recordings[name]["annotations"]
            if one["status"] == "active"
            for label in one["labels"]
        ]
        counts += segment_counts(events, found)
    f1, asked = simulated(soundscapes)
    assert questions == asked
    assert asked_in_page == sum(asked)
    assert counts.f1 == pytest.approx(f1, abs=0.03)
    assert f1 > 0.85
