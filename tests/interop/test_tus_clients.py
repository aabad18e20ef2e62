"""Stock tus clients bring recordings to a real relay with two web processes."""

import asyncio
import hashlib
import json
import subprocess
from pathlib import Path

import aiohttp
import aiotus
import pytest
from node import find_node
from recording_files import wav
from tusclient.client import TusClient
from tusclient.exceptions import TusUploadFailed

# tuspy leaves its files to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

HERE = Path(__file__).parent
PATIENCE = aiotus.RetryConfiguration(max_retry_period_seconds=1)


@pytest.fixture
def endpoint(relay):
    return f"http://127.0.0.1:{relay.port}/api/v1/uploads"


def recording_of(project, content):
    """The row of the recording that a file has become, or None."""
    rows = project.client.ask("GET", f"/projects/{project.id}/recordings?limit=1000")[1]
    sha256 = hashlib.sha256(content).hexdigest()
    return next((row for row in rows["recordings"] if row["sha256"] == sha256), None)


def tuspy(endpoint, project, path, **options):
    client = TusClient(endpoint, headers={"Authorization": f"Bearer {project.token('uploader')}"})
    metadata = {"filename": path.name, "project": project.id}
    return client.uploader(str(path), chunk_size=150_000, metadata=metadata, **options)


def test_tuspy_uploads_in_parts_and_goes_on(endpoint, project, tmp_path):
    content = wav(101, seconds=20)
    path = tmp_path / "tuspy.wav"
    path.write_bytes(content)
    first = tuspy(endpoint, project, path, upload_checksum=True)
    first.upload_chunk()
    first.upload_chunk()
    assert recording_of(project, content) is None
    again = tuspy(endpoint, project, path, url=first.url, upload_checksum=True)
    assert again.offset == 300_000
    again.upload()
    assert recording_of(project, content)["bytes"] == len(content)


def test_tuspy_is_told_what_is_no_audio(endpoint, project, tmp_path):
    path = tmp_path / "letters.wav"
    path.write_bytes(b"no audio " * 1000)
    with pytest.raises(TusUploadFailed):
        tuspy(endpoint, project, path).upload()


def test_aiotus_uploads_many_at_once(endpoint, project, tmp_path):
    contents = [wav(110 + index, seconds=10) for index in range(4)]
    token = project.token("uploader")

    async def run():
        headers = {"Authorization": f"Bearer {token}"}
        async with aiohttp.ClientSession(headers=headers) as session:
            places = await asyncio.gather(
                *(send(session, index, content) for index, content in enumerate(contents))
            )
            assert all(places)
            return await aiotus.metadata(places[0], client_session=session)

    async def send(session, index, content):
        path = tmp_path / f"aiotus {index}.wav"
        path.write_bytes(content)
        said = {"filename": path.name.encode(), "project": project.id.encode()}
        with path.open("rb") as file:
            return await aiotus.upload(
                endpoint, file, said, client_session=session, chunksize=100_000, config=PATIENCE
            )

    assert asyncio.run(run())["filename"] == b"aiotus 0.wav"
    assert all(recording_of(project, content) for content in contents)


def test_tus_js_client_goes_on_after_a_kill(endpoint, project, packages, tmp_path):
    assert packages.is_dir()
    content = wav(120, seconds=40)
    path = tmp_path / "node.wav"
    path.write_bytes(content)
    words = [endpoint, project.token("uploader"), project.id, str(path), str(tmp_path / "kept")]

    def start(pause_ms):
        command = [str(find_node()), str(HERE / "stock_tus_client.mjs"), *words, str(pause_ms)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    first = start(300)
    events = []
    while not events or events[-1].get("accepted", 0) < 400_000:
        events.append(json.loads(first.stdout.readline()))
    first.kill()
    first.communicate()
    assert events[0] == {"resumes": False}
    assert recording_of(project, content) is None
    out, _ = start(0).communicate(timeout=120)
    events = [json.loads(line) for line in out.splitlines()]
    assert events[0] == {"resumes": True}
    assert events[1]["accepted"] > 400_000
    assert events[-1] == {"recording": recording_of(project, content)["id"]}
