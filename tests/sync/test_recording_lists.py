"""Lists of recordings: filters, orders, pages, and which of them carry a label."""

import json
import sqlite3

import pytest
from many_recordings import fill

from sync.accounts.audit import Doer
from sync.accounts.people import add_person
from sync.accounts.projects import add_project
from sync.clock import now
from sync.migrating import migrate
from sync.recordings import recordings
from sync.recordings.labels import is_behind, read_some
from sync.recordings.lists import Wanted, list_recordings, sites_of
from sync.recordings.orders import COLUMNS, JOB_STATES
from sync.recordings.recordings import unlisted

COUNT = 400


class Place:
    """A database with a project of many recordings."""

    def __init__(self):
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.db.row_factory = sqlite3.Row
        migrate(self.db)
        self.ada = add_person(self.db, now(), Doer(), "Ada", None).id
        self.project = add_project(self.db, now(), Doer(), "Dawn", self.ada, [self.ada]).id
        self.seq = 10

    def list(self, **wanted):
        while is_behind(self.db):
            read_some(self.db, 7)
        return list_recordings(self.db, self.project, Wanted(**wanted))

    def all(self, **wanted):
        rows, total = self.list(limit=1000, **wanted)
        assert total == len(rows)
        return rows

    def ids(self, **wanted):
        return [row["id"] for row in self.all(**wanted)]

    def room(self, recording):
        name = f"recording:{self.project}:{recording}"
        self.db.execute(
            "INSERT OR IGNORE INTO rooms (name, project, created_at) VALUES (?, ?, 'x')",
            (name, self.project),
        )
        return self.db.execute("SELECT id FROM rooms WHERE name = ?", (name,)).fetchone()[0]

    def revise(self, recording, entry, before, after, root="annotations"):
        self.seq += 1
        self.db.execute(
            "INSERT INTO revision_rows (room, seq, root, entry, kind, person, client, server_at,"
            " before, after) VALUES (?, ?, ?, ?, 'changed', 'ada', 'test', 'x', ?, ?)",
            (self.room(recording), self.seq, root, entry, json.dumps(before), json.dumps(after)),
        )
        return self.seq


@pytest.fixture(scope="module")
def filled():
    place = Place()
    fill(place.db, now(), Doer(), place.project, place.ada, COUNT)
    return place


@pytest.fixture
def place():
    made = Place()
    fill(made.db, now(), Doer(), made.project, made.ada, 20)
    made.db.execute("DELETE FROM revision_rows")
    return made


@pytest.mark.parametrize("sort", [*COLUMNS, "annotations", "jobs", "label:label 3"])
@pytest.mark.parametrize("is_descending", [False, True])
def test_pages_of_any_order_hold_each_recording_once_and_nothing_last(filled, sort, is_descending):
    whole = filled.all(sort=sort, is_descending=is_descending)
    pages = []
    for offset in range(0, COUNT + 37, 37):
        rows, total = filled.list(sort=sort, is_descending=is_descending, offset=offset, limit=37)
        assert total == COUNT
        pages += rows
    assert pages == whole
    assert len({row["id"] for row in whole}) == COUNT
    if sort == "jobs":
        told = [(*JOB_STATES, None).index(row["jobs"]) for row in whole]
        assert told == sorted(told, reverse=is_descending)
        assert set(told) == {0, 1, 2, 3}
        return
    values = [row["carrying" if sort.startswith("label:") else sort] for row in whole]
    there = [value for value in values if value is not None]
    assert there == sorted(there, reverse=is_descending)
    assert values == there + [None] * (COUNT - len(there))


def test_what_is_asked_for_is_what_comes(filled):
    everything = filled.all()

    def expect(test, **wanted):
        expected = {row["id"] for row in everything if test(row)}
        assert expected, wanted
        assert set(filled.ids(**wanted)) == expected

    expect(lambda row: row["site"] == "plot 07", site="plot 07")
    expect(lambda row: row["duration_s"] >= 3600, shortest_s=3600.0)
    expect(lambda row: row["duration_s"] <= 61, longest_s=61.0, sort="site")
    expect(lambda row: row["recorded_at"] >= "2010-01-03", since="2010-01-03")
    expect(
        lambda row: "_040000_" in row["file_name"] and row["site"] == "plot 28",
        text="Sm4 _040000_ PLOT\t28",
    )
    assert filled.ids(text="% _ nothing") == []


def test_the_state_of_jobs_is_told_and_asked_for(filled):
    everything = filled.all()
    for state in JOB_STATES:
        expected = {row["id"] for row in everything if row["jobs"] == state}
        assert expected
        assert set(filled.ids(jobs=state)) == expected
    other = filled.db.execute(
        "INSERT INTO project_models (project, model, set_by, set_at) VALUES (?, 'logmel', '', '')",
        (filled.project,),
    )
    assert filled.ids(jobs="embedded") == []
    assert {row["jobs"] for row in filled.all()} == {None}
    other.execute("DELETE FROM project_models")


def test_the_newest_job_says_the_state_and_a_wish_taken_back_says_none(filled):
    db = filled.db
    one = filled.ids(jobs="embedded")[0]
    state = lambda: filled.list(key=one)[0][0]["jobs"]  # noqa: E731
    db.execute("SAVEPOINT here")
    [sha256] = db.execute("SELECT sha256 FROM recordings WHERE id = ?", (one,)).fetchone()
    db.execute(
        "INSERT INTO jobs (id, sha256, model, version, hop_s, ready_at, made_at, changed_at)"
        " VALUES ('newer', ?, 'yamnet', '2', 0.48, '3', '3', '3')",
        (sha256,),
    )
    wish = "INSERT INTO job_wishes (project, recording, job, wished_at) VALUES (?, ?, 'newer', '3')"
    db.execute(wish, (filled.project, one))
    assert state() == "waiting"
    for status, expected in (("leased", "waiting"), ("failed", "failed"), ("cancelled", None)):
        db.execute("UPDATE jobs SET status = ? WHERE id = 'newer'", (status,))
        assert state() == expected
        assert (one in filled.ids(jobs="waiting")) == (expected == "waiting")
    db.execute("UPDATE job_wishes SET cancelled_at = '4' WHERE job = 'newer'")
    assert state() == "embedded"
    db.execute("ROLLBACK TO here")
    db.execute("RELEASE here")


@pytest.mark.parametrize("sort", [*COLUMNS, "annotations", "jobs", "label:label 3"])
def test_no_order_sorts_or_looks_at_more_than_it_passes(filled, sort):
    asked = []
    filled.db.set_trace_callback(asked.append)
    for is_descending in (False, True):
        filled.list(sort=sort, is_descending=is_descending, limit=1000)
    filled.db.set_trace_callback(None)
    pages = [one for one in asked if "OFFSET" in one]
    assert len(pages) >= 4
    for page in pages:
        plan = [row["detail"] for row in filled.db.execute(f"EXPLAIN QUERY PLAN {page}")]
        assert not [step for step in plan if step.startswith(("SCAN", "USE TEMP"))], plan
        assert all("INDEX" in step or "PRIMARY KEY" in step for step in plan[:1]), plan


def test_sites_are_counted(filled):
    found = {row["site"]: row["recordings"] for row in sites_of(filled.db, filled.project)}
    assert sum(found.values()) == COUNT
    assert found[None] == COUNT // 50


def test_a_label_is_carried_from_when_it_is_given_until_it_is_taken_away(place):
    one, two, *_ = place.ids()
    given = {"label:wren": {"by": "ada", "at": ""}}
    place.revise(one, "a", {}, {"status": "active", **given})
    place.revise(two, "b", {}, {"status": "active"})
    place.revise(two, "q", {}, {"label:wren": {}}, root="queries")
    assert place.ids(label="wren") == [one]
    assert [row["annotations"] for row in place.all()][:3] == [1, 1, 0]
    assert set(place.ids(is_annotated=True)) == {one, two}
    assert len(place.ids(is_annotated=False)) == 18
    place.revise(two, "b", {}, given)
    assert set(place.ids(label="wren")) == {one, two}
    place.revise(one, "a", {"status": "active"}, {"status": "deleted"})
    place.revise(two, "b", given, {"label:owl": {}})
    assert place.ids(label="wren") == []
    assert place.ids(label="owl") == [two]
    assert set(place.ids(without="owl")) == set(place.ids()) - {two}
    place.revise(one, "a", {}, {"label:owl": {}})
    assert place.ids(label="owl") == [two]
    place.revise(one, "a", {"status": "deleted"}, {"status": "active"})
    assert set(place.ids(label="wren")) == {one}
    assert [row["annotations"] for row in place.all()][:3] == [1, 1, 0]


def test_those_with_most_of_a_label_come_first_and_those_with_none_where_it_is_turned_round(place):
    one, two, three, *rest = place.ids()
    wren, owl = {"label:wren": {}}, {"label:owl": {}}
    for entry in "abc":
        place.revise(two, entry, {}, {"status": "active", **wren})
    place.revise(three, "d", {}, {"status": "active", **wren, **owl})
    for entry in "efgh":
        place.revise(one, entry, {}, {"status": "active", **owl})
    assert place.ids(sort="label:wren", is_descending=True) == [two, three, one, *rest]
    assert place.ids(sort="label:wren") == [one, *rest, three, two]
    assert place.ids(sort="annotations", is_descending=True)[:3] == [one, two, three]
    told = {row["id"]: row["carrying"] for row in place.all(sort="label:wren")}
    assert (told[two], told[three], told[one]) == (3, 1, 0)
    for entry in "ab":
        place.revise(two, entry, {"status": "active"}, {"status": "deleted"})
    place.revise(two, "c", wren, {})
    assert place.ids(sort="label:wren", is_descending=True)[0] == three
    assert place.ids(sort="label:wren")[:-1] == [one, two, *rest]


def test_labels_of_a_large_commit_count_when_all_of_it_is_there_and_not_before(place):
    one, two, *_ = place.ids()
    seq = place.revise(one, "a", {}, {"status": "active", "label:wren": {}})
    staged = (place.room(one), seq, seq)
    place.db.execute("INSERT INTO staged (room, first_seq, seq) VALUES (?, ?, ?)", staged)
    place.revise(two, "b", {}, {"status": "active", "label:wren": {}})
    assert place.ids(label="wren") == [two]
    assert not is_behind(place.db)
    place.db.execute("DELETE FROM staged")
    assert set(place.ids(label="wren")) == {one, two}


def test_a_large_commit_that_was_given_up_hides_nothing_that_comes_after(place):
    one, two, *_ = place.ids()
    seq = place.revise(one, "a", {}, {"status": "active", "label:wren": {}})
    place.db.execute(
        "INSERT INTO staged (room, first_seq, seq) VALUES (?, ?, ?)", (place.room(one), seq, seq)
    )
    assert place.ids(label="wren") == []
    place.db.execute("DELETE FROM revision_rows")
    place.db.execute("DELETE FROM staged")
    place.revise(two, "b", {}, {"status": "active", "label:wren": {}})
    assert place.ids(label="wren") == [two]
    place.revise(one, "a", {}, {"status": "active", "label:wren": {}})
    assert set(place.ids(label="wren")) == {one, two}


def test_a_document_names_no_more_than_a_device_can_hold(place, monkeypatch):
    some = "SELECT id FROM recordings LIMIT 6"
    place.db.execute(f"UPDATE recordings SET is_listed = 0 WHERE id IN ({some})")
    assert len(unlisted(place.db, 100)) == 6
    monkeypatch.setattr(recordings, "MOST_NAMED", 14)
    assert unlisted(place.db, 100) == []


def test_over_http(relay):
    client = relay.client("Ada")
    ada = client.ask("GET", "/me")[1]["person"]["id"]
    project = relay.write(add_project, "Many", ada, [ada]).id
    relay.write(fill, project, ada, COUNT)
    base = f"/projects/{project}/recordings"
    status, value = client.ask("GET", f"{base}?label=label%203&sort=-site&limit=1")
    assert status == 200
    assert len(value["recordings"]) == 1 <= value["total"]
    assert {row["annotations"] for row in value["recordings"]} == {1}
    assert client.ask("GET", f"{base}?text=plot%2007&jobs=embedded")[1]["total"] > 0
    assert client.ask("GET", f"{base}?jobs=lost")[0] == 400
    assert client.ask("GET", f"{base}?sort=sha256")[0] == 400
    assert client.ask("GET", f"{base}?sort=label:")[0] == 400
    first = client.ask("GET", f"{base}?sort=-label:label%203&limit=1")[1]["recordings"][0]
    assert first["carrying"] == 1
    [same] = client.ask("GET", f"{base}?sha256={first['sha256']}")[1]["recordings"]
    assert same["id"] == first["id"]
    sites = client.ask("GET", f"/projects/{project}/sites")[1]["sites"]
    assert sum(one["recordings"] for one in sites) == COUNT
