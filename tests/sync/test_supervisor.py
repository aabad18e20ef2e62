"""The supervisor: one relay for a data folder, and processes that are started again."""

import os

import pytest

from sync import supervisor
from sync.errors import DataError, Unavailable


def test_a_second_relay_on_the_same_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(supervisor, "LOCK_WAIT_S", 0.0)
    first = supervisor.lock_data(tmp_path)
    with pytest.raises(DataError, match="Another relay is using"):
        supervisor.lock_data(tmp_path)
    os.close(first)
    os.close(supervisor.lock_data(tmp_path))


def test_a_port_that_is_taken_is_said():
    taken = supervisor.listen("127.0.0.1", 0)
    with pytest.raises(Unavailable, match="cannot be used"):
        supervisor.listen("127.0.0.1", taken.getsockname()[1])
    taken.close()
