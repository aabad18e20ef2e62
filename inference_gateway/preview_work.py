"""Jobs for previews: the recording is read from the relay, and two files go back to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from inference_gateway.leased_audio import open_leased
from inference_gateway.preview import Preview, make_preview
from inference_gateway.range_source import RangeSource


async def preview_of(
    source: RangeSource, folder: Path, on_progress: Callable[[float], None]
) -> Preview:
    """Make the preview of a job's audio, in a thread.

    Cancelled, it returns once nobody reads `source` any more. Raises `AudioError` for what cannot
    be decoded, and whatever kept the relay from sending it.
    """
    working = asyncio.create_task(asyncio.to_thread(_make, source, folder, on_progress))
    try:
        made = await asyncio.shield(working)
    except asyncio.CancelledError:
        source.end()
        await asyncio.wait({working})
        if not working.cancelled():
            working.exception()
        raise
    if source.failure is not None:
        raise source.failure
    return made


def _make(source: RangeSource, folder: Path, on_progress: Callable[[float], None]) -> Preview:
    return make_preview(open_leased(source), folder, on_progress)
