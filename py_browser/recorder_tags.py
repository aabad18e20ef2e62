"""What recorders write into their files: GUANO, AudioMoth's comment, LIST/INFO, bext."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from py_browser.moments import Moment, read_iso, read_offset_min, read_parts

_AUDIOMOTH = re.compile(
    r"Recorded at (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:\.(?P<fraction>\d{1,6}))? "
    r"(?P<day>\d\d)/(?P<month>\d\d)/(?P<year>\d{4})"
    r"(?: \(UTC(?P<offset>[+-]\d{1,2}(?::\d{2})?)?\))?",
)
_DEVICE = re.compile(r"AudioMoth ([0-9A-Fa-f]{16})")
_DEPLOYMENT = re.compile(r"during deployment ([0-9A-Fa-f]{16})")
_GAIN = re.compile(r"at (?:gain setting (\d)|([a-z-]+) gain)")
_BATTERY = re.compile(r"battery (?:state )?was ([<>]|less than|greater than)? ?(\d+\.\d+)V")
_TEMPERATURE = re.compile(r"temperature was (-?\d+(?:\.\d+)?)C")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BEXT = struct.Struct("<256s32s32s10s8sQ")


@dataclass
class Found:
    """What one source says; `fields` are its own words, the rest is what they mean."""

    source: str
    moment: Moment | None = None
    values: dict[str, str | float] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_guano(content: bytes) -> Found:
    """Read a `guan` chunk. Source: the GUANO 1.0 specification."""
    fields = dict(_guano_lines(content))
    found = Found("GUANO", fields=fields)
    stamp = fields.get("Timestamp")
    found.moment = read_iso(stamp) if stamp else None
    if stamp and not found.moment:
        found.problems.append(f"The GUANO time stamp {stamp!r} is not a time that can be read.")
    names = [fields[key] for key in ("Make", "Model", "Serial") if fields.get(key)]
    _put(found, "device", " ".join(names))
    _put(found, "site", fields.get("WA|Song Meter|Prefix") or fields.get("Site Name"))
    _put(found, "gain", _guano_gain(fields))
    _put_number(found, "temperature_c", fields, ("Temperature Int", "Temperature Ext"))
    _put_number(found, "battery_v", fields, ("OAD|Battery Voltage",))
    _read_position(found)
    return found


def read_audiomoth(comment: str) -> Found:
    """Read the comment that an AudioMoth writes, of any firmware.

    Before the comment named a zone, the clock of an AudioMoth was set to UTC.
    """
    found = Found("the AudioMoth comment", fields={"Comment": comment})
    stamp = _AUDIOMOTH.search(comment)
    if stamp:
        offset = stamp["offset"]
        zone = 0 if not offset else read_offset_min(offset if ":" in offset else f"{offset}:00")
        wall = read_parts(stamp)
        found.moment = Moment(wall, zone) if wall and wall.year > 1970 else None
        if not wall:
            found.problems.append(f"The AudioMoth comment gives no real time: {stamp[0]!r}.")
    device = _DEVICE.search(comment)
    _put(found, "device", f"AudioMoth {device[1]}" if device else "AudioMoth")
    deployment = _DEPLOYMENT.search(comment)
    _put(found, "site", f"deployment {deployment[1]}" if deployment else None)
    gain = _GAIN.search(comment)
    _put(found, "gain", (gain[2] or f"setting {gain[1]}") if gain else None)
    battery = _BATTERY.search(comment)
    if battery:
        found.values["battery_v"] = float(battery[2])
    temperature = _TEMPERATURE.search(comment)
    if temperature:
        found.values["temperature_c"] = float(temperature[1])
    return found


def is_audiomoth(comment: str) -> bool:
    """Tell the comment of an AudioMoth from others."""
    return "AudioMoth" in comment or bool(_AUDIOMOTH.match(comment))


def read_info(content: bytes) -> Found:
    """Read a LIST chunk of the kind INFO: pairs of a four-letter name and text."""
    found = Found("the INFO list")
    position = 4
    while content[:4] == b"INFO" and position + 8 <= len(content):
        (size,) = struct.unpack_from("<I", content, position + 4)
        name = content[position : position + 4].decode("latin-1")
        value = _text(content[position + 8 : position + 8 + size])
        if value and name.isalnum():
            found.fields[name] = value
        position += 8 + size + size % 2
    return found


def read_bext(content: bytes) -> Found:
    """Read a `bext` chunk. Its time is that of the recorder's clock. Source: EBU Tech 3285."""
    found = Found("the broadcast header (bext)")
    if len(content) < _BEXT.size:
        return found
    texts = [_text(part) for part in _BEXT.unpack_from(content)[:5]]
    names = ("Description", "Originator", "Originator reference", "Date", "Time")
    found.fields = {name: text for name, text in zip(names, texts, strict=True) if text}
    day, time = (re.sub(r"[^0-9]", ":", text) for text in texts[3:])
    found.moment = read_iso(f"{day.replace(':', '-')}T{time}") if day else None
    _put(found, "device", texts[1])
    return found


def _guano_lines(content: bytes) -> Iterator[tuple[str, str]]:
    for line in _text(content).splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip():
            yield key.strip(), value.strip().replace("\\n", "\n")


def _guano_gain(fields: Mapping[str, str]) -> str | None:
    settings = re.search(r"GAIN (\d)", fields.get("OAD|Recording Settings", ""))
    if settings:
        return f"setting {settings[1]}"
    try:
        listed = json.loads(fields.get("WA|Song Meter|Audio settings", ""))
        gains = [item["gain"] for item in listed if isinstance(item.get("gain"), int | float)]
    except (ValueError, AttributeError, TypeError):
        return None
    return f"{gains[0]:g} dB" if gains else None


def _read_position(found: Found) -> None:
    text = found.fields.get("Loc Position", "")
    numbers = [float(number) for number in _NUMBER.findall(text)]
    if len(numbers) == 2 and abs(numbers[0]) <= 90 and abs(numbers[1]) <= 180:
        found.values |= {"latitude": numbers[0], "longitude": numbers[1]}
    elif text:
        found.problems.append(f"The GUANO position {text!r} is not a latitude and a longitude.")


def _put(found: Found, name: str, value: str | None) -> None:
    if value:
        found.values[name] = value


def _put_number(found: Found, name: str, fields: Mapping[str, str], keys: Sequence[str]) -> None:
    for key in keys:
        number = _NUMBER.match(fields.get(key, ""))
        if number:
            found.values[name] = float(number[0])
            return


def _text(content: bytes) -> str:
    """Return text up to its first zero: UTF-8, or Latin-1 where it is not."""
    content = content.split(b"\0", 1)[0].strip()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")
