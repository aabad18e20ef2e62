"""Settings: one table, read from the command line, the environment and the defaults."""

import pytest

from sync.errors import SettingError
from sync.settings import Settings, as_environment, read_settings, table


def test_the_command_line_goes_before_the_environment_before_the_default():
    environment = {"EARMARK_PORT": "9000", "EARMARK_ROOMS": "3"}
    settings = read_settings({"port": 9100, "rooms": None}, environment)
    assert (settings.port, settings.rooms, settings.web) == (9100, 3, 1)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("EARMARK_PORT", "many", "The setting port is 'many'; it has to be a whole number."),
        ("EARMARK_ROOMS", "0", "The setting rooms is '0'; it has to be at least 1."),
        ("EARMARK_TOKEN_DAYS", "nan", "The setting token_days is 'nan'; it has to be at least 0."),
    ],
)
def test_a_wrong_value_is_named(name, value, sentence):
    with pytest.raises(SettingError) as caught:
        read_settings({}, {name: value})
    assert caught.value.message == sentence


def test_an_unknown_setting_is_named():
    with pytest.raises(SettingError, match="no setting colour"):
        read_settings({"colour": "red"}, {})


def test_another_process_gets_the_same_settings():
    settings = read_settings({"data": "/d", "token_days": 1.5, "port": 1}, {})
    assert read_settings({}, as_environment(settings)) == settings


def test_every_setting_has_help_that_is_a_sentence():
    assert [name for name, *_ in table()] == list(Settings.__dataclass_fields__)
    for name, _, _, help_text in table():
        assert help_text.endswith("."), name
