"""A recording of hours opens like a short one; asking about a long one needs no more memory."""

import re
import time
from pathlib import Path

from recordings import write_sparse_wav
from screens import (
    add_recordings,
    ask_me,
    drag,
    eventually,
    listed,
    new_project,
    open_recording,
    wait_for_python,
    wait_for_question,
)

MEBIBYTE = 1024 * 1024


def long_wav(path, hours):
    """A recording at 48 kHz in stereo, with five calls; the disk holds little more than them."""
    calls_s = [3600 * hours * part for part in (0.05, 0.25, 0.5, 0.7, 0.95)]
    write_sparse_wav(path, hours, 48_000, 2, calls_s)
    return path


def peak_memory_bytes(context):
    """The largest memory that any process of the page has ever had, as the system counts it."""
    browser = context.browser.new_browser_cdp_session()
    pages = [
        process["id"]
        for process in browser.send("SystemInfo.getProcessInfo")["processInfo"]
        if process["type"] == "renderer"
    ]
    peaks = [
        re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text()) for pid in pages
    ]
    return max(int(peak[1]) for peak in peaks) * 1024


def test_two_hours_open_within_bounded_memory(new_context, server, tmp_path, demo):
    path = long_wav(tmp_path / "two_hours.wav", 2)
    assert path.stat().st_size > 1300 * MEBIBYTE
    context = new_context()
    page = context.new_page()
    new_project(page, server.url, "Long", ["Call"])
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    open_recording(page, "powdermill_R1S07_10s.wav")
    wait_for_python(page)
    page.wait_for_timeout(1000)
    short_bytes = peak_memory_bytes(context)
    page.go_back()

    add_recordings(page, path)
    began = time.monotonic()
    page.get_by_role("link", name="two_hours.wav").wait_for()
    open_recording(page, "two_hours.wav")
    page.get_by_text("2:00:00").first.wait_for()
    assert time.monotonic() - began < 60, "opening took as long as reading it all would"

    drag(page, (0.4, 0.3), (0.6, 0.5))
    eventually(lambda: len(listed(page)) == 1, "a box on the long recording")
    grown = peak_memory_bytes(context) - short_bytes
    assert grown < 300 * MEBIBYTE, f"{grown / MEBIBYTE:.0f} MiB more than for ten seconds"


def test_half_an_hour_is_asked_about_at_its_calls(new_context, server, tmp_path):
    path = long_wav(tmp_path / "half_an_hour.wav", 0.5)
    context = new_context()
    page = context.new_page()
    new_project(page, server.url, "Long", ["Call"])
    add_recordings(page, path)
    open_recording(page, path.name)
    wait_for_python(page)
    page.set_default_timeout(180_000)
    ask_me(page, 11)
    for number in range(1, 12):
        wait_for_question(page, number, 11)
        page.keyboard.press("1" if number % 2 == 0 else "n")
    page.get_by_text("All 11 questions").wait_for()
    page.keyboard.press("Escape")
    eventually(lambda: len(listed(page)) == 5, "five calls between six silences")
    assert peak_memory_bytes(context) < 900 * MEBIBYTE
