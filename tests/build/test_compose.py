"""compose.yaml and the Dockerfile: what they call is there, and has no rights to spare."""

import re
from pathlib import Path

import click
import pytest
import yaml

from earmark.__main__ import main
from sync.settings import PREFIX, table

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
GUIDE = (ROOT / "docs" / "deploying.md").read_text()


def stages():
    """Name of a stage -> its lines."""
    parts = re.split(r"^FROM (\S+) AS (\w+)$", DOCKERFILE, flags=re.MULTILINE)
    return dict(zip(parts[2::3], parts[3::3], strict=True))


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_hardened_and_says_how_it_is(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["healthcheck"]["test"][0] == "CMD"
    assert re.fullmatch(r"[a-z/-]+:v?\d+\.\d+\.\d+", service["image"])
    assert f"`{service['image']}`" in GUIDE


@pytest.mark.parametrize("name", ["relay", "gateway"])
def test_the_commands_have_the_options_that_are_given(name):
    program, command, *options = SERVICES[name]["command"]
    assert program == "earmark"
    _, found, _ = main.resolve_command(click.Context(main), [command])
    known = {flag for option in found.params for flag in option.opts}
    assert {one.split("=")[0] for one in options if one.startswith("--")} <= known


def test_the_relay_has_the_settings_that_are_given():
    known = {PREFIX + name.upper() for name, *_ in table()} | {"EARMARK_GATEWAY"}
    assert set(SERVICES["relay"]["environment"]) <= known
    in_the_file = set(re.findall(r"\$\{(\w+):-", (ROOT / "compose.yaml").read_text()))
    assert in_the_file == set(re.findall(r"`(EARMARK_\w+)`", GUIDE))


def test_secrets_networks_and_volumes_are_declared():
    for service in SERVICES.values():
        assert set(service.get("secrets", ())) <= set(COMPOSE["secrets"])
        assert set(service["networks"]) <= set(COMPOSE["networks"])
        for volume in service.get("volumes", ()):
            source, *options = volume.split(":")
            if source.startswith("."):
                assert (ROOT / source).exists()
            if source.startswith((".", "/")):
                assert options[1:] == ["ro"]
            else:
                assert source in COMPOSE["volumes"]


def test_the_relay_is_reached_through_caddy_alone():
    open_to_all = {
        port
        for service in SERVICES.values()
        for port in service.get("ports", ())
        if not port.startswith("127.0.0.1:")
    }
    assert open_to_all == set(SERVICES["proxy"]["ports"]) == {"80:80", "443:443", "443:443/udp"}
    assert SERVICES["relay"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert SERVICES["relay"]["environment"]["EARMARK_PROXIES"] == 1


def test_only_what_reads_the_logs_is_root():
    roots = {name for name, service in SERVICES.items() if "0" in service.get("user", "")}
    assert roots == {name for name, service in SERVICES.items() if "cap_add" in service}
    assert roots == {"alloy"}


def test_each_image_is_built_by_a_stage_that_does_not_end_as_root():
    targets = {service["build"]["target"] for service in SERVICES.values() if "build" in service}
    assert targets == {"relay", "triton", "proxy"}
    for target in targets:
        (user,) = re.findall(r"^USER (\d+):\d+$", stages()[target], re.MULTILINE)
        assert int(user) > 0
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert all(re.search(r":\d+\.\d+", base) and "latest" not in base for base in bases)


def test_stages_copy_from_stages_that_exist():
    assert set(re.findall(r"--from=(\w+)", DOCKERFILE)) <= set(stages())
