"""Jobs computed on this machine, by the models that are here."""

from __future__ import annotations

import asyncio
import importlib.util
from pathlib import Path
from typing import Any

from inference_gateway.acceptance import check_acceptance
from inference_gateway.catalog import Model, find_model, models_folder, read_catalog
from inference_gateway.embedding import Embedding
from inference_gateway.gateway import Progress
from inference_gateway.leased_audio import open_leased
from inference_gateway.range_source import RangeSource
from inference_gateway.relay import LeasedJob
from inference_gateway.rows_file import RowsFile
from py_browser.errors import EarmarkError


class LocalWork:
    """A `Work` of ONNX Runtime in a thread of this process; loaded with the first job."""

    def models(self) -> list[str]:
        """Those of the catalog that are built, as model@version."""
        return [f"{one.id}@{one.version}" for one in read_catalog().values() if is_here(one)]

    def dimension(self, model: str) -> int:
        """See `Work`."""
        return find_model(model).dimension

    async def embed(
        self, audio: RangeSource, job: LeasedJob, rows: RowsFile, on_progress: Progress
    ) -> dict[str, Any]:
        """See `Work`."""
        thread = asyncio.create_task(asyncio.to_thread(_embed, audio, job, rows, on_progress))
        try:
            return await asyncio.shield(thread)
        except asyncio.CancelledError:
            audio.end()
            await asyncio.wait({thread})
            raise


def is_here(model: Model) -> bool:
    """Whether this machine can run a model, without loading it."""
    if model.sample_rate_hz == 0:
        return True  # log-mel bands, which need neither weights nor ONNX Runtime
    folder = models_folder()
    path = folder / model.id / "1" / model.files.get("desktop", "missing")
    return (
        path.is_file()
        and is_accepted(model, folder)
        and importlib.util.find_spec("onnxruntime") is not None
    )


def is_accepted(model: Model, folder: Path) -> bool:
    """Whether a licence that has to be accepted has been."""
    try:
        check_acceptance(model, folder)
    except EarmarkError:
        return False
    return True


def _embed(
    source: RangeSource, job: LeasedJob, rows: RowsFile, on_progress: Progress
) -> dict[str, Any]:
    warnings: list[str] = []
    model = find_model(job.model)
    audio = open_leased(source)
    embedding = Embedding(audio, model, job.hop_s, say=warnings.append)
    for some in embedding.rows(on_progress):
        if source.failure is not None:
            raise source.failure
        rows.write(some)
    about = {
        "window_s": model.window_s,
        "sample_rate_hz": audio.sample_rate_hz,
        "duration_s": audio.duration_s,
        "licence": model.licence,
        "notice": model.notice,
        "warnings": warnings,
    }
    return {"first_s": embedding.windows.first_s, "about": about}
