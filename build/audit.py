"""What is known against the packages that Earmark is made with: `python build/audit.py`.

Both locks are held against the databases of known vulnerabilities (OSV, npm's) and their licences
against those that we may use; what there is, is written as CycloneDX. Ends with

0  nothing is known against any package
1  a package is vulnerable, or its licence is not allowed
3  a database could not be asked: nothing is known either way
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import licences
from node import npm_command
from npm import npm_environment

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "build" / "requirements.lock"
BIN = Path(sys.executable).parent
PATIENCE_S = 900
FINE, FOUND, UNKNOWN = 0, 1, 3


@dataclass(frozen=True)
class Report:
    """What one database said.

    code : FINE, FOUND or UNKNOWN
    lines : sentences for people
    """

    code: int
    lines: tuple[str, ...]


Run = Callable[..., "subprocess.CompletedProcess[str]"]


def main(arguments: list[str]) -> int:
    """Write the lists, check, tell; returns the exit code."""
    parser = argparse.ArgumentParser(description="Audit what Earmark is made with.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where lists are written")
    parser.add_argument("--offline", action="store_true", help="ask no database")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    for path in write_boms(options.out):
        print(f"Written: {path}")
    table = options.out / "licences.md"
    codes = [licences.main(["--out", str(table)])]
    print(f"Written: {table}")
    for ask in () if options.offline else (ask_about_python, ask_about_page):
        report = ask(run)
        codes.append(report.code)
        print(*report.lines, sep="\n")
    return FOUND if FOUND in codes else max(codes)


def run(words: Sequence[str | Path], **options: object) -> "subprocess.CompletedProcess[str]":
    """Run a program, whatever it ends with."""
    return subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False,
        timeout=PATIENCE_S, **options,
    )  # type: ignore[call-overload, no-any-return]  # fmt: skip


def write_boms(out: Path) -> list[Path]:
    """Write what is in both locks as CycloneDX. Raises `CalledProcessError`."""
    python, page = out / "earmark-python.cdx.json", out / "earmark-page.cdx.json"
    words = [BIN / "cyclonedx-py", "requirements", LOCK, "--pyproject", ROOT / "pyproject.toml"]
    run([*words, "--output-reproducible", "--output-file", python]).check_returncode()
    done = npm("sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application")
    done.check_returncode()
    page.write_text(done.stdout, encoding="utf-8")
    return [python, page]


def npm(*words: str, ask: Run = run) -> "subprocess.CompletedProcess[str]":
    """npm in pwa/, from its lock alone."""
    environment = npm_environment()
    command = [*npm_command(), *words, "--package-lock-only"]
    return ask(command, cwd=ROOT / "pwa", env=environment)


def ask_about_python(ask: Run) -> Report:
    """Ask OSV about every Python package."""
    with tempfile.NamedTemporaryFile(suffix=".json") as answer:
        words = [BIN / "pip-audit", "--requirement", LOCK, "--disable-pip", "--require-hashes"]
        words += ["--vulnerability-service", "osv", "--format", "json", "--output", answer.name]
        done = ask([*words, "--progress-spinner", "off"])
        return read_python(Path(answer.name).read_text(encoding="utf-8") or done.stdout)


def read_python(text: str) -> Report:
    """What pip-audit found, from its JSON; there is none where it could not ask."""
    told = _json(text)
    if "dependencies" not in told:
        return _not_asked("Python", "api.osv.dev")
    found = [
        f"  {one['name']} {one['version']}: {known['id']}, mended in "
        f"{', '.join(known['fix_versions']) or 'no version yet'}"
        for one in told["dependencies"]
        for known in one.get("vulns", ())
    ]
    return _report("Python", len(told["dependencies"]), found)


def ask_about_page(ask: Run) -> Report:
    """Ask npm about every package of the page."""
    return read_page(npm("audit", "--json", ask=ask).stdout)


def read_page(text: str) -> Report:
    """What `npm audit` found, from its JSON; an error stands there where it could not ask."""
    told = _json(text)
    if "vulnerabilities" not in told:
        return _not_asked("the page", "npm's registry")
    found = [
        f"  {name} {one['range']}: {one['severity']}"
        for name, one in sorted(told["vulnerabilities"].items())
    ]
    return _report("the page", told["metadata"]["dependencies"]["total"], found)


def _json(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _report(where: str, count: int, found: list[str]) -> Report:
    head = f"Vulnerabilities of {where}: {len(found)} known in {count} packages."
    return Report(FOUND if found else FINE, (head, *found))


def _not_asked(where: str, database: str) -> Report:
    return Report(
        UNKNOWN,
        (
            f"Vulnerabilities of {where}: NOT CHECKED. {database} could not be asked, so nothing "
            "is known either way; try again where it can be reached.",
        ),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
