"""A recording has the key that the page makes: pwa/storage/fingerprint.test.ts has the same."""

from sync.recordings.fingerprint import fingerprint, piece_starts, recording_key

SMALL = "b65805cfce7000d99801a3a4c5dd35544c89d0956ad7a58db437b786570e2b2e"
LARGE = "80064ed90f91fa21a665c47ceee70ba5f23c656da5662f1c27c2d5bcfc6cdbf2"
KEY = "33d6230dc442be570ef2732c7e"


def counting(size):
    return bytes(index * 31 % 251 for index in range(size))


def test_fingerprints_are_those_of_the_page():
    for size, expected in ((100_000, SMALL), (2_000_003, LARGE)):
        content = counting(size)
        assert fingerprint(lambda start, end, c=content: c[start:end], size) == expected


def test_keys_are_those_of_the_page():
    assert recording_key("01JT8Z0000000000000000PRJ1", SMALL) == KEY


def test_pieces_are_spread_from_the_first_byte_to_the_last():
    starts = piece_starts(2_000_003)
    assert len(starts) == 16
    assert (starts[0], starts[-1]) == (0, 2_000_003 - 65_536)
    assert piece_starts(65_537) == [0, 65_536]
