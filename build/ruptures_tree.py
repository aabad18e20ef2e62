"""Turn the ruptures wheel into pure Python: NumPy for its compiled modules, a stand-in for SciPy.

What stays is ruptures' own code and licence; what is replaced is written down here, and a changed
ruptures is refused rather than patched by guess.
"""

import shutil
import zipfile
from pathlib import Path

_STAND_IN = "ruptures._scipy_stand_in"
_EDITS = {
    "ruptures/costs/costcosine.py": "from scipy.spatial.distance import pdist, squareform",
    "ruptures/costs/costrbf.py": "from scipy.spatial.distance import pdist, squareform",
    "ruptures/costs/costrank.py": "from scipy.stats.mstats import rankdata",
    "ruptures/detection/window.py": "from scipy.signal import argrelmax",
    "ruptures/metrics/hausdorff.py": "from scipy.spatial.distance import cdist",
    "ruptures/metrics/timeerror.py": "from scipy.spatial.distance import cdist",
}
_REPLACEMENTS = {
    "scipy_stand_in.py": "ruptures/_scipy_stand_in.py",
    "ekcpd.py": "ruptures/detection/_detection/ekcpd.py",
    "convert_path_matrix.py": "ruptures/utils/_utils/convert_path_matrix.py",
}


class UnknownRuptures(RuntimeError):
    """The ruptures wheel is not the one that these edits were written for."""


def fill_ruptures(wheel: Path, replacements: Path, folder: Path) -> str:
    """Lay out pure ruptures in `folder`; returns its version.

    Parameters
    ----------
    wheel : a binary wheel of ruptures
    replacements : folder with our NumPy versions of the compiled modules and of SciPy's functions

    Raises `UnknownRuptures` if an import of SciPy is not where it was, or a new one appeared.
    """
    with zipfile.ZipFile(wheel) as zipped:
        for name in zipped.namelist():
            if name.endswith(".py"):
                _write(folder / name, _edited(name, zipped.read(name).decode()))
            elif name.endswith("licenses/LICENSE"):
                _write(folder / name, zipped.read(name).decode())
    for ours, place in _REPLACEMENTS.items():
        shutil.copyfile(replacements / ours, folder / place)
    return wheel.name.split("-")[1]


def _edited(name: str, text: str) -> str:
    line = _EDITS.get(name)
    if line is not None:
        if text.count(line) != 1:
            raise UnknownRuptures(f"{name} no longer says `{line}`; look at it and update _EDITS.")
        module = line.split()[1]
        text = text.replace(line, line.replace(module, _STAND_IN))
    if "from scipy" in text or "import scipy" in text:
        raise UnknownRuptures(f"{name} imports SciPy in a new place; add it to _EDITS.")
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
