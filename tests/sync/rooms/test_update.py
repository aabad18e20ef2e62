"""Updates are read before they are applied: what is one, what is not, and what it says."""

import time

import pytest
from pycrdt import Array, Doc, Map, Text
from room_peers import Writing, annotation

from sync.rooms.live_document import LiveDocument
from sync.rooms.protocol import Malformed, number, sized
from sync.rooms.splitting import split
from sync.rooms.update import read_update

ROOT = b"\x01" + sized(b"annotations") + sized(b"x")


def struct(content, info=0x28, client=7, clock=0, parent=ROOT):
    """An update with one struct."""
    return b"\x01\x01" + number(client) + number(clock) + bytes((info,)) + parent + content + b"\0"


def deep(levels):
    return struct(b"\x01" + b"\x75\x01" * levels + b"\x7e")


def test_every_kind_of_content_is_read():
    doc, updates = Doc(), []
    doc.observe(lambda event: updates.append(event.update))
    annotations = doc.get("annotations", type=Map)
    annotations["a"] = Map({"region": {"start_s": -1.5, "n": [1, -70, None, True, "é", b"x"]}})
    text = doc.get("text", type=Text)
    text += "blackbird \U0001f426"
    text.format(0, 5, {"bold": True})
    text.insert_embed(2, {"image": 1})
    array = doc.get("array", type=Array)
    array.extend([1, "two", Map({"three": 3})])
    del array[0]
    del annotations["a"]["region"]
    clocks = 0
    for update in [*updates, doc.get_update()]:
        read = read_update(update)
        for start, end in read.sections.values():
            assert start <= end
            clocks = max(clocks, end)
    document = LiveDocument("recording", [doc.get_update()])
    assert document.clocks == {doc.client_id: clocks}


@pytest.mark.parametrize(
    "data",
    {
        "nothing": b"",
        "a cut number": b"\x80",
        "a count without content": b"\xff\xff\xff\x7f",
        "structs without content": b"\x01\xff\xff\xff\x7f\x01\x00",
        "values without content": struct(b"\xff\xff\xff\x7f"),
        "a number without end": b"\xff" * 12,
        "a huge clock": struct(b"\x01\x7e", clock=(1 << 31) - 1),
        "a huge client": struct(b"\x01\x7e", client=1 << 53),
        "a huge run": b"\x01\x01\x07\x00\x00" + number(1 << 27) + b"\x00",
        "a huge deletion": b"\x00\x01\x07\x01\x00" + number(1 << 30),
        "a deep value": deep(40),
        "text that is not UTF-8": struct(b"\x01\x77\x02\xc3\x28"),
        "half a surrogate pair": struct(b"\x01\x77\x03\xed\xa0\x80"),
        "a subdocument": struct(sized(b"guid") + b"\x7e", info=0x29),
        "an unknown type": struct(b"\x0f", info=0x27),
        "an unknown value": struct(b"\x01\x50"),
        "no parent": b"\x01\x01\x07\x00\x28\x05\x00",
        "a reference to itself": b"\x01\x01\x07\x00\x88\x07\x00\x01\x7e\x00",
        "a tail": b"\x00\x00\x00",
        "one client twice": b"\x02" + struct(b"\x01\x7e")[1:-1] * 2 + b"\x00",
    }.items(),
    ids=lambda item: item[0],
)
def test_what_is_no_update_is_refused(data):
    began = time.process_time()
    with pytest.raises(Malformed):
        read_update(data[1])
    assert time.process_time() - began < 0.5


def test_nesting_of_values_within_bounds_is_fine():
    assert read_update(deep(20)).sections == {7: (0, 1)}


def test_an_update_tells_what_it_rests_on():
    writing = Writing()
    writing.add("A")
    writing.root["A"]["note"] = "x"
    first, second = map(read_update, writing.take())
    assert first.is_gapless({})
    assert not second.is_gapless({})
    known = {client: end for client, (_, end) in first.sections.items()}
    assert second.is_gapless(known)
    assert first.is_known(known)
    assert not second.is_known(known)


def test_shared_types_inside_others_are_counted():
    writing = Writing()
    writing.add("A")
    assert read_update(writing.take()[0]).nested == 0
    writing.root["A"]["inner"] = Map({"deeper": Map({})})
    assert read_update(writing.take()[0]).nested == 200


def test_updates_of_several_people_are_split_by_author():
    ann, bob = Writing(), Writing()
    for _ in range(3):
        ann.add("A")
        bob.doc.apply_update(ann.doc.get_update())
        bob.root["A"]["note"] = "n"
        bob.add()
        ann.doc.apply_update(bob.doc.get_update())
    whole = ann.doc.get_update()
    authors = {ann.doc.client_id: "ANN", bob.doc.client_id: "BOB"}
    parts, complete = split(whole, {}, authors, "CAT")
    assert complete
    assert {part.person for part in parts} >= {"ANN", "BOB"}
    document = LiveDocument("recording")
    for part in parts:
        document.apply(part.update)
        document.learn(part.ends)
    assert document.to_json()["annotations"] == ann.json()
    assert document.clocks == LiveDocument("recording", [whole]).clocks


def test_fields_come_out_as_plain_values_before_and_after():
    writing, document = Writing(), LiveDocument("recording")
    writing.add("A")
    writing.root["A"]["note"] = "x"
    writing.root["A"]["note"] = "y"
    del writing.root["A"]["note"]
    seen = []
    for update in writing.take():
        seen += document.apply(update)[1]
    assert seen[0].made
    assert {key: after for key, (_, after) in seen[0].fields.items()} == annotation()
    assert [str(change.fields["note"]) for change in seen[1:]] == [
        "(ABSENT, 'x')",
        "('x', 'y')",
        "('y', ABSENT)",
    ]
