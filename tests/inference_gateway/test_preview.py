"""Previews: what is left of a recording at a low rate, and the strip that shows all of it."""

import asyncio
import io

import numpy as np
import pytest
import soundfile
from PIL import Image
from relay_audio import add_audio
from relay_client import Client, RelayServer, bare_page

from inference_gateway.audio import open_audio
from inference_gateway.backend_work import BackendWork
from inference_gateway.backends.fake import FakeBackend
from inference_gateway.gateway import Gateway
from inference_gateway.overview_strip import COLUMNS, ROWS, OverviewStrip, grey_png
from inference_gateway.preview import JOBS, make_preview
from inference_gateway.relay import Relay
from py_browser.errors import AudioError
from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project
from sync.blobs.uses import named_blobs
from sync.jobs.job import find_job
from sync.jobs.previews import find_preview, wish_preview
from sync.jobs.wishes import list_jobs

RATE_HZ = 48_000
PATIENCE_S = 60.0
NAMES = ("Dawn", "Dusk")


def tone(hz, seconds, rate_hz=RATE_HZ, level=0.5):
    return (level * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate_hz)) / rate_hz)).astype(
        np.float32
    )


def made(folder, samples, rate_hz=RATE_HZ):
    path = folder / "song.wav"
    soundfile.write(path, samples, rate_hz, subtype="FLOAT")
    preview = make_preview(open_audio(path), folder)
    return preview, soundfile.read(preview.flac, dtype="float32")[0]


def test_low_sound_is_left_as_it_was_and_high_sound_is_gone(tmp_path):
    low = tone(1000, 3)
    both = np.stack([low + tone(12_000, 3), low - tone(12_000, 3, level=0.2)], axis=1)
    preview, heard = made(tmp_path, both)
    info = soundfile.info(preview.flac)
    assert (info.samplerate, info.channels, info.format) == (16_000, 1, "FLAC")
    assert len(heard) == 3 * 16_000
    np.testing.assert_allclose(heard[800:-800], tone(1000, 3, 16_000)[800:-800], atol=1e-3)
    assert preview.warnings == ()


def test_a_low_rate_stays_and_full_scale_is_not_turned_over(tmp_path):
    square = np.sign(tone(100, 1, 8000)) * np.float32(1.5)
    preview, heard = made(tmp_path, square, 8000)
    assert preview.sample_rate_hz == 8000
    np.testing.assert_allclose(heard, np.clip(square, -1, 1), atol=1e-3)
    _, heard = made(tmp_path, np.sign(tone(100, 1)))
    assert np.abs(heard[5:75]).min() > 0.8


def test_of_ultrasound_the_strip_shows_what_the_sound_has_not(tmp_path):
    preview, heard = made(tmp_path, tone(60_000, 0.5, 250_000), 250_000)
    assert np.abs(heard[200:-200]).max() < 1e-3
    assert "up to 8 kHz" in preview.warnings[0]
    row = np.asarray(Image.open(preview.strip)).mean(axis=1).argmax()
    assert abs(row - (ROWS - 1 - 60_000 / 125_000 * ROWS)) <= 1


def test_the_strip_shows_when_and_how_high(tmp_path):
    quiet = 1e-4 * np.random.default_rng(0).normal(size=4 * RATE_HZ).astype(np.float32)
    quiet[RATE_HZ : 2 * RATE_HZ] += tone(6000, 1)
    preview, _ = made(tmp_path, quiet)
    picture = Image.open(preview.strip)
    assert (picture.size, picture.mode) == ((COLUMNS, ROWS), "L")
    greys = np.asarray(picture)
    row = greys[ROWS - 1 - round(6000 / 24_000 * ROWS)]
    assert row[260:508].min() > 200
    assert max(row[:250].max(), row[520:].max()) < 120


def test_blocks_of_any_size_make_the_same_strip():
    noise = np.random.default_rng(1).normal(size=600_000).astype(np.float32) * 0.1
    pictures = []
    for size in (1, 700, 600_000):
        strip = OverviewStrip(len(noise) if size > 1 else 3000)
        heard = noise if size > 1 else noise[:3000]
        for at in range(0, len(heard), size):
            strip.hear(heard[at : at + size])
        pictures.append(strip.picture())
    np.testing.assert_array_equal(pictures[1], pictures[2])
    assert pictures[0].max() > 0


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.full(3, np.nan)])
def test_almost_nothing_is_a_strip_all_the_same(samples):
    strip = OverviewStrip(max(1, len(samples)))
    strip.hear(samples.astype(np.float32))
    assert not strip.picture().any()


def test_a_picture_is_a_png():
    greys = np.arange(12, dtype=np.uint8).reshape(3, 4)
    np.testing.assert_array_equal(np.asarray(Image.open(io.BytesIO(grey_png(greys)))), greys)


def test_what_is_odd_is_said_and_what_is_no_audio_refused(tmp_path):
    gaps = np.where(np.arange(RATE_HZ) % 1000, tone(500, 1), np.nan).astype(np.float32)
    preview, heard = made(tmp_path, gaps)
    assert "48 samples are not numbers" in preview.warnings[0]
    assert np.isfinite(heard).all()
    path = tmp_path / "broken.wav"
    path.write_bytes(b"RIFF and nothing else")
    with pytest.raises(AudioError):
        make_preview(open_audio(path), tmp_path)


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data", job_retry_s=3600)
    running.ada = running.add_person("Ada")
    running.start()
    yield running
    running.stop()


def add(relay, project, path):
    """Put a file on the relay; return (id of the recording, id of its preview's job)."""
    recording, embedding = add_audio(relay, project, relay.ada, path)
    sha256 = relay.read(find_job, embedding).sha256
    return recording, relay.write(lambda c, at, _: wish_preview(c, at, project, recording, sha256))


def run_gateway(relay, jobs, only=()):
    async def work_until_done():
        token = relay.write(add_gateway, "near", 1.0)[1]
        link, stop = Relay(relay.url, token), asyncio.Event()
        running = asyncio.create_task(
            Gateway(link, BackendWork(FakeBackend(), 1, only=only)).run(stop)
        )
        while any(relay.read(find_job, job).status not in ("done", "failed") for job in jobs):
            assert not running.done()
            await asyncio.sleep(0.05)
        stop.set()
        await running
        await link.close()

    asyncio.run(asyncio.wait_for(work_until_done(), PATIENCE_S))


def test_a_gateway_makes_it_once_and_people_get_it_by_range(relay, tmp_path):
    soundfile.write(tmp_path / "song.wav", tone(440, 2), RATE_HZ)
    (tmp_path / "text.wav").write_bytes(b"no sound at all")
    dawn, dusk = (relay.write(add_project, name, relay.ada, [relay.ada]).id for name in NAMES)
    song, job = add(relay, dawn, tmp_path / "song.wav")
    same, again = add(relay, dusk, tmp_path / "song.wav")
    assert again == job
    _, bad = add(relay, dawn, tmp_path / "text.wav")
    ada = relay.client("Ada")
    base = f"/projects/{dawn}/recordings"
    status, value = ada.ask("GET", f"{base}/{song}/preview")
    assert (status, value["error"]["code"]) == (404, "not_found")
    assert ada.ask("GET", f"{base}/{song}/strip")[0] == 404
    assert (row_of(ada, base, song)["preview_bytes"], row_of(ada, base, song)["strip"]) == (
        None, False,
    )  # fmt: skip
    run_gateway(relay, [job, bad], only=("preview",))
    assert relay.read(find_job, bad).status == "failed"
    assert "cannot be read as audio" in relay.read(find_job, bad).reason
    status, flac = ada.ask("GET", f"{base}/{song}/preview")
    assert (status, ada.headers["content-type"]) == (200, "audio/flac")
    heard, rate_hz = soundfile.read(io.BytesIO(flac), dtype="float32")
    assert rate_hz == 16_000
    np.testing.assert_allclose(heard[800:-800], tone(440, 2, 16_000)[800:-800], atol=1e-3)
    assert ada.ask("GET", f"{base}/{song}/preview", Range="bytes=4-9") == (206, flac[4:10])
    status, strip = ada.ask("GET", f"{base}/{song}/strip")
    assert (status, ada.headers["content-type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(strip)).size == (COLUMNS, ROWS)
    shown = row_of(ada, base, song)
    assert (shown["preview_bytes"], shown["preview_rate_hz"], shown["strip"]) == (
        len(flac), 16_000, True,
    )  # fmt: skip
    other = f"/projects/{dusk}/recordings/{same}/preview"
    assert ada.ask("GET", other) == (200, flac)
    jobs_page = ada.ask("GET", f"/projects/{dawn}/jobs?kind=preview")[1]
    assert {one["status"] for one in jobs_page["jobs"]} == {"done", "failed"}
    assert jobs_page["previews"] == {"done": 1, "failed": 1}
    assert "preview" not in {one["model"] for one in relay.read(list_jobs, dawn)}
    made = relay.read(find_preview, relay.read(find_job, job).sha256)
    assert made["warnings"] == []
    assert {made["flac_blob"], made["strip_blob"]} <= relay.read(named_blobs)


def row_of(client, base, recording):
    rows = client.ask("GET", base)[1]["recordings"]
    return next(row for row in rows if row["id"] == recording)


def test_a_gateway_of_an_older_kind_leases_no_preview_and_rows_do_not_end_one(relay, tmp_path):
    soundfile.write(tmp_path / "other.wav", tone(880, 1), RATE_HZ)
    project = relay.write(add_project, "Noon", relay.ada, [relay.ada]).id
    _, job = add(relay, project, tmp_path / "other.wav")
    old = Client(relay.port, relay.write(add_gateway, "old", 1.0)[1], origin=None)
    body = {"models": ["yamnet@9", "preview@0"], "wait_s": 0}
    assert old.ask("POST", "/gateway/lease", body) == (200, {"job": None})
    leased = old.ask("POST", "/gateway/lease", {"models": [JOBS], "wait_s": 0})[1]["job"]
    assert leased["id"] == job
    place = f"/gateway/jobs/{job}"
    told = {"lease": leased["lease"], "flac": "0" * 64, "strip": "0" * 64, "rate_hz": 16_000}
    assert old.ask("POST", f"{place}/preview", told)[0] == 400
    rows = {"rows": "0" * 64, "windows": 1, "dimension": 1, "first_s": 0.0}
    assert old.ask("POST", f"{place}/result", {"lease": leased["lease"], **rows})[0] == 400
    assert relay.read(find_job, job).status == "leased"
    assert old.ask("POST", f"{place}/release", {"lease": leased["lease"]})[0] == 200
