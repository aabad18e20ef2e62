"""The scripts of build/ are not a package: make them importable here."""

import sys
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / "build"
if str(BUILD) not in sys.path:
    sys.path.insert(0, str(BUILD))
