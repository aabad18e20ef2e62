"""What a recorder says of a recording is read, shown, and the clock of the time axis."""

import json

from click_tracks import rows_in_page
from recorder_files import AUDIOMOTH, write_audiomoth_wav, write_guano_wav, write_wav
from screens import (
    add_recordings,
    eventually,
    export_from_project,
    new_project,
    open_recording,
    wait_for_python,
    wait_until_told,
    want_python,
)

SONG_METER = "SMA00646_20201017_130500.wav"


def facts(page):
    """The lines of the dialog: name -> text."""
    names = page.locator("earmark-about dt").all_text_contents()
    texts = page.locator("earmark-about dd").all_text_contents()
    return dict(zip(names, texts, strict=False))


def open_about(page, name):
    want_python(page)
    page.get_by_role("button", name=f"More for {name}").click()
    page.get_by_role("menuitem", name="About this recording").click()
    eventually(lambda: "Device" in facts(page), "what the recorder says")


def time_labels(page):
    """What the time axis shows, at the places of its ticks."""
    return page.locator("earmark-spectrogram").first.evaluate(
        """it => {
            const canvas = it.shadowRoot.querySelector('#time canvas');
            const said = [];
            const context = canvas.getContext('2d');
            const { fillText } = context;
            context.fillText = (text, ...place) => {
                said.push(text);
                fillText.call(context, text, ...place);
            };
            return new Promise((resolve) => {
                it.requestUpdate();
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    delete context.fillText;
                    resolve(said);
                }));
            });
        }"""
    )


def test_guano_is_read_shown_and_exported(page, server, tmp_path):
    new_project(page, server.url, "Pond", ["Frog"])
    add_recordings(page, write_guano_wav(tmp_path / SONG_METER))
    page.get_by_role("link", name=SONG_METER).wait_for()
    open_about(page, SONG_METER)
    shown = facts(page)
    assert shown["Start"] == "17 October 2020, 13:05:00 UTC+01:00, from GUANO"
    assert shown["Device"] == "Wildlife Acoustics, Inc. Song Meter Mini SMA00646"
    assert shown["Position"] == "54.75656° N, 1.59106° W"
    assert (shown["Gain"], shown["Temperature"]) == ("18 dB", "21.25 °C")
    page.keyboard.press("Escape")
    eventually(lambda: page.locator("earmark-about").count() == 0, "the dialog gone")
    bundle = json.loads(export_from_project(page, "Everything, as a JSON", tmp_path).read_text())
    told = bundle["recordings"][0]["recording"]
    assert told["start_time"] == "2020-10-17T12:05:00.000Z"
    assert (told["utc_offset_min"], told["site"]) == (60, "SMA00646")
    assert told["metadata"]["Firmware Version"] == "1.1"


def test_the_time_axis_shows_the_clock_of_the_recorder(page, server, tmp_path):
    new_project(page, server.url, "Pond", ["Frog"])
    name = "20240415_190500.WAV"
    add_recordings(page, write_audiomoth_wav(tmp_path / name))
    open_recording(page, name)
    wait_for_python(page)
    page.keyboard.press("Shift+I")
    eventually(lambda: "Device" in facts(page), "what the recorder says")
    assert AUDIOMOTH in facts(page).values()
    page.get_by_role("switch", name="Time of day on the time axis").press("Space")
    page.keyboard.press("Escape")
    eventually(lambda: "19:05:05" in time_labels(page), "the time of day on the axis")
    page.reload()
    eventually(lambda: "19:05:05" in time_labels(page), "the choice remembered")
    page.keyboard.press("Shift+T")
    eventually(lambda: "0:05" in time_labels(page), "the time from the start again")


def test_a_recording_without_a_clock_says_so(page, server, tmp_path):
    new_project(page, server.url, "Pond", ["Frog"])
    add_recordings(page, write_wav(tmp_path / "dawn.wav", b""))
    open_recording(page, "dawn.wav")
    wait_for_python(page)
    page.keyboard.press("Shift+T")
    wait_until_told(page, "When this recording began is not known")
    page.keyboard.press("Shift+I")
    page.get_by_text("Neither the file nor its name says when").wait_for()
    assert page.get_by_role("switch", name="Time of day").is_disabled()


def test_file_and_name_that_contradict_are_told(page, server, tmp_path):
    new_project(page, server.url, "Pond", ["Frog"])
    name = "SMA00646_20211017_130731.wav"
    add_recordings(page, write_guano_wav(tmp_path / name))
    page.get_by_role("link", name=name).wait_for()
    open_about(page, name)
    page.get_by_text("The file name says 2021-10-17 13:07:31, but GUANO says").wait_for()
    assert rows_in_page(page)[name]["about"]["start_time"] == "2020-10-17T12:05:00.000Z"
