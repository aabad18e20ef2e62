"""Drawing: many at once, split and merged, points, snapped, by mouse, finger and pen."""

import math
import random
import wave
from array import array

import pytest
from screens import (
    add_recordings,
    drag,
    eventually,
    listed,
    new_project,
    open_demo,
    open_recording,
    wait_for_python,
    wait_until_told,
)

RECORDING = "powdermill_R1S07_10s.wav"


@pytest.fixture
def desk(page, server):
    """A recording of the demo project, open, with the whole of it in view."""
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.get_by_text("Nothing is labeled yet").wait_for()
    page.keyboard.press("f")
    return page


def at(page, x, y):
    """A place in the plot, as parts of its width and height, in pixels of the page."""
    box = page.locator("earmark-annotation-layer").bounding_box()
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


def press(page, x, y):
    page.mouse.click(*at(page, x, y))


def draw_boxes(page, count=3):
    """Boxes of the first label beside each other, each a tenth of the view wide."""
    page.keyboard.press("b")
    page.keyboard.press("1")
    for index in range(count):
        left = 0.1 + 0.2 * index
        drag(page, (left, 0.4), (left + 0.1, 0.6))
        eventually(lambda: len(listed(page)) == index + 1, "a box")  # noqa: B023
        page.keyboard.press("Escape")


def selected(page):
    options = page.get_by_role("listbox", name="Annotations").get_by_role("option", selected=True)
    return [" ".join(text.split()) for text in options.all_inner_texts()]


def labels_of(rows):
    return [row.split(" 0:")[0] for row in rows]


def starts(page):
    return [row.split(" 0:")[1].split()[0] for row in listed(page)]


def test_many_are_labeled_moved_and_deleted_as_one_step(desk):
    draw_boxes(desk)
    before = listed(desk)
    first = labels_of(before)[0]

    # Press one, add another with Shift, take it out again, add the third.
    press(desk, 0.15, 0.5)
    desk.keyboard.down("Shift")
    press(desk, 0.35, 0.5)
    eventually(lambda: len(selected(desk)) == 2, "two selected")
    press(desk, 0.35, 0.5)
    press(desk, 0.55, 0.5)
    desk.keyboard.up("Shift")
    eventually(lambda: selected(desk) == [before[0], before[2]], "the first and the third")

    desk.keyboard.press("2")
    eventually(lambda: all("," in row for row in selected(desk)), "a second label on both")
    assert labels_of(listed(desk))[1] == first
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == before, "both relabeled back by one undo")

    desk.keyboard.press("Shift+ArrowRight")
    eventually(lambda: starts(desk)[0] != "00.99" and listed(desk) != before, "both moved")
    moved = listed(desk)
    assert (moved[0] != before[0], moved[1] == before[1], moved[2] != before[2]) == (True,) * 3
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == before, "both moved back by one undo")

    desk.keyboard.press("Delete")
    eventually(lambda: listed(desk) == [before[1]], "both deleted")
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == before, "both there again after one undo")


def test_a_frame_with_shift_selects_what_it_touches(desk):
    draw_boxes(desk)
    before = listed(desk)
    desk.keyboard.press("v")
    desk.keyboard.down("Shift")
    drag(desk, (0.32, 0.2), (0.58, 0.8))
    desk.keyboard.up("Shift")
    eventually(lambda: selected(desk) == before[1:], "two in the frame")
    desk.get_by_role("heading", name="2 selected").wait_for()

    # A drag on one of them takes both along.
    drag(desk, (0.35, 0.5), (0.40, 0.5))
    eventually(lambda: listed(desk) != before, "both moved")
    moved = listed(desk)
    assert moved[0] == before[0]
    assert moved[1] != before[1]
    assert moved[2] != before[2]
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == before, "both moved back")

    desk.keyboard.press("Control+a")
    eventually(lambda: selected(desk) == before, "all in view selected")
    desk.keyboard.press("Escape")
    eventually(lambda: selected(desk) == [], "none selected")


def test_rows_of_the_list_are_selected_by_shift_and_control(desk):
    draw_boxes(desk)
    rows = desk.get_by_role("listbox", name="Annotations").get_by_role("option")
    rows.nth(0).click()
    rows.nth(2).click(modifiers=["Shift"])
    eventually(lambda: len(selected(desk)) == 3, "all three")
    rows.nth(1).click(modifiers=["Control"])
    eventually(lambda: len(selected(desk)) == 2, "two")
    desk.get_by_role("listbox", name="Annotations").focus()
    desk.keyboard.press("Home")
    eventually(lambda: len(selected(desk)) == 1, "the first")
    desk.keyboard.press("Shift+ArrowDown")
    eventually(lambda: len(selected(desk)) == 2, "two by key")


def test_split_at_the_pointer_merge_and_repeat(desk):
    draw_boxes(desk, 1)
    before = listed(desk)
    press(desk, 0.15, 0.5)
    desk.mouse.move(*at(desk, 0.14, 0.5))
    desk.keyboard.press("x")
    eventually(lambda: len(listed(desk)) == 2, "two parts")
    parts = listed(desk)
    assert labels_of(parts) == labels_of(before) * 2
    assert starts(desk)[0] == "01.00"
    assert 1.35 < float(starts(desk)[1]) < 1.45

    # Both selected, they become one again: the same region as before.
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+j")
    eventually(lambda: listed(desk) == before, "one again")
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == parts, "the merger undone in one step")
    desk.keyboard.press("Control+z")
    eventually(lambda: listed(desk) == before, "the cut undone in one step")

    # The same again, right after; then moved on, and the distance is kept.
    press(desk, 0.15, 0.5)
    desk.keyboard.press("d")
    eventually(lambda: len(listed(desk)) == 2, "a copy")
    first, second = [float(s) for s in starts(desk)]
    assert second - first == pytest.approx(1, abs=0.05)
    for _ in range(5):
        desk.keyboard.press("Shift+ArrowRight")
    eventually(lambda: float(starts(desk)[1]) > second + 0.4, "the copy moved on")
    desk.keyboard.press("d")
    eventually(lambda: len(listed(desk)) == 3, "another copy")
    first, second, third = [float(s) for s in starts(desk)]
    assert third - second == pytest.approx(second - first, abs=0.02)
    assert len(set(labels_of(listed(desk)))) == 1


def test_a_split_without_a_place_says_what_to_do(desk):
    draw_boxes(desk, 1)
    press(desk, 0.15, 0.5)
    desk.mouse.move(*at(desk, 0.9, 0.5))
    desk.keyboard.press("Home")
    desk.keyboard.press("f")
    press(desk, 0.11, 0.5)
    desk.keyboard.press("Escape")
    desk.keyboard.press(".")
    desk.mouse.move(*at(desk, 0.9, 0.5))
    desk.keyboard.press("x")
    wait_until_told(desk, "Point inside the selected annotation")
    assert len(listed(desk)) == 1


def test_points_are_marked_moved_and_kept_apart(desk):
    desk.keyboard.press("i")
    desk.keyboard.press("1")
    press(desk, 0.2, 0.5)
    eventually(lambda: len(listed(desk)) == 1, "a point")
    assert "point" in listed(desk)[0]
    assert "–" not in listed(desk)[0]
    assert desk.get_by_role("spinbutton", name="Time (s)").input_value() == "2.000"

    # A press on it picks it, a drag moves it, keys nudge it; it stays a point.
    drag(desk, (0.2, 0.5), (0.3, 0.5))
    eventually(lambda: starts(desk) == ["03.00"], "the point moved")
    desk.keyboard.press("ArrowRight")
    eventually(lambda: starts(desk) == ["03.01"], "the point nudged")
    assert "point" in listed(desk)[0]
    press(desk, 0.6, 0.5)
    eventually(lambda: len(listed(desk)) == 2, "another point")


def test_sticky_drawing_draws_on_and_selects_nothing(desk):
    desk.keyboard.press("b")
    desk.keyboard.press("1")
    desk.keyboard.press("c")
    for left in (0.1, 0.15, 0.12):
        drag(desk, (left, 0.4), (left + 0.2, 0.6))
    eventually(lambda: len(listed(desk)) == 3, "boxes over one another")
    assert selected(desk) == []
    desk.keyboard.press("c")
    press(desk, 0.11, 0.5)
    eventually(lambda: len(selected(desk)) == 1, "picked, once drawing is over")


def test_edges_snap_to_the_sound_while_alt_is_held(page, server, tmp_path):
    # A tone from 2.5 s to 4 s: drawn a little too wide, the box takes its two ends.
    path = tmp_path / "tone.wav"
    write_tone(path, 2.5, 4.0)
    new_project(page, server.url, "Tones", ["Tone"])
    add_recordings(page, path)
    open_recording(page, "tone.wav")
    wait_for_python(page)
    page.keyboard.press("f")
    page.keyboard.press("b")

    # Without the key the edges stay where the hand put them.
    drag(page, (0.24, 0.2), (0.41, 0.8))
    eventually(lambda: starts(page) == ["02.40"], "a box as drawn")
    page.keyboard.press("Delete")

    page.keyboard.down("Alt")
    page.mouse.move(*at(page, 0.2, 0.1))
    page.mouse.move(*at(page, 0.22, 0.12))

    def drawn_to_the_ends():
        drag(page, (0.244, 0.2), (0.406, 0.8))
        eventually(lambda: len(listed(page)) == 1, "a box")
        times = [page.get_by_role("spinbutton", name=f"{end} (s)") for end in ("Start", "End")]
        start, end = [float(field.input_value()) for field in times]
        page.keyboard.up("Alt")
        page.keyboard.press("Delete")
        page.keyboard.down("Alt")
        return abs(start - 2.5) < 0.02 and abs(end - 4) < 0.02

    eventually(drawn_to_the_ends, "a box from the tone's start to its end", every_s=0.5)
    page.keyboard.up("Alt")


def pen(page):
    """A function that sends the events of a pen: (type, x, y, force), in parts of the plot."""
    session = page.context.new_cdp_session(page)

    def send(kind, x, y, force=0.5):
        left, top = at(page, x, y)
        down = kind == "mousePressed" or (kind == "mouseMoved" and force > 0)
        session.send(
            "Input.dispatchMouseEvent",
            {
                "type": kind,
                "x": left,
                "y": top,
                "button": "left" if down or kind == "mouseReleased" else "none",
                "buttons": 1 if down else 0,
                "clickCount": 1,
                "pointerType": "pen",
                "force": force,
            },
        )

    return send


def touch(page):
    """A function that sends the events of fingers: (type, *places in parts of the plot)."""
    session = page.context.new_cdp_session(page)

    def send(kind, *places):
        points = [
            {"x": at(page, x, y)[0], "y": at(page, x, y)[1], "id": index}
            for index, (x, y) in enumerate(places)
        ]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    return send


def test_the_pen_draws_while_the_palm_rests(new_context, server):
    page = new_context(viewport={"width": 820, "height": 1180}, has_touch=True).new_page()
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.get_by_text("Nothing is labeled yet").wait_for()
    page.keyboard.press("f")
    page.keyboard.press("b")
    stylus, fingers = pen(page), touch(page)

    # The palm comes down beside the pen while it draws, at any pressure: one box, as drawn.
    stylus("mouseMoved", 0.2, 0.4, 0)
    stylus("mousePressed", 0.2, 0.4, 0.1)
    stylus("mouseMoved", 0.3, 0.5, 0.9)
    fingers("touchStart", (0.7, 0.9))
    fingers("touchMove", (0.72, 0.92))
    stylus("mouseMoved", 0.4, 0.6, 0.2)
    fingers("touchEnd")
    stylus("mouseReleased", 0.4, 0.6, 0)
    eventually(lambda: starts(page) == ["02.00"], "the box that the pen drew")
    assert selected(page) == listed(page)

    # A palm that rests afterwards neither draws nor deselects; a finger moves the view.
    page.keyboard.press("+")
    fingers("touchStart", (0.8, 0.9))
    fingers("touchEnd")
    fingers("touchStart", (0.8, 0.9))
    fingers("touchMove", (0.6, 0.9))
    fingers("touchMove", (0.5, 0.9))
    fingers("touchEnd")
    page.wait_for_timeout(100)
    assert len(listed(page)) == 1
    assert selected(page) == listed(page)


def test_two_fingers_zoom_while_the_pen_draws(new_context, server):
    page = new_context(viewport={"width": 820, "height": 1180}, has_touch=True).new_page()
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    page.get_by_text("Nothing is labeled yet").wait_for()
    page.keyboard.press("f")
    page.keyboard.press("t")
    stylus, fingers = pen(page), touch(page)
    stylus("mousePressed", 0.2, 0.4)
    stylus("mouseMoved", 0.3, 0.5)
    fingers("touchStart", (0.4, 0.9), (0.6, 0.9))
    fingers("touchMove", (0.3, 0.9), (0.7, 0.9))
    fingers("touchMove", (0.2, 0.9), (0.8, 0.9))
    fingers("touchEnd")
    stylus("mouseMoved", 0.5, 0.5)
    stylus("mouseReleased", 0.5, 0.5, 0)
    eventually(lambda: starts(page) == ["02.00"], "a region begun before the zoom")
    end = float(page.get_by_role("spinbutton", name="End (s)").input_value())
    assert 4 < end < 6, "the middle of the zoomed view, not of the whole recording"


def test_a_label_among_hundreds_is_found_by_a_few_letters(desk):
    draw_boxes(desk, 1)
    press(desk, 0.15, 0.5)
    desk.keyboard.press("/")
    desk.keyboard.type("tow")
    eventually(lambda: len(palette_of(desk)) == 1, "one label found")
    desk.keyboard.press("Enter")
    eventually(lambda: "Eastern towhee" in listed(desk)[0], "the label found is on the selection")
    eventually(lambda: len(palette_of(desk)) == 9, "all labels again")

    # What was used lately comes first: "e" is in many names.
    desk.keyboard.press("/")
    desk.keyboard.type("e")
    eventually(lambda: palette_of(desk)[0].startswith("Eastern towhee"), "the latest first")
    desk.keyboard.press("Escape")
    eventually(lambda: len(palette_of(desk)) == 9, "all labels again")
    assert len(selected(desk)) == 1


def palette_of(page):
    return page.get_by_role("list", name="Labels").get_by_role("button").all_inner_texts()


def test_confidence_is_kept_and_undone(desk):
    draw_boxes(desk, 1)
    press(desk, 0.15, 0.5)
    field = desk.get_by_role("spinbutton", name="Confidence (%)")
    field.fill("130")
    field.press("Enter")
    desk.get_by_text("Confidence goes from 0 to 100 %").wait_for()
    field.fill("85")
    field.press("Enter")
    desk.get_by_role("button", name="Undo: Change confidence").wait_for()
    desk.keyboard.press("Escape")
    press(desk, 0.15, 0.5)
    assert desk.get_by_role("spinbutton", name="Confidence (%)").input_value() == "85"


def write_tone(path, start_s, end_s, rate_hz=16_000, length_s=10):
    """A 16-bit WAV of faint noise with one tone in it."""
    noise = random.Random(1)
    values = array("h")
    for index in range(rate_hz * length_s):
        sounds = start_s <= index / rate_hz < end_s
        tone = 8000 * math.sin(2 * math.pi * 3000 * index / rate_hz) if sounds else 0
        values.append(round(tone + noise.gauss(0, 60)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(values.tobytes())
