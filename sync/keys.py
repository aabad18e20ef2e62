"""Where the key of the database comes from: a command, a file, or the environment."""

import os
import re
import secrets
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from sync.errors import DataError
from sync.settings import Settings

OWN_FILE = "earmark.key"
COMMAND_TIMEOUT_S = 60


def find_key(settings: Settings, environment: Mapping[str, str]) -> str | None:
    """Return the key, or None if none was ever given or made.

    The first of these that is there: the setting key_command, the setting key_file, the
    environment variable EARMARK_KEY, the file earmark.key in the data folder.
    """
    if settings.key_command:
        return checked(_from_command(settings.key_command), "The key command")
    if settings.key_file:
        return checked(_from_file(Path(settings.key_file)), f"The key file {settings.key_file}")
    if environment.get("EARMARK_KEY"):
        return checked(environment["EARMARK_KEY"], "EARMARK_KEY")
    own = Path(settings.data) / OWN_FILE
    if own.exists():
        return checked(_from_file(own), f"The key file {own}")
    return None


def make_key(settings: Settings) -> Path:
    """Make a key for a new database and return the file it is in, readable for its owner alone."""
    path = Path(settings.data) / OWN_FILE
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return path


def checked(key: str, where: str) -> str:
    """Return the key without the white space around it. Raises `DataError` if it is too short."""
    key = key.strip()
    if len(key) < 16:
        raise DataError(f"{where} holds no key of at least 16 characters.")
    return key


def key_pragma(key: str) -> str:
    """The statement that unlocks a database: 64 hexadecimal digits are the key itself, other
    text is a passphrase, which SQLCipher stretches."""
    if re.fullmatch(r"[0-9a-fA-F]{64}", key):
        return f"PRAGMA key = \"x'{key}'\""
    return "PRAGMA key = '{}'".format(key.replace("'", "''"))


def _from_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"The key file {path} cannot be read: {error}.") from error


def _from_command(command: str) -> str:
    try:
        done = subprocess.run(
            shlex.split(command),
            capture_output=True,
            text=True,
            check=True,
            timeout=COMMAND_TIMEOUT_S,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise DataError(f"The key command did not print a key: {error}.") from error
    return done.stdout
