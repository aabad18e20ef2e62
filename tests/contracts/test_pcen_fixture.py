"""The page's PCEN is checked against what py_browser makes of the same magnitudes."""

import json
import sys
from pathlib import Path

import numpy as np

from py_browser.pcen import Pcen

FIXTURE = Path(__file__).resolve().parents[2] / "pwa" / "spectrogram" / "fixtures" / "pcen.json"
HOP_S = 0.04
EPS = 1e-14


def fixture():
    """Levels as the page keeps them (0.6 dB steps from -140 dB), and their PCEN."""
    columns, rows = 60, 4
    column, row = np.meshgrid(np.arange(columns), np.arange(rows), indexing="ij")
    levels = 90 + 10 * row + (column * 7 + row * 3) % 11
    levels[25:28, 1] += 60
    levels[40:, 2] -= 50
    energies = 10 ** ((-140 + 0.6 * levels) / 10)
    values = Pcen(HOP_S, eps=EPS).push(energies.astype(np.float32))
    return {"hop_s": HOP_S, "levels": levels.tolist(), "pcen": np.round(values, 6).tolist()}


def test_the_fixture_is_what_py_browser_makes():
    kept = json.loads(FIXTURE.read_text())
    fresh = fixture()
    assert kept["levels"] == fresh["levels"]
    np.testing.assert_allclose(kept["pcen"], fresh["pcen"], atol=2e-6)


if __name__ == "__main__":
    FIXTURE.write_text(json.dumps(fixture()) + "\n")
    sys.stdout.write(f"{FIXTURE}\n")
