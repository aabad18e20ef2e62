"""Uploads by tus 1.0 and the recordings they become, asked for over HTTP from a running relay."""

import base64
import hashlib
import http.client
import json
import threading
import time

import pytest
from recording_files import GUANO, encoded, wav
from relay_client import RelayServer, bare_page

from sync.accounts.audit import Doer
from sync.accounts.people import service_person
from sync.accounts.projects import add_project
from sync.clock import after, new_id, now
from sync.database import prepare, write_now
from sync.errors import NoSpace, TooMany
from sync.recordings.fingerprint import recording_key
from sync.settings import read_settings
from sync.uploads.records import Upload, add_upload

TUS = {"Tus_Resumable": "1.0.0"}
PART = TUS | {"Content_Type": "application/offset+octet-stream"}


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data", upload_max_bytes=5_000_000)
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


class Bench:
    """A project, somebody who leads it, and a program that may upload."""

    def __init__(self, relay, name="Dawn"):
        self.relay = relay
        self.lead = relay.client("Ada")
        self.project = self.lead.ask("POST", "/projects", {"name": name})[1]["id"]
        self.sender = self.program("uploader")

    def program(self, role):
        body = {"name": role, "role": role}
        made = self.lead.ask("POST", f"/projects/{self.project}/tokens", body)[1]
        return self.relay.client(token=made["token"], origin=None)

    def begin(self, size, name="a.wav", client=None, body=None, **more):
        said = {"filename": name, "project": self.project, **more}
        header = ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in said.items())
        client = client or self.sender
        headers = (TUS if body is None else PART) | {"Upload_Metadata": header}
        got = client.ask("POST", "/uploads", body, Upload_Length=str(size), **headers)
        return *got, client.headers.get("location", "").partition("/api/v1")[2]

    def send(self, where, offset, content, client=None, **more):
        client = client or self.sender
        return client.ask("PATCH", where, content, Upload_Offset=str(offset), **PART, **more)

    def offset(self, where, client=None):
        client = client or self.sender
        status, _ = client.ask("HEAD", where, **TUS)
        return int(client.headers["upload-offset"]) if status == 200 else status

    def bring(self, content, name="a.wav", **more):
        status, value, _ = self.begin(len(content), name, body=content, **more)
        assert status == 201, value
        return self.sender.headers["earmark-recording"]

    def audio(self, recording, client=None, method="GET", **headers):
        client = client or self.lead
        path = f"/api/v1/projects/{self.project}/recordings/{recording}/audio"
        connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        if client.token:
            sent["Authorization"] = f"Bearer {client.token}"
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content, {k.lower(): v for k, v in answer.getheaders()}


@pytest.fixture(scope="module")
def bench(relay):
    return Bench(relay)


def hash_of(content):
    return hashlib.sha256(content).hexdigest()


def test_it_says_what_it_can(relay):
    client = relay.client()
    assert client.ask("OPTIONS", "/uploads")[0] == 204
    assert client.headers["tus-version"] == client.headers["tus-resumable"] == "1.0.0"
    assert "creation-with-upload" in client.headers["tus-extension"].split(",")
    assert "sha1" in client.headers["tus-checksum-algorithm"].split(",")
    assert client.headers["tus-max-size"] == "5000000"


def test_a_file_arrives_in_parts_and_is_a_recording(bench):
    content = wav(1, guano=GUANO)
    status, _, where = bench.begin(len(content), "MILL-1_20260502_040000.wav")
    assert status == 201
    assert "GMT" in bench.sender.headers["upload-expires"]
    assert bench.offset(where) == 0
    for start, end in ((0, 10_000), (10_000, 10_001), (10_001, len(content))):
        assert bench.offset(where) == start
        status, value = bench.send(where, start, content[start:end])
        assert (status, len(value)) == (204, 0)
        assert bench.sender.headers["upload-offset"] == str(end)
    recording = bench.sender.headers["earmark-recording"]
    assert bench.offset(where) == len(content)
    status, found = bench.lead.ask("GET", f"/projects/{bench.project}/recordings/{recording}")
    assert status == 200
    assert {
        "sha256": hash_of(content), "file_name": "MILL-1_20260502_040000.wav", "format": "wav",
        "sample_rate_hz": 16_000, "channels": 1, "duration_s": 2.0, "bytes": len(content),
        "recorded_at": "2026-05-02T02:00:00.000Z", "utc_offset_min": 120, "site": "MILL-1",
        "device": "Wildlife Acoustics SM4", "status": "active",
    }.items() <= found.items()  # fmt: skip
    assert found["id"] == recording_key(bench.project, found["fingerprint"])
    assert bench.audio(recording)[:2] == (200, content)


def test_the_project_document_names_it(bench):
    content = wav(2)
    recording = bench.bring(content, "named.wav")
    deadline = time.monotonic() + 60
    path = f"/projects/{bench.project}/history/state"
    while True:
        state = bench.lead.ask("GET", path)[1].get("state", {})
        if recording in state.get("recordings", {}):
            break
        assert time.monotonic() < deadline, state
        time.sleep(0.1)
    entry = state["recordings"][recording]
    assert (entry["file_name"], entry["sha256"]) == ("named.wav", hash_of(content))
    assert entry["status"] == "active"


@pytest.mark.parametrize(
    ("kind", "subtype", "name", "format_"),
    [
        ("FLAC", "PCM_16", "a.flac", "flac"),
        ("OGG", "VORBIS", "a.ogg", "vorbis"),
        ("OGG", "OPUS", "a.opus", "opus"),
        ("MP3", None, "a.mp3", "mp3"),
        ("RF64", "PCM_24", "a.wav", "wav"),
    ],
)
def test_other_formats_are_taken(bench, kind, subtype, name, format_):
    recording = bench.bring(encoded(3, kind=kind, subtype=subtype, channels=2), name)
    found = bench.lead.ask("GET", f"/projects/{bench.project}/recordings/{recording}")[1]
    assert (found["format"], found["channels"]) == (format_, 2)
    assert abs(found["duration_s"] - 2) < 0.1


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"not audio at all" * 100, "a.wav", "a.wav cannot be read as audio"),
        (b"", "b.wav", "b.wav is empty (0 bytes)"),
        (wav(4, seconds=0), "c.wav", "c.wav holds no sound"),
        (encoded(4, kind="AIFF"), "d.wav", "d.wav is AIFF"),
        (wav(4), "e.exe", "e.exe ends in .exe"),
    ],
)
def test_what_is_no_audio_is_refused_with_the_reason(bench, content, name, sentence):
    status, value, _ = bench.begin(len(content), name, body=content)
    assert status == 422
    assert sentence in value["error"]["message"]
    known = bench.sender.ask(
        "POST", f"/projects/{bench.project}/recordings/known", {"sha256": [hash_of(content)]}
    )
    assert known == (200, {"known": {}})


def test_the_hash_said_at_first_has_to_be_that_of_the_whole(bench):
    content = wav(5)
    status, value, _ = bench.begin(len(content), body=content, sha256=hash_of(b"else"))
    assert (status, value["error"]["code"]) == (460, "checksum")
    assert bench.begin(len(content), body=content, sha256=hash_of(content))[0] == 201


def test_what_comes_whole_is_taken_in_at_once_or_not_at_all(bench):
    content = wav(40)
    drafts = bench.relay.data / "audio/drafts"
    before = {path.name for path in drafts.iterdir()}
    wrong = base64.b64encode(hashlib.sha256(b"else").digest()).decode()
    right = base64.b64encode(hashlib.sha256(content).digest()).decode()

    def bring(checksum, body):
        said = f"filename {base64.b64encode(b'whole.wav').decode()}"
        return bench.sender.ask(
            "POST", "/uploads", body, Upload_Metadata=said, Upload_Length=str(len(content)),
            Upload_Checksum=f"sha256 {checksum}", **PART,
        )  # fmt: skip

    status, value = bring(wrong, content)
    assert (status, value["error"]["code"]) == (460, "checksum")
    assert bring(right, content + b"more")[0] == 413
    known = {"sha256": [hash_of(content)]}
    path = f"/projects/{bench.project}/recordings/known"
    assert bench.sender.ask("POST", path, known)[1]["known"] == {}
    assert bring(right, content)[0] == 201
    recording = bench.sender.headers["earmark-recording"]
    where = bench.sender.headers["location"].partition("/api/v1")[2]
    assert bench.sender.ask("POST", path, known)[1]["known"] == {hash_of(content): recording}
    assert bench.offset(where) == len(content)
    assert bench.sender.ask("DELETE", where, **TUS)[0] == 410
    assert {path.name for path in drafts.iterdir()} == before


def parcel_of(*files, **more):
    """What `earmark upload` sends for some (name, content)."""
    pieces = []
    for name, content in files:
        said = {"filename": name, "bytes": len(content), "sha256": hash_of(content)} | more
        head = json.dumps(said).encode()
        pieces += [len(head).to_bytes(4, "big"), head, content]
    return b"".join(pieces)


def test_a_parcel_is_many_recordings_and_says_what_is_none(bench):
    contents = [wav(50 + index) for index in range(3)]
    some = [(f"{index}.wav", content) for index, content in enumerate(contents)]
    some.insert(1, ("letter.wav", b"no audio " * 100))
    some += [("again.wav", contents[0]), ("no.exe", contents[1]), ("none.wav", b"")]
    path = f"/projects/{bench.project}/recordings/parcel"
    status, value = bench.sender.ask("POST", path, parcel_of(*some, site="pond"))
    assert status == 200
    first, letter, *others, again, exe, none = value["files"]
    assert first == again
    for (name, content), end in zip([some[0], *some[2:4]], [first, *others], strict=True):
        assert bench.audio(end["recording"])[1] == content
        path_of_one = f"/projects/{bench.project}/recordings/{end['recording']}"
        found = bench.lead.ask("GET", path_of_one)[1]
        assert (found["file_name"], found["site"]) == (name, "pond")
    for end, sentence in ((letter, "cannot be read"), (exe, "ends in .exe"), (none, "is empty")):
        assert sentence in end["error"]["message"]
    wrong = parcel_of(("a.wav", wav(60)), sha256="0" * 64)
    assert bench.sender.ask("POST", path, wrong)[1]["files"][0]["error"]["code"] == "checksum"
    assert bench.sender.ask("POST", path, b"")[1] == {"files": []}


@pytest.mark.parametrize(
    ("parcel", "status"),
    [
        (b"\xff\xff\xff\xff", 400),
        (b"\0\0\0\2{}", 400),
        (b"\0\0\0\2no", 400),
        (parcel_of(("a.wav", b"cut"))[:-1], 400),
        (parcel_of(("a.wav", b"x"), site=7), 400),
        (parcel_of(("a.wav", b"x"), sha256="short"), 400),
        (parcel_of(*[("a.wav", b"")] * 201), 400),
        (bytes((8 << 20) + 1), 413),
    ],
)
def test_what_is_no_parcel_is_refused(bench, parcel, status):
    path = f"/projects/{bench.project}/recordings/parcel"
    got, value = bench.sender.ask("POST", path, parcel)
    assert (got, bool(value["error"]["message"])) == (status, True)


def test_the_beginning_of_a_small_file_is_kept(bench):
    content = wav(41)
    status, _, where = bench.begin(len(content), body=content[:777])
    assert (status, bench.sender.headers["upload-offset"]) == (201, "777")
    assert bench.offset(where) == 777
    assert bench.send(where, 777, content[777:])[0] == 204
    assert bench.audio(bench.sender.headers["earmark-recording"])[1] == content


def test_a_part_that_did_not_arrive_well_is_not_kept(bench):
    content = wav(6)
    where = bench.begin(len(content))[2]
    good = base64.b64encode(hashlib.sha1(content[:9000]).digest()).decode()
    status, value = bench.send(where, 0, content[:8999] + b"x", Upload_Checksum=f"sha1 {good}")
    assert (status, value["error"]["code"]) == (460, "checksum")
    assert bench.offset(where) == 0
    assert bench.send(where, 0, content[:9000], Upload_Checksum=f"sha1 {good}")[0] == 204
    assert bench.send(where, 9000, content[9000:], Upload_Checksum="crc7 AA==")[0] == 400
    assert bench.send(where, 9000, content[9000:])[0] == 204


def test_it_goes_on_only_where_it_stopped(bench):
    content = wav(7)
    where = bench.begin(len(content))[2]
    assert bench.send(where, 0, content[:100])[0] == 204
    status, value = bench.send(where, 50, content[50:])
    assert (status, value["error"]["details"]["offset"]) == (409, 100)
    assert bench.send(where, 100, content[100:] + b"more")[0] == 413
    assert bench.offset(where) < len(content) + 1


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("POST", {}, 412),
        ("POST", {"Tus_Resumable": "0.2.2"}, 412),
        ("POST", TUS, 400),
        ("POST", TUS | {"Upload_Length": "-1"}, 400),
        ("POST", TUS | {"Upload_Length": "9"}, 400),
        ("POST", TUS | {"Upload_Defer_Length": "1"}, 400),
        ("POST", TUS | {"Upload_Length": "9", "Upload_Metadata": "filename §"}, 400),
    ],
)
def test_what_is_not_tus_is_refused(bench, method, headers, status):
    got, value = bench.sender.ask(method, "/uploads", **headers)
    assert got == status
    assert bench.sender.headers["tus-resumable"] == "1.0.0"
    if status != 412:
        assert value["error"]["message"]


def test_the_body_has_to_be_a_part(bench):
    where = bench.begin(9)[2]
    assert bench.sender.ask("PATCH", where, b"x", Upload_Offset="0", **TUS)[0] == 415


def test_limits_are_said(bench):
    assert bench.begin(5_000_001)[0] == 413
    assert bench.begin(9, name="")[0] == 400
    assert bench.begin(9, name="x" * 300 + ".wav")[0] == 400
    assert bench.begin(9, sha256="short")[0] == 400


def test_an_upload_that_was_ended_is_gone(bench):
    where = bench.begin(1000)[2]
    assert bench.sender.ask("DELETE", where, **TUS)[0] == 204
    assert bench.offset(where) == 410
    assert bench.send(where, 0, b"x")[0] == 410


def test_a_method_may_be_named_in_a_header(bench):
    where = bench.begin(1000)[2]
    got = bench.sender.ask(
        "POST", where, b"12345", Upload_Offset="0", X_HTTP_Method_Override="PATCH", **PART
    )
    assert got[0] == 204
    assert bench.offset(where) == 5
    assert bench.sender.ask("POST", where, X_HTTP_Method_Override="PUT", **TUS)[0] == 400


def test_an_upload_is_its_senders_alone(bench, relay):
    where = bench.begin(1000)[2]
    relay.add_person("Rex")
    for client in (bench.lead.__class__(relay.port), relay.client("Rex")):
        assert client.ask("HEAD", where, **TUS)[0] in (401, 404)
        assert bench.send(where, 0, b"x", client)[0] in (401, 404)
    viewer = bench.program("viewer")
    assert bench.begin(1000, client=viewer)[0] == 403
    elsewhere = Bench(relay, "Elsewhere")
    assert bench.begin(1000, client=elsewhere.sender)[0] == 404


def test_an_uploader_hears_nothing_and_a_viewer_does(bench):
    content = wav(8)
    recording = bench.bring(content)
    assert bench.audio(recording, bench.sender)[0] == 403
    assert bench.audio(recording, bench.program("viewer"))[:2] == (200, content)
    assert bench.audio("0" * 26)[0] == 404


def test_audio_is_read_by_range(bench):
    content = wav(9, seconds=10)
    recording = bench.bring(content)
    size, tag = len(content), f'"{hash_of(content)}"'
    status, got, headers = bench.audio(recording, Range="bytes=1000-1999")
    assert (status, got) == (206, content[1000:2000])
    assert headers["content-range"] == f"bytes 1000-1999/{size}"
    assert (headers["etag"], headers["content-type"]) == (tag, "audio/wav")
    assert headers["cache-control"] == "private, no-cache"
    for asked, start, end in (
        ("bytes=70000-", 70_000, size), ("bytes=-10", size - 10, size),
        (f"bytes=0-{size * 2}", 0, size), ("bytes=65536-65536", 65_536, 65_537),
    ):  # fmt: skip
        assert bench.audio(recording, Range=asked)[:2] == (206, content[start:end]), asked
    for asked in ("bytes=5-2", "chapters=1-2", "bytes=0-1,5-6", "bytes=-"):
        assert bench.audio(recording, Range=asked)[:2] == (200, content), asked
    status, _, headers = bench.audio(recording, Range=f"bytes={size}-")
    assert (status, headers["content-range"]) == (416, f"bytes */{size}")
    status, got, headers = bench.audio(recording, method="HEAD")
    assert (status, got, headers["content-length"], headers["etag"]) == (200, b"", str(size), tag)
    assert bench.audio(recording, If_None_Match=tag)[:2] == (304, b"")
    assert bench.audio(recording, Range="bytes=0-0", If_Range=tag)[0] == 206
    assert bench.audio(recording, Range="bytes=0-0", If_Range='"other"')[0] == 200


def test_a_range_that_cannot_be_read_is_answered_with_why(bench):
    content = wav(90, seconds=10)
    recording = bench.bring(content)
    blob = bench.relay.data / "audio/blobs" / hash_of(content)[:2] / hash_of(content)
    sealed = blob.read_bytes()
    assert bench.audio(recording, Range="bytes=0-99")[:2] == (206, content[:100])
    blob.write_bytes(sealed[:400] + bytes([sealed[400] ^ 1]) + sealed[401:])
    status, value, _ = bench.audio(recording, Range="bytes=0-99")
    assert (status, json.loads(value)["error"]["code"]) == (500, "damaged")
    assert bench.audio(recording, Range="bytes=70000-70009")[:2] == (206, content[70000:70010])
    blob.unlink()
    status, value, _ = bench.audio(recording, Range="bytes=0-99")
    assert (status, json.loads(value)["error"]["code"]) == (404, "not_found")
    blob.write_bytes(sealed)
    assert bench.audio(recording, Range="bytes=0-99")[:2] == (206, content[:100])


def test_recordings_are_listed_filtered_and_sorted(relay):
    bench = Bench(relay, "Listed")
    for index, (name, site, seconds) in enumerate(
        (("B_20260502_040000.wav", "mill", 1.0), ("A_20260501_040000.wav", "pond", 3.0),
         ("C_20260503_040000.wav", "mill", 2.0), ("nameless.wav", "", 4.0))
    ):  # fmt: skip
        bench.bring(wav(20 + index, seconds), name, site=site)

    def names(**query):
        path = f"/projects/{bench.project}/recordings?" + "&".join(
            f"{key}={value}" for key, value in query.items()
        )
        status, value = bench.lead.ask("GET", path)
        assert status == 200, value
        return [row["file_name"][0] for row in value["recordings"]], value["total"]

    assert names() == (list("BACn"), 4)
    assert names(sort="file_name") == (list("ABCn"), 4)
    assert names(sort="-duration_s", limit=2) == (list("nA"), 4)
    assert names(sort="recorded_at", offset=1) == (list("BCn"), 4)
    assert names(sort="-recorded_at") == (list("CBAn"), 4)
    assert names(site="mill", sort="-file_name") == (list("CB"), 2)
    assert names(name="NAME") == (["n"], 1)
    assert names(since="2026-05-02T00:00:00Z", until="2026-05-02T23:00:00Z") == (["B"], 1)
    assert names(shortest_s=2, longest_s="3.5", sort="duration_s") == (list("CA"), 2)
    path = f"/projects/{bench.project}/recordings"
    for wrong in ("sort=colour", "limit=-1", "shortest_s=many"):
        assert bench.lead.ask("GET", f"{path}?{wrong}")[0] == 400


def test_the_same_file_is_one_recording(relay):
    bench = Bench(relay, "Twice")
    content = wav(30)
    places = [bench.begin(len(content), f"{i}.wav")[2] for i in range(4)]
    found = []

    def send(where):
        client = bench.program("uploader")
        found.append((bench.send(where, 0, content, client)[0], client.headers))

    senders = [threading.Thread(target=send, args=(where,)) for where in places]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert [status for status, _ in found] == [204] * 4, found
    assert len({headers["earmark-recording"] for _, headers in found}) == 1
    known = bench.sender.ask(
        "POST", f"/projects/{bench.project}/recordings/known",
        {"sha256": [hash_of(content), hash_of(b"else")]},
    )  # fmt: skip
    assert list(known[1]["known"]) == [hash_of(content)]
    other = Bench(relay, "Other")
    assert other.sender.ask(
        "POST", f"/projects/{other.project}/recordings/known", {"sha256": [hash_of(content)]}
    ) == (200, {"known": {}})


def slow_patch(bench, where, offset, length):
    """A PATCH whose body does not come; its connection."""
    connection = http.client.HTTPConnection("127.0.0.1", bench.relay.port, timeout=60)
    connection.putrequest("PATCH", f"/api/v1{where}")
    for name, value in {
        "Authorization": f"Bearer {bench.sender.token}", "Tus-Resumable": "1.0.0",
        "Upload-Offset": str(offset), "Content-Length": str(length),
        "Content-Type": "application/offset+octet-stream",
    }.items():  # fmt: skip
        connection.putheader(name, value)
    connection.endheaders()
    return connection


def test_one_writes_at_a_time_and_a_cut_loses_nothing(bench):
    content = wav(31, seconds=10)
    where = bench.begin(len(content))[2]
    first = slow_patch(bench, where, 0, len(content))
    first.send(content[:150_000])
    deadline = time.monotonic() + 60
    while bench.offset(where) != 423:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    status, value = bench.send(where, 0, content)
    assert (status, value["error"]["code"]) == (423, "locked")
    first.sock.close()
    first.close()
    while (there := bench.offset(where)) == 423:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert there == 150_000
    assert bench.send(where, there, content[there:])[0] == 204
    assert bench.audio(bench.sender.headers["earmark-recording"])[1] == content


def test_a_killed_relay_goes_on_where_it_was(tmp_path):
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    relay.add_person("Ada", is_admin=True)
    relay.start()
    try:
        bench, content = Bench(relay), wav(32, seconds=20)
        where = bench.begin(len(content), sha256=hash_of(content))[2]
        assert bench.send(where, 0, content[:200_001])[0] == 204
        moving = slow_patch(bench, where, 200_001, len(content) - 200_001)
        moving.send(content[200_001:400_000])
        relay.stop()
        moving.close()
        relay.start()
        there = bench.offset(where)
        assert 200_001 <= there <= 400_000
        assert bench.send(where, there, content[there:])[0] == 204
        recording = bench.sender.headers["earmark-recording"]
        assert bench.audio(recording)[1] == content
        left = [path.name for path in (tmp_path / "data/audio/drafts").iterdir()]
        assert left == []
        for path in (tmp_path / "data").rglob("*"):
            if path.is_file():
                assert content[5000:5100] not in path.read_bytes(), path
    finally:
        relay.stop()


def test_quotas_are_kept(tmp_path):
    limits = {
        "upload_open_person": 3, "upload_quota_project_bytes": 2000,
        "upload_quota_person_bytes": 3000,
    }  # fmt: skip
    settings = read_settings({"data": str(tmp_path), **limits}, {})
    prepare(settings, {})

    def check(connection):
        at = now()
        person = service_person(connection, at).id
        one, other = (
            add_project(connection, at, Doer(), name, person, [person]).id
            for name in ("One", "Other")
        )

        def begin(project, size):
            expires_at = after(at, days=1)
            new = Upload(new_id(), project, person, size, None, "a.wav", None, None, "", expires_at)
            add_upload(connection, at, settings, new)

        begin(one, 2000)
        with pytest.raises(NoSpace, match="This project keeps 2,000 of 2,000 bytes"):
            begin(one, 1)
        with pytest.raises(NoSpace, match="This account keeps 2,000 of 3,000 bytes"):
            begin(other, 1001)
        begin(other, 1000)
        connection.execute("UPDATE uploads SET bytes = 0")
        begin(one, 1)
        with pytest.raises(TooMany, match="3 uploads are not finished"):
            begin(one, 1)

    write_now(settings, {}, check)
