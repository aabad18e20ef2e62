"""History, versions and reverts through the HTTP interface, with devices in live rooms."""

import pytest


@pytest.fixture
def room(birds, request):
    """Two devices in a room of the test's own."""

    class Room:
        key = request.node.name[:60]

    room = Room()
    room.bo = birds.device("Bo", room.key).online()
    room.cy = birds.device("Cy", room.key).online()
    yield room
    for device in (room.bo, room.cy):
        if device.socket:
            device.offline()


def last_id(birds, key):
    return birds.history(f"recording={key}&limit=1")[0]["id"]


def test_history_is_read_in_pages_by_whoever_may_read(birds, room):
    for number in range(5):
        room.bo.add(f"P{number}")
        room.bo.save()
    room.cy.until(lambda: len(room.cy.json()) == 5)
    room.cy.set("P1", "note", "hm")
    room.cy.save()
    found, before = [], ""
    while True:
        page = birds.ask("Vi", "GET", f"/history?recording={room.key}&limit=2{before}")
        found += page["revisions"]
        if page["next"] is None:
            break
        before = f"&before={page['next']}"
    assert [row["entry"] for row in found] == ["P1", "P4", "P3", "P2", "P1", "P0"]
    assert len({row["id"] for row in found}) == 6
    newest = found[0]
    assert newest["name"] == "Cy"
    assert (newest["before"], newest["after"], newest["kind"]) == ({}, {"note": "hm"}, "changed")
    assert [r["id"] for r in birds.history(f"recording={room.key}&annotation=P1")] == [
        found[0]["id"],
        found[4]["id"],
    ]
    assert len(birds.history(f"recording={room.key}&person={birds.people['Bo']}")) == 5
    at = newest["server_at"]
    assert {r["id"] for r in birds.history(f"recording={room.key}&since={at}")} >= {newest["id"]}
    assert birds.history(f"recording={room.key}&until=2020-01-01") == []
    assert birds.ask("Vi", "GET", "/history?since=soon", status=400)["error"]["message"]


def test_a_revert_reaches_devices_in_the_room_and_is_reverted(birds, room):
    room.bo.add("A", note="first")
    room.bo.add("B")
    room.bo.save()
    moment = last_id(birds, room.key)
    room.bo.set("A", "note", "second")
    room.bo.set("B", "status", "deleted")
    room.bo.add("C")
    room.bo.save()
    edited = room.bo.json()
    wish = {"recording": room.key, "to": f"revision:{moment}"}
    assert birds.revert("Rev", **wish, preview=True)["entries"] == {room.key: 3}
    assert room.bo.json() == edited, "a preview changes nothing"
    report = birds.revert("Rev", **wish)
    assert (report["entries"], report["kept"]) == ({room.key: 3}, [])
    for device in (room.bo, room.cy):
        device.until(lambda d=device: d.json().get("C", {}).get("status") == "deleted")
        entries = device.json()
        assert (entries["A"]["note"], entries["B"]["status"]) == ("first", "active")
        assert entries["A"]["edited"]["by"] == birds.people["Rev"]
    rows = birds.history(f"recording={room.key}&limit=3")
    assert {(row["name"], row["revert"]) for row in rows} == {("Rev", report["id"])}
    birds.revert("Rev", revert=report["id"])
    room.bo.until(lambda: room.bo.json()["C"]["status"] == "active")
    entries = room.bo.json()
    assert (entries["A"]["note"], entries["B"]["status"]) == ("second", "deleted")


def test_a_persons_changes_are_taken_back_and_those_of_others_stand(birds, room):
    room.bo.add("A", note="by Bo")
    room.bo.save()
    room.cy.until(lambda: "A" in room.cy.json())
    room.cy.set("A", "note", "by Cy")
    room.cy.set("A", "confidence", 0.5)
    room.cy.add("C")
    room.cy.save()
    room.bo.until(lambda: "C" in room.bo.json())
    room.bo.set("A", "confidence", 0.9)
    room.bo.save()
    report = birds.revert("Cy", person=birds.people["Cy"], recording=room.key)
    assert report["entries"] == {room.key: 2}
    room.bo.until(lambda: room.bo.json()["C"]["status"] == "deleted")
    entries = room.bo.json()
    assert (entries["A"]["note"], entries["A"]["confidence"]) == ("by Bo", 0.9)


def test_an_annotator_reverts_only_their_own(birds, room):
    room.bo.add("A")
    room.bo.save()
    moment = last_id(birds, room.key)
    room.bo.set("A", "note", "mine")
    room.bo.save()
    wish = {"recording": room.key, "annotation": "A", "to": f"revision:{moment}"}
    refused = birds.revert("Cy", 403, **wish)["error"]
    assert "not your own" in refused["message"]
    assert refused["details"]["people"] == [birds.people["Bo"]]
    assert "note" in room.bo.json()["A"]
    assert birds.revert("Cy", 403, person=birds.people["Bo"])["error"]["code"] == "forbidden"
    assert birds.revert("Vi", 403, **wish)["error"]["code"] == "forbidden"
    assert birds.revert("Bo", **wish)["entries"] == {room.key: 1}
    room.bo.until(lambda: "note" not in room.bo.json()["A"])


def test_offline_edits_that_come_late_stand_after_a_revert(birds, room):
    room.bo.add("A", note="first")
    room.bo.save()
    moment = last_id(birds, room.key)
    room.cy.until(lambda: "A" in room.cy.json())
    room.cy.offline()
    room.cy.set("A", "confidence", 0.5)
    room.cy.add("OFFLINE")
    room.bo.set("A", "note", "second")
    room.bo.save()
    birds.revert("Rev", recording=room.key, to=f"revision:{moment}")
    room.cy.online()
    room.bo.until(lambda: "OFFLINE" in room.bo.json())
    entries = room.bo.json()
    assert entries == room.cy.json()
    assert (entries["A"]["note"], entries["A"]["confidence"]) == ("first", 0.5)
    late = birds.history(f"recording={room.key}&annotation=OFFLINE")[0]
    assert late["name"] == "Cy"
    assert late["device_at"] < late["server_at"]
    state = birds.ask("Vi", "GET", f"/history/state?recording={room.key}")["state"]
    assert state["annotations"] == entries


def test_versions_are_named_compared_and_returned_to(birds, room):
    room.bo.add("A", **{"label:wren": {"by": "Bo", "at": "2026-05-02T04:00:00.000Z"}})
    room.bo.add("B", 3.0, 4.0)
    room.bo.save()
    version = birds.ask("Bo", "POST", "/versions", {"name": "Checked", "recording": room.key})
    assert birds.ask("Bo", "POST", "/versions", {"name": "checked"}, 409)["error"]["message"]
    room.bo.set("B", "region", {"start_s": 5.0, "end_s": 6.0})
    room.bo.set("A", "label:owl", {"by": "Bo", "at": "2026-05-02T05:00:00.000Z"})
    room.bo.add("C")
    room.bo.save()
    path = f"/history/comparison?recording={room.key}&from=version:Checked"
    [compared] = birds.ask("Vi", "GET", path)["recordings"]
    assert compared["counts"] == {"added": 1, "removed": 0, "moved": 1, "relabeled": 1,
                                  "changed": 0}  # fmt: skip
    whole = birds.ask("Ada", "POST", "/versions", {"name": "All of it", "note": "for the paper"})
    birds.revert("Rev", recording=room.key, to="version:checked")
    assert birds.ask("Vi", "GET", path)["recordings"] == []
    birds.revert("Rev", recording=room.key, to=f"version:{whole['id']}")
    room.bo.until(lambda: room.bo.json()["C"]["status"] == "active")
    assert room.bo.json()["B"]["region"]["start_s"] == 5.0
    birds.ask("Ada", "PUT", f"/versions/{version['id']}/name", {"name": "Draft"})
    listed = birds.ask("Vi", "GET", f"/versions?recording={room.key}")["versions"]
    assert [one["name"] for one in listed] == ["All of it", "Draft"]
    assert listed[0]["note"] == "for the paper"
    assert birds.ask("Vi", "GET", "/versions?recording=ELSEWHERE")["versions"] == listed[:1]


def test_what_is_not_clear_is_refused_with_a_sentence(birds, room):
    room.bo.add("A")
    room.bo.save()
    for wish, word in [
        ({}, "Say what to take back"),
        ({"to": "now", "person": "x"}, "Say what to take back"),
        ({"to": "yesterday"}, "no moment"),
        ({"to": "version:None"}, "no version"),
        ({"to": "revision:99999999"}, "no revision"),
        ({"to": "now", "annotation": "A"}, "Name the recording"),
        ({"to": "now", "since": "2026-01-01"}, "go with `person`"),
        ({"revert": "x"}, "no revert"),
    ]:
        status, value = birds.clients["Rev"].ask(
            "POST", f"/projects/{birds.id}/history/revert", wish
        )
        assert status in (400, 404), wish
        assert word in value["error"]["message"], wish
