"""The built wheel, installed where there is nothing but what it asks for."""

import importlib.metadata
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]


def build_wheel(folder: Path) -> Path:
    """The wheel of the tree, with the page as `make site` built it."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


def requirements_of(wheel: Path) -> list[Requirement]:
    """What a wheel says that it needs, that of its extras included."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = [one for one in archive.namelist() if one.endswith(".dist-info/METADATA")]
        text = archive.read(name).decode()
    lines = [line.partition(": ") for line in text.splitlines()]
    return [Requirement(value) for key, _, value in lines if key == "Requires-Dist"]


def needed(wheel: Path, extra: str = "") -> list[importlib.metadata.Distribution]:
    """The distributions that a wheel needs with an extra, and those need, as they are here."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = [(one, {"", extra}) for one in requirements_of(wheel)]
    while waiting:
        one, extras = waiting.pop()
        name = one.name.lower().replace("_", "-")
        if one.marker and not any(one.marker.evaluate({"extra": given}) for given in extras):
            continue
        if name in found and not one.extras:
            continue
        if name == "earmark":
            waiting += [(other, one.extras) for other in requirements_of(wheel)]
            continue
        found[name] = importlib.metadata.distribution(name)
        texts = found[name].requires or ()
        waiting += [(Requirement(text), {"", *one.extras}) for text in texts]
    return list(found.values())


def link_needed(wheel: Path, site: Path, extra: str = "") -> None:
    """Put what a wheel needs into a folder of packages, without fetching anything."""
    for found in needed(wheel, extra):
        for top in {file.parts[0] for file in found.files or () if file.parts[0] != ".."}:
            source = Path(str(found.locate_file(top)))
            if source.exists() and not (site / top).exists() and top != "__pycache__":
                (site / top).symlink_to(source)


def install(wheel: Path, folder: Path, extra: str) -> Path:
    """A fresh environment with the wheel and an extra; returns the command `earmark` in it."""
    venv.create(folder, symlinks=True, with_pip=False)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    options = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check"]
    subprocess.run([*pip, *options, str(wheel)], check=True, capture_output=True)
    packages = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    link_needed(wheel, Path(packages), extra)
    return folder / "bin" / "earmark"
