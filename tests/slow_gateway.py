"""A real gateway process whose work takes its time: `python slow_gateway.py URL TOKEN SECONDS`."""

import asyncio
import sys

import earmark.gateway
from inference_gateway.backend_work import BackendWork


class Unhurried(BackendWork):
    """Works a little, waits, and then goes on."""

    async def embed(self, audio, job, rows, on_progress):
        on_progress(0.1)
        await asyncio.sleep(float(sys.argv[3]))
        return await super().embed(audio, job, rows, on_progress)


if __name__ == "__main__":
    earmark.gateway.BackendWork = Unhurried
    here = {"triton": None, "triton_token_file": None, "triton_ca": None}
    asyncio.run(earmark.gateway.work_for(sys.argv[1], sys.argv[2], 1, (), here))
