"""/metrics of a relay: what was done is counted, in whichever process; who may read it."""

import re
from pathlib import Path

import pytest
from relay_client import RelayServer, bare_page
from room_device import Device

from sync.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data", web=2, rooms=2)
    running.add_person("Ada", is_admin=True)
    running.add_person("Bo")
    running.start()
    yield running
    running.stop()


def numbers(relay):
    """Every sample by its name and labels, as it is written."""
    status, text = relay.client(origin=None).ask("GET", "//metrics")
    assert status == 200
    return {
        name: float(value)
        for name, value in re.findall(r"^([^#\s][^ ]*) (\S+)$", text, flags=re.MULTILINE)
    }


def test_edits_are_counted_in_whatever_process_they_are(relay):
    ada = relay.client("Ada")
    before = numbers(relay).get("earmark_room_updates_total", 0)
    devices = []
    for name in ("Dawn", "Dusk", "Noon"):
        project = ada.ask("POST", "/projects", {"name": name})[1]["id"]
        made = {"name": "bench", "role": "annotator"}
        token = ada.ask("POST", f"/projects/{project}/tokens", made)[1]["token"]
        device = Device(relay, f"recording:{project}:01JZ0000000000000000000000", token).online()
        for entry in ("A", "B"):
            device.add(entry)
            device.save()
        devices.append(device)
    now = numbers(relay)
    assert now["earmark_room_updates_total"] == before + 6
    assert (now["earmark_rooms"], now["earmark_room_connections"]) == (3, 3)
    assert now["earmark_room_hosts"] == now["earmark_room_hosts_expected"] == 2
    assert now["earmark_room_update_seconds_count"] >= 3
    created = 'earmark_requests_total{method="POST",route="/api/v1/projects",status="201"}'
    assert now[created] == 3
    for device in devices:
        device.offline()


def test_no_name_and_no_id_is_a_label(relay):
    ada = relay.client("Ada")
    project = ada.ask("POST", "/projects", {"name": "Kleiberweg"})[1]["id"]
    ada.ask("GET", f"/projects/{project}")
    ada.ask("GET", "//nothing/of/that/name")
    text = str(sorted(numbers(relay)))
    assert project not in text
    assert "Kleiberweg" not in text
    assert "nothing/of" not in text


def test_it_is_for_this_machine_and_for_admins(relay):
    through_a_proxy = {"X_Forwarded_For": "203.0.113.9"}
    status, value = relay.client(origin=None).ask("GET", "//metrics", **through_a_proxy)
    assert (status, value["error"]["code"]) == (401, "not_signed_in")
    assert relay.client("Bo").ask("GET", "//metrics", **through_a_proxy)[0] == 403
    assert relay.client("Ada").ask("GET", "//metrics", **through_a_proxy)[0] == 200
    assert read_settings({"metrics_open": "yes"}, {}).metrics_open is True


def test_the_guide_names_every_metric(relay):
    guide = (ROOT / "docs" / "relay_guide.md").read_text()
    text = relay.client(origin=None).ask("GET", "//metrics")[1]
    told = set(re.findall(r"^# TYPE (earmark_\w+)", text, flags=re.MULTILINE))
    named = set(re.findall(r"^\| `(earmark_\w+)`", guide, flags=re.MULTILINE))
    assert told <= named
