"""The settings of the relay: one table of name, default and help.

The command line (`--name`), the environment (`EARMARK_NAME`) and docs/reference/settings.md read
it. What the command line says goes before the environment, the environment before the default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from typing import Any

from sync.errors import SettingError

PREFIX = "EARMARK_"


def setting(default: Any, help_text: str, least: float | None = None) -> Any:
    """One row of the table; its type is the field's."""
    return field(default=default, metadata={"help": help_text, "least": least})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings of one relay."""

    data: str = setting("", "Folder of the relay's data; without one, only the page is served.")
    host: str = setting("127.0.0.1", "Address to listen on.")
    port: int = setting(8000, "Port to listen on.", least=0)
    rooms: int = setting(1, "Processes that hold rooms.", least=1)
    web: int = setting(1, "Processes that answer requests.", least=1)
    public_url: str = setting("", "Where people reach the relay, such as https://earmark.example.")
    page_origins: str = setting(
        "", "Other origins whose pages may use the relay, such as https://app.example."
    )
    metrics_open: bool = setting(
        False, "Whether /metrics is for everybody; else for this machine and admins."
    )
    log_level: str = setting("info", "What is logged at least: debug, info, warning or error.")
    log_format: str = setting(
        "", "json for lines of JSON on a terminal, too; elsewhere they always are."
    )
    log_slow_s: float = setting(2.0, "Seconds after which a request is logged as slow.", least=0)
    guides_url: str = setting(
        "",
        "Where these guides are, for the links of the page Server, such as https://docs.example.",
    )
    traces_endpoint: str = setting(
        "", "Where traces go by OTLP over HTTP, such as http://tempo:4318; none where it is empty."
    )
    proxies: int = setting(0, "Proxies in front whose X-Forwarded-For is believed.", least=0)

    blobs: str = setting(
        "", "Where audio is kept: s3://BUCKET/PREFIX; else on the disk of the data folder."
    )
    key_file: str = setting("", "File that holds the key of the database.")
    key_command: str = setting("", "Command that prints the key of the database.")
    audio_key_file: str = setting("", "File that holds the master key of the audio.")
    audio_key_command: str = setting("", "Command that prints the master key of the audio.")

    session_days: float = setting(14.0, "Days without use after which one is signed out.", least=0)
    session_most_days: float = setting(
        30.0, "Days after which one is signed out, used or not.", least=0
    )
    session_rotate_h: float = setting(24.0, "Hours until a session's secret is changed.", least=0)
    proof_min: float = setting(
        30.0, "Minutes since the password was typed after which sensitive changes ask for it.", 0
    )
    second_factor_admins: bool = setting(
        False, "Whether admins need a second factor to do what only admins may."
    )
    invitation_days: float = setting(7.0, "Days for which an invitation can be used.", least=0)
    token_days: float = setting(365.0, "Days for which an API token is valid.", least=0)
    password_characters: int = setting(8, "Characters a password needs at least.", least=1)
    sign_in_tries: int = setting(10, "Wrong passwords for one account before it waits.", least=1)
    sign_in_tries_address: int = setting(100, "The same for one address.", least=1)
    sign_in_window_min: float = setting(15.0, "Minutes for which a wrong try counts.", least=0)
    argon2_time: int = setting(3, "Passes of argon2id over its memory (RFC 9106).", least=1)
    argon2_memory_kib: int = setting(65536, "Memory of argon2id, in KiB (RFC 9106).", least=8)
    argon2_lanes: int = setting(4, "Lanes of argon2id (RFC 9106).", least=1)
    request_max_bytes: int = setting(65536, "Largest body of a request to the API.", least=1024)

    bundle_max_bytes: int = setting(
        1 << 28, "Largest project that an admin may bring in, in bytes.", least=1024
    )
    upload_max_bytes: int = setting(64 << 30, "Largest file that can be uploaded, in bytes.", 1)
    upload_types: str = setting(
        "wav wave w64 rf64 flac mp3 ogg oga opus", "Endings of files that can be uploaded."
    )
    upload_days: float = setting(
        7.0, "Days after which an upload that is not finished is forgotten.", least=0
    )
    upload_open_person: int = setting(1000, "Unfinished uploads of one person.", least=1)
    upload_quota_project_bytes: int = setting(
        0, "Bytes of audio that a project may keep; 0: any.", least=0
    )
    upload_quota_person_bytes: int = setting(
        0, "Bytes of audio that a person may add; 0: any.", least=0
    )
    upload_free_bytes: int = setting(1 << 30, "Bytes of the disk that uploads leave free.", least=0)

    room_message_bytes: int = setting(
        64 << 20, "Largest message of a room, in bytes; larger imports come in parts.", least=1024
    )
    room_document_bytes: int = setting(256 << 20, "Largest document, in bytes.", least=1024)
    room_awareness_bytes: int = setting(16 << 10, "Largest presence state, in bytes.", least=64)
    room_messages_per_s: float = setting(
        20_000.0, "Messages a second of one connection; above, it is read more slowly.", least=1
    )
    room_flood_s: float = setting(
        30.0, "Seconds of more messages than that after which a connection is closed.", least=0
    )
    room_syncs_per_min: int = setting(
        120, "How often a minute one connection may ask for a whole document.", least=1
    )
    room_connections: int = setting(500, "Connections to one room.", least=1)
    room_connections_person: int = setting(200, "Connections of one person.", least=1)
    room_outbox_bytes: int = setting(
        32 << 20, "Bytes that may wait for a connection that reads slowly.", least=1024
    )
    room_stall_s: float = setting(
        30.0, "Seconds after which a connection that reads nothing is dropped.", least=0
    )
    room_idle_s: float = setting(60.0, "Seconds until an empty room leaves memory.", least=0)
    room_compact_updates: int = setting(
        2000, "Updates in a room's log after which it is compacted.", least=1
    )

    models: str = setting("", "Folder of the models and their catalog; else the one of the code.")
    job_lease_s: float = setting(
        60.0, "Seconds without news after which another gateway gets a job.", least=1
    )
    job_tries: int = setting(5, "Tries after which a job is set aside.", least=1)
    job_retry_s: float = setting(
        30.0, "Seconds until a failed job is tried again; twice as long each time.", least=0
    )
    job_result_bytes: int = setting(
        4 << 30, "Largest result of a job, in bytes; a day of YAMNet has 0.7 GB.", least=1024
    )

    work_processes: int = setting(
        2, "Processes for heavy work at once: cutting, searching, carrying projects.", least=1
    )
    search_memory_bytes: int = setting(
        2 << 30, "Memory for embeddings that are searched for similar sounds.", least=0
    )
    search_exact_windows: int = setting(
        1_000_000, "Windows of a project that are compared one by one; above, an index.", least=0
    )


def parse(name: str, kind: type, value: object, least: float | None) -> Any:
    """Turn text or a plain value into the type of a setting.

    Raises `SettingError`, naming the setting, the value and what it should be.
    """
    expected = {int: "a whole number", float: "a number", bool: "yes or no"}.get(kind, "text")
    try:
        if kind is bool:
            words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
            parsed: Any = words[str(value).lower()]
        else:
            parsed = kind(value)
    except (ValueError, KeyError, TypeError) as error:
        raise SettingError(
            f"The setting {name} is {value!r}; it has to be {expected}.", name=name
        ) from error
    if least is not None and not parsed >= least:
        raise SettingError(
            f"The setting {name} is {value!r}; it has to be at least {least:g}.", name=name
        )
    return parsed


KINDS: Mapping[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


def read_settings(given: Mapping[str, object], environment: Mapping[str, str]) -> Settings:
    """Return the settings out of what was given, the environment, and the defaults.

    given : values by name; None means not given
    """
    names = {row.name for row in fields(Settings)}
    unknown = sorted(set(given) - names)
    if unknown:
        raise SettingError(f"There is no setting {unknown[0]}.", name=unknown[0])
    values = {}
    for row in fields(Settings):
        value = given.get(row.name)
        if value is None:
            value = environment.get(PREFIX + row.name.upper())
        if value is not None:
            kind = KINDS[str(row.type)]
            values[row.name] = parse(row.name, kind, value, row.metadata["least"])
    return Settings(**values)


def as_environment(settings: Settings) -> dict[str, str]:
    """The environment variables that give another process the same settings."""
    return {PREFIX + name.upper(): str(value) for name, value in asdict(settings).items()}


def table() -> list[tuple[str, str, Any, str]]:
    """Rows (name, type, default, help), in order, for the command line and the docs."""
    return [
        (row.name, str(row.type), None if row.default is MISSING else row.default,
         row.metadata["help"])
        for row in fields(Settings)
    ]  # fmt: skip


def markdown_table() -> str:
    """The table as docs/reference/settings.md shows it."""
    lines = ["| setting | default | what it is |", "|---|---|---|"]
    for name, _, default, help_text in table():
        text = f"{default:g}" if isinstance(default, float) else str(default)
        shown = f"`{text}`" if text else ""
        lines.append(f"| `{name}` | {shown} | {help_text} |")
    return "\n".join(lines)
