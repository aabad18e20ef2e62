"""The spectrogram's settings, used as people use them and judged by the pixels they make."""

import re

import pytest
from screens import (
    add_recordings,
    back_to_project,
    drag,
    eventually,
    listed,
    new_project,
    on_screens,
    open_recording,
)
from seeing import brightness, row_of_pixels, spectrogram, view, write_tones
from test_screens import complaints_of_axe

PEEPS = [(5000.0, 2.0, 3.0, 0.3)]


def open_sound(page, server, path, project="Looking"):
    new_project(page, server.url, project, ["Tone"])
    add_recordings(page, path)
    open_recording(page, path.name)
    return spectrogram(page)


def open_settings(page):
    page.locator("earmark-spectrogram #plot").first.focus()
    page.keyboard.press("Shift+L")
    page.get_by_role("dialog", name="How the spectrogram looks").wait_for()


def check(page, name):
    page.get_by_role("radio", name=name, exact=True).check()


def slide(page, name, value):
    page.get_by_role("slider", name=name).fill(str(value))


@pytest.fixture
def tone(tmp_path):
    return write_tones(tmp_path / "tone.wav", PEEPS)


@pytest.fixture
def steady(tmp_path):
    """A tone whose period fits every column, so that all columns are the same."""
    return write_tones(tmp_path / "steady.wav", [(3000.0, 0.0, 12.0, 0.3)])


def test_boxes_and_pixels_stay_with_the_sound_on_every_scale(page, server, tone):
    open_sound(page, server, tone)
    page.keyboard.press("b")
    open_settings(page)
    for scale in ("Linear", "Mel", "Log"):
        check(page, scale)
        found = spectrogram(page)
        assert brightness(found, 2.5, 5000) > 150, scale
        assert brightness(found, 2.5, 9000) < 60, scale
        assert brightness(found, 2.5, 2500) < 60, scale
    top, bottom = (
        found.evaluate("(it, hz) => it.frequencyToY(hz) / it.plotSize.heightPx", hz)
        for hz in (6000, 4000)
    )
    page.keyboard.press("Escape")
    drag(page, (2.0 / 12, bottom), (3.0 / 12, top))
    eventually(lambda: len(listed(page)) == 1, "a box drawn on the log scale")
    low, high = re.search(r"([\d.]+) kHz – ([\d.]+) kHz", listed(page)[0]).groups()
    assert float(low) == pytest.approx(4.0, abs=0.06)
    assert float(high) == pytest.approx(6.0, abs=0.06)
    page.keyboard.press("Escape")
    open_settings(page)
    check(page, "Linear")
    page.get_by_role("dialog", name="How the spectrogram looks").wait_for()
    middle_y = spectrogram(page).evaluate("it => it.frequencyToY(5000)")
    box = page.locator("earmark-annotation-layer").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 2.5 / 12, box["y"] + middle_y)
    page.keyboard.press("Escape")
    assert page.get_by_role("option", selected=True).count() == 1


def test_paint_never_reads_the_audio_again(page, server, tone):
    found = open_sound(page, server, tone)
    worker = next(it for it in page.workers if it.evaluate("self.name") == "spectrogram")
    worker.evaluate(
        """() => {
            const { slice } = Blob.prototype;
            self.reads = 0;
            Blob.prototype.slice = function (...range) {
                self.reads += 1;
                return slice.apply(this, range);
            };
        }"""
    )
    open_settings(page)
    seen = {brightness(found, 2.5, 5000)}
    for change in (
        lambda: check(page, "viridis"),
        lambda: check(page, "Log"),
        lambda: slide(page, "Darkest", -60),
        lambda: slide(page, "Brightest", 0),
        lambda: slide(page, "Contrast", 1),
        lambda: page.get_by_label("Range").select_option("Birds, 0 to 12 kHz"),
    ):
        change()
        seen.add(brightness(spectrogram(page), 2.5, 5000))
    assert len(seen) >= 4
    assert view(found)["highHz"] == 12_000
    assert worker.evaluate("self.reads") == 0
    page.get_by_label("FFT size").select_option(index=5)
    spectrogram(page)
    eventually(lambda: worker.evaluate("self.reads") > 0, "audio read for another analysis")


def test_no_view_or_scale_shows_a_seam(page, server, steady):
    found = open_sound(page, server, steady)
    open_settings(page)
    for length_s in (0.37, 2.9):
        found.evaluate("(it, lengthS) => it.zoomTo(7, 7 + lengthS, 0)", length_s)
        for scale in ("Linear", "Mel"):
            check(page, scale)
            for filter_ in ("Plain", "Denoised", "PCEN"):
                check(page, filter_)
                row = row_of_pixels(spectrogram(page), 3000).astype(int)
                spread = row.max(axis=0) - row.min(axis=0)
                assert spread.max() <= 12, (length_s, scale, filter_)


def test_denoise_and_pcen_take_away_what_is_always_there(page, server, tmp_path):
    path = write_tones(tmp_path / "hum.wav", [(3000.0, 0, 12, 0.05), *PEEPS])
    found = open_sound(page, server, path)
    assert brightness(found, 6, 3000) > 100
    open_settings(page)
    for filter_ in ("Denoised", "PCEN"):
        check(page, filter_)
        assert brightness(spectrogram(page), 6, 3000) < 70, filter_
        assert brightness(found, 2.05, 5000) > 120, filter_


def test_a_longer_window_parts_close_frequencies(page, server, tmp_path):
    path = write_tones(tmp_path / "pair.wav", [(5000.0, 0, 12, 0.1), (5060.0, 0, 12, 0.1)])
    found = open_sound(page, server, path)
    found.evaluate("it => it.zoomBy(1, 24, 0, it.frequencyToY(5030))")
    open_settings(page)
    gaps = []
    for size in ("512 (11 ms)", "4096 (85 ms)"):
        page.get_by_label("FFT size").select_option(size)
        spectrogram(page)
        gaps.append(brightness(found, 6, 5000) - brightness(found, 6, 5030))
    assert abs(gaps[0]) < 30
    assert gaps[1] > 60


def test_two_settings_share_view_cursor_and_annotations(page, server, tone):
    open_sound(page, server, tone)
    open_settings(page)
    check(page, "Two settings")
    check(page, "Lower")
    check(page, "Mel")
    check(page, "greys")
    upper, lower = spectrogram(page, 0), spectrogram(page, 1)
    assert (view(upper)["scale"], view(lower)["scale"]) == ("linear", "mel")
    box = lower.locator("earmark-annotation-layer").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    eventually(lambda: view(upper)["endS"] < 11, "the upper picture zoomed with the lower")
    upper, lower = spectrogram(page, 0), spectrogram(page, 1)
    assert view(upper)["startS"] == view(lower)["startS"]
    for found in (upper, lower):
        assert brightness(found, 2.5, 5000) > 150
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.mouse.move(box["x"] + 60, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 120, steps=5)
    page.mouse.up()
    eventually(lambda: len(listed(page)) == 1, "a box drawn in the lower picture")
    marks = [found.locator("earmark-annotation-layer") for found in (upper, lower)]
    assert all(it.evaluate("it => it.selected !== null") for it in marks)
    assert upper.evaluate("it => it.cursorS") == lower.evaluate("it => it.cursorS")


def test_channels_lie_above_each_other(page, server, tmp_path):
    path = write_tones(tmp_path / "stereo.wav", [], PEEPS)
    open_sound(page, server, path)
    page.keyboard.press("Shift+W")
    eventually(lambda: page.locator("earmark-spectrogram").count() == 2, "two pictures")
    first, second = spectrogram(page, 0), spectrogram(page, 1)
    assert brightness(first, 2.5, 5000) < 60
    assert brightness(second, 2.5, 5000) > 150


def test_a_project_shares_presets_and_where_to_start(page, server, tone):
    open_sound(page, server, tone, "Shared")
    open_settings(page)
    check(page, "Log")
    check(page, "cividis")
    page.get_by_role("textbox", name="Name of the preset").fill("Night calls")
    page.get_by_role("button", name="Save preset").click()
    page.get_by_role("checkbox", name="Everybody starts from Night calls").check()
    page.get_by_label("Preset").first.select_option("Standard")
    assert view(spectrogram(page))["scale"] == "linear"
    back_to_project(page, "Shared")
    open_recording(page, tone.name)
    assert view(spectrogram(page))["scale"] == "linear", "what this device last used"
    back_to_project(page, "Shared")
    page.evaluate("localStorage.clear()")
    open_recording(page, tone.name)
    assert view(spectrogram(page))["scale"] == "log", "what everybody starts from"


def test_levels_and_measures_are_those_of_the_sound(page, server, tone):
    found = open_sound(page, server, tone)
    page.keyboard.press("b")
    height = found.evaluate("it => it.plotSize.heightPx")
    top, bottom = (
        found.evaluate("(it, hz) => it.frequencyToY(hz)", hz) / height for hz in (6e3, 4e3)
    )
    drag(page, (2.2 / 12, bottom), (2.8 / 12, top))
    measures = page.locator("earmark-measures dl")
    eventually(lambda: measures.count() and "Peak" in measures.inner_text(), "measures of the box")
    text = " ".join(measures.inner_text().split())
    assert "Peak 5.00 kHz" in text
    assert float(re.search(r"Level (−[\d.]+) dB", text)[1].replace("−", "-")) == pytest.approx(
        -10.46, abs=0.1
    )
    box = page.locator("earmark-annotation-layer").bounding_box()
    y = found.evaluate("it => it.frequencyToY(5000)")
    page.mouse.move(box["x"] + box["width"] * 2.5 / 12, box["y"] + y)
    readout = found.locator("#readout")
    eventually(lambda: re.search(r"−1[01] dB", readout.inner_text()), "the level at the pointer")


def test_a_worker_that_dies_is_replaced_by_itself(page, server, tone, complaints):
    complaints.expect("died on purpose")
    found = open_sound(page, server, tone)
    worker = next(it for it in page.workers if it.evaluate("self.name") == "spectrogram")
    worker.evaluate("() => { setTimeout(() => { throw new Error('died on purpose') }, 0) }")
    # Asking the page something lets Playwright hear of it.
    eventually(lambda: page.url and found.count() and worker not in page.workers, "the worker gone")
    found.evaluate("it => it.zoomTo(2.2, 2.4, 0)")
    assert brightness(spectrogram(page), 2.3, 5000) > 150


def test_keys_switch_what_is_seen(page, server, tone):
    found = open_sound(page, server, tone)
    found.locator("#plot").focus()
    page.keyboard.press("Shift+F")
    eventually(lambda: view(found)["scale"] == "mel", "the next scale")
    before = brightness(spectrogram(page), 6, 3000)
    for _ in range(6):
        page.keyboard.press("]")
    eventually(lambda: brightness(found, 6, 3000) > before + 20, "a brighter background")


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "touch"])
def test_the_settings_are_accessible(new_context, server, demo, pictures, touch):
    page = new_context(has_touch=touch).new_page()
    open_sound(page, server, demo / "powdermill_R1S07_10s.wav")
    page.locator("earmark-labeling-toolbar #do-look").click()
    check(page, "Two settings")
    check(page, "PCEN")
    page.get_by_role("dialog", name="How the spectrogram looks").wait_for()
    for screen in on_screens(page, touch):
        spectrogram(page, 0)
        spectrogram(page, 1)
        page.wait_for_timeout(400)
        page.screenshot(path=pictures / f"looking-{screen}.png")
        assert complaints_of_axe(page) == []
