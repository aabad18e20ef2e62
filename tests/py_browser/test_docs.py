"""The pages about strategies and formats: executed, and compared with the code."""

import re
from pathlib import Path

import numpy as np
import pytest

from py_browser.features import FEATURE_OPTIONS, Features
from py_browser.formats import csv_table, raven
from py_browser.formats.columns import LABEL_COLUMNS
from py_browser.own_strategies import KINDS
from py_browser.queries import propose_queries
from py_browser.strategies.registry import BUILT_IN

DOCS = Path(__file__).resolve().parents[2] / "docs"
STRATEGIES = (DOCS / "strategies.md").read_text(encoding="utf-8")
FORMATS = (DOCS / "formats.md").read_text(encoding="utf-8")


def section(page, heading):
    found = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", page, re.M | re.S)
    assert found, f"no heading ## {heading}"
    return found[1]


def options_in(text):
    return re.findall(r"^\| `(\w+)` \| `(.*?)` \|", text, re.M)


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_every_strategy_is_on_the_page(name):
    text = section(STRATEGIES, name)
    assert BUILT_IN[name].summary in text
    assert options_in(text) == [(o.name, str(o.default)) for o in BUILT_IN[name].options]


def test_every_feature_option_is_on_the_page():
    found = options_in(section(STRATEGIES, "Features"))
    assert found == [(o.name, str(o.default)) for o in FEATURE_OPTIONS]


def test_the_example_strategy_runs(monkeypatch):
    names: dict[str, object] = {}
    exec(re.search(r"```python\n(.*?)```", STRATEGIES, re.S)[1], names)
    monkeypatch.setitem(BUILT_IN, "loudest", names["LOUDEST"])
    values = np.zeros((500, 2), dtype=np.float32)
    values[[100, 102, 300]] = [[5], [4], [3]]
    features = Features(values, hop_s=0.01, duration_s=5.0)
    cuts = [query.end_s for query in propose_queries(features, "loudest", 3)]
    assert cuts == pytest.approx([0.995, 2.995, 5.0])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_own_strategy_is_on_the_page(kind):
    signature = re.search(r"function (\w+\(.*?\))", KINDS[kind])[1]
    assert signature in section(STRATEGIES, "Three kinds that people of a project write")


def test_csv_columns_are_on_the_page():
    found = re.findall(r"^\| `(\w+)` \|", section(FORMATS, "csv"), re.M)
    assert tuple(found) == csv_table.HEADER


def test_raven_columns_are_on_the_page():
    text = section(FORMATS, "raven")
    for name in raven.HEADER:
        assert name in text, name
    listed = re.search(r"the first that is there of (.*?) \|", text)[1]
    assert tuple(name.lower() for name in listed.split(", ")) == LABEL_COLUMNS
