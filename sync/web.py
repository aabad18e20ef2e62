"""A web process of the relay, started by the supervisor: `python -m sync.web --socket FD --site S`.

It shares its listening socket with the other web processes, and reads its settings from the
environment.
"""

from __future__ import annotations

import argparse
import os
import socket
import sys
import traceback
from pathlib import Path
from typing import Any

from sanic import Request, Sanic
from sanic.config import Config

from sync import logs
from sync.api.caller import is_same_origin, session_cookie
from sync.app import create_app
from sync.live import add_rooms
from sync.page_origins import page_session
from sync.parent import parent_gone
from sync.prompt_socket import PromptProtocol
from sync.room_hosts import RoomHosts
from sync.settings import Settings, read_settings


def relay_app(site: Path, settings: Settings) -> Sanic[Config, Any]:
    """The page, the accounts and the rooms in one application."""
    app = create_app(site, settings)

    def session_of(request: Request, credential: str | None) -> str | None:
        if credential is not None:
            return page_session(request, settings, credential)
        # Without an Origin it is a program, which another site's page cannot make up.
        if is_same_origin(request, settings) is False:
            return None
        return session_cookie(request, settings)

    hosts = RoomHosts(Path(settings.data), settings.rooms)
    add_rooms(app, settings, hosts, lambda: app.ctx.relay.authority, session_of)
    app.ctx.room_hosts = hosts
    return app


def serve(app: Sanic[Config, Any], fd: int) -> None:
    """Serve an application on a listening socket until told to stop."""
    app.after_server_start(watch_supervisor)
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = 3.0
    app.run(
        sock=socket.socket(fileno=fd),
        protocol=PromptProtocol,
        single_process=True,
        access_log=False,
        motd=False,
    )


async def watch_supervisor(app: Sanic[Config, Any]) -> None:
    """Say that this process serves, and end at once when the supervisor is gone."""
    print("ready", flush=True)

    async def watch() -> None:
        await parent_gone()
        os._exit(1)  # whoever starts the relay anew wants the port

    app.add_task(watch())


def read_arguments() -> argparse.Namespace:
    """What the supervisor tells a web process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--socket", type=int, required=True, help="Listening socket, inherited.")
    parser.add_argument("--site", type=Path, required=True, help="Folder with the built page.")
    return parser.parse_args()


def main() -> None:
    """Serve the relay, then end, whatever still runs.

    A start that is broken off leaves the thread of its database behind, and a process with a
    thread never ends by itself.
    """
    code = 1
    try:
        given = read_arguments()
        settings = read_settings({}, os.environ)
        app = relay_app(given.site, settings)
        logs.set_up(settings)
        serve(app, given.socket)
        code = 0
    except Exception:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
