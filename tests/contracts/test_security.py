"""The promises of docs/security.md rest on tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text()
ASVS = (ROOT / "docs" / "security_asvs.md").read_text()
STATES = {"done", "partly", "not done", "proxy", "—"}
# The items of levels 1 and 2 in each section of OWASP ASVS 4.0.3.
SECTIONS = {
    "1.1": "1 2 3 4 5 6 7",
    "1.2": "1 2 3 4",
    "1.4": "1 4 5",
    "1.5": "1 2 3 4",
    "1.6": "1 2 3 4",
    "1.7": "1 2",
    "1.8": "1 2",
    "1.9": "1 2",
    "1.10": "1",
    "1.11": "1 2",
    "1.12": "2",
    "1.14": "1 2 3 4 5 6",
    "2.1": "1 2 3 4 5 6 7 8 9 10 11 12",
    "2.2": "1 2 3",
    "2.3": "1 2 3",
    "2.4": "1 2 3 4 5",
    "2.5": "1 2 3 4 5 6 7",
    "2.6": "1 2 3",
    "2.7": "1 2 3 4 5 6",
    "2.8": "1 2 3 4 5 6 7",
    "2.9": "1 2 3",
    "2.10": "1 2 3 4",
    "3.1": "1",
    "3.2": "1 2 3 4",
    "3.3": "1 2 3 4",
    "3.4": "1 2 3 4 5",
    "3.5": "1 2 3",
    "3.7": "1",
    "4.1": "1 2 3 5",
    "4.2": "1 2",
    "4.3": "1 2 3",
    "5.1": "1 2 3 4 5",
    "5.2": "1 2 3 4 5 6 7 8",
    "5.3": "1 2 3 4 5 6 7 8 9 10",
    "5.4": "1 2 3",
    "5.5": "1 2 3 4",
    "6.1": "1 2 3",
    "6.2": "1 2 3 4 5 6",
    "6.3": "1 2",
    "6.4": "1 2",
    "7.1": "1 2 3 4",
    "7.2": "1 2",
    "7.3": "1 3 4",
    "7.4": "1 2 3",
    "8.1": "1 2 3 4",
    "8.2": "1 2 3",
    "8.3": "1 2 3 4 5 6 7 8",
    "9.1": "1 2 3",
    "9.2": "1 2 3 4",
    "10.2": "1 2",
    "10.3": "1 2 3",
    "11.1": "1 2 3 4 5 6 7 8",
    "12.1": "1 2 3",
    "12.2": "1",
    "12.3": "1 2 3 4 5 6",
    "12.4": "1 2",
    "12.5": "1 2",
    "12.6": "1",
    "13.1": "1 3 4 5",
    "13.2": "1 2 3 5 6",
    "13.3": "1 2",
    "13.4": "1 2",
    "14.1": "1 2 3 4",
    "14.2": "1 2 3 4 5 6",
    "14.3": "2 3",
    "14.4": "1 2 3 4 5 6 7",
    "14.5": "1 2 3 4",
}
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE + ASVS)))


@pytest.mark.parametrize("name", NAMED)
def test_a_test_that_holds_a_promise_is_there(name):
    assert re.search(r"^def test_", (ROOT / name).read_text(), flags=re.MULTILINE)


def test_every_promise_names_a_test():
    promises = re.search(r"## Promises\n(.*?)\n## ", PAGE, flags=re.DOTALL)[1]
    rows = [row for row in promises.splitlines() if row.startswith("| ") and "held by" not in row]
    assert len(rows) > 30
    assert [row for row in rows if "`tests/" not in row.split(" | ")[-1]] == []


def rows_of_asvs():
    """(items, state, test) of each row of the table."""
    for line in ASVS.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.match(r"\d+\.\d+\.\d+", cells[0]):
            items, state, _, *test = cells
            yield items.split(", "), state, "".join(test)


def test_every_item_of_asvs_is_there_once():
    wanted = [f"{section}.{n}" for section, items in SECTIONS.items() for n in items.split()]
    listed = [item for items, _, _ in rows_of_asvs() for item in items]
    assert sorted(listed) == sorted(wanted)


def test_what_is_done_names_its_test():
    for items, state, test in rows_of_asvs():
        assert state in STATES, items
        assert state != "done" or "`tests/" in test or items == ["1.10.1"], items
