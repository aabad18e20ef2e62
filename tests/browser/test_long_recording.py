"""A recording of two hours opens like a short one and never fills the memory."""

import re
import time
from pathlib import Path

import pytest
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

HOURS = 2
CALLS_S = [100.0, 1800.0, 3600.0, 5000.0, 7000.0]
MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def long_wav(tmp_path_factory):
    """Two hours, 48 kHz, stereo: 1.4 GB of which the disk holds little."""
    path = tmp_path_factory.mktemp("long") / "two_hours.wav"
    write_sparse_wav(path, HOURS, 48_000, 2, CALLS_S)
    assert path.stat().st_size > 1300 * MEBIBYTE
    yield path
    path.unlink()


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


def test_two_hours_open_within_bounded_memory(new_context, server, long_wav, demo):
    context = new_context()
    page = context.new_page()
    new_project(page, server.url, "Long", ["Call"])
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    open_recording(page, "powdermill_R1S07_10s.wav")
    wait_for_python(page)
    page.wait_for_timeout(1000)
    short_bytes = peak_memory_bytes(context)
    page.go_back()

    add_recordings(page, long_wav)
    began = time.monotonic()
    page.get_by_role("link", name="two_hours.wav").wait_for()
    open_recording(page, "two_hours.wav")
    page.get_by_text("2:00:00").first.wait_for()
    assert time.monotonic() - began < 60, "opening took as long as reading it all would"

    drag(page, (0.4, 0.3), (0.6, 0.5))
    eventually(lambda: len(listed(page)) == 1, "a box on the long recording")
    grown = peak_memory_bytes(context) - short_bytes
    assert grown < 300 * MEBIBYTE, f"{grown / MEBIBYTE:.0f} MiB more than for ten seconds"


def test_two_hours_are_asked_about_at_their_calls(new_context, server, long_wav):
    context = new_context()
    page = context.new_page()
    new_project(page, server.url, "Long", ["Call"])
    add_recordings(page, long_wav)
    open_recording(page, "two_hours.wav")
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
