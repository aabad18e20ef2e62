"""Who accepted the licence of a model that asks for it, kept beside the model."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from inference_gateway.catalog import Model
from py_browser.errors import FormatError, ParameterError


@dataclass(frozen=True)
class Acceptance:
    """That a person accepted a licence.

    licence : SPDX name, as the catalog had it then
    by : who; a person's or an organisation's name
    at : when, ISO 8601 in UTC
    """

    licence: str
    by: str
    at: str


def accept(model: Model, folder: Path, by: str, at: str) -> Acceptance:
    """Write down that somebody accepts the licence of a model; returns what is written.

    folder : the one that holds catalog.toml

    Raises `ParameterError` for a model that asks for nothing, or without a name.
    """
    if not model.acceptance:
        raise ParameterError(f"{model.id} is {model.licence}; there is nothing to accept.")
    if not by.strip():
        raise ParameterError("Say who accepts the licence: a person's or an organisation's name.")
    acceptance = Acceptance(model.licence, by.strip(), at)
    path = _place(model, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(acceptance), indent=2) + "\n", encoding="utf-8")
    return acceptance


def acceptance_of(model: Model, folder: Path) -> Acceptance | None:
    """Return who accepted the present licence of a model, or None.

    Raises `FormatError` for a note that cannot be read.
    """
    path = _place(model, folder)
    if not path.is_file():
        return None
    try:
        acceptance = Acceptance(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise FormatError(f"{path} cannot be read: {error}. Accept the licence again.") from error
    return acceptance if acceptance.licence == model.licence else None


def check_acceptance(model: Model, folder: Path) -> None:
    """Raise `ParameterError`, saying how, where a licence must be accepted first."""
    if model.acceptance and acceptance_of(model, folder) is None:
        raise ParameterError(
            f"Nobody here has accepted the licence of {model.id}, {model.licence}; if you do, run "
            f"`earmark models fetch {model.id} --accept-licence`. {model.notice}"
        )


def _place(model: Model, folder: Path) -> Path:
    return folder / model.id / "accepted.json"
