"""CITATION.cff is what citation tools read, and says the version and licence of the package."""

import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
KNOWN = {
    "cff-version", "message", "type", "title", "abstract", "authors", "version", "license",
    "keywords", "references", "date-released", "doi", "url", "repository-code",
}  # fmt: skip
"""Keys of the Citation File Format 1.2.0 that Earmark has use for."""


def names(people):
    return [set(person) for person in people]


def test_the_citation_is_whole_and_of_this_version():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert set(citation) <= KNOWN
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert (citation["cff-version"], citation["type"]) == ("1.2.0", "software")
    assert (str(citation["version"]), citation["license"]) == (
        project["version"],
        project["license"],
    )
    assert names(citation["authors"]) == [{"name"}]
    for work in citation["references"]:
        assert {"type", "title", "authors"} <= set(work)
        assert all({"family-names", "given-names"} == person for person in names(work["authors"]))
