"""Who may do what: one table, for every route of the HTTP interface and every sync message.

docs/roles.md shows it, and a test compares the two. Run `python -m sync.roles` to print it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ROLES = ("owner", "manager", "reviewer", "annotator", "viewer", "uploader")
"""Roles in a project, from the one with most rights."""

ALL = frozenset(ROLES)
READERS = ALL - {"uploader"}
EDITORS = frozenset({"owner", "manager", "reviewer", "annotator"})
REVIEWERS = frozenset({"owner", "manager", "reviewer"})
LEADERS = frozenset({"owner", "manager"})
OWNERS = frozenset({"owner"})
ADMIN = frozenset({"admin"})

IN_A_PROJECT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "project.read": ALL | ADMIN,
        "project.rename": LEADERS | ADMIN,
        "project.archive": OWNERS | ADMIN,
        "project.invite": LEADERS | ADMIN,
        "project.edit_vocabulary": LEADERS,
        "project.edit_settings": LEADERS,
        "project.hand_out": LEADERS,
        "project.export": READERS,
        "members.read": READERS | ADMIN,
        "members.change": LEADERS | ADMIN,
        "membership.leave": ALL,
        "tokens.make": ALL,
        "tokens.read": LEADERS | ADMIN,
        "recording.add": EDITORS | {"uploader"},
        "jobs.read": ALL,
        "jobs.change": EDITORS,
        "embeddings.read": READERS,
        "recordings.read": READERS,
        "room.read": READERS,
        "room.edit_annotations": EDITORS,
        "room.answer_queries": EDITORS,
        "room.review": REVIEWERS,
        "room.mark_own": EDITORS,
        "history.read": READERS,
        "history.name_version": EDITORS,
        "history.revert_own": EDITORS,
        "history.revert_any": REVIEWERS,
    }
)
"""Action -> the roles that may do it. `admin` is whoever runs the relay, a member or not."""

OUTSIDE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "relay.read": frozenset({"anyone", "token", "person", "admin", "gateway"}),
        "sign_in": frozenset({"anyone", "token", "person", "admin"}),
        "invitation.use": frozenset({"anyone", "token", "person", "admin"}),
        "me.read": frozenset({"token", "person", "admin"}),
        "projects.read": frozenset({"token", "person", "admin"}),
        "uploads.look": frozenset({"anyone", "token", "person", "admin"}),
        "uploads.use": frozenset({"token", "person", "admin"}),
        "me.change": frozenset({"person", "admin"}),
        "projects.make": frozenset({"person", "admin"}),
        "projects.bring": frozenset({"admin"}),
        "people.read": frozenset({"admin"}),
        "people.change": frozenset({"admin"}),
        "traces.bring": frozenset({"person", "admin"}),
        "audit.read": frozenset({"admin"}),
        "status.read": frozenset({"admin"}),
        "gateways.manage": frozenset({"admin"}),
        "jobs.work": frozenset({"gateway"}),
    }
)
"""Actions outside any project -> anyone, a token, a person signed in, an admin signed in, or a
gateway, whose token is for this and nothing else."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "project.read": "see that the project is there",
        "project.rename": "rename the project",
        "project.archive": "archive the project and bring it back",
        "project.invite": "invite people, withdraw invitations",
        "project.edit_vocabulary": "change the labels",
        "project.edit_settings": "change the project's settings",
        "project.hand_out": "hand out recordings to people",
        "project.export": "export annotations",
        "members.read": "see who takes part",
        "members.change": "add and remove people, change their roles",
        "membership.leave": "leave the project",
        "tokens.make": "make API tokens with no more than one's own rights",
        "tokens.read": "see and withdraw the tokens of others",
        "recording.add": "add recordings",
        "jobs.read": "see how far the embedding of recordings is",
        "jobs.change": "cancel such jobs and have them done again",
        "embeddings.read": "read the embeddings of recordings",
        "recordings.read": "see and hear the recordings on the server",
        "room.read": "see annotations, and others at work",
        "room.edit_annotations": "draw and change annotations",
        "room.answer_queries": "answer queries",
        "room.review": "review annotations",
        "room.mark_own": "say how far one is with recordings handed to one",
        "history.read": "see who did what",
        "history.name_version": "name a version",
        "history.revert_own": "revert one's own changes",
        "history.revert_any": "revert anybody's changes",
        "relay.read": "ask what this server is",
        "sign_in": "sign in and out",
        "invitation.use": "look at an invitation and accept it",
        "me.read": "see who one is",
        "projects.read": "list one's own projects",
        "uploads.look": "ask how files are uploaded",
        "uploads.use": "upload, into projects to which one may add recordings",
        "me.change": "change one's password, sessions and tokens",
        "projects.make": "make or publish a project",
        "projects.bring": "bring in a whole project with its history",
        "people.read": "list all accounts",
        "people.change": "make, change and close accounts",
        "traces.bring": "have spans of one's page passed on, where traces are on",
        "audit.read": "read the audit trail",
        "status.read": "see how the server is",
        "gateways.manage": "list, add and withdraw gateways",
        "jobs.work": "take jobs, read their audio, bring their results",
    }
)


def may(role: str | None, action: str) -> bool:
    """Whether a role allows an action in a project. Raises `KeyError` for an unknown action."""
    return role in IN_A_PROJECT[action]


def within(role: str, own: str) -> bool:
    """Whether `own` allows all that `role` allows: one may hand out no more than one has.

    An admin of the relay may hand out every role.
    """
    return own == "admin" or all(own in who for who in IN_A_PROJECT.values() if role in who)


def table_text() -> str:
    """Both tables as docs/roles.md shows them."""
    inside = _markdown(IN_A_PROJECT, (*ROLES, "admin"))
    outside = _markdown(OUTSIDE, ("anyone", "token", "person", "admin", "gateway"))
    return f"{inside}\n\n{outside}"


def _markdown(actions: Mapping[str, frozenset[str]], columns: tuple[str, ...]) -> str:
    lines = [f"| may | {' | '.join(columns)} | action |", f"|---|{':-:|' * len(columns)}---|"]
    for action, who in actions.items():
        marks = " | ".join("yes" if column in who else "" for column in columns)
        lines.append(f"| {TITLES[action]} | {marks} | `{action}` |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table_text())
