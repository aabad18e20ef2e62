"""From bytes to text, whatever wrote them."""

import pytest

from py_browser.errors import FormatError
from py_browser.formats import read_table
from py_browser.formats.decoding import decode_table

TEXT = "start_s,end_s,labels\r\n0,1,Großer Käfer\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_all_its_forms(encoding):
    text, warnings = decode_table(TEXT.encode(encoding), "t.csv")
    assert (text, warnings) == (TEXT, [])


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_older_encodings_are_read_and_told(encoding):
    table = read_table(TEXT.encode(encoding), None, "t.csv")
    assert table.rows[0].labels == ("Großer Käfer",)
    assert "t.csv is not in UTF-8 (line 2)" in table.problems[0]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (bytes(range(256)) * 10, "not a text table"),
        (bytes(range(1, 32)) * 100 + b"\xff", "not a text table"),
        (b"\xff\xfe\x00\xd8", "says that it is UTF-16-LE but is not"),
        (b"\xef\xbb\xbf\xff", "says that it is UTF-8 but is not"),
        (b"", "is empty"),
    ],
)
def test_what_is_no_text_is_refused(data, sentence):
    with pytest.raises(FormatError, match=sentence):
        read_table(data, None, "t.csv")
