"""Seconds of what `make soak` does for ten minutes: nothing acknowledged is lost."""

from relay_processes import host_processes
from soak import Stand

SECONDS = 4.0


def test_people_at_work_lose_nothing_while_a_host_is_killed(tmp_path, eventually):
    stand = Stand(tmp_path, people=6, pace=10.0, visit_s=(1.0, 2.0), shift_s=2.0)
    stand.start()
    try:
        before = set(host_processes(stand.relay))
        stand.work(SECONDS, kill_every_s=(SECONDS * 0.6, SECONDS * 0.6))
        assert stand.kills == 1
        eventually(lambda: len(host_processes(stand.relay)) == 2, "a host in its place")
        assert len(before & set(host_processes(stand.relay))) == 1
        assert stand.problems() == []
        ledger = stand.ledger
        assert len(ledger.entries) > 5, "they went from room to room"
        assert ledger.acknowledged > 20
        assert len(ledger.recordings) > 2
    finally:
        stand.relay.stop()
