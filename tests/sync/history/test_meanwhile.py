"""What changes between the planning of a revert and the revert itself."""

from place import ROOM

from py_browser.timeline import REVERT
from sync.accounts.audit import Doer
from sync.accounts.people import add_person
from sync.clock import now
from sync.history.making import make_revert
from sync.history.reverting import Wish, plan
from sync.room_hosts import Edited
from sync.rooms.control import answer


class Hosts:
    """The hall of a place, asked as web processes ask a room host; somebody may come between."""

    def __init__(self, place, meanwhile):
        self.hall, self.meanwhile = place.hall, meanwhile

    async def edit(self, room, person, fields, client):
        await self.meanwhile()
        params = {"room": room, "person": person, "client": client, "fields": fields}
        done = await answer(self.hall, {"method": "edit", "params": params})
        return Edited(done["seq"], done["left"])


def with_project(connection):
    ann = add_person(connection, now(), Doer(), "Ann", None).id
    connection.execute(
        "INSERT INTO projects (id, name, created_by, created_at) VALUES ('PROJECT', 'P', ?, '')",
        (ann,),
    )


def test_what_somebody_changes_meanwhile_stands_and_is_told(in_place):
    async def test(place):
        await place.database.write(with_project)
        ann, bob = await place.join(person="ANN"), await place.join(person="BOB")
        for entry in "AB":
            ann.writing.add(entry)
        await ann.send()
        [(moment,)] = await place.rows("SELECT max(id) FROM revisions")
        for entry in "AB":
            ann.writing.root[entry]["note"] = "wrong"
        await ann.send()
        bob.hear()

        async def meanwhile():
            bob.writing.root["A"]["note"] = "right"
            await bob.send()

        wish = Wish(recording="REC", to=f"revision:{moment}")
        report = await make_revert(
            place.database, Hosts(place, meanwhile), "PROJECT", "ANN", "annotator", wish
        )
        assert report.entries == {"REC": 1}
        assert report.kept == [{"recording": "REC", "root": "annotations", "entry": "A"}]
        stored = (await place.stored())["annotations"]
        assert stored["A"]["note"] == "right"
        assert "note" not in stored["B"]
        client = await place.rows("SELECT client FROM revisions ORDER BY id DESC LIMIT 1")
        assert client == [(REVERT + report.id,)]
        before = Wish(recording="REC", to=f"before:{moment + 1}")
        [one] = await place.database.read(plan, "PROJECT", "REV", "reviewer", before)
        assert {edit.entry for edit in one.undoing.edits} == {"A"}
        assert one.room.name == ROOM

    in_place(test)
