"""Small files go together, and by themselves where that does not do."""

import threading
from types import SimpleNamespace

from recording_files import wav

from earmark.far_errors import Refusal, SendingError
from earmark.local_files import LocalFile, Places, find_recordings
from earmark.manifest import Manifest
from earmark.parcels import MOST_BYTES, MOST_FILES, SMALL_BYTES, groups
from earmark.upload_run import FAILED, UPLOADED, Run
from earmark.upload_state import UploadState


def named(sizes):
    return [(LocalFile(None, str(i), size, 0), str(i)) for i, size in enumerate(sizes)]


def test_a_parcel_is_no_larger_than_it_may_be():
    sizes = [100] * (MOST_FILES + 1) + [SMALL_BYTES] * 5 + [SMALL_BYTES + 1] + [7]
    found = list(groups(named(sizes)))
    assert sorted(one[1] for group in found for one in group) == sorted(map(str, range(len(sizes))))
    for group in found:
        total = sum(file.bytes for file, _ in group)
        assert len(group) == 1 or (len(group) <= MOST_FILES and total <= MOST_BYTES)
    assert len(found) == 4


class Sender:
    """A server that knows parcels, or not."""

    project = "P"

    def __init__(self, parcels):
        self.relay = SimpleNamespace(stop=threading.Event(), check=lambda: None)
        self.parcels = parcels
        self.alone = []

    def known(self, _hashes):
        return {}

    def send_parcel(self, some):
        return self.parcels(some)

    def send(self, file, metadata, _where, _begun):
        self.alone.append(file.name)
        assert metadata["filename"] == file.path.name
        return f"r{metadata['sha256'][:4]}"


def sent(tmp_path, parcels):
    """(status of each file, which went by themselves, bytes that were told)."""
    for number in range(3):
        (tmp_path / f"{number}.wav").write_bytes(wav(number))
    sender, notes, told = Sender(parcels), Manifest(None), []
    state = UploadState(tmp_path / "state" / "one.sqlite")
    run = Run(sender, state, Places(), notes, 2, False, told.append)
    run._check = lambda: None
    run.all(find_recordings(tmp_path))
    state.close()
    return [line["status"] for line in notes.latest()], sorted(sender.alone), sum(told)


def good(some):
    return [{"recording": f"r{said['sha256'][:4]}"} for _, said in some]


def test_files_go_together(tmp_path):
    size = len(wav(0))
    assert sent(tmp_path, good) == ([UPLOADED] * 3, [], 3 * size)


def test_an_older_server_gets_them_one_by_one(tmp_path):
    def unknown(_):
        raise Refusal("There is nothing here.", True, 404)

    assert sent(tmp_path, unknown)[:2] == ([UPLOADED] * 3, ["0.wav", "1.wav", "2.wav"])


def test_what_is_not_taken_is_sent_by_itself(tmp_path):
    def but_one(some):
        return [*good(some)[:1], {"error": {"code": "locked"}}, *good(some)[2:]]

    assert sent(tmp_path, but_one)[:2] == ([UPLOADED] * 3, ["1.wav"])


def test_a_server_that_stays_away_is_named_for_all(tmp_path):
    def away(_):
        raise SendingError("The server cannot be reached.", False)

    assert sent(tmp_path, away)[:2] == ([FAILED] * 3, [])
