"""Options: one table of (name, default, help) that code, command line and docs all read."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from py_browser.errors import ParameterError, UnknownName

Value = bool | int | float | str


@dataclass(frozen=True)
class Option:
    """One option: its type is the type of its default.

    Parameters
    ----------
    name : str, with its unit where it has one
    default : bool, int, float or str
    help : str, one line
    minimum : lowest value allowed, for numbers
    choices : the values allowed, for words
    """

    name: str
    default: Value
    help: str
    minimum: float | None = None
    choices: tuple[str, ...] = ()


def read_options(
    table: Iterable[Option], given: Mapping[str, object] | None, owner: str
) -> dict[str, Value]:
    """Return every option of `table` with the given value or its default.

    Words are understood as numbers where a number is expected, as they come from a command line.
    Raises `UnknownName` for an option that `owner` does not have, `ParameterError` for a value of
    the wrong type or out of range.
    """
    options = {option.name: option for option in table}
    values: dict[str, Value] = {name: option.default for name, option in options.items()}
    for name, value in (given or {}).items():
        if name not in options:
            raise UnknownName(f"option of {owner}", name, options)
        values[name] = read_value(options[name], value)
    return values


def read_value(option: Option, value: object) -> Value:
    """Return `value` as the type that `option` expects, or raise `ParameterError`."""
    if isinstance(option.default, bool):
        return _read_bool(option, value)
    if isinstance(option.default, str):
        return _read_word(option, value)
    return _read_number(option, value)


def _read_bool(option: Option, value: object) -> bool:
    word = str(value).strip().lower()
    if word in ("true", "yes", "1", "on"):
        return True
    if word in ("false", "no", "0", "off"):
        return False
    raise _refusal(option, value, "yes or no")


def _read_word(option: Option, value: object) -> str:
    if not isinstance(value, str) or (option.choices and value not in option.choices):
        raise _refusal(option, value, "one of " + ", ".join(option.choices) or "a word")
    return value


def _read_number(option: Option, value: object) -> int | float:
    kind = "a whole number" if isinstance(option.default, int) else "a number"
    if option.minimum is not None:
        kind += f" of at least {option.minimum:g}"
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _refusal(option, value, kind)
    try:
        number = float(value)
    except ValueError:
        raise _refusal(option, value, kind) from None
    if not math.isfinite(number) or (option.minimum is not None and number < option.minimum):
        raise _refusal(option, value, kind)
    if not isinstance(option.default, int):
        return number
    if number != int(number):
        raise _refusal(option, value, kind)
    return int(number)


def _refusal(option: Option, value: object, expected: str) -> ParameterError:
    return ParameterError(
        f"Option {option.name} is {value!r}; it must be {expected}.",
        option=option.name,
        value=repr(value),
        expected=expected,
    )
