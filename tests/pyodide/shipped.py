"""Run Python inside the distribution as it is shipped, in Pyodide under Node.js."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "build"))

from node import find_node, node_environment  # noqa: E402


def run_inside(distribution: Path, script: Path, given: dict[str, Any]) -> dict[str, Any]:
    """Run `main(given)` of a Python file in Pyodide under Node.js; {"answer", "laps"}.

    laps : milliseconds from the start to the end of each step of booting
    """
    done = subprocess.run(
        [str(find_node()), str(HERE / "inside.mjs"), str(distribution), str(script)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        env=node_environment(),
    )
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result
