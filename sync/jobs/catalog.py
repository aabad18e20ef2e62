"""The models that jobs may name: what the relay needs to know of models/catalog.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.errors import BadRequest, DataError

BESIDE_THE_CODE = Path(__file__).resolve().parents[2] / "models"
USUAL = "yamnet"


@dataclass(frozen=True)
class Offer:
    """One model as it is run: what a job asks of a gateway.

    hop_s : float, seconds from one row to the next
    dimension : int, numbers in a row
    window_s : float, seconds that each row looks at
    """

    model: str
    version: str
    hop_s: float
    dimension: int
    title: str
    notice: str
    window_s: float = 1.0

    @property
    def name(self) -> str:
        """Model and version in one word, as gateways say what they can run."""
        return f"{self.model}@{self.version}"

    def to_json(self) -> dict[str, Any]:
        """The model as people choose it."""
        return {
            "model": self.model,
            "version": self.version,
            "title": self.title,
            "notice": self.notice,
        }


Catalog = Mapping[str, Offer]


def read_offers(folder: str) -> Catalog:
    """The models by id; none at all where there is no catalog, as in a relay without a gateway.

    folder : the one that holds catalog.toml; '' for the one beside the code
    """
    path = (Path(folder) if folder else BESIDE_THE_CODE) / "catalog.toml"
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _offer(name, entry) for name, entry in entries.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"The catalog of models {path} cannot be used: {error}.") from error


def check_model(catalog: Catalog, model: str) -> str:
    """Return the id of a model, or '' for none. Raises `BadRequest` for one that is not there."""
    if model and model not in catalog:
        raise BadRequest(no_model(catalog, model), sentence="no-model", field="model", model=model)
    return model


def no_model(catalog: Catalog, model: str) -> str:
    """What is said of a model that the catalog does not have."""
    return f"There is no model named {model!r}; known names: {', '.join(sorted(catalog))}."


def _offer(name: str, entry: Mapping[str, Any]) -> Offer:
    return Offer(
        name,
        str(entry["version"]),
        float(entry["hop_s"]),
        int(entry["dimension"]),
        str(entry["title"]),
        str(entry["notice"]),
        float(entry["window_s"]),
    )
