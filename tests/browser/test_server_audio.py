"""A recording that was uploaded is listed by itself, opens, and is read by ranges."""

import base64
import http.client
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext
from screens import eventually
from seeing import brightness, spectrogram, write_tones
from team import Person, Team
from test_screens import complaints_of_axe

PREVIEW_BYTES = """async (project) => {
    const answer = await fetch(`/api/v1/projects/${project}/recordings`);
    return (await answer.json()).recordings[0].preview_bytes;
}"""


@pytest.fixture
def team(site: Path, tmp_path: Path) -> Iterator[Team]:
    running = Team(site, tmp_path / "data")
    running.add("ana")
    yield running
    running.kill()


def upload(port: int, token: str, project: str, path: Path) -> None:
    """Send a file in one request."""
    said = {"filename": path.name, "project": project}
    header = ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in said.items())
    content = path.read_bytes()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", "/api/v1/uploads", content, {
        "Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0", "Upload-Metadata": header,
        "Upload-Length": str(len(content)), "Content-Type": "application/offset+octet-stream",
    })  # fmt: skip
    assert connection.getresponse().status == 201
    connection.close()


def test_an_uploaded_recording_is_listed_and_read_by_ranges(
    team: Team,
    new_context: Callable[..., BrowserContext],
    tmp_path: Path,
    complaints: Any,
    pictures: Path,
) -> None:
    complaints.expect("WebSocket connection to")
    context = new_context()
    ranges: list[str] = []
    context.on("request", lambda request: _note(request, ranges))
    ana = Person(context, team.server.url, "ana")
    page = ana.page
    project = str(ana.send("POST", "/projects", name="Dawn")["id"])
    path = f"/projects/{project}/tokens"
    token = str(ana.send("POST", path, name="card", role="uploader")["token"])
    page.reload()
    page.get_by_role("button", name="Open", exact=True).click()
    page.locator("earmark-project").wait_for()
    tone = write_tones(tmp_path / "dawn.wav", [(3000, 2, 4, 0.5)])
    upload(team.server.port, token, project, tone)
    link = page.get_by_role("link", name="dawn")
    link.wait_for(timeout=60_000)
    page.get_by_label("Heard from the server").wait_for(timeout=60_000)
    assert page.get_by_role("button", name="Add the file").count() == 0
    assert ranges == []
    assert complaints_of_axe(page) == []
    link.click()
    found = spectrogram(page)
    assert brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50
    assert "bytes=0-524287" in ranges
    assert "all" not in ranges
    page.get_by_role("link", name="Dawn").wait_for()

    # A gateway makes a preview of it; from then on one may choose.
    eventually(lambda: page.evaluate(PREVIEW_BYTES, project), "a preview", 120)
    page.reload()
    spectrogram(page)
    page.get_by_role("button", name="How it sounds").click()
    choice = page.get_by_role("combobox", name="Quality of the sound")
    choice.wait_for(timeout=60_000)
    assert [one.strip().split(" (")[0] for one in choice.locator("option").all_inner_texts()] == [
        "As the link allows",
        "Original",
        "Preview",
    ]
    choice.select_option("preview")
    page.keyboard.press("Escape")
    bar = page.get_by_text("This is a preview: one channel, 16 kHz")
    bar.wait_for(timeout=60_000)
    eventually(lambda: brightness(found, 3, 3000) > brightness(found, 6, 3000) + 50, "its sound")
    # What is drawn and moved keeps to the recording's frequencies and length, not the preview's.
    limits = found.evaluate("it => [it.limits.nyquistHz, it.limits.durationS, it.view.highHz]")
    assert limits == [24_000, 12, 8000]
    assert complaints_of_axe(page) == []
    page.screenshot(path=pictures / "preview.png")
    page.get_by_role("combobox", name="Quality of the sound").select_option("original")
    bar.wait_for(state="detached")


def _note(request: Any, ranges: list[str]) -> None:
    if request.url.endswith("/audio"):
        ranges.append(request.headers.get("range", "all"))
