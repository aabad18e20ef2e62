"""Small pictures of recordings in their list: made when seen, kept, and never in the way."""

from recordings import write_sparse_wav
from screens import add_recordings, eventually, new_project
from seeing import write_tones
from test_finding import MANY, names
from test_screens import complaints_of_axe

MEASURE = """async image => {
  const copy = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, copy.width, copy.height);
  let brightest = 0, row = -1;
  for (let at = 0; at < data.length; at += 4) {
    const light = data[at] + data[at + 1] + data[at + 2];
    if (light > brightest) [brightest, row] = [light, Math.floor(at / 4 / width)];
  }
  return { width, height, row: row / height, brightest };
}"""


def pictures_of(page):
    return page.get_by_role("img", name="looks like")


def test_pictures_of_recordings(page, server, tmp_path, pictures):
    new_project(page, server.url, "Looks", [])
    write_tones(tmp_path / "high.wav", [(18_000, 0, 12, 0.3)])
    write_tones(tmp_path / "low.wav", [(3000, 0, 12, 0.3)])
    write_sparse_wav(
        tmp_path / "day.wav", 24, 24_000, 1, [43_200 * (2 * i + 1) / 6 for i in range(6)]
    )
    add_recordings(page, *(tmp_path / name for name in ("high.wav", "low.wav", "day.wav")))
    eventually(lambda: pictures_of(page).count() == 3, "three pictures", 60)
    found = {
        name: page.get_by_role("img", name=f"What {name} looks like").evaluate(MEASURE)
        for name in ("high.wav", "low.wav")
    }
    assert {(each["width"], each["height"]) for each in found.values()} == {(120, 48)}
    assert found["high.wav"]["row"] < 0.35 < 0.75 < found["low.wav"]["row"]
    assert found["high.wav"]["brightest"] > 300
    assert complaints_of_axe(page) == []
    page.screenshot(path=pictures / "thumbnails.png")

    # After a reload they are there without being made, though no sound may be read.
    page.reload()
    eventually(lambda: pictures_of(page).count() == 3, "the pictures that were kept")

    # Of two hundred rows only those in sight ask for one, and those without sound get none.
    page.evaluate(MANY, [page.url.split("/project/")[1], 200])
    page.reload()
    page.get_by_text("203 recordings").first.wait_for()
    eventually(lambda: pictures_of(page).count() == 3, "the pictures among the others")
    assert len(names(page)) < 100
    page.screenshot(path=pictures / "thumbnails-many.png")
