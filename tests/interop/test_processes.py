"""Processes of a relay die: they are back, and it costs nobody else anything."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from falling_host import FALL
from pycrdt import Doc, Map
from relay_client import RelayServer, bare_page
from relay_processes import host_of_room, host_processes, server_process, web_processes
from room_device import Device
from room_peers import annotation
from websockets.exceptions import ConnectionClosed

from sync.rooms import closing, protocol


def ending(device):
    """The code with which a connection is closed; None if it just broke off."""
    with pytest.raises(ConnectionClosed) as closed:
        listen_on(device)
    return closed.value.rcvd.code if closed.value.rcvd else None


def listen_on(device):
    while True:
        device.socket.recv(timeout=120)


def kill_after(pid, acknowledged, count):
    """Wait until `count` edits are acknowledged, then end a process by a crash."""

    def kill():
        while len(acknowledged) < count:
            time.sleep(0.005)
        os.kill(pid, signal.SIGSEGV)

    threading.Thread(target=kill, daemon=True).start()


def flood(device, acknowledged):
    """Add annotations one after the other until the connection ends."""
    while True:
        entry = f"E{len(acknowledged):06}"
        device.add(entry)
        device.save()
        acknowledged.append(entry)


def test_a_web_process_that_dies_is_back_and_others_notice_nothing(relay, project, eventually):
    room, token = project.room("WEB"), project.token()
    before = web_processes(relay)
    devices = []
    while len({device.web for device in devices}) < 2:
        assert len(devices) < 60, "all connections go to one web process"
        device = Device(relay, room, token).online()
        device.web = server_process(relay, device.socket.local_address[1])
        devices.append(device)
    hurt, well = devices[0], next(d for d in devices if d.web != devices[0].web)
    host = host_of_room(relay, room)
    os.kill(hurt.web, signal.SIGKILL)
    ending(hurt)
    well.add("WHILE")
    well.save()
    assert host_of_room(relay, room) == host
    hurt.online()
    hurt.until(lambda: "WHILE" in hurt.annotations, "the sync through another process")
    eventually(lambda: len(web_processes(relay)) == len(before), "a new web process")
    assert hurt.web not in web_processes(relay)
    for device in devices:
        if device.web != hurt.web or device is hurt:
            device.offline()


def test_a_host_that_crashes_is_back_with_every_acknowledged_edit(relay, project, eventually):
    """A real SIGSEGV in the middle of a flood, whatever the host is doing at that moment."""
    room, token = project.room("SEGV"), project.token()
    other = next(
        name
        for name in (project.room(f"BYSTANDER{n}") for n in range(99))
        if host_of_room(relay, name) != host_of_room(relay, room)
    )
    device, bystander = Device(relay, room, token).online(), Device(relay, other, token).online()
    pid = host_of_room(relay, room)
    acknowledged = []
    kill_after(pid, acknowledged, 20)
    with pytest.raises(ConnectionClosed) as closed:
        flood(device, acknowledged)
    assert closed.value.rcvd.code == closing.GOING.code
    bystander.add("STILL")
    bystander.save()
    eventually(lambda: pid not in host_processes(relay), "the end of the process")
    eventually(lambda: len(host_processes(relay)) == relay.settings.rooms, "a new one")
    fresh = Device(relay, room, token)
    eventually(lambda: can_come(fresh), "the room")
    assert len(acknowledged) >= 20
    assert set(acknowledged) <= set(fresh.json())
    if not comes_back(device):
        assert set_aside_in(relay, room), "only what a host died of is not taken again"
        device = fresh
    device.add("AFTER")
    device.save()
    assert "AFTER" in device.json()
    for one in {device, bystander, fresh}:
        one.offline()


def comes_back(device):
    """Bring what was not acknowledged; False if that is what the host was applying as it died."""
    try:
        device.online()
    except ConnectionClosed as closed:
        if closed.rcvd is None or closed.rcvd.code != closing.SET_ASIDE.code:
            raise
        return False
    return True


def set_aside_in(relay, room):
    return relay.read(
        lambda c: c.execute("SELECT sha256 FROM set_aside WHERE room = ?", (room,)).fetchall()
    )


def can_come(device):
    try:
        device.online()
    except (ConnectionClosed, OSError):
        return False
    return True


@pytest.fixture
def falling(tmp_path, monkeypatch):
    tests = Path(__file__).parents[1]
    path = os.pathsep.join([str(tests), *filter(None, [os.environ.get("PYTHONPATH")])])
    monkeypatch.setenv("PYTHONPATH", path)
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.module = "falling_relay"
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


def test_an_update_that_kills_a_host_does_so_once(falling, eventually):
    ada = falling.client("Ada")
    project = ada.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
    body = {"name": "a", "role": "annotator"}
    token = ada.ask("POST", f"/projects/{project}/tokens", body)[1]["token"]
    room = f"recording:{project}:FALL"
    good = Device(falling, room, token).online()
    good.add("GOOD")
    good.save()
    [pid] = host_processes(falling)

    evil = Doc()
    evil.get("annotations", type=Map)["EVIL"] = Map(annotation(note=FALL.decode()))
    killing = protocol.sync_message(protocol.UPDATE, evil.get_update())
    sender = Device(falling, room, token).online()
    sender.socket.send(killing)
    assert ending(sender) == closing.GOING.code
    assert ending(good) == closing.GOING.code
    eventually(lambda: host_processes(falling) not in ([], [pid]), "a new host")
    eventually(lambda: can_come(good), "the room")
    [second] = host_processes(falling)

    sender.online()
    sender.socket.send(killing)
    assert ending(sender) == closing.SET_ASIDE.code
    good.add("BETTER")
    good.save()
    assert sorted(good.json()) == ["BETTER", "GOOD"]
    assert host_processes(falling) == [second], "it fell only once"
    rows = falling.read(
        lambda c: [tuple(r) for r in c.execute("SELECT room, reason FROM set_aside")]
    )
    assert rows == [(room, "the room host died of it, by SIGSEGV")]
    good.offline()
