"""Bad input gets a sentence that says what and where; the rest goes on, and labels stay."""

import struct

from recordings import wav_header
from screens import (
    add_recordings,
    back_to_project,
    drag,
    eventually,
    import_into_project,
    listed,
    new_project,
    open_recording,
    status,
    wait_for_python,
    wait_until_saved,
)


def bad_files(folder, good):
    """Files as recorders, mail and people break them."""
    sound = good.read_bytes()
    contents = {
        "empty.wav": b"",
        "header_only.wav": sound[:20],
        "no_samples.wav": wav_header(48_000, 1, 0),
        "no_channels.wav": wav_header(48_000, 0, 100) + bytes(100),
        "letter.wav": "Dear Sir, this is not a recording.".encode("utf-16") * 100,
        "picture.flac": b"\x89PNG\r\n\x1a\n" + bytes(1000),
        "cut_off.flac": b"fLaC" + bytes(10),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def test_files_that_are_no_sound_are_named_and_the_good_one_is_added(page, server, demo, tmp_path):
    good = demo / "powdermill_R1S07_10s.wav"
    bad = bad_files(tmp_path, good)
    new_project(page, server.url, "Bad", ["A"])
    add_recordings(page, *bad, good)
    page.get_by_role("link", name=good.name).wait_for()
    problems = page.get_by_role("alert", name="Problems")
    problems.wait_for()
    eventually(
        lambda: all(path.name in problems.inner_text() for path in bad),
        "a sentence for each bad file",
    )
    assert page.get_by_role("list", name="Recordings").get_by_role("link").count() == 1


def test_a_wav_whose_header_lies_is_opened_as_far_as_it_goes(page, server, demo, tmp_path):
    sound = bytearray((demo / "powdermill_R1S07_10s.wav").read_bytes())
    data = sound.index(b"data")
    claims = {"too_large.wav": 2**31, "unknown.wav": 0xFFFFFFFF}
    for name, claim in claims.items():
        sound[data + 4 : data + 8] = struct.pack("<I", claim)
        (tmp_path / name).write_bytes(sound[: len(sound) // 2])
    new_project(page, server.url, "Power", ["A"])
    add_recordings(page, *(tmp_path / name for name in claims))
    for name in claims:
        open_recording(page, name)
        page.get_by_text("0:05.0").first.wait_for()
        page.get_by_text("header").first.wait_for()
        drag(page, (0.2, 0.3), (0.4, 0.5))
        eventually(lambda: len(listed(page)) == 1, "labeling goes on")
        back_to_project(page, "Power")


TABLES = {
    "no_times.txt": (b"Selection\tView\tSpecies\n1\tSpectrogram 1\tA\n", ["Begin Time"]),
    "backwards.txt": (
        b"Selection\tBegin Time (s)\tEnd Time (s)\tSpecies\n1\t3\t2\tA\n2\t4\t5\tA\n",
        ["line 2", "ends"],
    ),
    "nan.csv": (
        b"file,onset_s,offset_s,label\npowdermill_R1S07_10s.wav,nan,2,A\n",
        ["line 2"],
    ),
    "broken.json": (b'{"format": "earmark-bundle", "version": 1, "recordings": [', ["JSON"]),
    "noise.txt": (bytes(range(128, 256)) * 4, ["noise.txt"]),
}


def test_a_bad_table_is_explained_and_labels_stay(page, server, demo, tmp_path):
    new_project(page, server.url, "Tables", ["A"])
    recording = "powdermill_R1S07_10s.wav"
    add_recordings(page, demo / recording)
    open_recording(page, recording)
    drag(page, (0.2, 0.3), (0.4, 0.5))
    eventually(lambda: len(listed(page)) == 1, "a label of one's own")
    wait_until_saved(page)
    page.go_back()
    wait_for_python(page)
    problems = page.get_by_role("alert", name="Problems")
    for name, (content, words) in TABLES.items():
        (tmp_path / name).write_bytes(content)
        import_into_project(page, tmp_path / name)
        problems.wait_for()
        text = problems.inner_text()
        assert name in text
        assert all(word.lower() in text.lower() for word in words), text
        problems.get_by_role("button", name="Dismiss problems").click()
        problems.wait_for(state="detached")
    open_recording(page, recording)
    eventually(lambda: len(listed(page)) == 2, "what was there, and the one good row")


# As a disk fills: by more than one can write to it, then by ever less.
FILL = """async () => {
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('ballast');
    asked.onupgradeneeded = () => asked.result.createObjectStore('tons', { autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const put = (bytes) => new Promise((resolve) => {
    const ton = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65536) crypto.getRandomValues(ton.subarray(at, at + 65536));
    const transaction = database.transaction('tons', 'readwrite');
    transaction.objectStore('tons').add(ton);
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
  for (let bytes = 1 << 20; bytes >= 64; ) if (!(await put(bytes))) bytes /= 4;
  database.close();
}"""


def test_a_full_disk_is_told_and_what_is_stored_stays(new_context, server, demo):
    context = new_context()
    page = context.new_page()
    browser = context.new_cdp_session(page)
    quota = {"origin": server.url, "quotaSize": 20_000_000}
    browser.send("Storage.overrideQuotaForOrigin", quota)
    new_project(page, server.url, "Full", ["A"])
    add_recordings(page, demo / "powdermill_R1S07_10s.wav")
    open_recording(page, "powdermill_R1S07_10s.wav")
    drag(page, (0.1, 0.3), (0.2, 0.5))
    wait_until_saved(page)
    page.evaluate(FILL)

    def draw_until_it_is_told():
        drag(page, (0.5, 0.3), (0.6, 0.5))
        page.wait_for_timeout(500)
        return "Not saved" in status(page, "saved-chip")

    eventually(draw_until_it_is_told, "the truth about a full disk")
    assert "no space left" in status(page, "saved-chip")
    drawn = len(listed(page))
    assert drawn >= 2

    browser.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    eventually(lambda: "stored" in status(page, "saved-chip"), "all saved again")
    page.reload()
    eventually(lambda: len(listed(page)) == drawn, "every box, once there was room again")
