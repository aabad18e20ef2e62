"""What all rooms of a process stand on."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.database import Database
from sync.rooms.mark import Mark
from sync.rooms.strain import Strain
from sync.rooms.writer import Writer
from sync.settings import Settings


@dataclass(frozen=True)
class Ground:
    """What all rooms of a process stand on.

    set_aside : updates that must not be applied again: SHA-256 and reason
    is_wary : the host before died of updates that were merged: now each is applied by itself, so
        that the mark tells which it was
    """

    settings: Settings
    database: Database
    writer: Writer
    mark: Mark
    set_aside: dict[str, str]
    is_wary: bool = False
    strain: Strain = field(default_factory=Strain)
