"""A project leaves one relay over HTTP and is brought into another, with all that was done."""

import json

import pytest
from relay_client import RelayServer, bare_page


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    relay = RelayServer(bare_page(folder / "site"), folder / "data", bundle_max_bytes=100_000)
    relay.add_person("Eva", is_admin=True)
    relay.add_person("Max")
    relay.start()
    yield relay
    relay.stop()


@pytest.fixture(scope="module")
def carried(birds):
    """The bundle of a project in which two people changed an annotation, as a viewer fetches it."""
    bo = birds.device("Bo", "REC").online()
    bo.add("A")
    bo.save()
    bo.offline()
    cy = birds.device("Cy", "REC").online()
    cy.set("A", "note", "wren?")
    cy.save()
    cy.offline()
    birds.ask("Ada", "POST", "/versions", {"name": "first pass"})
    return birds.ask("Vi", "GET", "/bundle?history=yes")


def test_all_of_it_arrives_under_the_same_id(birds, carried, elsewhere):
    eva = elsewhere.client("Eva")
    status, made = eva.ask("POST", "/bundles", carried)
    assert (status, made["id"], made["role"]) == (201, birds.id, "owner"), made
    again = eva.ask("GET", f"/projects/{birds.id}/bundle?history=yes")[1]
    for part in ("recordings", "project", "labels"):
        assert again[part] == carried[part]
    told = carried["history"]["revisions"]
    assert again["history"]["revisions"][: len(told)] == told
    assert [v["name"] for v in again["history"]["versions"]] == ["first pass"]
    history = eva.ask("GET", f"/projects/{birds.id}/history")[1]["revisions"]
    assert {"Bo", "Cy"} <= {revision["name"] for revision in history}
    status, value = eva.ask("POST", "/bundles", carried)
    assert (status, value["error"]["code"]) == (409, "conflict")


def test_without_history_there_is_none_in_the_file(birds, carried):
    plain = birds.ask("Vi", "GET", "/bundle")
    assert "history" not in plain
    assert plain["recordings"] == carried["recordings"]


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"{}", 400, "bundle"),
        (b"not JSON", 400, "JSON"),
        (b"", 400, "body"),
        (json.dumps({"format": "earmark-bundle", "version": 1}).encode(), 400, ""),
        (b" " * 200_000, 413, "100,000"),
    ],
)
def test_what_is_no_bundle_is_refused_with_a_sentence(elsewhere, content, status, words):
    got, value = elsewhere.client("Eva").ask("POST", "/bundles", content)
    assert got == status, value
    assert words in value["error"]["message"]


def test_only_an_admin_brings_a_project_in(elsewhere, carried):
    status, value = elsewhere.client("Max").ask("POST", "/bundles", carried)
    assert (status, value["error"]["code"]) == (403, "forbidden")
