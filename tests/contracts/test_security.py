"""The promises of docs/security.md rest on tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text()
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE)))


@pytest.mark.parametrize("name", NAMED)
def test_a_test_that_holds_a_promise_is_there(name):
    assert re.search(r"^def test_", (ROOT / name).read_text(), flags=re.MULTILINE)


def test_every_promise_names_a_test():
    promises = re.search(r"## Promises\n(.*?)\n## ", PAGE, flags=re.DOTALL)[1]
    rows = [row for row in promises.splitlines() if row.startswith("| ") and "held by" not in row]
    assert len(rows) > 30
    assert [row for row in rows if "`tests/" not in row.split(" | ")[-1]] == []
