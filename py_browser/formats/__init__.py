"""Table formats: adapters between files other programs know and the domain."""

from __future__ import annotations

from py_browser.formats.convert import FORMATS, guess_format, read_table, write_rows, write_table

__all__ = ["FORMATS", "guess_format", "read_table", "write_rows", "write_table"]
