"""Real sounds to mix: animals and weather from two Debian packages, great tits from the demo.

The packages (GPL and Free Art) are downloaded into the cache outside the tree, and only there.
"""

import io
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
from rcc import read_rcc
from scipy.signal import resample_poly

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "build"))

from cache import download_place, sha256_of  # noqa: E402

Samples = npt.NDArray[np.float32]
RATE_HZ = 16_000

STAMPS = (
    "tuxpaint-stamps-default_2022.06.04-1_all.deb",
    "6db6c1bfc870a47f1499d6203b083522eacb57c5f9c87d468f2e92eb6d9d5f34",
)
GAMES = (
    "gcompris-qt-data_3.1-2_all.deb",
    "e9cf06ab2105529068df73085784e835d2ff03f870d2a8091f09125d40abac9f",
)
ANIMALS = "usr/share/tuxpaint/stamps/animals"
RESOURCES = "usr/share/gcompris-qt/rcc"
FARM = "explore_farm_animals.rcc:animals"
SOUNDS = "memory-sound.rcc:resource"

# The clips of each class: short barks, bleats of half a second, lowing of two, songs of three.
CLASSES: dict[str, tuple[str, ...]] = {
    "bark": (
        "stamp:mammals/dogs/dog.ogg",
        "stamp:mammals/dogs/fox.ogg",
        f"game:{FARM}/dog.ogg",
        f"game:{SOUNDS}/LRBark_1_LA_cut.ogg",
        f"game:{SOUNDS}/LRBark_3_LA_cut.ogg",
    ),
    "bleat": (
        "stamp:mammals/bovines/goat.ogg",
        "stamp:mammals/bovines/ram.ogg",
        "stamp:mammals/bovines/sheep.ogg",
        "stamp:mammals/bovines/sheep_lamb.ogg",
        "stamp:mammals/bovines/mountaingoat.ogg",
        f"game:{FARM}/sheep.ogg",
        "stamp:mammals/bovines/cow.ogg",
        "stamp:mammals/bovines/cow_white.ogg",
        "stamp:mammals/bovines/bull.ogg",
        f"game:{FARM}/cow.ogg",
    ),
    "song": (
        "demo:great_tit_2021-B32-0415_05-11.wav",
        "demo:great_tit_2021-B32-0416_04-21.wav",
        "demo:great_tit_2021-B32-0416_05-20.wav",
        "demo:great_tit_2021-SW83-0418_04-79.wav",
        "demo:great_tit_2021-SW83-0418_04-86.wav",
    ),
}
BACKGROUNDS = (
    f"game:{SOUNDS}/LRFrogsInPondDuringStormLACut.ogg",
    f"game:{SOUNDS}/LRRain_in_garden_01_LA_cut.ogg",
    f"game:{SOUNDS}/LRTrain_slowing_down_01_LA_cut.ogg",
    f"game:{SOUNDS}/LRApplauses_1_LA_cut.ogg",
    f"game:{FARM}/chickens.ogg",
    "demo:opensoundscape_birds_10s.wav",
)


def clip(name: str) -> Samples:
    """Return a clip as mono at RATE_HZ: 'stamp:...', 'game:file.rcc:.../name' or 'demo:...'."""
    source, _, path = name.partition(":")
    if source == "demo":
        return _decoded((ROOT / "demo" / path).read_bytes())
    if source == "stamp":
        return _decoded((package(*STAMPS) / ANIMALS / path).read_bytes())
    archive, _, inner = path.partition(":")
    return _decoded(_resources(archive)[inner])


@cache
def package(file_name: str, sha256: str) -> Path:
    """Return the folder with a Debian package's files, from the cache or the archive."""
    deb = download_place(file_name, sha256)
    files = deb.with_suffix("")
    if not files.exists():
        deb.parent.mkdir(parents=True, exist_ok=True)
        if not deb.exists():
            name, version, _ = file_name.split("_")
            subprocess.run(
                ["apt-get", "download", "-qq", f"{name}={version}"], cwd=deb.parent, check=True
            )
        if sha256_of(deb) != sha256:
            raise RuntimeError(f"{deb} is not the file that the benchmark was made with.")
        unpacked = deb.with_suffix(".part")
        shutil.rmtree(unpacked, ignore_errors=True)
        subprocess.run(["dpkg-deb", "-x", str(deb), str(unpacked)], check=True)
        unpacked.rename(files)
    return files


@cache
def _resources(archive: str) -> dict[str, bytes]:
    content = (package(*GAMES) / RESOURCES / archive).read_bytes()
    return {"/".join(path.split("/")[-2:]): data for path, data in read_rcc(content)}


@cache
def _decoded(content: bytes) -> Samples:
    samples, rate_hz = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    mono = resample_poly(samples.mean(axis=1), RATE_HZ, rate_hz)
    return np.asarray(mono, dtype=np.float32)
