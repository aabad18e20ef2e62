"""Jobs: one for the same audio, fenced by leases, by the relay's clock alone."""

import sqlite3
from datetime import timedelta

import pytest

from sync.accounts.audit import Doer
from sync.accounts.gateways import add_gateway, renew_own_gateway, revoke_gateway
from sync.accounts.people import add_person
from sync.accounts.projects import add_project
from sync.clock import now
from sync.errors import LeaseLost, NotThere, Taken
from sync.jobs.catalog import Offer, check_model, read_offers
from sync.jobs.embeddings import Embedding, find_embedding, finish
from sync.jobs.figures import figures
from sync.jobs.job import find_job
from sync.jobs.queue import (
    end_lapsed,
    extend_leases,
    fail_leased,
    heartbeat,
    is_anything_ready,
    lease_job,
    release,
)
from sync.jobs.wishes import (
    cancel,
    choose_model,
    list_jobs,
    progress_of,
    retry,
    retry_failed,
    wish,
    wish_for_some,
)
from sync.migrating import migrate
from sync.settings import read_settings

SETTINGS = read_settings({"job_lease_s": 60, "job_tries": 3, "job_retry_s": 10}, {})
CATALOG = {
    "yamnet": Offer("yamnet", "1", 0.25, 2, "YAMNet", "by its authors"),
    "logmel": Offer("logmel", "1", 0.25, 2, "Log-mel", ""),
}
MODELS = ["yamnet@1", "logmel@1"]
SONG = "a" * 64
YEAR_S = 365 * 86_400.0
ROWS = Embedding("b" * 64, 4, 2, 0.5, {"warnings": []})


class Queue:
    """A database with two projects and two gateways, and a clock that a test may turn."""

    def __init__(self):
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.db.row_factory = sqlite3.Row
        migrate(self.db)
        self.at = now()
        self.ada = add_person(self.db, self.at, Doer(), "Ada", None).id
        self.dawn, self.dusk = (
            add_project(self.db, self.at, Doer(), name, self.ada, [self.ada]).id
            for name in ("Dawn", "Dusk")
        )
        self.near, self.far = (
            add_gateway(self.db, self.at, Doer(), name, 1.0)[0] for name in ("near", "far")
        )

    def pass_s(self, seconds):
        self.at += timedelta(seconds=seconds)

    def wish(self, sha256=SONG, project=None, recording="r1"):
        self.pass_s(0.01)
        return wish(self.db, self.at, CATALOG, project or self.dawn, recording, sha256)

    def lease(self, gateway=None, models=MODELS):
        return lease_job(self.db, self.at, SETTINGS, gateway or self.near, models)

    def fail(self, job, reason="The disk is full.", retry=True):
        return fail_leased(
            self.db, self.at, SETTINGS, job.gateway, job.id, job.lease, "x", reason, retry
        )

    def finish(self, job, made=ROWS):
        finish(self.db, self.at, job.gateway, job.id, job.lease, made)

    def status(self, job):
        return find_job(self.db, job).status


@pytest.fixture
def queue():
    return Queue()


def test_the_same_audio_is_one_job_in_any_project(queue):
    first = queue.wish()
    assert [queue.wish(), queue.wish(project=queue.dusk), queue.wish(recording="r2")] == [first] * 3
    assert queue.wish("c" * 64) != first
    queue.finish(queue.lease())
    assert queue.wish(project=queue.dusk, recording="r9") == first
    assert queue.status(first) == "done"
    assert queue.lease().sha256 == "c" * 64
    assert queue.lease() is None


def test_figures_tell_what_waits_and_what_needed_no_job_of_its_own(queue):
    assert figures(queue.db) == {"jobs": {}, "reused": 0}
    queue.wish()
    queue.wish(project=queue.dusk, recording="r2")
    queue.wish("b" * 64, recording="r3")
    queue.lease()
    assert figures(queue.db) == {"jobs": {"queued": 1, "leased": 1}, "reused": 1}


def test_a_gateway_gets_only_what_it_can_run_most_wanted_first(queue):
    early, late = queue.wish(), queue.wish("c" * 64, recording="r2")
    assert queue.lease(models=["logmel@1", "yamnet@2"]) is None
    assert queue.lease(models=[]) is None
    queue.fail(queue.lease(), retry=False)
    retry(queue.db, queue.at, queue.dawn, early)
    queue.pass_s(1)
    assert [queue.lease().id, queue.lease().id] == [early, late]


def test_a_job_goes_its_way(queue):
    queue.wish()
    job = queue.lease()
    assert (job.status, job.tries, job.gateway) == ("leased", 1, queue.near)
    heartbeat(queue.db, queue.at, SETTINGS, queue.near, job.id, job.lease, 0.5)
    [shown] = list_jobs(queue.db, queue.dawn)
    assert (shown["status"], shown["progress"], shown["gateway"]) == ("running", 0.5, "near")
    assert progress_of(queue.db, queue.dawn) == {"counts": {"running": 1}, "progress": 0.5}
    queue.finish(job)
    found = find_embedding(queue.db, SONG, "yamnet")
    assert (found["blob"], found["windows"], found["first_s"]) == ("b" * 64, 4, 0.5)
    assert progress_of(queue.db, queue.dawn) == {"counts": {"done": 1}, "progress": 1.0}
    assert list_jobs(queue.db, queue.dusk) == []


def test_a_silent_gateway_loses_its_job_only_to_another_one(queue):
    queue.wish()
    old = queue.lease()
    queue.pass_s(59)
    assert queue.lease(queue.far) is None
    queue.pass_s(3600)  # the lease is long over, but nobody else has asked
    heartbeat(queue.db, queue.at, SETTINGS, queue.near, old.id, old.lease, 0.4)
    queue.pass_s(61)
    assert is_anything_ready(queue.db, queue.at, [])
    assert queue.lease(queue.far) is None  # not at once: it may have been the job's fault
    assert "gateway near went silent at 40%" in find_job(queue.db, old.id).reason
    queue.pass_s(10)
    new = queue.lease(queue.far)
    assert (new.id, new.tries) == (old.id, 2)
    with pytest.raises(LeaseLost, match="the job is leased") as caught:
        heartbeat(queue.db, queue.at, SETTINGS, queue.near, old.id, old.lease, 0.9)
    assert caught.value.details == {"status": "leased"}
    with pytest.raises(LeaseLost):
        queue.finish(old)
    with pytest.raises(LeaseLost):
        queue.fail(old)
    queue.finish(new)


def test_a_clock_that_was_set_back_holds_no_job_up(queue):
    """It had gone a year ahead: a lease, a wait and a new wish of that time do not last a year."""
    leased, waiting, wished = (queue.wish(letter * 64, recording=letter) for letter in "abc")
    queue.pass_s(YEAR_S)
    lost = queue.lease()
    failed = queue.lease()
    queue.fail(failed)
    new = queue.wish("d" * 64, recording="d")
    assert (lost.id, failed.id) == (leased, waiting)
    queue.pass_s(-YEAR_S)
    assert is_anything_ready(queue.db, queue.at, MODELS)
    assert {queue.lease(queue.far).id for _ in range(3)} == {waiting, wished, new}
    heartbeat(queue.db, queue.at, SETTINGS, queue.near, lost.id, lost.lease, 0.5)  # it goes on
    queue.pass_s(61)
    end_lapsed(queue.db, queue.at, SETTINGS)
    queue.pass_s(10)
    assert queue.lease(queue.far).id in {leased, waiting, wished, new}
    assert queue.status(leased) in ("queued", "leased")


def test_a_result_counts_once(queue):
    queue.wish()
    job = queue.lease()
    queue.finish(job)
    made_at = find_embedding(queue.db, SONG, "yamnet")["made_at"]
    queue.pass_s(5)
    queue.finish(job)  # its answer was lost on the way
    assert find_embedding(queue.db, SONG, "yamnet")["made_at"] == made_at
    with pytest.raises(LeaseLost):
        queue.finish(job, Embedding("d" * 64, 4, 2, 0.5, {}))
    assert find_embedding(queue.db, SONG, "yamnet")["blob"] == "b" * 64


def test_the_lease_of_another_gateway_is_none(queue):
    queue.wish()
    job = queue.lease()
    with pytest.raises(LeaseLost):
        heartbeat(queue.db, queue.at, SETTINGS, queue.far, job.id, job.lease, 0.1)


def test_a_failed_job_is_tried_ever_later_and_set_aside_with_its_reason(queue):
    job = queue.wish()
    waits = []
    for _ in range(SETTINGS.job_tries - 1):
        assert queue.fail(queue.lease()) == "queued"
        waits.append(0)
        while queue.lease() is None:
            queue.pass_s(1)
            waits[-1] += 1
        release(queue.db, queue.at, queue.near, job, find_job(queue.db, job).lease)
    assert waits == [10, 20]
    assert queue.fail(queue.lease()) == "failed"
    found = find_job(queue.db, job)
    assert found.reason == "Given up after 3 tries. The last time: The disk is full."
    queue.pass_s(1e6)
    assert queue.lease() is None


def test_a_job_that_ends_its_gateway_every_time_is_set_aside(queue):
    job = queue.wish()
    for _ in range(SETTINGS.job_tries):
        queue.pass_s(4000)
        queue.lease()
        queue.pass_s(61)
        queue.lease(models=[])
    found = find_job(queue.db, job)
    assert (found.status, found.code) == ("failed", "gateway_lost")
    assert found.reason.startswith("Given up after 3 tries. The last time: The gateway near went")


def test_what_cannot_go_well_fails_at_once_and_can_be_retried(queue):
    job = queue.wish()
    other = queue.wish("c" * 64, recording="r2")
    assert queue.fail(queue.lease(), "It cannot be decoded.", retry=False) == "failed"
    assert progress_of(queue.db, queue.dawn)["progress"] == 0.5
    assert queue.wish() == job
    assert queue.status(job) == "failed"
    assert retry_failed(queue.db, queue.at, queue.dawn) == 1
    found = find_job(queue.db, job)
    assert (found.status, found.tries, found.reason) == ("queued", 0, None)
    with pytest.raises(Taken):
        retry(queue.db, queue.at, queue.dawn, other)
    with pytest.raises(NotThere):
        retry(queue.db, queue.at, queue.dusk, job)


def test_cancelling_ends_the_work_unless_others_want_it(queue):
    job = queue.wish()
    queue.wish(project=queue.dusk)
    held = queue.lease()
    cancel(queue.db, queue.at, queue.dawn, job)
    assert list_jobs(queue.db, queue.dawn, "cancelled")[0]["id"] == job
    heartbeat(queue.db, queue.at, SETTINGS, queue.near, job, held.lease, 0.5)
    cancel(queue.db, queue.at, queue.dusk, job)
    with pytest.raises(LeaseLost, match="the job is cancelled"):
        heartbeat(queue.db, queue.at, SETTINGS, queue.near, job, held.lease, 0.6)
    with pytest.raises(LeaseLost):
        queue.finish(held)
    retry(queue.db, queue.at, queue.dusk, job)
    assert list_jobs(queue.db, queue.dusk)[0]["status"] == "queued"
    assert list_jobs(queue.db, queue.dawn)[0]["status"] == "cancelled"
    queue.finish(queue.lease())
    with pytest.raises(Taken):
        cancel(queue.db, queue.at, queue.dusk, job)
    retry(queue.db, queue.at, queue.dusk, job)  # done again, because somebody asks for it
    queue.finish(queue.lease(), Embedding("d" * 64, 4, 2, 0.5, {}))
    assert find_embedding(queue.db, SONG, "yamnet")["blob"] == "d" * 64


def test_a_job_that_is_given_back_is_not_counted(queue):
    job = queue.wish()
    held = queue.lease()
    release(queue.db, queue.at, queue.near, job, held.lease)
    assert queue.lease(queue.far).tries == 1
    revoke_gateway(queue.db, queue.at, Doer(), queue.far)
    assert queue.lease().tries == 1
    with pytest.raises(NotThere):
        revoke_gateway(queue.db, queue.at, Doer(), queue.far)


def test_the_gateway_beside_the_relay_gets_a_new_token_at_each_start(queue):
    renew_own_gateway(queue.db, queue.at)
    [own] = queue.db.execute("SELECT id FROM gateways WHERE own").fetchall()
    queue.wish()
    held = queue.lease(own["id"])
    renew_own_gateway(queue.db, queue.at)
    assert queue.status(held.id) == "queued"
    rows = queue.db.execute(
        "SELECT revoked_at IS NULL AS valid FROM gateways WHERE own ORDER BY id"
    )
    assert sorted(row["valid"] for row in rows) == [0, 1]


def test_gateways_have_time_to_come_back_after_the_relay_was_away(queue):
    queue.wish()
    held = queue.lease()
    queue.pass_s(86_400)
    extend_leases(queue.db, queue.at, SETTINGS)
    assert queue.lease(queue.far) is None
    queue.finish(held)


def test_a_project_chooses_its_model(queue):
    add_recordings(queue, 5)
    assert wish_for_all(queue) == 5
    assert wish_for_all(queue) == 0
    choose_model(queue.db, queue.at, queue.dawn, "logmel", queue.ada)
    assert wish_for_all(queue) == 5
    assert queue.lease(models=["logmel@1"]).model == "logmel"
    choose_model(queue.db, queue.at, queue.dawn, "", queue.ada)
    assert wish_for_all(queue) == 0
    assert queue.wish("c" * 64, recording="r9") is None


def wish_for_all(queue):
    """Look at all recordings, two at a time; return how many jobs that made."""
    before = progress_of(queue.db, queue.dawn)["counts"].get("queued", 0)
    after = ("", "")
    while after is not None:
        after = wish_for_some(queue.db, queue.at, CATALOG, after, 2)
    return progress_of(queue.db, queue.dawn)["counts"].get("queued", 0) - before


def test_a_model_that_left_the_catalog_is_named(queue):
    choose_model(queue.db, queue.at, queue.dawn, "wren", queue.ada)
    job = queue.wish()
    found = find_job(queue.db, job)
    assert (found.status, found.code) == ("failed", "no_model")
    assert found.reason == "There is no model named 'wren'; known names: logmel, yamnet."
    assert retry_failed(queue.db, queue.at, queue.dawn) == 0


def test_the_relay_reads_the_catalog_that_gateways_read():
    from inference_gateway.catalog import read_catalog

    offers = read_offers("")
    assert {name: (one.version, one.hop_s, one.dimension) for name, one in offers.items()} == {
        name: (one.version, one.hop_s, one.dimension) for name, one in read_catalog().items()
    }
    assert read_offers("/nowhere") == {}
    with pytest.raises(Exception, match="no model named 'wren'"):
        check_model(offers, "wren")


def test_rows_have_the_size_that_is_said():
    ROWS.check_size(16)
    for size in (None, 0, 17):
        with pytest.raises(Exception, match="are 16 bytes"):
            ROWS.check_size(size)


def add_recordings(queue, count):
    for number in range(count):
        queue.db.execute(
            "INSERT INTO recordings (project, id, sha256, fingerprint, file_name, format,"
            " sample_rate_hz, channels, duration_s, bytes, added_by, added_at)"
            " VALUES (?, ?, ?, 'f', 'a.wav', 'wav', 8000, 1, 1.0, 1, ?, ?)",
            (queue.dawn, f"r{number}", f"{number:064x}", queue.ada, "2026-01-01T00:00:00.000Z"),
        )
