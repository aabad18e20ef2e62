"""A page of the docs typed as it stands: its `console` blocks, line by line, in one shell."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"(?:^<!-- ([^\n]+) -->\n\n)?^```console\n(.*?)^```$", re.M | re.S)
END = "~~ended~~"


@dataclass
class Step:
    """A command, and what the page says that comes back; `…` stands for anything."""

    command: str
    promised: str

    def is_kept_by(self, said: str) -> bool:
        """Whether what came back is what was promised."""
        parts = [re.escape(part) for part in _plain(self.promised).split("…")]
        return re.fullmatch("(?s:.*)".join(parts), _plain(said)) is not None


def _plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def read(page: str) -> list[tuple[str, list[Step]]]:
    """(marker or '', steps) of each block of a page, in order."""
    found = []
    for marker, content in BLOCK.findall(page):
        steps: list[Step] = []
        for line in content.splitlines():
            if line.startswith("$ "):
                steps.append(Step(line[2:], ""))
            else:
                steps[-1].promised += line + "\n"
        found.append((marker, steps))
    return found


class Shell:
    """A bash that keeps its folder and its variables from one command to the next."""

    def __init__(self, folder: Path, environment: dict[str, str], beginning: str) -> None:
        self.process = subprocess.Popen(
            ["bash", "--norc", "-u"], cwd=folder, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.type(beginning)

    def type(self, command: str) -> tuple[int, str]:
        """Run a command; returns its exit code and what it said, on whichever stream."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{command}\necho {END}$?\n")
        self.process.stdin.flush()
        said = ""
        while END not in said:
            line = self.process.stdout.readline()
            assert line, f"the shell ended at: {command}\n{said}"
            said += line
        text, _, code = said.rpartition(END)
        return int(code), text

    def end(self) -> None:
        """Leave it."""
        self.process.kill()
        self.process.communicate()
