"""What a spectrogram shows, read from its pixels, and sounds whose pictures are known."""

from pathlib import Path

import numpy as np
import soundfile
from playwright.sync_api import Locator, Page
from screens import eventually

RATE_HZ = 48_000


def write_tones(path: Path, *channels: list[tuple[float, float, float, float]]) -> Path:
    """Write 12 s of hiss and, for each channel, tones: (hz, start_s, end_s, level)."""
    time_s = np.arange(12 * RATE_HZ) / RATE_HZ
    sounds = []
    for number, tones in enumerate(channels):
        samples = 1e-3 * np.random.default_rng(number).standard_normal(len(time_s))
        for hz, start_s, end_s, level in tones:
            sounding = (time_s >= start_s) & (time_s < end_s)
            samples += level * np.sin(2 * np.pi * hz * time_s) * sounding
        sounds.append(samples)
    soundfile.write(path, np.stack(sounds, axis=1), RATE_HZ, subtype="PCM_16")
    return path


def spectrogram(page: Page, number: int = 0) -> Locator:
    """One of the spectrograms, once everything in view is drawn at its best."""
    found = page.locator("earmark-spectrogram").nth(number)
    found.wait_for()
    eventually(lambda: found.evaluate("it => it.settled"), "a spectrogram drawn to its end", 60)
    return found


def view(found: Locator) -> dict[str, float]:
    return dict(found.evaluate("it => it.shownView"))


def brightness(found: Locator, time_s: float, frequency_hz: float) -> float:
    """How bright the picture is at a place, 0 to 255."""
    return float(
        found.evaluate(
            """(it, [timeS, frequencyHz]) => {
                const canvas = it.shadowRoot.querySelector('#plot canvas');
                const ratio = canvas.width / it.plotSize.widthPx;
                const x = Math.round(it.timeToX(timeS) * ratio);
                const y = Math.round(it.frequencyToY(frequencyHz) * ratio);
                const spot = new OffscreenCanvas(3, 3).getContext('2d');
                spot.drawImage(canvas, x - 1, y - 1, 3, 3, 0, 0, 3, 3);
                const { data } = spot.getImageData(0, 0, 3, 3);
                const colours = [...data].filter((_, i) => i % 4 !== 3);
                return colours.reduce((sum, value) => sum + value, 0) / colours.length;
            }""",
            [time_s, frequency_hz],
        )
    )


def row_of_pixels(found: Locator, frequency_hz: float) -> np.ndarray:
    """The colours of the picture along a frequency, uint8 [shape=(width, 3)]."""
    data = found.evaluate(
        """(it, frequencyHz) => {
            const canvas = it.shadowRoot.querySelector('#plot canvas');
            const ratio = canvas.width / it.plotSize.widthPx;
            const y = Math.round(it.frequencyToY(frequencyHz) * ratio);
            const row = new OffscreenCanvas(canvas.width, 1).getContext('2d');
            row.drawImage(canvas, 0, y, canvas.width, 1, 0, 0, canvas.width, 1);
            return [...row.getImageData(0, 0, canvas.width, 1).data];
        }""",
        frequency_hz,
    )
    return np.array(data, dtype=np.uint8).reshape(-1, 4)[:, :3]
