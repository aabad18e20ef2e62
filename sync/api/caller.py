"""Who asks: nobody known, somebody signed in, a program with a token, or a gateway."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sanic import Request

from sync.accounts.gateways import PREFIX as GATEWAY_PREFIX
from sync.accounts.gateways import Gateway, find_gateway
from sync.accounts.people import Person
from sync.accounts.projects import no_project, role_in
from sync.accounts.sessions import find_session, refresh_session
from sync.accounts.tokens import Token, find_token
from sync.asking.stored import projects_of
from sync.errors import Forbidden, NotSignedIn, NotThere, Refused
from sync.page_origins import is_page_session, page_origin, page_session
from sync.relay import Relay
from sync.roles import IN_A_PROJECT, OUTSIDE
from sync.settings import Settings

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Caller:
    """Who asks, and what proves it. `fresh` is a new secret for the session's cookie.

    proved_at : when who is signed in last proved who they are
    has_factor : whether they have a second factor
    is_barred : an admin who may do what only admins may not before they have one
    """

    address: str
    person: Person | None = None
    session: str | None = None
    token: Token | None = None
    fresh: str | None = None
    gateway: Gateway | None = None
    proved_at: str = ""
    has_factor: bool = False
    is_barred: bool = False

    @property
    def known(self) -> Person:
        """The account. Raises `NotSignedIn`."""
        if self.person is None:
            raise NotSignedIn("Sign in first.")
        return self.person

    @property
    def standing(self) -> str:
        """The column of the table `OUTSIDE`."""
        if self.gateway is not None:
            return "gateway"
        if self.token is not None:
            return "token"
        if self.person is None:
            return "anyone"
        return "admin" if self.is_admin else "person"

    @property
    def is_admin(self) -> bool:
        """Whether they are here as an admin of the relay."""
        is_admin = self.person is not None and self.person.is_admin
        return is_admin and self.token is None and not self.is_barred


def is_https(request: Request, settings: Settings) -> bool:
    """Whether people reach the relay by https, as far as it can tell."""
    return request.scheme in ("https", "wss") or settings.public_url.startswith("https:")


def origin_of(request: Request, settings: Settings) -> str:
    """Where the caller reached the relay: scheme and host."""
    public = urlsplit(settings.public_url)
    scheme = public.scheme if request.host == public.netloc else request.scheme
    return f"{scheme}://{request.host}"


def cookie_name(request: Request, settings: Settings) -> str:
    """Under https browsers hold the name to its promises: this host only, and never by http."""
    return "__Host-earmark" if is_https(request, settings) else "earmark"


def session_cookie(request: Request, settings: Settings) -> str | None:
    """The secret in the session's cookie, if there is one; never for a page elsewhere."""
    if page_origin(request, settings) is not None:
        return None
    return request.cookies.get(cookie_name(request, settings))


def bearer_of(request: Request) -> str | None:
    """What stands in the header Authorization as a bearer token; '' for another scheme."""
    authorization = request.headers.get("authorization")
    if authorization is None:
        return None
    scheme, _, secret = authorization.partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def is_same_origin(request: Request, settings: Settings) -> bool | None:
    """Whether our own page asks, by what the browser says of it; None if it says nothing."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return None if site is None else True
    own = {request.host, urlsplit(settings.public_url).netloc}
    return urlsplit(origin).netloc in own - {""}


async def identify(request: Request, relay: Relay, at: datetime) -> Caller:
    """Find out who asks. Raises `NotSignedIn` for a token that is not valid."""
    address = str(request.remote_addr or request.ip)
    bearer = bearer_of(request)
    if bearer is not None and not is_page_session(bearer):
        return await identify_program(relay, at, address, bearer)
    if bearer is not None:
        secret_found = page_session(request, relay.settings, bearer)
    else:
        secret_found = session_cookie(request, relay.settings)
    if secret_found is None:
        return Caller(address)
    session = await relay.database.read(find_session, at, relay.settings, secret_found)
    fresh = None
    if session is not None and session.due:
        session, fresh = await relay.database.write(
            refresh_session, at, relay.settings, secret_found, address
        )
        relay.authority.look()
    if session is None:
        return Caller(address)
    is_barred = (
        session.person.is_admin and relay.settings.second_factor_admins and not session.has_factor
    )
    return Caller(
        address, session.person, session.id, None, fresh,
        proved_at=session.proved_at, has_factor=session.has_factor, is_barred=is_barred,
    )  # fmt: skip


async def identify_program(relay: Relay, at: datetime, address: str, secret: str) -> Caller:
    """Who holds a token. Raises `NotSignedIn` for one that is not valid."""
    if secret.startswith(GATEWAY_PREFIX):
        gateway = await relay.database.read(find_gateway, at, secret)
        if gateway is not None:
            return Caller(address, gateway=gateway)
    token = await relay.database.read(find_token, at, secret)
    if token is None:
        raise NotSignedIn("This token is not valid; it may have expired or been withdrawn.")
    await relay.authority.remember_use(at, token.id)
    return Caller(address, token.person, token.id, token)


def check_origin(request: Request, settings: Settings, caller: Caller) -> None:
    """Refuse what another site makes a browser do with our cookie. Raises `Forbidden`."""
    if request.method in SAFE_METHODS or caller.token is not None or caller.gateway is not None:
        return
    if page_origin(request, settings) is not None:
        return
    same = is_same_origin(request, settings)
    if same is False or (same is None and caller.session is not None):
        raise Forbidden("This request does not come from this server's own page.")


def check_outside(caller: Caller, action: str) -> None:
    """Raise `NotSignedIn` or `Forbidden` if an action outside any project is not for them."""
    if caller.standing in OUTSIDE[action]:
        return
    if caller.standing == "anyone":
        raise NotSignedIn("Sign in first.")
    if caller.is_barred and "admin" in OUTSIDE[action]:
        raise barred()
    if caller.gateway is not None:
        raise for_jobs_only()
    if caller.token is not None:
        raise Forbidden("A token cannot do this; sign in.")
    if OUTSIDE[action] == {"gateway"}:
        raise Forbidden("Only a gateway may do this, with its own token.")
    raise Forbidden("Only an admin of this server may do this.", sentence="admins-only")


def role_for(connection: sqlite3.Connection, caller: Caller, project: str, action: str) -> str:
    """The role in which somebody may do an action in a project.

    It is 'admin' if only being the relay's admin allows it. Raises `NotSignedIn`, `Forbidden`, or
    `NotThere` if they may not even know of the project.
    """
    if caller.gateway is not None:
        raise for_jobs_only()
    person = caller.known
    if caller.token is not None:
        role = caller.token.role if caller.token.project == project else None
    else:
        role = role_in(connection, project, person.id)
    who = IN_A_PROJECT[action]
    if role is not None and role in who:
        return role
    if caller.is_admin and "admin" in who:
        return "admin"
    if caller.is_barred and "admin" in who:
        raise barred()
    if role is None:
        raise no_project()
    raise Forbidden(
        f"The role {role} does not allow this.",
        sentence="role-not-allowed",
        role=role,
        action=action,
    )


def project_of(connection: sqlite3.Connection, caller: Caller, recording: str, action: str) -> str:
    """The project of a recording, for a route that names no project.

    Raises as `role_for` does; a recording that is not there is told apart from nobody's by nothing.
    """
    if caller.gateway is not None:
        raise for_jobs_only()
    _ = caller.known
    refused: Refused = no_recording()
    for project in projects_of(connection, recording):
        try:
            role_for(connection, caller, project, action)
        except NotThere:
            continue
        except Forbidden as error:
            refused = error
        else:
            return project
    raise refused


def no_recording() -> NotThere:
    """What is said of a recording that is not there, and of one that is somebody else's."""
    return NotThere("There is no such recording, or you do not take part in its project.")


def barred() -> Forbidden:
    """What an admin is told who has no second factor where admins need one."""
    return Forbidden(
        "Admins of this server need a second factor; set one up on your account's page.",
        sentence="admin-needs-factor",
    )


def for_jobs_only() -> Forbidden:
    """What a gateway is told that asks for anything but its jobs."""
    return Forbidden("The token of a gateway is for its jobs only.")
