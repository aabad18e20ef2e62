"""Put the pictures that the browser tests took into docs/pictures: `python build/pictures.py`.

Only the pictures that a guide shows are copied, with at most 256 colours: a quarter of the bytes.
They are chosen to lie far apart, so that the few dots of a label's colour keep it, and then each is
moved to the middle of what it stands for.
"""

import re
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ROOT / "test-results" / "pictures"
SHOWN = ROOT / "docs" / "pictures"


def pictures_in(text: str) -> set[str]:
    """The file names of the pictures that a page of the docs shows."""
    return set(re.findall(r"pictures/([\w-]+\.png)", text))


def shrink(taken: Path, shown: Path) -> None:
    """Write a picture with a palette of its own."""
    with Image.open(taken) as picture:
        palette = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
        )
        palette.save(shown, optimize=True)


def main(names: list[str]) -> None:
    """Copy the pictures of these names, or all that the guides show."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    SHOWN.mkdir(exist_ok=True)
    for name in names or sorted(set().union(*(pictures_in(p.read_text()) for p in pages))):
        shrink(TAKEN / name, SHOWN / name)
        print(f"{name}: {(SHOWN / name).stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
