"""Lighthouse's scores of the first screen and of the labeling screen's page.

Lighthouse is no dependency of Earmark: it is installed on demand, in this exact version and with
the integrity that npm's registry states, into a cache outside the tree.
"""

import json
import os
import statistics
import subprocess
from pathlib import Path

from figures import table

VERSION = "12.8.2"
INTEGRITY = (
    "sha512-+5SKYzVaTFj22MgoYDPNrP9tlD2/Ay7j3SxPSFD9"
    "FpPyVxGr4UtOQGKyrdZ7wCmcnBaFk0mCkPfARU3CsE0nvA=="
)
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "earmark" / "lighthouse"
KINDS = {"desktop": ["--preset=desktop"], "slow phone": []}


def measure_lighthouse(url: str, runs: int) -> str:
    program = installed()
    rows = []
    for kind, options in KINDS.items():
        reports = [report(program, url, options) for _ in range(runs)]
        names = list(reports[0])
        scores = [f"{statistics.median(one[name] for one in reports):.0f}" for name in names]
        rows.append([kind, *scores])
        print(rows[-1], flush=True)
    return table(["as a", *[name.replace("-", " ") for name in names]], rows)


def installed() -> Path:
    """The path of Lighthouse's program, of the pinned version and integrity."""
    program = CACHE / VERSION / "node_modules/lighthouse/cli/index.js"
    if not program.exists():
        folder = CACHE / VERSION
        folder.mkdir(parents=True, exist_ok=True)
        wanted = {"name": "cache", "dependencies": {"lighthouse": VERSION}}
        (folder / "package.json").write_text(json.dumps(wanted))
        flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        subprocess.run(["npm", "install", *flags], cwd=folder, check=True)
    lock = json.loads((CACHE / VERSION / "package-lock.json").read_text())
    found = lock["packages"]["node_modules/lighthouse"]["integrity"]
    assert found == INTEGRITY, f"Lighthouse in {CACHE} is not the one we know: {found}"
    return program


def report(program: Path, url: str, options: list[str]) -> dict[str, float]:
    """Scores of 100 by category, and the times that the performance score is made of."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    command = ["node", str(program), url, *options, "--quiet", "--output=json"]
    done = subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        capture_output=True,
        check=True,
        env={**os.environ, "CHROME_PATH": os.environ["EARMARK_CHROMIUM"]},
    )
    found = json.loads(done.stdout)
    scores = {name: 100 * of["score"] for name, of in found["categories"].items()}
    audits = {
        "first contentful paint, ms": "first-contentful-paint",
        "largest contentful paint, ms": "largest-contentful-paint",
        "blocking, ms": "total-blocking-time",
    }
    return scores | {name: found["audits"][id]["numericValue"] for name, id in audits.items()}
