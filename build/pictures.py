"""Put the pictures that the browser tests took into docs/pictures: `python build/pictures.py`.

Only the pictures that a guide shows are copied.
"""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ROOT / "test-results" / "pictures"
SHOWN = ROOT / "docs" / "pictures"


def pictures_in(text: str) -> set[str]:
    """The file names of the pictures that a page of the docs shows."""
    return set(re.findall(r"pictures/([\w-]+\.png)", text))


def main() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    SHOWN.mkdir(exist_ok=True)
    for name in sorted(set().union(*(pictures_in(page.read_text()) for page in pages))):
        shutil.copyfile(TAKEN / name, SHOWN / name)
        print(name)


if __name__ == "__main__":
    main()
