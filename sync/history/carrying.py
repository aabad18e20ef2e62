"""Whole projects carried out of a relay and into it, with their history.

Each runs in a process of its own: the relay answers everybody else meanwhile, and documents are
never read where accounts are.
"""

from __future__ import annotations

import json
import os
import sqlite3
from typing import Any

from py_browser.document import BUNDLE_FORMAT
from py_browser.errors import FormatError
from py_browser.formats import read_table
from sync.accounts.audit import Doer
from sync.accounts.projects import Project
from sync.clock import now, time_text
from sync.database import read_now, write_now
from sync.errors import BadRequest
from sync.history.bundles import read_project
from sync.history.importing import documents_of, import_project
from sync.settings import Settings
from sync.workshop import Workshop


async def carry_out(
    workshop: Workshop,
    settings: Settings,
    project: str,
    recording: str | None,
    moment: str,
    with_history: bool,
) -> bytes:
    """Return a project as the JSON of a bundle.

    recording : key or file name of the only recording to take
    moment : as sync/history/moments.py reads it
    """
    return await workshop.run(_carry_out, settings, project, recording, moment, with_history)


async def carry_in(
    workshop: Workshop, settings: Settings, content: bytes, owner: str, doer: Doer
) -> Project:
    """Make the project of a bundle, under its id, as a person's own.

    Raises `BadRequest` for what is no bundle, `Taken` where the project is here already.
    """
    return await workshop.run(_carry_in, settings, content, owner, doer)


def bundle_of(content: bytes, name: str) -> tuple[dict[str, Any], list[str]]:
    """Return the bundle in a file, checked, and sentences about what was left out of it.

    Raises `FormatError`.
    """
    table = read_table(content, "json", name)
    if table.bundle is None:
        raise FormatError(f"{name} is no bundle: it does not say “format”: “{BUNDLE_FORMAT}”.")
    return table.bundle.to_json(), list(table.problems)


def _carry_out(
    settings: Settings, project: str, recording: str | None, moment: str, with_history: bool
) -> bytes:
    bundle = read_now(settings, os.environ, read_project, project, recording, moment, with_history)
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode()


def _carry_in(settings: Settings, content: bytes, owner: str, doer: Doer) -> Project:
    bundle, problems = bundle_of(content, "The file")
    if problems:
        # Half a history would tell of what is not there.
        raise BadRequest(f"The bundle cannot be taken in whole: {problems[0]}")
    at = now()
    documents = documents_of(bundle, owner, time_text(at))

    def make(connection: sqlite3.Connection) -> Project:
        return import_project(connection, at, doer, bundle, documents, owner, [owner])

    return write_now(settings, os.environ, make)
