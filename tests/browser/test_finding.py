"""The ways through a recording, and through the list of them, by real keys and presses."""

from screens import (
    ask_me,
    drag,
    eventually,
    listed,
    new_project,
    open_demo,
    open_recording,
    wait_for_python,
    wait_until_told,
)
from test_screens import complaints_of_axe

RECORDING = "powdermill_R1S07_10s.wav"

BRIGHT = """strip => {
  const canvas = strip.shadowRoot.querySelector('canvas');
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let first = -1, painted = 0, blue = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] < 60) continue;
    painted += 1;
    const x = ((at / 4) % canvas.width) / canvas.width;
    if (first < 0 || x < first) first = x;
    if (data[at] < 180 && data[at + 2] > 220) blue += 1;
  }
  return { first, painted, blue };
}"""


def draw_boxes(page, *starts):
    for start in starts:
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        drag(page, (start, 0.4), (start + 0.08, 0.6))
    eventually(lambda: len(listed(page)) == len(starts), "the boxes")
    page.keyboard.press("Escape")


def clock(page):
    minutes, seconds = page.get_by_role("timer").inner_text().split(" /")[0].split(":")
    return 60 * int(minutes) + float(seconds)


def test_keys_lead_from_gap_to_gap(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    draw_boxes(page, 0.2, 0.5)
    page.keyboard.press("Home")
    found = []
    for _ in range(4):
        before = clock(page)
        page.keyboard.press("e")
        eventually(lambda: clock(page) != before, "another place")  # noqa: B023
        found.append(round(clock(page), 1))
    assert len(set(found)) == 3, "three gaps, and round again"
    assert 0 in found
    assert found[0] == found[3]
    page.keyboard.press("Shift+E")
    eventually(lambda: round(clock(page), 1) == found[2], "the gap before")


def test_the_strip_shows_where_annotations_lie_and_how_loud_it_is(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    strip = page.locator("earmark-finding-strip")
    assert strip.evaluate(BRIGHT)["painted"] == 0
    for _ in range(3):
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        drag(page, (0.6, 0.4), (0.7, 0.6))
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        drag(page, (0.58, 0.7), (0.72, 0.8))
    eventually(lambda: strip.evaluate(BRIGHT)["painted"] > 0, "the density")
    assert 0.5 < strip.evaluate(BRIGHT)["first"] < 0.65
    assert strip.evaluate(BRIGHT)["blue"] == 0
    page.keyboard.press("Shift+V")
    eventually(lambda: strip.evaluate(BRIGHT)["blue"] > 50, "the loudness curve")
    assert strip.evaluate(BRIGHT)["first"] < 0.05
    assert complaints_of_axe(page) == []


def go_to(page, time):
    page.keyboard.press("Control+g")
    page.get_by_role("combobox", name="What to do, or where to go").fill(time)
    page.keyboard.press("Enter")
    eventually(lambda: clock(page) == float(time.split(":")[1]), "the cursor there")


def test_go_to_time_by_its_key(page, server):
    open_demo(page, server.url)
    open_recording(page, RECORDING)
    go_to(page, "0:06.25")
    assert clock(page) == 6.25


def test_a_key_faces_the_next_open_question(page, server):
    open_demo(page, server.url)
    wait_for_python(page)
    open_recording(page, RECORDING)
    page.keyboard.press("q")
    wait_until_told(page, "No question is open in this recording")
    ask_me(page, 4)
    page.keyboard.press("n")
    page.get_by_text("Question 2 of 4").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Ask me").wait_for()
    go_to(page, "0:00")
    page.keyboard.press("q")
    page.get_by_text("Question 2 of 4").wait_for()


def names(page):
    return page.get_by_role("list", name="Recordings").get_by_role("link").all_inner_texts()


def test_recordings_are_filtered_and_sorted(page, server):
    open_demo(page, server.url)
    everything = names(page)
    assert len(everything) == 9
    page.get_by_role("searchbox", name="Find recordings").fill("tit 05-11")
    eventually(lambda: names(page) == ["great_tit_2021-B32-0415_05-11.wav"], "the one")
    page.get_by_text("1 of 9 recordings").wait_for()
    page.get_by_role("button", name="Show all").click()
    eventually(lambda: names(page) == everything, "all again")
    page.get_by_label("Which recordings").select_option("With annotations")
    eventually(lambda: names(page) == [], "none with annotations")
    page.get_by_text("No recording is like this").wait_for()
    page.get_by_label("Which recordings").select_option("Not begun")
    page.get_by_label("Order").select_option("Name")
    eventually(lambda: names(page) == sorted(everything, key=str.lower), "by name")
    assert complaints_of_axe(page) == []
    page.get_by_label("Which recordings").select_option("All")
    open_recording(page, RECORDING)
    draw_boxes(page, 0.2)
    page.go_back()
    page.get_by_label("Which recordings").select_option("With annotations")
    eventually(lambda: names(page) == [RECORDING], "the one with an annotation")


# As if so many had been added: adding takes time, drawing must not.
MANY = """async ([project, count]) => {
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('earmark');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const store = database.transaction('recordings', 'readwrite').objectStore('recordings');
  for (let number = 0; number < count; number++) {
    store.put({
      key: `01ARZ3NDEKTSV4RRFFQ69${String(number).padStart(5, '0')}`, project,
      file_name: `site_${number}.wav`, bytes: 204, fingerprint: `of ${number}`, sha256: null,
      format: 'wav', sample_rate_hz: 8000, channels: 1, duration_s: 1 + number,
      added_at: '2026-01-01T00:00:00.000Z', status: 'active', audio: { kind: 'session' },
      warnings: [],
    });
  }
  await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
  database.close();
}"""


def test_of_thousands_of_recordings_those_in_sight_are_drawn(page, server):
    new_project(page, server.url, "Many", [])
    project = page.url.split("/project/")[1]
    page.evaluate(MANY, [project, 3000])
    page.reload()
    page.get_by_text("3,000 recordings").first.wait_for()
    page.get_by_label("Order").select_option("Name")
    eventually(lambda: names(page)[:2] == ["site_0.wav", "site_1.wav"], "the first ones")
    assert len(names(page)) < 100
    rows = page.get_by_role("list", name="Recordings").get_by_role("listitem")
    assert rows.first.get_attribute("aria-setsize") == "3000"
    page.locator("earmark-recordings").hover()
    page.mouse.wheel(0, 300_000)
    eventually(lambda: "site_2999.wav" in names(page), "the last one")
    assert len(names(page)) < 100
    page.get_by_label("Order").select_option("Longest first")
    page.mouse.wheel(0, -300_000)
    eventually(lambda: names(page)[:1] == ["site_2999.wav"], "the longest on top")
