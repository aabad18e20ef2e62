"""The authority: who enters which room, and what is told when a right ends, by whomever."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from sync.accounts.audit import Doer
from sync.accounts.authority import RelayAuthority
from sync.accounts.members import remove_member, set_member
from sync.accounts.people import add_person, close_account
from sync.accounts.projects import add_project, set_project_status
from sync.accounts.sessions import end_session, start_session
from sync.accounts.tokens import add_token, revoke_token
from sync.clock import new_id, now
from sync.database import Database, prepare, write_now
from sync.errors import Forbidden, Gone, NotSignedIn, NotThere
from sync.passes import Withdrawn
from sync.settings import read_settings

KEY = {"EARMARK_KEY": "ab" * 32}


@dataclass
class Scene:
    """One project with an owner and an annotator, who is signed in and has a token."""

    settings: object
    project: str
    owner: str
    person: str
    session: str
    cookie: str
    token_id: str
    token: str

    def change(self, function, *args):
        """Change the data in a connection of its own, as another process would."""
        return write_now(self.settings, KEY, lambda c: function(c, now(), Doer(self.owner), *args))


@pytest.fixture
def scene(tmp_path):
    settings = read_settings({"data": str(tmp_path)}, {})
    prepare(settings, KEY)
    made = Scene(settings, *([""] * 7))

    def fill(connection):
        at, doer = now(), Doer()
        made.owner = add_person(connection, at, doer, "Owen", "x").id
        made.person = add_person(connection, at, doer, "Ada", "x").id
        made.project = add_project(connection, at, doer, "Birds", made.owner, [made.owner]).id
        set_member(connection, at, doer, "admin", made.project, made.person, "annotator")
        made.session, made.cookie = start_session(
            connection, at, settings, made.person, "Firefox", "::1"
        )
        made.token_id, made.token, _ = add_token(
            connection, at, doer, "admin", made.person, made.project, "viewer", "script", 1.0
        )

    write_now(settings, KEY, fill)
    return made


def with_authority(scene, work):
    async def run():
        database = await Database.open(scene.settings, KEY)
        authority = RelayAuthority(database, scene.settings)
        await authority.start()
        try:
            return await work(authority)
        finally:
            await authority.stop()
            await database.close()

    return asyncio.run(run())


def admit(scene, room, credential=None, cookie=None):
    return with_authority(scene, lambda authority: authority.admit(room, credential, cookie))


def test_a_member_and_a_token_enter_the_rooms_of_their_project(scene):
    for room in (f"project:{scene.project}", f"recording:{scene.project}:{new_id()}"):
        held = admit(scene, room, cookie=scene.cookie)
        assert (held.person, held.name, held.role) == (scene.person, "Ada", "annotator")
        assert (held.project, held.session) == (scene.project, scene.session)
        held = admit(scene, room, credential=scene.token)
        assert (held.person, held.role, held.session) == (scene.person, "viewer", scene.token_id)


@pytest.mark.parametrize("room", ["", "project", "project:x", "recording:{p}", "other:{p}", "{p}"])
def test_a_room_needs_a_proper_name(scene, room):
    with pytest.raises(NotThere):
        admit(scene, room.replace("{p}", scene.project), cookie=scene.cookie)


def test_strangers_stay_outside(scene):
    room = f"project:{scene.project}"
    with pytest.raises(NotSignedIn):
        admit(scene, room)
    with pytest.raises(NotSignedIn):
        admit(scene, room, credential="earmark_x")
    with pytest.raises(NotSignedIn):
        admit(scene, room, cookie="x")
    with pytest.raises(NotThere):
        admit(scene, f"project:{new_id()}", cookie=scene.cookie)
    with pytest.raises(Forbidden):
        admit(scene, f"project:{new_id()}", credential=scene.token)


def test_an_uploader_and_an_archived_project_are_refused(scene):
    room = f"project:{scene.project}"
    scene.change(set_member, "owner", scene.project, scene.person, "uploader")
    with pytest.raises(Forbidden):
        admit(scene, room, cookie=scene.cookie)
    scene.change(set_member, "owner", scene.project, scene.person, "viewer")
    scene.change(set_project_status, scene.project, "archived")
    with pytest.raises(Gone):
        admit(scene, room, cookie=scene.cookie)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda s: s.change(set_member, "owner", s.project, s.person, "viewer"), "member"),
        (lambda s: s.change(remove_member, "owner", s.project, s.person), "member"),
        (lambda s: s.change(end_session, s.person, s.session), "session"),
        (lambda s: s.change(revoke_token, s.token_id), "token"),
        (lambda s: s.change(close_account, s.person), "person"),
        (lambda s: s.change(set_project_status, s.project, "archived"), "project"),
    ],
    ids=["role", "removed", "session", "token", "closed", "archived"],
)
def test_a_right_withdrawn_by_another_process_is_told(scene, change, told):
    if told == "person":  # the last admin may not go, and nobody here is one
        scene.change(add_person, "Root", "x", True)

    async def work(authority):
        heard = asyncio.Queue()
        authority.on_withdrawn(heard.put)
        held = await authority.admit(f"project:{scene.project}", None, scene.cookie)
        by_token = await authority.admit(f"project:{scene.project}", scene.token, None)
        await asyncio.to_thread(change, scene)
        return held, by_token, await asyncio.wait_for(heard.get(), 5)

    held, by_token, withdrawn = with_authority(scene, work)
    assert (
        withdrawn
        == {
            "member": Withdrawn(person=scene.person, project=scene.project),
            "session": Withdrawn(session=scene.session),
            "token": Withdrawn(session=scene.token_id),
            "person": Withdrawn(person=scene.person),
            "project": Withdrawn(project=scene.project),
        }[told]
    )
    assert withdrawn.concerns(held) == (told != "token")
    assert withdrawn.concerns(by_token) == (told != "session")


def test_one_that_fails_to_listen_does_not_keep_it_from_others(scene, caplog):
    async def work(authority):
        async def broken(_withdrawn):
            raise RuntimeError("no")

        heard = asyncio.Queue()
        authority.on_withdrawn(broken)
        authority.on_withdrawn(heard.put)
        await asyncio.to_thread(scene.change, revoke_token, scene.token_id)
        return await asyncio.wait_for(heard.get(), 5)

    assert with_authority(scene, work).session == scene.token_id
    assert "failed" in caplog.text


def test_an_expired_token_does_not_enter(scene):
    made = scene.change(
        add_token, "admin", scene.person, scene.project, "viewer", "brief", 1 / 86_400_000
    )
    assert made[2] < (now() + timedelta(seconds=5)).isoformat()
    with pytest.raises(NotSignedIn):
        admit(scene, f"project:{scene.project}", credential=made[1])
