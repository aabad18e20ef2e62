"""A real gateway process whose work takes its time: `python slow_gateway.py URL TOKEN SECONDS`."""

import asyncio
import sys

from earmark.gateway import work_for
from inference_gateway import local_work


class Unhurried(local_work.LocalWork):
    """Works a little, waits, and then goes on."""

    async def embed(self, audio, job, rows, on_progress):
        on_progress(0.1)
        await asyncio.sleep(float(sys.argv[3]))
        return await super().embed(audio, job, rows, on_progress)


if __name__ == "__main__":
    import earmark.gateway

    earmark.gateway.LocalWork = Unhurried
    asyncio.run(work_for(sys.argv[1], sys.argv[2], 1))
