"""Where a key comes from: a command, a file, or the environment."""

import os
import re
import secrets
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sync.errors import DataError
from sync.settings import Settings

OWN_FILE = "earmark.key"
COMMAND_TIMEOUT_S = 60


@dataclass(frozen=True)
class KeyPlaces:
    """Where one key may be, in the order in which they are looked at; '' is not a place.

    variable : name of an environment variable
    own : the file in the data folder, made when no other place is named
    """

    command: str
    file: str
    variable: str
    own: Path

    def file_in_use(self, environment: Mapping[str, str]) -> Path | None:
        """The file that the key comes from, whether it is there or not; None if from elsewhere."""
        if self.command:
            return None
        if self.file:
            return Path(self.file)
        return None if environment.get(self.variable) else self.own


def database_places(settings: Settings) -> KeyPlaces:
    """Where the key of the database may be."""
    own = Path(settings.data) / OWN_FILE
    return KeyPlaces(settings.key_command, settings.key_file, "EARMARK_KEY", own)


def find_key(settings: Settings, environment: Mapping[str, str]) -> str | None:
    """Return the key of the database, or None if none was ever given or made."""
    return find_key_text(database_places(settings), environment)


def find_key_text(where: KeyPlaces, environment: Mapping[str, str]) -> str | None:
    """Return a key from the first of its places that is there, or None. Raises `DataError`."""
    if where.command:
        return checked(_from_command(where.command), "The key command")
    if where.file:
        return checked(_from_file(Path(where.file)), f"The key file {where.file}")
    if environment.get(where.variable):
        return checked(environment[where.variable], where.variable)
    if where.own.exists():
        return checked(_from_file(where.own), f"The key file {where.own}")
    return None


def make_key(path: Path) -> Path:
    """Make a key and return the file it is in, readable for its owner alone."""
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
