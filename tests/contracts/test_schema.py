"""The document schema: one source, a written page, and a generated copy that is fresh."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from py_browser import document

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "document_schema.md").read_text(encoding="utf-8")
ALL_RECORDS = (*document.RECORDS, *document.SNAPSHOT_RECORDS)


def rows_of_page(record_name: str) -> dict[str, tuple[str, str]]:
    """Return field -> (type, required) as the table under the record's heading says."""
    section = re.search(rf"^### {record_name}$(.*?)(?=^##|\Z)", PAGE, re.M | re.S)
    assert section, f"docs/document_schema.md has no heading ### {record_name}"
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \| (yes|no) \|", section[1], re.M)
    return {name: (type_name.replace("\\|", "|"), required) for name, type_name, required in rows}


@pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda record: record.name)
def test_page_names_every_field(record):
    expected = {f.name: (f.type, "yes" if f.required else "no") for f in record.fields}
    assert rows_of_page(record.name) == expected


def test_page_names_no_other_record():
    headings = set(re.findall(r"^### (\w+)$", PAGE, re.M))
    assert headings == {record.name for record in ALL_RECORDS}


@pytest.mark.parametrize("name", sorted(document.WORDS))
def test_page_names_every_word(name):
    line = re.search(rf"^\| `{name}` \| (.+?) \|$", PAGE, re.M)
    assert line, f"docs/document_schema.md does not list {name}"
    assert re.findall(r"`(\w+)`", line[1]) == list(document.WORDS[name])


def test_page_names_the_constants():
    for name in ("DOCUMENT_VERSION", "BUNDLE_FORMAT", "BUNDLE_VERSION"):
        assert f"`{getattr(document, name)}`" in PAGE, name


def test_typescript_copy_is_fresh():
    command = [sys.executable, str(ROOT / "build" / "schema.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
