"""Recordings of clicks at known samples, and where the page finds them again."""

import base64
import io
from typing import Any

import numpy as np
import soundfile
from playwright.sync_api import Page

CLICK_SAMPLES = 400
SECONDS = 4.0


def click_track(sample_rate_hz: int, channels: int) -> np.ndarray:
    """A faint hiss with eight clicks, others in each channel [shape=(frames, channels)].

    Its length is no multiple of any coder's block, so that what is left over at the end shows.
    """
    frames = int(SECONDS * sample_rate_hz) + 137
    samples = np.random.default_rng(1).normal(size=(frames, channels)) * 1e-4
    for channel in range(channels):
        for start in click_starts(sample_rate_hz, channel):
            samples[start : start + CLICK_SAMPLES, channel] += click(channel)
    return samples.astype(np.float32)


def click_starts(sample_rate_hz: int, channel: int) -> list[int]:
    return [int(sample_rate_hz * (0.2 + 0.45 * k)) + 37 * k + 11 * channel for k in range(8)]


def click(channel: int) -> np.ndarray:
    time = np.arange(CLICK_SAMPLES)
    return 0.5 * np.exp(-time / 60) * np.sin(2 * np.pi * (0.05 + 0.03 * channel) * time)


def late_by(heard: np.ndarray, channel: int, start: int, reach: int = 4000) -> int:
    """By how many samples a click comes after `start`: where it fits best."""
    shape = click(channel)
    first = max(0, start - reach)
    stretch = heard[first : start + reach + CLICK_SAMPLES]
    fit = np.correlate(stretch, shape, mode="valid")
    return first + int(np.argmax(fit)) - start


READ_ROWS = """async () => {
    const asked = indexedDB.open('earmark');
    const database = await new Promise((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
    });
    const listed = database.transaction('recordings').objectStore('recordings').getAll();
    const rows = await new Promise((resolve) => {
        listed.onsuccess = () => resolve(listed.result);
    });
    database.close();
    return rows.map(({ tags, original, ...row }) => row);
}"""
READ_FILE = """async (path) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('audio');
    const file = await (await folder.getFileHandle(path)).getFile();
    const reader = new FileReader();
    reader.readAsDataURL(file);
    await new Promise((resolve) => { reader.onload = resolve; });
    return reader.result.split(',')[1];
}"""


def rows_in_page(page: Page) -> dict[str, dict[str, Any]]:
    """What the page knows of its recordings, by file name."""
    return {row["file_name"]: row for row in page.evaluate(READ_ROWS)}


def samples_in_page(page: Page, row: dict[str, Any]) -> tuple[np.ndarray, int]:
    """The samples that the page draws and plays [shape=(frames, channels)], and their rate."""
    data = base64.b64decode(page.evaluate(READ_FILE, row["audio"]["path"]))
    return soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
