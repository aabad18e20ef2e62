"""From a recording on the relay to its stored rows: relay and gateway, on the cores they share."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import spread, table
from heavy import CORES, ROOT, bare_loop, noise, timed
from relay_audio import add_audio
from relay_client import RelayServer, bare_page

from inference_gateway.cores import multiply_on_one_core
from sync.accounts.gateways import add_gateway

SECONDS = float(os.environ.get("EARMARK_HEAVY_SECONDS", "300"))
KINDS = [("WAV, 16 kHz", "wav", 16_000), ("WAV, 48 kHz", "wav", 48_000),
         ("FLAC, 48 kHz", "flac", 48_000)]  # fmt: skip
# So that what waits half a second for a gateway to ask does not weigh.
FILES = 3
# Asking costs the relay a little time, too.
LOOK_EVERY_S = 0.1


def measure_relayed(runs: int) -> str:
    """Return the table."""
    multiply_on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        relay = RelayServer(bare_page(folder / "site"), folder / "data")
        relay.add_person("Ada", is_admin=True)
        relay.start()
        secret = relay.write(add_gateway, "bench", 1.0)[1]
        words = [sys.executable, "-m", "earmark", "gateway", "--relay", relay.url]
        gateway = subprocess.Popen(
            [*words, "--model", "yamnet"], cwd=ROOT, stderr=subprocess.DEVNULL,
            env={**os.environ, "EARMARK_GATEWAY_TOKEN": secret},
        )  # fmt: skip
        try:
            rows = [measure(relay, folder, *kind, max(2, runs // 2)) for kind in KINDS]
        finally:
            gateway.kill()
            gateway.wait()
            relay.stop()
    head = ["recordings", "ONNX Runtime alone, a core", "relay and gateway, a core", "share"]
    return table(head, rows)


def measure(
    relay: RelayServer, folder: Path, title: str, ending: str, rate_hz: int, runs: int
) -> list[str]:
    """One kind: the bare loop over one file and a project with some, in turn."""
    bare, whole = [], []
    for run in range(runs + 1):
        files = [
            noise(folder / f"{run}_{i}.{ending}", SECONDS, rate_hz, 1 + rate_hz + 10 * run + i)
            for i in range(FILES)
        ]
        alone = timed(bare_loop(files[0]))
        together = on_the_relay(relay, files)
        for file in files:
            file.unlink()
        if run:  # the first one warms up
            bare.append(SECONDS / alone / CORES)
            whole.append(FILES * SECONDS / together / CORES)
    share = [100 * mine / theirs for mine, theirs in zip(whole, bare, strict=True)]
    return [title, spread(bare, "x"), spread(whole, "x"), spread(share, "%")]


def on_the_relay(relay: RelayServer, files: list[Path]) -> float:
    """Seconds from the wish for all rows until they are stored."""
    ada = relay.client("Ada")
    person = ada.ask("GET", "/me")[1]["person"]["id"]
    project = ada.ask("POST", "/projects", {"name": "Night"})[1]["id"]
    base = f"/projects/{project}"
    ada.ask("PUT", f"{base}/model", {"model": ""})
    for file in files:
        add_audio(relay, project, person, file)
    start = time.perf_counter()
    ada.ask("PUT", f"{base}/model", {"model": "yamnet"})
    while done(ada, base) < len(files):
        time.sleep(LOOK_EVERY_S)
    return time.perf_counter() - start


def done(client, base: str) -> int:
    """How many of a project's jobs are done; nobody makes previews here."""
    counts = client.ask("GET", f"{base}/jobs/progress")[1]["counts"]
    assert "failed" not in counts, counts
    return counts.get("done", 0)
