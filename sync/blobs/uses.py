"""Which blobs the database rests on."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

WORK = ("uploads", "jobs")
"""Tables of what is under way: a blob that they name may not be there yet."""


def named_blobs(connection: sqlite3.Connection, but: Collection[str] = ()) -> set[str]:
    """Every hash in a column that names blobs: `sha256`, `sealed`, or one that ends in `blob`.

    but : tables that are passed over
    """
    columns = connection.execute(
        "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND (c.name IN ('sha256', 'sealed') OR c.name LIKE '%blob')"
    ).fetchall()
    return {
        row[0]
        for table, column in columns
        if table not in but
        for row in connection.execute(f'SELECT "{column}" FROM "{table}"')
        if isinstance(row[0], str)
    }
