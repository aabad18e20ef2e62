"""Interactive calls over HTTP: answered from stored rows, as py_browser answers from the same."""

import asyncio
import contextlib
import os
import re
import signal
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from relay_audio import add_audio
from room_device import Device
from room_peers import AT
from stored_rows import add_rows

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.rows_alone import heard_rows
from py_browser.active_sampling.similar import Place, SoundIndex
from py_browser.active_sampling.situation import Examples, Item, Situation
from py_browser.active_sampling.strategies import SAMPLING
from py_browser.active_sampling.stretches import plan_stretches
from py_browser.queries import propose_queries
from sync.accounts.members import set_member
from sync.accounts.projects import add_project
from sync.asking import sounds
from sync.asking.desk import AskDesk
from sync.asking.kept_cuts import find_cut
from sync.asking.sounds import similar_sounds
from sync.asking.stored import stored_rows
from sync.database import Database
from sync.jobs.catalog import read_offers
from sync.workshop import Workshop

HOP_S, FIRST_S, WINDOW_S = 0.25, 0.25, 0.5


def sounding(windows, events=(), seed=0, kind=0):
    """Rows of a recording in which something sounds from one window to another."""
    random = np.random.default_rng(seed)
    rows = random.normal(-60, 1.0, (windows, 80))
    for first, last in events:
        rows[first:last, 10 * kind : 10 * kind + 20] += 25
    return rows.astype(np.float16)


def embeddings(rows, duration_s):
    return Embeddings(rows.astype(np.float32), HOP_S, FIRST_S, duration_s, "logmel@1", WINDOW_S)


def lasts_s(rows):
    return FIRST_S + len(rows) * HOP_S


ROWS = {
    "one.wav": sounding(400, [(40, 60), (200, 240)], 1),
    "two.wav": sounding(300, [(100, 120)], 2),
    "three.wav": sounding(120, [(50, 70)], 3, kind=4),
    "still.wav": sounding(200, [], 4),
}


class Wood:
    """A project of four recordings, its owner Ada, a viewer and an uploader."""

    def __init__(self, relay):
        self.relay = relay
        self.ada = relay.client("Ada")
        person = self.ada.ask("GET", "/me")[1]["person"]["id"]
        self.id = relay.write(add_project, "Wood", person, [person]).id
        assert self.ada.ask("PUT", f"/projects/{self.id}/model", {"model": "logmel"})[0] == 200
        self.keys = {
            name: add_rows(relay, self.id, person, name, rows) for name, rows in ROWS.items()
        }
        self.people = {}
        for role in ("viewer", "uploader"):
            relay.write(set_member, "admin", self.id, relay.add_person(role), role)
            self.people[role] = relay.client(role)
        self.names = {key: name for name, key in self.keys.items()}
        self.person = person

    def ask(self, what, name="one.wav", status=200, client=None, **query):
        words = "&".join(f"{key}={value}" for key, value in query.items())
        path = f"/recordings/{self.keys.get(name, name)}/{what}?{words}"
        got, value = (client or self.ada).ask("GET", path)
        assert got == status, value
        return value if status == 200 else value["error"]

    def stored(self, name):
        return self.relay.read(stored_rows, read_offers(""), self.id, self.keys.get(name, name))

    def token(self):
        body = {"name": "device", "role": "annotator"}
        return self.ada.ask("POST", f"/projects/{self.id}/tokens", body)[1]["token"]


@pytest.fixture(scope="module")
def wood(relay):
    return Wood(relay)


@pytest.mark.parametrize("method", ["acpd", "fcpd", "earmark", "cpd", "fixed"])
def test_queries_are_those_of_py_browser(wood, method):
    rows = ROWS["one.wav"]
    answer = wood.ask("queries", method=method, budget=5)
    heard = heard_rows(embeddings(rows, lasts_s(rows)))
    expected = propose_queries(heard.features, method, 5, None, heard)
    assert [(q["start_s"], q["end_s"]) for q in answer["queries"]] == [
        (region.start_s, region.end_s) for region in expected
    ]
    assert answer["queries"][0]["start_s"] == 0
    assert answer["queries"][-1]["end_s"] == lasts_s(rows)
    assert (answer["model"], answer["method"], answer["learned"]) == ("logmel@1", method, False)


def test_a_span_is_cut_as_a_recording_of_its_own(wood):
    answer = wood.ask("queries", method="fcpd", budget=4, start_s=40, end_s=80)
    rows = ROWS["one.wav"]
    # The first window whose middle lies in the span is the one at 40 s.
    part = Embeddings(rows[159:319].astype(np.float32), HOP_S, 0.0, 40.0, "logmel@1", WINDOW_S)
    heard = heard_rows(part)
    expected = propose_queries(heard.features, "fcpd", 4, None, heard)
    assert [(q["start_s"], q["end_s"]) for q in answer["queries"]] == [
        (40 + region.start_s, 40 + region.end_s) for region in expected
    ]


def test_similar_finds_what_the_page_finds(wood):
    index = SoundIndex(80)
    for name, rows in ROWS.items():
        index.add(name, embeddings(rows, lasts_s(rows)))
    expected = index.similar([Place("one.wav", 11.0, 14.0)], 6, 3.0)
    answer = wood.ask("similar", start_s=11, end_s=14, limit=6)
    found = answer["stretches"]
    assert [one["similarity"] for one in found] == pytest.approx(
        [one.similarity for one in expected], abs=0.02
    )
    assert {one["file_name"] for one in found} == {one.recording for one in expected}
    assert all(wood.names[one["recording"]] == one["file_name"] for one in found)
    assert (answer["windows"], answer["recordings"], answer["more"]) == (1020, 4, True)
    others = wood.ask("similar", start_s=11, end_s=14, limit=2, same_recording="no")["stretches"]
    assert [one["file_name"] for one in others][:1] == ["two.wav"]
    second = wood.ask("similar", start_s=11, end_s=14, limit=3, offset=3)["stretches"]
    assert second == found[3:]


@pytest.mark.parametrize(
    "settings",
    [{"search_exact_windows": 0}, {"search_memory_bytes": 0}, {"search_memory_bytes": 1 << 20}],
    ids=["by an index", "nothing held", "something held"],
)
def test_whatever_memory_there_is_the_same_is_found(wood, settings):
    asked = (read_offers(""), wood.id, wood.stored("one.wav"), 11.0, 14.0, 9, 0, True)
    expected = similar_sounds(wood.relay.settings, *asked)
    sounds._projects.clear()
    for _ in ("reads what is there", "knows it"):
        found = similar_sounds(replace(wood.relay.settings, **settings), *asked)
        assert found == expected
    for held in sounds._projects.values():
        if held.index is not None:
            held.index.wait()
    sounds._projects.clear()


def test_a_recording_that_comes_later_is_searched_too(wood):
    before = wood.ask("similar", "three.wav", start_s=13, end_s=15)["windows"]
    rows = sounding(40, [(10, 30)], 9, kind=4)
    key = add_rows(wood.relay, wood.id, wood.person, "late.wav", rows)
    answer = wood.ask("similar", "three.wav", start_s=13, end_s=15, same_recording="no")
    assert answer["windows"] == before + 40
    assert answer["stretches"][0]["recording"] == key

    def remove(connection, *_):
        connection.execute("UPDATE recordings SET status = 'deleted' WHERE id = ?", (key,))

    wood.relay.write(remove)
    answer = wood.ask("similar", "three.wav", start_s=13, end_s=15)
    assert answer["windows"] == before
    assert wood.ask("similar", key, 404, start_s=1, end_s=2)["code"] == "not_found"


def test_next_is_what_py_browser_ranks_first(wood):
    items, vectors = [], []
    for name, key in sorted(wood.keys.items(), key=lambda pair: pair[1]):
        rows = ROWS[name]
        for stretch in plan_stretches(embeddings(rows, lasts_s(rows))):
            first = sum(map(len, vectors))
            vectors.append(rows[list(stretch.rows)].astype(np.float64))
            numbers = np.arange(first, first + len(stretch.rows))
            items.append(Item(str(first), key, stretch.start_s, stretch.end_s, numbers))
    situation = Situation(items, np.vstack(vectors), Examples.none(80))
    ranked = SAMPLING["coverage"].rank(situation, len(items), 0)
    expected = {}
    for choice in ranked:
        expected.setdefault(items[choice.item].recording, items[choice.item].start_s)
    answer = wood.ask("next", strategy="coverage")
    got = [(one["recording"], one["start_s"]) for one in answer["items"]]
    assert got == list(expected.items())
    assert answer["considered"] == len(items)
    assert answer["items"][0]["reason"]["id"] == "sampling-reason-covers"
    assert answer["items"][0]["sentence"].startswith("Like ")
    inside = wood.ask("next", strategy="coverage", within="recording")
    assert {one["file_name"] for one in inside["items"]} == {"one.wav"}
    assert len(inside["items"]) == len(plan_stretches(embeddings(ROWS["one.wav"], 100.25)))


def test_what_people_say_is_learned_from(wood):
    device = Device(wood.relay, f"recording:{wood.id}:{wood.keys['two.wav']}", wood.token())
    device.online()
    song = {"label:song": {"by": "Ada", "at": AT}}
    device.add("A", region={"start_s": 25.25, "end_s": 30.25}, **song)
    device.save()
    device.offline()
    answer = wood.ask("queries", method="earmark", budget=7)
    assert answer["learned"]
    labels = [q["suggestion"]["labels"] for q in answer["queries"] if q["suggestion"]]
    assert ["song"] in labels
    told = [q for q in answer["queries"] if q["suggestion"]["labels"] == ["song"]]
    # Both events of the recording, found by what was said of another one.
    assert any(q["start_s"] < 12 < q["end_s"] for q in told)
    assert any(q["start_s"] < 55 < q["end_s"] for q in told)
    assert not wood.ask("queries", method="cpd")["learned"]
    listed = {one["file_name"] for one in wood.ask("next", strategy="random")["items"]}
    assert listed == {"one.wav", "three.wav", "still.wav"}
    left = wood.ask("next", "two.wav", strategy="random", within="recording")
    assert all(not one["start_s"] < 25.25 < one["end_s"] for one in left["items"])
    assert (left["left"]["answered"], left["left"]["found"]) == (1, 1)


def test_a_recording_of_one_window_is_asked_like_any_other(wood):
    key = add_rows(wood.relay, wood.id, wood.person, "click.wav", sounding(1, [(0, 1)], 8))
    queries = wood.ask("queries", key, method="acpd")["queries"]
    assert [(one["start_s"], one["end_s"]) for one in queries] == [(0, 0.5)]
    assert wood.ask("similar", key, start_s=0, end_s=0.1, limit=1)["stretches"]
    assert len(wood.ask("next", key, within="recording", strategy="random")["items"]) == 1


def test_rights_are_those_of_the_project(wood):
    assert wood.ask("queries", client=wood.people["viewer"])["method"] == "earmark"
    for what in ("queries", "similar", "next"):
        assert wood.ask(what, status=403, client=wood.people["uploader"])["code"] == "forbidden"
    wood.relay.add_person("Stranger")
    stranger = wood.relay.client("Stranger")
    hidden = wood.ask("next", status=404, client=stranger)
    assert hidden == wood.ask("next", "nothing", 404)
    assert wood.ask("next", status=401, client=wood.relay.client())["code"] == "not_signed_in"


def test_without_embeddings_it_says_when_they_come(wood, tmp_path):
    path = tmp_path / "new.wav"
    path.write_bytes(os.urandom(100))
    recording, job = add_audio(wood.relay, wood.id, wood.person, path)
    for what in ("queries", "similar", "next"):
        error = wood.ask(what, recording, 404, start_s=1, end_s=2)
        assert "waits for a gateway" in error["message"]
        assert error["details"] == {"sentence": "no-embeddings", "model": "logmel"}

    def fail(connection, *_):
        text = "UPDATE jobs SET status = 'failed', reason = 'It is no audio.' WHERE id = ?"
        connection.execute(text, (job,))

    wood.relay.write(fail)
    assert wood.ask("queries", recording, 404)["message"].endswith("It is no audio.")
    assert "known names" in wood.ask("queries", model="nightingale", status=404)["message"]


@pytest.mark.parametrize(
    ("what", "query", "words"),
    [
        ("queries", {"method": "magic"}, "magic"),
        ("queries", {"budget": 0}, "budget"),
        ("queries", {"budget": "many"}, "whole number"),
        ("queries", {"start_s": 5}, "both"),
        ("queries", {"start_s": 5, "end_s": 5}, "no span"),
        ("queries", {"start_s": 5, "end_s": 5000}, "lasts"),
        ("similar", {}, "start_s is missing"),
        ("similar", {"start_s": 5}, "end_s is missing"),
        ("similar", {"start_s": 5, "end_s": 4}, "no stretch"),
        ("similar", {"start_s": "nan", "end_s": 4}, "number"),
        ("similar", {"start_s": 1, "end_s": 4, "limit": 0}, "limit"),
        ("similar", {"start_s": 1, "end_s": 4, "offset": 1000}, "limit"),
        ("similar", {"start_s": 1, "end_s": 4, "same_recording": "maybe"}, "yes, no"),
        ("next", {"strategy": "magic"}, "magic"),
        ("next", {"count": 0}, "count"),
        ("next", {"within": "project's"}, "project, recording"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_sentence(wood, what, query, words):
    error = wood.ask(what, status=400, **query)
    assert error["code"] == "bad_request"
    assert re.search(words, error["message"]), error


def test_the_usual_cut_is_made_before_anybody_asks(wood):
    key = add_rows(wood.relay, wood.id, wood.person, "ahead.wav", sounding(160, [(30, 50)], 12))
    stored, settings = wood.stored(key), wood.relay.settings

    async def cut_ahead():
        database = await Database.open(settings, os.environ)
        workshop = Workshop(1)
        desk = AskDesk(workshop, settings, read_offers(""), database)
        desk.start()
        deadline = time.monotonic() + 60
        while (kept := await database.read(find_cut, stored, "earmark", 7)) is None:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.1)
        await desk.stop()
        await workshop.close()
        await database.close()
        return kept

    heard = heard_rows(embeddings(sounding(160, [(30, 50)], 12), 40.25))
    assert asyncio.run(cut_ahead()) == propose_queries(heard.features, "earmark", 7, None, heard)


def test_a_cut_that_depends_on_rows_alone_is_kept(wood):
    answer = wood.ask("queries", "three.wav", method="fixed", budget=3)
    kept = wood.relay.read(find_cut, wood.stored("three.wav"), "fixed", 3)
    assert [region.end_s for region in kept] == pytest.approx(
        [one["end_s"] for one in answer["queries"]]
    )
    assert wood.ask("queries", "three.wav", method="fixed", budget=3) == answer

    def move(connection, *_):
        words = "UPDATE cuts SET borders = '[1.5]' WHERE method = 'fixed' AND budget = 3"
        connection.execute(words)

    wood.relay.write(move)
    moved = wood.ask("queries", "three.wav", method="fixed", budget=3)["queries"]
    assert [one["end_s"] for one in moved] == [1.5, lasts_s(ROWS["three.wav"])]


def children_of(pid):
    """The processes that a process has begun, and theirs."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid:
                found += [int(entry.name), *children_of(int(entry.name))]
    return found


def is_at_work(pid):
    """Whether a process is one of the workshop."""
    return b"multiprocessing.spawn" in Path(f"/proc/{pid}/cmdline").read_bytes()


def test_a_killed_process_takes_no_more_than_one_answer_with_it(wood):
    expected = wood.ask("similar", start_s=11, end_s=14, limit=3)
    for pid in children_of(wood.relay.process.pid):
        with contextlib.suppress(OSError):  # it may have ended by itself
            if is_at_work(pid):
                os.kill(pid, signal.SIGKILL)
    error = None
    for _ in range(3):  # the search, and whatever else was at work
        status, value = wood.ada.ask(
            "GET", f"/recordings/{wood.keys['one.wav']}/similar?start_s=11&end_s=14&limit=3"
        )
        if status == 200:
            break
        error = value["error"]
        assert (status, error["code"]) == (503, "unavailable")
        assert "Try again" in error["message"]
    assert error is not None
    # Rows were read in another order, which changes a fourth digit: the likest stay the likest.
    assert list(map(place_of, value["stretches"])) == list(map(place_of, expected["stretches"]))


def place_of(stretch):
    return stretch["recording"], stretch["start_s"], stretch["end_s"]
