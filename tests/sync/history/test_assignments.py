"""Recordings handed out: told by the command line, and left alone by reverts."""

import json
import subprocess
import sys

from pycrdt import Map
from room_device import Device
from room_peers import AT


def test_what_was_handed_out_is_told_and_no_revert_takes_it_back(birds):
    room = f"project:{birds.id}"
    ada = Device(birds.relay, room, birds.tokens["Ada"]).online()
    bo = Device(birds.relay, room, birds.tokens["Bo"]).online()
    before = birds.history("limit=1")
    people = [birds.people["Bo"], birds.people["Cy"]]
    given = {"recording:r1": people, "recording:r2": people[:1], "recording:r3": people[1:]}
    stamp = {"by": birds.people["Ada"], "at": AT}
    fields = {"note": "wrens only", "due": "2026-06-01", "created": stamp, "status": "active"}
    handed = ada.doc.get("assignments", type=Map)
    handed["A1"] = Map({**fields, **given})
    handed["A2"] = Map({**fields, "status": "deleted"})
    ada.save()
    marks = bo.doc.get("assignments", type=Map)
    bo.until(lambda: "A1" in marks)
    marks["A1"][f"mark:{people[0]}:r1"] = {"state": "done", "at": AT}
    marks["A1"][f"mark:{people[0]}:r2"] = {"state": "opened", "at": AT}
    bo.save()

    told = [row for row in birds.history("root=assignments") if row["name"] == "Bo"]
    after = {key: value["state"] for row in told for key, value in row["after"].items()}
    assert after == {f"mark:{people[0]}:r1": "done", f"mark:{people[0]}:r2": "opened"}
    to = f"before:{before[0]['id']}" if before else "2026-01-01T00:00:00Z"
    assert birds.revert("Ada", to=to)["entries"] == {}
    assert birds.revert("Ada", person=people[0])["entries"] == {}
    command = [sys.executable, "-m", "earmark", "project", "assignments", "Birds", "--json"]
    data = ["--data", str(birds.relay.data)]
    told = json.loads(subprocess.run([*command, *data], check=True, capture_output=True).stdout)
    [one] = told
    assert (one["id"], one["by"], one["due"], one["recordings"]) == ("A1", "Ada", "2026-06-01", 3)
    counts = {
        person["name"]: [person[state] for state in ("recordings", "done", "opened", "open")]
        for person in one["people"]
    }
    assert counts == {"Bo": [2, 1, 1, 0], "Cy": [2, 0, 0, 2]}
    for device in (ada, bo):
        device.offline()
