"""How much there is to do, for whoever decides how many gateways there should be."""

from __future__ import annotations

import sqlite3
from typing import Any


def figures(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return {"jobs": status -> how many, "reused": int}.

    reused : wishes of recordings that needed no job of their own, since there was one for the same
        audio
    """
    rows = connection.execute("SELECT status, count(*) AS many FROM jobs GROUP BY status")
    (reused,) = connection.execute(
        "SELECT count(*) - count(DISTINCT job) FROM job_wishes"
    ).fetchone()
    return {"jobs": {row["status"]: row["many"] for row in rows}, "reused": reused}
