"""The page on the sync protocol says what the code does."""

import re
from pathlib import Path

from sync.rooms import protocol
from sync.rooms.closing import CLOSINGS, LONGEST_BYTES

PAGE = (Path(__file__).resolve().parents[3] / "docs/sync_protocol.md").read_text()


def test_the_page_lists_every_closing():
    listed = re.findall(r"^\| (\d{4}) \| (.+?) \|$", PAGE, re.MULTILINE)
    assert sorted(listed) == sorted((str(c.code), c.reason) for c in CLOSINGS.values())


def test_closings_fit_their_frame_and_say_whether_to_return():
    for closing in CLOSINGS.values():
        assert len(closing.reason.encode()) <= LONGEST_BYTES
        assert not closing.reason.endswith("...")
        assert 4400 <= closing.code < 4600 or closing.code == 1012


def test_the_page_lists_every_message_type():
    listed = dict(re.findall(r"^\| (\d+) \| ([a-z ]+) \|", PAGE, re.MULTILINE))
    names = ("SYNC", "AWARENESS", "AUTH", "QUERY_AWARENESS", "ASK", "RECEIPT", "REFUSED")
    assert listed == {str(getattr(protocol, n)): n.lower().replace("_", " ") for n in names}
