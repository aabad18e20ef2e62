"""Seconds of what `make soak` does for ten minutes: whatever falls, nothing is lost."""

from faults import Faults
from relay_processes import host_processes
from soak import Stand


def test_people_at_work_lose_nothing_whatever_falls(tmp_path, eventually):
    stand = Stand(tmp_path, people=5, pace=10.0, visit_s=(1.0, 2.0), shift_s=2.0)
    stand.start()
    faults = Faults(stand, lasting_s=0.7)
    try:
        supervisor = stand.relay.process.pid
        stand.work([*((0.2, fault) for fault in faults.all), (0.5, lambda: None)])
        assert set(faults.happened) == {
            "killed", "host stopped", "web stopped", "supervisor stopped", "disk full", "garbage",
            "lines held",
        }  # fmt: skip
        eventually(lambda: len(host_processes(stand.relay)) == 2, "a host in its place")
        assert stand.problems() == []
        ledger = stand.ledger
        assert len(ledger.entries) > 3, "they went from room to room"
        assert ledger.acknowledged > 10
        assert ledger.recordings
        assert stand.relay.process.pid == supervisor
        assert stand.relay.process.poll() is None
    finally:
        stand.relay.stop()
