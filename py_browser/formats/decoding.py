"""From the bytes of a table to its text, whatever program wrote it."""

from __future__ import annotations

from py_browser.errors import FormatError

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decode_table(data: bytes, file_name: str) -> tuple[str, list[str]]:
    """Return the text, line ends as they are, and sentences about a doubtful encoding.

    UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252 (which covers Latin-1).
    Raises `FormatError` for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, file_name), []
    if b"\x00" in data:
        return _decode(data, _utf16_order(data, file_name), file_name), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        warning = (
            f"{file_name} is not in UTF-8 (line {line}); it was read as Windows-1252. "
            "Check the accented letters, and save it as UTF-8 if they are wrong."
        )
    if sum(byte < 32 and byte not in b"\t\r\n" for byte in data[:10_000]) > 100:
        raise _no_text(file_name)
    return data.decode("cp1252", errors="replace").replace("\ufffd", "?"), [warning]


def _decode(data: bytes, encoding: str, file_name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FormatError(
            f"{file_name} says that it is {encoding.upper()} but is not, at byte {error.start}; "
            "save it again as UTF-8."
        ) from error


def _utf16_order(data: bytes, file_name: str) -> str:
    """Tell UTF-16 without a mark by where its zero bytes are: Latin text has one per letter."""
    pairs = len(data) // 2
    if len(data) % 2 == 0 and data[1::2].count(0) > pairs * 0.4 and data[::2].count(0) == 0:
        return "utf-16-le"
    if len(data) % 2 == 0 and data[::2].count(0) > pairs * 0.4 and data[1::2].count(0) == 0:
        return "utf-16-be"
    raise _no_text(file_name)


def _no_text(file_name: str) -> FormatError:
    return FormatError(f"{file_name} is not a text table; choose a file of text.")
