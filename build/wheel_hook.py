"""What hatchling puts into the wheel beside the code: the built page, and models for the desktop.

An editable install needs neither: there the tree has them. Where the page was not built, as for
`pip install` straight from a repository, the wheel is one without it; `make wheel` builds it first.
"""

import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = "earmark/page"
MODELS = "inference_gateway/models"
# What the desktop runs; other files of a model are for the page and for Triton.
USES = ("desktop", "classes")


class WheelHook(BuildHookInterface[Any]):
    """Adds files to a wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files, and where in the wheel they go."""
        if version == "editable":
            return
        root = Path(self.root)
        if (root / "site" / "index.html").is_file():
            build_data["force_include"][str(root / "site")] = PAGE
        else:
            self.app.display_warning("The page is not built: this wheel is without it.")
        for path in model_files(root / "models"):
            build_data["force_include"][str(path)] = f"{MODELS}/{path.relative_to(root / 'models')}"


def model_files(models: Path) -> list[Path]:
    """The catalog, and what is built of the models whose licence nobody has to accept."""
    catalog = tomllib.loads((models / "catalog.toml").read_text(encoding="utf-8"))
    files = [
        models / name / "1" / entry["files"][use]
        for name, entry in catalog.items()
        for use in USES
        if not entry["acceptance"] and use in entry.get("files", {})
    ]
    return [models / "catalog.toml", *(path for path in files if path.is_file())]
